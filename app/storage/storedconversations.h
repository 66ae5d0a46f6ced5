// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversationitem.h"

#include <QList>

namespace loquat {

class SqlConnection;

// Reads all that is stored of conversations, piece by piece.
class StoredConversations final
{
public:
    explicit StoredConversations(const SqlConnection& connection)
        : m_connection(connection)
    {}

    Result<QList<StoredFolder>> folders() const; // in the person's order
    // The deleted turns only `withDeleted`. NotFound.
    Result<StoredConversation> find(ConversationId id, bool withDeleted) const;
    // In the order asked for, deleted ones too, with contexts and without the originals of
    // attachments. A running reply is given as Interrupted. Unknown ids are left out.
    Result<QList<StoredTurn>> turns(const QList<TurnId>& ids) const;

private:
    Result<QList<TurnPlace>> places(ConversationId id, bool withDeleted) const;

    const SqlConnection& m_connection;
};

} // namespace loquat
