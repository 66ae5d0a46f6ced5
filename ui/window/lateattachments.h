// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/attachment.h"

#include <QObject>

namespace loquat {

class ChatPage;
class ConversationLibrary;

// Puts an image that was still being read when another chat came into the chat it was given to.
class LateAttachments final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this.
    LateAttachments(ConversationLibrary& library, ChatPage& page, QObject* parent);

private:
    void attach(ConversationId chat, const Attachment& image, int place);

    ConversationLibrary& m_library;
    ChatPage& m_page;
};

} // namespace loquat
