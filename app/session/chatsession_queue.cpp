// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What waits in a ChatSession: for the reply before it, or for the server's limit.
#include "app/chat/halftyped.h"
#include "app/session/chatsession.h"
#include "app/session/generation.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"

namespace loquat {

namespace {

tl::unexpected<Error> refused(ErrorReason reason)
{
    return failure(ErrorCode::Usage, reason);
}

} // namespace

void ChatSession::connectQueue()
{
    // At once: who has queued something counts on it.
    connect(&m_queue, &PromptQueue::promptsChanged, this, &ChatSession::saveDraftNow);
    // Later, for it may be told from within what ends a reply.
    connect(&m_queue, &PromptQueue::ready, this, &ChatSession::askNext, Qt::QueuedConnection);
    connect(&m_services.queue, &RunQueue::changed, this, [this](const ProfileId& profile) {
        if (m_generation && m_generation->turn().profile == profile)
            Q_EMIT lineChanged();
    });
}

void ChatSession::restoreQueue(const QList<QueuedPrompt>& stored)
{
    QList<QueuedPrompt> waiting = stored;
    // Loquat died between the writing of a turn and of the queue that it had left.
    waiting.removeIf([this](const QueuedPrompt& one) { return m_branch.tree().contains(one.id); });
    if (waiting.isEmpty())
        return;
    m_queue.restore(waiting);
    m_queue.setHold(PromptQueue::Hold::Restarted);
}

QueuedPrompt ChatSession::queuedFrom(const Turn& turn)
{
    QueuedPrompt prompt;
    prompt.id = turn.id;
    prompt.origin = turn.origin;
    if (turn.origin != TurnOrigin::Asked)
        prompt.parent = turn.parent;
    prompt.profile = turn.profile;
    prompt.model = turn.model;
    prompt.prompt = turn.prompt;
    prompt.attachments = turn.attachments;
    prompt.settings = turn.settings;
    return prompt;
}

Turn ChatSession::turnFrom(const QueuedPrompt& prompt) const
{
    const bool gone = prompt.parent.isValid() && !m_branch.tree().contains(prompt.parent);
    const bool follows = prompt.origin == TurnOrigin::Asked || gone;
    Turn turn = newTurn(follows ? m_branch.head() : prompt.parent,
                        gone ? TurnOrigin::Asked : prompt.origin);
    turn.id = prompt.id;
    turn.prompt = prompt.prompt;
    turn.attachments = prompt.attachments;
    turn.settings = prompt.settings;
    turn.profile = prompt.profile;
    turn.model = prompt.model;
    const auto info = m_services.servers.model(turn.profile, turn.model);
    turn.modelDigest = info ? info->digest : QString();
    const auto profile = m_services.servers.profile(turn.profile);
    turn.address = profile ? profile->address : QString();
    return turn;
}

Result<void> ChatSession::askOrQueue(Turn turn)
{
    if (m_loadError)
        return failure(*m_loadError);
    if (!isRunning() || m_loading)
        return ask(std::move(turn));
    if (!turn.profile.isValid())
        return refused(ErrorReason::ServerUnset);
    if (turn.model.isEmpty())
        return refused(ErrorReason::ModelUnset);
    m_queue.add(queuedFrom(turn));
    return {};
}

void ChatSession::askNext()
{
    if (isRunning() || m_loading || m_loadError)
        return;
    const std::optional<QueuedPrompt> next = m_queue.take();
    if (!next)
        return;
    // Stored without it as soon as its turn is.
    m_draftTimer.start();
    if (const Result<void> asked = ask(turnFrom(*next)); !asked) {
        m_queue.setHold(PromptQueue::Hold::Refused);
        m_queue.giveBack(*next);
        Q_EMIT sendFailed(asked.error());
    }
}

void ChatSession::holdAfter(ReplyState state)
{
    if (m_queue.isEmpty() || state == ReplyState::Complete || state == ReplyState::CutByLimit)
        return;
    m_queue.setHold(state == ReplyState::Cancelled ? PromptQueue::Hold::Stopped
                                                   : PromptQueue::Hold::Failed);
}

int ChatSession::placeInLine() const
{
    return m_generation ? m_services.queue.placeOf(m_generation.get()) : -1;
}

void ChatSession::moveInLine(int steps)
{
    if (m_generation)
        m_services.queue.move(m_generation.get(), steps);
}

void ChatSession::leaveLine()
{
    m_queue.disconnect(this);
    if (placeInLine() >= 0)
        m_generation->leave();
}

void ChatSession::takeBack()
{
    if (placeInLine() < 0)
        return;
    const Turn turn = m_generation->turn();
    // First, for the end of a turn forgets what was sent with it.
    putInFront(turn);
    m_chatTree.remove(turn.id);
}

void ChatSession::putInFront(const Turn& turn)
{
    m_draft.text = m_draft.text.isEmpty() ? turn.prompt : turn.prompt + u'\n' + m_draft.text;
    m_draft.attachments = turn.attachments + m_draft.attachments;
    const OptionLayer once = m_sentOnce.take(turn.id);
    if (once != OptionLayer{} && m_draft.layers.once == halfTypedOf(once))
        m_draft.layers.once = once;
    m_draftTimer.start();
    noteDraft();
    Q_EMIT draftChanged();
}

} // namespace loquat
