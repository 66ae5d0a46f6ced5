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
        return closeGap(*gone); // whoever was reading it has gone
    const Result<Attachment> attachment = gone->watcher.result().attachment;
    if (attachment)
        return Q_EMIT ready(chat, *attachment, placeAmongReady(*gone));
    closeGap(*gone);
    m_errors[chat].append(attachment.error());
}

int LateImages::placeAmongReady(const Late& late) const
{
    const auto stillReadBefore = std::ranges::count_if(m_late, [&](const auto& other) {
        return other->chat == late.chat && other->reading.place < late.reading.place;
    });
    return late.reading.place - int(stillReadBefore);
}

void LateImages::closeGap(const Late& gone)
{
    for (const auto& other : m_late) {
        if (other->chat == gone.chat && other->reading.place > gone.reading.place)
            --other->reading.place;
    }
}

} // namespace loquat
