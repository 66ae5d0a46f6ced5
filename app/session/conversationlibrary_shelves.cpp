// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a ConversationLibrary does with conversations without asking anything in them: where they
// are put, the trash, copies, titles, and keeping temporary ones.
#include "app/base/clock.h"
#include "app/base/whendone.h"
#include "app/session/chatfolders.h"
#include "app/session/chatsession.h"
#include "app/session/conversationlibrary.h"
#include "app/session/shelfkeeper.h"
#include "app/session/temporarychats.h"
#include "app/session/titlewriter.h"
#include "app/session/writelog.h"
#include "app/storage/conversationstore.h"

#include <algorithm>

namespace loquat {

namespace {

QList<Conversation> takeFrom(QList<Conversation>& list, const QList<ConversationId>& ids)
{
    const QSet<ConversationId> wanted(ids.begin(), ids.end());
    QList<Conversation> taken;
    list.removeIf([&](const Conversation& one) {
        const bool out = wanted.contains(one.id);
        if (out)
            taken.append(one);
        return out;
    });
    return taken;
}

} // namespace

void ConversationLibrary::mark(const QList<ConversationId>& ids, const ConversationMarks& marks)
{
    const QSet<ConversationId> wanted(ids.begin(), ids.end());
    QList<ConversationId> stored;
    for (Conversation& one : m_list) {
        if (!wanted.contains(one.id))
            continue;
        marks.applyTo(one);
        if (ChatSession* known = m_sessions.value(one.id))
            known->takeTitleAndMarks(one);
        if (!one.temporary)
            stored.append(one.id);
    }
    if (marks.folder)
        m_folders->add(*marks.folder);
    if (!stored.isEmpty())
        m_writes->write(
            [&store = m_store, stored, marks] { return store.markConversations(stored, marks); });
    Q_EMIT listChanged();
}

void ConversationLibrary::moveFolder(const QString& folder, const QString& other)
{
    const auto move = [&](Conversation& one) {
        if (one.folder != folder)
            return;
        one.folder = other;
        if (ChatSession* known = m_sessions.value(one.id))
            known->takeTitleAndMarks(one);
    };
    std::ranges::for_each(m_list, move);
    std::ranges::for_each(m_trash, move);
    Q_EMIT listChanged();
}

void ConversationLibrary::remove(const QList<ConversationId>& ids)
{
    QList<ConversationId> stored;
    const qint64 now = m_clock.nowMs();
    for (const ConversationId id : ids) {
        if (m_shown == id)
            m_shown = {};
        m_keeping.remove(id);
        if (const ChatSession* known = m_sessions.value(id);
            known && known->conversation().temporary)
            m_temporary->forget(id);
        drop(id);
    }
    for (Conversation& gone : takeFrom(m_list, ids)) {
        if (gone.temporary)
            continue;
        gone.deletedMs = now;
        stored.append(gone.id);
        m_trash.prepend(gone);
    }
    if (!stored.isEmpty())
        m_writes->write(
            [&store = m_store, stored, now] { return store.deleteConversations(stored, now); });
    Q_EMIT listChanged();
    Q_EMIT trashChanged();
    Q_EMIT removed(ids);
}

void ConversationLibrary::restore(const QList<ConversationId>& ids)
{
    QList<ConversationId> restored;
    for (Conversation& back : takeFrom(m_trash, ids)) {
        back.deletedMs = 0;
        restored.append(back.id);
        put(back);
    }
    if (restored.isEmpty())
        return;
    m_writes->write([&store = m_store, restored] { return store.restoreConversations(restored); });
    Q_EMIT listChanged();
    Q_EMIT trashChanged();
}

void ConversationLibrary::purge(const QList<ConversationId>& ids)
{
    if (takeFrom(m_trash, ids).isEmpty())
        return;
    m_writes->write([&store = m_store, ids] { return store.purgeConversations(ids); });
    Q_EMIT trashChanged();
}

void ConversationLibrary::erase(const Erasing& what, QObject* context,
                                const std::function<void(const Result<void>&)>& use)
{
    if (what.chats) {
        QList<ConversationId> temporary;
        for (const Conversation& one : std::as_const(m_list)) {
            if (one.temporary)
                temporary.append(one.id);
        }
        if (!temporary.isEmpty())
            remove(temporary);
        close();
    }
    const auto erased = m_store.erase(what);
    whenDone(erased, this, [this, what](const Result<void>&) {
        if (what.chats)
            open();
        else
            m_shelf->read();
    });
    whenDone(erased, context, use);
}

void ConversationLibrary::describeStore(QObject* context,
                                        const std::function<void(const Result<StoreFacts>&)>& use)
{
    whenDone(m_store.facts(), context, use);
}

void ConversationLibrary::duplicate(ConversationId id, const QString& title)
{
    const Conversation* source = find(id);
    if (!source)
        return;
    if (ChatSession* known = m_sessions.value(id))
        known->saveNow();
    Conversation copy = *source;
    copy.id = newId<ConversationId>();
    copy.head = {}; // it has an id of its own there
    copy.title = title.simplified();
    copy.titled = true;
    copy.pinned = copy.archived = copy.unread = false;
    copy.createdMs = copy.updatedMs = m_clock.nowMs();
    whenDone(storeOf(copy).duplicateConversation(id, copy), this,
             [this, copy](const Result<void>& done) {
                 if (!done) {
                     Q_EMIT storageFailed(done.error());
                     return;
                 }
                 put(copy);
                 Q_EMIT listChanged();
                 Q_EMIT duplicated(copy.id);
             });
}

void ConversationLibrary::writeTitle(ConversationId id)
{
    ChatSession* chat = session(id);
    if (!chat || m_titles.contains(id))
        return;
    TitleWriter* writer = chat->makeTitleWriter().release();
    writer->setParent(this);
    m_titles.insert(id, writer);
    connect(writer, &TitleWriter::written, this,
            [this, id](const QString& title) { rename(id, title); });
    connect(writer, &TitleWriter::failed, this, [this, id](const Error& error) {
        giveUpTitle(id);
        Q_EMIT listChanged();
        Q_EMIT titleFailed(id, error);
    });
    // What the person asks goes first.
    const TurnId before = chat->running() ? chat->running()->id : TurnId{};
    connect(chat, &ChatSession::runningChanged, writer, [this, id, chat, before] {
        if (chat->running() && chat->running()->id != before) {
            giveUpTitle(id);
            Q_EMIT listChanged();
        }
    });
    if (chat->isLoading())
        connect(chat, &ChatSession::loaded, writer, &TitleWriter::start);
    else
        writer->start();
    Q_EMIT listChanged();
}

bool ConversationLibrary::hasTemporaryTurns() const
{
    return std::ranges::any_of(
        m_list, [](const Conversation& one) { return one.temporary && one.turnCount > 0; });
}

void ConversationLibrary::keep(ConversationId id)
{
    ChatSession* session = m_sessions.value(id);
    if (!session || !session->conversation().temporary || m_keeping.contains(id))
        return;
    if (!find(id)) { // nothing is in it
        drop(id);
        Q_EMIT kept(startNew()->conversation().id);
        return;
    }
    m_keeping.insert(id);
    if (!session->isRunning())
        keepNow(id);
}

void ConversationLibrary::keepNow(ConversationId id)
{
    ChatSession* session = m_sessions.value(id);
    session->saveNow();
    m_temporary->copyInto(
        m_store, session->conversation(), [this, id](const Result<WholeConversation>& written) {
            ChatSession* old = m_sessions.value(id);
            if (!old) { // closed meanwhile
                if (written)
                    m_store.deleteConversations({id}, m_clock.nowMs());
                return;
            }
            if (!written) {
                m_keeping.remove(id);
                Q_EMIT storageFailed(written.error());
                return;
            }
            if (old->isRunning() || old->branch().tree().size() != written->turns.size()) {
                // Something was asked meanwhile: once more when that has ended.
                m_store.deleteConversations({id}, m_clock.nowMs());
                m_store.purgeConversations({id});
                if (!old->isRunning())
                    keepNow(id);
                return;
            }
            m_keeping.remove(id);
            Conversation conversation = old->conversation();
            conversation.temporary = false;
            const Draft draft = old->draft();
            drop(id);
            m_temporary->forget(id);
            put(conversation);
            ChatSession* fresh = adopt(conversation, true);
            fresh->setDraft(draft);
            fresh->load();
            Q_EMIT listChanged();
            Q_EMIT kept(id);
        });
}

void ConversationLibrary::giveUpTitle(ConversationId id)
{
    TitleWriter* writer = m_titles.take(id);
    if (!writer)
        return;
    writer->disconnect(this);
    writer->deleteLater(); // it may be the one that calls
}

} // namespace loquat
