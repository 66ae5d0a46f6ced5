// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/draft.h"
#include "app/chat/turn.h"
#include "ui/text/errortext.h"

#include <QJsonValue>
#include <QObject>

namespace loquat {

class ChatPage;
class ModelButton;
class OptionsPanel;
class ServerDirectory;
class SidePanels;
class WindowDialogs;

// Does what a failed turn offers and its chat cannot do itself. All that it is given must outlive
// it.
class ErrorAnswers final : public QObject
{
    Q_OBJECT
public:
    // The rooms of the window that can help.
    struct Rooms
    {
        ChatPage& chat;
        ModelButton& model;
        OptionsPanel& options;
        SidePanels& panels;
        WindowDialogs& dialogs;
    };

    ErrorAnswers(const Rooms& rooms, ServerDirectory& servers, QObject* parent = nullptr);

    // `turn` is the one that failed, shown in the chat.
    void act(ErrorAction action, const Error& error, const Turn& turn);

Q_SIGNALS:
    // A new chat with the same server and model, where this can be asked.
    void newChatRequested(const loquat::Draft& draft, const loquat::Turn& like);

private:
    QJsonValue largerContext(const Turn& turn) const;
    void bringBack(const Turn& turn);
    void tryOllamaPort(const Turn& turn);

    Rooms m_rooms;
    ServerDirectory& m_servers;
};

} // namespace loquat
