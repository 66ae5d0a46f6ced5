// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/session/chatmemoryfixture.h"

// How turns carry the past, seen at the server: protocol.md §7 and §12.4.

namespace loquat::test {

class ChatMemoryTest : public ChatMemoryFixture
{};

TEST_F(ChatMemoryTest, M01StreamIsAlwaysSaid)
{
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    server.answer("/api/chat", chatReply("Hello"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    EXPECT_EQ(sent(0).value("stream"_L1), QJsonValue(true));
    set(session, [](RequestSettings& asked) { asked.stream = false; });
    say(session, u"two"_s);
    EXPECT_EQ(sent(1).value("stream"_L1), QJsonValue(false));
    session.setMemoryChoice(MemoryWay::Chat);
    say(session, u"three"_s);
    EXPECT_TRUE(server.requests("/api/chat").first().body.contains(R"("stream":false)"));
}

TEST_F(ChatMemoryTest, M04AfterAModelSwitchTheTurnsGoAlongAsAChat)
{
    server.answer("/api/generate", reply("Hello"));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    set(session, [](RequestSettings& asked) { asked.system = u"Be brief"_s; });
    say(session, u"one"_s);
    session.setModel(profileId, u"other"_s);
    EXPECT_TRUE(waitUntil([&] { return session.memory().way == MemoryWay::Chat; }));
    const Turn turn = say(session, u"two"_s);
    EXPECT_EQ(turn.reply.text, u"Hi"_s);
    EXPECT_EQ(turn.memory, (MemoryStatus{MemoryWay::Chat, MemoryReason::ModelChanged, 0}));
    EXPECT_EQ(server.count("/api/generate"), 1);
    const QByteArray body = server.requests("/api/chat").first().body;
    EXPECT_FALSE(body.contains("context"));
    EXPECT_TRUE(body.contains(R"("model":"other")"));
    ASSERT_EQ(messages(0).size(), 4);
    EXPECT_EQ(messageAt(0, 0), u"system: Be brief"_s);
    EXPECT_EQ(messageAt(0, 1), u"user: one"_s);
    EXPECT_EQ(messageAt(0, 2), u"assistant: Hello"_s);
    EXPECT_EQ(messageAt(0, 3), u"user: two"_s);
}

TEST_F(ChatMemoryTest, AModelSwitchedToAndFroNeverGetsTheOthersArray)
{
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    session.setModel(profileId, u"other"_s);
    say(session, u"two"_s);
    session.setModel(profileId, u"m"_s);
    say(session, u"three"_s);
    say(session, u"four"_s);
    EXPECT_EQ(server.count("/api/generate"), 1);
    ASSERT_EQ(server.count("/api/chat"), 3);
    ASSERT_EQ(messages(2).size(), 7);
    EXPECT_EQ(messageAt(2, 3), u"assistant: Hi"_s);
    EXPECT_EQ(messageAt(2, 6), u"user: four"_s);
    EXPECT_EQ(lastTurn(session).memory.reason, MemoryReason::ChatGivesNone);
}

TEST_F(ChatMemoryTest, M05AfterAPictureItGoesAlongInTheChat)
{
    server.answer("/api/generate", reply("A cat"));
    server.answer("/api/chat", chatReply("Yes"));
    ChatSession& session = *library->startNew();
    sayWithPicture(session, u"What is it?"_s);
    const Turn turn = say(session, u"Sure?"_s);
    EXPECT_EQ(turn.memory.reason, MemoryReason::ImagesInPast);
    ASSERT_EQ(messages(0).size(), 3);
    EXPECT_EQ(messages(0).first().toObject().value("images"_L1).toArray(),
              QJsonArray{QString::fromLatin1(QByteArray("jpeg").toBase64())});
    EXPECT_FALSE(messages(0).last().toObject().contains("images"_L1));
    EXPECT_FALSE(server.requests("/api/chat").first().body.contains("context"));
}

TEST_F(ChatMemoryTest, M06AnArrayOfObjectsIsKeptButNotTrusted)
{
    server.answer("/api/generate", reply("Hello", R"([{"k":1}])"));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    const Turn first = say(session, u"one"_s);
    auto stored = store->context(first.id);
    ASSERT_TRUE(waitUntil([&] { return stored.isFinished(); }));
    EXPECT_EQ(stored.result().value(), R"([{"k":1}])");
    EXPECT_EQ(learnt().contextDisproved, MemoryReason::ArrayNotIntegers);
    EXPECT_EQ(say(session, u"two"_s).memory,
              (MemoryStatus{MemoryWay::Chat, MemoryReason::ArrayNotIntegers, 0}));
    EXPECT_FALSE(server.requests("/api/chat").first().body.contains("context"));
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(ChatMemoryTest, M07AModelThatCannotTakeTheArrayIsAskedByChat)
{
    server.answerNext("/api/generate", reply("Hello"));
    server.answer("/api/generate", Script::json(R"({"error":"not supported"})", 500));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    const Turn turn = say(session, u"two"_s);
    EXPECT_EQ(turn.reply.state, ReplyState::Complete);
    EXPECT_EQ(turn.reply.text, u"Hi"_s);
    EXPECT_FALSE(turn.reply.error);
    EXPECT_EQ(turn.memory, (MemoryStatus{MemoryWay::Chat, MemoryReason::ArrayUnsupported, 0}));
    EXPECT_EQ(session.branch().tree().size(), 2) << "one answer, not a second user message";
    EXPECT_EQ(server.count("/api/generate"), 2);
    ASSERT_EQ(server.count("/api/chat"), 1);
    EXPECT_EQ(messages(0).size(), 3);
    say(session, u"three"_s);
    EXPECT_EQ(server.count("/api/generate"), 2) << "the array is not tried again";
}

TEST_F(ChatMemoryTest, M07ARefusedContextFieldIsLearntToo)
{
    server.answerNext("/api/generate", reply("Hello"));
    server.answer("/api/generate",
                  Script::json(R"({"error":"json: cannot unmarshal object into Go struct field )"
                               R"(GenerateRequest.context of type int"})",
                               400));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    EXPECT_EQ(say(session, u"two"_s).reply.text, u"Hi"_s);
    EXPECT_EQ(learnt().contextDisproved, MemoryReason::ArrayRejected);
}

TEST_F(ChatMemoryTest, M07WithoutAChatItIsAskedByTranscriptInTheSameTurn)
{
    server.answerNext("/api/generate", reply("Hello"));
    server.answerNext("/api/generate", Script::json(R"({"error":"not supported"})", 500));
    server.answer("/api/generate", reply("Assistant: Hi", "[9,9,9]"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    const Turn turn = say(session, u"two"_s);
    EXPECT_EQ(turn.reply.text, u"Hi"_s);
    EXPECT_EQ(turn.memory.way, MemoryWay::Transcript);
    EXPECT_EQ(server.count("/api/generate"), 3);
    EXPECT_EQ(server.count("/api/chat"), 1);
    EXPECT_FALSE(sent(2).contains("context"_L1));
}

TEST_F(ChatMemoryTest, M08WithoutAChatItIsTheTranscriptAndItIsNotProbedAgain)
{
    server.answer("/api/generate", reply("Hello", "[]"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    const Turn turn = say(session, u"two"_s);
    EXPECT_EQ(turn.reply.state, ReplyState::Complete);
    EXPECT_EQ(turn.memory, (MemoryStatus{MemoryWay::Transcript, MemoryReason::NoArray, 0}));
    EXPECT_EQ(server.count("/api/chat"), 1);
    const QString prompt = sent(1).value("prompt"_L1).toString();
    EXPECT_TRUE(prompt.endsWith(u"User: one\n\nAssistant: Hello\n\nUser: two\n\nAssistant:"_s));
    EXPECT_FALSE(sent(1).contains("context"_L1));
    say(session, u"three"_s);
    EXPECT_EQ(server.count("/api/chat"), 1);
    EXPECT_TRUE(servers->facts(profileId).lacks(u"/api/chat"_s));
}

TEST_F(ChatMemoryTest, StopKeepsWhatCouldHaveBeenTheTranscriptsLead)
{
    server.answerNext("/api/generate", reply("Hello", "[]"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    server.answer("/api/generate",
                  Script::stream()
                      .line(R"({"model":"m","thinking":"hm","response":"Assist","done":false})")
                      .gate("never"));
    ASSERT_TRUE(ask(session, u"two"_s));
    ASSERT_TRUE(waitUntil([&] {
        const Turn* turn = session.running();
        return turn && !turn->reply.thinking.isEmpty();
    }));
    session.stop();
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Cancelled);
    EXPECT_EQ(lastTurn(session).reply.text, u"Assist"_s);
}

TEST_F(ChatMemoryTest, M08EveryWordForMissingCounts)
{
    for (const int status : {404, 405, 501}) {
        server.answer("/api/generate", reply("Hello", "[]"));
        server.answer("/api/chat", Script::answer(status, "text/plain", "no"));
        servers->forgetFacts(profileId);
        ChatSession& session = *library->startNew();
        say(session, u"one"_s);
        EXPECT_EQ(say(session, u"two"_s).memory.way, MemoryWay::Transcript) << status;
    }
}

TEST_F(ChatMemoryTest, AModelMissingInTheChatIsNoMissingEndpoint)
{
    server.answer("/api/generate", reply("Hello", "[]"));
    server.answer("/api/chat", Script::json(R"({"error":"model 'm' not found"})", 404));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    EXPECT_EQ(say(session, u"two"_s).reply.error->reason, ErrorReason::ModelMissing);
    EXPECT_FALSE(servers->facts(profileId).lacks(u"/api/chat"_s));
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(ChatMemoryTest, M09TheCutAnswerGoesAlongAsFarAsItCame)
{
    server.answerNext("/api/generate", reply("Hello"));
    server.answerNext("/api/generate", Script::lines({delta("Hel")}));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    EXPECT_EQ(say(session, u"two"_s).reply.state, ReplyState::Interrupted);
    const Turn turn = say(session, u"three"_s);
    EXPECT_EQ(turn.memory.reason, MemoryReason::ParentUnfinished);
    ASSERT_EQ(messages(0).size(), 5);
    EXPECT_EQ(messageAt(0, 3), u"assistant: Hel"_s);
}

TEST_F(ChatMemoryTest, ATurnWithoutAWordIsLeftAway)
{
    server.answerNext("/api/generate", reply("Hello"));
    server.answerNext("/api/generate", Script::json(R"({"error":"out of memory"})", 500));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    say(session, u"two"_s);
    say(session, u"three"_s);
    ASSERT_EQ(messages(0).size(), 3);
    EXPECT_EQ(messageAt(0, 0), u"user: one"_s);
    EXPECT_EQ(messageAt(0, 2), u"user: three"_s);
}

TEST_F(ChatMemoryTest, AfterAFailedFirstTurnThereIsNothingToCarry)
{
    server.answerNext("/api/generate", Script::json(R"({"error":"out of memory"})", 500));
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    EXPECT_TRUE(waitUntil([&] { return session.memory().reason == MemoryReason::NothingSaid; }));
    EXPECT_EQ(say(session, u"two"_s).memory,
              (MemoryStatus{MemoryWay::None, MemoryReason::NothingSaid, 0}));
    EXPECT_EQ(sent(1).value("prompt"_L1), u"two"_s);
    EXPECT_EQ(server.count("/api/chat"), 0);
}

TEST_F(ChatMemoryTest, M12RawGoesAlone)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    set(session, [](RequestSettings& asked) {
        asked.raw = true;
        asked.system = u"Be brief"_s;
        asked.templateText = u"{{ .Prompt }}"_s;
    });
    EXPECT_EQ(say(session, u"two"_s).memory,
              (MemoryStatus{MemoryWay::None, MemoryReason::RawPrompt, 0}));
    EXPECT_EQ(sent(1).value("raw"_L1), QJsonValue(true));
    for (const char* key : {"system", "template", "context"})
        EXPECT_FALSE(sent(1).contains(QLatin1StringView(key))) << key;
}

TEST_F(ChatMemoryTest, AnEchoIsToldWithTheTurnAndLearnt)
{
    server.answer("/api/generate", reply("Hello", "[5,6,7,8]"));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    const Turn second = say(session, u"two"_s);
    EXPECT_EQ(second.memory, (MemoryStatus{MemoryWay::Context, MemoryReason::ArrayEchoed, 0}));
    EXPECT_EQ(learnt().contextDisproved, MemoryReason::ArrayEchoed);
    EXPECT_TRUE(waitUntil([&] { return session.memory().way == MemoryWay::Chat; }));
    say(session, u"three"_s);
    EXPECT_EQ(messages(0).size(), 5);

    const ConversationId id = session.conversation().id;
    restart();
    ChatSession& again = *library->session(id);
    ASSERT_TRUE(waitUntil([&] { return !again.isLoading(); }));
    ASSERT_TRUE(waitUntil([&] { return again.branch().turnAt(1) != nullptr; }));
    EXPECT_EQ(again.branch().turnAt(1)->memory, second.memory);
    EXPECT_TRUE(waitUntil([&] { return learnt().contextDisproved == MemoryReason::ArrayEchoed; }));
}

TEST_F(ChatMemoryTest, AnArrayThatGrowsIsProven)
{
    server.answerNext("/api/generate", reply("Hello", "[1,2,3]"));
    server.answerNext("/api/generate", reply("Hello", "[1,2,3,4,5,6]"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    EXPECT_FALSE(learnt().contextProven) << "one turn proves nothing";
    say(session, u"two"_s);
    EXPECT_TRUE(learnt().contextProven);
    EXPECT_FALSE(learnt().contextDisproved);
}

TEST_F(ChatMemoryTest, ASmallPromptCountIsOnlyAHint)
{
    server.answerNext("/api/generate", reply("Hello", "[1,2,3,4,5,6,7,8]"));
    server.answerNext(
        "/api/generate",
        Script::lines({delta("Hi"), last(R"("context":[1,2,3,4,5,6,7,8,9,10],"eval_count":2,)"
                                         R"("prompt_eval_count":1)")}));
    server.answer("/api/generate", reply("Hello", "[1,2,3,4,5,6,7,8,9,10,11,12]"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    EXPECT_EQ(say(session, u"two"_s).memory.reason, MemoryReason::ServerArray);
    EXPECT_FALSE(learnt().contextProven);
    EXPECT_EQ(say(session, u"three"_s).memory.way, MemoryWay::Context);
}

TEST_F(ChatMemoryTest, AskingAgainUsesTheParentsArray)
{
    server.answerNext("/api/generate", reply("Hello", "[1,2,3]"));
    server.answerNext("/api/generate", reply("Hello", "[1,2,3,4,5,6]"));
    server.answer("/api/generate", reply("Hello", "[1,2,3,7,8,9]"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    const Turn second = say(session, u"two"_s);
    ASSERT_TRUE(session.retry(second.id));
    ASSERT_TRUE(finish(session));
    EXPECT_TRUE(server.requests("/api/generate").at(2).body.contains(R"("context":[1,2,3])"));
    say(session, u"three"_s);
    EXPECT_TRUE(server.requests("/api/generate").at(3).body.contains(R"("context":[1,2,3,7,8,9])"));
}

TEST_F(ChatMemoryTest, ARestartForgetsNeitherTurnsNorChoice)
{
    server.answer("/api/generate", reply("Hello"));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession* session = library->startNew();
    const ConversationId id = session->conversation().id;
    say(*session, u"one"_s);
    session->setMemoryChoice(MemoryWay::Chat);
    say(*session, u"two"_s);
    restart();
    session = library->session(id);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(session->memoryChoice(), MemoryChoice(MemoryWay::Chat));
    say(*session, u"three"_s);
    ASSERT_EQ(messages(1).size(), 5);
    EXPECT_EQ(messageAt(1, 3), u"assistant: Hi"_s);
    session->setMemoryChoice(std::nullopt);
    restart();
    EXPECT_EQ(library->session(id)->memoryChoice(), std::nullopt);
}

TEST_F(ChatMemoryTest, AChosenWayIsUsedAndUndone)
{
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    ChatSession& session = *library->startNew();
    say(session, u"one"_s);
    session.setMemoryChoice(MemoryWay::None);
    EXPECT_EQ(say(session, u"two"_s).memory,
              (MemoryStatus{MemoryWay::None, MemoryReason::Forced, 0}));
    EXPECT_FALSE(sent(1).contains("context"_L1));
    EXPECT_EQ(sent(1).value("prompt"_L1), u"two"_s);
    session.setMemoryChoice(MemoryWay::Transcript);
    EXPECT_EQ(say(session, u"three"_s).memory.way, MemoryWay::Transcript);
    EXPECT_TRUE(sent(2).value("prompt"_L1).toString().contains(u"User: two"_s));
    EXPECT_EQ(server.count("/api/chat"), 0);
    session.setMemoryChoice(std::nullopt);
    EXPECT_EQ(say(session, u"four"_s).memory.way, MemoryWay::Context);
    session.setMemoryChoice(MemoryWay::Context);
    session.setModel(profileId, u"other"_s);
    EXPECT_EQ(say(session, u"five"_s).memory,
              (MemoryStatus{MemoryWay::Transcript, MemoryReason::ModelChanged, 0}));
}

TEST_F(ChatMemoryTest, TheNewestTurnsThatFitGoAlongAndTheRestIsTold)
{
    server.answer("/api/generate", reply(QByteArray(400, 'a'), "[]"));
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = *library->startNew();
    for (int i = 0; i < 4; ++i) {
        session.setMemoryChoice(MemoryWay::None);
        say(session, u"prompt %1"_s.arg(i));
    }
    session.setMemoryChoice(std::nullopt);
    set(session, [](RequestSettings& asked) { asked.options.insert(u"num_ctx"_s, 400); });
    // 300 tokens for what is sent: two turns of some 110 fit.
    const Turn turn = say(session, u"last"_s);
    EXPECT_EQ(turn.memory.leftOut, 2);
    ASSERT_EQ(messages(0).size(), 5);
    EXPECT_EQ(messageAt(0, 0), u"user: prompt 2"_s);
    EXPECT_EQ(messageAt(0, 4), u"user: last"_s);
}

TEST_F(ChatMemoryTest, WhatWillBeLeftOutIsToldBeforeItIsAsked)
{
    server.answer("/api/generate", reply(QByteArray(400, 'a'), "[]"));
    ChatSession& session = *library->startNew();
    session.setMemoryChoice(MemoryWay::None);
    for (int i = 0; i < 4; ++i)
        say(session, u"prompt %1"_s.arg(i));
    session.setMemoryChoice(std::nullopt);
    EXPECT_TRUE(waitUntil([&] { return session.memory().way == MemoryWay::Chat; }));
    EXPECT_EQ(session.memory().leftOut, 0);
    set(session, [](RequestSettings& asked) { asked.options.insert(u"num_ctx"_s, 400); });
    EXPECT_TRUE(waitUntil([&] { return session.memory().leftOut == 2; }))
        << session.memory().leftOut;
    EXPECT_EQ(server.count("/api/ps"), 0) << "the person has said how much fits";
}

TEST_F(ChatMemoryTest, TheLoadedWindowIsAskedForWhereItMatters)
{
    server.answer("/api/generate", reply(QByteArray(4000, 'a'), "[]"));
    server.answer("/api/chat", chatReply("Hi"));
    server.answer("/api/ps",
                  Script::json(R"({"models":[{"name":"m","model":"m","context_length":32768}]})"));
    ChatSession& session = *library->startNew();
    session.setMemoryChoice(MemoryWay::None);
    for (int i = 0; i < 2; ++i)
        say(session, u"prompt"_s);
    session.setMemoryChoice(std::nullopt);
    EXPECT_EQ(say(session, u"three"_s).memory.leftOut, 0);
    EXPECT_EQ(server.count("/api/ps"), 0) << "two turns fit anyway";
    session.setMemoryChoice(MemoryWay::None);
    for (int i = 0; i < 2; ++i)
        say(session, u"prompt"_s);
    session.setMemoryChoice(std::nullopt);
    EXPECT_EQ(say(session, u"six"_s).memory.leftOut, 0);
    EXPECT_EQ(server.count("/api/ps"), 1);
    EXPECT_EQ(messages(1).size(), 11);
}

} // namespace loquat::test
