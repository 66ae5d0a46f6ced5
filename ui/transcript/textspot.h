// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/textbody.h"

#include <compare>

namespace loquat {

// The texts of a turn, in reading order.
enum class TurnPart
{
    Prompt,
    Thinking,
    Answer,
};

// A place between two characters of the transcript.
struct TextSpot
{
    int turn = -1; // -1: nowhere
    TurnPart part = TurnPart::Prompt;
    int position = 0;

    bool isValid() const { return turn >= 0; }
    auto operator<=>(const TextSpot&) const = default;
};

// What is selected: from the anchor, where it was begun, to the caret, which follows the mouse.
struct TranscriptSelection
{
    TextSpot anchor;
    TextSpot caret;

    bool isEmpty() const { return !anchor.isValid() || anchor == caret; }
    TextSpot first() const { return std::min(anchor, caret); }
    TextSpot last() const { return std::max(anchor, caret); }

    // What of one text of `length` characters is selected.
    TextRange rangeIn(int turn, TurnPart part, int length) const
    {
        if (isEmpty())
            return {};
        const TextSpot start{turn, part, 0};
        const TextSpot end{turn, part, length};
        if (last() <= start || end <= first())
            return {};
        return {std::max(start, first()).position, std::min(end, last()).position};
    }

    bool operator==(const TranscriptSelection&) const = default;
};

} // namespace loquat
