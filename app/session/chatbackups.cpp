// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatbackups.h"

#include "app/base/whendone.h"
#include "app/session/conversationlibrary.h"
#include "app/storage/conversationstore.h"

namespace loquat {

ChatBackups::ChatBackups(ConversationStore& store, ConversationLibrary& library, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_library(library)
{
    connect(&m_store, &ConversationStore::recovered, this, &ChatBackups::recovered);
    connect(&m_store, &ConversationStore::writeFailed, this, &ChatBackups::note);
    connect(&m_store, &ConversationStore::backupFailed, this, [this](const Error& error) {
        if (error.reason == ErrorReason::DatabaseDamaged)
            note(error);
        else
            Q_EMIT backupFailed(error);
    });
    connect(&m_library, &ConversationLibrary::storageFailed, this, &ChatBackups::note);
    connect(&m_library, &ConversationLibrary::opened, this, [this] { m_damageTold = false; });
}

void ChatBackups::note(const Error& error)
{
    if (error.reason != ErrorReason::DatabaseDamaged || m_damageTold)
        return;
    m_damageTold = true;
    Q_EMIT damageFound(error);
}

void ChatBackups::list(QObject* context,
                       const std::function<void(const Result<QList<Backup>>&)>& use)
{
    whenDone(m_store.backups(), context, use);
}

void ChatBackups::backUpNow(QObject* context,
                            const std::function<void(const Result<QString>&)>& use)
{
    whenDone(m_store.backUpNow(), context, use);
}

void ChatBackups::restore(const QString& backup, QObject* context,
                          const std::function<void(const Result<QString>&)>& use)
{
    m_library.close();
    const auto restored = m_store.restoreBackup(backup);
    whenDone(restored, this, [this](const Result<QString>&) { m_library.open(); });
    whenDone(restored, context, use);
}

void ChatBackups::recover()
{
    m_library.close();
    whenDone(m_store.recover(), this, [this](const Result<Recovery>& recovery) {
        m_library.open();
        if (recovery)
            Q_EMIT recovered(*recovery);
        else
            Q_EMIT recoverFailed(recovery.error());
    });
}

} // namespace loquat
