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

} // namespace loquat
