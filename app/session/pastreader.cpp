// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pastreader.h"

#include "app/base/whendone.h"
#include "app/session/contextproof.h"
#include "app/session/memory.h"
#include "app/session/pastbudget.h"
#include "app/storage/conversationstore.h"

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

constexpr qsizetype pageTurns = 16;

// What is wrong with the array in itself, and what was found when it came back.
std::optional<MemoryReason> flawOf(const Turn& turn, const QByteArray& context)
{
    if (turn.memory.way == MemoryWay::Chat)
        return MemoryReason::ChatGivesNone;
    if (turn.memory.way == MemoryWay::Context && disprovesArray(turn.memory.reason))
        return turn.memory.reason;
    ContextEvidence evidence;
    evidence.received = context;
    evidence.replyTokens = turn.reply.figures.replyTokens;
    return judgeContext(evidence).flaw;
}

} // namespace

struct PastReader::Walk
{
    QList<TurnId> path; // still to be read
    qint64 budget = 0;
    TurnId always;
    PastTurns past; // newest first while walking
    bool full = false;
    std::function<void(const PastTurns&)> use;
};

PastReader::PastReader(ConversationStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{}

void PastReader::know(TurnId id, ParentTurn parent)
{
    m_known = id;
    m_parent = std::move(parent);
}

void PastReader::remember(const Turn& ended)
{
    ParentTurn parent;
    parent.turn = ended;
    parent.context = std::exchange(parent.turn->reply.context, QByteArray());
    parent.flaw = flawOf(ended, ended.reply.context);
    know(ended.id, std::move(parent));
}

void PastReader::parentTurn(TurnId id, const std::function<void(const ParentTurn&)>& use)
{
    if (id == m_known) {
        QMetaObject::invokeMethod(
            this, [use, parent = m_parent] { use(parent); }, Qt::QueuedConnection);
        return;
    }
    auto& waiting = m_waiting[id];
    waiting.append(use);
    if (waiting.size() > 1)
        return;
    const auto answer = [this, id](const ParentTurn& parent) {
        if (parent.turn)
            know(id, parent);
        const auto all = m_waiting.take(id);
        for (const auto& one : all)
            one(parent);
    };
    whenDone(m_store.turns({id}), this, [this, id, answer](const Result<QList<Turn>>& turns) {
        if (!turns || turns->isEmpty())
            return answer({});
        whenDone(m_store.context(id), this,
                 [answer, turn = turns->first()](const Result<QByteArray>& context) {
                     ParentTurn parent;
                     parent.turn = turn;
                     parent.context = context.value_or(QByteArray());
                     parent.flaw = flawOf(turn, parent.context);
                     answer(parent);
                 });
    });
}

void PastReader::newest(const QList<TurnId>& path, qint64 budget, TurnId always,
                        const std::function<void(const PastTurns&)>& use)
{
    auto walk = std::make_shared<Walk>();
    walk->path = path;
    walk->budget = budget;
    walk->always = always;
    walk->use = use;
    page(walk);
}

void PastReader::page(const std::shared_ptr<Walk>& walk)
{
    const qsizetype first = std::max<qsizetype>(0, walk->path.size() - pageTurns);
    const QList<TurnId> wanted = walk->path.mid(first);
    whenDone(m_store.turns(wanted), this, [this, walk, first](const Result<QList<Turn>>& turns) {
        walk->past.failed = !turns;
        walk->path.resize(first);
        for (qsizetype i = turns ? turns->size() - 1 : -1; i >= 0; --i)
            take(*walk, turns->at(i));
        if (!walk->past.failed && !walk->full && !walk->path.isEmpty())
            return page(walk);
        walk->past.leftOut += int(walk->path.size());
        std::reverse(walk->past.turns.begin(), walk->past.turns.end());
        walk->use(walk->past);
    });
}

void PastReader::take(Walk& walk, const Turn& turn)
{
    if (turn.excluded || (!hasAnswer(turn) && turn.id != walk.always))
        return;
    const qint64 tokens = tokenCost(turn);
    if (walk.full || tokens > walk.budget) {
        walk.full = true;
        ++walk.past.leftOut;
        return;
    }
    walk.budget -= tokens;
    walk.past.turns.append(turn);
}

} // namespace loquat
