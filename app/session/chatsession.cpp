// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatsession.h"

#include "app/base/clock.h"
#include "app/base/whendone.h"
#include "app/session/generation.h"
#include "app/session/memorytest.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/storage/conversationstore.h"

namespace loquat {

namespace {

constexpr int draftDelayMs = 250;

tl::unexpected<Error> refused(ErrorReason reason)
{
    return failure(ErrorCode::Usage, reason);
}

} // namespace

ChatSession::ChatSession(Conversation conversation, const Services& services, bool stored,
                         QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_conversation(std::move(conversation))
    , m_branch(&services.store)
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
}

ChatSession::~ChatSession()
{
    if (m_generation)
        m_generation->stop();
    if (m_preparing) {
        // Asked a moment ago and not stored yet: it must not be lost with the emptied draft.
        m_preparing->reply.state = ReplyState::Cancelled;
        m_services.store.insertTurn(*m_preparing);
        m_services.store.finishTurn(m_preparing->id, m_preparing->reply);
    }
    if (m_draftTimer.isActive())
        saveDraftNow();
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
                     // What was typed while the stored draft was on its way is newer.
                     if (m_draft == Draft{})
                         m_draft = contents->draft;
                     m_branch.setContents(contents->tree, m_conversation.head);
                     Q_EMIT draftChanged();
                     refreshMemory();
                 } else {
                     m_loadError = contents.error();
                     Q_EMIT sendFailed(contents.error());
                 }
                 Q_EMIT loaded();
             });
}

