// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/session/chatmemoryfixture.h"

// What is sent again by itself, and what is not: protocol.md §11.5.

namespace loquat::test {

class ChatResendsTest : public ChatMemoryFixture
{};

TEST_F(ChatResendsTest, X14AModelThatCannotThinkIsAskedWithout)
{
    server.answerNext("/api/generate",
                      Script::json(R"({"error":"\"m\" does not support thinking"})", 400));
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    ChatSession& session = *library->startNew();
    set(session, [](RequestSettings& asked) { asked.think = QJsonValue(true); });
    const Turn turn = say(session, u"one"_s);
    EXPECT_EQ(turn.reply.state, ReplyState::Complete);
    EXPECT_EQ(turn.reply.text, u"Hello"_s);
    EXPECT_TRUE(turn.reply.withoutThink);
    EXPECT_TRUE(turn.settings.think.has_value()) << "what was asked stays as it was asked";
    EXPECT_TRUE(sent(0).contains("think"_L1));
    EXPECT_FALSE(sent(1).contains("think"_L1));
    EXPECT_EQ(session.branch().tree().size(), 1);

    EXPECT_TRUE(say(session, u"two"_s).reply.withoutThink);
    EXPECT_EQ(server.count("/api/generate"), 3) << "it is remembered";
    EXPECT_FALSE(sent(2).contains("think"_L1));

    server.answerNext("/api/generate",
                      Script::json(R"({"error":"\"other\" does not support thinking"})", 400));
    session.setModel(profileId, u"other"_s);
    set(session, [](RequestSettings& asked) { asked.think.reset(); });
    session.setMemoryChoice(MemoryWay::None);
    EXPECT_EQ(say(session, u"three"_s).reply.error->reason, ErrorReason::ThinkingUnsupported)
        << "nothing to leave out";
    EXPECT_EQ(server.count("/api/generate"), 4);
}

TEST_F(ChatResendsTest, X14TheSecondRefusalIsTheEnd)
{
    server.answer("/api/generate",
                  Script::json(R"({"error":"\"m\" does not support thinking"})", 400));
    ChatSession& session = *library->startNew();
    set(session, [](RequestSettings& asked) { asked.think = QJsonValue(u"high"_s); });
    EXPECT_EQ(say(session, u"one"_s).reply.state, ReplyState::Failed);
    EXPECT_EQ(server.count("/api/generate"), 2);
}

TEST_F(ChatResendsTest, X15ATooLongPromptIsNotResent)
{
    server.answer("/api/generate",
                  Script::json(R"({"error":"the prompt is longer than the context length )"
                               R"(currently available to the model"})",
                               400));
    ChatSession& session = *library->startNew();
    const Turn turn = say(session, u"one"_s);
    EXPECT_EQ(turn.reply.error->reason, ErrorReason::TooManyTokens);
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(ChatResendsTest, NothingElseIsEverResent)
{
    server.answer("/api/chat", Script::json(R"({"error":"boom"})", 500));
    for (const int status : {400, 401, 403, 404, 408, 413, 429, 500, 502, 503, 504, 524}) {
        const int before = server.count("/api/generate");
        server.answer("/api/generate", Script::json(R"({"error":"boom"})", status));
        ChatSession& session = *library->startNew();
        EXPECT_EQ(say(session, u"one"_s).reply.state, ReplyState::Failed) << status;
        EXPECT_EQ(server.count("/api/generate"), before + 1) << status;
    }
}

TEST_F(ChatResendsTest, StopEndsASecondAttemptToo)
{
    server.answerNext("/api/generate",
                      Script::json(R"({"error":"\"m\" does not support thinking"})", 400));
    server.answer("/api/generate", Script::stream().gate("never"));
    ChatSession& session = *library->startNew();
    set(session, [](RequestSettings& asked) { asked.think = QJsonValue(true); });
    ASSERT_TRUE(ask(session, u"one"_s));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    session.stop();
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Cancelled);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

} // namespace loquat::test
