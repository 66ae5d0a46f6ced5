// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"
#include "app/chat/turn.h"

#include <QString>

namespace loquat {

// How the next prompt carries the past, for the badge in the top bar. Plain text, translated.
struct MemoryText
{
    QString badge;    // short: "Memory: none"
    QString sentence; // which way and why, in full
};

// `choice` is the way that the person wants for the chat.
MemoryText memoryText(const MemoryStatus& status, MemoryChoice choice = std::nullopt);

// A way that can be chosen, as a menu has it.
struct MemoryChoiceText
{
    QString name;
    QString tip; // one sentence
};
MemoryChoiceText memoryChoiceText(MemoryChoice choice);

// The memory that a turn was asked with, in two or three words: "memory: chat". Empty where there
// was nothing to remember.
QString memoryUsed(const Turn& turn);

// What else is to be said of how a turn was asked, beside its figures: "the first 12 turns were
// left out". Empty for a turn asked with all its past and as it was set.
QString askedLine(const Turn& turn);

} // namespace loquat
