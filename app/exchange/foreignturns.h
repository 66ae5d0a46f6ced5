// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/conversationitem.h"
#include "app/exchange/foreignchat.h"

#include <QHash>
#include <QList>

#include <functional>

namespace loquat {

// Makes a conversation of another program's chat: a message of the person and the answer below it
// become a turn, several answers become siblings, a system message is set in the turns below it,
// and what a tool said goes to the thoughts. Answers in a row are one reply. All ids are new.
class ForeignTurns final
{
public:
    // A picture file to what is kept and sent.
    using Encode = std::function<Result<Attachment>(const QString& name, const QByteArray& bytes)>;

    // `nowMs` stands where the file has no moment.
    ForeignTurns(const ForeignChat& chat, const Encode& encode, qint64 nowMs);

    // Pictures, then the conversation, then its turns. Once. DuplicateId, ParentMissing, Cycle,
    // ImageWrong, or TooLong where the same prompts would have to be written too often.
    ImportResult<QList<ConversationItem>> items();

private:
    // What is known at a message of those above it.
    struct Above
    {
        TurnId turn;    // the last whole one
        QString system; // as set last
        int asked = -1; // the person's message that has no answer yet
        int open = -1;  // the turn whose reply goes on
        qint64 momentMs = 0;
    };

    ImportResult<void> link();
    ImportResult<void> walk();
    ImportResult<Above> visit(int index, Above above);
    ImportResult<Above> answer(int index, Above above);
    ImportResult<TurnId> leaveUnanswered(const Above& above);
    Turn newTurn(const Above& above, int asked) const;
    ImportResult<Attachments> encoded(const QList<ForeignMessage::Picture>& pictures);
    ImportResult<void> addReply(Turn& turn, const ForeignMessage& message);
    ConversationStart start() const;
    static void finish(Reply& reply);
    ImportResult<void> charge(qsizetype characters);

    const ForeignChat& m_chat;
    const Encode& m_encode;
    qint64 m_nowMs;
    ConversationId m_id = newId<ConversationId>();
    QHash<QString, int> m_index;
    QList<QList<int>> m_below;
    QList<int> m_first;
    QList<ConversationItem> m_images;
    QHash<QByteArray, Attachment> m_encoded; // by hash
    QList<Turn> m_turns;
    QHash<int, Attachments> m_askedImages;
    QHash<int, TurnId> m_unanswered; // by the person's message
    QHash<QString, TurnId> m_turnOf; // by the message that ended it last
    qint64 m_written = 0;
};

} // namespace loquat
