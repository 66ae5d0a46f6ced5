// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylegeometry.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/tokens.h"

#include <QAbstractSpinBox>
#include <QStyleOption>

namespace loquat::theme::geometry {

namespace {

constexpr int controlHeight = 32;
constexpr int smallControlHeight = 28;
constexpr int comboArrowWidth = 26;
constexpr int spinButtonWidth = 20;

std::optional<QRect> comboPart(const QStyleOptionComplex& option, QStyle::SubControl which)
{
    const QRect& all = option.rect;
    switch (which) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(
            option.direction, all,
            {all.right() - comboArrowWidth + 1, all.top(), comboArrowWidth - 2, all.height()});
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option.direction, all,
                                  all.adjusted(fieldPadding, 1, -comboArrowWidth, -1));
    case QStyle::SC_ComboBoxListBoxPopup:
    case QStyle::SC_ComboBoxFrame:
        return all;
    default:
        return std::nullopt;
    }
}

std::optional<QRect> spinPart(const QStyleOptionSpinBox& option, QStyle::SubControl which)
{
    const QRect& all = option.rect;
    const bool bare = option.buttonSymbols == QAbstractSpinBox::NoButtons;
    const int tail = bare ? 0 : spinButtonWidth;
    const int half = all.height() / 2;
    const auto mirrored = [&option, &all](const QRect& rect) {
        return QStyle::visualRect(option.direction, all, rect);
    };
    switch (which) {
    case QStyle::SC_SpinBoxUp:
        return bare ? QRect() : mirrored({all.right() - tail, all.top() + 2, tail, half - 2});
    case QStyle::SC_SpinBoxDown:
        return bare ? QRect() : mirrored({all.right() - tail, all.top() + half, tail, half - 2});
    case QStyle::SC_SpinBoxEditField:
        return mirrored(all.adjusted(fieldPadding - 2, 1, bare ? 2 - fieldPadding : -tail, -1));
    case QStyle::SC_SpinBoxFrame:
        return all;
    default:
        return std::nullopt;
    }
}

std::optional<QRect> scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl which)
{
    const QRect& all = option.rect;
    const bool lying = option.orientation == Qt::Horizontal;
    const int room = lying ? all.width() : all.height();
    const qint64 span = qint64(option.maximum) - option.minimum;
    const int length =
        span <= 0 ? room
                  : qBound(qMin(leastScrollHandle, room),
                           int(qint64(room) * option.pageStep / (span + option.pageStep)), room);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown);
    const auto along = [&](int from, int to) {
        return lying ? QStyle::visualRect(option.direction, all,
                                          {all.left() + from, all.top(), to - from, all.height()})
                     : QRect(all.left(), all.top() + from, all.width(), to - from);
    };
    switch (which) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, start + length);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + length, room);
    case QStyle::SC_ScrollBarGroove:
        return all;
    default:
        return QRect();
    }
}

std::optional<QRect> sliderPart(const QStyleOptionSlider& option, QStyle::SubControl which)
{
    const QRect& all = option.rect;
    const bool lying = option.orientation == Qt::Horizontal;
    const int room = (lying ? all.width() : all.height()) - knobSize;
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room, option.upsideDown);
    switch (which) {
    case QStyle::SC_SliderHandle:
        return lying ? QRect(all.left() + start, all.top() + (all.height() - knobSize) / 2,
                             knobSize, knobSize)
                     : QRect(all.left() + (all.width() - knobSize) / 2, all.top() + start, knobSize,
                             knobSize);
    case QStyle::SC_SliderGroove:
        return lying ? all.adjusted(2, 0, -2, 0) : all.adjusted(0, 2, 0, -2);
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<QRect> part(QStyle::ComplexControl control, const QStyleOptionComplex& option,
                          QStyle::SubControl which)
{
    if (control == QStyle::CC_ComboBox)
        return comboPart(option, which);
    if (control == QStyle::CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(&option))
            return spinPart(*box, which);
    }
    if (control == QStyle::CC_ScrollBar || control == QStyle::CC_Slider) {
        if (const auto* range = qstyleoption_cast<const QStyleOptionSlider*>(&option))
            return control == QStyle::CC_Slider ? sliderPart(*range, which)
                                                : scrollBarPart(*range, which);
    }
    return std::nullopt;
}

std::optional<QSize> size(QStyle::ContentsType type, const QStyleOption& option,
                          const QSize& contents)
{
    const int line = option.fontMetrics.height();
    const int tall = qMax(controlHeight, line + 14);
    const int low = qMax(smallControlHeight, line + 10);
    switch (type) {
    case QStyle::CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
        const bool menu = button && button->features.testFlag(QStyleOptionButton::HasMenu);
        const bool onlyIcon = button && button->text.isEmpty();
        const int width = contents.width() + (onlyIcon ? 12 : 24) + (menu ? 4 : 0);
        return QSize(qMax(width, tall), qMax(contents.height() + 8, tall));
    }
    case QStyle::CT_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(&option);
        const bool textual = button && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        const bool arrow = button && button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
                           !button->features.testFlag(QStyleOptionToolButton::PopupDelay);
        const int width = contents.width() + (textual ? 12 : 10) + (textual && arrow ? 18 : 0);
        return QSize(qMax(width, low), qMax(contents.height() + 8, low));
    }
    case QStyle::CT_LineEdit:
        return QSize(contents.width() + 2 * fieldPadding, tall);
    case QStyle::CT_ComboBox:
        return QSize(contents.width() + fieldPadding + comboArrowWidth + grid, tall);
    case QStyle::CT_SpinBox:
        return QSize(contents.width() + 2 * fieldPadding + spinButtonWidth, low);
    case QStyle::CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
        if (!item)
            return std::nullopt;
        if (item->menuItemType == QStyleOptionMenuItem::Separator)
            return QSize(contents.width(), 9);
        const bool indented = item->maxIconWidth > 0 || item->menuHasCheckableItems;
        const bool hint = item->text.contains(u'\t');
        return QSize(contents.width() + 2 * (grid + painting::menuPadding) +
                         (indented ? painting::menuIconColumn : 0) +
                         (hint ? 24 : painting::menuArrowColumn),
                     qMax(30, line + 12));
    }
    case QStyle::CT_TabBarTab:
        return QSize(contents.width() + 8, qMax(contents.height(), tall + grid));
    case QStyle::CT_ProgressBar:
        return QSize(contents.width(), qMin(contents.height(), 12));
    default:
        return std::nullopt;
    }
}

} // namespace loquat::theme::geometry
