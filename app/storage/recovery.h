// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/backup.h"

#include <QString>

namespace loquat {

// All of this works on the folder of a database that nobody has open. Whatever is put aside lies
// beside the database under a dated name, and nothing is ever deleted.

// Sets a damaged database aside and puts a new one in its place, with all that could be read of it;
// what could not be read is filled up from the newest sound copy in backups/. Fails with
// DatabaseDamaged, touching nothing, if the file is another program's database, and with
// FolderNotWritable, DiskFull or DatabaseFailed.
Result<Recovery> recoverDatabase(const QString& folder);

// Puts the copy in the database's place after it was found sound; gives where the present database
// was set aside (empty: there was none). Fails, touching nothing, with DatabaseDamaged or
// DatabaseNewer (of the copy), FolderNotWritable, DiskFull or DatabaseFailed.
Result<QString> restoreBackup(const QString& folder, const QString& backup);

// If one of the above was broken off between setting aside and putting in place, ends it. To be
// called before the database is opened.
void finishReplacement(const QString& folder);
// Whether there is something for it to end: the database is there, under another name.
bool isReplacementPending(const QString& folder);

} // namespace loquat
