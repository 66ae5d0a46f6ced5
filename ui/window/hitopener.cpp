// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/hitopener.h"

#include "app/session/chatsession.h"
#include "app/session/chattree.h"
#include "app/session/conversationlibrary.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/readingpath.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/chatpage.h"

namespace loquat {

HitOpener::HitOpener(ConversationLibrary& library, ChatPage& page, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_page(page)
{}

void HitOpener::open(const SearchHit& hit)
{
    ChatSession* session = m_library.session(hit.conversation);
    if (!session)
        return;
    m_waiting = hit;
    Q_EMIT sessionRequested(session);
    if (!session->isLoading()) {
        show(hit);
        return;
    }
    // Whoever asks for another one meanwhile goes there.
    connect(
        session, &ChatSession::loaded, this,
        [this, hit] {
            if (m_waiting == hit)
                show(hit);
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void HitOpener::show(const SearchHit& hit)
{
    ChatSession* session = m_page.session();
    if (!session || session->conversation().id != hit.conversation)
        return;
    if (session->branch().indexOf(hit.turn) < 0)
        session->tree().goTo(hit.turn);
    m_page.transcript().showTurn(hit.turn);
    const int index = m_page.transcript().path()->indexOf(hit.turn);
    if (index >= 0 && !hit.words.isEmpty())
        m_page.findBar().openWith(hit.words, {index, TurnPart::Prompt, 0});
}

} // namespace loquat
