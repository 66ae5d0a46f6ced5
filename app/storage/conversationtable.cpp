// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationtable.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"

#include <QStringList>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString selectConversations =
    u"SELECT id, title, titled, pinned, folder, created, updated, head, profile, model, "
    u"memory, archived, unread, coalesce(deleted_at, 0), turn_count, branch_count, image_count, "
    u"draft_text <> '' OR EXISTS (SELECT 1 FROM draft_attachments WHERE conversation = id) "
    u"FROM conversations "_s;

QString jsonArray(const QList<ConversationId>& ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const ConversationId id : ids)
        numbers.append(QString::number(id.value));
    return u'[' + numbers.join(u',') + u']';
}

void bindOptional(Statement& statement, const std::optional<bool>& value)
{
    if (value)
        statement.bind(*value);
    else
        statement.bindNull();
}

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
    conversation.hasDraft = row.flag(column++);
    return conversation;
}

} // namespace

Result<QList<Conversation>> ConversationTable::list() const
{
    return all(u"WHERE deleted_at IS NULL ORDER BY updated DESC, id DESC"_s);
}

Result<QList<Conversation>> ConversationTable::trash() const
{
    return all(u"WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, updated DESC, id DESC"_s);
}

Result<QList<Conversation>> ConversationTable::all(const QString& which) const
{
    Statement select(m_connection, selectConversations + which);
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

Result<void> ConversationTable::mark(const QList<ConversationId>& ids,
                                     const ConversationMarks& marks) const
{
    Statement update(m_connection, uR"(
        UPDATE conversations SET pinned = coalesce(?, pinned), archived = coalesce(?, archived),
            unread = coalesce(?, unread), folder = coalesce(?, folder)
        WHERE id IN (SELECT value FROM json_each(?)))"_s);
    bindOptional(update, marks.pinned);
    bindOptional(update, marks.archived);
    bindOptional(update, marks.unread);
    if (marks.folder)
        update.bind(*marks.folder);
    else
        update.bindNull();
    return update.bind(jsonArray(ids)).run();
}

Result<void> ConversationTable::setDeleted(const QList<ConversationId>& ids, qint64 atMs) const
{
    return Statement(m_connection, u"UPDATE conversations SET deleted_at = nullif(?, 0) "
                                   u"WHERE id IN (SELECT value FROM json_each(?))"_s)
        .bind(atMs)
        .bind(jsonArray(ids))
        .run();
}

Result<void> ConversationTable::purge(const QList<ConversationId>& ids) const
{
    return Statement(m_connection, u"DELETE FROM conversations WHERE deleted_at IS NOT NULL "
                                   u"AND id IN (SELECT value FROM json_each(?))"_s)
        .bind(jsonArray(ids))
        .run();
}

Result<void> ConversationTable::purge(qint64 deletedBeforeMs) const
{
    return Statement(m_connection, u"DELETE FROM conversations WHERE deleted_at < ?"_s)
        .bind(deletedBeforeMs)
        .run();
}

} // namespace loquat
