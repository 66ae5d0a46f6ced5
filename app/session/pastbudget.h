// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turn.h"

#include <optional>

namespace loquat {

// How much of the past may be sent again, estimated in tokens: protocol.md §7.4. Pure.

// Four bytes a token, or three characters in mostly non-Latin text, plus what frames a message.
qint64 tokenCost(const QString& text);
// A text as one; a picture by its pixels; a picture of unknown size counts as one of middling size.
qint64 tokenCost(const Attachment& picture);
// The prompt, its pictures, and the answer without its thoughts.
qint64 tokenCost(const Turn& turn);

// What is known of the window a model works in.
struct WindowFacts
{
    std::optional<qint64> loaded; // as /api/ps says
    qint64 trained = 0;           // never more than this; 0: unknown

    bool operator==(const WindowFacts&) const = default;
};

// `num_ctx` as set (the server loads the model anew with it), else what is loaded, else 4096.
qint64 windowOf(const RequestSettings& settings, const WindowFacts& facts);

// What of the window is kept free for the reply: `num_predict` (at most three quarters of the
// window), or a quarter.
qint64 replyRoom(const RequestSettings& settings, qint64 window);

// What is left of the window for the turns before `turn`, never below 0. Room is kept
// for the reply; system text and prompt are always kept.
qint64 pastBudget(const Turn& turn, const WindowFacts& facts);

} // namespace loquat
