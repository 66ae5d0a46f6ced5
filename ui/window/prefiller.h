// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "ui/window/prefill.h"
#include "ui/window/services.h"

#include <QList>
#include <QObject>

#include <utility>

namespace loquat {

class ChatPage;
class ChatSession;

// Puts the command line's wishes into new chats, one after the other, once the library is open.
class Prefiller final : public QObject
{
    Q_OBJECT
public:
    // Connects itself to the library. `chat` must outlive it.
    Prefiller(const Services& services, ChatPage& chat, QObject* parent = nullptr);

    // Where the server cannot be had, the chat has none and nothing is sent.
    void apply(const Prefill& prefill);

    // What is not done yet, for another one to do.
    QList<Prefill> takeWaiting() { return std::exchange(m_waiting, {}); }

Q_SIGNALS:
    // To be shown before this returns.
    void prepared(loquat::ChatSession* session);
    void failed(const loquat::Error& error);

private:
    void next();
    void put(const Prefill& prefill);
    void keepOnceAsked(ChatSession& session, const ProfileId& server);

    Services m_services;
    ChatPage& m_chat;
    QList<Prefill> m_waiting;
    bool m_busy = false;
};

} // namespace loquat
