// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace loquat {

// How a turn carried the past to the server: protocol.md §7.4.
enum class MemoryWay
{
    None,
    Context,
    Chat,
    Transcript
};

// Why that way, or why not a better one.
enum class MemoryReason
{
    FirstTurn,   // there is no past
    ServerArray, // the parent's context array fits and goes along
    Forced,      // the person chose this way for the conversation

    // Why there is no memory
    RawPrompt,      // raw prompts have none
    SuffixPrompt,   // a text to be filled in has none but the array
    NothingSaid,    // no earlier turn has an answer
    PastUnreadable, // the store could not read the earlier turns

    // Why the array does not fit
    ModelChanged,
    DigestChanged,
    ServerChanged,
    SystemChanged, // system text, template, raw or suffix differ from the parent's
    ImagesInPast,
    TurnsExcluded,    // the array would hold turns that were taken out
    RepliesCorrected, // the array would hold what was corrected
    ParentUnfinished,
    PartialArray,   // the parent was asked without its past
    ChatGivesNone,  // the parent was asked by /api/chat, which returns no array
    NoArray,        // the server sent none
    ArrayDisproved, // it was no memory; stored by earlier versions

    // Why the array is no memory: protocol.md §7.3
    ServerForgets, // of a kind that never remembers
    ArrayEchoed,   // the same came back that was sent
    ArrayTooShort, // shorter than the reply alone
    ArrayNotIntegers,
    ArrayShrank,      // it does not grow from turn to turn
    ArrayUnsupported, // the model's runner cannot take any (MLX)
    ArrayRejected,    // the server refused the field
    TestedForgetful,  // a test of the memory showed it

    // Why not by /api/chat
    ChatMissing, // the server has no such endpoint
    TemplateSet, // the endpoint takes no template
};

// Of a turn asked with an array: it was found not to have carried the past.
bool disprovesArray(MemoryReason reason);

struct MemoryStatus
{
    MemoryWay way = MemoryWay::None;
    MemoryReason reason = MemoryReason::FirstTurn;
    int leftOut = 0; // so many of the first turns did not fit (Chat and Transcript)

    bool operator==(const MemoryStatus&) const = default;
};

// The way the person chose for a conversation; nothing: the best one is found for each turn.
using MemoryChoice = std::optional<MemoryWay>;

QLatin1StringView memoryWayName(MemoryWay way); // "none context chat transcript"
MemoryWay memoryWayFromName(QStringView name);  // unknown: None

QLatin1StringView memoryChoiceName(MemoryChoice choice); // "auto" or the way's
MemoryChoice memoryChoiceFromName(QStringView name);     // unknown: nothing

// Stable names for storing a reason; an unknown name reads as FirstTurn.
QLatin1StringView memoryReasonName(MemoryReason reason);
MemoryReason memoryReasonFromName(QStringView name);

} // namespace loquat
