// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/stylegeometry.h"
#include "ui/theme/stylepainting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace loquat::theme {

using namespace Qt::StringLiterals;

namespace {

// At three pixels from the edge a square corner lies inside a round one of eight: the view keeps
// its opaque, scrollable viewport, and the frame is still round.
constexpr int roundFrameWidth = 3;

bool wantsHover(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QTabBar*>(widget);
}

// Elsewhere than under X11 a window's corners may be translucent; X11 without a compositor would
// show them black, so there they are cut off with a mask.
bool cornersAreMasked()
{
    return QGuiApplication::platformName() == "xcb"_L1;
}

bool isComboPopup(const QWidget* widget)
{
    return widget && widget->inherits("QComboBoxPrivateContainer");
}

bool roundMask(const QStyleOption* option, QStyleHintReturn* returned)
{
    auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(returned);
    if (!cornersAreMasked() || !option || !mask)
        return false;
    QPainterPath path;
    path.addRoundedRect(option->rect, radius, radius);
    mask->region = QRegion(path.toFillPolygon().toPolygon());
    return true;
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar*>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    const bool popup =
        qobject_cast<QMenu*>(widget) || widget->inherits("QTipLabel") || isComboPopup(widget);
    if (popup && !cornersAreMasked())
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

void Style::unpolish(QWidget* widget)
{
    if (qobject_cast<QScrollBar*>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent);
    QProxyStyle::unpolish(widget);
}

QPalette Style::standardPalette() const
{
    return lightPalette();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const QPalette& palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            painting::button(*painter, *button, widget);
            return;
        }
        break;
    case PE_PanelButtonTool:
        painting::toolButtonPanel(*painter, *option, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            painting::field(*painter, *option, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_PanelScrollAreaCorner:
    case PE_PanelItemViewRow:
    case PE_FrameTabWidget:
        return;
    case PE_Frame:
        if (isComboPopup(widget))
            // Nobody asks for this window's mask, so where masks are needed it stays square.
            painting::box(*painter, option->rect, palette.color(QPalette::Base),
                          colour(palette, Colour::Border), cornersAreMasked() ? 0 : radius);
        else
            painting::field(*painter, *option, widget);
        return;
    case PE_FrameGroupBox: {
        const int title = qMax(option->fontMetrics.height(), geometry::markSize) + grid;
        painting::box(*painter, option->rect.adjusted(0, title, 0, 0), {},
                      colour(palette, Colour::Border));
        return;
    }
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            colour(palette, Colour::Border));
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QPushButton*>(widget) &&
            !qobject_cast<const QToolButton*>(widget) && painting::keyboardFocus(*option, widget))
            painting::focusRing(*painter, option->rect, colour(palette, Colour::Accent), 6);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        painting::checkMark(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        painting::radioMark(*painter, *option);
        return;
    case PE_IndicatorArrowDown:
        painting::chevron(*painter, QRectF(option->rect).center(), 4, 0,
                          colour(palette, Colour::Text));
        return;
    case PE_IndicatorArrowUp:
        painting::chevron(*painter, QRectF(option->rect).center(), 4, 180,
                          colour(palette, Colour::Text));
        return;
    case PE_IndicatorArrowLeft:
        painting::chevron(*painter, QRectF(option->rect).center(), 4, 90,
                          colour(palette, Colour::Text));
        return;
    case PE_IndicatorArrowRight:
        painting::chevron(*painter, QRectF(option->rect).center(), 4, -90,
                          colour(palette, Colour::Text));
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            painting::itemPanel(*painter, *item);
            return;
        }
        break;
    case PE_PanelMenu:
        painting::box(*painter, option->rect, colour(palette, Colour::Raised),
                      colour(palette, Colour::Border));
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        painting::box(*painter, option->rect, palette.color(QPalette::ToolTipBase), {}, 6);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            painting::buttonLabel(*painter, *button, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            // The chosen row is shaded, not filled with the accent: its text keeps its colour.
            QStyleOptionViewItem own(*item);
            own.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            painting::menuItem(*painter, *item);
            return;
        }
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            painting::tab(*painter, *tab);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            painting::progress(*painter, *bar);
            return;
        }
        break;
    case CE_Splitter:
        if (option->state.testFlag(State_Horizontal))
            painter->fillRect(option->rect.center().x(), option->rect.top(), 1,
                              option->rect.height(), colour(option->palette, Colour::Border));
        else
            painter->fillRect(option->rect.left(), option->rect.center().y(), option->rect.width(),
                              1, colour(option->palette, Colour::Border));
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, colour(option->palette, Colour::Raised));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          colour(option->palette, Colour::Border));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const
{
    const auto part = [&](SubControl which) {
        return proxy()->subControlRect(control, option, which, widget);
    };
    switch (control) {
    case CC_ComboBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (box->frame)
                painting::field(*painter, *box, widget);
            painting::chevron(*painter, QRectF(part(SC_ComboBoxArrow)).center(), 4, 0,
                              colour(box->palette, Colour::Text));
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            if (box->frame)
                painting::field(*painter, *box, widget);
            painting::spinButtons(*painter, *box, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
            return;
        }
        break;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            painting::slider(*painter, *slider, part(SC_SliderGroove), part(SC_SliderHandle),
                             widget);
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            painting::scrollBar(*painter, *bar, part(SC_ScrollBarSlider));
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            // Always through our own panel, which alone knows hover, chosen and focus.
            painting::toolButtonPanel(*painter, *button, widget);
            QStyleOptionToolButton label(*button);
            const bool arrow = button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
                               !button->features.testFlag(QStyleOptionToolButton::PopupDelay);
            const bool textual = button->toolButtonStyle != Qt::ToolButtonIconOnly;
            if (textual && !label.icon.isNull())
                label.rect.adjust(2 * grid - 2, 0, 2 - 2 * grid, 0);
            if (arrow && textual) {
                const QRect tail = visualRect(button->direction, button->rect,
                                              QRect(button->rect.right() - 20, button->rect.top(),
                                                    14, button->rect.height()));
                painting::chevron(*painter, QRectF(tail).center(), 4, 0,
                                  colour(button->palette, Colour::Text));
                label.rect = visualRect(button->direction, button->rect,
                                        button->rect.adjusted(4, 0, -20, 0));
            }
            drawControl(CE_ToolButtonLabel, &label, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option,
                            const QWidget* widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option))
            return frame->lineWidth > 0 ? option->rect.adjusted(geometry::fieldPadding - 1, 1,
                                                                1 - geometry::fieldPadding, -1)
                                        : option->rect;
        break;
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
        return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl subControl, const QWidget* widget) const
{
    const std::optional<QRect> own = geometry::part(control, *option, subControl);
    return own ? *own : QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const
{
    if (option) {
        if (const std::optional<QSize> own = geometry::size(type, *option, contents))
            return *own;
    }
    const QSize base = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ItemViewItem && option)
        return {base.width() + 8, qMax(base.height(), qMax(30, option->fontMetrics.height() + 12))};
    return base;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractScrollArea*>(widget) || isComboPopup(widget)
                   ? roundFrameWidth
                   : 1;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return grid;
    case PM_MenuHMargin:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return geometry::markSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SliderLength:
        return geometry::knobSize;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return geometry::knobSize + 4;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return geometry::leastScrollHandle;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_FocusFrameHMargin:
        return 5;
    case PM_ListViewIconSize:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
        return 18;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 3 * grid;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 2 * grid;
    case PM_SplitterWidth:
        return 5;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_Widget_Animation_Duration:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_Slider_PageSetButtons:
        return Qt::NoButton;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        return roundMask(option, returned);
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option,
                          const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton:
        return icon(Icon::Close, Colour::MutedText);
    case SP_MessageBoxWarning:
        return icon(Icon::Warning, Colour::Warning);
    case SP_MessageBoxCritical:
        return icon(Icon::Warning, Colour::Danger);
    case SP_MessageBoxQuestion:
    case SP_MessageBoxInformation:
        return icon(Icon::Help, Colour::Accent);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(Icon::More);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace loquat::theme
