// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelcards.h"
#include "tests/support/house.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ModelCardsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        house.build();
        house.server.answer(
            "/api/tags",
            Script::json(R"({"models":[{"name":"m","capabilities":["completion"]}]})"));
        house.addProfile(u"Scripted"_s, u"m"_s);
        house.servers->refresh(house.profileId);
        ASSERT_TRUE(waitUntil([&] {
            return house.servers->listing(house.profileId).state == ModelListing::State::Ready;
        }));
        cards = std::make_unique<ModelCards>(*house.servers);
    }

    House house;
    std::unique_ptr<ModelCards> cards;
};

} // namespace

TEST_F(ModelCardsTest, AModelIsAskedAboutOnce)
{
    house.server.answer("/api/show",
                        Script::json(R"({"template":"{{ .Prompt }}","parameters":"top_k 5"})"));
    QSignalSpy learnt(cards.get(), &ModelCards::learnt);
    cards->ask(house.profileId, u"m"_s);
    cards->ask(house.profileId, u"m"_s);
    EXPECT_EQ(cards->find(house.profileId, u"m"_s), nullptr);
    ASSERT_TRUE(waitUntil([&] { return !learnt.isEmpty(); }));
    ASSERT_NE(cards->find(house.profileId, u"m"_s), nullptr);
    EXPECT_EQ(cards->find(house.profileId, u"m"_s)->templateText, u"{{ .Prompt }}");
    cards->ask(house.profileId, u"m"_s);
    cards->ask(house.profileId, u"other"_s);
    EXPECT_EQ(house.server.count("/api/show"), 1);
}

TEST_F(ModelCardsTest, AServerWithoutTheEndpointIsNotAskedAgain)
{
    house.server.answer("/api/show", Script::json(R"({"error":"Not found"})", 404));
    cards->ask(house.profileId, u"m"_s);
    ASSERT_TRUE(
        waitUntil([&] { return house.servers->facts(house.profileId).lacks(u"/api/show"_s); }));
    ModelCards others(*house.servers);
    others.ask(house.profileId, u"m"_s);
    EXPECT_EQ(cards->find(house.profileId, u"m"_s), nullptr);
    EXPECT_EQ(house.server.count("/api/show"), 1);
}

} // namespace loquat::test
