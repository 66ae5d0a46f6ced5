// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QString>

namespace loquat {

class SqlConnection;

// A column's new value as SQL; every other column is taken as it is.
using ColumnChanges = QHash<QString, QString>;

// Adds to a table of the database what the same table of `schema` ("main": itself) holds, called t
// in `changes` and in `rest`, the SQL that says which rows, and what becomes of those that are
// there. The columns are the database's own, so that one which a later migration adds is not
// forgotten.
Result<void> copyRows(const SqlConnection& connection, const QString& schema, const QString& table,
                      const ColumnChanges& changes, const QString& rest);

} // namespace loquat
