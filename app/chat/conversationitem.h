// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/attachment.h"
#include "app/chat/conversation.h"
#include "app/chat/draft.h"
#include "app/chat/folder.h"
#include "app/chat/turn.h"

#include <QList>

#include <functional>
#include <optional>
#include <variant>

namespace loquat {

// The pieces in which stored conversations go into and out of files, so that none has to be in
// memory as a whole. Attachments in a draft or a turn are known by their hash; the picture itself
// is an item of its own.

struct StoredFolder
{
    Folder folder;
    qint64 place = 0; // in the person's order

    bool operator==(const StoredFolder&) const = default;
};

// The turns that belong to it follow, each behind its parent.
struct ConversationStart
{
    Conversation conversation;
    Draft draft;
};

struct StoredTurn
{
    Turn turn;
    qint64 deletedMs = 0; // UTC; 0: not deleted
};

// A turn's place in the tree.
struct TurnPlace
{
    TurnId id;
    TurnId parent;
    qint64 deletedMs = 0;
};

// A conversation before its turns are read.
struct StoredConversation
{
    ConversationStart start;
    QList<TurnPlace> turns; // each behind its parent, each branch whole before the next
};

using ConversationItem = std::variant<StoredFolder, Attachment, ConversationStart, StoredTurn>;

// Gives item after item, then nothing. May fail at any of them.
using ConversationSource = std::function<Result<std::optional<ConversationItem>>()>;

struct ImportCounts
{
    int conversations = 0;
    int turns = 0;

    bool operator==(const ImportCounts&) const = default;
};

} // namespace loquat
