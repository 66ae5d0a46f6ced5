// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storageerror.h"

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace loquat {

namespace {

// SQLite's primary result codes: part of its stable interface.
enum SqliteCode
{
    Permission = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

constexpr int longestText = 300;
constexpr qint64 leastSpace = 64 * 1024;

// Some calls report a full disk only as a failed write.
bool diskIsFull(const QString& path)
{
    if (path.isEmpty())
        return false;
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return storage.isValid() && storage.bytesAvailable() >= 0 &&
           storage.bytesAvailable() < leastSpace;
}

ErrorReason reasonFor(int sqliteCode, const QString& path)
{
    switch (sqliteCode & 0xff) {
    case Busy:
    case Locked:
        return ErrorReason::DatabaseLocked;
    case Corrupt:
    case NotADatabase:
        return ErrorReason::DatabaseDamaged;
    case Full:
        return ErrorReason::DiskFull;
    case Permission:
    case ReadOnly:
    case CannotOpen:
        return ErrorReason::FolderNotWritable;
    case InputOutput:
        return diskIsFull(path) ? ErrorReason::DiskFull : ErrorReason::DatabaseFailed;
    default:
        return ErrorReason::DatabaseFailed;
    }
}

} // namespace

Error storageError(ErrorReason reason, const QString& path, const QString& text)
{
    Error error;
    error.code = ErrorCode::Storage;
    error.reason = reason;
    error.subject = path;
    error.serverText = text.left(longestText);
    return error;
}

Error notStoredError(const QString& path)
{
    Error error = storageError(ErrorReason::DatabaseFailed, path);
    error.code = ErrorCode::NotFound;
    return error;
}

Error storageError(int sqliteCode, const QString& path, const QString& text)
{
    return storageError(reasonFor(sqliteCode, path), path, text);
}

Error storageError(const QSqlError& error, const QString& path)
{
    return storageError(error.nativeErrorCode().toInt(), path, error.databaseText());
}

} // namespace loquat
