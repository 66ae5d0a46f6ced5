// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachmenttray.h"

#include "app/images/imageencoder.h"
#include "app/session/attachmentreading.h"
#include "app/session/imagefetch.h"
#include "app/session/pastbudget.h"
#include "ui/composer/attachmentchip.h"
#include "ui/composer/offeredimages.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/thumbnailbutton.h"

#include <QApplication>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

struct AttachmentTray::Item
{
    quint64 id = 0; // no other item ever has it
    QString name;
    std::optional<Attachment> attachment; // once it is ready
    qint64 tokens = 0;
    QAbstractButton* button = nullptr;
    QImage square;
    QFutureWatcher<QImage> early;
    QFutureWatcher<Thumbnailed> making;

    ~Item() { delete button; }
};

AttachmentTray::AttachmentTray(QWidget* parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this))
{
    setObjectName("attachments"_L1);
    setAccessibleName(tr("Attachments"));
    m_flow->setContentsMargins(0, 0, 0, 0);
    hide();
}

AttachmentTray::~AttachmentTray()
{
    std::exchange(m_items, {}).clear(); // before the layout they stand in
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
    std::exchange(m_items, {}).clear();
    for (const Attachment& attachment : attachments)
        append(attachment.name, withThumbnail(attachment), attachment);
    setVisible(!isEmpty());
}

void AttachmentTray::add(const OfferedImages& offered)
{
    FileLimits limits;
    limits.image.longestSide = m_imageSide;
    for (const QString& path : offered.files) {
        // Asked for first, so that the pool does not come to it last.
        const QFuture<QImage> early = earlyThumbnail(path);
        showEarly(append(QFileInfo(path).fileName(),
                         withThumbnail(readAttachmentLater(path, limits)), std::nullopt),
                  early);
    }
    const QString pasted = tr("Pasted image");
    for (const QByteArray& original : offered.originals)
        append(pasted, withThumbnail(encodeImageLater({}, original, limits.image)), std::nullopt);
    if (!offered.picture.isNull())
        append(pasted, withThumbnail(encodePictureLater({}, offered.picture, limits.image)),
               std::nullopt);
    if (!offered.text.isEmpty()) {
        const Attachment text = textAttachment(tr("Pasted text"), offered.text);
        append(text.name, withThumbnail(text), text);
    }
    QObject* const fetching = m_fetching ? m_fetching : window();
    for (const QUrl& address : offered.addresses)
        append(address.fileName(), withThumbnail(fetchImageLater(address, limits.image, fetching)),
               std::nullopt);
    setVisible(!isEmpty());
    Q_EMIT changed();
}

void AttachmentTray::addAddress(const QUrl& address, bool serverFetches)
{
    if (!serverFetches) {
        OfferedImages offered;
        offered.addresses = {address};
        return add(offered);
    }
    const Attachment link = linkAttachment(QString::fromLatin1(address.toEncoded()));
    append(link.name, withThumbnail(link), link);
    setVisible(true);
    Q_EMIT changed();
}

QList<ImageReading> AttachmentTray::takeReadings()
{
    QList<ImageReading> readings;
    int place = 0;
    std::erase_if(m_items, [&](const std::unique_ptr<Item>& item) {
        const int here = place++;
        if (item->attachment)
            return false;
        readings.append({item->name, item->making.future(), here});
        return true;
    });
    setVisible(!isEmpty());
    return readings;
}

