// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowdialogs.h"

#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "app/session/memorytest.h"
#include "ui/models/pulldialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/backupsdialog.h"
#include "ui/window/helpdialog.h"
#include "ui/window/memorytestdialog.h"
#include "ui/window/settingseffects.h"

namespace loquat {

WindowDialogs::WindowDialogs(const Services& services, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    new SettingsEffects(services, window->actions(), this);
}

void WindowDialogs::showSettings(const ProfileId& server, bool atKey)
{
    if (!m_settings) {
        m_settings =
            new SettingsDialog({m_services.servers, m_services.settings, m_services.library,
                                m_window->actions(), m_services.dataFolder},
                               m_window);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
    }
    raise(*m_settings);
    if (server.isValid())
        m_settings->showServer(server, atKey);
}

PullDialog* WindowDialogs::newPull(const ProfileId& server)
{
    // Those that are closed and have nothing to do any more.
    for (const QPointer<PullDialog>& old : std::as_const(m_pulls)) {
        if (old && !old->isVisible() && !old->isRunning())
            old->deleteLater();
    }
    m_pulls.removeIf([](const QPointer<PullDialog>& old) {
        return !old || (!old->isVisible() && !old->isRunning());
    });
    auto* dialog = new PullDialog(m_services.servers, server, m_services.clock,
                                  ModelPull::usualSilence, m_window);
    m_pulls.append(dialog);
    return dialog;
}

void WindowDialogs::pull(const ProfileId& server, const QString& model, TurnId failed)
{
    PullDialog* dialog = nullptr;
    for (const QPointer<PullDialog>& one : std::as_const(m_pulls)) {
        if (one && one->server() == server && one->model() == model)
            dialog = one;
    }
    if (!dialog)
        dialog = newPull(server);
    dialog->disconnect(this);
    connect(dialog, &PullDialog::askAgainRequested, this,
            [this, failed] { Q_EMIT askAgainRequested(failed); });
    dialog->setAskingAgain(failed.isValid());
    raise(*dialog);
    dialog->pull(model);
}

void WindowDialogs::choosePull(const ProfileId& server, const QString& typed)
{
    PullDialog* dialog = newPull(server);
    raise(*dialog);
    dialog->suggest(typed);
}

void WindowDialogs::showBackups()
{
    if (!m_backups) {
        m_backups = new BackupsDialog(m_services.library.backups(), m_services.clock, m_window);
        m_backups->setAttribute(Qt::WA_DeleteOnClose);
    }
    raise(*m_backups);
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
