// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/sourcebutton.h"

#include "ui/theme/tokens.h"

#include <QMenu>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int inset = theme::grid;
constexpr int arrow = 4 * theme::grid;

} // namespace

SourceButton::SourceButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    setFont(small);
    hide();
    connect(this, &QAbstractButton::clicked, this, &SourceButton::openMenu);
}

void SourceButton::setOptionName(const QString& name)
{
    m_option = name;
}

void SourceButton::setSource(OptionSource source, bool sent, const QString& preset)
{
    m_source = source;
    QString text;
    switch (source) {
    case OptionSource::Nobody:
        break;
    case OptionSource::Server:
        text = tr("Default of this server");
        break;
    case OptionSource::Model:
        text = tr("Default of this model");
        break;
    case OptionSource::Preset:
        text = tr("From the preset “%1”").arg(preset);
        break;
    case OptionSource::Chat:
        text = sent ? tr("Set in this chat") : tr("Not sent in this chat");
        break;
    case OptionSource::Turn:
        text = sent ? tr("For the next prompt only") : tr("Not sent with the next prompt");
        break;
    }
    setText(text);
    setToolTip(tr("%1. Press to reset it, or to have it for one prompt only.").arg(text));
    setAccessibleName(tr("%1: %2").arg(m_option, text));
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

void SourceButton::openMenu()
{
    QMenu menu(this);
    QAction* reset = menu.addAction(tr("&Reset"));
    reset->setObjectName(u"resetOption"_s);
    reset->setEnabled(m_source >= OptionSource::Preset);
    QAction* once = menu.addAction(tr("For the &next prompt only"));
    once->setObjectName(u"onceOption"_s);
    once->setCheckable(true);
    once->setChecked(m_source == OptionSource::Turn);
    const QAction* chosen = menu.exec(mapToGlobal(rect().bottomLeft()));
    if (chosen == reset)
        Q_EMIT resetRequested();
    else if (chosen == once)
        Q_EMIT onceRequested(once->isChecked());
}

QSize SourceButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + arrow + 2 * inset,
            fontMetrics().height() + inset};
}

QSize SourceButton::minimumSizeHint() const
{
    return {12 * theme::grid, sizeHint().height()};
}

void SourceButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool lit = underMouse() || isDown();
    painter.setPen(theme::colour(palette(), lit ? theme::Colour::Text : theme::Colour::MutedText));
    const QRect whole = rect().adjusted(inset, 0, -inset, 0);
    const QString shown =
        fontMetrics().elidedText(text(), Qt::ElideRight, whole.width() - arrow) + u" ▾"_s;
    painter.drawText(
        style()->visualRect(layoutDirection(), rect(), whole),
        int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), shown);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace loquat
