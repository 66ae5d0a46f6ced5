// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepainting.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <cmath>

namespace loquat::theme::painting {

using namespace Qt::StringLiterals;

namespace {

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isPrimary(const QWidget* widget)
{
    return widget && widget->property("primary").toBool();
}

QColor shaded(const QColor& colour, const QPalette& palette, int percent)
{
    return isDark(palette) ? colour.lighter(100 + percent) : colour.darker(100 + percent);
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

QPen line(const QColor& ink, qreal width)
{
    return QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

class Saved
{
public:
    explicit Saved(QPainter& painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter& m_painter;
};

void tick(QPainter& painter, const QRectF& rect, const QColor& ink, qreal width)
{
    QPolygonF shape;
    shape << QPointF(rect.left() + rect.width() * 0.26, rect.top() + rect.height() * 0.53)
          << QPointF(rect.left() + rect.width() * 0.43, rect.top() + rect.height() * 0.70)
          << QPointF(rect.left() + rect.width() * 0.75, rect.top() + rect.height() * 0.33);
    painter.setPen(line(ink, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(shape);
}

// The border of a mark that can be ticked: strong enough to be seen as a control.
QColor markBorder(const QStyleOption& option)
{
    return withAlpha(colour(option.palette, Colour::MutedText), 0.8);
}

// The icon as a silhouette in another ink: on the accent the palette's text colour is not readable.
QPixmap inked(const QStyleOptionButton& option, QIcon::Mode mode, QIcon::State state,
              const QColor& ink, const QPainter& painter)
{
    QPixmap picture =
        option.icon.pixmap(option.iconSize, painter.device()->devicePixelRatio(), mode, state);
    QPainter over(&picture);
    over.setCompositionMode(QPainter::CompositionMode_SourceIn);
    over.fillRect(picture.rect(), ink);
    return picture;
}

} // namespace

bool keyboardFocus(const QStyleOption& option, const QWidget* widget)
{
    if (!has(option, QStyle::State_HasFocus) || !has(option, QStyle::State_Enabled))
        return false;
    return widget ? widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)
                  : has(option, QStyle::State_KeyboardFocusChange);
}

void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border,
         qreal corner)
{
    const Saved saved(painter);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? 0.5 : 0;
    const QRectF shape = rect.adjusted(inset, inset, -inset, -inset);
    const qreal round = qMin(corner - inset, qMin(shape.width(), shape.height()) / 2);
    painter.drawRoundedRect(shape, round, round);
}

void focusRing(QPainter& painter, const QRectF& rect, const QColor& accent, qreal corner)
{
    const Saved saved(painter);
    painter.setPen(QPen(accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner - 1, corner - 1);
}

void chevron(QPainter& painter, const QPointF& centre, qreal halfWidth, qreal turned,
             const QColor& ink)
{
    const Saved saved(painter);
    painter.translate(centre);
    painter.rotate(turned);
    painter.setPen(line(ink, 1.5));
    painter.setBrush(Qt::NoBrush);
    const qreal half = halfWidth / 2;
    painter.drawPolyline(QPolygonF{{-halfWidth, -half}, {0, half}, {halfWidth, -half}});
}

void button(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget)
{
    const QPalette& palette = option.palette;
    const QRectF rect(option.rect);
    const bool pressed = has(option, QStyle::State_Sunken);
    const bool on = has(option, QStyle::State_On);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (isPrimary(widget)) {
        const QColor accent = colour(palette, Colour::Accent);
        box(painter, rect,
            pressed ? shaded(accent, palette, 14) : (hovered ? shaded(accent, palette, 7) : accent),
            {});
        if (keyboardFocus(option, widget)) {
            const Saved saved(painter);
            painter.setPen(QPen(colour(palette, Colour::AccentText), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rect.adjusted(2.75, 2.75, -2.75, -2.75), radius - 2.75,
                                    radius - 2.75);
        }
        return;
    }
    QColor fill = colour(palette, Colour::Raised);
    if (pressed || on)
        fill = colour(palette, Colour::Selected);
    else if (hovered)
        fill = colour(palette, Colour::Tint);
    const bool flat = option.features.testFlag(QStyleOptionButton::Flat);
    if (!flat || pressed || on || hovered)
        box(painter, rect, fill, flat ? QColor() : colour(palette, Colour::Border));
    if (keyboardFocus(option, widget))
        focusRing(painter, rect, colour(palette, Colour::Accent));
}

void buttonLabel(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget)
{
    const bool primary = isPrimary(widget);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const QColor ink = colour(option.palette, primary ? Colour::AccentText : Colour::Text);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    constexpr int gap = 6;
    const QFontMetrics metrics(painter.fontMetrics());
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;

    QRect room = option.rect.adjusted(grid, 0, -grid, 0);
    if (menu) {
        const QRectF arrow(rightToLeft ? room.left() + 2 : room.right() - 13, room.top(), 12,
                           room.height());
        chevron(painter, arrow.center(), 4, 0, ink);
        room = rightToLeft ? room.adjusted(16, 0, 0, 0) : room.adjusted(0, 0, -16, 0);
    }
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int between = iconWidth > 0 && !option.text.isEmpty() ? gap : 0;
    const int textRoom = qMax(0, room.width() - iconWidth - between);
    const QString text =
        metrics.size(flags, option.text).width() > textRoom + 1
            ? metrics.elidedText(option.text, Qt::ElideRight, textRoom, Qt::TextShowMnemonic)
            : option.text;
    const int textWidth = qMin(textRoom, metrics.size(flags, text).width());
    const int start = room.left() + (room.width() - iconWidth - between - textWidth) / 2;
    if (iconWidth > 0) {
        const QRect place(rightToLeft ? start + textWidth + between : start,
                          room.center().y() - option.iconSize.height() / 2 + 1, iconWidth,
                          option.iconSize.height());
        const QIcon::Mode mode = enabled ? QIcon::Normal : QIcon::Disabled;
        const QIcon::State state = has(option, QStyle::State_On) ? QIcon::On : QIcon::Off;
        if (primary)
            painter.drawPixmap(place.topLeft(), inked(option, mode, state, ink, painter));
        else
            option.icon.paint(&painter, place, Qt::AlignCenter, mode, state);
    }
    const Saved saved(painter);
    painter.setPen(ink);
    const QRect place(rightToLeft ? start : start + iconWidth + between, room.top(), textWidth + 2,
                      room.height());
    painter.drawText(place, flags | Qt::AlignLeft | Qt::AlignAbsolute, text);
}

void toolButtonPanel(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const QPalette& palette = option.palette;
    const bool flat = has(option, QStyle::State_AutoRaise);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (down)
        box(painter, option.rect, colour(palette, Colour::Selected),
            flat ? QColor() : colour(palette, Colour::Border));
    else if (!flat)
        box(painter, option.rect, colour(palette, hovered ? Colour::Tint : Colour::Raised),
            colour(palette, Colour::Border));
    else if (hovered)
        box(painter, option.rect, withAlpha(colour(palette, Colour::Selected), 0.7), {});
    if (keyboardFocus(option, widget))
        focusRing(painter, option.rect, colour(palette, Colour::Accent));
}

void field(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const QPalette& palette = option.palette;
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
    box(painter, option.rect, palette.color(QPalette::Base),
        colour(palette, focused ? Colour::Accent : Colour::Border));
    if (focused && keyboardFocus(option, widget))
        focusRing(painter, option.rect, colour(palette, Colour::Accent));
}

void checkMark(QPainter& painter, const QStyleOption& option)
{
    const QPalette& palette = option.palette;
    const bool partly = has(option, QStyle::State_NoChange);
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (!partly && !has(option, QStyle::State_On)) {
        box(painter, rect,
            colour(palette, has(option, QStyle::State_MouseOver) ? Colour::Tint : Colour::Raised),
            markBorder(option), 4.5);
        return;
    }
    box(painter, rect, colour(palette, Colour::Accent), {}, 4.5);
    const Saved saved(painter);
    const QColor ink = palette.color(QPalette::Active, QPalette::HighlightedText);
    if (partly) {
        painter.setPen(line(ink, 2));
        painter.drawLine(QPointF(rect.left() + 4, rect.center().y()),
                         QPointF(rect.right() - 4, rect.center().y()));
    } else {
        tick(painter, rect, ink, 1.9);
    }
}

void radioMark(QPainter& painter, const QStyleOption& option)
{
    const QPalette& palette = option.palette;
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = has(option, QStyle::State_On);
    box(painter, rect,
        colour(palette,
               on ? Colour::Accent
                  : (has(option, QStyle::State_MouseOver) ? Colour::Tint : Colour::Raised)),
        on ? QColor() : markBorder(option), rect.width() / 2);
    if (on) {
        const qreal inset = rect.width() * 0.3;
        box(painter, rect.adjusted(inset, inset, -inset, -inset),
            palette.color(QPalette::Active, QPalette::HighlightedText), {}, rect.width());
    }
}

void itemPanel(QPainter& painter, const QStyleOptionViewItem& option)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    const QRectF rect = QRectF(option.rect).adjusted(2, 1, -2, -1);
    const QColor selected = colour(option.palette, Colour::Selected);
    if (has(option, QStyle::State_Selected))
        box(painter, rect, selected, {});
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        box(painter, rect, withAlpha(selected, 0.5), {});
}

void menuItem(QPainter& painter, const QStyleOptionMenuItem& option)
{
    const QPalette& palette = option.palette;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left() + menuPadding, option.rect.center().y(),
                               option.rect.width() - 2 * menuPadding, 1),
                         colour(palette, Colour::Border));
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected) && enabled)
        box(painter, QRectF(option.rect).adjusted(grid, 0, -grid, 0),
            colour(palette, Colour::Selected), {}, 6);

