// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversation.h"

#include <optional>

namespace loquat {

// Where conversations are put: what is to change, for one or for many at once. What is not set
// stays as it is.
struct ConversationMarks
{
    std::optional<bool> pinned;
    std::optional<bool> archived;
    std::optional<bool> unread;
    std::optional<QString> folder; // empty: out of any

    void applyTo(Conversation& conversation) const
    {
        conversation.pinned = pinned.value_or(conversation.pinned);
        conversation.archived = archived.value_or(conversation.archived);
        conversation.unread = unread.value_or(conversation.unread);
        conversation.folder = folder.value_or(conversation.folder);
    }

    bool operator==(const ConversationMarks&) const = default;
};

} // namespace loquat
