// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowdialogs.h"

#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "app/session/localollama.h"
#include "app/session/memorytest.h"
#include "app/session/modelpulls.h"
#include "app/session/modeltasks.h"
#include "app/session/serverdirectory.h"
#include "ui/models/modelsdialog.h"
#include "ui/models/pulldialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/welcome/ollamawindow.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/backupsdialog.h"
#include "ui/window/helpdialog.h"
#include "ui/window/memorytestdialog.h"
#include "ui/window/settingseffects.h"

#include <algorithm>

namespace loquat {

WindowDialogs::WindowDialogs(const Services& services, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_tasks(services.tasks ? *services.tasks : *new ModelTasks(services.servers, this))
    , m_window(window)
    , m_effects(new SettingsEffects(services, window->actions(), this))
{
    connect(&m_tasks, &ModelTasks::failedUnseen, this,
            [this](const ProfileId&, const Error& error) { Q_EMIT failedUnseen(error); });
    connect(&m_tasks, &ModelTasks::loadFailed, this,
            [this](const ProfileId& server, const QString&, const Error& error) {
                if (!m_models || !m_models->isVisible() || m_models->server() != server)
                    Q_EMIT failedUnseen(error);
            });
}

// Before the tasks they watch, where those are children of this.
WindowDialogs::~WindowDialogs()
{
    delete m_models;
}

void WindowDialogs::showSettings(const ProfileId& server, bool atKey)
{
    if (!m_settings) {
        m_settings = new SettingsDialog(
            {m_services.servers, m_services.settings, m_services.library, m_window->actions(),
             m_services.dataFolder, m_services.location, m_services.restart},
            m_window);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
    }
    raise(*m_settings);
    if (server.isValid())
        m_settings->showServer(server, atKey);
}

WindowDialogs::Open WindowDialogs::leave()
{
    const auto isOpen = [](const QWidget* dialog) {
        return dialog && dialog->isVisible();
    };
    Open open;
    open.models = isOpen(m_models) || std::ranges::any_of(m_pulls, isOpen);
    open.ollama = isOpen(m_ollamaWindow);
    open.backups = isOpen(m_backups);
    open.help = isOpen(m_help);
    if (isOpen(m_settings)) {
        open.settingsPage = m_settings->shownPage();
        m_settings->close();
    }
    m_effects->leave();
    return open;
}

void WindowDialogs::goOn(const Open& open)
{
    if (open.models)
        showModels(m_services.servers.current());
    if (open.ollama)
        showOllama();
    if (open.backups)
        showBackups();
    if (open.help)
        showHelp();
    if (open.settingsPage) {
        showSettings({}, false);
        m_settings->showPage(*open.settingsPage);
    }
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
    m_services.pulls.dismissDone();
    auto* dialog = new PullDialog(m_services.servers, m_services.pulls, server, m_window);
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

void WindowDialogs::showModels(const ProfileId& server)
{
    if (!m_models) {
        m_models = new ModelsDialog(m_services.servers, m_services.pulls, m_tasks, m_services.clock,
                                    m_window);
        m_models->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_models, &ModelsDialog::pullRequested, this, &WindowDialogs::choosePull);
        connect(m_models, &ModelsDialog::modelChosen, this, &WindowDialogs::modelChosen);
    }
    if (server.isValid())
        m_models->showServer(server);
    raise(*m_models);
}

void WindowDialogs::showOllama()
{
    if (!m_ollamaWindow) {
        m_services.ollama.look();
        m_ollamaWindow = new OllamaWindow(m_services.ollama, m_window);
        m_ollamaWindow->setAttribute(Qt::WA_DeleteOnClose);
    }
    raise(*m_ollamaWindow);
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
    auto* about = new AboutDialog(m_window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    connect(about, &QDialog::accepted, this, [this] {
        showSettings({}, false);
        m_settings->showDiagnostics();
    });
    about->open();
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
