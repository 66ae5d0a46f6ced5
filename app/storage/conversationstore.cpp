// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationstore.h"

#include "app/storage/stagedimport.h"
#include "app/storage/storereport.h"
#include "app/storage/storeworker.h"

#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <atomic>

namespace loquat {

using namespace Qt::StringLiterals;

class ConversationStore::Private
{
public:
    explicit Private(const QString& inFolder)
        : folder(inFolder)
        , filePath(Database::filePathIn(inFolder))
        , worker(std::make_unique<StoreWorker>(inFolder))
    {
        thread.setObjectName(u"loquat-store"_s);
        worker->moveToThread(&thread);
        thread.start();
    }

    ~Private()
    {
        // Queued behind everything that was asked for before.
        QMetaObject::invokeMethod(
            worker.get(), [this] { worker->close(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }

    Q_DISABLE_COPY_MOVE(Private)

    // `work` is called with the worker, on its thread.
    template <typename T, typename Work>
    StoreResult<T> ask(Work work)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto carryOut = [promise, work = std::move(work), asked = worker.get()] {
            promise->addResult(work(*asked));
            promise->finish();
        };
        QMetaObject::invokeMethod(worker.get(), carryOut, Qt::QueuedConnection);
        return promise->future();
    }

    QString folder;
    QString filePath;
    std::shared_ptr<std::atomic<quint64>> newestSearch = std::make_shared<std::atomic<quint64>>(0);
    QThread thread;
    std::unique_ptr<StoreWorker> worker; // lives on the thread until that has ended
};

ConversationStore::ConversationStore(QString folder, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(folder))
{
    connect(d->worker.get(), &StoreWorker::writeFailed, this, &ConversationStore::writeFailed);
    connect(d->worker.get(), &StoreWorker::changedElsewhere, this,
            &ConversationStore::changedElsewhere);
    connect(d->worker.get(), &StoreWorker::indexed, this, &ConversationStore::indexed);
    connect(d->worker.get(), &StoreWorker::recovered, this, &ConversationStore::recovered);
    connect(d->worker.get(), &StoreWorker::backupFailed, this, &ConversationStore::backupFailed);
}

ConversationStore::~ConversationStore() = default;

QString ConversationStore::filePath() const
{
    return d->filePath;
}

StoreResult<void> ConversationStore::open()
{
    return d->ask<void>([](StoreWorker& worker) { return worker.open(); });
}

StoreResult<void> ConversationStore::openInMemory()
{
    return d->ask<void>([](StoreWorker& worker) { return worker.openInMemory(); });
}

StoreResult<Recovery> ConversationStore::recover()
{
    return d->ask<Recovery>([](StoreWorker& worker) { return worker.recover(); });
}

StoreResult<QList<Backup>> ConversationStore::backups()
{
    return d->ask<QList<Backup>>([](StoreWorker& worker) { return worker.backups(); });
}

StoreResult<QString> ConversationStore::backUpNow()
{
    return d->ask<QString>([](StoreWorker& worker) { return worker.backUpNow(); });
}

StoreResult<QString> ConversationStore::restoreBackup(const QString& path)
{
    return d->ask<QString>([path](StoreWorker& worker) { return worker.restoreBackup(path); });
}

StoreResult<void> ConversationStore::erase(const Erasing& what)
{
    return d->ask<void>([what](StoreWorker& worker) { return worker.erase(what); });
}

StoreResult<StoreFacts> ConversationStore::facts()
{
    if (d->filePath.isEmpty())
        return d->ask<StoreFacts>([](StoreWorker& worker) { return worker.facts(); });
    const auto promise = std::make_shared<QPromise<Result<StoreFacts>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path = d->filePath] {
        SqlConnection connection(path, SqlConnection::Access::ReadOnly);
        const Result<void> opened = connection.open();
        promise->addResult(opened ? storeFacts(connection) : failure(opened.error()));
        promise->finish();
    });
    return promise->future();
}

StoreResult<QList<Conversation>> ConversationStore::conversations()
{
    return d->ask<QList<Conversation>>([](StoreWorker& worker) { return worker.conversations(); });
}

StoreResult<QList<Conversation>> ConversationStore::trash()
{
    return d->ask<QList<Conversation>>([](StoreWorker& worker) { return worker.trash(); });
}

StoreResult<ConversationContents> ConversationStore::contents(ConversationId id)
{
    return d->ask<ConversationContents>([id](StoreWorker& worker) { return worker.contents(id); });
}

StoreResult<QList<Turn>> ConversationStore::turns(QList<TurnId> ids)
{
    return d->ask<QList<Turn>>(
        [ids = std::move(ids)](StoreWorker& worker) { return worker.turns(ids); });
}

StoreResult<QStringList> ConversationStore::prompts(ConversationId first, int most)
{
    return d->ask<QStringList>([=](StoreWorker& worker) { return worker.prompts(first, most); });
}

StoreResult<QByteArray> ConversationStore::context(TurnId id)
{
    return d->ask<QByteArray>([id](StoreWorker& worker) { return worker.context(id); });
}

StoreResult<QByteArray> ConversationStore::original(QByteArray sha256)
{
    return d->ask<QByteArray>(
        [sha256 = std::move(sha256)](StoreWorker& worker) { return worker.original(sha256); });
}

StoreResult<void> ConversationStore::putConversation(const Conversation& conversation)
{
    return d->ask<void>(
        [conversation](StoreWorker& worker) { return worker.putConversation(conversation); });
}

StoreResult<void> ConversationStore::markConversations(const QList<ConversationId>& ids,
                                                       const ConversationMarks& marks)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.markConversations(ids, marks); });
}

