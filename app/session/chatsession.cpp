// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatsession.h"

#include "app/base/clock.h"
#include "app/base/whendone.h"
#include "app/session/generation.h"
#include "app/session/memorytest.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/session/titlewriter.h"
#include "app/storage/conversationstore.h"

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

constexpr int draftDelayMs = 250;
constexpr int mostPrompts = 200; // to walk through with the arrow keys

} // namespace

ChatSession::ChatSession(Conversation conversation, const Services& services, bool stored,
                         QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_conversation(std::move(conversation))
    , m_branch(&services.store)
    , m_chatTree(m_branch, services.store, services.clock)
    , m_planner(services.store, services.servers)
    , m_stored(stored)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &ChatSession::saveDraftNow);
    const auto learnt = [this](const ProfileId& id) {
        if (id == m_conversation.profile)
            refreshMemory();
    };
    connect(&m_services.servers, &ServerDirectory::listingChanged, this, learnt);
    connect(&m_services.servers, &ServerDirectory::factsChanged, this, learnt);
    connectTree();
    connectQueue();
}

void ChatSession::connectTree()
{
    connect(&m_chatTree, &ChatTree::headMoved, this, &ChatSession::moveHead);
    connect(&m_chatTree, &ChatTree::pastChanged, this, [this] {
        m_planner.forget();
        refreshMemory();
    });
    connect(&m_chatTree, &ChatTree::removing, this, &ChatSession::endIn);
    connect(&m_chatTree, &ChatTree::removed, this, [this] { recount(0); });
    connect(&m_chatTree, &ChatTree::restored, this, [this] { recount(0); });
    connect(&m_chatTree, &ChatTree::recounted, this, [this](const Conversation& stored) {
        recount(stored.imageCount - m_conversation.imageCount);
        refreshMemory();
    });
    connect(&m_chatTree, &ChatTree::editsChanged, this, [this] {
        if (!m_draftTimer.isActive())
            m_draftTimer.start();
    });
    connect(&m_chatTree, &ChatTree::stored, this, [this] { noteStored({}); });
    connect(&m_chatTree, &ChatTree::storeFailed, this,
            [this](const Error& error) { noteStored(failure(error)); });
}

ChatSession::~ChatSession()
{
    m_queue.disconnect(this);
    if (m_generation)
        m_generation->leave();
    if (m_preparing)
        keepPreparing();
    if (m_draftTimer.isActive())
        saveDraftNow();
}

// Asked a moment ago and not stored yet: it must not be lost with the emptied draft.
void ChatSession::keepPreparing()
{
    Turn turn = *std::exchange(m_preparing, std::nullopt);
    turn.reply.state = ReplyState::Cancelled;
    m_branch.updateTurn(turn);
    m_services.store.insertTurn(turn);
    m_services.store.finishTurn(turn.id, turn.reply);
}

void ChatSession::endIn(TurnId top)
{
    const Turn* asked = running();
    if (!asked || !m_branch.tree().pathTo(asked->id).contains(top))
        return;
    if (m_generation) {
        m_generation->stop();
    } else {
        keepPreparing();
        Q_EMIT runningChanged();
    }
}

void ChatSession::moveHead()
{
    m_conversation.head = m_branch.head();
    // A turn that is asked but not stored yet brings the head with it.
    if (m_preparing && m_preparing->id == m_conversation.head)
        return;
    whenDone(m_services.store.setHead(m_conversation.id, m_conversation.head), this,
             [this](const Result<void>& stored) { noteStored(stored); });
    Q_EMIT conversationChanged();
    refreshMemory();
}

