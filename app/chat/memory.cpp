// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/memory.h"

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<MemoryWay, QLatin1StringView>, 4> names{{
    {MemoryWay::None, "none"_L1},
    {MemoryWay::Context, "context"_L1},
    {MemoryWay::Chat, "chat"_L1},
    {MemoryWay::Transcript, "transcript"_L1},
}};

constexpr std::array<std::pair<MemoryReason, QLatin1StringView>, 29> reasonNames{{
    {MemoryReason::FirstTurn, "first_turn"_L1},
    {MemoryReason::ServerArray, "server_array"_L1},
    {MemoryReason::Forced, "forced"_L1},
    {MemoryReason::RawPrompt, "raw_prompt"_L1},
    {MemoryReason::SuffixPrompt, "suffix_prompt"_L1},
    {MemoryReason::NothingSaid, "nothing_said"_L1},
    {MemoryReason::PastUnreadable, "past_unreadable"_L1},
    {MemoryReason::ModelChanged, "model_changed"_L1},
    {MemoryReason::DigestChanged, "digest_changed"_L1},
    {MemoryReason::ServerChanged, "server_changed"_L1},
    {MemoryReason::SystemChanged, "system_changed"_L1},
    {MemoryReason::ImagesInPast, "images_in_past"_L1},
    {MemoryReason::TurnsExcluded, "turns_excluded"_L1},
    {MemoryReason::RepliesCorrected, "replies_corrected"_L1},
    {MemoryReason::ParentUnfinished, "parent_unfinished"_L1},
    {MemoryReason::PartialArray, "partial_array"_L1},
    {MemoryReason::ChatGivesNone, "chat_gives_none"_L1},
    {MemoryReason::NoArray, "no_array"_L1},
    {MemoryReason::ArrayDisproved, "array_disproved"_L1},
    {MemoryReason::ServerForgets, "server_forgets"_L1},
    {MemoryReason::ArrayEchoed, "array_echoed"_L1},
    {MemoryReason::ArrayTooShort, "array_too_short"_L1},
    {MemoryReason::ArrayNotIntegers, "array_not_integers"_L1},
    {MemoryReason::ArrayShrank, "array_shrank"_L1},
    {MemoryReason::ArrayUnsupported, "array_unsupported"_L1},
    {MemoryReason::ArrayRejected, "array_rejected"_L1},
    {MemoryReason::TestedForgetful, "tested_forgetful"_L1},
    {MemoryReason::ChatMissing, "chat_missing"_L1},
    {MemoryReason::TemplateSet, "template_set"_L1},
}};

} // namespace

bool disprovesArray(MemoryReason reason)
{
    return reason == MemoryReason::NoArray ||
           (reason >= MemoryReason::ArrayDisproved && reason <= MemoryReason::TestedForgetful);
}

QLatin1StringView memoryWayName(MemoryWay way)
{
    return names[size_t(way)].second;
}

MemoryWay memoryWayFromName(QStringView name)
{
    for (const auto& [way, text] : names) {
        if (text == name)
            return way;
    }
    return MemoryWay::None;
}

QLatin1StringView memoryChoiceName(MemoryChoice choice)
{
    return choice ? memoryWayName(*choice) : "auto"_L1;
}

MemoryChoice memoryChoiceFromName(QStringView name)
{
    for (const auto& [way, text] : names) {
        if (text == name)
            return way;
    }
    return std::nullopt;
}

QLatin1StringView memoryReasonName(MemoryReason reason)
{
    return reasonNames[size_t(reason)].second;
}

MemoryReason memoryReasonFromName(QStringView name)
{
    for (const auto& [reason, text] : reasonNames) {
        if (text == name)
            return reason;
    }
    return MemoryReason::FirstTurn;
}

} // namespace loquat
