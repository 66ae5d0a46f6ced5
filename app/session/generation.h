// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/chat/turn.h"
#include "app/session/answerlessons.h"
#include "app/session/leadstripper.h"
#include "app/session/memoryplan.h"
#include "app/wire/replydecoder.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace loquat {

class ConversationStore;
class Endpoint;
class ReplyJob;
class RunQueue;
class ServerDirectory;

// One turn being answered: the one place where a chunk becomes text. Stores the request (if there
// is a store), sends it, appends what comes, journals it, publishes coalesced changes (at once,
// then at most once in 16 ms), and ends in exactly one terminal state. A picture that came is
// stored as it came, and read on a pool's thread before the state is told. It does not know who is
// watching. GUI thread only; must be deleted on it; deleting a running one cancels it.
class Generation final : public QObject
{
    Q_OBJECT
public:
    // `turn` as asked, its reply Queued; its past is carried as `plan` says. `store` may be null:
    // nothing is kept then.
    Generation(Turn turn, MemoryPlan plan, ServerDirectory& servers, ConversationStore* store,
               const Clock& clock, QObject* parent = nullptr);
    ~Generation() override;

    // The queue that decides when the request is sent; without one it is sent at once. Before
    // start() only.
    void setQueue(RunQueue* queue) { m_queue = queue; }
    // How the past is to be carried by what is known by then: asked when the server has refused
    // the way it was planned. Without it such a refusal is the end. Before start() only.
    using Replan = std::function<void(std::function<void(const MemoryPlan&)>)>;
    void setReplan(Replan replan) { m_replan = std::move(replan); }

    // Stores the request, then waits for its turn in the queue, then sends. What the server refuses
    // without a word of an answer is sent again by itself, once each (protocol.md §11.5): without
    // `think`, without the context array, without /api/chat. What that teaches is noted of the
    // server. Asynchronous: no signal
    // is emitted before it has returned. If the request cannot be stored it is not sent: the state
    // is Failed with an error of code Storage.
    void start();
    // For RunQueue: it is this generation's turn.
    void run();
    // In every phase: the socket is closed and the state is Cancelled (or stays terminal) when it
    // returns. Text that came is kept.
    void stop();

    // As stop(), because Loquat is being closed: what still waits for its turn is Interrupted then,
    // with NeverSent.
    void leave();

    const Turn& turn() const { return m_turn; } // with the reply as it is now
    ReplyState state() const { return m_turn.reply.state; }
    // Why the ended reply is not on disk, if it is not. The store tries again while it is open.
    const std::optional<Error>& storeError() const { return m_storeError; }
    // Milliseconds since start(), until the end.
    qint64 elapsedMs() const;

Q_SIGNALS:
    void stateChanged(loquat::ReplyState state);
    void grew(const loquat::ReplyDelta& delta);
    // A picture is being made: Reply::steps has changed.
    void stepped(const loquat::Steps& steps);
    // Terminal state reached and, if there is a store, durable (or its failure reported by the
    // store). Once, last.
    void ended();

private:
    void setState(ReplyState state);
    void send(Endpoint& endpoint);
    void takeEnd();
    void fetchEndpoint();
    void planAgain();
    void setMemory(const MemoryStatus& memory);
    void take(const ReplyDelta& delta);
    void flush();
    void takeSteps(const Steps& steps);
    void conclude(const ReplyEnd& end);
    void sumUp(const ReplyEnd& end);
    void readPicture(const ReplyEnd& end);
    void close(ReplyState state);
    void fail(const Error& error);
    void measureEnd();

    Turn m_turn;
    MemoryPlan m_plan;
    ServerDirectory& m_servers;
    ConversationStore* m_store;
    const Clock& m_clock;
    RunQueue* m_queue = nullptr;
    Replan m_replan;
    std::unique_ptr<ReplyJob> m_job;
    LeadStripper m_lead; // for replies to a transcript
    ReplyDelta m_pending;
    QTimer m_frame;
    qint64 m_startedNs = 0;
    qint64 m_sentNs = 0;
    qint64 m_firstThinkingNs = 0;
    AnswerLessons m_lessons;
    std::optional<Error> m_storeError;
    bool m_stored = false;
    bool m_started = false;
    bool m_waited = false;               // it is stored that it waits for its turn
    bool m_concluded = false;            // nothing more is taken from the server
    std::optional<ReplyState> m_closing; // ended so, but its picture is still being read
};

} // namespace loquat
