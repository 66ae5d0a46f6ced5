// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/search.h"

#include <QObject>

namespace loquat {

class ChatPage;
class ChatSession;
class ConversationLibrary;

// Goes to a turn that a search has found: its chat, its branch, its place, its words marked.
class HitOpener final : public QObject
{
    Q_OBJECT
public:
    HitOpener(ConversationLibrary& library, ChatPage& page, QObject* parent);

    void open(const SearchHit& hit);

Q_SIGNALS:
    void sessionRequested(loquat::ChatSession* session); // to be shown

private:
    void show(const SearchHit& hit);

    ConversationLibrary& m_library;
    ChatPage& m_page;
    SearchHit m_waiting; // its chat is still being read
};

} // namespace loquat
