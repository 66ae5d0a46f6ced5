// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/replyjournal.h"

#include "app/storage/transaction.h"
#include "app/storage/turnwriter.h"

namespace loquat {

namespace {

// Takes off the first half of a character whose second half has not come yet: alone it could not
// be stored.
QString takeOpenHalf(QString& text)
{
    if (text.isEmpty() || !text.back().isHighSurrogate())
        return {};
    const QString half = text.right(1);
    text.chop(1);
    return half;
}

} // namespace

void ReplyJournal::add(TurnId turn, const ReplyPiece& piece)
{
    if (m_ends.contains(turn))
        return;
    ReplyPiece& pending = m_pieces[turn];
    if (piece.replacesAll) {
        pending = piece;
        return;
    }
    pending.text += piece.text;
    pending.thinking += piece.thinking;
}

void ReplyJournal::keepEnd(TurnId turn, const Reply& reply)
{
    m_pieces.remove(turn);
    m_ends.insert(turn, reply);
}

void ReplyJournal::forget(TurnId turn)
{
    m_pieces.remove(turn);
    m_ends.remove(turn);
}

Result<void> ReplyJournal::write(const SqlConnection& connection, const TurnWriter& writer)
{
    QHash<TurnId, ReplyPiece> halves;
    const auto writeAll = [&]() -> Result<void> {
        for (auto end = m_ends.cbegin(); end != m_ends.cend(); ++end) {
            // A turn that is gone meanwhile must not hold up the others.
            if (Result<void> done = writer.finish(end.key(), end.value());
                !done && done.error().code != ErrorCode::NotFound)
                return done;
        }
        for (auto one = m_pieces.cbegin(); one != m_pieces.cend(); ++one) {
            ReplyPiece piece = one.value();
            ReplyPiece half;
            half.text = takeOpenHalf(piece.text);
            half.thinking = takeOpenHalf(piece.thinking);
            if (!half.isEmpty())
                halves.insert(one.key(), half);
            if (piece.isEmpty())
                continue;
            if (Result<void> done = ReplyPieces(connection).append(one.key(), piece); !done)
                return done;
        }
        return {};
    };
    const Durability durability = m_ends.isEmpty() ? Durability::Normal : Durability::Durable;
    Result<void> written = inTransaction(connection, durability, writeAll);
    if (written) {
        m_ends.clear();
        m_pieces = halves;
    }
    return written;
}

} // namespace loquat
