// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"
#include "app/chat/serverfacts.h"
#include "app/chat/turn.h"

#include <optional>

namespace loquat {

// What is about to be asked, as far as memory is concerned.
struct MemoryQuestion
{
    ProfileId profile;
    QString address; // of the server; empty: unknown
    QString model;
    QString modelDigest; // empty: unknown
    RequestSettings settings;
    MemoryChoice choice;
    bool hasImages = false;
    bool runsInCloud = false; // the server passes this model's requests on
};

// What is known of the turns before.
struct MemoryPast
{
    std::optional<Turn> parent;              // without reply.context; nothing: this is the first
    std::optional<MemoryReason> contextFlaw; // why its array, or its lack, is no memory
    bool hasImages = false;                  // the conversation ever had some
    bool hasExcluded = false;                // a turn on the path was taken out
    bool hasCorrected = false;               // a reply on the path was corrected
};

constexpr QLatin1StringView chatEndpoint{"/api/chat"};

// Decides how the next turn carries the past: protocol.md §7.2 and §7.4. Pure. A way that the
// person chose is taken wherever it can work; the reason is Forced then, else it says why not.
MemoryStatus chooseMemory(const MemoryQuestion& question, const ServerFacts& facts,
                          const MemoryPast& past);

// Whether a turn's reply can be told to a model: it said something.
bool hasAnswer(const Turn& turn);

} // namespace loquat
