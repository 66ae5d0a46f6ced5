// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/migrations.h"
#include "app/storage/sqlconnection.h"

#include <QString>

#include <memory>

namespace loquat {

// The database file of a folder: makes it, opens it, brings it up to date after a checked copy
// into backups/, or refuses it untouched. To be used only on one thread.
class Database final
{
public:
    // An empty folder is a database in memory.
    explicit Database(QString folder, Migrations migrations = builtInMigrations());

    // Fails with DatabaseNewer, DatabaseLocked, DatabaseDamaged, FolderNotWritable, DiskFull or
    // DatabaseFailed (subject: the file's path); it is closed then and open() may be tried again.
    Result<void> open();
    // From now on it is one in memory; the folder is left alone. Only while it is closed.
    void moveIntoMemory() { m_folder.clear(); }
    void close() { m_connection.reset(); }
    bool isOpen() const { return m_connection != nullptr; }

    // Only while it is open.
    const SqlConnection& connection() const { return *m_connection; }
    QString filePath() const;

    static QString filePathIn(const QString& folder); // empty for an empty folder

private:
    Result<void> makeFolder() const;
    Result<void> makeFile() const;
    Result<void> prepare() const;
    Result<void> bringUpToDate() const;
    int newestVersion() const { return m_migrations.isEmpty() ? 0 : m_migrations.last().number; }

    QString m_folder;
    Migrations m_migrations;
    std::unique_ptr<SqlConnection> m_connection;
};

} // namespace loquat
