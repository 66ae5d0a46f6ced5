// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/bodypiece.h"

#include "ui/theme/tokens.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace loquat {

namespace {

constexpr int barWidth = 3;
// However deep it is nested, this share of the column is left for the text.
constexpr int leastShare = 3;

} // namespace

BodyPiece::BodyPiece(FlowPart part, ReadingStylePointer style)
    : m_part(std::move(part))
    , m_style(std::move(style))
{}

void BodyPiece::setAbove(int gap, int sharedNests)
{
    m_gapAbove = gap;
    m_sharedNests = sharedNests;
}

QRect BodyPiece::innerRect() const
{
    int indent = 0;
    for (const FlowNest& nest : m_part.nest)
        indent += nest.kind == FlowNest::Kind::Quote ? style().quoteIndent() : style().listIndent();
    indent = std::min(indent, style().width() - style().width() / leastShare);
    const int width = std::max(1, style().width() - indent);
    return {m_part.rightToLeft ? 0 : indent, 0, width, 0};
}

BodyHit BodyPiece::hitOn(const FlowText& text, int character)
{
    BodyHit hit;
    hit.kind = BodyHit::Kind::Text;
    for (const LookRange& range : text.ranges) {
        if (character < range.from || character >= range.to || range.target < 0)
            continue;
        hit.target = text.targets.at(range.target);
        const bool isLink = range.looks & TextLook::Link;
        const bool isPicture = isLink && (range.looks & TextLook::Picture);
        hit.kind = isPicture ? BodyHit::Kind::Picture
                   : isLink  ? BodyHit::Kind::Link
                             : BodyHit::Kind::Formula;
    }
    return hit;
}

void BodyPiece::paintNest(QPainter& painter, int height, int firstLine) const
{
    const int farthest = style().width() - style().width() / leastShare;
    int x = 0;
    for (qsizetype depth = 0; depth < m_part.nest.size() && x < farthest; ++depth) {
        if (m_part.nest.at(depth).kind != FlowNest::Kind::Quote) {
            x += style().listIndent();
            continue;
        }
        const int left = m_part.rightToLeft ? style().width() - x - barWidth : x;
        const int above = depth < m_sharedNests ? m_gapAbove : 0;
        painter.fillRect(QRect(left, -above, barWidth, height + above),
                         theme::colour(style().palette(), theme::Colour::Border));
        x += style().quoteIndent();
    }
    if (m_part.marker.isEmpty())
        return;
    const QRect inner = innerRect();
    const int gap = style().em() / 2;
    painter.setFont(style().text());
    painter.setPen(theme::colour(style().palette(), theme::Colour::MutedText));
    const int room = QFontMetrics(style().text()).horizontalAdvance(m_part.marker) + 2;
    const int left = m_part.rightToLeft ? inner.right() + 1 + gap : inner.left() - gap - room;
    painter.drawText(QRect(left, 0, room, firstLine), Qt::AlignVCenter | Qt::AlignRight,
                     m_part.marker);
}

} // namespace loquat
