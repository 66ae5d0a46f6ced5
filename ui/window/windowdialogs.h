// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/window/services.h"

#include <QObject>
#include <QPointer>

namespace loquat {

class ChatSession;
class HelpDialog;
class MemoryTestDialog;
class SettingsDialog;

// The window's dialogs, each there once at most.
class WindowDialogs final : public QObject
{
    Q_OBJECT
public:
    // `window` becomes the parent of this and of the dialogs.
    WindowDialogs(const Services& services, QWidget* window);

    // At this server, if it is valid; at its key, if asked to.
    void showSettings(const ProfileId& server, bool atKey);
    void showHelp();
    void showAbout();
    // Puts the memory of this chat's model to the test.
    void testMemory(const ChatSession& session);

private:
    void raise(QWidget& dialog);

    Services m_services;
    QWidget* m_window;
    QPointer<SettingsDialog> m_settings;
    QPointer<HelpDialog> m_help;
    QPointer<MemoryTestDialog> m_memoryTest;
};

} // namespace loquat
