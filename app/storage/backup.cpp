// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <unistd.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString countTables = u"SELECT count(*) FROM sqlite_schema"_s;

Result<void> check(const SqlConnection& original, const QString& path, int version)
{
    SqlConnection copy(path, SqlConnection::Access::ReadOnly);
    if (Result<void> opened = copy.open(); !opened)
        return opened;
    const Result<QString> verdict = copy.text(u"PRAGMA integrity_check"_s);
    const Result<qint64> copiedVersion = copy.number(u"PRAGMA user_version"_s);
    const Result<qint64> copiedTables = copy.number(countTables);
    const Result<qint64> tables = original.number(countTables);
    if (!verdict || !copiedVersion || !copiedTables || !tables || *verdict != "ok"_L1 ||
        *copiedVersion != version || *copiedTables != *tables)
        return failure(storageError(ErrorReason::DatabaseDamaged, original.path(),
                                    verdict.value_or(QString())));
    return {};
}

// The copy has to be on the disk before the original is changed.
Result<void> writeThrough(const QString& path, const QString& original)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        return failure(storageError(ErrorReason::DatabaseFailed, original, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

Result<QString> backUpDatabase(const SqlConnection& connection, const QString& folder, int version)
{
    const QDir backups(folder);
    if (!backups.mkpath(u"."_s))
        return failure(storageError(ErrorReason::FolderNotWritable, connection.path()));
    const QString stem = u"loquat-v%1-"_s.arg(version) +
                         QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s);
    QString path = backups.filePath(stem + u".db"_s);
    for (int number = 2; QFile::exists(path); ++number)
        path = backups.filePath(stem + u"-%1.db"_s.arg(number));

    // Under its final name there is never anything but a whole, checked copy.
    const QString unchecked = path + u".part"_s;
    QFile::remove(unchecked);
    Statement copy(connection, u"VACUUM INTO ?"_s);
    const Result<void> done =
        copy.bind(unchecked)
            .run()
            .and_then([&] { return check(connection, unchecked, version); })
            .and_then([&] { return writeThrough(unchecked, connection.path()); });
    if (!done) {
        QFile::remove(unchecked);
        return failure(done.error());
    }
    if (!QFile::rename(unchecked, path))
        return failure(storageError(ErrorReason::FolderNotWritable, connection.path()));
    return path;
}

} // namespace loquat
