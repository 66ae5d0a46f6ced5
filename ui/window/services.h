// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace loquat {

class ChatsLocation;
class Clock;
class ConversationLibrary;
class LateImages;
class LocalOllama;
class ModelPulls;
class ModelTasks;
class ServerDirectory;
class SettingsStore;

// All that the window needs of app/. The window owns none of it.
struct Services
{
    ConversationLibrary& library;
    ServerDirectory& servers;
    SettingsStore& settings;
    const Clock& clock;
    ModelPulls& pulls;                  // they go on when the window is made anew
    LocalOllama& ollama;                // the one on this computer; and so does that
    QString dataFolder = {};            // where the chats are; empty: nowhere
    ChatsLocation* location = nullptr;  // nullptr: it cannot be changed
    std::function<void()> restart = {}; // closes the window and starts Loquat again
    ModelTasks* tasks = nullptr;        // go on when the window is made anew; nullptr: its own
    LateImages* images = nullptr;       // the same of what is still being read
};

} // namespace loquat
