// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"

#include <QByteArray>

#include <optional>

namespace loquat {

// What one answer tells of the server's memory.
struct ContextEvidence
{
    QByteArray sent;     // the array that went with the request; empty: none
    QByteArray received; // empty: none came
    std::optional<qint64> replyTokens;
    std::optional<qint64> promptTokens;
};

struct ContextVerdict
{
    // Why the array is no memory: protocol.md §7.3, signs 1 to 4.
    std::optional<MemoryReason> flaw;
    // It came back changed and grown on a turn that it was sent with, and nothing speaks against
    // it: not even the hint of sign 5.
    bool proven = false;

    bool operator==(const ContextVerdict&) const = default;
};

// For an answer with text to a prompt that was not raw, by /api/generate. Pure; takes about a
// millisecond for a megabyte.
ContextVerdict judgeContext(const ContextEvidence& evidence);

// How many integers a flat JSON array holds; nothing if it is anything else. `1.0` is none.
std::optional<qint64> countIntegers(const QByteArray& array);

} // namespace loquat
