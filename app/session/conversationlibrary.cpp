// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/conversationlibrary.h"

#include "app/base/clock.h"
#include "app/base/whendone.h"
#include "app/session/chatbackups.h"
#include "app/session/chatsession.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/storage/conversationstore.h"

#include <algorithm>

namespace loquat {

namespace {

constexpr qint64 trashDays = 30;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

} // namespace

ConversationLibrary::ConversationLibrary(ConversationStore& store, ServerDirectory& servers,
                                         RunQueue& queue, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_servers(servers)
    , m_queue(queue)
    , m_clock(clock)
    , m_backups(new ChatBackups(store, *this, this))
{
    connect(&m_store, &ConversationStore::writeFailed, this, &ConversationLibrary::storageFailed);
    connect(&m_store, &ConversationStore::changedElsewhere, this, &ConversationLibrary::readAgain);
    connect(&m_servers, &ServerDirectory::profilesChanged, this, &ConversationLibrary::limitRuns);
    limitRuns();
}

void ConversationLibrary::limitRuns()
{
    for (const ServerProfile& profile : m_servers.profiles())
        m_queue.setLimit(profile.id, profile.simultaneous);
}

ConversationLibrary::~ConversationLibrary()
{
    shutDown();
}

void ConversationLibrary::open()
{
    whenDone(m_store.open(), this, [this](const Result<void>& opened) { take(opened); });
}

void ConversationLibrary::close()
{
    Q_EMIT closing();
    shutDown();
    m_open = false;
    m_list.clear();
    Q_EMIT listReset();
}

void ConversationLibrary::openForThisRun()
{
    whenDone(m_store.openInMemory(), this, [this](const Result<void>& opened) { take(opened); });
}

void ConversationLibrary::take(const Result<void>& opened)
{
    if (!opened) {
        Q_EMIT openFailed(opened.error());
        return;
    }
    m_servers.keepFactsIn(m_store);
    m_store.purgeDeleted(m_clock.nowMs() - trashDays * dayMs);
    whenDone(m_store.conversations(), this, [this](const Result<QList<Conversation>>& list) {
        if (!list) {
            Q_EMIT openFailed(list.error());
            return;
        }
        m_list = *list;
        m_open = true;
        Q_EMIT listReset();
        Q_EMIT this->opened();
    });
}

void ConversationLibrary::readAgain()
{
    if (!m_open)
        return;
    whenDone(m_store.conversations(), this, [this](const Result<QList<Conversation>>& list) {
        if (!list || *list == m_list)
            return;
        m_list = *list;
        Q_EMIT listReset();
    });
}

int ConversationLibrary::indexOf(ConversationId id) const
{
    const auto found = std::find_if(m_list.begin(), m_list.end(),
                                    [id](const Conversation& one) { return one.id == id; });
    return found == m_list.end() ? -1 : int(found - m_list.begin());
}

ChatSession* ConversationLibrary::session(ConversationId id)
{
    if (ChatSession* known = m_sessions.value(id)) {
        if (known->hasFailedToLoad())
            known->load();
        return known;
    }
    const int index = indexOf(id);
    if (index < 0)
        return nullptr;
    ChatSession* session = adopt(m_list.at(index), true);
    session->load();
    return session;
}

bool ConversationLibrary::isRunning(ConversationId id) const
{
    const ChatSession* known = m_sessions.value(id);
    return known && known->isRunning();
}

ChatSession* ConversationLibrary::startNew()
{
    const ProfileId server = m_servers.current();
    const auto profile = m_servers.profile(server);
    const QString model = profile ? profile->lastModel : QString();
    for (ChatSession* session : std::as_const(m_sessions)) {
        if (session->branch().count() == 0 && indexOf(session->conversation().id) < 0 &&
            session->draft() == Draft{} && !session->isLoading()) {
            session->setModel(server, model);
            session->setMemoryChoice(std::nullopt);
            return session;
        }
    }
    Conversation conversation;
    conversation.id = newId<ConversationId>();
    conversation.createdMs = m_clock.nowMs();
    conversation.updatedMs = conversation.createdMs;
    conversation.profile = server;
    conversation.model = model;
    return adopt(conversation, false);
}

ChatSession* ConversationLibrary::adopt(const Conversation& conversation, bool stored)
{
    auto* session =
        new ChatSession(conversation, {m_store, m_servers, m_queue, m_clock}, stored, this);
    m_sessions.insert(conversation.id, session);
    connect(session, &ChatSession::conversationChanged, this,
            [this, session] { upsert(session->conversation()); });
    connect(session, &ChatSession::storageFailed, this, &ConversationLibrary::storageFailed);
    connect(session, &ChatSession::runningChanged, this, [this, session] {
        if (const int index = indexOf(session->conversation().id); index >= 0)
            Q_EMIT conversationChanged(index);
    });
    return session;
}

void ConversationLibrary::upsert(const Conversation& conversation)
{
    const int index = indexOf(conversation.id);
    const auto newer = [&](const Conversation& one) {
        return one.id != conversation.id && one.updatedMs > conversation.updatedMs;
    };
    const int place = int(std::count_if(m_list.begin(), m_list.end(), newer));
    if (index < 0) {
        m_list.insert(place, conversation);
        Q_EMIT conversationAdded(place);
        return;
    }
    m_list[index] = conversation;
    if (place != index) {
        m_list.move(index, place);
        Q_EMIT conversationMoved(index, place);
    }
    Q_EMIT conversationChanged(place);
}

void ConversationLibrary::rename(ConversationId id, const QString& title)
{
    if (ChatSession* known = m_sessions.value(id)) {
        known->setTitle(title);
        return;
    }
    const int index = indexOf(id);
    if (index < 0)
        return;
    Conversation changed = m_list.at(index);
    changed.title = title.simplified();
    changed.titled = true;
    m_store.putConversation(changed);
    upsert(changed);
}

void ConversationLibrary::remove(ConversationId id)
{
    if (ChatSession* known = m_sessions.take(id)) {
        known->disconnect(this);
        known->stop();
        known->deleteLater();
    }
    const int index = indexOf(id);
    if (index < 0)
        return;
    m_removed.append(m_list.takeAt(index));
    m_store.deleteConversations({id}, m_clock.nowMs());
    Q_EMIT conversationRemoved(index, id);
}

void ConversationLibrary::restore(ConversationId id)
{
    const auto found = std::find_if(m_removed.begin(), m_removed.end(),
                                    [id](const Conversation& one) { return one.id == id; });
    if (found == m_removed.end())
        return;
    const Conversation conversation = *found;
    m_removed.erase(found);
    m_store.restoreConversations({id});
    upsert(conversation);
}

void ConversationLibrary::shutDown()
{
    // Deleting a session stops its reply and saves its draft; the store carries out what was asked
    // of it before it closes.
    const auto sessions = std::exchange(m_sessions, {});
    for (ChatSession* session : sessions) {
        session->disconnect(this);
        delete session;
    }
}

} // namespace loquat
