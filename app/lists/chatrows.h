// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/chatrow.h"

#include <functional>

namespace loquat {

enum class ChatsView
{
    Chats, // those in use
    Archived,
    Trash
};

// What the list is made of.
struct ChatRowsInput
{
    QList<Conversation> conversations; // newest first; for the trash those in it
    QList<Folder> folders;
    ChatsView view = ChatsView::Chats;
    QDate today;
    // Which of them are looked for; empty: all. While one looks for some no folder is folded, and
    // those that hold none are left out.
    std::function<bool(const Conversation&)> shows;
    bool archivedToo = false; // also among those in use
    bool pinPlace = false;    // also where none is pinned
    int trashDays = 30;       // ChatRow::trashDays of all
};

// Pinned ones first, then the folders with what they hold, then the rest by day. Folders are only
// in the view of those in use.
ChatRows chatRows(const ChatRowsInput& input);

} // namespace loquat
