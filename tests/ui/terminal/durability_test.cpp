// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationstore.h"
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <csignal>
#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kills = 20;

template <typename T>
Result<T> await(QFuture<Result<T>> future)
{
    if (!waitUntil([&] { return future.isFinished(); }))
        return failure(ErrorCode::Timeout, ErrorReason::Unspecified);
    return future.result();
}

QByteArray pieceNumber(int number)
{
    return "piece" + QByteArray::number(number) + ' ';
}

// An endless reply of numbered pieces, one in ten milliseconds.
Script numberedReply(int pieces)
{
    Script script = Script::stream();
    for (int i = 0; i < pieces; ++i)
        script.line(R"({"response":")" + pieceNumber(i) + R"(","done":false})").pause(10);
    return script.gate("never");
}

} // namespace

TEST(DurabilityAsk, AKilledProcessLeavesASoundDatabaseWithWhatHadCome)
{
    ScriptedServer server;
    server.answer("/api/generate", numberedReply(400));
    QByteArray whole;
    for (int i = 0; i < 400; ++i)
        whole += pieceNumber(i);

    LoquatProcess loquat;
    QList<qsizetype> printed;
    for (int kill = 0; kill < kills; ++kill) {
        loquat.start({u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"--save"_s,
                      u"prompt %1"_s.arg(kill)});
        // From the first piece to about two seconds into the reply.
        const QByteArray seen = loquat.waitForOutput(pieceNumber(kill * 8));
        ASSERT_FALSE(seen.isEmpty()) << loquat.waitForEnd().err.constData();
        ASSERT_EQ(::kill(pid_t(loquat.process().processId()), SIGKILL), 0);
        EXPECT_EQ(loquat.waitForEnd().status, -1);
        printed.append(seen.size());
    }

    ConversationStore store(loquat.dataDir());
    ASSERT_TRUE(await(store.open()).has_value());
    const Result<QList<Conversation>> conversations = await(store.conversations());
    ASSERT_TRUE(conversations.has_value());
    ASSERT_EQ(conversations->size(), kills) << "every prompt was stored before it was sent";
    for (int kill = 0; kill < kills; ++kill) {
        // Newest first.
        const Conversation& conversation = conversations->at(kills - 1 - kill);
        EXPECT_EQ(conversation.title, u"prompt %1"_s.arg(kill));
        const Result<QList<Turn>> turns = await(store.turns({conversation.head}));
        ASSERT_TRUE(turns.has_value());
        ASSERT_EQ(turns->size(), 1);
        const Turn& turn = turns->first();
        EXPECT_EQ(turn.prompt, conversation.title);
        EXPECT_EQ(turn.reply.state, ReplyState::Interrupted);
        const QByteArray kept = turn.reply.text.toUtf8();
        EXPECT_TRUE(whole.startsWith(kept));
        // The journal may be a quarter of a second behind, and the machine may be slow.
        if (kill >= kills / 2) {
            EXPECT_GT(kept.size(), 0) << printed.at(kill) << " bytes had been printed";
        }
    }
}

} // namespace loquat::test