StoreResult<void> ConversationStore::deleteConversations(const QList<ConversationId>& ids,
                                                         qint64 nowMs)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.setDeleted(ids, nowMs); });
}

StoreResult<void> ConversationStore::restoreConversations(const QList<ConversationId>& ids)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.setDeleted(ids, 0); });
}

StoreResult<void> ConversationStore::purgeConversations(const QList<ConversationId>& ids)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.purge(ids); });
}

StoreResult<void> ConversationStore::purgeDeleted(qint64 deletedBeforeMs)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.purgeDeleted(deletedBeforeMs); });
}

StoreResult<void> ConversationStore::duplicateConversation(ConversationId from,
                                                           const Conversation& copy)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.duplicate(from, copy); });
}

StoreResult<WholeConversation> ConversationStore::wholeConversation(ConversationId id)
{
    return d->ask<WholeConversation>([id](StoreWorker& worker) { return worker.whole(id); });
}

StoreResult<void> ConversationStore::addConversation(const WholeConversation& whole)
{
    return d->ask<void>([whole](StoreWorker& worker) { return worker.addConversation(whole); });
}

StoreResult<QList<StoredFolder>> ConversationStore::storedFolders()
{
    return d->ask<QList<StoredFolder>>([](StoreWorker& worker) { return worker.storedFolders(); });
}

StoreResult<StoredConversation> ConversationStore::storedConversation(ConversationId id,
                                                                      bool withDeleted)
{
    return d->ask<StoredConversation>(
        [=](StoreWorker& worker) { return worker.storedConversation(id, withDeleted); });
}

StoreResult<QList<StoredTurn>> ConversationStore::storedTurns(const QList<TurnId>& ids)
{
    return d->ask<QList<StoredTurn>>([=](StoreWorker& worker) { return worker.storedTurns(ids); });
}

StoreResult<ImportCounts> ConversationStore::importConversations(const ConversationSource& source)
{
    const auto staged = std::make_shared<StagedImport>(d->folder);
    const Result<void> gathered = staged->gather(source);
    return d->ask<ImportCounts>([staged, gathered](StoreWorker& worker) {
        return gathered.and_then([&] { return worker.takeImport(*staged); });
    });
}

StoreResult<QList<Folder>> ConversationStore::folders()
{
    return d->ask<QList<Folder>>([](StoreWorker& worker) { return worker.folders(); });
}

StoreResult<void> ConversationStore::putFolder(const Folder& folder)
{
    return d->ask<void>([=](StoreWorker& worker) {
        return worker.changeFolders([&](const FolderTable& table) { return table.put(folder); });
    });
}

StoreResult<void> ConversationStore::renameFolder(const QString& from, const QString& to)
{
    return d->ask<void>([=](StoreWorker& worker) {
        return worker.changeFolders(
            [&](const FolderTable& table) { return table.rename(from, to); });
    });
}

