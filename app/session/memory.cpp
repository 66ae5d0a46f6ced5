// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memory.h"

namespace loquat {

namespace {

bool hasEnded(const Turn& turn)
{
    return turn.reply.state == ReplyState::Complete || turn.reply.state == ReplyState::CutByLimit;
}

bool sameFrame(const RequestSettings& a, const RequestSettings& b)
{
    return a.system == b.system && a.templateText == b.templateText && a.raw == b.raw &&
           a.suffix == b.suffix;
}

bool differ(const QString& one, const QString& other)
{
    return !one.isEmpty() && !other.isEmpty() && one != other;
}

bool neverRemembers(const MemoryQuestion& question, ServerKind kind)
{
    return question.runsInCloud || kind == ServerKind::Proxy || kind == ServerKind::LocalAi ||
           kind == ServerKind::Cloud;
}

// Why the parent's array, if it has one, is of another conversation than this question continues.
std::optional<MemoryReason> misfit(const MemoryQuestion& question, const MemoryPast& past)
{
    const Turn& parent = *past.parent;
    if (parent.profile != question.profile || differ(parent.address, question.address))
        return MemoryReason::ServerChanged;
    if (parent.model != question.model)
        return MemoryReason::ModelChanged;
    if (differ(parent.modelDigest, question.modelDigest))
        return MemoryReason::DigestChanged;
    if (!sameFrame(parent.settings, question.settings))
        return MemoryReason::SystemChanged;
    if (past.hasImages || question.hasImages)
        return MemoryReason::ImagesInPast;
    if (past.hasExcluded)
        return MemoryReason::TurnsExcluded;
    if (past.hasCorrected)
        return MemoryReason::RepliesCorrected;
    if (!hasEnded(parent))
        return MemoryReason::ParentUnfinished;
    if (parent.memory.way == MemoryWay::None && parent.parent.isValid() &&
        parent.memory.reason != MemoryReason::NothingSaid)
        return MemoryReason::PartialArray;
    // It was asked with other words than those that stand there now.
    if (parent.memory.way == MemoryWay::Transcript &&
        (parent.memory.reason == MemoryReason::TurnsExcluded ||
         parent.memory.reason == MemoryReason::RepliesCorrected))
        return MemoryReason::PartialArray;
    return std::nullopt;
}

// Why an array of this server is no memory, although it would fit.
std::optional<MemoryReason> distrust(const MemoryQuestion& question, const ServerFacts& facts,
                                     const MemoryPast& past)
{
    const ModelFacts model = facts.ofModel(question.model, question.modelDigest);
    if (!model.contextProven && neverRemembers(question, facts.kind))
        return MemoryReason::ServerForgets;
    if (model.contextDisproved)
        return model.contextDisproved;
    if (past.contextFlaw)
        return past.contextFlaw;
    return std::nullopt;
}

// The person may insist on an array that we do not trust, but not on one that is not there or is
// known to be refused.
bool canInsist(MemoryReason reason)
{
    return reason == MemoryReason::ServerForgets || reason == MemoryReason::ArrayDisproved ||
           reason == MemoryReason::ArrayEchoed || reason == MemoryReason::ArrayTooShort ||
           reason == MemoryReason::ArrayShrank || reason == MemoryReason::ArrayNotIntegers ||
           reason == MemoryReason::TestedForgetful;
}

std::optional<MemoryReason> whyNotInsisted(const MemoryQuestion& question, const ServerFacts& facts,
                                           const MemoryPast& past)
{
    if (const auto reason = misfit(question, past))
        return reason;
    // There may be no array although the server is distrusted for something else.
    if (past.contextFlaw && !canInsist(*past.contextFlaw))
        return past.contextFlaw;
    const auto reason = distrust(question, facts, past);
    return reason && !canInsist(*reason) ? reason : std::nullopt;
}

std::optional<MemoryReason> whyNotChat(const MemoryQuestion& question, const ServerFacts& facts)
{
    if (facts.lacks(chatEndpoint))
        return MemoryReason::ChatMissing;
    if (!question.settings.templateText.isEmpty())
        return MemoryReason::TemplateSet;
    return std::nullopt;
}

} // namespace

bool hasAnswer(const Turn& turn)
{
    return !turn.reply.shownText().trimmed().isEmpty();
}

MemoryStatus chooseMemory(const MemoryQuestion& question, const ServerFacts& facts,
                          const MemoryPast& past)
{
    if (question.settings.raw)
        return {MemoryWay::None, MemoryReason::RawPrompt};
    if (!past.parent)
        return {MemoryWay::None, MemoryReason::FirstTurn};
    if (question.choice == MemoryWay::None)
        return {MemoryWay::None, MemoryReason::Forced};

    MemoryReason because = MemoryReason::ServerArray;
    if (question.choice == MemoryWay::Context || !question.choice) {
        const bool forced = question.choice.has_value();
        std::optional<MemoryReason> against = misfit(question, past);
        if (forced)
            against = whyNotInsisted(question, facts, past);
        else if (!against)
            against = distrust(question, facts, past);
        if (!against)
            return {MemoryWay::Context, forced ? MemoryReason::Forced : MemoryReason::ServerArray};
        because = *against;
    } else {
        because = MemoryReason::Forced;
    }

    // Earlier turns around a text to be filled in would be taken for a part of it.
    if (!question.settings.suffix.isEmpty())
        return {MemoryWay::None, MemoryReason::SuffixPrompt};
    if (question.choice == MemoryWay::Transcript)
        return {MemoryWay::Transcript, MemoryReason::Forced};
    if (const auto against = whyNotChat(question, facts))
        return {MemoryWay::Transcript, because == MemoryReason::Forced ? *against : because};
    return {MemoryWay::Chat, because};
}

} // namespace loquat
