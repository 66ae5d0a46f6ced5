// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/lateimages.h"

#include <algorithm>

namespace loquat {

struct LateImages::Late
{
    ConversationId chat;
    ImageReading reading;
    QFutureWatcher<Thumbnailed> watcher;
};

LateImages::LateImages(QObject* parent)
    : QObject(parent)
{}

LateImages::~LateImages() = default;

void LateImages::keep(const ConversationId& chat, const QList<ImageReading>& readings)
{
    for (const ImageReading& reading : readings) {
        auto owned = std::make_unique<Late>();
        Late* late = owned.get();
        late->chat = chat;
        late->reading = reading;
        connect(&late->watcher, &QFutureWatcherBase::finished, this,
                [this, late] { finish(late); });
        late->watcher.setFuture(reading.making);
        m_late.push_back(std::move(owned));
    }
}

QList<ImageReading> LateImages::take(const ConversationId& chat)
{
    QList<ImageReading> taken;
    std::erase_if(m_late, [&](const std::unique_ptr<Late>& late) {
        if (late->chat != chat)
            return false;
        taken.append(late->reading);
        return true;
    });
    return taken;
}

QList<Error> LateImages::takeErrors(const ConversationId& chat)
{
    return m_errors.take(chat);
}

void LateImages::finish(const Late* late)
{
    const auto found = std::ranges::find_if(
        m_late, [late](const std::unique_ptr<Late>& candidate) { return candidate.get() == late; });
    if (found == m_late.end())
        return;
    // Its watcher is what called us.
    Late* gone = found->release();
    m_late.erase(found);
    gone->watcher.disconnect(this);
    const ConversationId chat = gone->chat;
    QMetaObject::invokeMethod(
        this, [gone] { delete gone; }, Qt::QueuedConnection);
    if (gone->watcher.future().resultCount() == 0)
        return; // whoever was reading it has gone
    const Result<Attachment> attachment = gone->watcher.result().attachment;
    if (attachment)
        Q_EMIT ready(chat, *attachment);
    else
        m_errors[chat].append(attachment.error());
}

} // namespace loquat
