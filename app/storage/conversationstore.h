// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/backup.h"
#include "app/chat/conversation.h"
#include "app/chat/conversationitem.h"
#include "app/chat/conversationmarks.h"
#include "app/chat/draft.h"
#include "app/chat/erasing.h"
#include "app/chat/folder.h"
#include "app/chat/search.h"
#include "app/chat/serverfacts.h"
#include "app/chat/shelf.h"
#include "app/chat/storefacts.h"
#include "app/chat/turn.h"
#include "app/chat/turntree.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace loquat {

template <typename T>
using StoreResult = QFuture<Result<T>>;

// What is needed to show a conversation before any text is fetched.
struct ConversationContents
{
    Conversation conversation;
    TurnTree tree;
    Draft draft;
};

// All that is stored of a conversation. The turns come with contexts and originals, each behind
// its parent; deleted ones are left out.
struct WholeConversation
{
    Conversation conversation;
    QList<Turn> turns;
    Draft draft;
};

// The conversations in one SQLite database (WAL, foreign keys, numbered migrations), worked on by
// one worker thread. Calls are made from the GUI thread, never wait for the disk, and are carried
// out in the order they were made; results are values. Errors: DatabaseNewer, DatabaseLocked,
// DatabaseDamaged, FolderNotWritable, DiskFull, DatabaseFailed (subject: the file's path).
// An unknown conversation or turn is DatabaseFailed with the code NotFound.
// Before open() has succeeded every other call fails with the error open() gave.
class ConversationStore final : public QObject
{
    Q_OBJECT
public:
    // `folder` holds loquat.db and backups/; it is created by open(). An empty folder is a
    // database in memory, gone with the store.
    explicit ConversationStore(QString folder, QObject* parent = nullptr);
    // Carries out what was asked, marks replies it inserted and nobody finished as Interrupted,
    // then closes the database.
    ~ConversationStore() override;

    // Opens, migrates (after a checked copy into backups/), and marks replies that were running
    // when a process died as Interrupted, unless another living process is writing them.
    // A newer database is refused and not touched. A damaged one is set aside and what can be read
    // of it is put in its place: recovered() tells. While it is open a copy is made once a day.
    StoreResult<void> open();
    // After open() has failed: a database in memory, gone with the store. The folder and what is
    // in it are left alone.
    StoreResult<void> openInMemory();

    // For one that turns out to be damaged while it is open: as open() does. Nothing that was
    // asked for before may still be running.
    StoreResult<Recovery> recover();
    StoreResult<QList<Backup>> backups(); // newest first
    StoreResult<QString> backUpNow();     // gives its path
    // Puts the copy in place of the present database, which is set aside: gives where. If the copy
    // is not sound, or newer, nothing is touched.
    StoreResult<QString> restoreBackup(const QString& path);

    // For good: from the rows, from what is free in the files, from the log. Rows go all or none;
    // DatabaseLocked after that: see scrub(). FolderNotWritable: a copy is still there.
    StoreResult<void> erase(const Erasing& what);
    // Looks at the whole file, on a thread of its own.
    StoreResult<StoreFacts> facts();

    StoreResult<QList<Conversation>> conversations(); // newest first, deleted ones left out
    StoreResult<QList<Conversation>> trash();         // the deleted ones, last deleted first
    StoreResult<ConversationContents> contents(ConversationId id);
    // In the order asked for; unknown ids are left out. Without reply.context and without the
    // originals of attachments (a draft's too): see context() and original().
    StoreResult<QList<Turn>> turns(QList<TurnId> ids);
    // What a person has typed, each text once: that of a conversation, the newest first, before the
    // newest of all others. At most `most` of either.
    StoreResult<QStringList> prompts(ConversationId first, int most);
    // The array stored with a turn's reply, byte for byte; empty: none.
    StoreResult<QByteArray> context(TurnId id);
    // The image file behind an attachment, as it was given; empty: unknown.
    StoreResult<QByteArray> original(QByteArray sha256);

    // Inserts, or replaces all columns but the draft and the counts, which follow the turns.
    StoreResult<void> putConversation(const Conversation& conversation);
    // Of all of them, at once, only what the marks set. Unknown ones are passed over.
    StoreResult<void> markConversations(const QList<ConversationId>& ids,
                                        const ConversationMarks& marks);
    // Into the trash, all at once, kept for restoring. Purging takes out for good: those of the
    // trash that are named, or all that went there before.
    StoreResult<void> deleteConversations(const QList<ConversationId>& ids, qint64 nowMs);
    StoreResult<void> restoreConversations(const QList<ConversationId>& ids);
    StoreResult<void> purgeConversations(const QList<ConversationId>& ids);
    StoreResult<void> purgeDeleted(qint64 deletedBeforeMs);
    // Everything of a conversation once more, as `copy`: its id, title, titled, folder and times
    // count. A running reply is Interrupted in the copy. All or nothing.
    StoreResult<void> duplicateConversation(ConversationId from, const Conversation& copy);
    StoreResult<WholeConversation> wholeConversation(ConversationId id);
    // One that is not here yet, with the ids it has. All or nothing.
    StoreResult<void> addConversation(const WholeConversation& whole);

