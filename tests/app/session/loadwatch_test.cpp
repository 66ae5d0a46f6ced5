// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/loadwatch.h"
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LoadWatchTest : public SessionFixture
{
protected:
    void SetUp() override
    {
        SessionFixture::SetUp();
        watch = std::make_unique<LoadWatch>(*servers, LoadWatch::Intervals{1ms, 1ms});
        turn.id = newId<TurnId>();
        turn.profile = profileId;
        turn.model = u"m"_s;
        turn.reply.state = ReplyState::Waiting;
    }

    void TearDown() override
    {
        watch.reset();
        SessionFixture::TearDown();
    }

    void answerLoaded(const QByteArray& models)
    {
        server.answer("/api/ps", Script::json(R"({"models":[)" + models + "]}"));
    }

    bool becomes(LoadState state)
    {
        return waitUntil([&] { return watch->state() == state; });
    }

    Turn turn;
    std::unique_ptr<LoadWatch> watch;
};

TEST_F(LoadWatchTest, TellsWhenTheModelIsNotLoadedYetAndWhenItIs)
{
    answerLoaded(R"({"name":"another:latest"})");
    watch->follow(&turn);
    EXPECT_EQ(watch->state(), LoadState::Unknown);
    ASSERT_TRUE(becomes(LoadState::Loading));
    answerLoaded(R"({"name":"m:latest"})");
    ASSERT_TRUE(becomes(LoadState::Loaded));
}

TEST_F(LoadWatchTest, AsksNothingBeforeItsPatienceIsOver)
{
    watch = std::make_unique<LoadWatch>(*servers, LoadWatch::Intervals{1h, 1ms});
    watch->follow(&turn);
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_EQ(server.count("/api/ps"), 0);
}

TEST_F(LoadWatchTest, AsksForATurnThatWasAnsweredWithNothingSoFar)
{
    answerLoaded({});
    turn.reply.state = ReplyState::Streaming;
    watch->follow(&turn);
    EXPECT_TRUE(becomes(LoadState::Loading));
}

TEST_F(LoadWatchTest, DoesNotAskForATurnThatWaitsForItsTurnInTheQueue)
{
    turn.reply.state = ReplyState::Queued;
    watch->follow(&turn);
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_EQ(server.count("/api/ps"), 0);
}

TEST_F(LoadWatchTest, EndsWithTheFirstText)
{
    answerLoaded({});
    watch->follow(&turn);
    ASSERT_TRUE(becomes(LoadState::Loading));
    const QSignalSpy changed(watch.get(), &LoadWatch::changed);
    turn.reply.state = ReplyState::Streaming;
    turn.reply.text = u"Hel"_s;
    watch->follow(&turn);
    EXPECT_EQ(watch->state(), LoadState::Unknown);
    watch->follow(&turn);
    EXPECT_EQ(changed.size(), 1);
    watch->follow(nullptr);
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(LoadWatchTest, AnAnswerThatComesTooLateIsDropped)
{
    server.answer("/api/ps", Script().gate("late").send(
                                 "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"models\":[]}"));
    watch->follow(&turn);
    ASSERT_TRUE(server.waitForRequests("/api/ps", 1));
    const QSignalSpy changed(watch.get(), &LoadWatch::changed);
    watch->follow(nullptr);
    server.open("late");
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil(
        [&] { return servers->listing(profileId).state != ModelListing::State::Loading; }));
    EXPECT_TRUE(changed.isEmpty());
}

TEST_F(LoadWatchTest, AServerWithoutPsIsAskedOnce)
{
    watch->follow(&turn);
    ASSERT_TRUE(waitUntil([&] { return servers->facts(profileId).lacks(u"/api/ps"_s); }));
    watch->follow(nullptr);
    watch->follow(&turn);
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_EQ(server.count("/api/ps"), 1);
    EXPECT_EQ(watch->state(), LoadState::Unknown);
}

TEST_F(LoadWatchTest, AnyOtherFailureIsAskedAgain)
{
    server.answerNext("/api/ps", Script::json(R"({"error":"busy"})", 503));
    answerLoaded({});
    watch->follow(&turn);
    EXPECT_TRUE(becomes(LoadState::Loading));
    EXPECT_GE(server.count("/api/ps"), 2);
}

TEST_F(LoadWatchTest, AModelThatRunsElsewhereIsNeverLoadedHere)
{
    server.answer("/api/tags",
                  Script::json(R"({"models":[{"name":"m","remote_host":"https://ollama.com"}]})"));
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil([&] { return servers->model(profileId, u"m"_s).has_value(); }));
    watch->follow(&turn);
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 2));
    EXPECT_EQ(server.count("/api/ps"), 0);
}

TEST_F(LoadWatchTest, AReplyIsNotDisturbedByWhatPsAnswers)
{
    server.answer("/api/generate",
                  Script::stream().gate("go").line(delta("Hello")).line(last()).end());
    server.answer("/api/ps", Script().drop());
    ChatSession* session = library->startNew();
    QObject::connect(session, &ChatSession::runningChanged, watch.get(),
                     [&, session] { watch->follow(session->running()); });
    ASSERT_TRUE(ask(*session, u"hi"_s));
    ASSERT_TRUE(server.waitForRequests("/api/ps", 3));
    server.open("go");
    ASSERT_TRUE(finish(*session));
    EXPECT_EQ(lastTurn(*session).reply.state, ReplyState::Complete);
    EXPECT_EQ(lastTurn(*session).reply.text, u"Hello");
}

} // namespace loquat::test
