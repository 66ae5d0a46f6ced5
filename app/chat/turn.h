// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/attachment.h"
#include "app/chat/memory.h"
#include "app/chat/reply.h"
#include "app/chat/requestsettings.h"
#include "app/chat/turnorigin.h"

#include <optional>

namespace loquat {

// One prompt and its reply: a node of the conversation's tree. Nothing of it is ever overwritten
// once the reply has ended.
struct Turn
{
    TurnId id;
    TurnId parent; // invalid: a first turn
    ConversationId conversation;
    TurnOrigin origin = TurnOrigin::Asked;
    bool excluded = false; // kept, but not sent as part of the past
    qint64 createdMs = 0;

    ProfileId profile;
    QString model;       // as asked for
    QString modelDigest; // as listed when asked; empty: unknown
    QString address;     // of the server when asked; empty: unknown

    QString prompt;
    Attachments attachments;
    RequestSettings settings;
    MemoryStatus memory;

    Reply reply;
    // Whether the person opened or folded the thoughts; nothing: as the view sees fit.
    std::optional<bool> thinkingOpen;

    bool operator==(const Turn&) const = default;
};

} // namespace loquat
