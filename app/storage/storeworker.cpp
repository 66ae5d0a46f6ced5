// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storeworker.h"

#include "app/base/log.h"
#include "app/storage/attachmentstore.h"
#include "app/storage/contextstore.h"
#include "app/storage/conversationcopier.h"
#include "app/storage/conversationtable.h"
#include "app/storage/dailybackup.h"
#include "app/storage/draftstore.h"
#include "app/storage/foreignwrites.h"
#include "app/storage/interruptedreplies.h"
#include "app/storage/recovery.h"
#include "app/storage/searchindex.h"
#include "app/storage/searchindexer.h"
#include "app/storage/serverfactstable.h"
#include "app/storage/stagedimport.h"
#include "app/storage/storageerror.h"
#include "app/storage/storedconversations.h"
#include "app/storage/turnpruning.h"
#include "app/storage/turnreader.h"
#include "app/storage/turnwriter.h"
#include "app/storage/wholeconversations.h"
#include "app/storage/writeridentity.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Text is on the disk at most 250 ms after it came; the rest is for the writing itself.
constexpr int journalDelayMs = 200;

// Up to here a whole check takes no time that anyone notices; larger ones are checked by the
// daily copy.
constexpr qint64 checkedWhenOpened = 4LL * 1024 * 1024;

} // namespace

StoreWorker::StoreWorker(const QString& folder)
    : m_folder(folder)
    , m_database(folder)
    , m_writer(writerIdentity(newIdValue()))
    , m_closed(storageError(ErrorReason::DatabaseFailed, m_database.filePath()))
    , m_journalTimer(new QTimer(this))
{
    m_journalTimer->setSingleShot(true);
    connect(m_journalTimer, &QTimer::timeout, this, &StoreWorker::writeJournal);
}

StoreWorker::~StoreWorker() = default;

Result<void> StoreWorker::openSound()
{
    return m_database.open()
        .and_then([this]() -> Result<void> {
            if (m_folder.isEmpty() || QFileInfo(m_database.filePath()).size() > checkedWhenOpened)
                return {};
            const Result<QString> verdict =
                m_database.connection().text(u"PRAGMA quick_check(1)"_s);
            if (!verdict)
                return failure(verdict.error());
            if (*verdict != "ok"_L1)
                return failure(
                    storageError(ErrorReason::DatabaseDamaged, m_database.filePath(), *verdict));
            return {};
        })
        .and_then([this] {
            return interruptReplies(m_database.connection(),
                                    [](QStringView writer) { return !isWriterAlive(writer); });
        });
}

Result<void> StoreWorker::open()
{
    if (m_database.isOpen())
        return {};
    QElapsedTimer timer;
    timer.start();
    Result<void> opened = openSound();
    if (!opened && opened.error().reason == ErrorReason::DatabaseDamaged && !m_folder.isEmpty()) {
        m_database.close();
        qCInfo(storeLog) << "damaged";
        if (const Result<Recovery> recovery = recoverDatabase(m_folder)) {
            opened = openSound();
            if (opened)
                Q_EMIT recovered(*recovery);
        } else {
            opened = failure(recovery.error());
        }
    }
    if (!opened) {
        m_database.close();
        m_closed = opened.error();
        qCInfo(storeLog) << "not opened:" << errorReasonName(m_closed.reason);
        return opened;
    }
    qCDebug(storeLog) << "opened in" << timer.elapsed() << "ms";
    m_searchIndexer = std::make_unique<SearchIndexer>(m_database.connection());
    connect(m_searchIndexer.get(), &SearchIndexer::caughtUp, this, &StoreWorker::indexed);
    if (!m_database.filePath().isEmpty()) {
        m_foreignWrites = std::make_unique<ForeignWrites>(m_database.connection());
        connect(m_foreignWrites.get(), &ForeignWrites::seen, this, &StoreWorker::changedElsewhere);
        copyDaily();
    }
    return opened;
}

