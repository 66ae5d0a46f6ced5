// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversation.h"

namespace loquat {

class SqlConnection;

// Takes branches out of a conversation's tree, puts them back, and takes them out for good. Each
// call belongs in a transaction. Counts and head of the conversation follow.
class TurnPruning final
{
public:
    explicit TurnPruning(const SqlConnection& connection)
        : m_connection(connection)
    {}

    // The turn with everything below it. Gives the conversation as it is then; NotFound if there is
    // no such turn or it is deleted already.
    Result<Conversation> remove(TurnId top, qint64 atMs) const;
    // Exactly what remove(top) took. NotFound if it was not deleted, or what is above it still is.
    Result<Conversation> restore(TurnId top) const;
    // What was deleted before that.
    Result<void> purge(qint64 deletedBeforeMs) const;

    // Counts its turns anew; a head that is not among them becomes `headIfGone`.
    Result<Conversation> follow(ConversationId conversation, TurnId headIfGone) const;

private:
    const SqlConnection& m_connection;
};

} // namespace loquat
