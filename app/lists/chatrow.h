// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/folder.h"

#include <QDate>
#include <QList>
#include <QMetaType>

namespace loquat {

// A row of the list of conversations: one of them, or a folder, which stands above what it holds.
struct ChatRow
{
    enum class Kind
    {
        Chat,
        Folder,
        PinPlace // where one may be dropped to be pinned, while none is
    };
    enum class Section
    {
        Pinned,
        Folder,
        Day
    };

    Kind kind = Kind::Chat;
    Section section = Section::Day;
    bool leads = false;        // the first of the pinned ones, or of its days
    QDate day;                 // of its last use, or of its deletion in the trash
    Conversation conversation; // of a Chat
    Folder folder;             // of a Folder
    int count = 0;             // how many a Folder holds
    int trashDays = 30;        // how long the trash keeps a Chat; 0: until it is emptied
    bool running = false;
    bool writingTitle = false;

    // Whether both stand for the same thing, however it has changed.
    bool isSameAs(const ChatRow& other) const
    {
        return kind == other.kind && conversation.id == other.conversation.id &&
               folder.name == other.folder.name;
    }

    bool operator==(const ChatRow&) const = default;
};

using ChatRows = QList<ChatRow>;

} // namespace loquat

Q_DECLARE_METATYPE(loquat::ChatRow)
