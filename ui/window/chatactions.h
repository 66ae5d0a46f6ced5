// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/turnmenu.h"

#include <QObject>

namespace loquat {

class ChatPage;
class SettingsStore;
class WindowActions;

// What the window's actions do with the chat it shows: find in it, print it, make its text larger;
// and the settings that say how it is read.
class ChatActions final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this.
    ChatActions(WindowActions& actions, ChatPage& chat, SettingsStore& settings, QObject* parent);

private:
    // And says `otherwise` where that cannot be done with the current turn.
    void useOnTurn(const QAction& action, TurnMenu::Choice choice, const QString& otherwise);
    void zoomBy(int percent); // 0: the usual size
    void applySettings();

    ChatPage& m_chat;
    SettingsStore& m_settings;
};

} // namespace loquat
