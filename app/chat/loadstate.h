// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/reply.h"

namespace loquat {

// Whether the server has loaded the model that a request waits for.
enum class LoadState
{
    Unknown,
    Loading, // the server does not list it among those it has loaded
    Loaded
};

// The request was sent, and nothing that a person could read has come yet.
inline bool hasBroughtNothing(const Reply& reply)
{
    return reply.state == ReplyState::Waiting ||
           (reply.state == ReplyState::Streaming && reply.text.isEmpty() &&
            reply.thinking.isEmpty() && !reply.steps);
}

} // namespace loquat
