// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loquat {

class ChatPage;
class MemoryBadge;
class WindowDialogs;

// Keeps the memory badge at what the shown chat says, and carries what is chosen there to it.
class MemoryChooser final : public QObject
{
    Q_OBJECT
public:
    MemoryChooser(ChatPage& chat, MemoryBadge& badge, WindowDialogs& dialogs, QObject* parent);

private:
    void show();

    ChatPage& m_chat;
    MemoryBadge& m_badge;
};

} // namespace loquat
