// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/localengine.h"
#include "tests/support/fakeollama.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTcpServer>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;
using State = LocalEngine::State;
using Reason = EngineFailure::Reason;

namespace {

bool comesTo(const LocalEngine& engine, State state)
{
    return waitUntil([&] { return engine.state() == state; });
}

bool fails(const LocalEngine& engine, Reason reason)
{
    return waitUntil([&] { return engine.state() == State::Stopped && engine.failure(); }) &&
           engine.failure()->reason == reason;
}

} // namespace

TEST(LocalEngine, RunsOllamaServeUntilItListensAndEndsWithIt)
{
    const FakeOllama ollama;
    {
        LocalEngine engine;
        QSignalSpy changes(&engine, &LocalEngine::stateChanged);
        engine.start();
        EXPECT_EQ(engine.state(), State::Starting);
        EXPECT_TRUE(changes.isEmpty());
        ASSERT_TRUE(comesTo(engine, State::Running));
        EXPECT_TRUE(ollama.isListening());
        EXPECT_TRUE(engine.log().contains(u"Listening on"_s));
        EXPECT_FALSE(engine.failure().has_value());
    }
    EXPECT_FALSE(ollama.isListening());
}

TEST(LocalEngine, StopsAndStartsAgain)
{
    const FakeOllama ollama;
    LocalEngine engine;
    for (int round = 0; round < 2; ++round) {
        engine.start();
        ASSERT_TRUE(comesTo(engine, State::Running));
        engine.stop();
        EXPECT_EQ(engine.state(), State::Stopping);
        ASSERT_TRUE(comesTo(engine, State::Stopped));
        EXPECT_FALSE(engine.failure().has_value());
        EXPECT_FALSE(ollama.isListening());
    }
}

TEST(LocalEngine, OneThatWillNotStopIsKilled)
{
    FakeOllama ollama;
    ollama.behave("stubborn");
    LocalEngine::Limits limits;
    limits.stop = std::chrono::milliseconds(200);
    LocalEngine engine(limits);
    engine.start();
    ASSERT_TRUE(comesTo(engine, State::Running));
    engine.stop();
    ASSERT_TRUE(comesTo(engine, State::Stopped));
    EXPECT_FALSE(ollama.isListening());
}

TEST(LocalEngine, SaysThatOllamaIsNotInstalled)
{
    const FakeOllama ollama(FakeOllama::Installed::No);
    EXPECT_TRUE(LocalEngine::program().isEmpty());
    LocalEngine engine;
    engine.start();
    EXPECT_TRUE(fails(engine, Reason::NotInstalled));
}

TEST(LocalEngine, SaysThatTheProgramCannotBeRun)
{
    FakeOllama ollama(FakeOllama::Installed::No);
    ollama.installBroken();
    LocalEngine engine;
    engine.start();
    EXPECT_TRUE(fails(engine, Reason::NotExecutable));
}

TEST(LocalEngine, SaysThatItEndedAtOnceAndWithWhatWords)
{
    FakeOllama ollama;
    ollama.behave("exit");
    LocalEngine engine;
    engine.start();
    ASSERT_TRUE(fails(engine, Reason::ExitedAtOnce));
    EXPECT_EQ(engine.failure()->exitCode, 3);
    EXPECT_EQ(engine.failure()->lastLine, u"Error: could not create directory"_s);
}

TEST(LocalEngine, SaysThatAnotherProgramHasThePort)
{
    const FakeOllama ollama;
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost, quint16(ollama.port())));
    LocalEngine engine;
    engine.start();
    EXPECT_TRUE(fails(engine, Reason::PortTaken));
}

TEST(LocalEngine, OneThatNeverListensIsStopped)
{
    FakeOllama ollama;
    ollama.behave("deaf");
    LocalEngine::Limits limits;
    limits.listen = std::chrono::milliseconds(500);
    LocalEngine engine(limits);
    engine.start();
    EXPECT_TRUE(fails(engine, Reason::NeverListened));
}

TEST(LocalEngine, CanBeStoppedBeforeItListens)
{
    FakeOllama ollama;
    ollama.behave("deaf");
    LocalEngine engine;
    engine.start();
    ASSERT_TRUE(waitUntil([&] { return engine.log().contains(u"key given"_s); }));
    engine.stop();
    ASSERT_TRUE(comesTo(engine, State::Stopped));
    EXPECT_FALSE(engine.failure().has_value());
}

TEST(LocalEngine, ItsLogIsPlainTextAndBounded)
{
    FakeOllama ollama;
    ollama.behave("chatter");
    LocalEngine engine;
    qsizetype most = 0;
    QObject::connect(&engine, &LocalEngine::logGrew, &engine,
                     [&] { most = std::max(most, engine.log().size()); });
    engine.start();
    ASSERT_TRUE(comesTo(engine, State::Running));
    ASSERT_TRUE(waitUntil([&] { return engine.log().contains(u"line 29999 of"_s); }));
    EXPECT_LE(most, LocalEngine::Limits{}.log);
    EXPECT_FALSE(engine.log().contains(u'\x1b'));
    EXPECT_FALSE(engine.log().contains(u'\r'));
    EXPECT_TRUE(engine.log().startsWith(u"line "_s)); // whole lines
}

TEST(LocalEngine, TheKeyOfTheEnvironmentStaysWithLoquat)
{
    FakeOllama ollama;
    ollama.setVariable("LOQUAT_API_KEY", "secret");
    LocalEngine engine;
    engine.start();
    ASSERT_TRUE(comesTo(engine, State::Running));
    EXPECT_TRUE(engine.log().contains(u"key given: no"_s));
}

TEST(LocalEngine, ReadsOllamaHostAsOllamaDoes)
{
    FakeOllama ollama;
    const auto address = [&ollama](const QByteArray& host) {
        ollama.setVariable("OLLAMA_HOST", host);
        return LocalEngine::address();
    };
    EXPECT_EQ(address("").toString(), u"http://127.0.0.1:11434"_s);
    EXPECT_EQ(address("0.0.0.0:1234").toString(), u"http://127.0.0.1:1234"_s);
    EXPECT_EQ(address(":4321").toString(), u"http://127.0.0.1:4321"_s);
    EXPECT_EQ(address("ftp://nonsense").toString(), u"http://127.0.0.1:11434"_s);
    EXPECT_TRUE(LocalEngine::isHere(address("127.0.0.1")));
    EXPECT_TRUE(LocalEngine::isHere(address("[::1]:1234")));
    EXPECT_TRUE(LocalEngine::isHere(address("localhost")));
    EXPECT_FALSE(LocalEngine::isHere(address("192.0.2.7:11434")));
    EXPECT_FALSE(LocalEngine::isHere(address("gpu.example.com")));
}

} // namespace loquat::test
