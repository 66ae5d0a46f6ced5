// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/conversationstore.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFuture>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

// Waits for the store's answer.
template <typename T>
T answerOf(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

// The value of an answer; the test fails if there is none.
template <typename T>
T valueOf(StoreResult<T> future)
{
    Result<T> answer = answerOf(std::move(future));
    if (!answer) {
        ADD_FAILURE() << errorReasonName(answer.error().reason).data() << ": "
                      << qPrintable(answer.error().serverText);
        return T();
    }
    return std::move(*answer);
}

inline void expectDone(StoreResult<void> future)
{
    const Result<void> answer = answerOf(std::move(future));
    EXPECT_TRUE(answer.has_value()) << (answer ? "" : qPrintable(answer.error().serverText));
}

inline Conversation someConversation()
{
    Conversation conversation;
    conversation.id = newId<ConversationId>();
    conversation.title = QStringLiteral("Why is the sky blue?");
    conversation.createdMs = 1000;
    conversation.updatedMs = 2000;
    return conversation;
}

inline Attachment someAttachment(const QByteArray& original)
{
    Attachment attachment;
    attachment.name = QStringLiteral("sky.png");
    attachment.original = original;
    attachment.sha256 = QCryptographicHash::hash(original, QCryptographicHash::Sha256);
    attachment.jpeg = "jpeg of " + original;
    attachment.size = QSize(640, 480);
    return attachment;
}

// As it is read back: without the original.
inline Attachment asRead(Attachment attachment)
{
    attachment.original.clear();
    return attachment;
}

inline Turn someTurn(ConversationId conversation, TurnId parent = {})
{
    Turn turn;
    turn.id = newId<TurnId>();
    turn.conversation = conversation;
    turn.parent = parent;
    turn.createdMs = 3000;
    turn.model = QStringLiteral("gemma3:4b");
    turn.prompt = QStringLiteral("Why?");
    turn.reply.state = ReplyState::Waiting;
    return turn;
}

} // namespace loquat::test
