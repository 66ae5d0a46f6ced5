// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/textspot.h"

#include <QRect>

#include <optional>

namespace loquat {

class TranscriptContent;

// Where the keyboard takes the caret in a transcript. Lays out what it comes to; the heights of
// what stands above may change by that.
class CaretMover
{
public:
    enum class Step
    {
        Left,
        Right,
        WordLeft,
        WordRight,
        LineUp,
        LineDown,
        ParagraphUp,
        ParagraphDown,
        LineStart,
        LineEnd,
        PageUp,
        PageDown,
        Start,
        End,
    };

    explicit CaretMover(TranscriptContent& content);

    // `page`: pixels. The same spot where there is no way on, or the next turn is still being
    // fetched. Going from line to line remembers the column.
    TextSpot moved(const TextSpot& from, Step step, int page);
    // In the content; the turn must be laid out.
    QRect caretRect(const TextSpot& spot) const;

private:
    const TextBody* body(const TextSpot& spot);
    TextSpot neighbour(const TextSpot& from, int direction); // the start of the next part
    TextSpot byCharacter(const TextSpot& from, int direction);
    TextSpot byWord(const TextSpot& from, int direction);
    TextSpot byLine(const TextSpot& from, int direction);
    TextSpot byParagraph(const TextSpot& from, int direction);
    TextSpot byPage(const TextSpot& from, int distance);
    void layOutAround(int y);

    TranscriptContent& m_content;
    std::optional<int> m_x; // the column while going from line to line
};

} // namespace loquat
