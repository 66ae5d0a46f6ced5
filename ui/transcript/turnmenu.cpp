// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/turnmenu.h"

#include "ui/transcript/picturehand.h"
#include "ui/transcript/replymenu.h"
#include "ui/transcript/turnwords.h"

namespace loquat {

using namespace Qt::StringLiterals;

TurnMenu::TurnMenu(const TurnItem* turn, State state, const TurnItem::Hit& hit, BlockHand& hand,
                   PictureHand& pictures, QWidget* parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("turnMenu"));
    if (state.hasSelection) {
        add(tr("Copy selection"), Choice::CopySelection, QKeySequence::Copy);
        addSeparator();
    }
    if (turn) {
        const ReplyState reply = turn->turn().reply.state;
        pictures.addTo(*this, *turn, hit);
        ReplyMenu::addTo(*this, *turn, hit, hand, pictures);
        for (const Choice choice : {Choice::CopyReply, Choice::CopyMarkdown, Choice::CopyCode}) {
            const bool isKeyTaken = choice == Choice::CopyReply && state.hasSelection;
            if (isOffered(choice, *turn))
                add(name(choice), choice, isKeyTaken ? QKeySequence() : key(choice));
        }
        if (turn->isShown(TurnPart::Prompt))
            add(tr("Copy prompt"), Choice::CopyPrompt);
        if (turn->hasThinking()) {
            add(tr("Copy thoughts"), Choice::CopyThoughts);
            add(turn->isThinkingOpen() ? tr("Hide thoughts") : tr("Show thoughts"),
                Choice::Thoughts);
        }
        if (isOffered(Choice::CopyCode, *turn)) {
            QAction* wrap = add(tr("Wrap long lines of code"), Choice::WrapCode);
            wrap->setCheckable(true);
            wrap->setChecked(state.wrapsCode);
        }
        addSeparator();
        if (isTerminal(reply))
            addTree(*turn);
    }
    if (!state.hasTurns)
        return;
    add(tr("Select all"), Choice::SelectAll, QKeySequence::SelectAll);
    add(tr("Find…"), Choice::Find, key(Choice::Find));
    add(tr("Print…"), Choice::Print, key(Choice::Print));
    if (turn)
        add(tr("Export…"), Choice::Export);
}

// What is done to the turn and its branch.
void TurnMenu::addTree(const TurnItem& turn)
{
    const bool wentWrong = turn.turn().reply.error.has_value();
    if (turn.isLast() && wentWrong)
        add(tr("Retry"), Choice::Retry);
    add(tr("Regenerate"), Choice::Regenerate, key(Choice::Regenerate));
    if (!turn.promptBlock().isNull())
        add(tr("Edit and resend"), Choice::Edit, key(Choice::Edit));
    if (isOffered(Choice::Continue, turn))
        add(name(Choice::Continue), Choice::Continue, key(Choice::Continue));
    add(tr("Branch here"), Choice::BranchHere);
    const QList<TurnVersions>& versions = turn.versions();
    if (!versions.isEmpty() && versions.last().place > 0)
        add(tr("Previous version"), Choice::PreviousVersion, key(Choice::PreviousVersion));
    if (!versions.isEmpty() && versions.last().place + 1 < versions.last().count)
        add(tr("Next version"), Choice::NextVersion, key(Choice::NextVersion));
    addSeparator();
    if (turn.isShown(TurnPart::Answer) || turn.isCorrected())
        add(tr("Correct reply…"), Choice::Correct);
    if (turn.isCorrected()) {
        if (turn.showsOriginal())
            add(tr("Show correction"), Choice::ShowCorrection);
        else
            add(tr("Show original"), Choice::ShowOriginal);
        add(tr("Restore original"), Choice::RestoreOriginal);
    }
    if (turn.turn().excluded)
        add(tr("Include again"), Choice::Include);
    else
        add(tr("Exclude from what is sent"), Choice::Exclude);
    add(tr("Delete"), Choice::Delete, QKeySequence(QKeySequence::Delete));
    addSeparator();
}

bool TurnMenu::isOffered(Choice choice, const TurnItem& turn)
{
    switch (choice) {
    case Choice::CopyReply:
    case Choice::CopyMarkdown:
        return turn.isShown(TurnPart::Answer);
    case Choice::CopyCode:
        return !turn.body(TurnPart::Answer).codes().isEmpty();
    case Choice::Continue: {
        const auto notice = TurnWords::notice(turn.turn());
        return turn.isLast() && notice && notice->actions.contains(ErrorAction::Continue);
    }
    default:
        return false;
    }
}

QString TurnMenu::name(Choice choice)
{
    switch (choice) {
    case Choice::CopyReply:
        return tr("Copy reply");
    case Choice::CopyMarkdown:
        return tr("Copy reply as Markdown");
    case Choice::CopyCode:
        return tr("Copy code");
    case Choice::Continue:
        return tr("Continue the reply");
    default:
        return {};
    }
}

ActionKeys TurnMenu::keys(Choice choice, const QWidget& widget)
{
    switch (choice) {
    case Choice::CopyReply:
        return {widget, QString(), {QKeySequence::Copy}};
    case Choice::CopyMarkdown:
        return {widget, u"copyMarkdown"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}};
    case Choice::CopyCode:
        return {widget, u"copyCode"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)}};
    case Choice::Continue:
        return {widget, u"continueReply"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}};
    case Choice::Regenerate:
        return {widget, u"regenerate"_s};
    case Choice::Edit:
        return {widget, u"editTurn"_s};
    case Choice::PreviousVersion:
        return {widget, u"previousVersion"_s};
    case Choice::NextVersion:
        return {widget, u"nextVersion"_s};
    case Choice::Find:
        return {widget, u"find"_s};
    case Choice::Print:
        return {widget, u"print"_s};
    default:
        return {widget, QString()};
    }
}

QKeySequence TurnMenu::key(Choice choice) const
{
    return keys(choice, *this).first();
}

QAction* TurnMenu::add(const QString& text, Choice choice, const QKeySequence& shortcut)
{
    QAction* action = addAction(text, this, [this, choice] { Q_EMIT chosen(choice); });
    // Shown only: the window and the transcript act on the keys.
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

} // namespace loquat
