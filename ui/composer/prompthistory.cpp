// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/prompthistory.h"

namespace loquat {

void PromptHistory::setPrompts(const QStringList& newestFirst)
{
    m_prompts = newestFirst;
    m_known = true;
    m_place = -1;
}

void PromptHistory::forget()
{
    *this = {};
}

std::optional<QString> PromptHistory::older(const QString& current)
{
    if (!isWalking())
        m_typed = current;
    for (qsizetype next = m_place + 1; next < m_prompts.size(); ++next) {
        // One that stands there already would look as if the key did nothing.
        if (m_prompts.at(next) == current)
            continue;
        m_place = next;
        return m_prompts.at(next);
    }
    return std::nullopt;
}

std::optional<QString> PromptHistory::newer()
{
    if (!isWalking())
        return std::nullopt;
    --m_place;
    return isWalking() ? m_prompts.at(m_place) : m_typed;
}

} // namespace loquat
