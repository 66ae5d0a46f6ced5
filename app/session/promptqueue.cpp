// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/promptqueue.h"

#include <algorithm>
#include <utility>

namespace loquat {

void PromptQueue::add(const QueuedPrompt& prompt)
{
    m_prompts.append(prompt);
    note();
}

void PromptQueue::setPrompt(TurnId id, const QString& text)
{
    const qsizetype index = indexOf(id);
    if (index < 0 || m_prompts.at(index).prompt == text)
        return;
    m_prompts[index].prompt = text;
    note();
}

void PromptQueue::move(TurnId id, int steps)
{
    const qsizetype from = indexOf(id);
    if (from < 0)
        return;
    const qsizetype to = std::clamp<qsizetype>(from + steps, 0, m_prompts.size() - 1);
    if (to == from)
        return;
    m_prompts.move(from, to);
    note();
    Q_EMIT ready();
}

void PromptQueue::remove(TurnId id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return;
    m_prompts.removeAt(index);
    if (m_edited == id)
        m_edited = {};
    if (m_prompts.isEmpty())
        m_hold = Hold::None;
    note();
    Q_EMIT ready();
}

void PromptQueue::clear()
{
    if (m_prompts.isEmpty())
        return;
    m_prompts.clear();
    m_hold = Hold::None;
    m_edited = {};
    note();
}

void PromptQueue::setEdited(TurnId id)
{
    if (std::exchange(m_edited, id) == id)
        return;
    const qsizetype index = indexOf(id);
    m_beforeEdit = index < 0 ? QString() : m_prompts.at(index).prompt;
    Q_EMIT ready();
}

void PromptQueue::cancelEdit()
{
    setPrompt(m_edited, m_beforeEdit);
    setEdited({});
}

void PromptQueue::putBack(const QList<QueuedPrompt>& removed, qsizetype place, Hold hold)
{
    if (m_prompts.isEmpty())
        m_hold = hold;
    for (const QueuedPrompt& prompt : removed)
        m_prompts.insert(std::min(place++, m_prompts.size()), prompt);
    note();
    Q_EMIT ready();
}

void PromptQueue::resume()
{
    setHold(Hold::None);
    Q_EMIT ready();
}

void PromptQueue::restore(const QList<QueuedPrompt>& prompts)
{
    m_prompts = prompts + m_prompts;
}

void PromptQueue::setHold(Hold hold)
{
    if (std::exchange(m_hold, hold) != hold)
        Q_EMIT changed();
}

std::optional<QueuedPrompt> PromptQueue::take()
{
    if (m_prompts.isEmpty() || m_hold != Hold::None || m_prompts.first().id == m_edited)
        return std::nullopt;
    QueuedPrompt first = m_prompts.takeFirst();
    Q_EMIT changed();
    return first;
}

void PromptQueue::giveBack(const QueuedPrompt& prompt)
{
    m_prompts.prepend(prompt);
    note();
}

void PromptQueue::note()
{
    Q_EMIT changed();
    Q_EMIT promptsChanged();
}

qsizetype PromptQueue::indexOf(TurnId id) const
{
    const auto found = std::ranges::find(m_prompts, id, &QueuedPrompt::id);
    return found == m_prompts.end() ? -1 : found - m_prompts.begin();
}

} // namespace loquat
