// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/promptqueuetable.h"

#include "app/chat/storedjson.h"
#include "app/storage/attachmentstore.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

#include <QStringList>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString jsonArray(const QList<QueuedPrompt>& queue)
{
    QStringList numbers;
    for (const QueuedPrompt& prompt : queue)
        numbers.append(QString::number(prompt.id.value));
    return u'[' + numbers.join(u',') + u']';
}

// What is read comes without the originals.
bool areSame(const QList<QueuedPrompt>& stored, QList<QueuedPrompt> queue)
{
    for (QueuedPrompt& prompt : queue) {
        for (Attachment& attachment : prompt.attachments)
            attachment.original.clear();
    }
    return stored == queue;
}

} // namespace

Result<QList<QueuedPrompt>> PromptQueueTable::find(ConversationId conversation) const
{
    Statement select(m_connection,
                     u"SELECT id, origin, coalesce(parent, 0), profile, model, settings, prompt "
                     u"FROM queued_prompts WHERE conversation = ? ORDER BY place"_s);
    if (Result<void> done = select.bind(conversation).run(); !done)
        return failure(done.error());
    QList<QueuedPrompt> queue;
    while (select.next()) {
        QueuedPrompt prompt;
        prompt.id = TurnId{select.number(0)};
        prompt.origin = turnOriginFromName(select.text(1));
        prompt.parent = TurnId{select.number(2)};
        prompt.profile = ProfileId{select.text(3)};
        prompt.model = select.text(4);
        prompt.settings = requestSettingsFromJson(jsonFromText(select.text(5)));
        prompt.prompt = select.text(6);
        queue.append(prompt);
    }
    if (Result<void> read = select.outcome(); !read)
        return failure(read.error());
    if (queue.isEmpty())
        return queue;
    return AttachmentStore(m_connection)
        .ofQueued(jsonArray(queue))
        .transform([&](const QHash<TurnId, Attachments>& attachments) {
            for (QueuedPrompt& prompt : queue)
                prompt.attachments = attachments.value(prompt.id);
            return queue;
        });
}

Result<void> PromptQueueTable::put(ConversationId conversation,
                                   const QList<QueuedPrompt>& queue) const
{
    const Result<QList<QueuedPrompt>> stored = find(conversation);
    if (!stored)
        return failure(stored.error());
    if (areSame(*stored, queue))
        return {};
    Result<void> done =
        Statement(m_connection, u"DELETE FROM queued_prompts WHERE conversation = ?"_s)
            .bind(conversation)
            .run();
    for (qsizetype place = 0; place < queue.size(); ++place) {
        if (done)
            done = add(conversation, place, queue.at(place));
    }
    return done;
}

Result<void> PromptQueueTable::add(ConversationId conversation, qsizetype place,
                                   const QueuedPrompt& prompt) const
{
    Statement insert(m_connection,
                     u"INSERT INTO queued_prompts (id, conversation, place, origin, parent, "
                     u"profile, model, settings, prompt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(prompt.id).bind(conversation).bind(qint64(place));
    insert.bind(turnOriginName(prompt.origin));
    insert.bind(prompt.parent).bind(prompt.profile.value).bind(prompt.model);
    insert.bind(textFromJson(toJson(prompt.settings))).bind(prompt.prompt);
    return insert.run().and_then(
        [&] { return AttachmentStore(m_connection).setQueued(prompt.id, prompt.attachments); });
}

} // namespace loquat
