// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QPainter>

namespace loquat {

namespace {

constexpr int usualRadius = 8;

} // namespace

Card::Card(QWidget* parent)
    : QWidget(parent)
    , m_radius(usualRadius)
{}

void Card::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Card::setHighlighted(bool highlighted)
{
    if (highlighted == m_highlighted)
        return;
    m_highlighted = highlighted;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(m_highlighted ? QPalette::Highlight : QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_radius - 0.5,
                            m_radius - 0.5);
}

} // namespace loquat
