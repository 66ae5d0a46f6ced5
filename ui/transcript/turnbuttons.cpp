// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/turnbuttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/turnitem.h"

#include <QStyle>
#include <QToolButton>

namespace loquat {

namespace {

constexpr int side = 7 * theme::grid;
constexpr int iconSide = 4 * theme::grid;

} // namespace

TurnButtons::TurnButtons(QWidget* host)
    : QObject(host)
    , m_host(host)
    , m_copyPrompt(make(tr("Copy prompt"), QStringLiteral("copyPrompt")))
    , m_copyReply(make(tr("Copy"), QStringLiteral("copyReply")))
    , m_retry(make(tr("Retry"), QStringLiteral("retryTurn")))
{
    m_copyReply->setToolTip(
        tr("Copy the reply (%1)")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)));
    m_retry->setToolTip(tr("Ask the same again"));
    updateIcons();
    connect(m_copyPrompt, &QToolButton::clicked, this, &TurnButtons::copyPromptRequested);
    connect(m_copyReply, &QToolButton::clicked, this, &TurnButtons::copyReplyRequested);
    connect(m_retry, &QToolButton::clicked, this, &TurnButtons::retryRequested);
}

QToolButton* TurnButtons::make(const QString& name, const QString& objectName)
{
    auto* button = new QToolButton(m_host);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::ArrowCursor);
    button->setIconSize({iconSide, iconSide});
    button->resize(side, side);
    button->hide();
    return button;
}

void TurnButtons::updateIcons()
{
    m_copyPrompt->setIcon(theme::icon(theme::Icon::Copy));
    m_copyReply->setIcon(theme::icon(theme::Icon::Copy));
    m_retry->setIcon(theme::icon(theme::Icon::Refresh));
}

void TurnButtons::place(QToolButton* button, bool wanted, const QPoint& topLeft)
{
    if (wanted)
        button->move(topLeft);
    button->setVisible(wanted);
}

void TurnButtons::showAt(const TurnItem& turn, const QPoint& origin)
{
    const bool rightToLeft = m_host->layoutDirection() == Qt::RightToLeft;
    const QRect prompt = turn.promptBlock().translated(origin);
    const int promptX =
        rightToLeft ? prompt.right() + theme::grid : prompt.left() - theme::grid - side;
    place(m_copyPrompt, !turn.promptBlock().isNull() && turn.isShown(TurnPart::Prompt),
          {promptX, prompt.top() + theme::grid});
    const QRect footer = turn.footer().translated(origin);
    const bool hasFooter = !turn.footer().isNull();
    // A footer without figures is lower than a button; there is room below it.
    const int y = footer.height() < side / 2 ? footer.top() : footer.center().y() - side / 2;
    const auto x = [&](int number) {
        return rightToLeft ? footer.left() + number * side
                           : footer.right() + 1 - (number + 1) * side;
    };
    const bool canRetry = hasFooter && turn.isLast();
    place(m_retry, canRetry, {x(0), y});
    place(m_copyReply, hasFooter && turn.isShown(TurnPart::Answer), {x(canRetry ? 1 : 0), y});
}

void TurnButtons::hide()
{
    m_copyPrompt->hide();
    m_copyReply->hide();
    m_retry->hide();
}

bool TurnButtons::hasFocus() const
{
    return m_copyPrompt->hasFocus() || m_copyReply->hasFocus() || m_retry->hasFocus();
}

} // namespace loquat
