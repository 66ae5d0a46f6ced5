// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memorytest.h"
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

using Outcome = MemoryFinding::Outcome;

class MemoryTestTest : public SessionFixture
{
protected:
    // Runs a test whose second and later answers are made by `answers`.
    MemoryTestResult run(const std::function<void(const QByteArray& word)>& answers,
                         const QByteArray& context)
    {
        ChatSession& session = *library->startNew();
        const auto test = session.makeMemoryTest();
        server.answerNext("/api/generate", reply("OK", context));
        answers(test->word().toLatin1());
        MemoryTestResult result;
        bool over = false;
        QObject::connect(test.get(), &MemoryTest::finished, test.get(),
                         [&](const MemoryTestResult& found) {
                             result = found;
                             over = true;
                         });
        test->start();
        EXPECT_FALSE(over);
        EXPECT_TRUE(waitUntil([&] { return over; }));
        EXPECT_TRUE(library->conversations().isEmpty());
        return result;
    }

    static Script chatReply(const QByteArray& text)
    {
        return Script::lines({R"({"message":{"role":"assistant","content":")" + text +
                              R"("},"done":true,"done_reason":"stop"})"});
    }

    ModelFacts learnt() const { return servers->facts(profileId).ofModel(u"m"_s, {}); }
};

TEST_F(MemoryTestTest, AServerThatRemembersIsProven)
{
    const MemoryTestResult result = run(
        [&](const QByteArray& word) {
            server.answer("/api/generate", reply("It was " + word.toUpper(), "[1,2,3,4,5]"));
        },
        "[1,2,3]");
    EXPECT_EQ(result.chat.way, MemoryWay::Context);
    EXPECT_EQ(result.chat.outcome, Outcome::Remembered);
    EXPECT_EQ(result.server.outcome, Outcome::Remembered);
    EXPECT_TRUE(learnt().contextProven);
    EXPECT_TRUE(sent(1).contains("context"_L1));
    EXPECT_EQ(server.count("/api/generate"), 2);
}

TEST_F(MemoryTestTest, AServerThatForgetsIsDisproved)
{
    const MemoryTestResult result = run(
        [&](const QByteArray&) { server.answer("/api/generate", reply("Which?", "[1,2,3,4,5]")); },
        "[1,2,3]");
    EXPECT_EQ(result.chat.outcome, Outcome::Forgotten);
    EXPECT_EQ(learnt().contextDisproved, MemoryReason::TestedForgetful);
    EXPECT_FALSE(learnt().contextProven);
}

TEST_F(MemoryTestTest, WhereTheChatIsUsedTheArrayIsTriedAsWell)
{
    servers->noteModel(profileId, u"m"_s, {}, [](ModelFacts& facts) {
        facts.contextDisproved = MemoryReason::ArrayEchoed;
    });
    const MemoryTestResult result = run(
        [&](const QByteArray& word) {
            server.answer("/api/chat", chatReply(word));
            server.answer("/api/generate", reply("Which?", "[1,2,3]"));
        },
        "[1,2,3]");
    EXPECT_EQ(result.chat.way, MemoryWay::Chat);
    EXPECT_EQ(result.chat.outcome, Outcome::Remembered);
    EXPECT_EQ(result.server.outcome, Outcome::Forgotten);
    EXPECT_EQ(learnt().contextDisproved, MemoryReason::ArrayEchoed);
}

TEST_F(MemoryTestTest, WithoutAnArrayTheTranscriptIsTried)
{
    const MemoryTestResult result = run(
        [&](const QByteArray& word) { server.answer("/api/generate", reply(word, "[]")); }, "[]");
    EXPECT_EQ(result.chat.way, MemoryWay::Transcript);
    EXPECT_EQ(result.chat.outcome, Outcome::Remembered);
    EXPECT_EQ(result.server.outcome, Outcome::NotTried);
    EXPECT_EQ(server.count("/api/chat"), 1);
}

TEST_F(MemoryTestTest, AFailureIsTold)
{
    const MemoryTestResult result = run(
        [&](const QByteArray&) {
            server.answer("/api/generate", Script::json(R"({"error":"out of memory"})", 500));
        },
        "[1,2,3]");
    EXPECT_EQ(result.chat.outcome, Outcome::Failed);
    EXPECT_EQ(result.chat.error->serverText, u"out of memory"_s);
    EXPECT_FALSE(learnt().contextDisproved) << "a failure shows nothing of the memory";
}

TEST_F(MemoryTestTest, CancelClosesTheSocketAndSaysNothing)
{
    server.answer("/api/generate", Script::stream().gate("never"));
    ChatSession& session = *library->startNew();
    const auto test = session.makeMemoryTest();
    QSignalSpy finished(test.get(), &MemoryTest::finished);
    test->start();
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    test->cancel();
    EXPECT_TRUE(server.waitUntilAllClosed());
    EXPECT_TRUE(finished.isEmpty());
}

} // namespace loquat::test
