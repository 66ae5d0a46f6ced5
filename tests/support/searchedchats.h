// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/house.h"
#include "tests/support/testpicture.h"

#include <QCryptographicHash>

#include <algorithm>

namespace loquat::test {

// Chats in which there is something to find, written behind the library's back.
class SearchedChats
{
public:
    explicit SearchedChats(House& house)
        : m_house(house)
    {}

    struct Words
    {
        QString prompt{};
        QString reply{};
        QString thinking{};
        QString system{};
        bool picture = false;
    };

    // A chat of one branch, last used so many days ago; gives its turns.
    QList<TurnId> add(const QString& title, int daysAgo, const QList<Words>& turns,
                      const QString& model = QStringLiteral("gemma3:27b"),
                      const ProfileId& server = {})
    {
        WholeConversation whole;
        Conversation& chat = whole.conversation;
        chat.id = newId<ConversationId>();
        chat.title = title;
        chat.model = model;
        chat.profile = server.isValid() ? server : m_house.profileId;
        chat.createdMs = m_house.clock.nowMs() - daysAgo * 24LL * 60 * 60 * 1000;
        chat.updatedMs = chat.createdMs;
        for (const Words& words : turns) {
            Turn turn;
            turn.id = newId<TurnId>();
            turn.parent = whole.turns.isEmpty() ? TurnId{} : whole.turns.last().id;
            turn.conversation = chat.id;
            turn.createdMs = chat.createdMs + whole.turns.size();
            turn.model = model;
            turn.profile = chat.profile;
            turn.prompt = words.prompt;
            turn.settings.system = words.system;
            turn.reply.state = ReplyState::Complete;
            turn.reply.text = words.reply;
            turn.reply.thinking = words.thinking;
            if (words.picture)
                turn.attachments.append(picture());
            whole.turns.append(turn);
        }
        chat.head = whole.turns.last().id;
        return add(whole);
    }

    // As it is; gives its turns.
    QList<TurnId> add(const WholeConversation& whole)
    {
        m_house.store->addConversation(whole);
        m_last = whole.turns.last();
        QList<TurnId> ids;
        for (const Turn& turn : whole.turns)
            ids.append(turn.id);
        return ids;
    }

    // Has the library list them, with all of them taken into the index.
    bool list()
    {
        m_house.library->close();
        m_house.library->open();
        return waitUntil([this] { return m_house.library->isOpen() && isFound(m_last); });
    }

    static Attachment picture()
    {
        Attachment attachment;
        attachment.name = QStringLiteral("sunset.png");
        attachment.original = testPng();
        attachment.jpeg = attachment.original;
        attachment.sha256 =
            QCryptographicHash::hash(attachment.original, QCryptographicHash::Sha256);
        attachment.size = QSize(64, 48);
        return attachment;
    }

private:
    bool isFound(const Turn& turn) const
    {
        StoreResult<QList<SearchHit>> hits = m_house.store->search({turn.prompt});
        return waitUntil([&] { return hits.isFinished(); }) &&
               std::ranges::count(hits.result().value_or(QList<SearchHit>()), turn.id,
                                  &SearchHit::turn) == 1;
    }

    House& m_house;
    Turn m_last;
};

} // namespace loquat::test
