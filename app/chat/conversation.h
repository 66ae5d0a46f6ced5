// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/memory.h"

#include <QString>

namespace loquat {

// A conversation as a list shows it; its turns and its draft are fetched separately.
struct Conversation
{
    ConversationId id;
    QString title;       // empty: no prompt was sent yet
    bool titled = false; // the person gave the title; it is not derived from the first prompt
    bool pinned = false;
    bool archived = false;
    bool unread = false;    // a reply has ended there while another conversation was shown
    bool hasDraft = false;  // text or images that were not sent yet
    bool temporary = false; // it is nowhere but in memory
    QString folder;         // empty: none
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    TurnId head;       // the last turn shown; invalid: no turn yet
    ProfileId profile; // the server and model of its newest turn, or those chosen for its first
    QString model;
    MemoryChoice memoryChoice; // how its past is to be carried; nothing: as fits best
    qint64 deletedMs = 0;      // UTC; 0: not in the trash
    int turnCount = 0;
    int branchCount = 0; // turns with none below them
    int imageCount = 0;

    bool operator==(const Conversation&) const = default;
};

// The first line of the prompt that has letters, shortened at a word to at most 60 characters.
QString titleFromPrompt(const QString& prompt);
// The same of what a model answered that was asked for a title: without marks of Markdown, quotes,
// "Title:" and a full stop.
QString titleFromReply(const QString& reply);

} // namespace loquat
