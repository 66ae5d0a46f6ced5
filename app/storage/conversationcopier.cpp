// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationcopier.h"

#include "app/storage/interruptedreplies.h"
#include "app/storage/rowcopying.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"

#include <QList>

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// All that hangs on a turn.
constexpr std::array turnTables{"contexts"_L1, "turn_attachments"_L1, "reply_pictures"_L1,
                                "reply_pieces"_L1};

QString sqlNumber(qint64 number)
{
    return QString::number(number);
}

} // namespace

Result<void> ConversationCopier::copy(ConversationId from, const Conversation& copy) const
{
    return nameTurns(from)
        .and_then([&] { return copyConversation(from, copy); })
        .and_then([&] { return copyTurns(copy.id); })
        .and_then([&] { return endRunning(from); })
        .and_then([&] { return m_connection.execute(u"DROP TABLE temp.copied_turns"_s); });
}

Result<void> ConversationCopier::nameTurns(ConversationId from) const
{
    Statement select(m_connection, u"SELECT id FROM turns WHERE conversation = ? "
                                   u"AND deleted_at IS NULL ORDER BY id"_s);
    if (Result<void> done = select.bind(from).run(); !done)
        return done;
    QList<qint64> ids;
    while (select.next())
        ids.append(select.number(0));
    if (Result<void> read = select.outcome(); !read)
        return read;
    // Left behind only by a copy that failed half-way and was rolled back.
    Result<void> ready =
        m_connection.execute(u"DROP TABLE IF EXISTS temp.copied_turns"_s).and_then([&] {
            return m_connection.execute(u"CREATE TEMP TABLE copied_turns "
                                        u"(old INTEGER PRIMARY KEY, new INTEGER NOT NULL)"_s);
        });
    Statement insert(m_connection, u"INSERT INTO temp.copied_turns (old, new) VALUES (?, ?)"_s);
    for (const qint64 id : std::as_const(ids)) {
        if (ready)
            ready = insert.bind(id).bind(newIdValue()).run();
    }
    return ready;
}

Result<void> ConversationCopier::copyConversation(ConversationId from,
                                                  const Conversation& copy) const
{
    const ColumnChanges changes{
        {u"id"_s, sqlNumber(copy.id.value)},
        {u"head"_s, u"(SELECT new FROM temp.copied_turns WHERE old = t.head)"_s},
        {u"pinned"_s, u"0"_s},
        {u"archived"_s, u"0"_s},
        {u"unread"_s, u"0"_s},
        {u"deleted_at"_s, u"NULL"_s},
        {u"draft_edits"_s, u"'[]'"_s},
    };
    Statement known(m_connection, u"SELECT 1 FROM conversations WHERE id = ?"_s);
    if (Result<void> done = known.bind(from).run(); !done)
        return done;
    if (!known.next())
        return failure(notStoredError(m_connection.path()));
    return copyRows(m_connection, u"main"_s, u"conversations"_s, changes,
                    u"WHERE t.id = %1"_s.arg(from.value))
        .and_then([&] {
            return copyRows(m_connection, u"main"_s, u"draft_attachments"_s,
                            {{u"conversation"_s, sqlNumber(copy.id.value)}},
                            u"WHERE t.conversation = %1"_s.arg(from.value));
        })
        .and_then([&] {
            return Statement(m_connection, u"UPDATE conversations SET title = ?, titled = ?, "
                                           u"folder = ?, created = ?, updated = ? WHERE id = ?"_s)
                .bind(copy.title)
                .bind(copy.titled)
                .bind(copy.folder)
                .bind(copy.createdMs)
                .bind(copy.updatedMs)
                .bind(copy.id)
                .run();
        });
}

Result<void> ConversationCopier::copyTurns(ConversationId to) const
{
    const ColumnChanges changes{
        {u"id"_s, u"m.new"_s},
        {u"conversation"_s, sqlNumber(to.value)},
        {u"parent"_s, u"(SELECT new FROM temp.copied_turns WHERE old = t.parent)"_s},
        {u"indexed"_s, u"0"_s},
        {u"writer"_s, u"NULL"_s},
    };
    Result<void> copied = copyRows(m_connection, u"main"_s, u"turns"_s, changes,
                                   u"JOIN temp.copied_turns m ON m.old = t.id"_s);
    for (const QLatin1StringView table : turnTables) {
        if (copied)
            copied = copyRows(m_connection, u"main"_s, table, {{u"turn"_s, u"m.new"_s}},
                              u"JOIN temp.copied_turns m ON m.old = t.turn"_s);
    }
    return copied;
}

Result<void> ConversationCopier::endRunning(ConversationId from) const
{
    Statement select(m_connection,
                     u"SELECT m.new FROM turns t JOIN temp.copied_turns m ON m.old = t.id "
                     u"WHERE t.conversation = ? AND t.writer IS NOT NULL"_s);
    if (Result<void> done = select.bind(from).run(); !done)
        return done;
    QList<TurnId> running;
    while (select.next())
        running.append(TurnId{select.number(0)});
    Result<void> ended = select.outcome();
    for (const TurnId id : std::as_const(running)) {
        if (ended)
            ended = interruptReply(m_connection, id);
    }
    return ended;
}

} // namespace loquat
