// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

namespace loquat {

// Looks at what lies at `path` without changing anything: fails with DatabaseDamaged if it is
// something but no database, with DatabaseNewer if its version is above `newestVersion`.
// Nothing there, or an empty file, is well: a database can be made of it.
Result<void> inspectDatabaseFile(const QString& path, int newestVersion);

// Makes the header of a damaged file one that SQLite accepts, so that its pages can be read: as
// many pages as there are, none of them free, and, where it was overwritten, everything that a
// header of ours holds. Does nothing to a file that holds no page.
Result<void> mendHeader(const QString& path);

} // namespace loquat
