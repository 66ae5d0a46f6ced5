// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/conversation.h"
#include "app/chat/conversationmarks.h"

#include <QList>

namespace loquat {

class SqlConnection;

// The conversations themselves, without their turns and drafts.
class ConversationTable final
{
public:
    explicit ConversationTable(const SqlConnection& connection)
        : m_connection(connection)
    {}

    Result<QList<Conversation>> list() const;           // newest first, deleted ones left out
    Result<QList<Conversation>> trash() const;          // the deleted ones, last deleted first
    Result<Conversation> find(ConversationId id) const; // a deleted one too; else NotFound
    // The counts are the store's own: they are not taken from `conversation`.
    Result<void> put(const Conversation& conversation) const;
    Result<void> setHead(ConversationId id, TurnId head) const;
    Result<void> mark(const QList<ConversationId>& ids, const ConversationMarks& marks) const;
    // 0: not deleted.
    Result<void> setDeleted(const QList<ConversationId>& ids, qint64 atMs) const;
    // Only what is deleted.
    Result<void> purge(const QList<ConversationId>& ids) const;
    Result<void> purge(qint64 deletedBeforeMs) const;

private:
    Result<QList<Conversation>> all(const QString& which) const;

    const SqlConnection& m_connection;
};

} // namespace loquat
