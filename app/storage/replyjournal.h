// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/reply.h"
#include "app/storage/replypieces.h"

#include <QHash>

namespace loquat {

class SqlConnection;
class TurnWriter;

// What has come of running replies but is not written yet. What cannot be written stays.
class ReplyJournal final
{
public:
    void add(TurnId turn, const ReplyPiece& piece);
    // The end of a reply that could not be written when it came.
    void keepEnd(TurnId turn, const Reply& reply);
    // What was added for it is void: its end is stored.
    void forget(TurnId turn);
    bool isEmpty() const { return m_pieces.isEmpty() && m_ends.isEmpty(); }

    // Everything in one transaction.
    Result<void> write(const SqlConnection& connection, const TurnWriter& writer);

private:
    QHash<TurnId, ReplyPiece> m_pieces;
    QHash<TurnId, Reply> m_ends;
};

} // namespace loquat
