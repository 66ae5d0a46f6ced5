// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelpull.h"
#include "tests/support/fakeclock.h"
#include "tests/support/house.h"
#include "ui/models/pullwords.h"
#include "ui/text/figures.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class PullWordsTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Home"_s, {});
        pull = std::make_unique<ModelPull>(*servers, profileId, u"big:70b"_s, fake);
    }
    void TearDown() override
    {
        pull.reset();
        close();
    }

    static QByteArray arrived(qint64 bytes)
    {
        return R"({"status":"pulling a","digest":"sha256:a","total":4000000000,"completed":)" +
               QByteArray::number(bytes) + '}';
    }
    bool shows(const QString& words)
    {
        return waitUntil([&] { return PullWords::status(*pull).contains(words); });
    }
    static QString of(qint64 bytes)
    {
        return sizeText(bytes) + u" of "_s + sizeText(4'000'000'000);
    }
    bool ends()
    {
        return waitUntil([&] { return pull->state() != ModelPull::State::Running; });
    }

    FakeClock fake;
    std::unique_ptr<ModelPull> pull;
};

TEST_F(PullWordsTest, SpeedAndTimeLeftAreThoseOfTheLastSeconds)
{
    server.answer("/api/pull", Script::stream()
                                   .line(R"({"status":"pulling manifest"})")
                                   .gate("begin")
                                   .line(arrived(1'000'000'000))
                                   .gate("later")
                                   .line(arrived(1'500'000'000))
                                   .gate("much later")
                                   .line(arrived(1'600'000'000))
                                   .gate("verify")
                                   .line(R"({"status":"verifying sha256 digest"})")
                                   .gate("end")
                                   .line(R"({"status":"success"})")
                                   .end());
    pull->start();
    EXPECT_EQ(PullWords::headline(*pull, u"Home"_s), u"Pulling big:70b to Home"_s);
    ASSERT_TRUE(shows(u"Asking for the model"_s));
    server.open("begin");
    ASSERT_TRUE(shows(of(1'000'000'000))) << qPrintable(PullWords::status(*pull));
    EXPECT_FALSE(PullWords::status(*pull).contains(u"second"_s)) << "nothing to tell it by";
    EXPECT_FALSE(PullWords::status(*pull).contains(u"left"_s));
    fake.pass(5'000);
    server.open("later");
    ASSERT_TRUE(shows(of(1'500'000'000))) << qPrintable(PullWords::status(*pull));
    EXPECT_TRUE(shows(sizeText(100'000'000) + u" a second"_s))
        << qPrintable(PullWords::status(*pull));
    EXPECT_TRUE(shows(u"25 s left"_s)) << qPrintable(PullWords::status(*pull));
    // It has become slower: what lies ten seconds back no longer counts.
    fake.pass(10'000);
    server.open("much later");
    ASSERT_TRUE(shows(of(1'600'000'000))) << qPrintable(PullWords::status(*pull));
    EXPECT_TRUE(shows(sizeText(10'000'000) + u" a second"_s))
        << qPrintable(PullWords::status(*pull));
    EXPECT_TRUE(shows(u"4 min 0 s left"_s)) << qPrintable(PullWords::status(*pull));
    server.open("verify");
    EXPECT_TRUE(shows(u"Checking what has arrived"_s));
    server.open("end");
    ASSERT_TRUE(ends());
    EXPECT_EQ(PullWords::headline(*pull, u"Home"_s), u"big:70b is installed on Home."_s);
    EXPECT_EQ(PullWords::status(*pull), QString());
}

TEST_F(PullWordsTest, OneThatWasNotBegunIsPaused)
{
    EXPECT_EQ(PullWords::headline(*pull, u"Home"_s), u"Pulling big:70b to Home is paused."_s);
    EXPECT_TRUE(PullWords::status(*pull).contains(u"where it stopped"_s));
}

TEST_F(PullWordsTest, AFailureIsSaidInWordsThatHelp)
{
    server.answer("/api/pull",
                  Script::json(R"({"error":"pull model manifest: file does not exist"})", 500));
    pull->start();
    ASSERT_TRUE(ends());
    EXPECT_EQ(PullWords::headline(*pull, u"Home"_s), u"big:70b could not be pulled."_s);
    EXPECT_TRUE(PullWords::status(*pull).contains(u"no model of that name"_s));
    server.answer("/api/pull", Script::stream().line(R"({"status":"a"})").gate("never"));
    pull->start();
    ASSERT_TRUE(server.waitForRequests("/api/pull", 2));
    pull->cancel();
    EXPECT_EQ(PullWords::headline(*pull, u"Home"_s), u"Pulling big:70b was stopped."_s);
}

} // namespace loquat::test
