// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/search.h"

#include <QList>

namespace loquat {

class SearchWords;
class SqlConnection;

// The words of all turns whose reply has ended.
class SearchIndex final
{
public:
    explicit SearchIndex(const SqlConnection& connection)
        : m_connection(connection)
    {}

    // Takes in turns that are not there yet or have changed, some `bytes` of text (at least one
    // turn), in a transaction of its own; gives how many. 0: all are there.
    Result<int> takeSome(qint64 bytes) const;

    // Newest first, deleted ones left out.
    Result<QList<SearchHit>> find(const SearchQuery& query) const;

private:
    // Of the turns that a model answered, up to where it counts as rare; empty: any model.
    Result<qint64> countOf(const QString& model) const;
    Result<bool> hasFewMatches(const SearchWords& words) const;

    const SqlConnection& m_connection;
};

} // namespace loquat
