// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/conversationitem.h"
#include "app/exchange/importproblem.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace loquat {

// Judges what the lines of an export mean together: that every id is there once, that the turns of
// each conversation form a tree, and that the pictures are there and are pictures.
class ItemChecker
{
public:
    // Whether these bytes are a picture.
    using IsPicture = std::function<bool(const QByteArray& bytes)>;

    explicit ItemChecker(IsPicture isPicture)
        : m_isPicture(std::move(isPicture))
    {}

    ImportResult<void> check(const ConversationItem& item, qint64 line);
    // Behind the last item; the counts are those that the file says it holds.
    ImportResult<void> checkEnd(int conversations, int turns, qint64 line);

private:
    struct Place
    {
        TurnId parent;
        qint64 line = 0;
        bool deleted = false;
    };

    ImportResult<void> checkItem(const StoredFolder& folder, qint64 line);
    ImportResult<void> checkItem(const Attachment& image, qint64 line);
    ImportResult<void> checkItem(const ConversationStart& start, qint64 line);
    ImportResult<void> checkItem(const StoredTurn& stored, qint64 line);
    ImportResult<void> checkTree() const;
    bool isOnCycle(TurnId id) const;
    ImportResult<void> checkUse(const Attachments& images, qint64 line) const;

    IsPicture m_isPicture;
    QSet<ConversationId> m_conversations;
    QSet<TurnId> m_turns;
    QSet<QByteArray> m_images;
    QSet<QString> m_folders;
    Conversation m_conversation; // whose turns come now; without an id: none
    qint64 m_line = 0;           // its own
    QHash<TurnId, Place> m_places;
    QList<TurnId> m_early; // turns that came before their parents
};

} // namespace loquat