void ChatSession::setDraft(const Draft& draft)
{
    if (draft == m_draft)
        return;
    const bool framed = draft.settings != m_draft.settings ||
                        draft.attachments.isEmpty() != m_draft.attachments.isEmpty();
    m_draft = draft;
    if (!m_draftTimer.isActive())
        m_draftTimer.start();
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

Turn ChatSession::newTurn(TurnId parent, TurnOrigin origin) const
{
    Turn turn;
    turn.id = newId<TurnId>();
    turn.parent = parent;
    turn.conversation = m_conversation.id;
    turn.origin = origin;
    turn.createdMs = m_services.clock.nowMs();
    turn.profile = m_conversation.profile;
    turn.model = m_conversation.model;
    if (const auto info = m_services.servers.model(turn.profile, turn.model))
        turn.modelDigest = info->digest;
    if (const auto profile = m_services.servers.profile(turn.profile))
        turn.address = profile->address;
    return turn;
}

Result<void> ChatSession::send()
{
    if (m_draft.text.trimmed().isEmpty())
        return refused(ErrorReason::PromptEmpty);
    Turn turn = newTurn(m_branch.head(), TurnOrigin::Asked);
    turn.prompt = m_draft.text;
    turn.attachments = m_draft.attachments;
    turn.settings = m_draft.settings;
    const Result<void> asked = ask(std::move(turn));
    if (!asked)
        return asked;
    m_draft.text.clear();
    m_draft.attachments.clear();
    m_draftTimer.start();
    Q_EMIT draftChanged();
    return {};
}

Result<void> ChatSession::ask(Turn turn)
{
    if (m_loadError)
        return failure(*m_loadError);
    if (isRunning() || m_loading)
        return refused(ErrorReason::ServerBusy);
    if (!turn.profile.isValid())
        return refused(ErrorReason::ServerUnset);
    if (turn.model.isEmpty())
        return refused(ErrorReason::ModelUnset);

    if (m_conversation.title.isEmpty())
        m_conversation.title = titleFromPrompt(turn.prompt);
    countIn(turn, 1);
    saveConversation();

    m_preparing = turn;
    m_stopAsked = false;
    m_branch.appendTurn(turn);
    m_conversation.head = turn.id;
    Q_EMIT runningChanged();
    m_planner.plan(taskOf(turn), [this](const MemoryPlan& plan) {
        if (m_preparing)
            begin(plan);
    });
    return {};
}

MemoryTask ChatSession::taskOf(const Turn& turn) const
{
    MemoryTask task;
    task.turn = turn;
    task.hasImages = m_conversation.imageCount > 0;
    task.choice = m_conversation.memoryChoice;
    const TurnTree& tree = m_branch.tree();
    for (const TurnId id : tree.pathTo(turn.parent)) {
        if (tree.find(id)->excluded)
            task.hasExcluded = true;
        else
            task.path.append(id);
    }
    return task;
}

void ChatSession::begin(const MemoryPlan& plan)
{
    Turn turn = *std::exchange(m_preparing, std::nullopt);
    turn.memory = plan.status;
    m_branch.updateTurn(turn);
    m_generation = std::make_unique<Generation>(turn, plan, m_services.servers, &m_services.store,
                                                m_services.clock);
    m_generation->setQueue(&m_services.queue);
    m_generation->setReplan([this, turn](const auto& use) { m_planner.plan(taskOf(turn), use); });
    connect(m_generation.get(), &Generation::stateChanged, this, [this] {
        m_branch.updateTurn(m_generation->turn());
        Q_EMIT runningChanged();
    });
    connect(m_generation.get(), &Generation::grew, this, [this](const ReplyDelta& delta) {
        m_branch.growReply(m_generation->turn().id, delta);
    });
    connect(m_generation.get(), &Generation::ended, this, &ChatSession::conclude);
    m_generation->start();
    // Only now: the store keeps the order, so the draft is never emptied before the turn is there.
    if (m_draftTimer.isActive())
        saveDraftNow();
    if (m_stopAsked)
        m_generation->stop();
}

void ChatSession::stop()
{
    if (m_generation) {
        m_generation->stop();
    } else if (m_preparing) {
        m_stopAsked = true;
        m_preparing->reply.state = ReplyState::Cancelled;
        m_branch.updateTurn(*m_preparing);
        Q_EMIT runningChanged();
    }
}

void ChatSession::countIn(const Turn& turn, int sign)
{
    m_conversation.turnCount += sign;
    m_conversation.imageCount += sign * int(turn.attachments.size());
    m_conversation.updatedMs = m_services.clock.nowMs();
}

void ChatSession::conclude()
{
    Generation* done = m_generation.release();
    const Turn turn = done->turn();
    done->deleteLater();
    if (turn.reply.error && turn.reply.error->code == ErrorCode::Storage) {
        m_branch.removeTurn(turn.id);
        m_conversation.head = m_branch.head();
        countIn(turn, -1);
        if (turn.origin == TurnOrigin::Asked) {
            m_draft.text =
                m_draft.text.isEmpty() ? turn.prompt : turn.prompt + u'\n' + m_draft.text;
            m_draft.attachments = turn.attachments + m_draft.attachments;
            m_draftTimer.start();
            Q_EMIT draftChanged();
        }
        Q_EMIT runningChanged();
        Q_EMIT sendFailed(*turn.reply.error);
        return;
    }
    m_branch.updateTurn(turn);
    m_planner.remember(turn);
    m_conversation.updatedMs = m_services.clock.nowMs();
    saveConversation();
    Q_EMIT runningChanged();
    Q_EMIT turnEnded(turn.id);
    refreshMemory();
}

Result<void> ChatSession::retry(TurnId id)
{
    return askAgain(id, std::nullopt);
}

Result<void> ChatSession::retryWithoutStreaming(TurnId id)
{
    return askAgain(id, false);
}

Result<void> ChatSession::askAgain(TurnId id, std::optional<bool> stream)
{
    const int index = m_branch.indexOf(id);
    const Turn* old = index < 0 ? nullptr : m_branch.turnAt(index);
    if (!old)
        return refused(ErrorReason::ServerBusy);
    Turn turn = newTurn(old->parent, TurnOrigin::Regenerated);
    turn.prompt = old->prompt;
    turn.attachments = old->attachments;
    // What went wrong is often put right in the options.
    turn.settings = old->reply.error ? m_draft.settings : old->settings;
    turn.settings.stream = stream.value_or(turn.settings.stream);
    return ask(std::move(turn));
}

Result<void> ChatSession::continueReply(TurnId id, const QString& prompt)
{
    const int index = m_branch.indexOf(id);
    const Turn* old = index < 0 ? nullptr : m_branch.turnAt(index);
    if (!old)
        return refused(ErrorReason::ServerBusy);
    Turn turn = newTurn(old->id, TurnOrigin::Continue);
    turn.prompt = prompt;
    turn.settings = old->settings;
    return ask(std::move(turn));
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

std::unique_ptr<MemoryTest> ChatSession::makeMemoryTest() const
{
    Turn turn = newTurn({}, TurnOrigin::Asked);
    turn.settings = m_draft.settings;
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
    next.settings = m_draft.settings;
    next.attachments = m_draft.attachments;
    m_planner.choose(taskOf(next), [this, epoch](const MemoryStatus& memory) {
        if (epoch != m_memoryEpoch || memory == m_memory)
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
                 noteStored(stored);
             });
    Q_EMIT conversationChanged();
}

void ChatSession::saveDraftNow()
{
    m_draftTimer.stop();
    if (m_loading || m_loadError)
        return;
    if (!m_stored) {
        if (m_draft == Draft{})
            return;
        saveConversation();
    }
    whenDone(m_services.store.saveDraft(m_conversation.id, m_draft), this,
             [this](const Result<void>& stored) { noteStored(stored); });
}

void ChatSession::noteStored(const Result<void>& stored)
{
    if (!stored && !m_storageFailing)
        Q_EMIT storageFailed(stored.error());
    m_storageFailing = !stored.has_value();
}

} // namespace loquat
