// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/backup.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace loquat {

class ConversationLibrary;
class ConversationStore;

// The copies of all chats, and the ways back to them. GUI thread only.
class ChatBackups final : public QObject
{
    Q_OBJECT
public:
    ChatBackups(ConversationStore& store, ConversationLibrary& library, QObject* parent = nullptr);

    // Each answers later, once, unless `context` is destroyed before.
    void list(QObject* context, const std::function<void(const Result<QList<Backup>>&)>& use);
    void backUpNow(QObject* context, const std::function<void(const Result<QString>&)>& use);
    // Stops all replies, closes the library, puts the copy in the place of what is there, which is
    // set aside, and opens the library again, whether or not that went well. Gives where the
    // present chats were set aside.
    void restore(const QString& backup, QObject* context,
                 const std::function<void(const Result<QString>&)>& use);
    // The same with what can be read of the present database; recovered() or recoverFailed() says
    // how it went.
    void recover();

Q_SIGNALS:
    // The database was damaged; what could be read of it is in its place.
    void recovered(const loquat::Recovery& recovery);
    void recoverFailed(const loquat::Error& error);
    // It turned out to be damaged while it is open; recover() helps. Once for each opening.
    void damageFound(const loquat::Error& error);
    // Today's copy could not be made, for another reason.
    void backupFailed(const loquat::Error& error);

private:
    void note(const Error& error);

    ConversationStore& m_store;
    ConversationLibrary& m_library;
    bool m_damageTold = false;
};

} // namespace loquat
