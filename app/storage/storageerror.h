// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

class QSqlError;

namespace loquat {

// The failure behind SQLite's result code (primary or extended), for the database at `path`.
Error storageError(int sqliteCode, const QString& path, const QString& text);
Error storageError(const QSqlError& error, const QString& path);
Error storageError(ErrorReason reason, const QString& path, const QString& text = {});
// What was asked for is not in the database: DatabaseFailed with the code NotFound.
Error notStoredError(const QString& path);

} // namespace loquat
