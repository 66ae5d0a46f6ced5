// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/eraser.h"

#include "app/storage/attachmentstore.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "app/storage/storageerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace loquat {

using namespace Qt::StringLiterals;

Result<void> eraseRows(const SqlConnection& connection, const Erasing& what)
{
    QStringList statements;
    if (what.chats)
        statements += {u"DELETE FROM conversations"_s, u"DELETE FROM folders"_s};
    if (what.presets)
        statements.append(u"DELETE FROM presets"_s);
    if (what.prompts)
        statements.append(u"DELETE FROM prompts"_s);
    for (const QString& statement : std::as_const(statements)) {
        if (Result<void> done = connection.execute(statement); !done)
            return done;
    }
    if (!what.chats)
        return {};
    return AttachmentStore(connection).removeUnused().and_then([&] {
        // Deleting takes no word out of the index, it only marks them.
        return connection.execute(u"INSERT INTO turn_search (turn_search) VALUES ('rebuild')"_s);
    });
}

Result<void> scrub(const SqlConnection& connection)
{
    return connection.execute(u"VACUUM"_s).and_then([&]() -> Result<void> {
        if (connection.path().isEmpty())
            return {};
        const Result<qint64> busy = connection.number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (!busy)
            return failure(busy.error());
        if (*busy != 0)
            return failure(storageError(ErrorReason::DatabaseLocked, connection.path()));
        return {};
    });
}

Result<void> eraseCopies(const QString& folder)
{
    QString left;
    const auto remove = [&left](const QDir& in, const QStringList& patterns) {
        for (const QFileInfo& file : in.entryInfoList(patterns, QDir::Files | QDir::Hidden)) {
            if (!QFile::remove(file.absoluteFilePath()) && left.isEmpty())
                left = file.absoluteFilePath();
        }
    };
    const QDir top(folder);
    // What a move that was broken off has left is here too.
    remove(QDir(top.filePath(u"backups"_s)),
           {u"loquat-v*.db"_s, u"loquat-v*.db.part*"_s, u"loquat-v*.arriving"_s});
    remove(top, {u"loquat-damaged-*.db*"_s, u"loquat-replaced-*.db*"_s, u"loquat-log-*.db*"_s,
                 u"arriving.db*"_s});
    QDir workshop(top.filePath(u"recovering"_s));
    if (workshop.exists() && !workshop.removeRecursively() && left.isEmpty())
        left = workshop.path();
    if (!left.isEmpty())
        return failure(storageError(ErrorReason::FolderNotWritable, left));
    return {};
}

} // namespace loquat
