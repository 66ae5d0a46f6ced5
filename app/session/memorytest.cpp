// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memorytest.h"

#include "app/base/clock.h"
#include "app/session/contextproof.h"
#include "app/session/generation.h"
#include "app/session/memory.h"
#include "app/session/runqueue.h"
#include "app/session/serverdirectory.h"

#include <QRandomGenerator>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// No word of any language that a model would guess.
QString newWord()
{
    const auto pick = [](QLatin1StringView from) {
        return QChar(from.at(QRandomGenerator::global()->bounded(int(from.size()))));
    };
    QString word;
    for (int i = 0; i < 4; ++i) {
        word += pick("bdfgklmnprtvz"_L1);
        word += pick("aeiou"_L1);
    }
    return word;
}

} // namespace

MemoryTest::MemoryTest(const Turn& like, MemoryChoice choice, ServerDirectory& servers,
                       RunQueue& queue, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_like(like)
    , m_choice(choice)
    , m_servers(servers)
    , m_queue(queue)
    , m_clock(clock)
    , m_word(newWord())
{
    m_like.attachments.clear();
    RequestSettings& settings = m_like.settings;
    settings.raw = false;
    settings.suffix.clear();
    settings.templateText.clear();
    settings.format.reset();
}

MemoryTest::~MemoryTest() = default;

void MemoryTest::start()
{
    ask(u"Please keep this word in mind: %1. I will ask you for it. For now answer only: OK."_s.arg(
            m_word),
        {}, &MemoryTest::takeFirst);
}

void MemoryTest::cancel()
{
    if (!m_generation)
        return;
    m_generation->disconnect(this);
    m_generation->stop();
    m_generation.reset();
}

void MemoryTest::ask(const QString& prompt, const MemoryPlan& plan, void (MemoryTest::*then)())
{
    Turn turn = m_like;
    turn.id = newId<TurnId>();
    turn.parent = m_first.id;
    turn.createdMs = m_clock.nowMs();
    turn.prompt = prompt;
    m_generation = std::make_unique<Generation>(turn, plan, m_servers, nullptr, m_clock);
    m_generation->setQueue(&m_queue);
    if (plan.status.way == MemoryWay::Chat)
        m_generation->setReplan([this](const auto& use) { use(planOf()); });
    connect(m_generation.get(), &Generation::ended, this, then);
    m_generation->start();
}

MemoryPlan MemoryTest::planOf() const
{
    MemoryQuestion question;
    question.profile = m_like.profile;
    question.address = m_like.address;
    question.model = m_like.model;
    question.modelDigest = m_like.modelDigest;
    question.settings = m_like.settings;
    question.choice = m_choice;
    MemoryPast past;
    past.parent = m_first;
    past.contextFlaw =
        judgeContext({{}, m_first.reply.context, m_first.reply.figures.replyTokens, {}}).flaw;
    MemoryPlan plan;
    plan.status = chooseMemory(question, m_servers.facts(m_like.profile), past);
    if (plan.status.way == MemoryWay::Context)
        plan.context = m_first.reply.context;
    else if (plan.status.way != MemoryWay::None)
        plan.past = {m_first};
    return plan;
}

bool MemoryTest::hasAnswered() const
{
    const Turn& turn = m_generation->turn();
    return (turn.reply.state == ReplyState::Complete ||
            turn.reply.state == ReplyState::CutByLimit) &&
           hasAnswer(turn);
}

MemoryFinding MemoryTest::finding() const
{
    const Turn& turn = m_generation->turn();
    MemoryFinding found;
    found.way = turn.memory.way;
    if (!hasAnswered()) {
        Error empty;
        empty.code = ErrorCode::Empty;
        empty.reason = ErrorReason::EmptyAnswer;
        found.outcome = MemoryFinding::Outcome::Failed;
        found.error = turn.reply.error.value_or(empty);
    } else {
        found.outcome = turn.reply.text.contains(m_word, Qt::CaseInsensitive)
                            ? MemoryFinding::Outcome::Remembered
                            : MemoryFinding::Outcome::Forgotten;
    }
    return found;
}

void MemoryTest::takeFirst()
{
    m_first = m_generation->turn();
    if (!hasAnswered()) {
        m_result.chat = finding();
        return finish();
    }
    const MemoryPlan plan = planOf();
    m_result.chat.way = plan.status.way;
    if (plan.status.way == MemoryWay::None)
        return askServer();
    m_generation.release()->deleteLater();
    ask(u"Which word did I ask you to keep in mind? Answer with that word only."_s, plan,
        &MemoryTest::takeByChat);
}

void MemoryTest::takeByChat()
{
    m_result.chat = finding();
    if (m_result.chat.way != MemoryWay::Context)
        return askServer();
    m_result.server = m_result.chat;
    if (m_result.chat.outcome != MemoryFinding::Outcome::Failed)
        noteArray(m_result.chat.outcome == MemoryFinding::Outcome::Remembered);
    finish();
}

void MemoryTest::askServer()
{
    const std::optional<qint64> count = countIntegers(m_first.reply.context);
    if (m_first.reply.context.isEmpty() || count == 0)
        return finish();
    m_generation.release()->deleteLater();
    MemoryPlan plan;
    plan.status = {MemoryWay::Context, MemoryReason::Forced};
    plan.context = m_first.reply.context;
    ask(u"Which word did I ask you to keep in mind? Answer with that word only."_s, plan,
        &MemoryTest::takeByServer);
}

void MemoryTest::takeByServer()
{
    m_result.server = finding();
    if (m_result.server.outcome != MemoryFinding::Outcome::Failed)
        noteArray(m_result.server.outcome == MemoryFinding::Outcome::Remembered);
    finish();
}

void MemoryTest::noteArray(bool remembered)
{
    m_servers.noteModel(m_like.profile, m_like.model, m_like.modelDigest,
                        [remembered](ModelFacts& facts) {
                            facts.contextProven = remembered;
                            if (remembered)
                                facts.contextDisproved.reset();
                            else if (!facts.contextDisproved)
                                facts.contextDisproved = MemoryReason::TestedForgetful;
                        });
}

void MemoryTest::finish()
{
    m_generation.release()->deleteLater();
    m_result.server.way = MemoryWay::Context;
    Q_EMIT finished(m_result);
}

} // namespace loquat
