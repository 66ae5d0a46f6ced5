// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowtext.h"
#include "ui/transcript/readingstyle.h"

#include <QTextLayout>

class QPainter;

namespace loquat {

// One paragraph, laid out: lines of a height of our own, one below the other from y = 0.
// Positions count the characters of the text; points from the layout's corner.
class ParagraphLayout
{
public:
    struct Setting
    {
        QFont font;
        QColor colour;
        int width = 1;     // pixels; lines are broken there
        int leading = 140; // percent of the font's height
        Qt::Alignment align = Qt::AlignLeft; // left: where the text begins
        bool rightToLeft = false;
    };

    ParagraphLayout(const FlowText& text, const ReadingStyle& style, const Setting& setting);

    int height() const { return m_tops.last(); }
    int firstLineHeight() const { return m_tops.at(1); }
    int naturalWidth() const; // of the longest line

    // `start`: of the text among the positions that `marks` counts.
    void paint(QPainter& painter, const QPoint& origin, const QRect& clip, const QPalette& palette,
               const TextMarks& marks, int start) const;
    int positionAt(const QPoint& point) const;
    QRect cursorRect(int position) const;
    int lineTopOf(int position) const;
    TextRange lineAt(int position) const;
    // The character that is really there, or -1.
    int characterAt(const QPoint& point) const;

private:
    void layOut(const Setting& setting);
    int lineNumberAt(int y) const;
    void paintBack(QPainter& painter, const QPoint& origin,
                   const QTextLayout::FormatRange& mark) const;

    QTextLayout m_layout;
    QList<int> m_tops; // of the lines, and behind the last one the end
    QColor m_colour;
    bool m_mixedDirections = false;
};

} // namespace loquat
