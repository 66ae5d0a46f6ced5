// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lateattachments.h"

#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "ui/composer/composer.h"
#include "ui/window/chatpage.h"

#include <algorithm>

namespace loquat {

LateAttachments::LateAttachments(ConversationLibrary& library, ChatPage& page, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_page(page)
{
    connect(&page.composer(), &Composer::imageReady, this, &LateAttachments::attach);
}

void LateAttachments::attach(ConversationId chat, const Attachment& image, int place)
{
    ChatSession* session = m_library.session(chat);
    if (!session)
        return;
    // Its stored draft would come over the image.
    if (session->isLoading()) {
        connect(
            session, &ChatSession::loaded, this,
            [this, chat, image, place] { attach(chat, image, place); }, Qt::SingleShotConnection);
        return;
    }
    Draft draft = session->draft();
    draft.attachments.insert(std::min<qsizetype>(place, draft.attachments.size()), image);
    session->setDraft(draft);
    if (session == m_page.session())
        m_page.showDraft();
}

} // namespace loquat
