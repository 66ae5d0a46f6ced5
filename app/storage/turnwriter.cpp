// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/turnwriter.h"

#include "app/chat/storedjson.h"
#include "app/storage/attachmentstore.h"
#include "app/storage/contextstore.h"
#include "app/storage/replypieces.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// In the order of the columns reply_state, writer, reply_length, done_reason, reported_model,
// remote_host, figures, without_think, error, thinking, reply.
void bindReply(Statement& statement, const Reply& reply, const QString& writer)
{
    const ReplyState state = reply.state == ReplyState::Queued ? ReplyState::Waiting : reply.state;
    statement.bind(replyStateName(state));
    if (isTerminal(state))
        statement.bindNull();
    else
        statement.bind(writer);
    statement.bind(qint64(reply.text.size() + reply.thinking.size())).bind(reply.doneReason);
    statement.bind(reply.reportedModel).bind(reply.remoteHost);
    statement.bind(textFromJson(toJson(reply.figures))).bind(reply.withoutThink);
    if (reply.error)
        statement.bind(textFromJson(toJson(*reply.error)));
    else
        statement.bindNull();
    statement.bind(reply.thinking).bind(reply.text);
}

} // namespace

Result<void> TurnWriter::insert(const Turn& turn) const
{
    Statement insert(m_connection, uR"(
        INSERT INTO turns (reply_state, writer, reply_length, done_reason, reported_model,
                           remote_host, figures, without_think, error, thinking, reply,
                           id, conversation, parent, depth, created, origin, excluded,
                           prompt_length, profile, model, digest, address, memory_way,
                           memory_reason, left_out, settings, thinking_open, correction, prompt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?, coalesce((SELECT depth + 1 FROM turns WHERE id = ?), 0), ?, ?, ?,
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    bindReply(insert, turn.reply, m_writer);
    insert.bind(turn.id).bind(turn.conversation).bind(turn.parent).bind(turn.parent);
    insert.bind(turn.createdMs).bind(turnOriginName(turn.origin)).bind(turn.excluded);
    insert.bind(qint64(turn.prompt.size())).bind(turn.profile.value).bind(turn.model);
    insert.bind(turn.modelDigest).bind(turn.address).bind(memoryWayName(turn.memory.way));
    insert.bind(memoryReasonName(turn.memory.reason)).bind(qint64(turn.memory.leftOut));
    insert.bind(textFromJson(toJson(turn.settings)));
    if (turn.thinkingOpen)
        insert.bind(*turn.thinkingOpen);
    else
        insert.bindNull();
    if (turn.reply.correction)
        insert.bind(*turn.reply.correction);
    else
        insert.bindNull();
    insert.bind(turn.prompt);

    // Below a turn that had none the branch grows; anywhere else another begins.
    Statement follow(m_connection, uR"(
        UPDATE conversations SET branch_count = branch_count + (
                SELECT ? IS NULL OR EXISTS (SELECT 1 FROM turns WHERE parent = ? AND id <> ?
                                                                  AND deleted_at IS NULL)),
            head = ?, updated = max(updated, ?), profile = ?, model = ?,
            turn_count = turn_count + 1, image_count = image_count + ? WHERE id = ?)"_s);
    follow.bind(turn.parent).bind(turn.parent).bind(turn.id);
    follow.bind(turn.id).bind(turn.createdMs).bind(turn.profile.value).bind(turn.model);
    follow.bind(qint64(imageCount(turn.attachments))).bind(turn.conversation);

    const AttachmentStore attachments(m_connection);
    return insert.run()
        .and_then([&] { return attachments.addToTurn(turn.id, turn.attachments); })
        .and_then([&] { return attachments.setReply(turn.id, turn.reply.pictures); })
        .and_then([&] { return ContextStore(m_connection).add(turn.id, turn.reply.context); })
        .and_then([&] { return follow.run(); });
}

Result<void> TurnWriter::noteMemory(TurnId id, const MemoryStatus& memory) const
{
    Statement update(m_connection, u"UPDATE turns SET memory_way = ?, memory_reason = ?, "
                                   u"left_out = ? WHERE id = ?"_s);
    update.bind(memoryWayName(memory.way)).bind(memoryReasonName(memory.reason));
    return update.bind(qint64(memory.leftOut)).bind(id).run();
}

Result<void> TurnWriter::noteQueued(TurnId id, bool queued) const
{
    Statement update(m_connection, u"UPDATE turns SET reply_state = ? WHERE id = ? "
                                   u"AND writer IS NOT NULL"_s);
    update.bind(replyStateName(queued ? ReplyState::Queued : ReplyState::Waiting));
    return update.bind(id).run();
}

Result<void> TurnWriter::setThinkingOpen(TurnId id, std::optional<bool> open) const
{
    Statement update(m_connection, u"UPDATE turns SET thinking_open = ? WHERE id = ?"_s);
    if (open)
        update.bind(*open);
    else
        update.bindNull();
    return update.bind(id).run();
}

Result<void> TurnWriter::setExcluded(TurnId id, bool excluded) const
{
    Statement update(m_connection, u"UPDATE turns SET excluded = ? WHERE id = ?"_s);
    return change(update.bind(excluded), id);
}

Result<void> TurnWriter::setCorrection(TurnId id, const std::optional<QString>& text) const
{
    Statement update(m_connection, u"UPDATE turns SET correction = ? WHERE id = ?"_s);
    if (text)
        update.bind(*text);
    else
        update.bindNull();
    return change(update, id);
}

Result<void> TurnWriter::change(Statement& update, TurnId id) const
{
    if (Result<void> done = update.bind(id).run(); !done)
        return done;
    if (update.rowsChanged() != 1)
        return failure(notStoredError(m_connection.path()));
    return {};
}

Result<void> TurnWriter::finish(TurnId id, const Reply& reply) const
{
    Statement update(m_connection, uR"(
        UPDATE turns SET reply_state = ?, writer = ?, reply_length = ?, done_reason = ?,
            reported_model = ?, remote_host = ?, figures = ?, without_think = ?, error = ?, thinking = ?, reply = ?
        WHERE id = ?)"_s);
    bindReply(update, reply, m_writer);
    return change(update, id)
        .and_then([&] { return ContextStore(m_connection).add(id, reply.context); })
        .and_then([&] { return AttachmentStore(m_connection).setReply(id, reply.pictures); })
        .and_then([&] { return ReplyPieces(m_connection).remove(id); });
}

} // namespace loquat
