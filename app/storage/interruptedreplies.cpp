// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/interruptedreplies.h"

#include "app/chat/reply.h"
#include "app/chat/storedjson.h"
#include "app/storage/replypieces.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QList>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

Result<QList<TurnId>> orphans(const SqlConnection& connection,
                              const std::function<bool(QStringView writer)>& gone)
{
    Statement select(connection, u"SELECT id, writer FROM turns WHERE writer IS NOT NULL"_s);
    if (Result<void> done = select.run(); !done)
        return failure(done.error());
    QList<TurnId> found;
    while (select.next()) {
        if (gone(select.text(1)))
            found.append(TurnId{select.number(0)});
    }
    return select.outcome().transform([&] { return found; });
}

} // namespace

Result<void> interruptReply(const SqlConnection& connection, TurnId id)
{
    Statement select(connection, u"SELECT reply, thinking, reply_state FROM turns WHERE id = ?"_s);
    if (Result<void> done = select.bind(id).run(); !done)
        return done;
    const ReplyPieces pieces(connection);
    const Result<ReplyPiece> grown = pieces.joined(id);
    if (!grown)
        return failure(grown.error());
    if (!select.next())
        return select.outcome();
    const QString text = select.text(0) + grown->text;
    const QString thinking = select.text(1) + grown->thinking;

    Error error;
    error.code = ErrorCode::Interrupted;
    error.reason = select.text(2) == replyStateName(ReplyState::Queued) ? ErrorReason::NeverSent
                                                                        : ErrorReason::ProgramEnded;
    Statement update(connection, u"UPDATE turns SET reply_state = ?, writer = NULL, error = ?, "
                                 u"reply_length = ?, reply = ?, thinking = ? WHERE id = ?"_s);
    update.bind(replyStateName(ReplyState::Interrupted)).bind(textFromJson(toJson(error)));
    update.bind(qint64(text.size() + thinking.size())).bind(text).bind(thinking).bind(id);
    return update.run().and_then([&] { return pieces.remove(id); });
}

Result<void> interruptReplies(const SqlConnection& connection,
                              const std::function<bool(QStringView writer)>& gone)
{
    const Result<QList<TurnId>> first = orphans(connection, gone);
    if (!first)
        return failure(first.error());
    if (first->isEmpty())
        return {};
    return inTransaction(connection, Durability::Durable, [&]() -> Result<void> {
        // Asked again behind the lock: another process may have been here.
        const Result<QList<TurnId>> found = orphans(connection, gone);
        if (!found)
            return failure(found.error());
        for (const TurnId id : *found) {
            if (Result<void> done = interruptReply(connection, id); !done)
                return done;
        }
        return {};
    });
}

} // namespace loquat
