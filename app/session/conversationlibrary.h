// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversation.h"
#include "app/chat/conversationmarks.h"
#include "app/chat/erasing.h"
#include "app/chat/search.h"
#include "app/chat/storefacts.h"
#include "app/chat/turn.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace loquat {

class ChatArchive;
class ChatBackups;
class ChatFolders;
class ChatSession;
class Clock;
class ConversationStore;
class RunQueue;
class ServerDirectory;
class ShelfKeeper;
class TemporaryChats;
class TitleWriter;
class WriteLog;

// All conversations, and the sessions of those in use. What is done to several at once is one
// transaction. GUI thread only.
class ConversationLibrary final : public QObject
{
    Q_OBJECT
public:
    ConversationLibrary(ConversationStore& store, ServerDirectory& servers, RunQueue& queue,
                        const Clock& clock, QObject* parent = nullptr);
    ~ConversationLibrary() override;

    // How long what is deleted stays in the trash; 0: until it is emptied. Before open(), which
    // deletes for good what has been there longer. 30 unless it is set.
    void setTrashDays(int days) { m_trashDays = days; }
    int trashDays() const { return m_trashDays; }

    // Opens the store and reads the list; opened() or openFailed() follows.
    void open();
    // After openFailed(): goes on with nothing kept beyond this run; opened() follows.
    void openForThisRun();
    bool isOpen() const { return m_open; }
    // Looks for words in the texts of all conversations: answers later, once, unless `context` is
    // destroyed before. A search that another overtakes may find nothing.
    void search(const SearchQuery& query, QObject* context,
                const std::function<void(const Result<QList<SearchHit>>&)>& use);

    // Newest first by last use, archived and temporary ones included. A session without any turn
    // or draft is not listed.
    const QList<Conversation>& conversations() const { return m_list; }
    const Conversation* find(ConversationId id) const; // nullptr: not listed
    // Deleted, last deleted first.
    const QList<Conversation>& trash() const { return m_trash; }
    ChatFolders& folders() { return *m_folders; }
    ShelfKeeper& shelf() { return *m_shelf; } // presets and saved prompts

    // The session of a conversation, made if need be; nullptr for an unknown id.
    ChatSession* session(ConversationId id);
    // Whether a reply is running in it; makes no session.
    bool isRunning(ConversationId id) const;
    // A fresh conversation with the current server and its last model. An unused one is reused.
    ChatSession* startNew();
    // From now on startNew() does as startTemporary() does.
    void setKeepNothing(bool on) { m_keepNothing = on; }
    // The same, but nothing of it is ever written: it is gone when it is removed or Loquat ends.
    ChatSession* startTemporary();
    // Whether any temporary conversation holds a turn.
    bool hasTemporaryTurns() const;
    // Makes a temporary conversation one like all others, under the same id, once no reply runs
    // in it; kept() follows, or storageFailed(). It gets another session.
    void keep(ConversationId id);

    // Which one the person sees: the one whose replies are not unread when they end.
    void setShown(ConversationId id);

    void rename(ConversationId id, const QString& title);
    // A folder that is not there yet is made.
    void mark(const QList<ConversationId>& ids, const ConversationMarks& marks);
    // Hides them at once and stops their replies. Temporary ones are gone; the others lie in the
    // trash for trashDays().
    void remove(const QList<ConversationId>& ids);
    void restore(const QList<ConversationId>& ids); // out of the trash
    void purge(const QList<ConversationId>& ids);   // out of the trash, for good
    // A copy with all turns and the draft; duplicated() follows, or storageFailed().
    void duplicate(ConversationId id, const QString& title);
    // Has the conversation's model write its title; given up when something is asked there
    // meanwhile. listChanged() or titleFailed() follows.
    void writeTitle(ConversationId id);
    bool isWritingTitle(ConversationId id) const { return m_titles.contains(id); }

    // Stops all replies and drops all sessions, as shutDown() does, but those of temporary
    // conversations, so that the store may be put in order; open() follows. closing() tells those
    // who hold a session.
    void close();
    ChatBackups& backups() { return *m_backups; }
    // For good. Where chats go, running replies are stopped, temporary chats go too, and closing()
    // and opened() follow. Answers later, once, unless `context` is destroyed before.
    void erase(const Erasing& what, QObject* context,
               const std::function<void(const Result<void>&)>& use);
    // How the database is; answers as erase() does.
    void describeStore(QObject* context, const std::function<void(const Result<StoreFacts>&)>& use);
    // For exports and imports; what is imported is listed at once.
    ChatArchive& archive() { return *m_archive; }

    // Writes what was typed or received and is not stored, also where that has failed before;
    // written() follows. Temporary conversations are stored nowhere.
    void writeNow();
    // Whether anything could not be written that is still to be.
    bool hasUnwritten() const;
    // Stops all replies, saves all drafts and drops all sessions. The store finishes its work when
    // it is destroyed.
    void shutDown();

Q_SIGNALS:
    void opened();
    void closing();
    void openFailed(const loquat::Error& error);
    // Which there are, their order, or what is listed or running of them.
    void listChanged();
    void trashChanged();
    // What was written lately is found by search() from now on.
    void searchCaughtUp();
    void removed(const QList<loquat::ConversationId>& ids);
    void duplicated(loquat::ConversationId copy);
    void kept(loquat::ConversationId id);
    void titleFailed(loquat::ConversationId id, const loquat::Error& error);
    // A reply has ended by itself or was stopped, wherever it is shown or not.
    void replyEnded(loquat::ConversationId id, const loquat::Turn& turn);
    // Something could not be written; nothing is lost yet, and it is tried again.
    void storageFailed(const loquat::Error& error);
    // By writeNow(): everything, or there still is what cannot be written.
    void written(const std::optional<loquat::Error>& fault);

private:
    int indexOf(ConversationId id) const;
    ChatSession* startIn(bool temporary);
    ChatSession* adopt(const Conversation& conversation, bool stored);
    ConversationStore& storeOf(const Conversation& conversation);
    void take(const Result<void>& opened);
    void readAgain();
    bool takeList(QList<Conversation> stored); // false: nothing is different
    void readTrash();
    void limitRuns();
    void put(const Conversation& conversation);
    void drop(ConversationId id);
    void giveUpTitle(ConversationId id);
    void dropAtOnce(bool temporaryToo);
    void keepNow(ConversationId id);
    void takeEnd(ConversationId id, const Turn& turn);
    void moveFolder(const QString& folder, const QString& other);

    ConversationStore& m_store;
    ServerDirectory& m_servers;
    RunQueue& m_queue;
    const Clock& m_clock;
    ChatBackups* m_backups;
    WriteLog* m_writes;
    ChatFolders* m_folders;
    ShelfKeeper* m_shelf;
    ChatArchive* m_archive;
    std::unique_ptr<TemporaryChats> m_temporary;
    QList<Conversation> m_list;
    QList<Conversation> m_trash;
    QHash<ConversationId, ChatSession*> m_sessions;
    QHash<ConversationId, TitleWriter*> m_titles;
    QSet<ConversationId> m_keeping; // once their reply has ended
    ConversationId m_shown;
    bool m_open = false;
    bool m_keepNothing = false;
    bool m_replyUnwritten = false; // as far as is known
    int m_trashDays = 30;
};

} // namespace loquat
