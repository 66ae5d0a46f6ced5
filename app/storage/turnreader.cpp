// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/turnreader.h"

#include "app/chat/storedjson.h"
#include "app/storage/attachmentstore.h"
#include "app/storage/replypieces.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

#include <QHash>
#include <QStringList>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString selectTurns =
    u"SELECT id, conversation, parent, created, origin, excluded, profile, model, digest, "
    u"address, memory_way, memory_reason, left_out, reply_state, done_reason, reported_model, "
    u"remote_host, figures, "
    u"without_think, error, settings, thinking_open, correction, prompt, thinking, reply "
    u"FROM turns "
    u"WHERE id IN (SELECT value FROM json_each(?)) AND (? OR deleted_at IS NULL)"_s;

ReplyState stateFrom(const QString& name)
{
    return replyStateFromName(name).value_or(ReplyState::Interrupted);
}

Turn turnFrom(const Statement& row)
{
    Turn turn;
    int column = 0;
    turn.id = TurnId{row.number(column++)};
    turn.conversation = ConversationId{row.number(column++)};
    turn.parent = TurnId{row.number(column++)};
    turn.createdMs = row.number(column++);
    turn.origin = turnOriginFromName(row.text(column++));
    turn.excluded = row.flag(column++);
    turn.profile = ProfileId{row.text(column++)};
    turn.model = row.text(column++);
    turn.modelDigest = row.text(column++);
    turn.address = row.text(column++);
    turn.memory.way = memoryWayFromName(row.text(column++));
    turn.memory.reason = memoryReasonFromName(row.text(column++));
    turn.memory.leftOut = int(row.number(column++));
    turn.reply.state = stateFrom(row.text(column++));
    turn.reply.doneReason = row.text(column++);
    turn.reply.reportedModel = row.text(column++);
    turn.reply.remoteHost = row.text(column++);
    turn.reply.figures = replyFiguresFromJson(jsonFromText(row.text(column++)));
    turn.reply.withoutThink = row.flag(column++);
    if (!row.isNull(column))
        turn.reply.error = errorFromJson(jsonFromText(row.text(column)));
    ++column;
    turn.settings = requestSettingsFromJson(jsonFromText(row.text(column++)));
    if (!row.isNull(column))
        turn.thinkingOpen = row.flag(column);
    ++column;
    if (!row.isNull(column))
        turn.reply.correction = row.text(column);
    ++column;
    turn.prompt = row.text(column++);
    turn.reply.thinking = row.text(column++);
    turn.reply.text = row.text(column++);
    return turn;
}

QString jsonArray(const QList<TurnId>& ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const TurnId id : ids)
        numbers.append(QString::number(id.value));
    return u'[' + numbers.join(u',') + u']';
}

} // namespace

Result<TurnTree> TurnReader::tree(ConversationId conversation) const
{
    Statement select(m_connection,
                     u"SELECT id, parent, created, reply_state, prompt_length + reply_length, "
                     u"excluded, origin FROM turns "
                     u"WHERE conversation = ? AND deleted_at IS NULL ORDER BY id"_s);
    if (Result<void> done = select.bind(conversation).run(); !done)
        return failure(done.error());
    TurnTree tree;
    while (select.next()) {
        TurnNode node;
        node.id = TurnId{select.number(0)};
        node.parent = TurnId{select.number(1)};
        node.createdMs = select.number(2);
        node.state = stateFrom(select.text(3));
        node.textLength = int(select.number(4));
        node.excluded = select.flag(5);
        node.origin = turnOriginFromName(select.text(6));
        tree.insert(node);
    }
    if (Result<void> read = select.outcome(); !read)
        return failure(read.error());
    // Asked for apart: the shapes come from an index that does not know it.
    Statement corrected(m_connection, u"SELECT id FROM turns WHERE conversation = ? "
                                      u"AND correction IS NOT NULL AND deleted_at IS NULL"_s);
    if (Result<void> done = corrected.bind(conversation).run(); !done)
        return failure(done.error());
    while (corrected.next()) {
        TurnNode node = *tree.find(TurnId{corrected.number(0)});
        node.corrected = true;
        tree.insert(node);
    }
    return corrected.outcome().transform([&] { return tree; });
}

Result<QList<Turn>> TurnReader::turns(const QList<TurnId>& ids, Deleted deleted) const
{
    const QString wanted = jsonArray(ids);
    Statement select(m_connection, selectTurns);
    if (Result<void> done = select.bind(wanted).bind(deleted == Deleted::Included).run(); !done)
        return failure(done.error());
    QHash<TurnId, Turn> found;
    QList<TurnId> running;
    while (select.next()) {
        Turn turn = turnFrom(select);
        if (!isTerminal(turn.reply.state))
            running.append(turn.id);
        found.insert(turn.id, std::move(turn));
    }
    if (Result<void> read = select.outcome(); !read)
        return failure(read.error());

    Result<QHash<TurnId, Attachments>> attachments = AttachmentStore(m_connection).ofTurns(wanted);
    if (!attachments)
        return failure(attachments.error());
    for (auto one = attachments->begin(); one != attachments->end(); ++one) {
        if (const auto turn = found.find(one.key()); turn != found.end())
            turn->attachments = one.value();
    }
    const Result<QHash<TurnId, Attachments>> pictures =
        AttachmentStore(m_connection).ofReplies(wanted);
    if (!pictures)
        return failure(pictures.error());
    for (auto one = pictures->begin(); one != pictures->end(); ++one) {
        if (const auto turn = found.find(one.key()); turn != found.end())
            turn->reply.pictures = one.value();
    }

    for (const TurnId id : running) {
        const Result<ReplyPiece> grown = ReplyPieces(m_connection).joined(id);
        if (!grown)
            return failure(grown.error());
        found[id].reply.text += grown->text;
        found[id].reply.thinking += grown->thinking;
    }

    QList<Turn> turns;
    turns.reserve(ids.size());
    for (const TurnId id : ids) {
        if (const auto turn = found.constFind(id); turn != found.constEnd())
            turns.append(*turn);
    }
    return turns;
}

Result<QStringList> TurnReader::prompts(ConversationId first, int most) const
{
    const QString select = u"SELECT prompt FROM turns WHERE %1 AND deleted_at IS NULL "
                           u"AND prompt <> '' AND origin <> 'continue' ORDER BY id DESC LIMIT ?"_s;
    Statement here(m_connection, select.arg(u"conversation = ?"_s));
    here.bind(first).bind(qint64(most));
    Statement elsewhere(m_connection, select.arg(u"conversation IN (SELECT id FROM conversations "
                                                 u"WHERE deleted_at IS NULL AND id <> ?)"_s));
    elsewhere.bind(first).bind(qint64(most));
    QStringList prompts;
    for (Statement* one : {&here, &elsewhere}) {
        if (Result<void> done = one->run(); !done)
            return failure(done.error());
        while (one->next())
            prompts.append(one->text(0));
        if (Result<void> read = one->outcome(); !read)
            return failure(read.error());
    }
    prompts.removeDuplicates();
    return prompts;
}

} // namespace loquat