void ChatSession::load()
{
    if (!m_stored || m_loading)
        return;
    m_loading = true;
    m_loadError.reset();
    whenDone(m_services.store.contents(m_conversation.id), this,
             [this](const Result<ConversationContents>& contents) {
                 m_loading = false;
                 if (contents) {
                     m_conversation.head = contents->conversation.head;
                     if (!contents->tree.contains(m_conversation.head))
                         m_conversation.head = contents->tree.newestLeaf({});
                     joinDraft(contents->draft);
                     m_branch.setContents(contents->tree, m_conversation.head);
                     m_chatTree.takeStoredEdits(contents->draft.edits);
                     restoreQueue(contents->draft.queue);
                     Q_EMIT draftChanged();
                     refreshMemory();
                 } else {
                     m_loadError = contents.error();
                     Q_EMIT sendFailed(contents.error());
                 }
                 Q_EMIT loaded();
             });
}

// What was typed while the stored draft was on its way comes behind it.
void ChatSession::joinDraft(const Draft& stored)
{
    const Draft typed = std::exchange(m_draft, stored);
    m_draft.edits.clear();
    m_draft.queue.clear();
    if (typed == Draft{} || typed == m_draft)
        return;
    if (typed.text.startsWith(stored.text))
        m_draft.text = typed.text;
    else
        m_draft.text += typed.text;
    for (const Attachment& attachment : typed.attachments) {
        if (std::ranges::find(m_draft.attachments, attachment.sha256, &Attachment::sha256) ==
            m_draft.attachments.end())
            m_draft.attachments.append(attachment);
    }
    if (typed.settings != RequestSettings{})
        m_draft.settings = typed.settings;
    if (typed.layers != ChatLayers{})
        m_draft.layers = typed.layers;
    m_draftTimer.start();
    noteDraft();
}

bool ChatSession::isUnused() const
{
    const Conversation& chat = m_conversation;
    return !m_asked && !m_loading && !m_loadError && m_branch.tree().size() == 0 &&
           m_draft == Draft{} && m_queue.isEmpty() && chat.title.isEmpty() && !chat.titled &&
           !chat.pinned && !chat.archived && chat.folder.isEmpty();
}

void ChatSession::noteDraft()
{
    const bool has = !m_draft.text.isEmpty() || !m_draft.attachments.isEmpty();
    if (std::exchange(m_conversation.hasDraft, has) != has && m_stored)
        Q_EMIT conversationChanged();
}

void ChatSession::saveNow()
{
    if (m_draftTimer.isActive() || storageFault())
        saveDraftNow();
}

void ChatSession::setDraft(const Draft& draft)
{
    if (draft == m_draft)
        return;
    const bool framed = draft.settings != m_draft.settings || draft.layers != m_draft.layers ||
                        draft.attachments.isEmpty() != m_draft.attachments.isEmpty();
    m_draft = draft;
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
    noteDraft();
    if (framed)
        refreshMemory();
}

void ChatSession::setModel(const ProfileId& profile, const QString& model)
{
    if (profile == m_conversation.profile && model == m_conversation.model)
        return;
    m_conversation.profile = profile;
    m_conversation.model = model;
    m_services.servers.setCurrent(profile);
    m_services.servers.setLastModel(profile, model);
    m_services.servers.learnDetails(profile, model);
    if (m_stored)
        saveConversation();
    Q_EMIT modelChanged();
    refreshMemory();
}

ContextUse ChatSession::contextUse() const
{
    ContextUse use = loquat::contextUse(m_memory, m_past, options().effective());
    use.lastCut = m_lastCut;
    return use;
}

const Turn* ChatSession::running() const
{
    if (m_generation)
        return &m_generation->turn();
    return m_preparing ? &*m_preparing : nullptr;
}

qint64 ChatSession::runningForMs() const
{
    return m_generation ? m_generation->elapsedMs() : 0;
}

void ChatSession::setTitle(const QString& title)
{
    m_conversation.title = title.simplified();
    m_conversation.titled = true;
    if (m_stored)
        saveConversation();
    else
        Q_EMIT conversationChanged();
}

void ChatSession::takeTitleAndMarks(const Conversation& stored)
{
    m_conversation.title = stored.title;
    m_conversation.titled = stored.titled;
    m_conversation.pinned = stored.pinned;
    m_conversation.archived = stored.archived;
    m_conversation.unread = stored.unread;
    m_conversation.folder = stored.folder;
}

