// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memoryplanner.h"

#include "app/session/contextproof.h"
#include "app/session/pastbudget.h"
#include "app/session/serverdirectory.h"
#include "app/wire/listings.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

bool runsInCloud(const QString& model, const std::optional<ModelInfo>& info)
{
    return model.endsWith("-cloud"_L1) || model.endsWith(":cloud"_L1) ||
           (info && !info->remoteHost.isEmpty());
}

bool isSameModel(const QString& listed, const QString& asked)
{
    return listed == asked || listed == asked + u":latest"_s;
}

MemoryPlan planOf(const MemoryStatus& status)
{
    MemoryPlan plan;
    plan.status = status;
    return plan;
}

} // namespace

MemoryPlanner::MemoryPlanner(ConversationStore& store, ServerDirectory& servers, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_reader(store)
{}

void MemoryPlanner::decide(const MemoryTask& task,
                           const std::function<void(const MemoryStatus&, const ParentTurn&)>& use)
{
    const auto judge = [this, task](const ParentTurn& parent, bool first) {
        const Turn& turn = task.turn;
        const auto info = m_servers.model(turn.profile, turn.model);
        MemoryQuestion question;
        question.profile = turn.profile;
        question.address = turn.address;
        question.model = turn.model;
        question.modelDigest = turn.modelDigest;
        question.settings = turn.settings;
        question.choice = task.choice;
        question.hasImages = imageCount(turn.attachments) > 0;
        question.runsInCloud = runsInCloud(turn.model, info);
        MemoryPast past;
        past.parent = parent.turn;
        past.contextFlaw = parent.flaw;
        past.hasImages = task.hasImages;
        past.hasExcluded = task.hasExcluded;
        past.hasCorrected = task.hasCorrected;
        if (!first && !parent.turn)
            return MemoryStatus{MemoryWay::None, MemoryReason::PastUnreadable};
        MemoryStatus status = chooseMemory(question, m_servers.facts(turn.profile), past);
        // What the array does not hold, the next one will not either.
        if (status.way == MemoryWay::Context)
            status.leftOut = parent.turn->memory.leftOut;
        const bool alone = task.path.isEmpty() ||
                           (task.path.size() == 1 && task.path.first() == turn.parent &&
                            !hasAnswer(*parent.turn) && turn.origin != TurnOrigin::Continue);
        if (!first && alone &&
            (status.way == MemoryWay::Chat || status.way == MemoryWay::Transcript))
            status = {MemoryWay::None, MemoryReason::NothingSaid};
        return status;
    };
    if (!task.turn.parent.isValid()) {
        QMetaObject::invokeMethod(
            this, [judge, use] { use(judge({}, true), {}); }, Qt::QueuedConnection);
        return;
    }
    m_reader.parentTurn(task.turn.parent, [judge, use](const ParentTurn& parent) {
        use(judge(parent, false), parent);
    });
}

void MemoryPlanner::choose(const MemoryTask& task,
                           const std::function<void(const MemoryStatus&, const PastUse&)>& use)
{
    decide(task, [this, task, use](const MemoryStatus& status, const ParentTurn& parent) {
        PastUse past;
        const Reply* last = parent.turn ? &parent.turn->reply : nullptr;
        const bool counted = last && last->figures.promptTokens && last->figures.replyTokens &&
                             last->thinking.isEmpty();
        if (counted)
            past.tokens = *last->figures.promptTokens + *last->figures.replyTokens;
        if (status.way == MemoryWay::Chat || status.way == MemoryWay::Transcript) {
            const bool same = counted && parent.turn->memory.way == status.way;
            return fill(task, status, std::nullopt, [=, this](const MemoryPlan& plan) {
                PastUse taken = past;
                taken.isCounted = same && plan.status.leftOut == 0;
                if (!taken.isCounted) {
                    taken.tokens = 0;
                    for (const Turn& turn : plan.past)
                        taken.tokens += tokenCost(turn);
                }
                taken.window = window(task.turn);
                use(plan.status, taken);
            });
        }
        past.window = window(task.turn);
        if (status.way != MemoryWay::Context) {
            past.tokens = 0;
            return use(status, past);
        }
        past.isCounted = counted;
        if (!counted)
            past.tokens = countIntegers(parent.context).value_or(0);
        const RequestSettings& settings = task.turn.settings;
        const qint64 room = windowOf(settings, past.window);
        const qint64 wanted = past.tokens + tokenCost(task.turn.prompt);
        if (wanted + replyRoom(settings, room) <= room || settings.options.contains("num_ctx"_L1))
            return use(status, past);
        askWindow(task.turn, [status, past, use](std::optional<qint64> loaded) mutable {
            past.window.loaded = loaded;
            use(status, past);
        });
    });
}

WindowFacts MemoryPlanner::window(const Turn& turn) const
{
    WindowFacts facts;
    facts.loaded = m_windows.value(Model(turn.profile.value, turn.model));
    if (const auto info = m_servers.model(turn.profile, turn.model))
        facts.trained = info->contextLength;
    return facts;
}

void MemoryPlanner::plan(const MemoryTask& task, const std::function<void(const MemoryPlan&)>& use)
{
    decide(task, [this, task, use](const MemoryStatus& status, const ParentTurn& parent) {
        if (status.way == MemoryWay::Chat || status.way == MemoryWay::Transcript)
            return fill(task, status, std::nullopt, use);
        MemoryPlan plan = planOf(status);
        if (status.way == MemoryWay::Context)
            plan.context = parent.context;
        use(plan);
    });
}

void MemoryPlanner::fill(const MemoryTask& task, const MemoryStatus& status,
                         std::optional<qint64> window,
                         const std::function<void(const MemoryPlan&)>& use)
{
    WindowFacts facts;
    facts.loaded = window;
    if (const auto info = m_servers.model(task.turn.profile, task.turn.model))
        facts.trained = info->contextLength;
    const bool continues = task.turn.origin == TurnOrigin::Continue;
    const auto filled = [=, this](const PastTurns& past) {
        if (past.failed)
            return use(planOf({MemoryWay::None, MemoryReason::PastUnreadable}));
        // Only where more might fit is it worth a question how much does.
        if (past.leftOut > 0 && !window && !task.turn.settings.options.contains("num_ctx"_L1)) {
            return askWindow(task.turn, [=, this](std::optional<qint64> loaded) {
                const WindowFacts guessed{{}, facts.trained};
                const WindowFacts asked{loaded, facts.trained};
                const RequestSettings& settings = task.turn.settings;
                if (windowOf(settings, asked) == windowOf(settings, guessed))
                    return use({{status.way, status.reason, past.leftOut}, {}, past.turns});
                fill(task, status, loaded, use);
            });
        }
        if (past.turns.isEmpty() && past.leftOut == 0)
            return use(planOf({MemoryWay::None, MemoryReason::NothingSaid}));
        use({{status.way, status.reason, past.leftOut}, {}, past.turns});
    };
    m_reader.newest(task.path, pastBudget(task.turn, facts),
                    continues ? task.turn.parent : TurnId{}, filled);
}

void MemoryPlanner::askWindow(const Turn& turn,
                              const std::function<void(std::optional<qint64>)>& use)
{
    const Model key(turn.profile.value, turn.model);
    if (const auto known = m_windows.constFind(key); known != m_windows.constEnd()) {
        QMetaObject::invokeMethod(
            this, [use, window = *known] { use(window); }, Qt::QueuedConnection);
        return;
    }
    auto& asking = m_askingWindow[key];
    asking.append(use);
    if (asking.size() > 1)
        return;
    const auto take = [this, key](const Result<QList<LoadedModel>>& loaded) {
        std::optional<qint64> window;
        for (const LoadedModel& one : loaded.value_or(QList<LoadedModel>())) {
            if (isSameModel(one.name, key.second) && one.contextLength > 0)
                window = one.contextLength;
        }
        m_windows.insert(key, window);
        for (const UseWindow& answer : m_askingWindow.take(key))
            answer(window);
    };
    m_servers.loaded(turn.profile, this, take);
}

void MemoryPlanner::remember(const Turn& ended)
{
    // A reply may have loaded the model with another window.
    m_windows.clear();
    m_reader.remember(ended);
}

} // namespace loquat
