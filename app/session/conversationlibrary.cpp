// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/conversationlibrary.h"

#include "app/base/clock.h"
#include "app/base/log.h"
#include "app/base/whendone.h"
#include "app/session/chatarchive.h"
#include "app/session/chatbackups.h"
#include "app/session/chatfolders.h"
#include "app/session/chatsession.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/session/shelfkeeper.h"
#include "app/session/temporarychats.h"
#include "app/session/titlewriter.h"
#include "app/session/writelog.h"
#include "app/storage/conversationstore.h"

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

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
    , m_writes(new WriteLog(this))
    , m_folders(new ChatFolders(store, *m_writes, this))
    , m_shelf(new ShelfKeeper(store, this))
    , m_archive(new ChatArchive(store, this))
    , m_temporary(std::make_unique<TemporaryChats>())
{
    connect(m_archive, &ChatArchive::added, this, &ConversationLibrary::readAgain);
    connect(&m_store, &ConversationStore::writeFailed, this, [this](const Error& error) {
        m_replyUnwritten = true;
        Q_EMIT storageFailed(error);
    });
    connect(m_writes, &WriteLog::failed, this, &ConversationLibrary::storageFailed);
    connect(m_shelf, &ShelfKeeper::storageFailed, this, &ConversationLibrary::storageFailed);
    connect(&m_store, &ConversationStore::indexed, this, &ConversationLibrary::searchCaughtUp);
    connect(&m_store, &ConversationStore::changedElsewhere, this, &ConversationLibrary::readAgain);
    connect(&m_servers, &ServerDirectory::profilesChanged, this, &ConversationLibrary::limitRuns);
    connect(m_folders, &ChatFolders::renamed, this, &ConversationLibrary::moveFolder);
    connect(m_folders, &ChatFolders::removed, this,
            [this](const QString& name) { moveFolder(name, {}); });
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

void ConversationLibrary::search(const SearchQuery& query, QObject* context,
                                 const std::function<void(const Result<QList<SearchHit>>&)>& use)
{
    whenDone(m_store.search(query), context, use);
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
    if (m_trashDays > 0)
        m_store.purgeDeleted(m_clock.nowMs() - m_trashDays * dayMs);
    m_folders->read();
    m_shelf->read();
    whenDone(m_store.conversations(), this, [this](const Result<QList<Conversation>>& list) {
        if (!list) {
            Q_EMIT openFailed(list.error());
            return;
        }
        takeList(*list);
        m_open = true;
        Q_EMIT listChanged();
        Q_EMIT this->opened();
        readTrash();
        qCDebug(sessionLog) << m_list.size() << "conversations";
    });
}

void ConversationLibrary::readAgain()
{
    if (!m_open)
        return;
    m_folders->read();
    m_shelf->read();
    readTrash();
    whenDone(m_store.conversations(), this, [this](const Result<QList<Conversation>>& list) {
        if (!list)
            return;
        if (!takeList(*list))
            return;
        // Else the next thing they write would undo what the other process has done.
        for (const Conversation& one : std::as_const(m_list)) {
            if (ChatSession* known = m_sessions.value(one.id))
                known->takeTitleAndMarks(one);
        }
        Q_EMIT listChanged();
    });
}

bool ConversationLibrary::takeList(QList<Conversation> stored)
{
    for (const Conversation& one : std::as_const(m_list)) {
        if (one.temporary)
            stored.append(one);
    }
    std::ranges::stable_sort(stored, std::greater(), &Conversation::updatedMs);
    if (stored == m_list)
        return false;
    m_list = stored;
    return true;
}

void ConversationLibrary::readTrash()
{
    whenDone(m_store.trash(), this, [this](const Result<QList<Conversation>>& trash) {
        if (!trash || *trash == m_trash)
            return;
        m_trash = *trash;
        Q_EMIT trashChanged();
    });
}

int ConversationLibrary::indexOf(ConversationId id) const
{
    const auto found = std::ranges::find(m_list, id, &Conversation::id);
    return found == m_list.end() ? -1 : int(found - m_list.begin());
}

const Conversation* ConversationLibrary::find(ConversationId id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_list.at(index);
}

ConversationStore& ConversationLibrary::storeOf(const Conversation& conversation)
{
    return conversation.temporary ? m_temporary->store() : m_store;
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
    return startIn(m_keepNothing);
}

ChatSession* ConversationLibrary::startTemporary()
{
    return startIn(true);
}

ChatSession* ConversationLibrary::startIn(bool temporary)
{
    const ProfileId server = m_servers.current();
    const auto profile = m_servers.profile(server);
    const QString model = profile ? profile->firstModel() : QString();
    for (ChatSession* session : std::as_const(m_sessions)) {
        const Conversation& one = session->conversation();
        if (one.temporary == temporary && session->branch().count() == 0 && indexOf(one.id) < 0 &&
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
    conversation.temporary = temporary;
    return adopt(conversation, false);
}

ChatSession* ConversationLibrary::adopt(const Conversation& conversation, bool stored)
{
    auto* session = new ChatSession(
        conversation, {storeOf(conversation), m_servers, m_queue, m_clock}, stored, this);
    m_sessions.insert(conversation.id, session);
    connect(session, &ChatSession::conversationChanged, this, [this, session] {
        if (session->isUnused())
            m_list.removeIf([id = session->conversation().id](const Conversation& one) {
                return one.id == id;
            });
        else
            put(session->conversation());
        Q_EMIT listChanged();
    });
    connect(session, &ChatSession::storageFailed, this, &ConversationLibrary::storageFailed);
    connect(session, &ChatSession::runningChanged, this, &ConversationLibrary::listChanged);
    connect(session, &ChatSession::turnEnded, this,
            [this, id = conversation.id](const Turn& turn) { takeEnd(id, turn); });
    return session;
}

void ConversationLibrary::put(const Conversation& conversation)
{
    m_list.removeIf([&](const Conversation& one) { return one.id == conversation.id; });
    const auto place = std::ranges::find_if(
        m_list, [&](const Conversation& one) { return one.updatedMs <= conversation.updatedMs; });
    m_list.insert(place, conversation);
}

void ConversationLibrary::takeEnd(ConversationId id, const Turn& turn)
{
    if (id != m_shown && turn.reply.state != ReplyState::Cancelled) {
        ConversationMarks marks;
        marks.unread = true;
        mark({id}, marks);
    }
    Q_EMIT replyEnded(id, turn);
    if (m_keeping.contains(id))
        keepNow(id);
}

void ConversationLibrary::setShown(ConversationId id)
{
    m_shown = id;
    const Conversation* shown = find(id);
    if (!shown || !shown->unread)
        return;
    ConversationMarks marks;
    marks.unread = false;
    mark({id}, marks);
}

void ConversationLibrary::rename(ConversationId id, const QString& title)
{
    giveUpTitle(id);
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
    m_writes->write([&store = m_store, changed] { return store.putConversation(changed); });
    put(changed);
    Q_EMIT listChanged();
}

void ConversationLibrary::drop(ConversationId id)
{
    giveUpTitle(id);
    if (ChatSession* known = m_sessions.take(id)) {
        known->disconnect(this);
        known->stop();
        known->deleteLater();
    }
}

void ConversationLibrary::close()
{
    Q_EMIT closing();
    dropAtOnce(false);
    m_open = false;
    m_list.removeIf([](const Conversation& one) { return !one.temporary; });
    m_trash.clear();
    Q_EMIT listChanged();
    Q_EMIT trashChanged();
}

void ConversationLibrary::writeNow()
{
    const auto sessions = findChildren<ChatSession*>(QString(), Qt::FindDirectChildrenOnly);
    for (ChatSession* session : sessions) {
        if (!session->conversation().temporary)
            session->saveNow();
    }
    m_writes->retry();
    // Behind all that was asked for before, whose answers come before this one.
    whenDone(m_store.writePending(), this, [this](const Result<void>& pending) {
        m_replyUnwritten = !pending.has_value();
        std::optional<Error> fault = m_writes->fault();
        if (!pending)
            fault = pending.error();
        for (const ChatSession* session :
             findChildren<ChatSession*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (session->storageFault() && !session->conversation().temporary)
                fault = session->storageFault();
        }
        Q_EMIT written(fault);
    });
}

bool ConversationLibrary::hasUnwritten() const
{
    const auto sessions = findChildren<ChatSession*>(QString(), Qt::FindDirectChildrenOnly);
    return m_replyUnwritten || m_writes->fault() ||
           std::ranges::any_of(sessions, [](const ChatSession* session) {
               return session->storageFault() && !session->conversation().temporary;
           });
}

void ConversationLibrary::shutDown()
{
    dropAtOnce(true);
    // Those that were to be deleted later write into the same stores.
    qDeleteAll(findChildren<ChatSession*>(QString(), Qt::FindDirectChildrenOnly));
}

// Deleting a session stops its reply and saves its draft; the store carries out what was asked of
// it before it closes.
void ConversationLibrary::dropAtOnce(bool temporaryToo)
{
    qDeleteAll(std::exchange(m_titles, {}));
    const auto sessions = m_sessions.values();
    // Else the end of one reply would let another begin.
    for (ChatSession* session : sessions) {
        if (temporaryToo || !session->conversation().temporary)
            session->leaveLine();
    }
    for (ChatSession* session : sessions) {
        if (session->conversation().temporary && !temporaryToo)
            continue;
        m_sessions.remove(session->conversation().id);
        session->disconnect(this);
        delete session;
    }
}

} // namespace loquat