std::unique_ptr<TitleWriter> ChatSession::makeTitleWriter()
{
    Turn turn = newTurn({}, TurnOrigin::Asked);
    turn.settings = options().effective();
    return std::make_unique<TitleWriter>(m_branch, turn, m_services.servers, m_services.queue,
                                         m_services.clock);
}

void ChatSession::setMemoryChoice(MemoryChoice choice)
{
    if (choice == m_conversation.memoryChoice)
        return;
    m_conversation.memoryChoice = choice;
    if (m_stored)
        saveConversation();
    refreshMemory();
    Q_EMIT memoryChanged();
}

void ChatSession::readPrompts(QObject* context, const std::function<void(const QStringList&)>& use)
{
    whenDone(m_services.store.prompts(m_conversation.id, mostPrompts), context,
             [use](const Result<QStringList>& prompts) {
                 if (prompts)
                     use(*prompts);
             });
}

std::unique_ptr<MemoryTest> ChatSession::makeMemoryTest() const
{
    Turn turn = newTurn({}, TurnOrigin::Asked);
    turn.settings = options().effective();
    return std::make_unique<MemoryTest>(turn, m_conversation.memoryChoice, m_services.servers,
                                        m_services.queue, m_services.clock);
}

void ChatSession::refreshMemory()
{
    // The next turn's memory is not known before this one has ended.
    if (isRunning())
        return;
    const quint64 epoch = ++m_memoryEpoch;
    Turn next = newTurn(m_branch.head(), TurnOrigin::Asked);
    next.settings = options().effective();
    next.attachments = m_draft.attachments;
    next.prompt = m_draft.text;
    m_planner.choose(taskOf(next), [this, epoch](const MemoryStatus& memory, const PastUse& past) {
        if (epoch != m_memoryEpoch)
            return;
        m_past = past;
        Q_EMIT contextUseChanged();
        if (memory == m_memory)
            return;
        m_memory = memory;
        Q_EMIT memoryChanged();
    });
}

void ChatSession::saveConversation()
{
    m_stored = true;
    whenDone(m_services.store.putConversation(m_conversation), this,
             [this](const Result<void>& stored) {
                 // Else every later draft would be written to a conversation that is not there.
                 m_stored = m_stored && stored.has_value();
                 noteStored(stored, &m_putFault);
             });
    Q_EMIT conversationChanged();
}

void ChatSession::setThinkingOpen(TurnId id, bool open)
{
    m_branch.setThinkingOpen(id, open);
    whenDone(m_services.store.setThinkingOpen(id, open), this,
             [this](const Result<void>& stored) { noteStored(stored); });
}

void ChatSession::saveDraftNow()
{
    m_draftTimer.stop();
    if (m_loading || m_loadError)
        return;
    if (isUnused())
        return forgetUnused();
    if (!m_stored || m_putFault)
        saveConversation();
    Draft whole = m_draft;
    whole.edits = m_chatTree.edits();
    whole.queue = m_queue.prompts();
    // Its prompt is in the draft no more, and in no turn yet.
    if (m_preparing) {
        whole.queue.prepend(queuedFrom(*m_preparing));
        m_preparingKept = true;
    }
    whenDone(m_services.store.saveDraft(m_conversation.id, whole), this,
             [this](const Result<void>& stored) { noteStored(stored, &m_draftFault); });
}

void ChatSession::forgetUnused()
{
    if (!std::exchange(m_stored, false))
        return;
    m_services.store.deleteConversations({m_conversation.id}, m_services.clock.nowMs());
    m_services.store.purgeConversations({m_conversation.id});
    Q_EMIT conversationChanged();
}

void ChatSession::noteStored(const Result<void>& stored, std::optional<Error>* fault)
{
    if (fault)
        *fault = stored ? std::nullopt : std::optional(stored.error());
    const bool failedBefore = std::exchange(m_storageFailing, !stored.has_value());
    if (!stored && !failedBefore)
        Q_EMIT storageFailed(stored.error());
}

} // namespace loquat
