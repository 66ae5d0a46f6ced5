// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/memorychooser.h"

#include "app/session/chatsession.h"
#include "ui/window/chatpage.h"
#include "ui/window/memorybadge.h"
#include "ui/window/windowdialogs.h"

namespace loquat {

MemoryChooser::MemoryChooser(ChatPage& chat, MemoryBadge& badge, WindowDialogs& dialogs,
                             QObject* parent)
    : QObject(parent)
    , m_chat(chat)
    , m_badge(badge)
{
    connect(&chat, &ChatPage::memoryChanged, this, &MemoryChooser::show);
    connect(&chat, &ChatPage::modelChanged, this, &MemoryChooser::show);
    connect(&badge, &MemoryBadge::chosen, this, [this](MemoryChoice choice) {
        if (ChatSession* session = m_chat.session())
            session->setMemoryChoice(choice);
    });
    connect(&badge, &MemoryBadge::testRequested, this, [this, &dialogs] {
        if (const ChatSession* session = m_chat.session())
            dialogs.testMemory(*session);
    });
    show();
}

void MemoryChooser::show()
{
    const ChatSession* session = m_chat.session();
    m_badge.setEnabled(session != nullptr);
    if (!session)
        return;
    m_badge.setStatus(session->memory(), session->memoryChoice());
    m_badge.setTestable(session->profile().isValid() && !session->model().isEmpty());
}

} // namespace loquat
