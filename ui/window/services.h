// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

class Clock;
class ConversationLibrary;
class LocalOllama;
class ModelPulls;
class ServerDirectory;
class SettingsStore;

// All that the window needs of app/. The window owns none of it.
struct Services
{
    ConversationLibrary& library;
    ServerDirectory& servers;
    SettingsStore& settings;
    const Clock& clock;
    ModelPulls& pulls;       // they go on when the window is made anew
    LocalOllama& ollama;     // the one on this computer; and so does that
    QString dataFolder = {}; // where the chats are; empty: nowhere
};

} // namespace loquat
