// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localollama.h"
#include "tests/support/fakeollama.h"
#include "tests/support/house.h"

#include <QSignalSpy>
#include <QTcpServer>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;
using State = LocalOllama::State;

namespace {

class LocalOllamaTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        local = std::make_unique<LocalOllama>(*servers);
    }
    void TearDown() override
    {
        local.reset();
        close();
    }

    bool finds(State state)
    {
        local->look();
        return comesTo(state);
    }
    bool comesTo(State state)
    {
        return waitUntil([&] { return local->state() == state; });
    }

    FakeOllama computer{FakeOllama::Installed::No};
    std::unique_ptr<LocalOllama> local;
};

} // namespace

TEST_F(LocalOllamaTest, FindsOneThatRunsAndLetsItBe)
{
    ScriptedServer running(QHostAddress(QHostAddress::LocalHost), quint16(computer.port()));
    running.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    ASSERT_TRUE(finds(State::Running));
    EXPECT_EQ(local->address(), computer.address());
    ASSERT_EQ(local->models().size(), 1);
    EXPECT_FALSE(local->isOurs());
    local->stop();
    local->start();
    EXPECT_EQ(local->state(), State::Running);
    local.reset();
    EXPECT_TRUE(computer.isListening());
}

TEST_F(LocalOllamaTest, StartsOneThatIsOnlyInstalledAndStopsItAtTheEnd)
{
    EXPECT_TRUE(finds(State::Absent));
    local->start(); // there is nothing to start
    EXPECT_EQ(local->state(), State::Absent);
    computer.install();
    ASSERT_TRUE(finds(State::Installed));
    EXPECT_FALSE(local->wasStarted());
    local->start();
    EXPECT_EQ(local->state(), State::Starting);
    ASSERT_TRUE(comesTo(State::Running));
    EXPECT_TRUE(local->isOurs());
    EXPECT_EQ(local->models().first().name, u"tiny:1b"_s);
    EXPECT_TRUE(local->log().contains(u"Listening"_s));
    local.reset();
    EXPECT_FALSE(computer.isListening());
}

TEST_F(LocalOllamaTest, OneThatWasStoppedCanBeStartedAgain)
{
    computer.install();
    ASSERT_TRUE(finds(State::Installed));
    local->start();
    ASSERT_TRUE(comesTo(State::Running));
    local->stop();
    ASSERT_TRUE(comesTo(State::Installed));
    EXPECT_FALSE(local->isOurs());
    local->start();
    EXPECT_TRUE(comesTo(State::Running));
}

TEST_F(LocalOllamaTest, AFailedStartSaysWhyAndCanBeTriedAgain)
{
    computer.install();
    computer.behave("exit");
    ASSERT_TRUE(finds(State::Installed));
    local->start();
    ASSERT_TRUE(comesTo(State::Failed));
    ASSERT_TRUE(local->failure().has_value());
    EXPECT_EQ(local->failure()->reason, EngineFailure::Reason::ExitedAtOnce);
    computer.behave({});
    local->start();
    EXPECT_TRUE(comesTo(State::Running));
}

TEST_F(LocalOllamaTest, WhatAnswersInItsPlaceIsSaid)
{
    computer.install();
    ScriptedServer other(QHostAddress(QHostAddress::LocalHost), quint16(computer.port()));
    other.answer("/api/tags", Script::answer(200, "text/html", "<title>Printer</title>"));
    ASSERT_TRUE(finds(State::Occupied));
    ASSERT_TRUE(local->error().has_value());
    local->start();
    EXPECT_EQ(local->state(), State::Occupied);
}

TEST_F(LocalOllamaTest, AnOllamaHostElsewhereIsSaidInsteadOfStarted)
{
    computer.install();
    computer.setVariable("OLLAMA_HOST", "192.0.2.7");
    local->look();
    ASSERT_TRUE(waitUntil([&] { return local->state() != State::Looking; }));
    // Where the tests run, an Ollama may really be there.
    if (local->state() == State::Elsewhere) {
        EXPECT_EQ(local->wantedHost(), u"http://192.0.2.7:11434"_s);
        local->start();
        EXPECT_EQ(local->state(), State::Elsewhere);
    } else {
        EXPECT_EQ(local->address(), u"http://127.0.0.1:11434"_s);
    }
}

TEST_F(LocalOllamaTest, OneThatEndsByItselfIsNoticed)
{
    computer.install();
    ASSERT_TRUE(finds(State::Installed));
    local->start();
    ASSERT_TRUE(comesTo(State::Running));
    ASSERT_TRUE(local->isOurs());
    computer.endIt();
    ASSERT_TRUE(comesTo(State::Failed));
    EXPECT_EQ(local->failure()->reason, EngineFailure::Reason::Ended);
}

} // namespace loquat::test
