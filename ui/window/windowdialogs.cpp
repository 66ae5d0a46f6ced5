// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowdialogs.h"

#include "app/session/chatsession.h"
#include "app/session/memorytest.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/helpdialog.h"
#include "ui/window/memorytestdialog.h"

namespace loquat {

WindowDialogs::WindowDialogs(const Services& services, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{}

void WindowDialogs::showSettings(const ProfileId& server, bool atKey)
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_services.servers, m_services.settings, m_window);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
    }
    raise(*m_settings);
    if (server.isValid())
        m_settings->showServer(server, atKey);
}

void WindowDialogs::showHelp()
{
    if (!m_help) {
        m_help = new HelpDialog(m_window);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    raise(*m_help);
}

void WindowDialogs::showAbout()
{
    AboutDialog(m_window).exec();
}

void WindowDialogs::testMemory(const ChatSession& session)
{
    if (!m_memoryTest) {
        m_memoryTest = new MemoryTestDialog(session.makeMemoryTest(), session.model(), m_window);
        m_memoryTest->setAttribute(Qt::WA_DeleteOnClose);
    }
    raise(*m_memoryTest);
}

void WindowDialogs::raise(QWidget& dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace loquat
