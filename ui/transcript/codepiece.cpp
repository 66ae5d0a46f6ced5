// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/codepiece.h"

#include "ui/theme/tokens.h"

#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>

namespace loquat {

namespace {

using theme::grid;

constexpr int paddingX = 10;
constexpr int paddingTop = 2 * grid;
constexpr int paddingBottom = 3 * grid; // the bar lies in it
constexpr int tabColumns = 4;

} // namespace

CodePiece::CodePiece(FlowPart part, ReadingStylePointer style)
    : BodyPiece(std::move(part), std::move(style))
    , m_colours(languageFromName(m_part.language))
{
    m_rows.set(m_part.text.text, 0);
    measure(0);
}

CodePiece::~CodePiece() = default;

bool CodePiece::become(const FlowPart& part, int& dirtyFrom)
{
    if (part.kind != m_part.kind || part.language != m_part.language || part.nest != m_part.nest)
        return false;
    const QString& before = m_part.text.text;
    const QString& now = part.text.text;
    const auto common = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    const int length = int(common.first - before.begin());
    m_part = part;
    const int first = m_rows.set(m_part.text.text, length);
    m_layouts.erase(m_layouts.lower_bound(first), m_layouts.end());
    m_colours.forgetFrom(m_rows.at(first).line);
    const bool hadBar = m_bar.isNeeded();
    measure(first);
    dirtyFrom = hadBar != m_bar.isNeeded() ? 0 : view().top() + rowTop(first);
    return true;
}

void CodePiece::setStyle(const ReadingStylePointer& style)
{
    m_style = style;
    m_layouts.clear();
    m_heights.reset({});
    measure(0);
}

int CodePiece::headerHeight() const
{
    return QFontMetrics(style().small()).height() + 2 * grid + 1;
}

QRect CodePiece::frame() const
{
    return {innerRect().left(), 0, innerRect().width(), height()};
}

QRect CodePiece::view() const
{
    const QRect inner = innerRect();
    return {inner.left() + paddingX, headerHeight() + paddingTop,
            std::max(1, inner.width() - 2 * paddingX), rowTop(m_rows.count())};
}

QRect CodePiece::copyButton() const
{
    const int width = QFontMetrics(style().small()).horizontalAdvance(tr("Copy")) + 2 * paddingX;
    const QRect inner = innerRect();
    return {inner.right() + 1 - width, 0, width, headerHeight()};
}

QRect CodePiece::saveButton() const
{
    const int width =
        QFontMetrics(style().small()).horizontalAdvance(tr("Save as…")) + 2 * paddingX;
    return {copyButton().left() - width, 0, width, headerHeight()};
}

int CodePiece::height() const
{
    return headerHeight() + paddingTop + rowTop(m_rows.count()) + paddingBottom;
}

int CodePiece::rowTop(int row) const
{
    return wraps() ? m_heights.top(row) : row * style().codeLineHeight();
}

int CodePiece::rowAt(int y) const
{
    if (wraps())
        return std::max(0, m_heights.indexAt(y));
    return std::clamp(y / style().codeLineHeight(), 0, m_rows.count() - 1);
}

int CodePiece::guessedHeight(int row) const
{
    const CodeRows::Row& place = m_rows.at(row);
    const QStringView text = QStringView(m_part.text.text).mid(place.start, place.length);
    const int lines = 1 + CodeRows::columnsOf(text) * style().codeAdvance() / view().width();
    return lines * style().codeLineHeight();
}

void CodePiece::measure(int firstRow)
{
    const int room = std::max(1, innerRect().width() - 2 * paddingX);
    m_bar.setRoom(room, wraps() ? 0 : (m_rows.widestColumns() + 1) * style().codeAdvance());
    if (!wraps())
        return;
    while (m_heights.count() > firstRow)
        m_heights.removeLast();
    for (int row = m_heights.count(); row < m_rows.count(); ++row)
        m_heights.append(style().codeLineHeight());
    for (int row = firstRow; row < m_rows.count(); ++row)
        m_heights.setHeight(row, guessedHeight(row));
}

std::unique_ptr<QTextLayout> CodePiece::makeLayout(int row)
{
    const CodeRows::Row& place = m_rows.at(row);
    auto layout = std::make_unique<QTextLayout>(m_part.text.text.mid(place.start, place.length),
                                                style().code());
    QTextOption option;
    option.setWrapMode(wraps() ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(tabColumns * style().codeAdvance());
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->setFormats(m_colours.formats(m_part.text.text, m_rows, row, style().palette()));
    const int leading = style().codeLineHeight();
    qreal y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(wraps() ? view().width() : 1e7);
        line.setPosition({0, y + std::max(0.0, (leading - line.height()) / 2)});
        y += leading;
    }
    layout->endLayout();
    return layout;
}

void CodePiece::layOut(int top, int bottom)
{
    const int origin = view().top();
    for (int row = rowAt(top - origin); row < m_rows.count() && origin + rowTop(row) < bottom;
         ++row) {
        auto& layout = m_layouts[row];
        if (layout)
            continue;
        layout = makeLayout(row);
        if (wraps())
            m_heights.setHeight(row, std::max(1, layout->lineCount()) * style().codeLineHeight());
    }
}

void CodePiece::release(int top, int bottom)
{
    const int origin = headerHeight() + paddingTop;
    if (bottom < 0 || top > height()) {
        m_layouts.clear();
        return;
    }
    m_layouts.erase(m_layouts.begin(), m_layouts.lower_bound(rowAt(top - origin)));
    m_layouts.erase(m_layouts.upper_bound(rowAt(bottom - origin)), m_layouts.end());
}

int CodePiece::laidOutPosition(int top, int bottom) const
{
    const auto first = m_layouts.lower_bound(rowAt(top - view().top()));
    if (first == m_layouts.end() || view().top() + rowTop(first->first) >= bottom)
        return -1;
    return m_rows.at(first->first).start;
}

int CodePiece::topOf(int position) const
{
    return position <= 0 ? 0 : view().top() + rowTop(m_rows.rowOf(position));
}

int CodePiece::positionAt(const QPoint& point) const
{
    const QRect rows = view();
    if (point.y() < rows.top())
        return 0;
    if (point.y() > rows.bottom())
        return int(m_part.text.text.size());
    const int row = rowAt(point.y() - rows.top());
    const auto found = m_layouts.find(row);
    if (found == m_layouts.end() || found->second->lineCount() == 0)
        return m_rows.at(row).start;
    const int y = point.y() - rows.top() - rowTop(row);
    const int line = std::clamp(y / style().codeLineHeight(), 0, found->second->lineCount() - 1);
    return m_rows.at(row).start +
           found->second->lineAt(line).xToCursor(point.x() - rows.left() + m_bar.offset());
}

QRect CodePiece::cursorRect(int position) const
{
    const int row = m_rows.rowOf(position);
    const int top = view().top() + rowTop(row);
    const auto found = m_layouts.find(row);
    const int inside = std::min(position - m_rows.at(row).start, m_rows.at(row).length);
    const QTextLine line =
        found == m_layouts.end() ? QTextLine() : found->second->lineForTextPosition(inside);
    if (!line.isValid())
        return {view().left(), top, 1, style().codeLineHeight()};
    const int x = view().left() + int(line.cursorToX(inside)) - m_bar.offset();
    return {x, top + int(line.y()), 1, int(line.height()) + 1};
}

TextRange CodePiece::lineAt(int position) const
{
    const int row = m_rows.rowOf(position);
    const CodeRows::Row& place = m_rows.at(row);
    const auto found = m_layouts.find(row);
    const QTextLine line = found == m_layouts.end()
                               ? QTextLine()
                               : found->second->lineForTextPosition(position - place.start);
    if (!line.isValid())
        return {place.start, place.start + place.length};
    const int from = place.start + line.textStart();
    return {from, from + line.textLength()};
}

BodyHit CodePiece::hitAt(const QPoint& point) const
{
    using Kind = BodyHit::Kind;
    BodyHit hit;
    if (copyButton().contains(point))
        hit.kind = Kind::CopyCode;
    else if (saveButton().contains(point))
        hit.kind = Kind::SaveCode;
    else if (m_bar.isNeeded() && point.y() > view().bottom())
        hit.kind = Kind::SideBar;
    else if (frame().contains(point) && point.y() >= headerHeight())
        hit.kind = Kind::Text;
    return hit;
}

bool CodePiece::scrollSideways(int pixels)
{
    return m_bar.setOffset(m_bar.offset() + pixels);
}

bool CodePiece::dragSideBar(int pixels)
{
    return m_bar.dragBy(pixels);
}

bool CodePiece::reveal(int position)
{
    const int x = cursorRect(position).left() - view().left() + m_bar.offset();
    return m_bar.reveal(x - 2 * style().codeAdvance(), x + 2 * style().codeAdvance());
}

} // namespace loquat
