// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/chatsmove.h"

#include "app/storage/database.h"
#include "app/storage/recovery.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/storageerror.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>

#include <fcntl.h>
#include <unistd.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 1024 * 1024;
constexpr int patienceMs = 10'000;

// A file that is whole has no such ending.
const QString unfinished = u".arriving"_s;

// All but the database itself, as paths below the folder.
QStringList besideDatabase(const QString& folder)
{
    QStringList found;
    const QDir top(folder);
    for (const QString& name : top.entryList(
             {u"loquat-damaged-*.db*"_s, u"loquat-replaced-*.db*"_s, u"loquat-log-*.db*"_s},
             QDir::Files))
        found.append(name);
    for (const QString& name :
         QDir(top.filePath(u"backups"_s)).entryList({u"loquat-v*.db"_s}, QDir::Files))
        found.append(u"backups/"_s + name);
    return found;
}

Error fileError(const QFile& file)
{
    const bool full = QStorageInfo(QFileInfo(file).absolutePath()).bytesAvailable() < pieceBytes;
    return storageError(full ? ErrorReason::DiskFull : ErrorReason::FolderNotWritable,
                        file.fileName(), file.errorString());
}

QByteArray hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

// What cannot be read is like nothing.
bool isSameFile(const QString& one, const QString& other)
{
    const QByteArray hash = hashOf(one);
    return !hash.isEmpty() && hash == hashOf(other);
}

// A name beside it that is free: what lies there is somebody's.
QString freeName(const QString& path)
{
    const QFileInfo info(path);
    const QString stem = info.dir().filePath(info.completeBaseName());
    QString name;
    for (int number = 2; name.isEmpty() || QFileInfo::exists(name); ++number)
        name = stem + u"-%1."_s.arg(number) + info.suffix();
    return name;
}

// Into a file of another name, read again and compared, on the disk before it gets its own.
Result<void> copyFile(const QString& from, const QString& to,
                      const std::function<void(qint64)>& copied)
{
    QFile source(from);
    QFile target(to + unfinished);
    if (!source.open(QIODevice::ReadOnly))
        return failure(fileError(source));
    if (!QDir().mkpath(QFileInfo(to).absolutePath()) ||
        !target.open(QIODevice::WriteOnly | QIODevice::Truncate,
                     QFile::ReadOwner | QFile::WriteOwner))
        return failure(fileError(target));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!source.atEnd()) {
        const QByteArray piece = source.read(pieceBytes);
        if (piece.isEmpty())
            return failure(fileError(source));
        hash.addData(piece);
        if (target.write(piece) != piece.size()) {
            const Error error = fileError(target);
            target.remove();
            return failure(error);
        }
        copied(piece.size());
    }
    if (!target.flush() || ::fsync(target.handle()) != 0) {
        const Error error = fileError(target);
        target.remove();
        return failure(error);
    }
    target.close();
    if (hashOf(target.fileName()) != hash.result())
        return failure(storageError(ErrorReason::DatabaseFailed, target.fileName()));
    // An older copy of this very file may lie there.
    if (QFile::exists(to) && hashOf(to) == hash.result())
        return target.remove() ? Result<void>() : failure(fileError(target));
    if (QFile::exists(to) && !QFile::rename(to, freeName(to)))
        return failure(storageError(ErrorReason::FolderNotWritable, to));
    if (!target.rename(to))
        return failure(fileError(target));
    return {};
}

// One file without a log, which nobody else has open.
Result<void> foldLog(const QString& path)
{
    SqlConnection connection(path, SqlConnection::Access::ReadWrite);
    return connection.open()
        .and_then([&] { return connection.text(u"PRAGMA journal_mode = DELETE"_s); })
        .and_then([&](const QString& mode) -> Result<void> {
            if (mode != "delete"_L1)
                return failure(storageError(ErrorReason::DatabaseLocked, path));
            return {};
        });
}

Result<void> check(const QString& path)
{
    SqlConnection connection(path, SqlConnection::Access::ReadOnly);
    return connection.open()
        .and_then([&] { return connection.text(u"PRAGMA integrity_check(1)"_s); })
        .and_then([&](const QString& verdict) -> Result<void> {
            if (verdict != "ok"_L1)
                return failure(storageError(ErrorReason::DatabaseDamaged, path, verdict));
            return {};
        });
}

qint64 sizeOf(const QString& folder, const QStringList& names)
{
    qint64 bytes = 0;
    for (const QString& name : names)
        bytes += QFileInfo(QDir(folder).filePath(name)).size();
    return bytes;
}

} // namespace

bool holdsChats(const QString& folder)
{
    return !folder.isEmpty() &&
           (QFileInfo(Database::filePathIn(folder)).size() > 0 || isReplacementPending(folder));
}

bool syncFolder(const QString& folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    // Some file systems cannot do it for folders, and have nothing to do.
    const bool done = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
    ::close(descriptor);
    return done;
}

Result<std::shared_ptr<QLockFile>> lockChats(const QString& folder)
{
    // Who opens the database takes this lock first.
    auto lock = std::make_shared<QLockFile>(QDir(folder).filePath(u"opening.lock"_s));
    // Copying may take long, and is no less alive for that.
    lock->setStaleLockTime(0);
    if (QFileInfo(folder).isDir() && !lock->tryLock(patienceMs))
        return failure(storageError(lock->error() == QLockFile::LockFailedError
                                        ? ErrorReason::DatabaseLocked
                                        : ErrorReason::FolderNotWritable,
                                    Database::filePathIn(folder)));
    return lock;
}

