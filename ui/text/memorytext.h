// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"

#include <QString>

namespace loquat {

// How the next prompt carries the past, for the badge in the top bar. Plain text, translated.
struct MemoryText
{
    QString badge;    // short: "Memory: none"
    QString sentence; // which way and why, in full
};

MemoryText memoryText(const MemoryStatus& status);

} // namespace loquat
