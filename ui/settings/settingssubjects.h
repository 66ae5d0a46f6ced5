// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QString>

#include <functional>

namespace loquat {

class ChatsLocation;
class ConversationLibrary;
class ServerDirectory;
class SettingsStore;

// What the settings dialog is about. It owns none of it.
struct SettingsSubjects
{
    ServerDirectory& servers;
    SettingsStore& settings;
    ConversationLibrary& library;
    QList<QAction*> actions = {}; // those with an object name can be given other keys
    QString dataFolder = {};      // where the chats are
    // Where they may be from the next start on, and how to get there; nullptr and empty: not here.
    ChatsLocation* location = nullptr;
    std::function<void()> restart = {};
};

} // namespace loquat
