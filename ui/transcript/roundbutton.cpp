// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/roundbutton.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace loquat {

RoundButton::RoundButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setIconSize({5 * theme::grid, 5 * theme::grid});
}

QSize RoundButton::sizeHint() const
{
    return {9 * theme::grid, 9 * theme::grid};
}

bool RoundButton::hitButton(const QPoint& point) const
{
    return QRegion(rect(), QRegion::Ellipse).contains(point);
}

void RoundButton::paintEvent(QPaintEvent*)
{
    using theme::Colour;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool pressed = isDown() || underMouse();
    painter.setBrush(theme::colour(palette(), pressed ? Colour::Selected : Colour::Raised));
    painter.setPen(QPen(theme::colour(palette(), hasFocus() ? Colour::Accent : Colour::Border),
                        hasFocus() ? 2 : 1));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    QRect place(QPoint(), iconSize());
    place.moveCenter(rect().center());
    icon().paint(&painter, place, Qt::AlignCenter, QIcon::Normal);
}

} // namespace loquat
