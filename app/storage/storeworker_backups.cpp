// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backupfolder.h"
#include "app/storage/dailybackup.h"
#include "app/storage/foreignwrites.h"
#include "app/storage/recovery.h"
#include "app/storage/searchindexer.h"
#include "app/storage/storageerror.h"
#include "app/storage/storeworker.h"

#include <QDir>

namespace loquat {

using namespace Qt::StringLiterals;

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