StoreResult<void> ConversationStore::removeFolder(const QString& name)
{
    return d->ask<void>([=](StoreWorker& worker) {
        return worker.changeFolders([&](const FolderTable& table) { return table.remove(name); });
    });
}

StoreResult<void> ConversationStore::orderFolders(const QStringList& names)
{
    return d->ask<void>([=](StoreWorker& worker) {
        return worker.changeFolders([&](const FolderTable& table) { return table.order(names); });
    });
}

StoreResult<void> ConversationStore::insertTurn(const Turn& turn)
{
    return d->ask<void>([turn](StoreWorker& worker) { return worker.insertTurn(turn); });
}

void ConversationStore::journalReply(TurnId id, const QString& text, const QString& thinking,
                                     bool replaceAll)
{
    const auto note = [=, worker = d->worker.get(),
                       piece = ReplyPiece{text, thinking, replaceAll}] {
        worker->journalReply(id, piece);
    };
    QMetaObject::invokeMethod(d->worker.get(), note, Qt::QueuedConnection);
}

StoreResult<void> ConversationStore::noteMemory(TurnId id, const MemoryStatus& memory)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.noteMemory(id, memory); });
}

StoreResult<void> ConversationStore::noteQueued(TurnId id, bool queued)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.noteQueued(id, queued); });
}

StoreResult<void> ConversationStore::setThinkingOpen(TurnId id, std::optional<bool> open)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.setThinkingOpen(id, open); });
}

StoreResult<void> ConversationStore::finishTurn(TurnId id, const Reply& reply)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.finishTurn(id, reply); });
}

StoreResult<void> ConversationStore::writePending()
{
    return d->ask<void>([](StoreWorker& worker) { return worker.writePending(); });
}

StoreResult<Conversation> ConversationStore::deleteTurns(TurnId top, qint64 nowMs)
{
    return d->ask<Conversation>(
        [=](StoreWorker& worker) { return worker.deleteTurns(top, nowMs); });
}

StoreResult<Conversation> ConversationStore::restoreTurns(TurnId top)
{
    return d->ask<Conversation>([=](StoreWorker& worker) { return worker.restoreTurns(top); });
}

StoreResult<void> ConversationStore::setExcluded(TurnId id, bool excluded)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.setExcluded(id, excluded); });
}

StoreResult<void> ConversationStore::setCorrection(TurnId id, const std::optional<QString>& text)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.setCorrection(id, text); });
}

StoreResult<void> ConversationStore::setHead(ConversationId conversation, TurnId head)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.setHead(conversation, head); });
}

StoreResult<void> ConversationStore::saveDraft(ConversationId conversation, const Draft& draft)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.saveDraft(conversation, draft); });
}

StoreResult<QList<SearchHit>> ConversationStore::search(const SearchQuery& query)
{
    const quint64 number = ++*d->newestSearch;
    return d->ask<QList<SearchHit>>(
        [query, number, newest = d->newestSearch](StoreWorker& worker) -> Result<QList<SearchHit>> {
            if (number != newest->load())
                return QList<SearchHit>();
            return worker.search(query);
        });
}

StoreResult<QHash<ProfileId, ServerFacts>> ConversationStore::serverFacts()
{
    return d->ask<QHash<ProfileId, ServerFacts>>(
        [](StoreWorker& worker) { return worker.serverFacts(); });
}

StoreResult<void> ConversationStore::putServerFacts(const ProfileId& profile,
                                                    const ServerFacts& facts)
{
    return d->ask<void>([=](StoreWorker& worker) { return worker.putServerFacts(profile, facts); });
}

StoreResult<Shelf> ConversationStore::shelf()
{
    return d->ask<Shelf>([](StoreWorker& worker) { return worker.shelf(); });
}

StoreResult<void> ConversationStore::putOnShelf(const Shelf& shelf)
{
    return d->ask<void>([=](StoreWorker& worker) {
        return worker.changeShelf([&](const ShelfTable& table) { return table.put(shelf); });
    });
}

StoreResult<void> ConversationStore::removeFromShelf(const Shelf& shelf)
{
    return d->ask<void>([=](StoreWorker& worker) {
        return worker.changeShelf([&](const ShelfTable& table) { return table.remove(shelf); });
    });
}

} // namespace loquat
