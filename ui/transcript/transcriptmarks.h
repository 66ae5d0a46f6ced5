// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/findhits.h"
#include "ui/transcript/textspot.h"

namespace loquat {

// What is marked in a transcript when it is painted: the selection, and what was found.
struct TranscriptMarks
{
    TranscriptSelection selection;
    const FindHits* hits = nullptr; // nullptr: nothing is being looked for

    // In one text of `length` characters.
    TextMarks in(int turn, TurnPart part, int length) const
    {
        TextMarks marks;
        marks.selected = selection.rangeIn(turn, part, length);
        if (hits) {
            marks.hits = hits->in(turn, part);
            marks.currentHit = hits->currentIn(turn, part);
        }
        return marks;
    }
};

} // namespace loquat