Result<void> StoreWorker::openInMemory()
{
    close();
    m_database.moveIntoMemory();
    if (!m_folder.isEmpty())
        m_given = std::exchange(m_folder, {});
    return open();
}

void StoreWorker::close()
{
    m_journalTimer->stop();
    if (!m_database.isOpen())
        return;
    writeJournal();
    m_foreignWrites.reset();
    m_dailyBackup.reset();
    m_searchIndexer.reset();
    static_cast<void>(interruptReplies(m_database.connection(),
                                       [this](QStringView writer) { return writer == m_writer; }));
    m_database.close();
}

template <typename T, typename Work>
Result<T> StoreWorker::read(Work work)
{
    if (!m_database.isOpen())
        return failure(m_closed);
    return work(m_database.connection());
}

template <typename Work>
Result<void> StoreWorker::transact(Durability durability, Work work)
{
    if (!m_database.isOpen())
        return failure(m_closed);
    const SqlConnection& connection = m_database.connection();
    QElapsedTimer timer;
    timer.start();
    const Result<void> done =
        inTransaction(connection, durability, [&] { return work(connection); });
    qCDebug(storeLog) << (done ? "written in"_L1 : "not written in"_L1) << timer.elapsed() << "ms";
    if (!done)
        qCInfo(storeLog) << "not written:" << errorReasonName(done.error().reason);
    return done;
}

template <typename Work>
Result<void> StoreWorker::write(Durability durability, Work work)
{
    Result<void> written = transact(durability, work);
    noteWritten(written.has_value());
    return written;
}

void StoreWorker::noteWritten(bool written)
{
    if (written && m_failing)
        writeJournal();
    if (written && m_searchIndexer)
        m_searchIndexer->wake();
}

Result<QList<Conversation>> StoreWorker::conversations()
{
    return read<QList<Conversation>>(
        [](const SqlConnection& connection) { return ConversationTable(connection).list(); });
}

Result<QList<Conversation>> StoreWorker::trash()
{
    return read<QList<Conversation>>(
        [](const SqlConnection& connection) { return ConversationTable(connection).trash(); });
}

Result<ConversationContents> StoreWorker::contents(ConversationId id)
{
    return read<ConversationContents>(
        [id](const SqlConnection& connection) -> Result<ConversationContents> {
            Result<Conversation> conversation = ConversationTable(connection).find(id);
            if (!conversation)
                return failure(conversation.error());
            Result<TurnTree> tree = TurnReader(connection).tree(id);
            if (!tree)
                return failure(tree.error());
            return DraftStore(connection).find(id).transform([&](Draft draft) {
                return ConversationContents{std::move(*conversation), std::move(*tree),
                                            std::move(draft)};
            });
        });
}

Result<QList<Turn>> StoreWorker::turns(const QList<TurnId>& ids)
{
    return read<QList<Turn>>(
        [&](const SqlConnection& connection) { return TurnReader(connection).turns(ids); });
}

Result<QStringList> StoreWorker::prompts(ConversationId first, int most)
{
    return read<QStringList>([=](const SqlConnection& connection) {
        return TurnReader(connection).prompts(first, most);
    });
}

Result<QByteArray> StoreWorker::context(TurnId id)
{
    return read<QByteArray>(
        [id](const SqlConnection& connection) { return ContextStore(connection).find(id); });
}

Result<QByteArray> StoreWorker::original(const QByteArray& sha256)
{
    return read<QByteArray>([&](const SqlConnection& connection) {
        return AttachmentStore(connection).original(sha256);
    });
}

Result<void> StoreWorker::putConversation(const Conversation& conversation)
{
    return write(Durability::Normal, [&](const SqlConnection& connection) {
        return ConversationTable(connection).put(conversation);
    });
}

Result<void> StoreWorker::markConversations(const QList<ConversationId>& ids,
                                            const ConversationMarks& marks)
{
    return write(Durability::Normal, [&](const SqlConnection& connection) {
        return ConversationTable(connection).mark(ids, marks);
    });
}

