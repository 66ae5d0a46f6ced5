// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/thumbnails.h"

#include "ui/theme/tokens.h"
#include "ui/transcript/pictures.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace loquat {

namespace {

using theme::Colour;

constexpr int gap = 2 * theme::grid;

// What has no picture shows what it is called.
void paintName(QPainter& painter, const QRect& square, const QString& name, const TurnStyle& style)
{
    painter.setPen(QPen(theme::colour(style.palette, Colour::Border)));
    painter.setBrush(theme::colour(style.palette, Colour::Code));
    painter.drawRoundedRect(square, theme::radius * 0.75, theme::radius * 0.75);
    painter.setPen(theme::colour(style.palette, Colour::Text));
    painter.setFont(style.small);
    const QRect room = square.adjusted(gap, gap, -gap, -gap);
    const QFontMetrics metrics(style.small);
    const int lines = std::max(1, room.height() / metrics.lineSpacing());
    const QString shown =
        metrics.elidedText(name.simplified(), Qt::ElideMiddle, room.width() * lines * 4 / 5);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWrapAnywhere, shown);
}

} // namespace

void Thumbnails::place(int count, const QRect& area, int side, bool rightToLeft)
{
    m_count = count;
    m_area = area;
    m_side = std::clamp(side, 1, std::max(1, area.width()));
    m_rightToLeft = rightToLeft;
}

int Thumbnails::bottom() const
{
    return isEmpty() ? m_area.top() : rect(m_count - 1).bottom() + 1;
}

QRect Thumbnails::rect(int index) const
{
    const int step = m_side + gap;
    const int perRow = std::max(1, (m_area.width() + gap) / step);
    const QRect place(m_area.left() + index % perRow * step, m_area.top() + index / perRow * step,
                      m_side, m_side);
    return QStyle::visualRect(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight, m_area, place);
}

int Thumbnails::indexAt(const QPoint& point) const
{
    for (int i = 0; i < m_count; ++i) {
        if (rect(i).contains(point))
            return i;
    }
    return -1;
}

void Thumbnails::paint(QPainter& painter, const QRect& clip, const Attachments& attachments,
                       const TurnStyle& style, Pictures& pictures) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    for (int i = 0; i < std::min(m_count, int(attachments.size())); ++i) {
        const QRect square = rect(i);
        if (!square.intersects(clip))
            continue;
        if (attachments.at(i).isText() || attachments.at(i).isLink()) {
            paintName(painter, square, attachments.at(i).name, style);
            continue;
        }
        QPixmap picture = pictures.thumbnail(attachments.at(i), int(square.width() * ratio));
        if (picture.isNull()) {
            painter.setBrush(theme::colour(style.palette, Colour::Code));
        } else {
            picture.setDevicePixelRatio(ratio);
            QBrush brush(picture);
            brush.setTransform(QTransform::fromTranslate(square.x(), square.y()));
            painter.setBrush(brush);
        }
        painter.setPen(QPen(theme::colour(style.palette, Colour::Border)));
        painter.drawRoundedRect(square, theme::radius * 0.75, theme::radius * 0.75);
    }
}

} // namespace loquat
