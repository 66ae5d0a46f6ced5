// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/window/services.h"

#include <QStackedWidget>

namespace loquat {

class ChatPage;
class ChatSession;
class WelcomePage;

// What fills the middle of the window: the chat, or the welcome page in its place.
class WindowPages final : public QStackedWidget
{
    Q_OBJECT
public:
    // `chat` becomes a child of this.
    WindowPages(const Services& services, ChatPage& chat, QWidget* parent = nullptr);

    bool showsChat() const;
    // The welcome page as long as there is no server.
    void showChat();
    // And looks for servers.
    void showWelcome();
    // Back to the chat, if there is a server. False: it was not the welcome page that was shown.
    bool leaveWelcome();

Q_SIGNALS:
    // A server was found: one goes on there.
    void welcomed(loquat::ChatSession* session);
    void ollamaLogRequested();

private:
    void finish(const ProfileId& server);

    Services m_services;
    ChatPage& m_chat;
    WelcomePage* m_welcome;
};

} // namespace loquat
