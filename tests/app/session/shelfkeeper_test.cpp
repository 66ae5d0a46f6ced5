// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/shelfkeeper.h"
#include "tests/support/house.h"

#include <QJsonDocument>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ShelfKeeperTest : public testing::Test
{
protected:
    void SetUp() override
    {
        house.build();
        house.addProfile(u"Scripted"_s, u"m"_s);
        ASSERT_TRUE(house.openLibrary());
    }

    ShelfKeeper& keeper() { return house.library->shelf(); }

    // Those of the request that asks in this chat.
    QJsonObject askedOptions(ChatSession& session)
    {
        house.server.answer("/api/generate", House::reply("Hi"));
        EXPECT_TRUE(house.ask(session, u"Hello"_s));
        EXPECT_TRUE(house.finish(session));
        const QByteArray body = house.server.requests("/api/generate").last().body;
        return QJsonDocument::fromJson(body).object().value("options"_L1).toObject();
    }

    House house;
};

} // namespace

TEST_F(ShelfKeeperTest, WhatIsPutIsThereAgainAtTheNextStart)
{
    QSignalSpy changes(&keeper(), &ShelfKeeper::changed);
    const SavedPrompt beta = keeper().put(SavedPrompt{{}, u" Beta  two "_s, u"{{x}}"_s});
    const SavedPrompt alpha = keeper().put(SavedPrompt{{}, u"Alpha"_s, u"a"_s});
    EXPECT_EQ(beta.name, u"Beta two");
    EXPECT_TRUE(beta.id.isValid());
    EXPECT_EQ(changes.size(), 2);
    house.close();
    house.build();
    ASSERT_TRUE(house.openLibrary());
    ASSERT_TRUE(waitUntil([&] { return keeper().shelf().prompts.size() == 2; }));
    EXPECT_EQ(keeper().shelf().prompts, (QList<SavedPrompt>{alpha, beta}));
    EXPECT_EQ(*keeper().findPrompt(alpha.id), alpha);
}

TEST_F(ShelfKeeperTest, TwoOfOneNameAreToldApartAndOneWithoutANameIsNone)
{
    const Preset first = keeper().put(Preset{{}, u"Precise"_s, {}, {}});
    const Preset second = keeper().put(Preset{{}, u"precise"_s, {}, {}});
    EXPECT_EQ(second.name, u"precise (2)");
    EXPECT_EQ(keeper().put(first).name, u"Precise");
    EXPECT_FALSE(keeper().put(Preset{{}, u"  "_s, {}, {}}).id.isValid());
    EXPECT_EQ(keeper().shelf().presets.size(), 2);
    keeper().remove(first.id);
    EXPECT_EQ(keeper().shelf().presets, QList<Preset>{second});
    EXPECT_EQ(keeper().findPreset(first.id), nullptr);
}

TEST_F(ShelfKeeperTest, AServersAndItsModelsDefaultsAreSentUnlessTheChatSaysOtherwise)
{
    ServerProfile profile = *house.servers->profile(house.profileId);
    profile.defaults.options = {{u"temperature"_s, 0.1}, {u"top_k"_s, 5}};
    profile.modelDefaults[u"m"_s].options = {{u"temperature"_s, 0.2}};
    profile.modelDefaults[u"other"_s].options = {{u"seed"_s, 1}};
    ASSERT_TRUE(house.servers->save(profile));
    ChatSession& session = *house.library->startNew();
    EXPECT_EQ(askedOptions(session), (QJsonObject{{u"temperature"_s, 0.2}, {u"top_k"_s, 5}}));
    Draft draft = session.draft();
    draft.layers.unset = {u"top_k"_s};
    draft.layers.once.values.options = {{u"temperature"_s, 0.9}};
    session.setDraft(draft);
    EXPECT_EQ(askedOptions(session), (QJsonObject{{u"temperature"_s, 0.9}}));
    // What was for one prompt is gone with it.
    EXPECT_EQ(askedOptions(session), (QJsonObject{{u"temperature"_s, 0.2}}));
}

TEST_F(ShelfKeeperTest, DefaultsAreInTheSettingsFile)
{
    ServerProfile profile = *house.servers->profile(house.profileId);
    profile.defaults.options = {{u"temperature"_s, 0.1}};
    profile.modelDefaults[u"m"_s].keepAlive = QJsonValue(u"10m"_s);
    const ServerProfile read = ServerProfile::fromJson(profile.toJson());
    EXPECT_EQ(read.defaults, profile.defaults);
    EXPECT_EQ(read.modelDefaults, profile.modelDefaults);
}

} // namespace loquat::test