void AttachmentTray::resume(const QList<ImageReading>& readings)
{
    for (const ImageReading& reading : readings)
        insert(reading.place, reading.name, reading.making, std::nullopt);
    orderTabs();
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

qint64 AttachmentTray::tokens() const
{
    qint64 tokens = 0;
    for (const auto& item : m_items)
        tokens += item->tokens;
    return tokens;
}

AttachmentTray::Item* AttachmentTray::append(const QString& name, QFuture<Thumbnailed> making,
                                             const std::optional<Attachment>& ready)
{
    return insert(qsizetype(m_items.size()), name, std::move(making), ready);
}

AttachmentTray::Item* AttachmentTray::insert(qsizetype place, const QString& name,
                                             QFuture<Thumbnailed> making,
                                             const std::optional<Attachment>& ready)
{
    auto owned = std::make_unique<Item>();
    Item* item = owned.get();
    item->id = ++m_lastId;
    item->name = name.isEmpty() ? tr("Pasted image") : name;
    item->attachment = ready;
    m_items.insert(m_items.begin() + std::clamp<qsizetype>(place, 0, qsizetype(m_items.size())),
                   std::move(owned));
    makeButton(item);
    connect(&item->making, &QFutureWatcherBase::finished, this, [this, item] {
        if (item->making.future().resultCount() > 0)
            finish(item, item->making.result());
    });
    item->making.setFuture(making);
    return item;
}

void AttachmentTray::showEarly(Item* item, QFuture<QImage> square)
{
    connect(&item->early, &QFutureWatcherBase::finished, this, [item] {
        auto* button = qobject_cast<ThumbnailButton*>(item->button);
        if (!button || !item->square.isNull() || item->early.result().isNull())
            return;
        item->square = item->early.result();
        button->setImage(item->square);
    });
    item->early.setFuture(square);
}

template <typename Button>
void AttachmentTray::connectButton(Button* button, Item* item)
{
    connect(button, &Button::removeRequested, this, [this, item] { remove(item); });
    connect(button, &Button::clicked, this, [this, item] {
        if (item->attachment)
            Q_EMIT viewRequested(*item->attachment);
    });
    button->installEventFilter(this);
    item->button = button;
}

// A picture has its thumbnail; a text says what it costs.
void AttachmentTray::makeButton(Item* item)
{
    const bool focused = item->button && item->button->hasFocus();
    if (item->button) {
        item->button->hide();
        item->button->deleteLater();
    }
    item->tokens = item->attachment ? tokenCost(*item->attachment) : 0;
    if (item->attachment && (item->attachment->isText() || item->attachment->isLink())) {
        const QString cost = item->attachment->isLink()
                                 ? tr("fetched by the server")
                                 : tr("≈ %1 tokens").arg(locale().toString(item->tokens));
        connectButton(new AttachmentChip(item->name, cost, this), item);
    } else {
        auto* button = new ThumbnailButton(item->square, item->name, this);
        button->setWaiting(!item->attachment);
        connectButton(button, item);
        describe(*item);
    }
    const auto place = std::ranges::find(m_items, item, &std::unique_ptr<Item>::get);
    m_flow->insertWidget(int(place - m_items.begin()), item->button);
    item->button->show();
    if (focused)
        item->button->setFocus();
}

// Its size, once it is known.
void AttachmentTray::describe(Item& item)
{
    if (!item.attachment)
        return;
    item.tokens = tokenCost(*item.attachment);
    const QSize size = item.attachment->size;
    if (size.isEmpty())
        return;
    const QString text =
        tr("%1, %2 × %3, %4")
            .arg(item.name, locale().toString(size.width()), locale().toString(size.height()),
                 locale().formattedDataSize(item.attachment->jpeg.size(), 1,
                                            QLocale::DataSizeTraditionalFormat));
    item.button->setToolTip(u"<span>%1</span>"_s.arg(text.toHtmlEscaped()));
    item.button->setAccessibleDescription(text + u". "_s + tr("Press Delete to remove it."));
}

void AttachmentTray::finish(Item* item, const Thumbnailed& made)
{
    if (!made.attachment) {
        const Error error = made.attachment.error();
        Q_EMIT failed(error);
        remove(item);
        return;
    }
    item->square = made.square;
    if (auto* thumbnail = qobject_cast<ThumbnailButton*>(item->button)) {
        thumbnail->setImage(made.square);
        thumbnail->setWaiting(false);
    }
    if (item->attachment)
        return; // it was ready before, only its thumbnail was not
    item->attachment = *made.attachment;
    if (item->attachment->isText())
        makeButton(item);
    else
        describe(*item);
    Q_EMIT changed();
}

void AttachmentTray::remove(const Item* item)
{
    const auto found = std::ranges::find(m_items, item, &std::unique_ptr<Item>::get);
    if (found == m_items.end())
        return;
    // The button, or its future's watcher, may be what called us.
    Item* gone = found->release();
    m_items.erase(found);
    gone->button->hide();
    gone->early.disconnect(this);
    gone->making.disconnect(this);
    QMetaObject::invokeMethod(
        this, [gone] { delete gone; }, Qt::QueuedConnection);
    setVisible(!isEmpty());
    Q_EMIT changed();
}

// A button that is just going may still send something.
AttachmentTray::Item* AttachmentTray::itemOf(const QObject* button) const
{
    const auto found = std::ranges::find_if(
        m_items, [button](const auto& one) { return one && one->button == button; });
    return found == m_items.end() ? nullptr : found->get();
}

AttachmentTray::Item* AttachmentTray::itemOf(quint64 id) const
{
    const auto found =
        std::ranges::find_if(m_items, [id](const auto& one) { return one && one->id == id; });
    return found == m_items.end() ? nullptr : found->get();
}

void AttachmentTray::orderTabs()
{
    for (std::size_t i = 1; i < m_items.size(); ++i)
        setTabOrder(m_items[i - 1]->button, m_items[i]->button);
}

void AttachmentTray::move(const Item* item, qsizetype to)
{
    const auto found = std::ranges::find(m_items, item, &std::unique_ptr<Item>::get);
    if (found == m_items.end() || to < 0 || to >= qsizetype(m_items.size()))
        return;
    const qsizetype from = found - m_items.begin();
    if (from == to)
        return;
    std::unique_ptr<Item> moved = std::move(*found);
    m_items.erase(found);
    m_items.insert(m_items.begin() + to, std::move(moved));
    delete m_flow->takeAt(int(from));
    m_flow->insertWidget(int(to), item->button);
    orderTabs();
    Q_EMIT changed();
}

void AttachmentTray::drag(const Item* item, const QPoint& at)
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->button->geometry().contains(at) && m_items[i].get() != item)
            return move(item, qsizetype(i));
    }
}

