// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelpull.h"
#include "tests/support/fakeclock.h"
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto target = "/api/pull";

Script progressTo(const QByteArray& completed)
{
    return Script::stream()
        .line(R"({"status":"pulling manifest"})")
        .line(R"({"status":"pulling aaa","digest":"sha256:aaa","total":1000,"completed":)" +
              completed + "}");
}

Script whole()
{
    return progressTo("1000")
        .line(R"({"status":"verifying sha256 digest"})")
        .line(R"({"status":"success"})")
        .end();
}

} // namespace

class ModelPullTest : public SessionFixture
{
protected:
    std::unique_ptr<ModelPull> make(std::chrono::milliseconds silence = ModelPull::usualSilence)
    {
        return std::make_unique<ModelPull>(*servers, profileId, u"foo:1b"_s, fake, silence);
    }
    static bool ends(const ModelPull& pull)
    {
        return waitUntil([&] { return pull.state() != ModelPull::State::Running; });
    }

    FakeClock fake;
};

TEST_F(ModelPullTest, FetchesAModelAndListsTheModelsAnew)
{
    server.answer(target, whole());
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"foo:1b"}]})"));
    const auto pull = make();
    QSignalSpy changes(pull.get(), &ModelPull::changed);
    pull->start();
    EXPECT_EQ(changes.size(), 0); // nothing before start() has returned
    EXPECT_EQ(pull->state(), ModelPull::State::Running);
    ASSERT_TRUE(ends(*pull));
    EXPECT_EQ(pull->state(), ModelPull::State::Done);
    EXPECT_EQ(pull->progress().totalBytes, 1000);
    EXPECT_TRUE(server.requests(target).first().body.contains("foo:1b"));
    EXPECT_TRUE(waitUntil([&] { return servers->model(profileId, u"foo:1b"_s).has_value(); }));
}

TEST_F(ModelPullTest, SpeedAndTimeLeftAreOfTheLastSeconds)
{
    server.answer(target, progressTo("100")
                              .gate("more")
                              .line(R"({"status":"x","digest":"sha256:aaa","total":1000,)"
                                    R"("completed":300})")
                              .gate("never"));
    const auto pull = make();
    pull->start();
    ASSERT_TRUE(waitUntil([&] { return pull->progress().completedBytes == 100; }));
    EXPECT_FALSE(pull->bytesPerSecond().has_value());
    fake.pass(2000);
    server.open("more");
    ASSERT_TRUE(waitUntil([&] { return pull->progress().completedBytes == 300; }));
    EXPECT_DOUBLE_EQ(pull->bytesPerSecond().value_or(0), 100);
    EXPECT_DOUBLE_EQ(pull->secondsLeft().value_or(0), 7);
}

TEST_F(ModelPullTest, AnErrorEndsItAndItCanBeTriedAgain)
{
    server.answerNext(target,
                      Script::lines({R"({"status":"pulling manifest"})",
                                     R"({"error":"pull model manifest: file does not exist"})"}));
    server.answer(target, whole());
    const auto pull = make();
    pull->start();
    ASSERT_TRUE(ends(*pull));
    EXPECT_EQ(pull->state(), ModelPull::State::Failed);
    ASSERT_TRUE(pull->error().has_value());
    EXPECT_EQ(pull->error()->serverText, u"pull model manifest: file does not exist"_s);
    pull->start();
    ASSERT_TRUE(ends(*pull));
    EXPECT_EQ(pull->state(), ModelPull::State::Done);
    EXPECT_FALSE(pull->error().has_value());
}

TEST_F(ModelPullTest, CancelClosesTheConnectionAtOnce)
{
    server.answer(target, progressTo("100").gate("never"));
    const auto pull = make();
    pull->start();
    ASSERT_TRUE(waitUntil([&] { return pull->progress().completedBytes == 100; }));
    pull->cancel();
    EXPECT_EQ(pull->state(), ModelPull::State::Cancelled);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(ModelPullTest, SilenceAsksAndGoesOn)
{
    server.answer(target, progressTo("100").gate("more").line(R"({"status":"success"})").end());
    const auto pull = make(std::chrono::milliseconds(100));
    pull->start();
    ASSERT_TRUE(waitUntil([&] { return pull->isQuiet(); }));
    EXPECT_EQ(pull->state(), ModelPull::State::Running);
    pull->keepWaiting();
    EXPECT_FALSE(pull->isQuiet());
    ASSERT_TRUE(waitUntil([&] { return pull->isQuiet(); })); // it asks again
    server.open("more");
    ASSERT_TRUE(ends(*pull));
    EXPECT_EQ(pull->state(), ModelPull::State::Done);
    EXPECT_FALSE(pull->isQuiet());
}

TEST_F(ModelPullTest, VerifyingMayBeSilent)
{
    server.answer(target, progressTo("1000")
                              .line(R"({"status":"verifying sha256 digest"})")
                              .gate("more")
                              .line(R"({"status":"success"})")
                              .end());
    const auto pull = make(std::chrono::milliseconds(50));
    pull->start();
    ASSERT_TRUE(waitUntil([&] { return pull->progress().verifying; }));
    EXPECT_FALSE(waitUntil([&] { return pull->isQuiet(); }, std::chrono::milliseconds(200)));
    server.open("more");
    EXPECT_TRUE(ends(*pull));
}

TEST_F(ModelPullTest, ItIsNotOfferedWhereItIsKnownToBeMissing)
{
    EXPECT_TRUE(ModelPull::isOffered(*servers, profileId));
    const auto pull = make();
    pull->start(); // 404 page not found
    ASSERT_TRUE(ends(*pull));
    EXPECT_EQ(pull->error()->reason, ErrorReason::EndpointMissing);
    EXPECT_FALSE(ModelPull::isOffered(*servers, profileId));
    EXPECT_FALSE(ModelPull::isOffered(*servers, ProfileId{u"nobody"_s}));
}

} // namespace loquat::test
