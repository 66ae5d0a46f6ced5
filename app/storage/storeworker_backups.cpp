// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backupfolder.h"
#include "app/storage/dailybackup.h"
#include "app/storage/eraser.h"
#include "app/storage/foreignwrites.h"
#include "app/storage/recovery.h"
#include "app/storage/searchindexer.h"
#include "app/storage/storageerror.h"
#include "app/storage/storereport.h"
#include "app/storage/storeworker.h"
#include "app/storage/transaction.h"

#include <QDir>
#include <QFileInfo>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// The start of Loquat is over by then.
constexpr int dailyBackupDelayMs = 20'000;

} // namespace

void StoreWorker::copyDaily()
{
    m_dailyBackup = std::make_unique<DailyBackup>(m_folder, dailyBackupDelayMs);
    connect(m_dailyBackup.get(), &DailyBackup::failed, this, &StoreWorker::backupFailed);
}

Result<Recovery> StoreWorker::recover()
{
    close();
    const Result<Recovery> recovery = recoverDatabase(m_folder);
    const Result<void> opened = open();
    if (!recovery)
        return recovery;
    return opened.transform([&] { return *recovery; });
}

Result<QList<Backup>> StoreWorker::backups()
{
    if (m_folder.isEmpty())
        return {};
    return BackupFolder(QDir(m_folder).filePath(u"backups"_s)).read();
}

Result<QString> StoreWorker::backUpNow()
{
    if (!m_database.isOpen())
        return failure(m_closed);
    if (m_folder.isEmpty())
        return QString();
    writeJournal();
    return DailyBackup::backUpNow(m_folder);
}

Result<void> StoreWorker::erase(const Erasing& what)
{
    Result<void> done;
    if (!m_database.isOpen())
        return failure(m_closed);
    // It would copy what is to go.
    const bool copied = m_dailyBackup != nullptr;
    m_dailyBackup.reset();
    writeJournal();
    const SqlConnection& connection = m_database.connection();
    if (what.rows())
        done = inTransaction(connection, Durability::Durable, [&] {
                   return eraseRows(connection, what);
               }).and_then([&] { return scrub(connection); });
    noteWritten(done.has_value());
    if (copied)
        copyDaily();
    // A copy is no less to be deleted where the database could not be written anew.
    const QString folder = m_folder.isEmpty() ? m_given : m_folder;
    const Result<void> copies =
        what.copies && !folder.isEmpty() ? eraseCopies(folder) : Result<void>();
    // The database we went on without holds all that it held.
    if (done && what.rows() && m_folder.isEmpty() &&
        QFileInfo(Database::filePathIn(m_given)).size() > 0)
        done = failure(m_closed);
    return done ? copies : done;
}

Result<StoreFacts> StoreWorker::facts()
{
    if (!m_database.isOpen())
        return failure(m_closed);
    return storeFacts(m_database.connection());
}

Result<QString> StoreWorker::restoreBackup(const QString& path)
{
    if (m_folder.isEmpty())
        return failure(storageError(ErrorReason::DatabaseFailed, path));
    close();
    const Result<QString> aside = loquat::restoreBackup(m_folder, path);
    const Result<void> opened = open();
    if (!aside)
        return aside;
    return opened.transform([&] { return *aside; });
}

} // namespace loquat
