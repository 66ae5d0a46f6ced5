// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/heightindex.h"
#include "ui/transcript/textspot.h"

#include <array>
#include <span>
#include <unordered_map>
#include <vector>

namespace loquat {

// Where a text was found in a transcript, in reading order, and which place is the current one.
// Finding a number or a place costs O(log n) of the turns.
class FindHits
{
public:
    struct Hit
    {
        int turn = -1; // -1: none
        TurnPart part = TurnPart::Prompt;
        TextRange range;

        bool isValid() const { return turn >= 0; }
        TextSpot start() const { return {turn, part, range.from}; }
        TextSpot end() const { return {turn, part, range.to}; }
        bool operator==(const Hit&) const = default;
    };
    // Of one turn: prompt, thinking, answer; each in order, not overlapping.
    using OfTurn = std::array<std::vector<TextRange>, 3>;

    // Forgets everything.
    void reset(int turns);
    void appendTurn() { m_counts.append(0); }
    int turns() const { return m_counts.count(); }
    // The current hit stays if it is still there; else there is none.
    void set(int turn, OfTurn hits);

    int count() const { return m_counts.total(); }
    Hit at(int number) const; // 0...count() - 1
    // The first that begins at or after the spot, or count().
    int numberFrom(const TextSpot& spot) const;
    std::span<const TextRange> in(int turn, TurnPart part) const;

    const Hit& current() const { return m_current; }
    void setCurrent(const Hit& hit) { m_current = hit; }
    int currentNumber() const;                    // -1: there is none
    int currentIn(int turn, TurnPart part) const; // its index in in(), or -1

private:
    HeightIndex m_counts;
    std::unordered_map<int, OfTurn> m_hits; // of those turns that have any
    Hit m_current;
};

} // namespace loquat
