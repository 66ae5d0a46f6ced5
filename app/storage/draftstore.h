// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/draft.h"

namespace loquat {

class SqlConnection;

// What is typed in a stored conversation but not sent yet.
class DraftStore final
{
public:
    explicit DraftStore(const SqlConnection& connection)
        : m_connection(connection)
    {}

    // Attachments come without their original.
    Result<Draft> find(ConversationId conversation) const;
    // In a transaction. An edit of a turn that is not stored is left out.
    Result<void> put(ConversationId conversation, const Draft& draft) const;

private:
    Result<QList<TurnEdit>> edits(const QString& stored) const;
    Result<void> putEdits(ConversationId conversation, const QList<TurnEdit>& edits) const;

    const SqlConnection& m_connection;
};

} // namespace loquat
