// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlconnection.h"
#include "app/storage/statement.h"
#include "tests/app/storage/storedthings.h"

#include <memory>

namespace loquat::test {

inline Reply fullReply()
{
    Reply reply;
    reply.withoutThink = true;
    reply.state = ReplyState::Failed;
    reply.text = QStringLiteral("Rayleigh \U0001F600 scattering");
    reply.thinking = QStringLiteral("Hm\u2026");
    reply.doneReason = QStringLiteral("error");
    Error error;
    error.code = ErrorCode::Busy;
    error.reason = ErrorReason::ServerBusy;
    error.httpStatus = 503;
    error.serverText = QStringLiteral("busy");
    error.retryAfterSeconds = 5;
    reply.error = error;
    reply.reportedModel = QStringLiteral("gemma3");
    reply.remoteHost = QStringLiteral("https://ollama.com");
    reply.figures.replyTokens = 12;
    reply.pictures = {asRead(someAttachment("painted"))};
    reply.figures.wallNs = 345'000'000'000;
    return reply;
}

inline ErrorReason reasonOf(StoreResult<void> future)
{
    const Result<void> answer = answerOf(std::move(future));
    return answer ? ErrorReason::Unspecified : answer.error().reason;
}

// A test with an open store in a folder of its own.
class StoreFixture : public testing::Test
{
protected:
    void SetUp() override { expectDone(m_store->open()); }

    void reopen()
    {
        m_store.reset();
        m_store = std::make_unique<ConversationStore>(m_folder.path());
        expectDone(m_store->open());
    }

    Conversation putOne()
    {
        const Conversation conversation = someConversation();
        expectDone(m_store->putConversation(conversation));
        return conversation;
    }

    // Counted behind the store's back.
    qint64 count(const QString& table) const
    {
        SqlConnection other(m_store->filePath(), SqlConnection::Access::ReadOnly);
        EXPECT_TRUE(other.open());
        return other.number(QStringLiteral("SELECT count(*) FROM ") + table).value_or(-1);
    }

    // One branch of finished turns, quicker than through the store; gives its last turn.
    TurnId fillBehind(ConversationId conversation, int turns) const
    {
        SqlConnection other(m_store->filePath(), SqlConnection::Access::ReadWrite);
        EXPECT_TRUE(other.open());
        Statement insert(other, QStringLiteral(R"(
            WITH RECURSIVE row (number) AS
                (VALUES (1) UNION ALL SELECT number + 1 FROM row WHERE number < ?)
            INSERT INTO turns (id, conversation, parent, depth, created, origin, excluded,
                reply_state, prompt_length, reply_length, profile, model, digest, memory_way,
                memory_reason, done_reason, reported_model, remote_host, figures, settings, prompt,
                thinking, reply)
            SELECT number, ?, nullif(number - 1, 0), number - 1, number, 'asked', 0, 'complete',
                4, 1000, '', '', '', 'none', '', '', '', '', '{}', '{}', 'Why?', '',
                hex(zeroblob(500)) FROM row)"));
        EXPECT_TRUE(insert.bind(turns).bind(conversation).run());
        return TurnId{turns};
    }

    Turn read(TurnId id) { return valueOf(m_store->turns({id})).value(0); }

    QTemporaryDir m_folder;
    std::unique_ptr<ConversationStore> m_store =
        std::make_unique<ConversationStore>(m_folder.path());
};

} // namespace loquat::test
