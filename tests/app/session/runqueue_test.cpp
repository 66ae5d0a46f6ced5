// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/runqueue.h"
#include "tests/support/sessionfixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

class RunQueueTest : public SessionFixture
{
protected:
    // A conversation that has asked.
    ChatSession* asking(const QString& prompt)
    {
        ChatSession* session = library->startNew();
        session->setModel(profileId, u"m"_s);
        EXPECT_TRUE(ask(*session, prompt));
        return session;
    }

    static ReplyState stateOf(ChatSession* session) { return session->running()->reply.state; }

    bool waitsForItsTurn(ChatSession* session)
    {
        return waitUntil([&] { return queue->waiting(profileId).size() == 1; }) &&
               stateOf(session) == ReplyState::Queued;
    }

    void allow(int simultaneous)
    {
        ServerProfile profile = *servers->profile(profileId);
        profile.simultaneous = simultaneous;
        EXPECT_TRUE(servers->save(profile));
    }

    void answerWhenOpened()
    {
        server.answer("/api/generate",
                      Script::stream().line(delta("Hel")).gate("go").line(last()).end());
    }
};

TEST_F(RunQueueTest, TwoPromptsToOneServerRunOneAfterTheOther)
{
    answerWhenOpened();
    ChatSession* first = asking(u"one"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ChatSession* second = asking(u"two"_s);
    ASSERT_TRUE(waitsForItsTurn(second));
    EXPECT_EQ(server.count("/api/generate"), 1);
    server.open("go");
    ASSERT_TRUE(finish(*first));
    ASSERT_TRUE(finish(*second));
    EXPECT_EQ(server.count("/api/generate"), 2);
    EXPECT_EQ(sent(0).value("prompt"_L1).toString(), u"one");
    EXPECT_EQ(sent(1).value("prompt"_L1).toString(), u"two");
}

TEST_F(RunQueueTest, StopTakesOneThatWaitsOutOfTheQueueUnsent)
{
    answerWhenOpened();
    ChatSession* first = asking(u"one"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ChatSession* second = asking(u"two"_s);
    ASSERT_TRUE(waitsForItsTurn(second));
    second->stop();
    EXPECT_EQ(stateOf(second), ReplyState::Cancelled);
    ASSERT_TRUE(finish(*second));
    EXPECT_TRUE(queue->waiting(profileId).isEmpty());
    server.open("go");
    ASSERT_TRUE(finish(*first));
    EXPECT_EQ(lastTurn(*first).reply.state, ReplyState::Complete);
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(RunQueueTest, AStoppedReplyMakesRoomForTheNext)
{
    server.answerNext("/api/generate", Script().gate("never"));
    server.answer("/api/generate", reply("two"));
    ChatSession* first = asking(u"one"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ChatSession* second = asking(u"two"_s);
    ASSERT_TRUE(waitsForItsTurn(second));
    first->stop();
    ASSERT_TRUE(finish(*second));
    EXPECT_EQ(lastTurn(*second).reply.text, u"two");
}

TEST_F(RunQueueTest, AsManyRunAtOnceAsTheServerIsAllowed)
{
    allow(2);
    answerWhenOpened();
    ChatSession* first = asking(u"one"_s);
    ChatSession* second = asking(u"two"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    ChatSession* third = asking(u"three"_s);
    ASSERT_TRUE(waitsForItsTurn(third));
    server.open("go");
    EXPECT_TRUE(finish(*first));
    EXPECT_TRUE(finish(*second));
    EXPECT_TRUE(finish(*third));
}

TEST_F(RunQueueTest, AllowingMoreLetsTheNextOneGoAtOnce)
{
    answerWhenOpened();
    ChatSession* first = asking(u"one"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ChatSession* second = asking(u"two"_s);
    ASSERT_TRUE(waitsForItsTurn(second));
    allow(2);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    server.open("go");
    EXPECT_TRUE(finish(*first));
    EXPECT_TRUE(finish(*second));
}

TEST_F(RunQueueTest, DifferentServersRunSideBySide)
{
    answerWhenOpened();
    ChatSession* first = asking(u"one"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    addProfile(u"The same again"_s, u"m"_s);
    ChatSession* second = asking(u"two"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    server.open("go");
    EXPECT_TRUE(finish(*first));
    EXPECT_TRUE(finish(*second));
}

TEST_F(RunQueueTest, WhatIsAllowedIsStillAllowedAfterARestart)
{
    allow(2);
    restart();
    answerWhenOpened();
    ChatSession* first = asking(u"one"_s);
    ChatSession* second = asking(u"two"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    server.open("go");
    EXPECT_TRUE(finish(*first));
    EXPECT_TRUE(finish(*second));
}

TEST_F(RunQueueTest, AReplyThatRunsKeepsTheLimitsItBeganWith)
{
    allow(2);
    answerWhenOpened();
    ChatSession* first = asking(u"one"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    server.answer("/api/generate", Script().gate("never"));
    ServerProfile limited = *servers->profile(profileId);
    limited.firstByteLimitMs = 20;
    ASSERT_TRUE(servers->save(limited));
    ChatSession* second = asking(u"two"_s);
    ASSERT_TRUE(finish(*second));
    EXPECT_EQ(lastTurn(*second).reply.error->reason, ErrorReason::FirstByteTimeout);
    EXPECT_TRUE(first->isRunning());
    server.open("go");
    ASSERT_TRUE(finish(*first));
    EXPECT_EQ(lastTurn(*first).reply.state, ReplyState::Complete);
}

} // namespace loquat::test
