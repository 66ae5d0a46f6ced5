// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/databasefile.h"

#include "app/storage/sqlconnection.h"
#include "app/storage/storageerror.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// The first 100 bytes of every SQLite database: part of its stable file format.
constexpr qint64 headerSize = 100;
constexpr qsizetype versionOffset = 60;
constexpr qsizetype pageSizeOffset = 16;
constexpr qsizetype changeCounterOffset = 24;
constexpr qsizetype pageCountOffset = 28;
constexpr qsizetype firstFreePageOffset = 32;
constexpr qsizetype freePageCountOffset = 36;
constexpr qsizetype schemaFormatOffset = 44;
constexpr qsizetype encodingOffset = 56;
constexpr qsizetype countValidForOffset = 92;
constexpr QByteArrayView magic("SQLite format 3\0", 16);

quint32 numberAt(const QByteArray& header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

// How large a file with this header has to be; 0: it does not say.
qint64 leastSize(const QByteArray& header)
{
    if (numberAt(header, changeCounterOffset) != numberAt(header, countValidForOffset))
        return 0;
    const qint64 stored = qFromBigEndian<quint16>(header.constData() + pageSizeOffset);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    return pageSize * numberAt(header, pageCountOffset);
}

// Of all databases that Loquat makes.
constexpr qint64 usualPageSize = 4096;

template <typename Number>
void put(QByteArray& header, qsizetype offset, Number number)
{
    qToBigEndian(number, header.data() + offset);
}

// Of a file in UTF-8 and WAL mode whose pages are not yet counted.
QByteArray usualHeader()
{
    QByteArray header(headerSize, '\0');
    header.replace(0, magic.size(), magic.toByteArray());
    put(header, pageSizeOffset, quint16(usualPageSize));
    header.replace(18, 6, QByteArray("\2\2\0\100\40\40", 6));
    put(header, schemaFormatOffset, quint32(4));
    put(header, encodingOffset, quint32(1));
    return header;
}

} // namespace

Result<void> mendHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return failure(storageError(ErrorReason::FolderNotWritable, path, file.errorString()));
    QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || file.size() < usualPageSize)
        return {};
    const qint64 stored = qFromBigEndian<quint16>(header.constData() + pageSizeOffset);
    const bool sound = header.startsWith(magic) && (stored == 1 || (stored & (stored - 1)) == 0);
    if (!sound)
        header = usualHeader();
    const qint64 pageSize = !sound ? usualPageSize : stored == 1 ? 65536 : stored;
    if (pageSize < 512)
        return {};
    put(header, pageCountOffset, quint32(file.size() / pageSize));
    put(header, firstFreePageOffset, quint32(0));
    put(header, freePageCountOffset, quint32(0));
    put(header, countValidForOffset, numberAt(header, changeCounterOffset));
    if (!file.seek(0) || file.write(header) != headerSize)
        return failure(storageError(ErrorReason::DatabaseFailed, path, file.errorString()));
    return {};
}

Result<void> inspectDatabaseFile(const QString& path, int newestVersion)
{
    const QFileInfo info(path);
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    if (!info.exists())
        return {};
    if (!info.isFile())
        return failure(storageError(ErrorReason::DatabaseDamaged, path));
    // SQLite would throw away the log of a database that has lost its contents.
    if (info.size() == 0)
        return hasLog ? Result<void>(failure(storageError(ErrorReason::DatabaseDamaged, path)))
                      : Result<void>();

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(storageError(ErrorReason::FolderNotWritable, path, file.errorString()));
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(magic))
        return failure(storageError(ErrorReason::DatabaseDamaged, path));
    // SQLite overlooks that the last page is cut. With a log the file may still have to grow.
    if (!hasLog && info.size() < leastSize(header))
        return failure(storageError(ErrorReason::DatabaseDamaged, path));
    qint64 version = numberAt(header, versionOffset);
    if (hasLog) {
        // The log may hold a newer header. A reader cannot fold it into the file by closing it.
        SqlConnection reader(path, SqlConnection::Access::ReadOnly);
        if (reader.open())
            version = reader.number(u"PRAGMA user_version"_s).value_or(version);
    }
    if (version > newestVersion)
        return failure(storageError(ErrorReason::DatabaseNewer, path));
    return {};
}

} // namespace loquat
