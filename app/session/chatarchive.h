// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversationitem.h"

#include <QList>
#include <QObject>

namespace loquat {

class ConversationStore;

// The stored conversations as whole values, for whoever copies them into files or out of them.
// Every call waits for the store: call it on a thread of your own, never on the GUI thread, and let
// the store outlive the call.
class ChatArchive final : public QObject
{
    Q_OBJECT
public:
    explicit ChatArchive(ConversationStore& store, QObject* parent = nullptr);

    Result<void> open() const;                         // the store itself, where nobody else does
    Result<QList<Conversation>> conversations() const; // newest first
    Result<QList<Conversation>> trash() const;
    Result<QList<StoredFolder>> folders() const;
    // See ConversationStore, which says what they give.
    Result<StoredConversation> conversation(ConversationId id, bool withDeleted) const;
    Result<QList<StoredTurn>> turns(const QList<TurnId>& ids) const;
    Result<QByteArray> original(const QByteArray& sha256) const;

    // All or nothing, in one transaction.
    Result<ImportCounts> add(const ConversationSource& source);

Q_SIGNALS:
    void added(); // emitted on the thread that called add()

private:
    ConversationStore& m_store;
};

} // namespace loquat
