// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "ui/window/services.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <optional>

namespace loquat {

class ChatSession;
class BackupsDialog;
class HelpDialog;
class MemoryTestDialog;
class ModelTasks;
class ModelsDialog;
class OllamaWindow;
class PullDialog;
class SettingsDialog;
class SettingsEffects;

// The window's dialogs: each there once at most, those for pulling once for each model.
class WindowDialogs final : public QObject
{
    Q_OBJECT
public:
    // `window` becomes the parent of this and of the dialogs.
    WindowDialogs(const Services& services, QWidget* window);
    ~WindowDialogs() override;

    // At this server, if it is valid; at its key, if asked to.
    void showSettings(const ProfileId& server, bool atKey);
    // Which are open, for another window in place of this one.
    struct Open
    {
        std::optional<int> settingsPage; // nothing: the settings are not open
        bool models = false;             // or a pull, which is seen there
        bool ollama = false;
        bool backups = false;
        bool help = false;
    };
    // Closes them; what is still being typed in the settings is kept.
    Open leave();
    void goOn(const Open& open);
    // Pulls a model and then offers to ask `failed` again; shows the one that does so already.
    void pull(const ProfileId& server, const QString& model, TurnId failed);
    // Asks which model to pull; `typed` stands there already.
    void choosePull(const ProfileId& server, const QString& typed);
    // Looks after the models of this server.
    void showModels(const ProfileId& server);
    // How the Ollama on this computer is, and its log.
    void showOllama();
    void showBackups();
    void showHelp();
    void showAbout();
    // Puts the memory of this chat's model to the test.
    void testMemory(const ChatSession& session);

Q_SIGNALS:
    // What was begun with a server's models, where its dialog is not there to say so.
    void failedUnseen(const loquat::Error& error);
    void askAgainRequested(loquat::TurnId failed);
    void modelChosen(const loquat::ProfileId& server, const QString& model); // for the chat

private:
    void raise(QWidget& dialog);
    PullDialog* newPull(const ProfileId& server);

    Services m_services;
    ModelTasks& m_tasks;
    QWidget* m_window;
    SettingsEffects* m_effects;
    QPointer<SettingsDialog> m_settings;
    QPointer<BackupsDialog> m_backups;
    QPointer<HelpDialog> m_help;
    QPointer<MemoryTestDialog> m_memoryTest;
    QPointer<ModelsDialog> m_models;
    QPointer<OllamaWindow> m_ollamaWindow;
    QList<QPointer<PullDialog>> m_pulls;
};

} // namespace loquat