Result<void> StoreWorker::setDeleted(const QList<ConversationId>& ids, qint64 atMs)
{
    return write(Durability::Normal, [&](const SqlConnection& connection) {
        return ConversationTable(connection).setDeleted(ids, atMs);
    });
}

Result<void> StoreWorker::purge(const QList<ConversationId>& ids)
{
    return write(Durability::Normal, [&](const SqlConnection& connection) {
        return ConversationTable(connection).purge(ids).and_then([&] {
            return AttachmentStore(connection).removeUnused();
        });
    });
}

Result<void> StoreWorker::purgeDeleted(qint64 deletedBeforeMs)
{
    return write(Durability::Normal, [=](const SqlConnection& connection) {
        return ConversationTable(connection)
            .purge(deletedBeforeMs)
            .and_then([&] { return TurnPruning(connection).purge(deletedBeforeMs); })
            .and_then([&] { return AttachmentStore(connection).removeUnused(); });
    });
}

Result<void> StoreWorker::duplicate(ConversationId from, const Conversation& copy)
{
    return write(Durability::Normal, [&](const SqlConnection& connection) {
        return ConversationCopier(connection).copy(from, copy);
    });
}

Result<WholeConversation> StoreWorker::whole(ConversationId id)
{
    return read<WholeConversation>(
        [id](const SqlConnection& connection) { return WholeConversations(connection).read(id); });
}

Result<void> StoreWorker::addConversation(const WholeConversation& whole)
{
    return write(Durability::Durable, [&](const SqlConnection& connection) {
        return WholeConversations(connection).add(whole, m_writer);
    });
}

Result<QList<StoredFolder>> StoreWorker::storedFolders()
{
    return read<QList<StoredFolder>>(
        [](const SqlConnection& connection) { return StoredConversations(connection).folders(); });
}

Result<StoredConversation> StoreWorker::storedConversation(ConversationId id, bool withDeleted)
{
    return read<StoredConversation>([=](const SqlConnection& connection) {
        return StoredConversations(connection).find(id, withDeleted);
    });
}

Result<QList<StoredTurn>> StoreWorker::storedTurns(const QList<TurnId>& ids)
{
    return read<QList<StoredTurn>>([&](const SqlConnection& connection) {
        return StoredConversations(connection).turns(ids);
    });
}

Result<ImportCounts> StoreWorker::takeImport(StagedImport& staged)
{
    if (!m_database.isOpen())
        return failure(m_closed);
    QElapsedTimer timer;
    timer.start();
    Result<ImportCounts> counts = staged.takeInto(m_database.connection());
    qCDebug(storeLog) << (counts ? "imported in"_L1 : "not imported in"_L1) << timer.elapsed()
                      << "ms";
    noteWritten(counts.has_value());
    return counts;
}

Result<QList<Folder>> StoreWorker::folders()
{
    return read<QList<Folder>>(
        [](const SqlConnection& connection) { return FolderTable(connection).list(); });
}

Result<void>
StoreWorker::changeFolders(const std::function<Result<void>(const FolderTable&)>& change)
{
    return write(Durability::Normal,
                 [&](const SqlConnection& connection) { return change(FolderTable(connection)); });
}

Result<void> StoreWorker::insertTurn(const Turn& turn)
{
    return write(Durability::Durable, [&](const SqlConnection& connection) {
        return TurnWriter(connection, m_writer).insert(turn);
    });
}

void StoreWorker::journalReply(TurnId id, const ReplyPiece& piece)
{
    m_journal.add(id, piece);
    if (m_database.isOpen() && !m_journalTimer->isActive())
        m_journalTimer->start(journalDelayMs);
}

Result<void> StoreWorker::noteMemory(TurnId id, const MemoryStatus& memory)
{
    return transact(Durability::Normal, [&](const SqlConnection& connection) {
        return TurnWriter(connection, m_writer).noteMemory(id, memory);
    });
}

