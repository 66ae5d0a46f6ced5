// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/conversationstore.h"

namespace loquat {

class SqlConnection;

// A conversation with all that belongs to it, out of a database and into another.
class WholeConversations final
{
public:
    explicit WholeConversations(const SqlConnection& connection)
        : m_connection(connection)
    {}

    Result<WholeConversation> read(ConversationId id) const;
    // In a transaction. Running replies are noted as those of `writer`.
    Result<void> add(const WholeConversation& whole, const QString& writer) const;

private:
    Result<void> readOriginals(Attachments& attachments) const;

    const SqlConnection& m_connection;
};

} // namespace loquat
