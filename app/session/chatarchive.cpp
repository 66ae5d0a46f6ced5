// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatarchive.h"

#include "app/storage/conversationstore.h"

namespace loquat {

ChatArchive::ChatArchive(ConversationStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{}

Result<void> ChatArchive::open() const
{
    return m_store.open().result();
}

Result<QList<Conversation>> ChatArchive::conversations() const
{
    return m_store.conversations().result();
}

Result<QList<Conversation>> ChatArchive::trash() const
{
    return m_store.trash().result();
}

Result<QList<StoredFolder>> ChatArchive::folders() const
{
    return m_store.storedFolders().result();
}

Result<StoredConversation> ChatArchive::conversation(ConversationId id, bool withDeleted) const
{
    return m_store.storedConversation(id, withDeleted).result();
}

Result<QList<StoredTurn>> ChatArchive::turns(const QList<TurnId>& ids) const
{
    return m_store.storedTurns(ids).result();
}

Result<QByteArray> ChatArchive::original(const QByteArray& sha256) const
{
    return m_store.original(sha256).result();
}

Result<ImportCounts> ChatArchive::add(const ConversationSource& source)
{
    Result<ImportCounts> counts = m_store.importConversations(source).result();
    if (counts)
        Q_EMIT added();
    return counts;
}

} // namespace loquat
