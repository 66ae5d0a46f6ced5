// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/search.h"
#include "app/storage/conversationstore.h"
#include "app/storage/database.h"
#include "app/storage/foldertable.h"
#include "app/storage/replyjournal.h"
#include "app/storage/shelftable.h"
#include "app/storage/transaction.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace loquat {

class DailyBackup;
class ForeignWrites;
class SearchIndexer;
class StagedImport;

// What ConversationStore promises, done at once on the thread this object lives on. Everything
// but the constructor is called on that thread.
class StoreWorker final : public QObject
{
    Q_OBJECT
public:
    explicit StoreWorker(const QString& folder);
    ~StoreWorker() override;

    Result<void> open();
    Result<void> openInMemory();
    // Damaged or not: sets the database aside, puts in place what can be read of it, and opens.
    Result<Recovery> recover();
    Result<QList<Backup>> backups();
    Result<QString> backUpNow();
    Result<QString> restoreBackup(const QString& path);
    Result<void> erase(const Erasing& what);
    Result<StoreFacts> facts();
    // Writes what is pending, ends replies that this store leaves behind, closes the database.
    void close();

    Result<QList<Conversation>> conversations();
    Result<QList<Conversation>> trash();
    Result<ConversationContents> contents(ConversationId id);
    Result<QList<Turn>> turns(const QList<TurnId>& ids);
    Result<QStringList> prompts(ConversationId first, int most);
    Result<QByteArray> context(TurnId id);
    Result<QByteArray> original(const QByteArray& sha256);

    Result<void> putConversation(const Conversation& conversation);
    Result<void> markConversations(const QList<ConversationId>& ids,
                                   const ConversationMarks& marks);
    Result<void> setDeleted(const QList<ConversationId>& ids, qint64 atMs); // 0: restored
    Result<void> purge(const QList<ConversationId>& ids);
    Result<void> purgeDeleted(qint64 deletedBeforeMs);
    Result<void> duplicate(ConversationId from, const Conversation& copy);
    Result<WholeConversation> whole(ConversationId id);
    Result<void> addConversation(const WholeConversation& whole);

    Result<QList<StoredFolder>> storedFolders();
    Result<StoredConversation> storedConversation(ConversationId id, bool withDeleted);
    Result<QList<StoredTurn>> storedTurns(const QList<TurnId>& ids);
    Result<ImportCounts> takeImport(StagedImport& staged);

    Result<QList<Folder>> folders();
    Result<void> changeFolders(const std::function<Result<void>(const FolderTable&)>& change);

    Result<void> insertTurn(const Turn& turn);
    void journalReply(TurnId id, const ReplyPiece& piece);
    Result<void> noteMemory(TurnId id, const MemoryStatus& memory);
    Result<void> noteQueued(TurnId id, bool queued);
    Result<void> setThinkingOpen(TurnId id, std::optional<bool> open);
    Result<void> finishTurn(TurnId id, const Reply& reply);
    Result<void> writePending();
    Result<Conversation> deleteTurns(TurnId top, qint64 nowMs);
    Result<Conversation> restoreTurns(TurnId top);
    Result<void> setExcluded(TurnId id, bool excluded);
    Result<void> setCorrection(TurnId id, const std::optional<QString>& text);
    Result<void> setHead(ConversationId conversation, TurnId head);
    Result<void> saveDraft(ConversationId conversation, const Draft& draft);

    Result<QList<SearchHit>> search(const SearchQuery& query);

    Result<QHash<ProfileId, ServerFacts>> serverFacts();
    Result<void> putServerFacts(const ProfileId& profile, const ServerFacts& facts);

    Result<Shelf> shelf();
    Result<void> changeShelf(const std::function<Result<void>(const ShelfTable&)>& change);

Q_SIGNALS:
    void writeFailed(const loquat::Error& error);
    void changedElsewhere();
    void indexed();
    void recovered(const loquat::Recovery& recovery);
    void backupFailed(const loquat::Error& error);

private:
    Result<void> openSound();
    void copyDaily();
    template <typename T, typename Work>
    Result<T> read(Work work);
    template <typename Work>
    Result<void> transact(Durability durability, Work work);
    // And makes up for what failed before.
    template <typename Work>
    Result<void> write(Durability durability, Work work);
    template <typename Work>
    Result<Conversation> prune(Work work);
    void noteWritten(bool written);
    void writeJournal();

    QString m_folder; // empty: in memory
    QString m_given;  // the folder it went on without
    Database m_database;
    QString m_writer;
    Error m_closed; // why nothing works while the database is not open
    ReplyJournal m_journal;
    QTimer* m_journalTimer;
    std::unique_ptr<ForeignWrites> m_foreignWrites;
    std::unique_ptr<DailyBackup> m_dailyBackup;
    std::unique_ptr<SearchIndexer> m_searchIndexer;
    bool m_failing = false; // a write that nobody waits for is still to be made up for
};

} // namespace loquat
