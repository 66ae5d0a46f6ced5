// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationtable.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString selectConversations =
    u"SELECT id, title, titled, pinned, folder, created, updated, head, profile, model, "
    u"memory, archived, unread, coalesce(deleted_at, 0), turn_count, branch_count, image_count "
    u"FROM conversations "_s;

Conversation conversationFrom(const Statement& row)
{
    Conversation conversation;
    int column = 0;
    conversation.id = ConversationId{row.number(column++)};
    conversation.title = row.text(column++);
    conversation.titled = row.flag(column++);
    conversation.pinned = row.flag(column++);
    conversation.folder = row.text(column++);
    conversation.createdMs = row.number(column++);
    conversation.updatedMs = row.number(column++);
    conversation.head = TurnId{row.number(column++)};
    conversation.profile = ProfileId{row.text(column++)};
    conversation.model = row.text(column++);
    conversation.memoryChoice = memoryChoiceFromName(row.text(column++));
    conversation.archived = row.flag(column++);
    conversation.unread = row.flag(column++);
    conversation.deletedMs = row.number(column++);
    conversation.turnCount = int(row.number(column++));
    conversation.branchCount = int(row.number(column++));
    conversation.imageCount = int(row.number(column++));
    return conversation;
}

} // namespace

Result<QList<Conversation>> ConversationTable::list() const
{
    Statement select(m_connection, selectConversations + u"WHERE deleted_at IS NULL "
                                                         u"ORDER BY updated DESC, id DESC"_s);
    if (Result<void> done = select.run(); !done)
        return failure(done.error());
    QList<Conversation> found;
    while (select.next())
        found.append(conversationFrom(select));
    return select.outcome().transform([&] { return found; });
}

Result<Conversation> ConversationTable::find(ConversationId id) const
{
    Statement select(m_connection, selectConversations + u"WHERE id = ?"_s);
    if (Result<void> done = select.bind(id).run(); !done)
        return failure(done.error());
    if (!select.next())
        return failure(notStoredError(m_connection.path()));
    return conversationFrom(select);
}

Result<void> ConversationTable::put(const Conversation& conversation) const
{
    Statement upsert(m_connection, uR"(
        INSERT INTO conversations (id, title, titled, pinned, folder, created, updated, head,
                                   profile, model, memory, archived, unread)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            title = excluded.title, titled = excluded.titled, pinned = excluded.pinned,
            folder = excluded.folder, created = excluded.created, updated = excluded.updated,
            head = excluded.head, profile = excluded.profile, model = excluded.model,
            memory = excluded.memory, archived = excluded.archived,
            unread = excluded.unread)"_s);
    upsert.bind(conversation.id).bind(conversation.title).bind(conversation.titled);
    upsert.bind(conversation.pinned).bind(conversation.folder).bind(conversation.createdMs);
    upsert.bind(conversation.updatedMs).bind(conversation.head).bind(conversation.profile.value);
    upsert.bind(conversation.model).bind(memoryChoiceName(conversation.memoryChoice));
    upsert.bind(conversation.archived).bind(conversation.unread);
    return upsert.run();
}

Result<void> ConversationTable::setHead(ConversationId id, TurnId head) const
{
    return Statement(m_connection, u"UPDATE conversations SET head = ? WHERE id = ?"_s)
        .bind(head)
        .bind(id)
        .run();
}

Result<void> ConversationTable::setDeleted(ConversationId id, qint64 atMs) const
{
    return Statement(m_connection,
                     u"UPDATE conversations SET deleted_at = nullif(?, 0) WHERE id = ?"_s)
        .bind(atMs)
        .bind(id)
        .run();
}

Result<void> ConversationTable::purge(qint64 deletedBeforeMs) const
{
    return Statement(m_connection, u"DELETE FROM conversations WHERE deleted_at < ?"_s)
        .bind(deletedBeforeMs)
        .run();
}

} // namespace loquat
