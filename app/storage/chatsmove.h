// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace loquat {

// How many of all bytes have been copied. Called on the thread that copies.
using MoveProgress = std::function<void(qint64 done, qint64 all)>;

// All of this works on folders whose database nobody has open. Errors: DatabaseLocked (somebody
// has it open), DatabaseDamaged, FolderNotWritable, DiskFull, DatabaseFailed. Any thread.

// Whether there is a database in the folder.
bool holdsChats(const QString& folder);

// Copies the database, its backups and what was set aside into another folder, which is made if
// need be, reads every copy again and compares it. The database gets its name there last: before
// that, the folder holds no chats. Nothing is changed in `from`. What an earlier call left behind
// there is overwritten or, where it is whole and still the same, used.
// FolderNotWritable (subject: the file) where the folder holds another database. Gives the SHA-256
// of the database.
Result<QByteArray> copyChats(const QString& from, const QString& to,
                             const MoveProgress& progress = {});

// After that: deletes in `from` what was copied. A database that is not the one with that hash any
// more stays, and everything stays if none is in `to`. What cannot be deleted stays too:
// FolderNotWritable (subject: the first).
Result<void> removeCopiedChats(const QString& from, const QString& to, const QByteArray& hash);

} // namespace loquat
