// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace loquat {

class SqlConnection;

// One step of the database's shape.
struct Migration
{
    int number = 0; // from 1, without a gap; also the database's user_version after it
    QStringList statements;
};

using Migrations = QList<Migration>;

// Those that were built in, in order: the files NNNN_name.sql of the resource folder /sql.
Migrations builtInMigrations();

// The statements of a migration's text: separated by empty lines, comment lines left out.
QStringList statementsOf(const QString& sql);

// Carries out those above `version`, each in a transaction of its own with the new user_version.
// `backUp` is called before each, with the version it leaves behind.
template <typename BackUp>
Result<void> migrate(const SqlConnection& connection, const Migrations& migrations, int version,
                     BackUp backUp);

// One migration; does nothing if another process has carried it out meanwhile.
Result<void> carryOut(const SqlConnection& connection, const Migration& migration);

template <typename BackUp>
Result<void> migrate(const SqlConnection& connection, const Migrations& migrations, int version,
                     BackUp backUp)
{
    for (const Migration& migration : migrations) {
        if (migration.number <= version)
            continue;
        if (Result<void> saved = backUp(migration.number - 1); !saved)
            return saved;
        if (Result<void> done = carryOut(connection, migration); !done)
            return done;
    }
    return {};
}

} // namespace loquat
