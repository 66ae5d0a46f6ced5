// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QString>

namespace loquat {

class SqlConnection;

struct ReplyPiece
{
    QString text;
    QString thinking;
    bool replacesAll = false; // what came before is void

    bool isEmpty() const { return text.isEmpty() && thinking.isEmpty() && !replacesAll; }
    bool operator==(const ReplyPiece&) const = default;
};

// The stored pieces of running replies, so that adding to a long reply costs no more than to a
// short one.
class ReplyPieces final
{
public:
    explicit ReplyPieces(const SqlConnection& connection)
        : m_connection(connection)
    {}

    // In a transaction. Nothing happens if the turn is gone or its reply has ended.
    Result<void> append(TurnId turn, const ReplyPiece& piece) const;
    Result<ReplyPiece> joined(TurnId turn) const;
    Result<void> remove(TurnId turn) const;

private:
    const SqlConnection& m_connection;
};

} // namespace loquat
