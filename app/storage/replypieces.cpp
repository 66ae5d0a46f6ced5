// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/replypieces.h"

#include "app/chat/replystate.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"

namespace loquat {

using namespace Qt::StringLiterals;

Result<void> ReplyPieces::append(TurnId turn, const ReplyPiece& piece) const
{
    if (piece.replacesAll) {
        Statement clear(m_connection, u"UPDATE turns SET reply = '', thinking = '', "
                                      u"reply_length = 0 WHERE id = ? AND reply_length > 0"_s);
        const Result<void> cleared = remove(turn).and_then([&] { return clear.bind(turn).run(); });
        if (!cleared)
            return cleared;
    }
    Statement insert(m_connection, uR"(
        INSERT INTO reply_pieces (turn, number, thinking, reply)
        SELECT id, (SELECT coalesce(max(number), 0) + 1 FROM reply_pieces WHERE turn = id), ?, ?
        FROM turns WHERE id = ? AND writer IS NOT NULL)"_s);
    Statement arrived(m_connection, u"UPDATE turns SET reply_state = ? "
                                    u"WHERE id = ? AND reply_state IN (?, ?)"_s);
    arrived.bind(replyStateName(ReplyState::Streaming)).bind(turn);
    arrived.bind(replyStateName(ReplyState::Queued)).bind(replyStateName(ReplyState::Waiting));
    return insert.bind(piece.thinking).bind(piece.text).bind(turn).run().and_then([&] {
        return arrived.run();
    });
}

Result<ReplyPiece> ReplyPieces::joined(TurnId turn) const
{
    Statement select(m_connection,
                     u"SELECT thinking, reply FROM reply_pieces WHERE turn = ? ORDER BY number"_s);
    if (Result<void> done = select.bind(turn).run(); !done)
        return failure(done.error());
    ReplyPiece whole;
    while (select.next()) {
        whole.thinking += select.text(0);
        whole.text += select.text(1);
    }
    return select.outcome().transform([&] { return whole; });
}

Result<void> ReplyPieces::remove(TurnId turn) const
{
    return Statement(m_connection, u"DELETE FROM reply_pieces WHERE turn = ?"_s).bind(turn).run();
}

} // namespace loquat
