// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversationitem.h"

#include <QHash>
#include <QString>

namespace loquat {

class SqlConnection;

// Takes what a ConversationSource gives into the database.
class ConversationImporter final
{
public:
    // Replies that have not ended would be noted as those of `writer`.
    ConversationImporter(const SqlConnection& connection, QString writer)
        : m_connection(connection)
        , m_writer(std::move(writer))
    {}

    // In a transaction. Once.
    Result<void> addAll(const ConversationSource& source);
    const ImportCounts& counts() const { return m_counts; }

    // One that is known stays as it is; one whose place is taken comes last.
    Result<void> add(const StoredFolder& folder) const;

private:
    Result<void> add(const Attachment& image) const;
    Result<void> add(const ConversationStart& start);
    Result<void> add(const StoredTurn& stored);
    Result<void> endConversation();
    Result<bool> isTaken(const QString& table, qint64 id) const;

    const SqlConnection& m_connection;
    QString m_writer;
    ImportCounts m_counts;
    Conversation m_conversation;     // whose turns come now; without an id: none
    Draft m_draft;                   // of that one
    QHash<TurnId, TurnId> m_renamed; // turns whose ids were taken
};

} // namespace loquat
