// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

namespace loquat {

class SqlConnection;

// Copies the open database, as it is at `version`, into `folder` (made if need be) and checks the
// copy: it has the same version, the same number of tables and passes SQLite's integrity check.
// Gives the copy's path. Never overwrites a file.
Result<QString> backUpDatabase(const SqlConnection& connection, const QString& folder, int version);

} // namespace loquat
