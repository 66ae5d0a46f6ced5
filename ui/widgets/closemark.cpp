// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/closemark.h"

#include <QPainter>

namespace loquat {

namespace {

constexpr int side = 16;

} // namespace

CloseMark::CloseMark(Shape shape, QWidget* parent)
    : QAbstractButton(parent)
    , m_shape(shape)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    resize(side, side);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize CloseMark::sizeHint() const
{
    return {side, side};
}

void CloseMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ink = palette().color(underMouse() ? QPalette::WindowText : QPalette::PlaceholderText);
    if (m_shape == Shape::Filled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            palette().color(underMouse() ? QPalette::Highlight : QPalette::WindowText));
        painter.drawEllipse(rect());
        ink = palette().color(underMouse() ? QPalette::HighlightedText : QPalette::Window);
    }
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
    const QPointF centre = QRectF(rect()).center();
    constexpr qreal arm = 2.75;
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
    painter.drawLine(centre + QPointF(arm, -arm), centre + QPointF(-arm, arm));
}

} // namespace loquat
