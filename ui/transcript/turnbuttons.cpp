// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/turnbuttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/turnitem.h"
#include "ui/widgets/keytip.h"

#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

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
    , m_edit(make(tr("Edit and resend"), QStringLiteral("editTurn")))
    , m_regenerate(make(tr("Regenerate"), QStringLiteral("regenerateTurn")))
    , m_branch(make(tr("Branch here"), QStringLiteral("branchHere")))
    , m_choices{makeChoice(TurnMenu::Choice::CopyMarkdown, theme::Icon::Markdown,
                           QStringLiteral("copyMarkdown")),
                makeChoice(TurnMenu::Choice::CopyCode, theme::Icon::Code,
                           QStringLiteral("copyCode")),
                makeChoice(TurnMenu::Choice::Continue, theme::Icon::Continue,
                           QStringLiteral("continueTurn"))}
    , m_more(make(tr("More actions"), QStringLiteral("turnActions")))
    , m_steps{makeSteps(0), makeSteps(1)}
{
    m_copyReply->setToolTip(
        tr("Copy the reply (%1)")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)));
    KeyTip::set(*m_edit, tr("Edit the prompt and send it again"), QStringLiteral("editTurn"));
    KeyTip::set(*m_regenerate, tr("Ask the same again; this reply is kept"),
                QStringLiteral("regenerate"));
    m_branch->setToolTip(tr("Branch here: the next prompt goes on from this turn"));
    m_more->setToolTip(tr("More actions (Menu key)"));
    updateIcons();
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_copyPrompt, &QToolButton::clicked, this, &TurnButtons::copyPromptRequested);
    connect(m_copyReply, &QToolButton::clicked, this, &TurnButtons::copyReplyRequested);
    connect(m_edit, &QToolButton::clicked, this, &TurnButtons::editRequested);
    connect(m_regenerate, &QToolButton::clicked, this, &TurnButtons::regenerateRequested);
    connect(m_branch, &QToolButton::clicked, this, &TurnButtons::branchRequested);
    for (Steps& steps : m_steps) {
        connect(steps.back, &QToolButton::clicked, this,
                [this, &steps] { Q_EMIT versionRequested(steps.versions.turn, -1); });
        connect(steps.on, &QToolButton::clicked, this,
                [this, &steps] { Q_EMIT versionRequested(steps.versions.turn, 1); });
    }
}

TurnButtons::Choices TurnButtons::makeChoice(TurnMenu::Choice choice, theme::Icon icon,
                                             const QString& objectName)
{
    const QString name = TurnMenu::name(choice);
    QToolButton* button = make(name, objectName);
    KeyTip::set(*button, name, TurnMenu::keys(choice, *button));
    connect(button, &QToolButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
    return {choice, icon, button};
}

TurnButtons::Steps TurnButtons::makeSteps(int number)
{
    const QString suffix = number == 0 ? QString() : QString::number(number + 1);
    Steps steps{make(tr("Previous version"), QStringLiteral("previousVersion") + suffix),
                make(tr("Next version"), QStringLiteral("nextVersion") + suffix),
                {}};
    KeyTip::set(*steps.back, tr("Previous version"), QStringLiteral("previousVersion"));
    KeyTip::set(*steps.on, tr("Next version"), QStringLiteral("nextVersion"));
    return steps;
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
    m_edit->setIcon(theme::icon(theme::Icon::Edit));
    m_regenerate->setIcon(theme::icon(theme::Icon::Refresh));
    m_branch->setIcon(theme::icon(theme::Icon::Branch));
    for (const Choices& one : m_choices)
        one.button->setIcon(theme::icon(one.icon));
    m_more->setIcon(theme::icon(theme::Icon::More));
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
    const bool hasPrompt = !turn.promptBlock().isNull();
    place(m_copyPrompt, hasPrompt && turn.isShown(TurnPart::Prompt),
          {promptX, prompt.top() + theme::grid});
    place(m_edit, hasPrompt && isTerminal(turn.turn().reply.state),
          {promptX + (rightToLeft ? side : -side), prompt.top() + theme::grid});
    const QRect footer = turn.footer().translated(origin);
    const bool hasFooter = !turn.footer().isNull();
    // A footer without figures is lower than a button; there is room below it.
    const int y = footer.height() < side / 2 ? footer.top() : footer.center().y() - side / 2;
    const auto x = [&](int number) {
        return rightToLeft ? footer.left() + number * side
                           : footer.right() + 1 - (number + 1) * side;
    };
    int number = 0;
    const auto placeNext = [&](QToolButton* button, bool wanted) {
        place(button, hasFooter && wanted, {x(number), y});
        number += wanted ? 1 : 0;
    };
    placeNext(m_more, true);
    placeNext(m_branch, true);
    placeNext(m_regenerate, true);
    for (auto one = m_choices.rbegin(); one != m_choices.rend(); ++one)
        placeNext(one->button, TurnMenu::isOffered(one->choice, turn));
    placeNext(m_copyReply, turn.isShown(TurnPart::Answer));
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        placeSteps(m_steps[i], turn, int(i), origin);
}

// Real buttons over the arrows that are drawn, so that they can be reached and named.
void TurnButtons::placeSteps(Steps& steps, const TurnItem& turn, int versions, const QPoint& origin)
{
    const bool wanted = versions < turn.versions().size() && !turn.header().isNull();
    if (wanted)
        steps.versions = turn.versions().at(versions);
    for (const auto& [button, step] : {std::pair(steps.back, -1), std::pair(steps.on, 1)}) {
        const QRect arrow = turn.versionArrow(versions, step).translated(origin);
        if (wanted) {
            button->resize(arrow.size());
            button->setAccessibleDescription(TurnHeader::spokenVersions(steps.versions));
        }
        place(button, wanted, arrow.topLeft());
    }
    const bool hadFocus = steps.back->hasFocus() || steps.on->hasFocus();
    steps.back->setEnabled(wanted && steps.versions.place > 0);
    steps.on->setEnabled(wanted && steps.versions.place + 1 < steps.versions.count);
    // At an end the focus goes to the way back, not out of the turn.
    if (hadFocus && wanted && !steps.back->hasFocus() && !steps.on->hasFocus())
        (steps.back->isEnabled() ? steps.back : steps.on)->setFocus();
}

QList<QToolButton*> TurnButtons::all() const
{
    QList<QToolButton*> all{m_copyPrompt, m_edit, m_copyReply, m_regenerate, m_branch, m_more};
    for (const Choices& one : m_choices)
        all.append(one.button);
    for (const Steps& steps : m_steps)
        all += {steps.back, steps.on};
    return all;
}

void TurnButtons::hide()
{
    for (QToolButton* button : all())
        button->hide();
}

bool TurnButtons::hasFocus() const
{
    const QList<QToolButton*> buttons = all();
    return std::any_of(buttons.begin(), buttons.end(),
                       [](const QToolButton* button) { return button->hasFocus(); });
}

} // namespace loquat
