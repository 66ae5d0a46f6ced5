// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QSet>
#include <QString>

#include <optional>

namespace loquat {

class SqlConnection;

// What was read of a database that may be damaged.
struct Salvaged
{
    qint64 rows = 0;       // that were copied
    bool complete = true;  // nothing was unreadable
    bool anyTable = false; // the other one has tables of ours

    bool operator==(const Salvaged&) const = default;
};

// Copies every row that can still be read from `damaged`, of whatever earlier version, into the
// tables of `fresh`, which has the newest shape; rows that are there already stay. Where a table
// cannot be walked its rows are fetched one by one, as far as an index or a walk from the other end
// knows them. To be called in a transaction on `fresh` whose foreign keys are not enforced.
// `onlyConversations`: rows of others are left out.
Result<Salvaged> salvage(const SqlConnection& damaged, const SqlConnection& fresh,
                         const std::optional<QSet<qint64>>& onlyConversations = std::nullopt);

// The same for rows that are found in the pages of the file alone, of which it is guessed from
// their columns which table they belong to: for a file whose tables cannot be walked. Gives how
// many rows were new.
Result<qint64> salvagePages(const QString& file, const SqlConnection& fresh,
                            const std::optional<QSet<qint64>>& onlyConversations = std::nullopt);

// Makes what was salvaged whole again: turns whose conversation is lost get one, turns whose parent
// is lost become first turns, and what belongs to nothing is taken out; counts follow.
Result<void> mend(const SqlConnection& fresh);

} // namespace loquat
