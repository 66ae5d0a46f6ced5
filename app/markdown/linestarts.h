// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"

#include <QStringView>

#include <optional>

namespace loquat {

// Recognises what a line begins with. Each gets the line from its first character that is neither
// space nor tab, and takes time linear in it.

struct ListMarker
{
    bool ordered = false;
    QChar mark; // the bullet, or what follows the number
    int number = 0;
    int length = 0; // of the marker itself
    bool blankAfter = false;

    bool sameList(const ListMarker& other) const
    {
        return ordered == other.ordered && mark == other.mark;
    }
};

struct Fence
{
    QChar mark;
    qsizetype length = 0;
    QString language;
};

struct DelimiterRow
{
    QList<Block::Alignment> columns;
};

bool isThematicBreak(QStringView line);
std::optional<ListMarker> listMarker(QStringView line);
// Level, and the length of the mark with the white space after it.
std::optional<std::pair<int, qsizetype>> headingMark(QStringView line);
// The text of a heading without the closing run of '#'.
QStringView headingText(QStringView line);
// 1 or 2, or 0 if it underlines nothing.
int headingUnderline(QStringView line);
std::optional<Fence> openingFence(QStringView line);
bool isClosingFence(QStringView line, const Fence& fence);
// "[^label]:" with the white space after it: the label and the whole length.
std::optional<std::pair<QString, qsizetype>> footnoteMark(QStringView line);
// "[ ]" or "[x]" and white space or the line's end.
Enclosure::Task taskMark(QStringView line);
std::optional<DelimiterRow> delimiterRow(QStringView line);
// Cells of a table's row, trimmed, `\|` as '|'.
QStringList tableCells(QStringView line);

} // namespace loquat