Result<QByteArray> copyChats(const QString& from, const QString& to, const MoveProgress& progress)
{
    const QString database = Database::filePathIn(from);
    const QString copy = Database::filePathIn(to);
    finishReplacement(from);
    finishReplacement(to);
    if (QFileInfo(database).size() == 0)
        return failure(storageError(ErrorReason::DatabaseFailed, database));
    if (Result<void> folded = foldLog(database); !folded)
        return failure(folded.error());
    const QByteArray original = hashOf(database);
    const bool isThere = QFileInfo::exists(copy);
    if (isThere && hashOf(copy) != original)
        return failure(storageError(ErrorReason::FolderNotWritable, copy));
    if (!QDir().mkpath(to))
        return failure(storageError(ErrorReason::FolderNotWritable, to));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    const QStringList others = besideDatabase(from);
    const qint64 all = sizeOf(from, others) + QFileInfo(database).size();
    const QStorageInfo disk(to);
    if (!isThere && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < all + pieceBytes)
        return failure(storageError(ErrorReason::DiskFull, to));
    qint64 done = 0;
    const auto copied = [&](qint64 bytes) {
        done += bytes;
        if (progress)
            progress(done, all);
    };
    for (const QString& name : others) {
        if (Result<void> one = copyFile(QDir(from).filePath(name), QDir(to).filePath(name), copied);
            !one)
            return failure(one.error());
    }
    Result<void> arrived;
    if (!isThere) {
        const QString arriving = QDir(to).filePath(u"arriving.db"_s);
        QFile::remove(arriving);
        arrived =
            copyFile(database, arriving, copied)
                .and_then([&] { return check(arriving); })
                .and_then([&]() -> Result<void> {
                    // Nobody may have written meanwhile.
                    if (hashOf(database) != original || QFileInfo(database + u"-wal"_s).size() > 0)
                        return failure(storageError(ErrorReason::DatabaseLocked, database));
                    QFile file(arriving);
                    return file.rename(copy) ? Result<void>() : failure(fileError(file));
                });
    }
    if (!arrived)
        return failure(arrived.error());
    // Names are on the disk only once their folders are.
    for (const QString& folder :
         {QDir(to).filePath(u"backups"_s), to, QFileInfo(QDir::cleanPath(to)).absolutePath()}) {
        if (QFileInfo::exists(folder) && !syncFolder(folder))
            return failure(storageError(ErrorReason::FolderNotWritable, folder));
    }
    return original;
}

Result<Removal> removeCopiedChats(const QString& from, const QString& to, const QByteArray& hash)
{
    const QDir here(from);
    const QDir there(to);
    if (!holdsChats(to) || here.canonicalPath() == there.canonicalPath())
        return {};
    const QStringList copied = besideDatabase(from);
    Database opened(to);
    if (Result<void> open = opened.open(); !open)
        return failure(open.error());
    opened.close();
    Removal removal;
    const auto remove = [&](const QString& name) {
        if (QFileInfo::exists(here.filePath(name)) && !QFile::remove(here.filePath(name)) &&
            removal.left.isEmpty())
            removal.left = here.filePath(name);
    };
    for (const QString& name : copied) {
        if (isSameFile(here.filePath(name), there.filePath(name)))
            remove(name);
    }
    // What was written since is no copy.
    const QByteArray now = hashOf(here.filePath(u"loquat.db"_s));
    const bool isSame = !now.isEmpty() && now == hash;
    if (isSame && QFileInfo(here.filePath(u"loquat.db-wal"_s)).size() == 0) {
        for (const QString& name :
             {u"loquat.db"_s, u"loquat.db-shm"_s, u"loquat.db-wal"_s, u"recovery.lock"_s})
            remove(name);
        // Pieces of it that nobody needs any more.
        QDir(here.filePath(u"recovering"_s)).removeRecursively();
        const QDir backups(here.filePath(u"backups"_s));
        for (const QString& part : backups.entryList({u"loquat-v*.db.part*"_s}, QDir::Files))
            remove(u"backups/"_s + part);
    }
    here.rmdir(u"backups"_s);
    for (const QString& name : {u"loquat.db"_s, u"loquat.db-wal"_s}) {
        if (removal.left.isEmpty() && QFileInfo(here.filePath(name)).size() > 0)
            removal.left = here.filePath(name);
    }
    for (const QString& name : besideDatabase(from)) {
        if (removal.left.isEmpty())
            removal.left = here.filePath(name);
    }
    return removal;
}

void discardCopy(const QString& from, const QString& to, bool opened)
{
    const QDir here(from);
    const QDir there(to);
    if (!holdsChats(from) || !there.exists() || here.canonicalPath() == there.canonicalPath())
        return;
    for (const QString& name : besideDatabase(from)) {
        if (isSameFile(here.filePath(name), there.filePath(name)))
            QFile::remove(there.filePath(name));
    }
    const QString copy = Database::filePathIn(to);
    if (isSameFile(Database::filePathIn(from), copy) && QFileInfo(copy + u"-wal"_s).size() == 0)
        QFile::remove(copy);
    else if (opened && QFileInfo::exists(copy) && foldLog(copy))
        QFile::rename(copy, freeName(there.filePath(u"loquat-replaced-%1.db"_s.arg(
                                QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s)))));
    QStringList pieces = there.entryList({u"arriving.db*"_s, u"loquat-*.arriving"_s}, QDir::Files);
    const QDir backups(there.filePath(u"backups"_s));
    for (const QString& piece : backups.entryList({u"loquat-v*.arriving"_s}, QDir::Files))
        pieces.append(u"backups/"_s + piece);
    for (const QString& piece : std::as_const(pieces))
        QFile::remove(there.filePath(piece));
    there.rmdir(u"backups"_s);
}

} // namespace loquat
