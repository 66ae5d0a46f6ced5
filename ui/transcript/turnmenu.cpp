// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/turnmenu.h"

#include "ui/transcript/replymenu.h"
#include "ui/transcript/turnwords.h"

namespace loquat {

TurnMenu::TurnMenu(const TurnItem* turn, State state, const TurnItem::Hit& hit, BlockHand& hand,
                   QWidget* parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("turnMenu"));
    if (state.hasSelection) {
        add(tr("Copy selection"), Choice::CopySelection, QKeySequence::Copy);
        addSeparator();
    }
    if (turn) {
        const ReplyState reply = turn->turn().reply.state;
        const auto notice = TurnWords::notice(turn->turn());
        ReplyMenu::addTo(*this, *turn, hit, hand);
        if (turn->isShown(TurnPart::Answer))
            add(tr("Copy reply"), Choice::CopyReply,
                state.hasSelection ? QKeySequence() : QKeySequence(QKeySequence::Copy));
        if (turn->isShown(TurnPart::Answer))
            add(tr("Copy reply as Markdown"), Choice::CopyMarkdown);
        if (turn->isShown(TurnPart::Prompt))
            add(tr("Copy prompt"), Choice::CopyPrompt);
        if (turn->isLast() && isTerminal(reply))
            add(tr("Retry"), Choice::Retry);
        if (turn->isLast() && notice && notice->actions.contains(ErrorAction::Continue))
            add(tr("Continue the reply"), Choice::Continue);
        if (turn->hasThinking())
            add(turn->isThinkingOpen() ? tr("Hide thoughts") : tr("Show thoughts"),
                Choice::Thoughts);
        addSeparator();
    }
    if (!state.hasTurns)
        return;
    add(tr("Select all"), Choice::SelectAll, QKeySequence::SelectAll);
    add(tr("Find…"), Choice::Find, QKeySequence::Find);
    add(tr("Print…"), Choice::Print, QKeySequence::Print);
}

void TurnMenu::add(const QString& text, Choice choice, const QKeySequence& shortcut)
{
    QAction* action = addAction(text, this, [this, choice] { Q_EMIT chosen(choice); });
    // Shown only: the window and the transcript act on the keys.
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
}

} // namespace loquat
