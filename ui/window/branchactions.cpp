// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/branchactions.h"

#include "app/session/chatsession.h"
#include "ui/branches/branchmap.h"
#include "ui/branches/branchpanel.h"
#include "ui/composer/composer.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/chatpage.h"
#include "ui/window/windowactions.h"

namespace loquat {

BranchActions::BranchActions(WindowActions& actions, ChatPage& chat, BranchPanel& panel,
                             QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_chat(chat)
    , m_panel(panel)
{
    using Choice = TurnMenu::Choice;
    m_panel.hide();
    TranscriptView& transcript = chat.transcript();
    connect(&actions.branches, &QAction::toggled, this, &BranchActions::showPanel);
    connect(&actions.regenerate, &QAction::triggered, &transcript,
            [&transcript] { transcript.useOnCurrent(Choice::Regenerate); });
    connect(&actions.editTurn, &QAction::triggered, &transcript,
            [&transcript] { transcript.useOnCurrent(Choice::Edit); });
    connect(&actions.previousVersion, &QAction::triggered, &transcript,
            [&transcript] { transcript.stepVersion(-1); });
    connect(&actions.nextVersion, &QAction::triggered, &transcript,
            [&transcript] { transcript.stepVersion(1); });
    connect(&panel, &BranchPanel::closeRequested, this,
            [this] { m_actions.branches.setChecked(false); });
    connect(&panel, &BranchPanel::chosen, this, [this](TurnId turn) {
        ChatSession* session = m_chat.session();
        if (!session)
            return;
        session->tree().goTo(turn);
        m_chat.transcript().showTurn(turn);
    });
    connect(&chat, &ChatPage::sessionChanged, this, [this] {
        if (m_panel.isVisibleTo(m_panel.parentWidget()))
            m_panel.setBranch(m_chat.session() ? &m_chat.session()->branch() : nullptr);
    });
}

void BranchActions::showPanel(bool shown)
{
    const bool hadFocus = m_panel.isAncestorOf(m_panel.window()->focusWidget());
    // There is not room for both in a narrow window.
    if (shown && m_panel.window()->width() < theme::foldBelowWidth) {
        for (QAction* other : {&m_actions.showOptions, &m_actions.showSidebar}) {
            if (other->isChecked())
                other->trigger();
        }
    }
    m_panel.setVisible(shown);
    m_panel.setBranch(shown && m_chat.session() ? &m_chat.session()->branch() : nullptr);
    if (shown)
        m_panel.setFocus();
    else if (hadFocus)
        m_chat.composer().focusPrompt();
}

} // namespace loquat
