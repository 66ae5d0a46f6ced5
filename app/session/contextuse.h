// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"
#include "app/chat/requestsettings.h"
#include "app/chat/turn.h"
#include "app/session/memoryplan.h"
#include "app/session/pastbudget.h"

#include <optional>

namespace loquat {

// What the past takes of the window when the next turn is asked.
struct PastUse
{
    qint64 tokens = 0;
    bool isCounted = false; // by the server, with the last turn; else estimated
    WindowFacts window;

    bool operator==(const PastUse&) const = default;
};

// A server that read less of a prompt than it was sent.
struct CutProof
{
    qint64 sent = 0; // tokens, estimated
    qint64 read = 0; // as the server counted

    bool operator==(const CutProof&) const = default;
};

// How much of the window is used already, and by what. All in tokens.
struct ContextUse
{
    MemoryWay way = MemoryWay::None;
    int leftOut = 0; // so many of the first turns do not fit
    PastUse past;
    qint64 window = 0;
    bool isWindowKnown = false;      // else it is what servers usually have
    qint64 reply = 0;                // kept free for it
    qint64 system = 0;               // the system text, where the past does not count it already
    std::optional<CutProof> lastCut; // of the last turn that was asked

    bool operator==(const ContextUse&) const = default;
};

// The window, and what is kept free for the reply, with these settings.
ContextUse contextUse(const MemoryStatus& memory, const PastUse& past,
                      const RequestSettings& settings);

// What a prompt adds to the past: its text, attachments and the system text.
qint64 promptTokens(const QString& prompt, const Attachments& attachments,
                    const RequestSettings& settings);

// What a turn sends as planned, estimated.
qint64 sentTokens(const Turn& turn, const MemoryPlan& plan);
// Only where the window is known, and what was sent is larger, and the server counted well below
// it: some servers do not count what they still hold from the turn before.
std::optional<CutProof> proveCut(qint64 sent, const ReplyFigures& figures,
                                 const RequestSettings& settings, const WindowFacts& window);

} // namespace loquat
