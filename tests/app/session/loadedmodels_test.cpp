// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/loadedmodels.h"
#include "app/session/serverdirectory.h"
#include "tests/support/house.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto target = "/api/ps";

class LoadedModelsTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Home"_s, {});
        loaded = std::make_unique<LoadedModels>(*servers);
    }
    void TearDown() override
    {
        loaded.reset();
        close();
    }

    bool ask()
    {
        QSignalSpy changes(loaded.get(), &LoadedModels::changed);
        loaded->ask(profileId);
        return waitUntil([&] { return !changes.isEmpty(); });
    }

    std::unique_ptr<LoadedModels> loaded;
};

} // namespace

TEST_F(LoadedModelsTest, SaysWhatTheServerSaid)
{
    server.answer(target, Script::json(R"({"models":[{"name":"m:latest","size":7,)"
                                       R"("expires_at":"2318-01-01T00:00:00Z"}]})"));
    EXPECT_FALSE(loaded->of(profileId).has_value());
    ASSERT_TRUE(ask());
    ASSERT_TRUE(loaded->find(profileId, u"m"_s).has_value());
    EXPECT_EQ(loaded->find(profileId, u"M"_s)->sizeBytes, 7);
    EXPECT_FALSE(loaded->find(profileId, u"other"_s).has_value());
}

TEST_F(LoadedModelsTest, AsksNothingByItself)
{
    QCoreApplication::processEvents();
    EXPECT_EQ(server.count(target), 0);
}

TEST_F(LoadedModelsTest, AsksOnceWhileTheAnswerIsOutstanding)
{
    server.answer(target, Script::stream().gate("answer").line(R"({"models":[]})").end());
    loaded->ask(profileId);
    ASSERT_TRUE(server.waitForRequests(target, 1));
    loaded->ask(profileId);
    server.open("answer");
    ASSERT_TRUE(waitUntil([&] { return loaded->of(profileId).has_value(); }));
    EXPECT_EQ(server.count(target), 1);
}

TEST_F(LoadedModelsTest, AServerThatCannotBeAskedIsNotAskedAgain)
{
    loaded->ask(profileId); // 404, as Ollama before 0.1.38
    ASSERT_TRUE(waitUntil([&] { return servers->facts(profileId).lacks(u"/api/ps"_s); }));
    loaded->ask(profileId);
    QCoreApplication::processEvents();
    EXPECT_EQ(server.count(target), 1);
    EXPECT_FALSE(loaded->of(profileId).has_value());
}

TEST_F(LoadedModelsTest, AFailureTakesAwayWhatWasKnown)
{
    server.answer(target, Script::json(R"({"models":[{"name":"m"}]})"));
    ASSERT_TRUE(ask());
    server.answer(target, Script::json(R"({"error":"busy"})", 503));
    ASSERT_TRUE(ask());
    EXPECT_FALSE(loaded->of(profileId).has_value());
}

TEST_F(LoadedModelsTest, OddAnswersAreNoTrouble)
{
    const QByteArrayList answers{
        R"({"models":null})", R"({})",
        R"({"models":[null,7,"x",{},{"name":""},{"name":"m","size":null,"expires_at":5}]})"};
    for (const QByteArray& answer : answers) {
        server.answer(target, Script::json(answer));
        const int asked = server.count(target);
        // Nothing is asked while the answer before is still on its way.
        ASSERT_TRUE(waitUntil([&] {
            loaded->ask(profileId);
            return server.count(target) > asked;
        }));
    }
    ASSERT_TRUE(waitUntil([&] { return loaded->of(profileId)->size() == 1; }));
    EXPECT_EQ(loaded->of(profileId)->first().sizeBytes, 0);
    EXPECT_FALSE(loaded->of(profileId)->first().expires.isValid());
}

} // namespace loquat::test