Result<void> StoreWorker::noteQueued(TurnId id, bool queued)
{
    return transact(Durability::Durable, [&](const SqlConnection& connection) {
        return TurnWriter(connection, m_writer).noteQueued(id, queued);
    });
}

Result<void> StoreWorker::setThinkingOpen(TurnId id, std::optional<bool> open)
{
    return write(Durability::Normal, [=, this](const SqlConnection& connection) {
        return TurnWriter(connection, m_writer).setThinkingOpen(id, open);
    });
}

Result<void> StoreWorker::finishTurn(TurnId id, const Reply& reply)
{
    Result<void> written = transact(Durability::Durable, [&](const SqlConnection& connection) {
        return TurnWriter(connection, m_writer).finish(id, reply);
    });
    // A turn that is gone will not come back; anything else may pass.
    if (written || written.error().code == ErrorCode::NotFound) {
        m_journal.forget(id);
        if (m_searchIndexer)
            m_searchIndexer->wake();
        if (m_failing)
            writeJournal();
        return written;
    }
    m_journal.keepEnd(id, reply);
    m_failing = true;
    Q_EMIT writeFailed(written.error());
    return written;
}

Result<Conversation> StoreWorker::deleteTurns(TurnId top, qint64 nowMs)
{
    return prune([=](const TurnPruning& pruning) { return pruning.remove(top, nowMs); });
}

Result<Conversation> StoreWorker::restoreTurns(TurnId top)
{
    return prune([=](const TurnPruning& pruning) { return pruning.restore(top); });
}

template <typename Work>
Result<Conversation> StoreWorker::prune(Work work)
{
    Conversation pruned;
    return write(Durability::Normal,
                 [&](const SqlConnection& connection) {
                     return work(TurnPruning(connection)).transform([&](Conversation conversation) {
                         pruned = std::move(conversation);
                     });
                 })
        .transform([&] { return pruned; });
}

Result<void> StoreWorker::setExcluded(TurnId id, bool excluded)
{
    return write(Durability::Normal, [=, this](const SqlConnection& connection) {
        return TurnWriter(connection, m_writer).setExcluded(id, excluded);
    });
}

Result<void> StoreWorker::setCorrection(TurnId id, const std::optional<QString>& text)
{
    return write(Durability::Durable, [&](const SqlConnection& connection) {
        return TurnWriter(connection, m_writer).setCorrection(id, text);
    });
}

Result<void> StoreWorker::setHead(ConversationId conversation, TurnId head)
{
    return write(Durability::Normal, [=](const SqlConnection& connection) {
        return ConversationTable(connection).setHead(conversation, head);
    });
}

Result<void> StoreWorker::saveDraft(ConversationId conversation, const Draft& draft)
{
    return write(Durability::Normal, [&](const SqlConnection& connection) {
        return DraftStore(connection).put(conversation, draft);
    });
}

Result<QList<SearchHit>> StoreWorker::search(const SearchQuery& query)
{
    return read<QList<SearchHit>>(
        [&](const SqlConnection& connection) { return SearchIndex(connection).find(query); });
}

Result<QHash<ProfileId, ServerFacts>> StoreWorker::serverFacts()
{
    return read<QHash<ProfileId, ServerFacts>>(
        [](const SqlConnection& connection) { return ServerFactsTable(connection).all(); });
}

Result<void> StoreWorker::putServerFacts(const ProfileId& profile, const ServerFacts& facts)
{
    return write(Durability::Normal, [&](const SqlConnection& connection) {
        return ServerFactsTable(connection).put(profile, facts);
    });
}

Result<Shelf> StoreWorker::shelf()
{
    return read<Shelf>(
        [](const SqlConnection& connection) { return ShelfTable(connection).all(); });
}

Result<void> StoreWorker::changeShelf(const std::function<Result<void>(const ShelfTable&)>& change)
{
    return write(Durability::Durable,
                 [&](const SqlConnection& connection) { return change(ShelfTable(connection)); });
}

} // namespace loquat
