// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachmenttray.h"

#include "app/images/imageencoder.h"
#include "ui/composer/offeredimages.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/thumbnailbutton.h"

#include <QFileInfo>
#include <QFutureWatcher>

#include <algorithm>
#include <numeric>

namespace loquat {

using namespace Qt::StringLiterals;

struct AttachmentTray::Item
{
    QString name;
    std::optional<Attachment> attachment; // once it is ready
    ThumbnailButton* button = nullptr;
    QFutureWatcher<Thumbnailed> making;

    ~Item() { delete button; }
};

AttachmentTray::AttachmentTray(QWidget* parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this))
{
    setObjectName("attachments"_L1);
    setAccessibleName(tr("Attached images"));
    m_flow->setContentsMargins(0, 0, 0, 0);
    hide();
}

AttachmentTray::~AttachmentTray()
{
    m_items.clear(); // before the layout they stand in
}

Attachments AttachmentTray::attachments() const
{
    Attachments ready;
    for (const auto& item : m_items) {
        if (item->attachment)
            ready.append(*item->attachment);
    }
    return ready;
}

void AttachmentTray::setAttachments(const Attachments& attachments)
{
    m_items.clear();
    for (const Attachment& attachment : attachments)
        append(attachment.name, withThumbnail(attachment), attachment);
    setVisible(!isEmpty());
}

void AttachmentTray::add(const OfferedImages& offered)
{
    for (const QString& path : offered.files) {
        append(QFileInfo(path).fileName(), withThumbnail(encodeImageFileLater(path)), std::nullopt);
    }
    const QString pasted = tr("Pasted image");
    for (const QByteArray& original : offered.originals)
        append(pasted, withThumbnail(encodeImageLater({}, original)), std::nullopt);
    if (!offered.picture.isNull())
        append(pasted, withThumbnail(encodePictureLater({}, offered.picture)), std::nullopt);
    setVisible(!isEmpty());
    Q_EMIT changed();
}

QList<ImageReading> AttachmentTray::takeReadings()
{
    QList<ImageReading> readings;
    std::erase_if(m_items, [&](const std::unique_ptr<Item>& item) {
        if (item->attachment)
            return false;
        readings.append({item->name, item->making.future()});
        return true;
    });
    setVisible(!isEmpty());
    return readings;
}

void AttachmentTray::resume(const QList<ImageReading>& readings)
{
    for (const ImageReading& reading : readings)
        append(reading.name, reading.making, std::nullopt);
    setVisible(!isEmpty());
}

int AttachmentTray::pendingCount() const
{
    return int(std::ranges::count_if(m_items, [](const auto& item) { return !item->attachment; }));
}

qint64 AttachmentTray::totalBytes() const
{
    qint64 bytes = 0;
    for (const auto& item : m_items)
        bytes += item->attachment ? item->attachment->jpeg.size() : 0;
    return bytes;
}

void AttachmentTray::append(const QString& name, QFuture<Thumbnailed> making,
                            const std::optional<Attachment>& ready)
{
    auto owned = std::make_unique<Item>();
    Item* item = owned.get();
    item->name = name.isEmpty() ? tr("Pasted image") : name;
    item->attachment = ready;
    item->button = new ThumbnailButton({}, item->name, this);
    m_flow->addWidget(item->button);
    item->button->show();
    connect(item->button, &ThumbnailButton::removeRequested, this, [this, item] { remove(item); });
    connect(&item->making, &QFutureWatcherBase::finished, this,
            [this, item] { finish(item, item->making.result()); });
    item->making.setFuture(making);
    m_items.push_back(std::move(owned));
}

void AttachmentTray::finish(Item* item, const Thumbnailed& made)
{
    if (!made.attachment) {
        const Error error = made.attachment.error();
        Q_EMIT failed(error);
        remove(item);
        return;
    }
    item->button->setImage(made.square);
    if (item->attachment)
        return; // it was ready before, only its thumbnail was not
    item->attachment = *made.attachment;
    Q_EMIT changed();
}

void AttachmentTray::remove(const Item* item)
{
    const auto found = std::ranges::find_if(
        m_items, [item](const auto& candidate) { return candidate.get() == item; });
    if (found == m_items.end())
        return;
    // The button, or its future's watcher, may be what called us.
    Item* gone = found->release();
    m_items.erase(found);
    gone->button->hide();
    gone->making.disconnect(this);
    QMetaObject::invokeMethod(
        this, [gone] { delete gone; }, Qt::QueuedConnection);
    setVisible(!isEmpty());
    Q_EMIT changed();
}

} // namespace loquat
