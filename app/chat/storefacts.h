// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// How the database is, for a bug report.
struct StoreFacts
{
    QString path; // empty: in memory
    QString sqliteVersion;
    int schemaVersion = 0;
    QString verdict; // of SQLite's check: "ok", or the first thing that is amiss
    qint64 bytes = 0;

    bool operator==(const StoreFacts&) const = default;
};

} // namespace loquat
