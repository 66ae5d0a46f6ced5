// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"
#include "app/chat/turn.h"

#include <QByteArray>

#include <optional>

namespace loquat {

// What is about to be asked, as far as memory is concerned.
struct MemoryQuestion
{
    ProfileId profile;
    QString model;
    QString modelDigest; // empty: unknown
    RequestSettings settings;
    bool hasImages = false;
};

// Decides how the next turn carries the past: protocol.md §7.2 and §7.4. Pure.
// `parent` is the turn before (nothing for a first turn), with its reply but without
// reply.context; `parentHasContext` says whether one is stored; `imagesInPast` whether any turn on
// the path had images.
MemoryStatus chooseMemory(const MemoryQuestion& question, const std::optional<Turn>& parent,
                          bool parentHasContext, bool imagesInPast);

// Why a context array that came back with `end`ed text cannot be a memory (protocol.md §7.3), or
// nothing if it may be one. `sent` is the array that went with the request, possibly empty.
std::optional<MemoryReason> disproveContext(const QByteArray& sent, const QByteArray& received,
                                            std::optional<qint64> replyTokens);

} // namespace loquat
