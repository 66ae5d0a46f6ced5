// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/queuedprompt.h"

#include <QList>

namespace loquat {

class SqlConnection;

// The prompts of a conversation that wait for the replies before them. In a transaction.
class PromptQueueTable final
{
public:
    explicit PromptQueueTable(const SqlConnection& connection)
        : m_connection(connection)
    {}

    Result<QList<QueuedPrompt>> find(ConversationId conversation) const;
    // In place of those that were there. Writes nothing where nothing changes.
    Result<void> put(ConversationId conversation, const QList<QueuedPrompt>& queue) const;

private:
    Result<void> add(ConversationId conversation, qsizetype place,
                     const QueuedPrompt& prompt) const;

    const SqlConnection& m_connection;
};

} // namespace loquat
