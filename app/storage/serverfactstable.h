// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/serverfacts.h"

#include <QHash>

namespace loquat {

class SqlConnection;

// What was learnt of the servers.
class ServerFactsTable final
{
public:
    explicit ServerFactsTable(const SqlConnection& connection)
        : m_connection(connection)
    {}

    Result<QHash<ProfileId, ServerFacts>> all() const;
    // Nothing learnt leaves nothing behind. In a transaction.
    Result<void> put(const ProfileId& profile, const ServerFacts& facts) const;

private:
    const SqlConnection& m_connection;
};

} // namespace loquat
