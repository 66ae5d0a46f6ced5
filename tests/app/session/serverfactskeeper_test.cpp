// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverfactskeeper.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

class ServerFactsKeeperTest : public testing::Test
{
protected:
    static ModelInfo model(const QString& name, const QString& digest)
    {
        ModelInfo info;
        info.name = name;
        info.digest = digest;
        return info;
    }

    void noteNoThinking(const QString& digest)
    {
        keeper.noteModel(id, u"m"_s, digest, [](ModelFacts& facts) { facts.noThinking = true; });
    }

    ServerFactsKeeper keeper;
    ProfileId id{u"one"_s};
    ProfileId other{u"two"_s};
};

TEST_F(ServerFactsKeeperTest, AMissingEndpointIsMissingForThatServerOnly)
{
    const QSignalSpy changed(&keeper, &ServerFactsKeeper::changed);
    keeper.noteMissing(id, u"/api/ps"_s);
    keeper.noteMissing(id, u"/api/ps"_s);
    EXPECT_TRUE(keeper.facts(id).lacks(u"/api/ps"_s));
    EXPECT_FALSE(keeper.facts(id).lacks(u"/api/tags"_s));
    EXPECT_FALSE(keeper.facts(other).lacks(u"/api/ps"_s));
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(ServerFactsKeeperTest, WhatIsKnownOfAModelAddsUp)
{
    noteNoThinking(u"abc"_s);
    keeper.noteModel(id, u"m"_s, u"abc"_s, [](ModelFacts& facts) { facts.contextProven = true; });
    const ModelFacts known = keeper.facts(id).ofModel(u"m"_s, u"abc"_s);
    EXPECT_TRUE(known.noThinking);
    EXPECT_TRUE(known.contextProven);
}

TEST_F(ServerFactsKeeperTest, AModelOfAnotherDigestIsAnotherModel)
{
    noteNoThinking(u"abc"_s);
    EXPECT_EQ(keeper.facts(id).ofModel(u"m"_s, u"def"_s), ModelFacts{});
    EXPECT_TRUE(keeper.facts(id).ofModel(u"m"_s, {}).noThinking) << "unknown is no other";
    keeper.noteModel(id, u"m"_s, u"def"_s, [](ModelFacts& facts) { facts.contextProven = true; });
    EXPECT_FALSE(keeper.facts(id).ofModel(u"m"_s, u"def"_s).noThinking);
}

TEST_F(ServerFactsKeeperTest, AnotherDigestInTheListingForgetsThatModelOnly)
{
    noteNoThinking(u"abc"_s);
    keeper.noteModel(id, u"n"_s, u"abc"_s, [](ModelFacts& facts) { facts.noThinking = true; });
    keeper.noteMissing(id, u"/api/ps"_s);
    keeper.noteListing(id, {model(u"m"_s, u"def"_s), model(u"n"_s, u"abc"_s)});
    EXPECT_FALSE(keeper.facts(id).models.contains(u"m"_s));
    EXPECT_TRUE(keeper.facts(id).models.value(u"n"_s).noThinking);
    EXPECT_TRUE(keeper.facts(id).lacks(u"/api/ps"_s));
}

TEST_F(ServerFactsKeeperTest, ADigestThatIsListedLaterIsTheModelsOwn)
{
    noteNoThinking({});
    keeper.noteListing(id, {model(u"m"_s, u"abc"_s)});
    EXPECT_TRUE(keeper.facts(id).ofModel(u"m"_s, u"abc"_s).noThinking);
    keeper.noteListing(id, {model(u"m"_s, u"def"_s)});
    EXPECT_FALSE(keeper.facts(id).ofModel(u"m"_s, u"def"_s).noThinking);
}

TEST_F(ServerFactsKeeperTest, AnotherVersionForgetsEverything)
{
    keeper.noteServer(id, ServerKind::Ollama, u"0.33.0"_s);
    keeper.noteMissing(id, u"/api/ps"_s);
    noteNoThinking(u"abc"_s);
    keeper.noteServer(id, ServerKind::Ollama, u"0.33.0"_s);
    EXPECT_TRUE(keeper.facts(id).lacks(u"/api/ps"_s));
    keeper.noteServer(id, ServerKind::Unknown, u"0.33.1"_s);
    EXPECT_EQ(keeper.facts(id).version, u"0.33.1");
    EXPECT_TRUE(keeper.facts(id).missingEndpoints.isEmpty());
    EXPECT_TRUE(keeper.facts(id).models.isEmpty());
}

TEST_F(ServerFactsKeeperTest, AVersionThatCouldNotBeHadTakesNothingAway)
{
    keeper.noteServer(id, ServerKind::Ollama, u"0.33.0"_s);
    keeper.noteMissing(id, u"/api/ps"_s);
    keeper.noteServer(id, ServerKind::Unknown, {});
    EXPECT_EQ(keeper.facts(id).kind, ServerKind::Ollama);
    EXPECT_EQ(keeper.facts(id).version, u"0.33.0");
    EXPECT_TRUE(keeper.facts(id).lacks(u"/api/ps"_s));
}

TEST_F(ServerFactsKeeperTest, AGatewaySaysLessThanWhatWasSeenBehindIt)
{
    keeper.noteServer(id, ServerKind::Gateway, {});
    EXPECT_EQ(keeper.facts(id).kind, ServerKind::Gateway);
    keeper.noteServer(id, ServerKind::Kobold, {});
    keeper.noteServer(id, ServerKind::Gateway, {});
    EXPECT_EQ(keeper.facts(id).kind, ServerKind::Kobold);
}

TEST_F(ServerFactsKeeperTest, WhatIsForgottenIsUnknownAgain)
{
    keeper.noteMissing(id, u"/api/ps"_s);
    const QSignalSpy changed(&keeper, &ServerFactsKeeper::changed);
    keeper.forget(id);
    keeper.forget(id);
    EXPECT_EQ(keeper.facts(id), ServerFacts{});
    EXPECT_EQ(changed.size(), 1);
}

} // namespace loquat
