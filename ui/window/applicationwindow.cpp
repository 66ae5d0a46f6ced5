// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/applicationwindow.h"

#include "app/session/modeltasks.h"
#include "app/settings/settingsstore.h"
#include "ui/composer/lateimages.h"
#include "ui/window/mainwindow.h"
#include "ui/window/replynotices.h"

namespace loquat {

ApplicationWindow::ApplicationWindow(const Services& services, Notifications& notifications,
                                     std::function<void(const QString&)> speak, QObject* parent)
    : QObject(parent)
    , m_tasks(std::make_unique<ModelTasks>(services.servers))
    , m_images(std::make_unique<LateImages>())
    , m_services(services)
    , m_notifications(notifications)
    , m_speak(std::move(speak))
{
    m_services.tasks = m_tasks.get();
    m_services.images = m_images.get();
    make();
    connect(&services.settings, &SettingsStore::changed, this,
            [this](const Settings& before, const Settings& now) {
                // Not while a widget of the old window still handles the click.
                if (before.language != now.language)
                    QMetaObject::invokeMethod(this, &ApplicationWindow::changeLanguage,
                                              Qt::QueuedConnection);
            });
}

ApplicationWindow::~ApplicationWindow() = default;

void ApplicationWindow::make()
{
    m_window = std::make_unique<MainWindow>(m_services);
    m_notices = std::make_unique<ReplyNotices>(*m_window, m_services.library, m_services.settings,
                                               m_notifications);
}

void ApplicationWindow::start()
{
    m_window->show();
    m_window->start();
}

void ApplicationWindow::comeForward(const Prefill& prefill)
{
    m_window->apply(prefill);
    m_window->comeForward();
}

void ApplicationWindow::changeLanguage()
{
    const MainWindow::Place place = m_window->leave();
    // Alive until the new one is shown: the application ends with its last window.
    const std::unique_ptr<MainWindow> old = std::move(m_window);
    m_notices.reset();
    m_speak(m_services.settings.current().language);
    make();
    m_window->goOn(place);
}

} // namespace loquat