    // Piece by piece, for files. These, conversations(), trash() and original() may be called on
    // any thread. Only those folders that the person made, deleted turns only `withDeleted`; turns
    // come with contexts, deleted ones too, a running reply as Interrupted.
    StoreResult<QList<StoredFolder>> storedFolders();
    StoreResult<StoredConversation> storedConversation(ConversationId id, bool withDeleted);
    StoreResult<QList<StoredTurn>> storedTurns(const QList<TurnId>& ids);
    // All that `source` gives, in one transaction: if it fails, nothing is changed. Ids are kept
    // where they are free, else new ones are given, and parents and heads follow. `source` is
    // called at once, on the thread that calls, and the store goes on with its work meanwhile;
    // only to take over what was gathered it needs a moment for itself.
    StoreResult<ImportCounts> importConversations(const ConversationSource& source);

    // In the person's order, also those that hold nothing.
    StoreResult<QList<Folder>> folders();
    StoreResult<void> putFolder(const Folder& folder); // a new one comes last
    // With all that it holds. To a name that exists: they become one.
    StoreResult<void> renameFolder(const QString& from, const QString& to);
    StoreResult<void> removeFolder(const QString& name); // what it held stays, in no folder
    StoreResult<void> orderFolders(const QStringList& names);

    // The turn as asked: it is durable when the future is finished, and only then may the
    // request be sent. Queued is stored as Waiting. Also moves the conversation's head to it, and
    // its time, server and model, as the newest turn's. Attachments that came from here need no
    // original.
    StoreResult<void> insertTurn(const Turn& turn);
    // More of a running reply. Cheap; written at most 250 ms later together with what else came.
    void journalReply(TurnId id, const QString& text, const QString& thinking, bool replaceAll);
    // How the turn carried the past after all, where that differs from what was inserted.
    StoreResult<void> noteMemory(TurnId id, const MemoryStatus& memory);
    // Whether a stored turn waits for its turn, or is about to be sent. Durable when the future is
    // finished: who dies while it waits leaves a prompt of which is known that it was never sent.
    StoreResult<void> noteQueued(TurnId id, bool queued);
    // Whether the person opened or folded a turn's thoughts; nothing: neither.
    StoreResult<void> setThinkingOpen(TurnId id, std::optional<bool> open);
    // The end of a reply: everything, in one durable transaction. If it fails, writeFailed()
    // tells it too, and it is tried again with the next write.
    StoreResult<void> finishTurn(TurnId id, const Reply& reply);
    // Text of replies that could not be written yet. An error: there still is some.
    StoreResult<void> writePending();
    // The turn and everything below it: hidden at once, kept for restoreTurns(), which brings back
    // exactly what that deletion took; purgeDeleted() takes out for good what was deleted before.
    // Both give the conversation as it is then: its counts follow, and a head that is gone moves to
    // the newest leaf beside the turn, else to its parent. The code is NotFound for a turn that is
    // not there, or was not deleted, or whose parent is.
    StoreResult<Conversation> deleteTurns(TurnId top, qint64 nowMs);
    StoreResult<Conversation> restoreTurns(TurnId top);
    // Kept, but not sent as part of the past.
    StoreResult<void> setExcluded(TurnId id, bool excluded);
    // In place of the reply's text, which is kept; nothing: the text as it came.
    StoreResult<void> setCorrection(TurnId id, const std::optional<QString>& text);
    StoreResult<void> setHead(ConversationId conversation, TurnId head);
    StoreResult<void> saveDraft(ConversationId conversation, const Draft& draft);

    // Turns in which all the words are, newest first. One that is followed by another before it
    // could begin gives nothing. A turn can be found a moment after its reply has ended.
    StoreResult<QList<SearchHit>> search(const SearchQuery& query);

    // What was learnt of the servers; nothing learnt (ServerFacts{}) takes the entry out.
    StoreResult<QHash<ProfileId, ServerFacts>> serverFacts();
    StoreResult<void> putServerFacts(const ProfileId& profile, const ServerFacts& facts);

    // Presets and saved prompts. Put adds, or replaces what has the same id; what is removed is
    // found by its id. Each all or nothing.
    StoreResult<Shelf> shelf();
    StoreResult<void> putOnShelf(const Shelf& shelf);
    StoreResult<void> removeFromShelf(const Shelf& shelf);

    QString filePath() const;

Q_SIGNALS:
    // A write nobody waits for failed; what it held is kept and tried again with the next one.
    void writeFailed(const loquat::Error& error);
    // Another process changed the database.
    void changedElsewhere();
    // Every turn that has ended can be found by search() now.
    void indexed();
    void recovered(const loquat::Recovery& recovery);
    // The daily copy could not be made. DatabaseDamaged: recover() is called for.
    void backupFailed(const loquat::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace loquat
