// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/titlefilter.h"

#include "app/storage/searchtext.h"

namespace loquat {

TitleFilter::TitleFilter(const SearchQuery& query)
    : m_query(query)
    , m_words(std::make_shared<SearchWords>(query.words))
{
    m_query.words = query.words.trimmed();
}

bool TitleFilter::finds(const Conversation& conversation) const
{
    if (isEmpty())
        return true;
    if (!m_query.model.isEmpty() && conversation.model != m_query.model)
        return false;
    if (m_query.profile.isValid() && conversation.profile != m_query.profile)
        return false;
    if (m_query.fromMs > 0 && conversation.updatedMs < m_query.fromMs)
        return false;
    if (m_query.beforeMs > 0 && conversation.createdMs >= m_query.beforeMs)
        return false;
    if (m_query.withImage && conversation.imageCount == 0)
        return false;
    // A single letter is no word to look for in texts, but narrows titles well.
    return m_words->isEmpty() ? conversation.title.contains(m_query.words, Qt::CaseInsensitive)
                              : m_words->areIn(conversation.title);
}

} // namespace loquat
