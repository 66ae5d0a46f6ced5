// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/erasing.h"

#include <QString>

namespace loquat {

class SqlConnection;

// The rows of it, to be called within a transaction.
Result<void> eraseRows(const SqlConnection& connection, const Erasing& what);

// Writes the database anew without what was deleted from it: pages that are free, the words of the
// search, and the log hold none of it afterwards. DatabaseLocked: another process has it open, and
// what was deleted may still stand in the files until the next time.
Result<void> scrub(const SqlConnection& connection);

// Every backup below the folder, and every database that was set aside in it. FolderNotWritable
// (subject: the first file that is still there).
Result<void> eraseCopies(const QString& folder);

} // namespace loquat
