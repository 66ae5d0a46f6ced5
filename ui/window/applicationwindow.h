// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/prefill.h"
#include "ui/window/services.h"

#include <QObject>

#include <functional>
#include <memory>

namespace loquat {

class LateImages;
class MainWindow;
class ModelTasks;
class Notifications;
class ReplyNotices;

// The main window, made anew when another language is chosen: the new one shows the same chat at
// the same place, with the settings open. What runs (replies, pulls, other tasks of servers, images
// being read, the local Ollama) goes on, and what was typed is there.
class ApplicationWindow final : public QObject
{
    Q_OBJECT
public:
    // `speak` loads the texts of a language, given as in the settings. All must outlive this.
    ApplicationWindow(const Services& services, Notifications& notifications,
                      std::function<void(const QString&)> speak, QObject* parent = nullptr);
    ~ApplicationWindow() override;

    MainWindow& window() const { return *m_window; } // until the language changes
    void start();                                    // shows it, too
    // As a second start of Loquat wants it.
    void comeForward(const Prefill& prefill);

private:
    void make();
    void changeLanguage();

    std::unique_ptr<ModelTasks> m_tasks;
    std::unique_ptr<LateImages> m_images;
    Services m_services;
    Notifications& m_notifications;
    std::function<void(const QString&)> m_speak;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ReplyNotices> m_notices;
};

} // namespace loquat