    const auto mirrored = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect inner = option.rect.adjusted(grid + menuPadding, 0, -grid - menuPadding, 0);
    const QRect column(inner.left(), inner.top(), menuIconColumn - menuPadding, inner.height());
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    const QColor ink = colour(palette, Colour::Text);
    const Saved saved(painter);
    painter.setFont(option.font);
    if (checkable && option.checked) {
        QRectF mark(0, 0, 18, 18);
        mark.moveCenter(QRectF(mirrored(column)).center());
        tick(painter, mark, colour(palette, Colour::Accent), 2);
    } else if (!option.icon.isNull()) {
        QRect place(0, 0, 18, 18);
        place.moveCenter(mirrored(column).center());
        option.icon.paint(&painter, place, Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const bool indented = option.maxIconWidth > 0 || option.menuHasCheckableItems;
    const QRect text = inner.adjusted(indented ? menuIconColumn : 0, 0, 0, 0);
    const QStringList parts = option.text.split(u'\t');
    const bool withHint = parts.size() > 1;
    painter.setPen(ink);
    painter.drawText(mirrored(text),
                     Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::AlignLeft,
                     parts.first());
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow = mirrored(QRect(inner.right() - 10, inner.top(), 10, inner.height()));
        chevron(painter, QRectF(arrow).center(), 4, option.direction == Qt::RightToLeft ? 90 : -90,
                ink);
    } else if (withHint) {
        painter.setPen(colour(palette, Colour::MutedText));
        painter.drawText(mirrored(text), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                         parts.last());
    }
}

void tab(QPainter& painter, const QStyleOptionTab& option)
{
    const QPalette& palette = option.palette;
    if (has(option, QStyle::State_Selected))
        box(painter,
            QRectF(option.rect.left() + 8, option.rect.bottom() - 1.5, option.rect.width() - 16,
                   2.5),
            colour(palette, Colour::Accent), {}, 1.25);
    else if (has(option, QStyle::State_MouseOver))
        box(painter, QRectF(option.rect).adjusted(2, 3, -2, -5), colour(palette, Colour::Tint), {});
}

void progress(QPainter& painter, const QStyleOptionProgressBar& option)
{
    constexpr qreal thick = 6;
    const QPalette& palette = option.palette;
    QRectF groove(option.rect);
    groove = QRectF(groove.left(), groove.center().y() - thick / 2, groove.width(), thick);
    box(painter, groove, colour(palette, Colour::Border), {}, thick / 2);
    const double span = double(option.maximum) - option.minimum;
    const bool busy = span <= 0;
    const double share =
        busy ? 1 : qBound(0.0, (double(option.progress) - option.minimum) / span, 1.0);
    if (share <= 0)
        return;
    QRectF filled = groove;
    filled.setWidth(qMax(thick, groove.width() * share));
    if (option.direction == Qt::RightToLeft)
        filled.moveRight(groove.right());
    box(painter, filled, withAlpha(colour(palette, Colour::Accent), busy ? 0.5 : 1), {}, thick / 2);
}

void slider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove,
            const QRect& handle, const QWidget* widget)
{
    const QPalette& palette = option.palette;
    constexpr qreal thick = 4;
    QRectF rail(groove);
    if (option.orientation == Qt::Horizontal)
        rail = QRectF(rail.left(), rail.center().y() - thick / 2, rail.width(), thick);
    else
        rail = QRectF(rail.center().x() - thick / 2, rail.top(), thick, rail.height());
    box(painter, rail, colour(palette, Colour::Border), {}, thick / 2);
    QColor accent = colour(palette, Colour::Accent);
    if (has(option, QStyle::State_Sunken))
        accent = shaded(accent, palette, 10);
    const QRectF knob = QRectF(handle).adjusted(2, 2, -2, -2);
    box(painter, knob, accent, {}, knob.width() / 2);
    if (keyboardFocus(option, widget)) {
        const QRectF gap = knob.adjusted(1, 1, -1, -1);
        const Saved saved(painter);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(palette, Colour::Window), 1.5));
        painter.drawEllipse(gap);
        painter.setPen(QPen(accent, 2));
        painter.drawEllipse(QRectF(handle).adjusted(1, 1, -1, -1));
    }
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle)
{
    if (handle.isEmpty() || option.maximum <= option.minimum)
        return;
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                        (has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver));
    const QRectF knob = QRectF(handle).adjusted(2, 2, -2, -2);
    box(painter, knob, withAlpha(colour(option.palette, Colour::MutedText), active ? 0.75 : 0.38),
        {}, qMin(knob.width(), knob.height()) / 2);
}

void spinButtons(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up,
                 const QRect& down)
{
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto ink = [&option](QStyle::SubControl which, QAbstractSpinBox::StepEnabledFlag can) {
        const QPalette& palette = option.palette;
        if (!option.stepEnabled.testFlag(can))
            return palette.color(QPalette::Disabled, QPalette::PlaceholderText);
        return colour(palette, option.activeSubControls.testFlag(which) ? Colour::Accent
                                                                        : Colour::MutedText);
    };
    chevron(painter, QRectF(up).center() + QPointF(0, 1), 3, 180,
            ink(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled));
    chevron(painter, QRectF(down).center() - QPointF(0, 1), 3, 0,
            ink(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled));
}

} // namespace loquat::theme::painting
