// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// A checked copy of the database, as a list shows it.
struct Backup
{
    QString path;
    qint64 madeMs = 0; // UTC
    qint64 bytes = 0;
    int version = 0; // of the database's shape
    int conversations = 0;
    int turns = 0;

    bool operator==(const Backup&) const = default;
};

// What became of a database that could not be read.
struct Recovery
{
    QString setAside;      // where the damaged file is now; it is never deleted
    QString backup;        // from which what was unreadable was filled up; empty: from none
    int conversations = 0; // that are there again
    int turns = 0;
    bool complete = false; // every row of the damaged file could be read

    bool operator==(const Recovery&) const = default;
};

} // namespace loquat
