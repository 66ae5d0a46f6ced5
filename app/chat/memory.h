// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

namespace loquat {

// How a turn carried the past to the server: protocol.md §7.4.
enum class MemoryWay
{
    None,
    Context,
    Chat,
    Transcript
};

// Why that way.
enum class MemoryReason
{
    FirstTurn,   // there is no past
    ServerArray, // the parent's context array fits and goes along
    RawPrompt,   // raw prompts have no memory
    ModelChanged,
    DigestChanged,
    ServerChanged,
    SystemChanged, // system text, template, raw or suffix differ from the parent's
    ImagesInPast,
    ParentUnfinished,
    NoArray,        // the server sent none
    ArrayDisproved, // it echoed what was sent, was too short, or was not made of integers
};

struct MemoryStatus
{
    MemoryWay way = MemoryWay::None;
    MemoryReason reason = MemoryReason::FirstTurn;

    bool operator==(const MemoryStatus&) const = default;
};

QLatin1StringView memoryWayName(MemoryWay way); // "none context chat transcript"
MemoryWay memoryWayFromName(QStringView name);  // unknown: None

// Stable names for storing a reason; an unknown name reads as FirstTurn.
QLatin1StringView memoryReasonName(MemoryReason reason);
MemoryReason memoryReasonFromName(QStringView name);

} // namespace loquat
