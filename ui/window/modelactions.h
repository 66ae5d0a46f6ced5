// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loquat {

class ModelButton;
class ServerDirectory;
class WindowActions;
class WindowDialogs;
class WindowPages;

// Leads to the window that looks after models, and to the one of the local Ollama; what can be done
// with the model of the chat.
class ModelActions final : public QObject
{
    Q_OBJECT
public:
    struct Rooms
    {
        WindowActions& actions;
        ModelButton& model;
        WindowPages& pages;
        WindowDialogs& dialogs;
    };

    // Everything must outlive it.
    ModelActions(const Rooms& rooms, ServerDirectory& servers, QObject* parent);
};

} // namespace loquat
