// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/generation.h"

#include "app/base/log.h"
#include "app/base/whendone.h"
#include "app/images/imageencoder.h"
#include "app/server/chatjob.h"
#include "app/server/generatejob.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"
#include "app/storage/conversationstore.h"

#include <QPointer>

namespace loquat {

namespace {

constexpr int frameMs = 16;

} // namespace

Generation::Generation(Turn turn, MemoryPlan plan, ServerDirectory& servers,
                       ConversationStore* store, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_turn(std::move(turn))
    , m_plan(std::move(plan))
    , m_servers(servers)
    , m_store(store)
    , m_clock(clock)
    , m_lessons(servers)
{
    m_turn.reply.state = ReplyState::Queued;
    m_turn.memory = m_plan.status;
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameMs);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (m_pending.isEmpty())
            return;
        flush();
        m_frame.start();
    });
}

Generation::~Generation() = default;

void Generation::start()
{
    Q_ASSERT(!m_started);
    m_started = true;
    m_startedNs = m_clock.monotonicNs();
    const auto proceed = [this](const Result<void>& stored) {
        if (m_concluded)
            return;
        if (!stored) {
            m_stored = false;
            return fail(stored.error());
        }
        if (!m_queue)
            return run();
        m_queue->add(this);
        if (m_store && m_turn.reply.state == ReplyState::Queued) {
            m_waited = true;
            m_store->noteQueued(m_turn.id, true);
        }
    };
    if (m_store) {
        // The store keeps the order: what is written of the reply from now on finds its turn.
        m_stored = true;
        whenDone(m_store->insertTurn(m_turn), this, proceed);
    } else {
        QMetaObject::invokeMethod(
            this, [proceed] { proceed({}); }, Qt::QueuedConnection);
    }
}

void Generation::run()
{
    if (m_concluded)
        return;
    if (!std::exchange(m_waited, false))
        return fetchEndpoint();
    // Who dies from now on must not leave a prompt that is said never to have been sent.
    setState(ReplyState::Waiting);
    whenDone(m_store->noteQueued(m_turn.id, false), this, [this](const Result<void>&) {
        if (!m_concluded)
            fetchEndpoint();
    });
}

void Generation::send(Endpoint& endpoint)
{
    const ServerFacts facts = m_servers.facts(m_turn.profile);
    const auto info = m_servers.model(m_turn.profile, m_turn.model);
    const bool pictures = !info || info->can(Capability::Vision) != Known::No;
    m_turn.reply.withoutThink = m_lessons.leavesOutThink(m_turn);
    m_lead = {};
    if (m_plan.status.way == MemoryWay::Chat)
        m_job =
            std::make_unique<ChatJob>(endpoint, chatRequest(m_turn, m_plan, facts.kind, pictures));
    else
        m_job = std::make_unique<GenerateJob>(
            endpoint, generateRequest(m_turn, m_plan, facts.kind, pictures));
    connect(m_job.get(), &ReplyJob::answered, this, [this] { setState(ReplyState::Streaming); });
    connect(m_job.get(), &ReplyJob::progressed, this, [this](const ReplyDelta& delta) {
        take(m_plan.status.way == MemoryWay::Transcript ? m_lead.take(delta) : delta);
    });
    connect(m_job.get(), &ReplyJob::stepped, this, &Generation::takeSteps);
    connect(m_job.get(), &Job::finished, this, &Generation::takeEnd);
    m_sentNs = m_clock.monotonicNs();
    m_job->start();
}

void Generation::takeEnd()
{
    if (m_concluded)
        return;
    // A job must outlive its last signal, and another one may take its place.
    ReplyJob* done = m_job.release();
    done->deleteLater();
    const ReplyEnd end = done->end();
    switch (m_lessons.learn(m_turn, m_plan, end)) {
    case AnswerLessons::Again::WithoutThink:
        return fetchEndpoint();
    case AnswerLessons::Again::AnotherWay:
        if (m_replan)
            return planAgain();
        break;
    case AnswerLessons::Again::No:
        break;
    }
    const auto flaw = m_lessons.judgeMemory(m_turn, m_plan, end);
    if (flaw && m_plan.status.way == MemoryWay::Context)
        setMemory({MemoryWay::Context, *flaw, m_plan.status.leftOut});
    conclude(end);
}

void Generation::fetchEndpoint()
{
    setState(ReplyState::Waiting);
    m_servers.withEndpoint(m_turn.profile, this, [this](const Result<Endpoint*>& endpoint) {
        if (m_concluded)
            return;
        if (endpoint)
            send(**endpoint);
        else
            fail(endpoint.error());
    });
}

void Generation::planAgain()
{
    setState(ReplyState::Waiting);
    const QPointer<Generation> alive(this);
    m_replan([alive](const MemoryPlan& plan) {
        if (!alive || alive->m_concluded)
            return;
        alive->m_plan = plan;
        alive->setMemory(plan.status);
        alive->fetchEndpoint();
    });
}

void Generation::setMemory(const MemoryStatus& memory)
{
    m_turn.memory = memory;
    if (m_stored)
        m_store->noteMemory(m_turn.id, memory);
}

void Generation::stop()
{
    // All has come: it is only shown as it came.
    if (m_closing)
        return close(*m_closing);
    if (m_concluded)
        return;
    ReplyEnd end;
    end.state = ReplyState::Cancelled;
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
        m_servers.stopWork(m_turn.profile);
    }
    conclude(end);
}

