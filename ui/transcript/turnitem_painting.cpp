// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a TurnItem is drawn where it has placed its parts.
#include "ui/theme/tokens.h"
#include "ui/transcript/turnitem.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace loquat {

namespace {

using theme::Colour;
using theme::grid;

constexpr int caretWidth = 7;
constexpr qreal setBack = 0.65; // text keeps more than 4.5:1 in both themes

QColor ink(const TurnStyle& style, Colour role)
{
    return theme::colour(style.palette, role);
}

} // namespace

QRect TurnItem::caretRect() const
{
    QRect caret = m_answer.cursorRect(m_answer.length()).translated(m_answerOrigin);
    const int height = QFontMetrics(m_style.text).height() - 2;
    const int x = m_style.rightToLeft ? std::max(caret.left() - caretWidth - 1, 0)
                                      : std::min(caret.left() + 1, m_style.width - caretWidth);
    return {x, caret.bottom() - height, caretWidth, height};
}

void TurnItem::paint(QPainter& painter, const QRect& clip, int index, const TranscriptMarks& marks,
                     Pictures& pictures) const
{
    const auto marked = [&](TurnPart part) {
        return marks.in(index, part, body(part).length());
    };
    if (m_promptBlock.intersects(clip))
        paintPrompt(painter, clip, marked(TurnPart::Prompt), pictures);
    if (m_header.intersects(clip))
        TurnHeader(m_header, m_style, m_versions)
            .paint(painter, m_turn, m_marks, statusText(), badges());
    if (hasThinking())
        paintThinking(painter, clip, marked(TurnPart::Thinking));
    // What is not sent stands back.
    painter.setOpacity(m_turn.excluded ? setBack : 1);
    paintBody(painter, clip, TurnPart::Answer, ink(m_style, Colour::Text),
              marked(TurnPart::Answer));
    m_answerPictures.paint(painter, clip, m_turn.reply.pictures, m_style, pictures);
    painter.setOpacity(1);
    if (m_turn.reply.state == ReplyState::Streaming && (!m_answer.isEmpty() || !hasThinking()))
        painter.fillRect(caretRect(), ink(m_style, Colour::Accent));

    const int leading = m_style.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.setPen(ink(m_style, Colour::MutedText));
    if (m_hint.intersects(clip)) {
        painter.setFont(m_style.small);
        painter.drawText(
            m_hint, leading | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(hintText(), Qt::ElideRight, m_hint.width()));
    }
    if (m_figures.intersects(clip)) {
        painter.setFont(m_style.small);
        painter.drawText(m_figures, leading | Qt::AlignVCenter | Qt::TextWordWrap,
                         TurnWords::details(m_turn));
    }
}

void TurnItem::paintPrompt(QPainter& painter, const QRect& clip, const TextMarks& marks,
                           Pictures& pictures) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_turn.excluded ? Qt::NoBrush : QBrush(ink(m_style, Colour::Tint)));
    if (m_turn.excluded)
        painter.setPen(QPen(ink(m_style, Colour::Border), 1, Qt::DashLine));
    painter.drawRoundedRect(m_promptBlock, theme::radius * 1.25, theme::radius * 1.25);
    m_promptPictures.paint(painter, clip, m_turn.attachments, m_style, pictures);
    const Colour text = m_turn.excluded ? Colour::MutedText : Colour::Text;
    paintBody(painter, clip, TurnPart::Prompt, ink(m_style, text), marks);
}

void TurnItem::paintThinking(QPainter& painter, const QRect& clip, const TextMarks& marks) const
{
    const QRect whole =
        m_thinkingOpen ? m_thinkingToggle.united(rectOf(TurnPart::Thinking)) : m_thinkingToggle;
    if (!whole.intersects(clip))
        return;
    painter.fillRect(mirrored({0, whole.top(), 2, whole.height()}), ink(m_style, Colour::Border));
    const QColor muted = ink(m_style, Colour::MutedText);
    const qreal middle = m_thinkingToggle.center().y() + 0.5;
    QPolygonF arrow;
    if (m_thinkingOpen)
        arrow << QPointF(12, middle - 2) << QPointF(19, middle - 2) << QPointF(15.5, middle + 2.5);
    else
        arrow << QPointF(13, middle - 3.5) << QPointF(17.5, middle) << QPointF(13, middle + 3.5);
    if (m_style.rightToLeft) {
        for (QPointF& corner : arrow)
            corner.setX(m_style.width - corner.x());
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(muted);
    painter.drawPolygon(arrow);
    painter.setPen(muted);
    painter.setFont(m_style.small);
    const QRect label = mirrored(m_thinkingToggle.adjusted(24, 0, 0, 0));
    painter.drawText(label,
                     Qt::AlignVCenter | (m_style.rightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     thinkingText());
    paintBody(painter, clip, TurnPart::Thinking, muted, marks);
}

void TurnItem::paintBody(QPainter& painter, const QRect& clip, TurnPart part, const QColor& colour,
                         const TextMarks& marks) const
{
    const QRect rect = rectOf(part);
    if (!isShown(part) || !rect.intersects(clip))
        return;
    QPalette palette = m_style.palette;
    palette.setColor(QPalette::Text, colour);
    painter.save();
    painter.translate(rect.topLeft());
    body(part).paint(painter, clip.translated(-rect.topLeft()), palette, marks);
    painter.restore();
}

} // namespace loquat