void AttachmentTray::showMenu(Item* item, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto place =
        std::ranges::find(m_items, item, &std::unique_ptr<Item>::get) - m_items.begin();
    // Other attachments may stand here before the menu is answered.
    const auto offer = [this, menu, id = item->id](const QString& text, bool enabled, auto act) {
        const auto actIfThere = [this, id, act] {
            if (Item* there = itemOf(id))
                act(there);
        };
        menu->addAction(text, this, actIfThere)->setEnabled(enabled);
    };
    const bool ready = item->attachment.has_value();
    offer(tr("Open"), ready, [](Item* there) { there->button->click(); });
    if (ready && item->attachment->isText())
        offer(tr("Put the text into the prompt"), true, [this](Item* there) {
            const QString text = there->attachment->text;
            remove(there);
            Q_EMIT insertionRequested(text);
        });
    menu->addSeparator();
    offer(tr("Move forward"), place > 0,
          [this, place](const Item* there) { move(there, place - 1); });
    offer(tr("Move back"), place + 1 < qsizetype(m_items.size()),
          [this, place](const Item* there) { move(there, place + 1); });
    menu->addSeparator();
    offer(tr("Remove"), true, [this](const Item* there) { remove(there); });
    menu->popup(at);
}

bool AttachmentTray::eventFilter(QObject* watched, QEvent* event)
{
    Item* item = itemOf(watched);
    if (!item)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressed = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        m_dragging = false;
    } else if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QPoint at = mouse->globalPosition().toPoint();
        if (mouse->buttons().testFlag(Qt::LeftButton))
            m_dragging = m_dragging ||
                         (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (m_dragging)
            drag(item, mapFromGlobal(at));
    } else if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_dragging, false)) {
        item->button->setDown(false);
        return true;
    } else if (event->type() == QEvent::ContextMenu) {
        showMenu(item, static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool sideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (sideways && key->modifiers().testFlag(Qt::AltModifier)) {
            // Elsewhere in the window these keys mean something else.
            event->accept();
            if (event->type() == QEvent::ShortcutOverride)
                return true;
            const bool forward = (key->key() == Qt::Key_Left) != isRightToLeft();
            const auto place =
                std::ranges::find(m_items, item, &std::unique_ptr<Item>::get) - m_items.begin();
            move(item, place + (forward ? -1 : 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace loquat
