// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storedconversations.h"

#include "app/storage/contextstore.h"
#include "app/storage/conversationtable.h"
#include "app/storage/draftstore.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/turnreader.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// From the first turns down, each branch whole before the next.
QList<TurnPlace> inOrder(const QHash<TurnId, QList<TurnPlace>>& below)
{
    QList<TurnPlace> ordered;
    QList<TurnPlace> next = below.value(TurnId{});
    std::reverse(next.begin(), next.end());
    while (!next.isEmpty()) {
        ordered.append(next.takeLast());
        QList<TurnPlace> children = below.value(ordered.last().id);
        std::reverse(children.begin(), children.end());
        next += children;
    }
    return ordered;
}

void endRunning(Reply& reply)
{
    if (isTerminal(reply.state))
        return;
    const bool waited = reply.state == ReplyState::Queued;
    reply.state = ReplyState::Interrupted;
    reply.error.emplace();
    reply.error->code = ErrorCode::Interrupted;
    reply.error->reason = waited ? ErrorReason::NeverSent : ErrorReason::ProgramEnded;
}

} // namespace

Result<QList<StoredFolder>> StoredConversations::folders() const
{
    Statement select(m_connection,
                     u"SELECT name, folded, place FROM folders ORDER BY place, name"_s);
    if (Result<void> done = select.run(); !done)
        return failure(done.error());
    QList<StoredFolder> found;
    while (select.next())
        found.append({{select.text(0), select.flag(1)}, select.number(2)});
    return select.outcome().transform([&] { return found; });
}

Result<StoredConversation> StoredConversations::find(ConversationId id, bool withDeleted) const
{
    StoredConversation stored;
    return ConversationTable(m_connection)
        .find(id)
        .and_then([&](const Conversation& found) {
            stored.start.conversation = found;
            return DraftStore(m_connection).find(id);
        })
        .and_then([&](const Draft& draft) {
            stored.start.draft = draft;
            return places(id, withDeleted);
        })
        .transform([&](const QList<TurnPlace>& turns) {
            stored.turns = turns;
            return stored;
        });
}

Result<QList<TurnPlace>> StoredConversations::places(ConversationId id, bool withDeleted) const
{
    Statement select(m_connection,
                     u"SELECT id, parent, coalesce(deleted_at, 0) FROM turns "
                     u"WHERE conversation = ? AND (? OR deleted_at IS NULL) ORDER BY id"_s);
    if (Result<void> done = select.bind(id).bind(withDeleted).run(); !done)
        return failure(done.error());
    QHash<TurnId, QList<TurnPlace>> below;
    while (select.next()) {
        const TurnId parent{select.number(1)};
        below[parent].append({TurnId{select.number(0)}, parent, select.number(2)});
    }
    return select.outcome().transform([&] { return inOrder(below); });
}

Result<QList<StoredTurn>> StoredConversations::turns(const QList<TurnId>& ids) const
{
    const Result<QList<Turn>> found =
        TurnReader(m_connection).turns(ids, TurnReader::Deleted::Included);
    if (!found)
        return failure(found.error());
    QList<StoredTurn> turns;
    for (const Turn& turn : *found) {
        StoredTurn stored{turn, 0};
        Statement select(m_connection, u"SELECT coalesce(deleted_at, 0) FROM turns WHERE id = ?"_s);
        if (Result<void> done = select.bind(turn.id).run(); !done)
            return failure(done.error());
        if (select.next())
            stored.deletedMs = select.number(0);
        const Result<QByteArray> context = ContextStore(m_connection).find(turn.id);
        if (!context)
            return failure(context.error());
        stored.turn.reply.context = *context;
        endRunning(stored.turn.reply);
        turns.append(std::move(stored));
    }
    return turns;
}

} // namespace loquat
