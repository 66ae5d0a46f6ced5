// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/conversation.h"

namespace loquat {

class SqlConnection;

// Copies a conversation inside the database, row by row, without reading its texts.
class ConversationCopier final
{
public:
    explicit ConversationCopier(const SqlConnection& connection)
        : m_connection(connection)
    {}

    // In a transaction. All turns that are not deleted with all that hangs on them, and the draft.
    // Of `copy` the id, title, titled, folder and times count; the copy is neither pinned nor
    // archived. A reply that is running is Interrupted in the copy. NotFound.
    Result<void> copy(ConversationId from, const Conversation& copy) const;

private:
    Result<void> copyConversation(ConversationId from, const Conversation& copy) const;
    Result<void> nameTurns(ConversationId from) const;
    Result<void> copyTurns(ConversationId to) const;
    Result<void> endRunning(ConversationId from) const;

    const SqlConnection& m_connection;
};

} // namespace loquat
