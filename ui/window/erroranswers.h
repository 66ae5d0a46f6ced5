// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "ui/text/errortext.h"

#include <QObject>

namespace loquat {

class ChatPage;
class ModelButton;
class WindowDialogs;

// Does what a failed turn offers and its chat cannot do itself. All that it is given must outlive
// it.
class ErrorAnswers final : public QObject
{
    Q_OBJECT
public:
    ErrorAnswers(ChatPage& chat, ModelButton& model, WindowDialogs& dialogs,
                 QObject* parent = nullptr);

    void act(ErrorAction action, const Error& error);

Q_SIGNALS:
    void newChatRequested();

private:
    ChatPage& m_chat;
    ModelButton& m_model;
    WindowDialogs& m_dialogs;
};

} // namespace loquat
