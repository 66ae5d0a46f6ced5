// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

// The shapes of the style, each drawn from the option alone.
namespace loquat::theme::painting {

// True while the person moves by keyboard and the focus is here.
bool keyboardFocus(const QStyleOption& option, const QWidget* widget);

// A filled box with a 1-pixel border inside rect; an invalid colour leaves that part out.
void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border,
         qreal corner = radius);
void focusRing(QPainter& painter, const QRectF& rect, const QColor& accent, qreal corner = radius);
// Points down when turned by 0 degrees.
void chevron(QPainter& painter, const QPointF& centre, qreal halfWidth, qreal turned,
             const QColor& ink);

void button(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget);
void buttonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget);
void toolButtonPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void field(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void checkMark(QPainter& painter, const QStyleOption& option);
void radioMark(QPainter& painter, const QStyleOption& option);
void itemPanel(QPainter& painter, const QStyleOptionViewItem& option);
void menuItem(QPainter& painter, const QStyleOptionMenuItem& option);
void tab(QPainter& painter, const QStyleOptionTab& option);
void progress(QPainter& painter, const QStyleOptionProgressBar& option);
void slider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove,
            const QRect& handle, const QWidget* widget);
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle);
void spinButtons(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up,
                 const QRect& down);

inline constexpr int menuIconColumn = 28;
inline constexpr int menuArrowColumn = 24;
inline constexpr int menuPadding = 8;

} // namespace loquat::theme::painting