void Generation::leave()
{
    if (m_turn.reply.state != ReplyState::Queued)
        return stop();
    Error error;
    error.code = ErrorCode::Interrupted;
    error.reason = ErrorReason::NeverSent;
    ReplyEnd end;
    end.state = ReplyState::Interrupted;
    end.error = error;
    conclude(end);
}

qint64 Generation::elapsedMs() const
{
    if (!m_started)
        return 0;
    if (m_turn.reply.figures.wallNs)
        return *m_turn.reply.figures.wallNs / 1'000'000;
    return (m_clock.monotonicNs() - m_startedNs) / 1'000'000;
}

void Generation::setState(ReplyState state)
{
    if (m_turn.reply.state == state)
        return;
    m_turn.reply.state = state;
    qCDebug(sessionLog) << "turn" << m_turn.id.value << replyStateName(state) << "after"
                        << elapsedMs() << "ms," << m_turn.reply.text.size() << "characters";
    Q_EMIT stateChanged(state);
}

void Generation::take(const ReplyDelta& delta)
{
    if (m_concluded || delta.isEmpty())
        return;
    const qint64 now = m_clock.monotonicNs();
    Reply& reply = m_turn.reply;
    if (!reply.figures.firstTokenNs)
        reply.figures.firstTokenNs = now - m_sentNs;
    if (m_firstThinkingNs == 0 && (!delta.thinking.isEmpty() || delta.textWasThinking))
        m_firstThinkingNs = now;
    if (m_firstThinkingNs != 0 && !reply.figures.thoughtNs && !delta.text.isEmpty())
        reply.figures.thoughtNs = now - m_firstThinkingNs;
    applyDelta(delta, reply.thinking, reply.text);
    if (m_stored) {
        if (delta.textWasThinking)
            m_store->journalReply(m_turn.id, reply.text, reply.thinking, true);
        else
            m_store->journalReply(m_turn.id, delta.text, delta.thinking, false);
    }
    m_pending.append(delta);
    if (!m_frame.isActive()) {
        flush();
        m_frame.start();
    }
}

void Generation::takeSteps(const Steps& steps)
{
    // Beside a growing text, each would cost as much as the whole text.
    if (m_concluded || !m_turn.reply.text.isEmpty() || !m_turn.reply.thinking.isEmpty())
        return;
    m_turn.reply.steps = steps;
    Q_EMIT stepped(steps);
}

void Generation::flush()
{
    if (!m_pending.isEmpty())
        Q_EMIT grew(std::exchange(m_pending, {}));
}

void Generation::fail(const Error& error)
{
    ReplyEnd end;
    end.state = ReplyState::Failed;
    end.error = error;
    conclude(end);
}

void Generation::measureEnd()
{
    ReplyFigures& figures = m_turn.reply.figures;
    const qint64 now = m_clock.monotonicNs();
    if (m_firstThinkingNs != 0 && !figures.thoughtNs)
        figures.thoughtNs = now - m_firstThinkingNs;
    figures.wallNs = now - (m_sentNs != 0 ? m_sentNs : m_startedNs);
}

void Generation::conclude(const ReplyEnd& end)
{
    if (m_concluded)
        return;
    take(m_lead.finish());
    m_concluded = true;
    m_frame.stop();
    flush();

    sumUp(end);
    if (end.picture.isEmpty())
        close(end.state);
    else
        readPicture(end);
}

void Generation::sumUp(const ReplyEnd& end)
{
    Reply& reply = m_turn.reply;
    ReplyFigures figures = end.figures;
    figures.firstTokenNs = reply.figures.firstTokenNs;
    figures.thoughtNs = reply.figures.thoughtNs;
    reply.figures = figures;
    measureEnd();
    reply.error = end.error;
    reply.doneReason = end.doneReason;
    // What comes back from /api/chat is not of the conversation alone, if it is anything.
    if (m_plan.status.way != MemoryWay::Chat)
        reply.context = end.context;
    reply.reportedModel = end.reportedModel;
    reply.remoteHost = end.remoteHost;
    reply.steps.reset();
}

void Generation::readPicture(const ReplyEnd& end)
{
    m_closing = end.state;
    Reply& reply = m_turn.reply;
    Attachment asItCame;
    asItCame.original = end.picture;
    asItCame.size = {0, 0};
    reply.pictures = {asItCame};
    // Durable before it is read, however long that may take.
    if (m_stored) {
        Reply ended = reply;
        ended.state = end.state;
        m_store->finishTurn(m_turn.id, ended);
    }
    whenDone(encodeImageLater({}, end.picture), this, [this](const Result<Attachment>& read) {
        if (!m_closing)
            return;
        Reply& answer = m_turn.reply;
        if (read) {
            answer.pictures = {*read};
            return close(*m_closing);
        }
        answer.pictures.clear();
        // What went wrong before it matters more.
        if (!answer.error) {
            Error error;
            error.code = ErrorCode::Protocol;
            error.reason = ErrorReason::PictureUnreadable;
            answer.error = error;
        }
        close(*m_closing == ReplyState::Interrupted ? ReplyState::Interrupted : ReplyState::Failed);
    });
}

void Generation::close(ReplyState state)
{
    m_closing.reset();
    setState(state);
    if (m_stored) {
        whenDone(m_store->finishTurn(m_turn.id, m_turn.reply), this,
                 [this](const Result<void>& stored) {
                     if (!stored)
                         m_storeError = stored.error();
                     Q_EMIT ended();
                 });
    } else {
        QMetaObject::invokeMethod(this, &Generation::ended, Qt::QueuedConnection);
    }
}

} // namespace loquat
