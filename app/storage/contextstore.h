// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QByteArray>

namespace loquat {

class SqlConnection;

// The `context` of replies, each kept as what it adds to its parent's.
class ContextStore final
{
public:
    explicit ContextStore(const SqlConnection& connection)
        : m_connection(connection)
    {}

    // Empty if the turn has none or it was too long to be kept. DatabaseDamaged if it cannot be
    // put together any more.
    Result<QByteArray> find(TurnId turn) const;
    // For a turn that is stored already; in a transaction. What a turn has is never replaced,
    // since its children's are built on it.
    Result<void> add(TurnId turn, const QByteArray& context) const;

private:
    const SqlConnection& m_connection;
};

} // namespace loquat
