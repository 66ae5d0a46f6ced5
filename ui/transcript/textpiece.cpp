// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/textpiece.h"

#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace loquat {

namespace {

constexpr int headingLeading = 125;
constexpr int textLeading = 140;

// The first character from which on two texts are not set the same.
int commonLength(const FlowText& a, const FlowText& b)
{
    const auto textEnd = std::mismatch(a.text.begin(), a.text.end(), b.text.begin(), b.text.end());
    const auto rangeEnd =
        std::mismatch(a.ranges.begin(), a.ranges.end(), b.ranges.begin(), b.ranges.end());
    int common = int(textEnd.first - a.text.begin());
    if (rangeEnd.first != a.ranges.end())
        common = std::min(common, rangeEnd.first->from);
    if (rangeEnd.second != b.ranges.end())
        common = std::min(common, rangeEnd.second->from);
    return common;
}

} // namespace

TextPiece::TextPiece(FlowPart part, ReadingStylePointer style)
    : BodyPiece(std::move(part), std::move(style))
    , m_height(guess())
{}

int TextPiece::guess() const
{
    if (m_part.kind == FlowPart::Kind::Rule)
        return 1;
    const int perLine = std::max(1, innerRect().width() / style().advance());
    const int lines =
        1 + int(m_part.text.text.size()) / perLine + int(m_part.text.text.count(u'\n'));
    return lines * style().lineHeight();
}

bool TextPiece::become(const FlowPart& part, int& dirtyFrom)
{
    const bool sameSetting = part.kind == m_part.kind && part.level == m_part.level &&
                             part.nest == m_part.nest && part.rightToLeft == m_part.rightToLeft &&
                             part.marker == m_part.marker;
    if (!sameSetting)
        return false;
    dirtyFrom = 0;
    // A word that grows may leave the line before it, or fit in there again.
    if (m_layout && part.lead == m_part.lead)
        dirtyFrom = m_layout->lineTopOf(commonLength(m_part.text, part.text) - 1);
    m_part = part;
    if (m_layout)
        lay();
    else
        m_height = guess();
    return true;
}

void TextPiece::setStyle(const ReadingStylePointer& style)
{
    m_style = style;
    m_layout.reset();
    m_height = guess();
}

ParagraphLayout::Setting TextPiece::setting() const
{
    using theme::Colour;
    ParagraphLayout::Setting setting;
    setting.font = style().text();
    setting.width = innerRect().width();
    setting.rightToLeft = m_part.rightToLeft;
    setting.leading = textLeading;
    const bool quoted =
        std::any_of(m_part.nest.begin(), m_part.nest.end(),
                    [](const FlowNest& nest) { return nest.kind == FlowNest::Kind::Quote; });
    Colour ink = quoted ? Colour::MutedText : Colour::Text;
    if (m_part.kind == FlowPart::Kind::Heading) {
        setting.font = style().heading(m_part.level);
        setting.leading = headingLeading;
    } else if (m_part.kind == FlowPart::Kind::Markup) {
        setting.font = style().code();
        ink = Colour::MutedText;
    } else if (m_part.kind == FlowPart::Kind::Math) {
        setting.align = Qt::AlignHCenter;
    }
    setting.colour = theme::colour(style().palette(), ink);
    return setting;
}

void TextPiece::lay()
{
    m_layout.emplace(m_part.text, style(), setting());
    m_height = m_part.kind == FlowPart::Kind::Rule ? 1 : m_layout->height();
}

void TextPiece::layOut(int, int)
{
    if (!m_layout)
        lay();
}

void TextPiece::release(int top, int bottom)
{
    if (m_height <= top || bottom < 0)
        m_layout.reset();
}

void TextPiece::paint(QPainter& painter, const QRect& clip, const TextMarks& marks, int start) const
{
    if (!m_layout)
        return;
    const QRect inner = innerRect();
    if (m_part.kind == FlowPart::Kind::Rule) {
        paintNest(painter, m_height, style().lineHeight());
        painter.fillRect(QRect(inner.left(), 0, inner.width(), 1),
                         theme::colour(style().palette(), theme::Colour::Border));
        return;
    }
    paintNest(painter, m_height, m_layout->firstLineHeight());
    m_layout->paint(painter, inner.topLeft(), clip, style().palette(), marks, start + lead());
}

int TextPiece::positionAt(const QPoint& point) const
{
    if (!m_layout)
        return 0;
    const QPoint inside = point - innerRect().topLeft();
    const int position = m_layout->positionAt(inside);
    // Before the first line's beginning the marker is meant as well.
    return position == 0 && inside.x() < 0 && !m_part.rightToLeft ? 0 : position + lead();
}

QRect TextPiece::cursorRect(int position) const
{
    const QRect inner = innerRect();
    if (!m_layout)
        return {inner.left(), 0, 1, style().lineHeight()};
    return m_layout->cursorRect(std::max(0, position - lead())).translated(inner.topLeft());
}

TextRange TextPiece::lineAt(int position) const
{
    if (!m_layout)
        return {0, m_part.length()};
    const TextRange line = m_layout->lineAt(std::max(0, position - lead()));
    return {line.from == 0 ? 0 : line.from + lead(), line.to + lead()};
}

BodyHit TextPiece::hitAt(const QPoint& point) const
{
    if (!m_layout)
        return {};
    return hitOn(m_part.text, m_layout->characterAt(point - innerRect().topLeft()));
}

} // namespace loquat
