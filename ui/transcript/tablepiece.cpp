// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/tablepiece.h"

#include "ui/theme/tokens.h"
#include "ui/transcript/tablecolumns.h"

#include <algorithm>

namespace loquat {

namespace {

constexpr int paddingX = 10;
constexpr int paddingY = 3;
constexpr int line = 1; // between cells
constexpr int barRoom = SideBar::thickness + 6;
constexpr int leastColumnEms = 9;
constexpr int widestColumnEms = 40;
// Beyond these, a cell's width is told from the number of its letters.
constexpr int longestMeasured = 300;
constexpr int mostMeasured = 1500;

} // namespace

TablePiece::TablePiece(FlowPart part, ReadingStylePointer style)
    : BodyPiece(std::move(part), std::move(style))
{
    measure(0);
    spread(0);
}

const FlowText& TablePiece::cell(int row, int column) const
{
    return m_part.rows.at(row).at(column);
}

bool TablePiece::become(const FlowPart& part, int& dirtyFrom)
{
    if (part.kind != m_part.kind || part.columns != m_part.columns || part.nest != m_part.nest)
        return false;
    const auto common =
        std::mismatch(m_part.rows.begin(), m_part.rows.end(), part.rows.begin(), part.rows.end());
    const int first = int(common.first - m_part.rows.begin());
    const QList<int> lefts = m_lefts;
    m_part = part;
    measure(first);
    spread(first);
    dirtyFrom = lefts == m_lefts ? m_heights.top(first) : 0;
    return true;
}

void TablePiece::setStyle(const ReadingStylePointer& style)
{
    const bool sameFonts = style->text() == m_style->text() && style->code() == m_style->code();
    m_style = style;
    m_lefts.clear();
    m_layouts.clear();
    if (!sameFonts)
        measure(0);
    spread(0);
}

ParagraphLayout::Setting TablePiece::setting(int row, int column) const
{
    ParagraphLayout::Setting setting;
    setting.font = style().text();
    if (row == 0)
        setting.font.setBold(true);
    setting.colour = theme::colour(style().palette(), theme::Colour::Text);
    setting.rightToLeft = cell(row, column).text.isRightToLeft();
    if (m_part.columns.at(column) == FlowAlign::Centre)
        setting.align = Qt::AlignHCenter;
    else if (m_part.columns.at(column) == FlowAlign::End)
        setting.align = Qt::AlignRight;
    return setting;
}

// Without measuring: no plain letter is wider than this.
bool TablePiece::isNarrower(const FlowText& text, int than) const
{
    const auto isPlain = [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() < 0x7f;
    };
    return text.text.size() * (style().em() * 3 / 2) + 2 * paddingX + line <= than &&
           std::all_of(text.text.begin(), text.text.end(), isPlain);
}

int TablePiece::naturalWidth(int row, int column) const
{
    const FlowText& text = cell(row, column);
    const int measuredRows = mostMeasured / columnCount();
    const int most = widestColumnEms * style().em();
    int width = 0;
    if (row < measuredRows && text.text.size() <= longestMeasured) {
        ParagraphLayout::Setting wish = setting(row, column);
        wish.width = 1 << 20;
        width = ParagraphLayout(text, style(), wish).naturalWidth() + 1;
    } else {
        width = int(text.text.size()) * style().advance() * 6 / 5;
    }
    return std::min(most, width) + 2 * paddingX + line;
}

void TablePiece::measure(int firstRow)
{
    m_widest.resize(firstRow);
    QList<int> widest = firstRow > 0 ? m_widest.last() : QList<int>(columnCount(), 0);
    int start = firstRow > 0 ? m_rowStarts.at(firstRow) : 0;
    m_rowStarts.resize(firstRow);
    for (int row = firstRow; row < rowCount(); ++row) {
        m_rowStarts.append(start);
        for (int column = 0; column < columnCount(); ++column) {
            const FlowText& text = cell(row, column);
            start += int(text.text.size()) + 1;
            int& width = widest[column];
            if (!isNarrower(text, width))
                width = std::max(width, naturalWidth(row, column));
        }
        m_widest.append(widest);
    }
    m_rowStarts.append(start);
}

void TablePiece::spread(int firstRow)
{
    const QList<int> natural = m_widest.isEmpty() ? QList<int>() : m_widest.last();
    const QList<int> widths = tableColumns(natural, innerRect().width() - line,
                                           leastColumnEms * style().em() + 2 * paddingX);
    QList<int> lefts{0};
    for (const int width : widths)
        lefts.append(lefts.last() + width);
    if (lefts != m_lefts)
        firstRow = 0;
    m_lefts = lefts;
    m_bar.setRoom(innerRect().width(), m_lefts.last() + line);
    m_layouts.erase(m_layouts.lower_bound(firstRow), m_layouts.end());
    while (m_heights.count() > firstRow)
        m_heights.removeLast();
    for (int row = firstRow; row < rowCount(); ++row)
        m_heights.append(guessedHeight(row));
}

int TablePiece::guessedHeight(int row) const
{
    int lines = 1;
    for (int column = 0; column < columnCount(); ++column) {
        const int room = std::max(1, (columnWidth(column) - 2 * paddingX - line) * 5 / 4);
        const int length = int(cell(row, column).text.size());
        lines = std::max(lines, 1 + length * style().advance() / room);
    }
    return lines * style().lineHeight() + 2 * paddingY + line;
}

int TablePiece::height() const
{
    return m_heights.total() + line + (m_bar.isNeeded() ? barRoom : 0);
}

void TablePiece::layOut(int top, int bottom)
{
    for (int row = rowAt(top); row < rowCount() && m_heights.top(row) < bottom; ++row) {
        Cells& cells = m_layouts[row];
        if (!cells.empty())
            continue;
        int height = 0;
        for (int column = 0; column < columnCount(); ++column) {
            ParagraphLayout::Setting place = setting(row, column);
            place.width = columnWidth(column) - 2 * paddingX - line;
            cells.push_back(std::make_unique<ParagraphLayout>(cell(row, column), style(), place));
            height = std::max(height, cells.back()->height());
        }
        m_heights.setHeight(row, height + 2 * paddingY + line);
    }
}

void TablePiece::release(int top, int bottom)
{
    if (bottom < 0 || top > height()) {
        m_layouts.clear();
        return;
    }
    m_layouts.erase(m_layouts.begin(), m_layouts.lower_bound(rowAt(top)));
    m_layouts.erase(m_layouts.upper_bound(rowAt(bottom)), m_layouts.end());
}

int TablePiece::rowAt(int y) const
{
    return std::max(0, m_heights.indexAt(y));
}

int TablePiece::columnAt(int x) const
{
    const auto after = std::upper_bound(m_lefts.begin(), m_lefts.end(), x);
    return std::clamp(int(after - m_lefts.begin()) - 1, 0, std::max(0, columnCount() - 1));
}

int TablePiece::startOf(int row, int column) const
{
    int start = m_rowStarts.at(row);
    for (int before = 0; before < column; ++before)
        start += int(cell(row, before).text.size()) + 1;
    return start;
}

TablePiece::Place TablePiece::placeOf(int position) const
{
    const auto after = std::upper_bound(m_rowStarts.begin(), m_rowStarts.end(), position);
    Place place;
    place.row = std::clamp(int(after - m_rowStarts.begin()) - 1, 0, rowCount() - 1);
    place.position = position - m_rowStarts.at(place.row);
    while (place.column + 1 < columnCount() &&
           place.position > cell(place.row, place.column).text.size()) {
        place.position -= int(cell(place.row, place.column).text.size()) + 1;
        ++place.column;
    }
    return place;
}

TablePiece::Place TablePiece::placeAt(const QPoint& point) const
{
    Place place;
    place.row = std::min(rowAt(point.y()), rowCount() - 1);
    place.column = columnAt(point.x() - innerRect().left() + m_bar.offset());
    if (const ParagraphLayout* layout = layoutOf(place.row, place.column))
        place.position = layout->positionAt(point - cellRect(place.row, place.column).topLeft());
    return place;
}

QRect TablePiece::cellRect(int row, int column) const
{
    const int left = innerRect().left() - m_bar.offset() + m_lefts.at(column);
    return {left + line + paddingX, m_heights.top(row) + line + paddingY,
            columnWidth(column) - 2 * paddingX - line, m_heights.height(row) - 2 * paddingY - line};
}

const ParagraphLayout* TablePiece::layoutOf(int row, int column) const
{
    const auto found = m_layouts.find(row);
    if (found == m_layouts.end() || column >= int(found->second.size()))
        return nullptr;
    return found->second.at(std::size_t(column)).get();
}

} // namespace loquat
