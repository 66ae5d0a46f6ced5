// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pullkeeper.h"
#include "tests/support/house.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class PullKeeperTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Home"_s, {});
        keeper = std::make_unique<PullKeeper>(*pulls, *settings);
    }
    void TearDown() override
    {
        keeper.reset();
        close();
    }
    void restart()
    {
        keeper.reset();
        close();
        build();
        keeper = std::make_unique<PullKeeper>(*pulls, *settings);
    }
    QStringList kept() const
    {
        QStringList names;
        for (const ModelChoice& one : settings->current().unfinishedPulls)
            names.append(one.model);
        return names;
    }

    std::unique_ptr<PullKeeper> keeper;
};

TEST_F(PullKeeperTest, WhatIsNotDoneIsListedPausedAfterARestartAndGoesOn)
{
    server.answer("/api/pull",
                  Script::stream()
                      .line(R"({"status":"a","digest":"sha256:a","total":1000,"completed":500})")
                      .gate("never"));
    pulls->pullOf(profileId, u"one"_s).start();
    pulls->pullOf(profileId, u"two"_s).start();
    ASSERT_TRUE(server.waitForRequests("/api/pull", 2));
    restart();
    ASSERT_EQ(pulls->all().size(), 2);
    for (const ModelPull* pull : pulls->all())
        EXPECT_EQ(pull->state(), ModelPull::State::Idle);
    EXPECT_EQ(pulls->all().first()->model(), u"one"_s);
    EXPECT_EQ(server.count("/api/pull"), 2) << "nothing is begun unasked";
    server.answer("/api/pull", Script::lines({R"({"status":"success"})"}));
    ModelPull& one = *pulls->all().first();
    one.start();
    ASSERT_TRUE(waitUntil([&] { return one.state() == ModelPull::State::Done; }));
    ASSERT_TRUE(waitUntil([&] { return kept() == QStringList{u"two"_s}; }));
    pulls->dismiss(*pulls->all().last());
    EXPECT_TRUE(kept().isEmpty());
    restart();
    EXPECT_TRUE(pulls->all().isEmpty());
}

TEST_F(PullKeeperTest, WhatFailedOrWasStoppedStaysListed)
{
    server.answer("/api/pull", Script::json(R"({"error":"no space left on device"})", 500));
    ModelPull& failing = pulls->pullOf(profileId, u"big"_s);
    failing.start();
    ASSERT_TRUE(waitUntil([&] { return failing.state() == ModelPull::State::Failed; }));
    server.answer("/api/pull", Script::stream().line(R"({"status":"a"})").gate("never"));
    ModelPull& stopped = pulls->pullOf(profileId, u"slow"_s);
    stopped.start();
    ASSERT_TRUE(server.waitForRequests("/api/pull", 2));
    stopped.cancel();
    restart();
    EXPECT_EQ(kept(), (QStringList{u"big"_s, u"slow"_s}));
    EXPECT_EQ(pulls->all().size(), 2);
}

TEST_F(PullKeeperTest, ANameThatIsNoneIsNotOfferedAgain)
{
    server.answerNext("/api/pull",
                      Script::lines({R"({"status":"pulling manifest"})",
                                     R"({"error":"pull model manifest: file does not exist"})"}));
    ModelPull& mistyped = pulls->pullOf(profileId, u"lama3"_s);
    mistyped.start();
    ASSERT_TRUE(waitUntil([&] { return mistyped.state() == ModelPull::State::Failed; }));
    server.answerNext("/api/pull", Script::json(R"({"error":"invalid model name"})", 400));
    ModelPull& invalid = pulls->pullOf(profileId, u"a b"_s);
    invalid.start();
    ASSERT_TRUE(waitUntil([&] { return invalid.state() == ModelPull::State::Failed; }));
    EXPECT_EQ(pulls->all().size(), 2) << "what went wrong can still be read";
    EXPECT_TRUE(waitUntil([&] { return kept().isEmpty(); })) << qPrintable(kept().join(u','));
    server.answerNext("/api/pull", Script::stream().line(R"({"status":"a"})").gate("never"));
    mistyped.start();
    ASSERT_TRUE(server.waitForRequests("/api/pull", 3));
    EXPECT_TRUE(waitUntil([&] { return kept() == QStringList{u"lama3"_s}; }));
}

TEST_F(PullKeeperTest, APullOfAServerThatIsGoneIsForgotten)
{
    pulls->pullOf(profileId, u"one"_s);
    ASSERT_EQ(kept(), QStringList{u"one"_s});
    servers->remove(profileId);
    EXPECT_TRUE(kept().isEmpty());
    restart();
    EXPECT_TRUE(pulls->all().isEmpty());
}

} // namespace loquat::test
