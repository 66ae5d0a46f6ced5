// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/recovery.h"

#include "app/storage/backupfolder.h"
#include "app/storage/database.h"
#include "app/storage/databasefile.h"
#include "app/storage/salvage.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"
#include "app/storage/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>

#include <memory>
#include <unistd.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

// The files that make up a database.
constexpr auto suffixes = {""_L1, "-wal"_L1, "-shm"_L1};

QString workshop(const QString& folder)
{
    return QDir(folder).filePath(u"recovering"_s);
}

// A database there under this name is whole, checked and on the disk.
QString readyFile(const QString& folder)
{
    return QDir(workshop(folder)).filePath(u"ready.db"_s);
}

QString datedName(const QString& folder, const QString& what)
{
    const QDir directory(folder);
    const QString stem =
        u"loquat-%1-%2"_s.arg(what, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s));
    QString path = directory.filePath(stem + u".db"_s);
    for (int number = 2; QFile::exists(path); ++number)
        path = directory.filePath(stem + u"-%1.db"_s.arg(number));
    return path;
}

Error notWritable(const QString& folder, const QString& text = {})
{
    return storageError(ErrorReason::FolderNotWritable, Database::filePathIn(folder), text);
}

Result<void> makeWorkshop(const QString& folder)
{
    QDir(workshop(folder)).removeRecursively();
    if (!QDir().mkpath(workshop(folder)))
        return failure(notWritable(folder));
    QFile::setPermissions(workshop(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

// Closed, so that there is no log beside it.
Result<void> makeReady(const QString& folder, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        return failure(notWritable(folder, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    if (!QFile::rename(path, readyFile(folder)))
        return failure(notWritable(folder));
    return {};
}

// Gives where the present one is now.
Result<QString> putInPlace(const QString& folder, const QString& what)
{
    const QString path = Database::filePathIn(folder);
    const QString aside = datedName(folder, what);
    bool any = false;
    for (const QLatin1StringView suffix : suffixes) {
        if (!QFile::exists(path + suffix))
            continue;
        if (!QFile::rename(path + suffix, aside + suffix))
            return failure(notWritable(folder));
        any = true;
    }
    finishReplacement(folder);
    if (!QFile::exists(path))
        return failure(notWritable(folder));
    return any ? aside : QString();
}

// A copy that SQLite can be made to read: it refuses a file whose header promises more pages than
// there are, or a scribbled header in front of sound pages.
Result<QString> copyForReading(const QString& folder)
{
    const QString path = Database::filePathIn(folder);
    const QString copy = QDir(workshop(folder)).filePath(u"damaged.db"_s);
    if (!QFile::copy(path, copy))
        return failure(notWritable(folder));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    if (QFile::exists(path + u"-wal"_s)) {
        if (!QFile::copy(path + u"-wal"_s, copy + u"-wal"_s))
            return failure(notWritable(folder));
        QFile::setPermissions(copy + u"-wal"_s, QFile::ReadOwner | QFile::WriteOwner);
    }
    return mendHeader(copy).transform([&] { return copy; });
}

Result<bool> isAnotherPrograms(const SqlConnection& connection)
{
    return connection
        .number(u"SELECT count(*) > 0 AND NOT sum(name IN ('turns', 'conversations')) "
                u"FROM sqlite_schema WHERE type = 'table'"_s)
        .transform([](qint64 yes) { return yes != 0; });
}

QSet<qint64> conversationsIn(const SqlConnection& connection)
{
    QSet<qint64> ids;
    Statement select(connection, u"SELECT id FROM conversations"_s);
    if (!select.run())
        return ids;
    while (select.next())
        ids.insert(select.number(0));
    return ids;
}

// Fills up what is missing, from the newest copy that can be read.
Result<void> fillFromBackup(const QString& folder, const SqlConnection& fresh,
                            const std::optional<QSet<qint64>>& only, Recovery& recovery)
{
    const QList<Backup> backups = BackupFolder(QDir(folder).filePath(u"backups"_s)).read();
    for (const Backup& backup : backups) {
        SqlConnection connection(backup.path, SqlConnection::Access::ReadOnly);
        if (!connection.open() ||
            connection.text(u"PRAGMA quick_check(1)"_s).value_or(QString()) != "ok"_L1)
            continue;
        const Result<Salvaged> added = salvage(connection, fresh, only);
        if (!added)
            return failure(added.error());
        if (added->rows > 0)
            recovery.backup = backup.path;
        return {};
    }
    return {};
}

Result<Recovery> rebuild(const QString& folder)
{
    const Result<QString> copy = copyForReading(folder);
    if (!copy)
        return failure(copy.error());
    auto damaged = std::make_unique<SqlConnection>(*copy, SqlConnection::Access::ReadWrite);
    if (damaged->open()) {
        const Result<bool> foreign = isAnotherPrograms(*damaged);
        if (foreign && *foreign)
            return failure(
                storageError(ErrorReason::DatabaseDamaged, Database::filePathIn(folder)));
    }

    Database fresh(workshop(folder));
    if (Result<void> made = fresh.open(); !made)
        return failure(made.error());
    const SqlConnection& connection = fresh.connection();
    Recovery recovery;
    const Result<void> filled =
        connection.execute(u"PRAGMA foreign_keys = OFF"_s).and_then([&]() -> Result<void> {
            return inTransaction(connection, Durability::Durable, [&]() -> Result<void> {
                const Result<Salvaged> salvaged = salvage(*damaged, connection);
                if (!salvaged)
                    return failure(salvaged.error());
                recovery.complete = salvaged->complete && salvaged->anyTable;
                if (recovery.complete)
                    return mend(connection);
                // Chats that are missing in a list that is whole were deleted for good.
                std::optional<QSet<qint64>> only;
                if (salvaged->anyTable &&
                    damaged->number(u"SELECT count(title) FROM conversations"_s).has_value())
                    only = conversationsIn(connection);
                const Result<qint64> carved = salvagePages(*copy, connection, only);
                if (!carved)
                    return failure(carved.error());
                return fillFromBackup(folder, connection, only, recovery).and_then([&] {
                    return mend(connection);
                });
            });
        });
    damaged.reset();
    if (!filled)
        return failure(filled.error());
    const Result<QString> verdict = connection.text(u"PRAGMA integrity_check"_s);
    if (!verdict || *verdict != "ok"_L1)
        return failure(storageError(ErrorReason::DatabaseFailed, Database::filePathIn(folder),
                                    verdict.value_or(QString())));
    recovery.conversations =
        int(connection.number(u"SELECT count(*) FROM conversations"_s).value_or(0));
    recovery.turns = int(connection.number(u"SELECT count(*) FROM turns"_s).value_or(0));
    fresh.close();
    return makeReady(folder, fresh.filePath()).transform([&] { return recovery; });
}

} // namespace

bool isReplacementPending(const QString& folder)
{
    const QString path = Database::filePathIn(folder);
    return !path.isEmpty() && !QFile::exists(path) && QFile::exists(readyFile(folder));
}

void finishReplacement(const QString& folder)
{
    const QString path = Database::filePathIn(folder);
    if (!isReplacementPending(folder))
        return;
    // A log that was left behind belongs to what was set aside.
    if (QFile::exists(path + u"-wal"_s))
        QFile::rename(path + u"-wal"_s, datedName(folder, u"log"_s) + u"-wal"_s);
    if (QFile::rename(readyFile(folder), path))
        QDir(workshop(folder)).removeRecursively();
}

Result<Recovery> recoverDatabase(const QString& folder)
{
    QLockFile lock(QDir(folder).filePath(u"recovery.lock"_s));
    if (!lock.tryLock(patienceMs))
        return failure(storageError(ErrorReason::DatabaseLocked, Database::filePathIn(folder)));
    Result<Recovery> recovery = makeWorkshop(folder).and_then([&] { return rebuild(folder); });
    if (!recovery) {
        QDir(workshop(folder)).removeRecursively();
        return recovery;
    }
    const Result<QString> aside = putInPlace(folder, u"damaged"_s);
    if (!aside)
        return failure(aside.error());
    recovery->setAside = *aside;
    return recovery;
}

Result<QString> restoreBackup(const QString& folder, const QString& backup)
{
    QLockFile lock(QDir(folder).filePath(u"recovery.lock"_s));
    if (!lock.tryLock(patienceMs))
        return failure(storageError(ErrorReason::DatabaseLocked, Database::filePathIn(folder)));
    const Result<void> ready = makeWorkshop(folder).and_then([&]() -> Result<void> {
        const QString copy = QDir(workshop(folder)).filePath(u"loquat.db"_s);
        if (!QFile::copy(backup, copy))
            return failure(notWritable(folder));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        // Opening brings it up to date, or refuses it.
        Database database(workshop(folder));
        if (Result<void> opened = database.open(); !opened)
            return opened;
        const Result<QString> verdict = database.connection().text(u"PRAGMA integrity_check"_s);
        if (!verdict || *verdict != "ok"_L1)
            return failure(storageError(ErrorReason::DatabaseDamaged, backup));
        database.close();
        return makeReady(folder, copy);
    });
    if (!ready) {
        QDir(workshop(folder)).removeRecursively();
        return failure(ready.error());
    }
    return putInPlace(folder, u"replaced"_s);
}

} // namespace loquat
