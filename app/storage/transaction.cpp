// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/transaction.h"

#include "app/storage/sqlconnection.h"

namespace loquat {

using namespace Qt::StringLiterals;

Transaction::Transaction(const SqlConnection& connection, Durability durability)
    : m_connection(connection)
    , m_durability(durability)
{}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    // SQLite has rolled back by itself after some failures; a second time does no harm.
    static_cast<void>(m_connection.execute(u"ROLLBACK"_s));
    settle();
}

Result<void> Transaction::begin()
{
    // The log is written in order, so its one fsync covers the earlier, cheaper transactions too.
    if (m_durability == Durability::Durable) {
        if (Result<void> set = m_connection.execute(u"PRAGMA synchronous = FULL"_s); !set)
            return set;
    }
    Result<void> begun = m_connection.execute(u"BEGIN IMMEDIATE"_s);
    m_open = begun.has_value();
    if (!m_open)
        settle();
    return begun;
}

Result<void> Transaction::commit()
{
    Result<void> committed = m_connection.execute(u"COMMIT"_s);
    if (committed) {
        m_open = false;
        settle();
    }
    return committed;
}

void Transaction::settle()
{
    if (m_durability == Durability::Durable)
        static_cast<void>(m_connection.execute(u"PRAGMA synchronous = NORMAL"_s));
}

} // namespace loquat
