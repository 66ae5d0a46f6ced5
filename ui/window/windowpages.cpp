// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowpages.h"

#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "ui/welcome/welcomepage.h"
#include "ui/window/chatpage.h"

namespace loquat {

WindowPages::WindowPages(const Services& services, ChatPage& chat, QWidget* parent)
    : QStackedWidget(parent)
    , m_services(services)
    , m_chat(chat)
    , m_welcome(new WelcomePage(services.servers, services.ollama, this))
{
    addWidget(&m_chat);
    addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::connected, this, &WindowPages::finish);
    connect(m_welcome, &WelcomePage::logRequested, this, &WindowPages::ollamaLogRequested);
    connect(m_welcome, &WelcomePage::backRequested, this, &WindowPages::leaveWelcome);
}

bool WindowPages::showsChat() const
{
    return currentWidget() == &m_chat;
}

void WindowPages::showChat()
{
    const bool anyServer = !m_services.servers.profiles().isEmpty();
    setCurrentWidget(anyServer ? static_cast<QWidget*>(&m_chat) : m_welcome);
}

void WindowPages::showWelcome()
{
    setCurrentWidget(m_welcome);
    m_welcome->look();
    m_welcome->focusFirst();
}

bool WindowPages::leaveWelcome()
{
    const bool shown = currentWidget() == m_welcome;
    if (shown)
        showChat();
    return shown;
}

void WindowPages::finish(const ProfileId& server)
{
    m_services.settings.update([](Settings& settings) { settings.welcomed = true; });
    setCurrentWidget(&m_chat);
    ChatSession* session = m_chat.session();
    if (session && session->branch().count() > 0)
        session = m_services.library.startNew();
    if (!session)
        return;
    if (const auto profile = m_services.servers.profile(server))
        session->setModel(server, profile->lastModel);
    Q_EMIT welcomed(session);
}

} // namespace loquat
