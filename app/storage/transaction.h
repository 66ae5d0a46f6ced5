// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace loquat {

class SqlConnection;

// How much a finished transaction outlives. Both survive the death of the process at any instant;
// Durable also survives a power cut, at the price of one fsync of the write-ahead log.
enum class Durability
{
    Normal,
    Durable,
};

// A write transaction: rolled back at the end of its life unless it was committed. It takes the
// write lock at once, so that a busy database is noticed (after a wait) before anything is done.
class Transaction final
{
public:
    Transaction(const SqlConnection& connection, Durability durability);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    Result<void> begin();
    Result<void> commit();

private:
    void settle();

    const SqlConnection& m_connection;
    Durability m_durability;
    bool m_open = false;
};

// Runs `work`, which returns Result<void>, in a transaction: kept as a whole or not at all.
template <typename Work>
Result<void> inTransaction(const SqlConnection& connection, Durability durability, Work work)
{
    Transaction transaction(connection, durability);
    return transaction.begin().and_then(work).and_then([&] { return transaction.commit(); });
}

} // namespace loquat
