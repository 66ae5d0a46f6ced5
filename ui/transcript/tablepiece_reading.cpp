// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a TablePiece once it is laid out: painting and places.
#include "ui/theme/tokens.h"
#include "ui/transcript/tablepiece.h"

#include <QPainter>

#include <algorithm>

namespace loquat {

void TablePiece::paint(QPainter& painter, const QRect& clip, const TextMarks& marks,
                       int start) const
{
    using theme::Colour;
    if (!hasCells())
        return;
    const QPalette& palette = style().palette();
    const QColor border = theme::colour(palette, Colour::Border);
    const QRect inner = innerRect();
    paintNest(painter, height(), m_heights.height(0));
    const int tableHeight = m_heights.total() + 1;
    const int tableWidth = m_lefts.last() + 1;
    const QRect shown(inner.left(), 0, std::min(inner.width(), tableWidth), tableHeight);
    painter.save();
    painter.setClipRect(shown, Qt::IntersectClip);
    const int left = inner.left() - m_bar.offset();
    painter.fillRect(QRect(left, 0, tableWidth, m_heights.height(0)),
                     theme::colour(palette, Colour::Code));
    for (int row = rowAt(clip.top()); row < rowCount(); ++row) {
        const int y = m_heights.top(row);
        if (y > clip.bottom())
            break;
        painter.fillRect(QRect(left, y, tableWidth, 1), border);
        int cellStart = start + m_rowStarts.at(row);
        for (int column = 0; column < columnCount(); ++column) {
            const QRect place = cellRect(row, column);
            const ParagraphLayout* layout = layoutOf(row, column);
            if (layout && place.right() >= shown.left() && place.left() <= shown.right())
                layout->paint(painter, place.topLeft(), clip, palette, marks, cellStart);
            cellStart += int(cell(row, column).text.size()) + 1;
        }
    }
    painter.fillRect(QRect(left, m_heights.total(), tableWidth, 1), border);
    for (const int edge : m_lefts)
        painter.fillRect(QRect(left + edge, 0, 1, tableHeight), border);
    painter.restore();
    m_bar.paint(painter, QRect(inner.left(), height() - SideBar::thickness - 2, inner.width(), 1),
                border);
}

int TablePiece::laidOutPosition(int top, int bottom) const
{
    const auto first = m_layouts.lower_bound(rowAt(top));
    if (first == m_layouts.end() || m_heights.top(first->first) >= bottom)
        return -1;
    return m_rowStarts.at(first->first);
}

int TablePiece::topOf(int position) const
{
    return position <= 0 || !hasCells() ? 0 : m_heights.top(placeOf(position).row);
}

int TablePiece::positionAt(const QPoint& point) const
{
    if (!hasCells())
        return 0;
    const Place place = placeAt(point);
    return startOf(place.row, place.column) + place.position;
}

QRect TablePiece::cursorRect(int position) const
{
    if (!hasCells())
        return {innerRect().left(), 0, 1, style().lineHeight()};
    const Place place = placeOf(position);
    const QRect rect = cellRect(place.row, place.column);
    const ParagraphLayout* layout = layoutOf(place.row, place.column);
    return layout ? layout->cursorRect(place.position).translated(rect.topLeft())
                  : QRect(rect.left(), rect.top(), 1, style().lineHeight());
}

TextRange TablePiece::lineAt(int position) const
{
    if (!hasCells())
        return {};
    const Place place = placeOf(position);
    const int start = startOf(place.row, place.column);
    const ParagraphLayout* layout = layoutOf(place.row, place.column);
    const TextRange inside = layout ? layout->lineAt(place.position)
                                    : TextRange{0, int(cell(place.row, place.column).text.size())};
    return {start + inside.from, start + inside.to};
}

BodyHit TablePiece::hitAt(const QPoint& point) const
{
    BodyHit hit;
    const QRect inner = innerRect();
    const int right = std::min(inner.right(), inner.left() + m_lefts.last());
    if (!hasCells() || point.x() < inner.left() || point.x() > right)
        return hit;
    if (point.y() >= m_heights.total()) {
        hit.kind = m_bar.isNeeded() ? BodyHit::Kind::SideBar : BodyHit::Kind::Nothing;
        return hit;
    }
    hit.kind = BodyHit::Kind::Text;
    const Place place = placeAt(point);
    const ParagraphLayout* layout = layoutOf(place.row, place.column);
    if (!layout)
        return hit;
    const int there = layout->characterAt(point - cellRect(place.row, place.column).topLeft());
    return hitOn(cell(place.row, place.column), there);
}

bool TablePiece::scrollSideways(int pixels)
{
    return m_bar.setOffset(m_bar.offset() + pixels);
}

bool TablePiece::dragSideBar(int pixels)
{
    return m_bar.dragBy(pixels);
}

bool TablePiece::reveal(int position)
{
    const int x = cursorRect(position).left() - innerRect().left() + m_bar.offset();
    return m_bar.reveal(x - style().em(), x + style().em());
}

} // namespace loquat
