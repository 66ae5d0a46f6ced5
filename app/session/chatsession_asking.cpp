// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a ChatSession asks: from what was typed to the end of the reply.
#include "app/base/clock.h"
#include "app/chat/halftyped.h"
#include "app/session/chatsession.h"
#include "app/session/generation.h"
#include "app/session/serverdirectory.h"

namespace loquat {

namespace {

tl::unexpected<Error> refused(ErrorReason reason)
{
    return failure(ErrorCode::Usage, reason);
}

} // namespace

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

OptionStack ChatSession::options() const
{
    OptionStack stack;
    if (const auto profile = m_services.servers.profile(m_conversation.profile)) {
        stack.server = profile->defaults;
        stack.model = profile->modelDefaults.value(m_conversation.model);
    }
    stack.chat = m_draft.settings;
    stack.layers = m_draft.layers;
    return stack;
}

Result<void> ChatSession::send()
{
    if (m_draft.text.trimmed().isEmpty())
        return refused(ErrorReason::PromptEmpty);
    Turn turn = newTurn(m_branch.head(), TurnOrigin::Asked);
    turn.prompt = m_draft.text;
    turn.attachments = m_draft.attachments;
    turn.settings = options().effective();
    const TurnId id = turn.id;
    const Result<void> asked = askOrQueue(std::move(turn));
    if (!asked)
        return asked;
    const OptionLayer once = m_draft.layers.once;
    m_draft.layers.once = halfTypedOf(once);
    if (once != m_draft.layers.once)
        m_sentOnce.insert(id, once);
    m_draft.text.clear();
    m_draft.attachments.clear();
    m_draftTimer.start();
    noteDraft();
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

    m_asked = true;
    if (m_conversation.title.isEmpty())
        m_conversation.title = titleFromPrompt(turn.prompt);
    m_preparing = turn;
    m_stopAsked = false;
    m_branch.appendTurn(turn);
    m_conversation.updatedMs = m_services.clock.nowMs();
    recount(int(imageCount(turn.attachments)));
    saveConversation();
    // Only now: what is stored must not point to a turn that is not.
    m_conversation.head = turn.id;
    Q_EMIT runningChanged();
    m_planner.plan(taskOf(turn), [this, id = turn.id](const MemoryPlan& plan) {
        if (m_preparing && m_preparing->id == id)
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
        const TurnNode& node = *tree.find(id);
        task.hasCorrected = task.hasCorrected || node.corrected;
        if (node.excluded)
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
    m_sentTokens = sentTokens(turn, plan);
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
    connect(m_generation.get(), &Generation::stepped, this,
            [this] { m_branch.updateTurn(m_generation->turn()); });
    connect(m_generation.get(), &Generation::ended, this, &ChatSession::conclude);
    m_generation->start();
    // Only now: the store keeps the order, so the draft is never emptied before the turn is there.
    if (m_draftTimer.isActive() || std::exchange(m_preparingKept, false))
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

// As the store counts by itself; `images` came, or went if negative.
void ChatSession::recount(int images)
{
    m_conversation.turnCount = int(m_branch.tree().size());
    m_conversation.branchCount = m_branch.tree().leafCount();
    m_conversation.imageCount += images;
    Q_EMIT conversationChanged();
}

void ChatSession::conclude()
{
    Generation* done = m_generation.release();
    const Turn turn = done->turn();
    done->deleteLater();
    if (turn.reply.error && turn.reply.error->code == ErrorCode::Storage) {
        m_branch.removeTurn(turn.id);
        m_conversation.head = m_branch.head();
        recount(-int(imageCount(turn.attachments)));
        if (turn.origin == TurnOrigin::Asked)
            putInFront(turn);
        holdAfter(ReplyState::Failed);
        Q_EMIT runningChanged();
        Q_EMIT sendFailed(*turn.reply.error);
        return;
    }
    m_sentOnce.remove(turn.id);
    m_branch.updateTurn(turn);
    m_lastCut = proveCut(m_sentTokens, turn.reply.figures, turn.settings, m_planner.window(turn));
    m_planner.remember(turn);
    m_conversation.updatedMs = m_services.clock.nowMs();
    saveConversation();
    Q_EMIT runningChanged();
    holdAfter(turn.reply.state);
    Q_EMIT turnEnded(turn);
    refreshMemory();
    Q_EMIT m_queue.ready();
}

const Turn* ChatSession::turnOnPath(TurnId id)
{
    const int index = m_branch.indexOf(id);
    return index < 0 ? nullptr : m_branch.turnAt(index);
}

Result<void> ChatSession::askAgain(Turn turn, const Turn& old)
{
    turn.prompt = old.prompt;
    turn.attachments = old.attachments;
    // Another end of the same reply is its end as much as the first one was.
    if (old.origin == TurnOrigin::Continue)
        turn.origin = TurnOrigin::Continue;
    return askOrQueue(std::move(turn));
}

Result<void> ChatSession::regenerate(TurnId id)
{
    const Turn* old = turnOnPath(id);
    if (!old)
        return refused(ErrorReason::ServerBusy);
    Turn turn = newTurn(old->parent, TurnOrigin::Regenerated);
    turn.settings = old->settings;
    return askAgain(std::move(turn), *old);
}

Result<void> ChatSession::retry(TurnId id)
{
    const Turn* old = turnOnPath(id);
    if (!old)
        return refused(ErrorReason::ServerBusy);
    Turn turn = newTurn(old->parent, TurnOrigin::Regenerated);
    // What went wrong is often put right in the options.
    turn.settings = old->reply.error ? options().effective() : old->settings;
    return askAgain(std::move(turn), *old);
}

Result<void> ChatSession::retryWithoutStreaming(TurnId id)
{
    const Turn* old = turnOnPath(id);
    if (!old)
        return refused(ErrorReason::ServerBusy);
    Turn turn = newTurn(old->parent, TurnOrigin::Regenerated);
    turn.settings = old->reply.error ? options().effective() : old->settings;
    turn.settings.stream = false;
    return askAgain(std::move(turn), *old);
}

Result<void> ChatSession::resend(TurnId id, const QString& prompt, const Attachments& attachments)
{
    const Turn* old = turnOnPath(id);
    if (!old)
        return refused(ErrorReason::ServerBusy);
    if (prompt.trimmed().isEmpty())
        return refused(ErrorReason::PromptEmpty);
    Turn turn = newTurn(old->parent, TurnOrigin::Edited);
    turn.prompt = prompt;
    turn.attachments = attachments;
    turn.settings = old->settings;
    return askOrQueue(std::move(turn));
}

Result<void> ChatSession::continueReply(TurnId id, const QString& prompt)
{
    const Turn* old = turnOnPath(id);
    if (!old)
        return refused(ErrorReason::ServerBusy);
    Turn turn = newTurn(old->id, TurnOrigin::Continue);
    turn.prompt = prompt;
    turn.settings = old->settings;
    return askOrQueue(std::move(turn));
}

} // namespace loquat
