// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/erroranswers.h"

#include "app/session/chatsession.h"
#include "ui/models/modelbutton.h"
#include "ui/window/chatpage.h"
#include "ui/window/windowdialogs.h"

#include <QDesktopServices>

namespace loquat {

using namespace Qt::StringLiterals;

ErrorAnswers::ErrorAnswers(ChatPage& chat, ModelButton& model, WindowDialogs& dialogs,
                           QObject* parent)
    : QObject(parent)
    , m_chat(chat)
    , m_model(model)
    , m_dialogs(dialogs)
{}

void ErrorAnswers::act(ErrorAction action, const Error& error)
{
    const ProfileId server = m_chat.session() ? m_chat.session()->profile() : ProfileId{};
    switch (action) {
    case ErrorAction::NewChat:
        Q_EMIT newChatRequested();
        break;
    case ErrorAction::OpenServerSettings:
        m_dialogs.showSettings(server, false);
        break;
    case ErrorAction::OpenKeyField:
    case ErrorAction::KeepKeyForThisRun:
        m_dialogs.showSettings(server, true);
        break;
    case ErrorAction::ChooseModel:
        m_model.openPopup();
        break;
    case ErrorAction::OpenLink:
        if (error.link.scheme() == "https"_L1)
            QDesktopServices::openUrl(error.link);
        break;
    default:
        break;
    }
}

} // namespace loquat
