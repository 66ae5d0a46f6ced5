// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"

#include "app/storage/backup.h"
#include "app/storage/databasefile.h"
#include "app/storage/recovery.h"
#include "app/storage/storageerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// "Lqat": tells our databases from those of other programs.
constexpr qint64 applicationId = 0x4c716174;

constexpr int patienceMs = 10'000;

} // namespace

Database::Database(QString folder, Migrations migrations)
    : m_folder(std::move(folder))
    , m_migrations(std::move(migrations))
{}

QString Database::filePathIn(const QString& folder)
{
    return folder.isEmpty() ? QString() : QDir(folder).filePath(u"loquat.db"_s);
}

QString Database::filePath() const
{
    return filePathIn(m_folder);
}

Result<void> Database::open()
{
    if (isOpen())
        return {};
    // Processes that make or migrate the same database at once, or move it, would trip over each
    // other. Where the lock cannot be made, what follows says why.
    QLockFile lock(QDir(m_folder).filePath(u"opening.lock"_s));
    // Only a dead holder makes it stale: moving takes as long as it takes.
    lock.setStaleLockTime(0);
    const bool wasThere = QFileInfo::exists(filePath());
    Result<void> opened = makeFolder();
    if (opened && !m_folder.isEmpty() && !lock.tryLock(patienceMs) &&
        lock.error() == QLockFile::LockFailedError)
        opened = failure(storageError(ErrorReason::DatabaseLocked, filePath()));
    // It was moved away while we waited: an empty one must not take its place.
    if (opened && wasThere && !QFileInfo::exists(filePath()) && !isReplacementPending(m_folder))
        opened = failure(storageError(ErrorReason::DatabaseLocked, filePath()));
    opened = opened.and_then([this] { return makeFile(); });
    if (opened) {
        m_connection =
            std::make_unique<SqlConnection>(filePath(), SqlConnection::Access::ReadWrite);
        opened = m_connection->open().and_then([this] { return prepare(); }).and_then([this] {
            return bringUpToDate();
        });
    }
    if (!opened)
        close();
    return opened;
}

// What people write is for their own eyes, so folder and file are made readable by nobody else.
Result<void> Database::makeFolder() const
{
    if (m_folder.isEmpty() || QFileInfo(m_folder).isDir())
        return {};
    if (!QDir().mkpath(m_folder))
        return failure(storageError(ErrorReason::FolderNotWritable, filePath()));
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<void> Database::makeFile() const
{
    if (m_folder.isEmpty())
        return {};
    const QString path = filePath();
    finishReplacement(m_folder);
    if (Result<void> inspected = inspectDatabaseFile(path, newestVersion()); !inspected)
        return inspected;
    QFile file(path);
    if (!file.exists() &&
        !file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFile::ReadOwner | QFile::WriteOwner) &&
        !file.exists())
        return failure(storageError(ErrorReason::FolderNotWritable, path, file.errorString()));
    return {};
}

// Nothing is written before this database is known to be one of ours.
Result<void> Database::prepare() const
{
    const Result<qint64> tables = m_connection->number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return failure(tables.error());
    const Result<qint64> application = m_connection->number(u"PRAGMA application_id"_s);
    if (!application)
        return failure(application.error());
    if (*tables > 0 && *application != applicationId)
        return failure(storageError(ErrorReason::DatabaseDamaged, filePath()));

    for (const QString& pragma : {
             u"PRAGMA journal_mode = WAL"_s,
             u"PRAGMA synchronous = NORMAL"_s,
             u"PRAGMA foreign_keys = ON"_s,
         }) {
        if (Result<void> set = m_connection->execute(pragma); !set)
            return set;
    }
    if (*application == applicationId)
        return {};
    return m_connection->execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
}

Result<void> Database::bringUpToDate() const
{
    const Result<qint64> version = m_connection->number(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    if (*version > newestVersion())
        return failure(storageError(ErrorReason::DatabaseNewer, filePath()));
    return migrate(*m_connection, m_migrations, int(*version), [&](int from) -> Result<void> {
        // One that is being made holds nothing to be copied.
        if (*version == 0 || m_folder.isEmpty())
            return {};
        return backUpDatabase(*m_connection, QDir(m_folder).filePath(u"backups"_s), from)
            .transform([](const QString&) {});
    });
}

} // namespace loquat
