// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loquat {

class BranchPanel;
class ChatPage;
class WindowActions;

// What the window's actions do with the tree of the shown chat: the panel that draws it, and the
// turn one is at.
class BranchActions final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this.
    BranchActions(WindowActions& actions, ChatPage& chat, BranchPanel& panel,
                  QObject* parent = nullptr);

private:
    void showPanel(bool shown);

    WindowActions& m_actions;
    ChatPage& m_chat;
    BranchPanel& m_panel;
};

} // namespace loquat
