// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/prefiller.h"

#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "ui/composer/composer.h"
#include "ui/terminal/serverchoice.h"
#include "ui/window/chatpage.h"

namespace loquat {

Prefiller::Prefiller(const Services& services, ChatPage& chat, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_chat(chat)
{
    // What the window does when the library opens comes first.
    connect(
        &m_services.library, &ConversationLibrary::opened, this,
        [this] {
            if (!m_busy)
                next();
        },
        Qt::QueuedConnection);
}

void Prefiller::apply(const Prefill& prefill)
{
    if (prefill.isEmpty())
        return;
    m_waiting.append(prefill);
    if (m_services.library.isOpen() && !m_busy)
        next();
}

void Prefiller::next()
{
    m_busy = !m_waiting.isEmpty();
    if (!m_busy)
        return;
    put(m_waiting.takeFirst());
    // The composer sends by the event loop: before the next one takes its place.
    QMetaObject::invokeMethod(this, &Prefiller::next, Qt::QueuedConnection);
}

void Prefiller::put(const Prefill& prefill)
{
    ServerDirectory& servers = m_services.servers;
    Result<ProfileId> server = servers.current();
    if (prefill.practice)
        server = servers.usePracticeServer(tr("Practice server"));
    else if (!prefill.server.isEmpty())
        server = chooseServer(prefill.server, servers);

    ChatSession* session = m_services.library.startNew();
    if (server) {
        servers.refresh(*server);
        const auto profile = servers.profile(*server);
        session->setModel(*server, !prefill.model.isEmpty() ? prefill.model
                                   : profile                ? profile->lastModel
                                                            : QString());
    } else {
        session->setModel({}, prefill.model);
    }
    if (server)
        keepOnceAsked(*session, *server);
    Draft draft = session->draft();
    draft.text = prefill.prompt;
    session->setDraft(draft);
    m_chat.setSession(nullptr);
    Q_EMIT prepared(session);
    m_chat.composer().addImageFiles(prefill.images);
    if (!server)
        Q_EMIT failed(server.error());
    else if (prefill.send)
        m_chat.composer().sendWhenReady();
}

// A chat needs its server at the next start, too.
void Prefiller::keepOnceAsked(ChatSession& session, const ProfileId& server)
{
    ServerDirectory& servers = m_services.servers;
    const auto isKept = [this, server] {
        return m_services.settings.current().findServer(server) != nullptr;
    };
    if (isKept() || servers.profile(server).value_or(ServerProfile()).practice)
        return;
    connect(&session.branch(), &Branch::appended, this, [&servers, server, isKept] {
        const auto profile = servers.profile(server);
        if (profile && !isKept())
            static_cast<void>(servers.save(*profile));
    });
}

} // namespace loquat
