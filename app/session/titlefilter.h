// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/search.h"

#include <memory>

namespace loquat {

class SearchWords;

// Which conversations a query finds by their titles: every word is somewhere in it, also inside
// another word, and what the query is narrowed by holds for the conversation.
class TitleFilter final
{
public:
    TitleFilter() = default; // finds all
    explicit TitleFilter(const SearchQuery& query);

    // Nothing is looked for.
    bool isEmpty() const { return m_query.words.isEmpty(); }
    bool takesArchived() const { return m_query.archived; }
    bool finds(const Conversation& conversation) const;

private:
    SearchQuery m_query;
    std::shared_ptr<const SearchWords> m_words;
};

} // namespace loquat
