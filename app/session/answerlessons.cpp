// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/answerlessons.h"

#include "app/session/contextproof.h"
#include "app/session/memory.h"
#include "app/session/serverdirectory.h"

#include <utility>

namespace loquat {

namespace {

QString endpointOf(MemoryWay way)
{
    return way == MemoryWay::Chat ? QString(chatEndpoint) : QStringLiteral("/api/generate");
}

} // namespace

bool AnswerLessons::leavesOutThink(const Turn& turn) const
{
    return turn.settings.think &&
           (m_triedWithoutThink ||
            m_servers.facts(turn.profile).ofModel(turn.model, turn.modelDigest).noThinking);
}

void AnswerLessons::disprove(const Turn& turn, MemoryReason reason)
{
    m_servers.noteModel(turn.profile, turn.model, turn.modelDigest, [reason](ModelFacts& facts) {
        facts.contextProven = false;
        facts.contextDisproved = reason;
    });
}

AnswerLessons::Again AnswerLessons::learn(const Turn& turn, const MemoryPlan& plan,
                                          const ReplyEnd& end)
{
    if (end.state != ReplyState::Failed || !end.error)
        return Again::No;
    m_servers.noteFailure(turn.profile, endpointOf(plan.status.way), *end.error);
    if (!turn.reply.text.isEmpty() || !turn.reply.thinking.isEmpty())
        return Again::No;
    switch (end.error->reason) {
    case ErrorReason::ThinkingUnsupported:
        if (!turn.settings.think || std::exchange(m_triedWithoutThink, true))
            return Again::No;
        m_servers.noteModel(turn.profile, turn.model, turn.modelDigest,
                            [](ModelFacts& facts) { facts.noThinking = true; });
        return Again::WithoutThink;
    case ErrorReason::ContextUnsupported:
        if (plan.status.way != MemoryWay::Context || std::exchange(m_triedWithoutContext, true))
            return Again::No;
        disprove(turn, end.error->httpStatus == 400 ? MemoryReason::ArrayRejected
                                                    : MemoryReason::ArrayUnsupported);
        return Again::AnotherWay;
    case ErrorReason::EndpointMissing:
    case ErrorReason::PageNotFound:
        if (plan.status.way != MemoryWay::Chat || std::exchange(m_triedWithoutChat, true))
            return Again::No;
        return Again::AnotherWay;
    default:
        return Again::No;
    }
}

std::optional<MemoryReason> AnswerLessons::judgeMemory(const Turn& turn, const MemoryPlan& plan,
                                                       const ReplyEnd& end)
{
    const MemoryWay way = plan.status.way;
    const bool ended = end.state == ReplyState::Complete || end.state == ReplyState::CutByLimit;
    if (way == MemoryWay::Chat || turn.settings.raw || !ended || turn.reply.text.isEmpty())
        return std::nullopt;
    const ContextVerdict verdict =
        judgeContext({way == MemoryWay::Context ? plan.context : QByteArray(), end.context,
                      end.figures.replyTokens, end.figures.promptTokens});
    const ModelFacts known = m_servers.facts(turn.profile).ofModel(turn.model, turn.modelDigest);
    if (verdict.flaw && known.contextDisproved != verdict.flaw)
        disprove(turn, *verdict.flaw);
    else if (verdict.proven && !known.contextProven && !known.contextDisproved)
        m_servers.noteModel(turn.profile, turn.model, turn.modelDigest,
                            [](ModelFacts& facts) { facts.contextProven = true; });
    return verdict.flaw;
}

} // namespace loquat
