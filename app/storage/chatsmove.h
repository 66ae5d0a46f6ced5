// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

class QLockFile;

namespace loquat {

// How many of all bytes have been copied. Called on the thread that copies.
using MoveProgress = std::function<void(qint64 done, qint64 all)>;

// All of this works on folders whose database nobody has open. Errors: DatabaseLocked (somebody
// has it open), DatabaseDamaged, FolderNotWritable, DiskFull, DatabaseFailed. Any thread.

// Whether there is a database in the folder, or one that only has to be put in its place.
bool holdsChats(const QString& folder);

// While it lives, nobody opens the database in the folder; to be held over all of a move, so that
// nobody writes what would be deleted. DatabaseLocked: another has it.
Result<std::shared_ptr<QLockFile>> lockChats(const QString& folder);

// Copies the database, its backups and what was set aside into another folder, which is made if
// need be, reads every copy again, compares it, and has it on the disk. The database gets its name
// there last: before that, the folder holds no chats. Nothing is changed in `from`. What an earlier
// call left behind there is overwritten or, where it is whole and still the same, used; another
// file of the same name gets another one. FolderNotWritable (subject: the file) where the folder
// holds another database. Gives the SHA-256 of the database.
Result<QByteArray> copyChats(const QString& from, const QString& to,
                             const MoveProgress& progress = {});

// After that: opens the database in `to`, and only if that goes well deletes in `from` what was
// copied. A database that is not the one with that hash any more stays, and everything stays if
// none is in `to`. Fails as opening does, with all of it still in `from`.
struct Removal
{
    QString left; // the first that could not be deleted; empty: all is gone
};
Result<Removal> removeCopiedChats(const QString& from, const QString& to, const QByteArray& hash);

// Instead of that: deletes in `to` what is the same in `from`, and what is only half there. A
// database that was `opened` there since is not deleted but set aside.
void discardCopy(const QString& from, const QString& to, bool opened);

// What stands in the folder's list of files is on the disk. False: it could not be made sure.
bool syncFolder(const QString& folder);

} // namespace loquat
