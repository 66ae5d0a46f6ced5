// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversation.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace loquat {

class ChatBackups;
class ChatSession;
class Clock;
class ConversationStore;
class RunQueue;
class ServerDirectory;

// All conversations, and the sessions of those in use. GUI thread only.
class ConversationLibrary final : public QObject
{
    Q_OBJECT
public:
    ConversationLibrary(ConversationStore& store, ServerDirectory& servers, RunQueue& queue,
                        const Clock& clock, QObject* parent = nullptr);
    ~ConversationLibrary() override;

    // Opens the store and reads the list; opened() or openFailed() follows.
    void open();
    // After openFailed(): goes on with nothing kept beyond this run; opened() follows.
    void openForThisRun();
    bool isOpen() const { return m_open; }
    // Stops all replies and drops all sessions, as shutDown() does, so that the store may be put in
    // order; open() follows. closing() tells those who hold a session.
    void close();
    ChatBackups& backups() { return *m_backups; }

    // Newest first by last use. A session without any turn is not listed.
    const QList<Conversation>& conversations() const { return m_list; }

    // The session of a conversation, made if need be; nullptr for an unknown id.
    ChatSession* session(ConversationId id);
    // Whether a reply is running in it; makes no session. conversationChanged() follows a change.
    bool isRunning(ConversationId id) const;
    // A fresh conversation with the current server and its last model. An unused one is reused.
    ChatSession* startNew();

    void rename(ConversationId id, const QString& title);
    // Hides it at once, stops its reply; restore() brings it back as long as Loquat runs (and the
    // store keeps it for thirty days).
    void remove(ConversationId id);
    void restore(ConversationId id);

    // Stops all replies, saves all drafts and drops all sessions. The store finishes its work when
    // it is destroyed.
    void shutDown();

Q_SIGNALS:
    void opened();
    void closing();
    void openFailed(const loquat::Error& error);
    void listReset();
    void conversationAdded(int index);
    void conversationChanged(int index);
    void conversationMoved(int from, int to);
    void conversationRemoved(int index, loquat::ConversationId id);
    // Something could not be written; nothing is lost yet, and it is tried again.
    void storageFailed(const loquat::Error& error);

private:
    int indexOf(ConversationId id) const;
    ChatSession* adopt(const Conversation& conversation, bool stored);
    void take(const Result<void>& opened);
    void readAgain();
    void limitRuns();
    void upsert(const Conversation& conversation);

    ConversationStore& m_store;
    ServerDirectory& m_servers;
    RunQueue& m_queue;
    const Clock& m_clock;
    QList<Conversation> m_list;
    QList<Conversation> m_removed; // for restore()
    QHash<ConversationId, ChatSession*> m_sessions;
    ChatBackups* m_backups;
    bool m_open = false;
};

} // namespace loquat
