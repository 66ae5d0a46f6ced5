// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/findhits.h"

#include <algorithm>

namespace loquat {

void FindHits::reset(int turns)
{
    m_counts.reset(QList<int>(turns, 0));
    m_hits.clear();
    m_current = {};
}

void FindHits::set(int turn, OfTurn hits)
{
    int count = 0;
    for (const auto& part : hits)
        count += int(part.size());
    m_counts.setHeight(turn, count);
    if (count == 0)
        m_hits.erase(turn);
    else
        m_hits[turn] = std::move(hits);
    if (m_current.turn == turn && currentIn(turn, m_current.part) < 0)
        m_current = {};
}

std::span<const TextRange> FindHits::in(int turn, TurnPart part) const
{
    const auto found = m_hits.find(turn);
    if (found == m_hits.end())
        return {};
    return found->second[std::size_t(part)];
}

FindHits::Hit FindHits::at(int number) const
{
    if (number < 0 || number >= count())
        return {};
    const int turn = m_counts.indexAt(number);
    int left = number - m_counts.top(turn);
    for (const TurnPart part : {TurnPart::Prompt, TurnPart::Thinking, TurnPart::Answer}) {
        const auto hits = in(turn, part);
        if (left < int(hits.size()))
            return {turn, part, hits[std::size_t(left)]};
        left -= int(hits.size());
    }
    return {};
}

int FindHits::numberFrom(const TextSpot& spot) const
{
    if (!spot.isValid())
        return 0;
    if (spot.turn >= turns())
        return count();
    int number = m_counts.top(spot.turn);
    for (const TurnPart part : {TurnPart::Prompt, TurnPart::Thinking, TurnPart::Answer}) {
        const auto hits = in(spot.turn, part);
        if (part < spot.part) {
            number += int(hits.size());
        } else if (part == spot.part) {
            const auto first =
                std::partition_point(hits.begin(), hits.end(), [&](const TextRange& hit) {
                    return hit.from < spot.position;
                });
            number += int(first - hits.begin());
        }
    }
    return number;
}

int FindHits::currentNumber() const
{
    return m_current.isValid() ? numberFrom(m_current.start()) : -1;
}

int FindHits::currentIn(int turn, TurnPart part) const
{
    if (m_current.turn != turn || m_current.part != part)
        return -1;
    const auto hits = in(turn, part);
    const auto found = std::partition_point(hits.begin(), hits.end(), [&](const TextRange& hit) {
        return hit.from < m_current.range.from;
    });
    return found != hits.end() && *found == m_current.range ? int(found - hits.begin()) : -1;
}

} // namespace loquat
