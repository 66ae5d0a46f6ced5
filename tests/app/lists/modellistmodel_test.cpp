// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/modellistmodel.h"
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ModelListModelTest : public testing::Test
{
protected:
    void SetUp() override
    {
        server.answer("/api/tags", Script::json(R"({"models":[
            {"name":"embed","model":"embed","capabilities":["embedding"]},
            {"name":"llava","model":"llava"},{"name":"qwen3","model":"qwen3"}]})"));
        ServerProfile profile;
        profile.name = u"Home"_s;
        profile.address = server.url();
        home = servers.save(profile).value().id;
    }

    bool refresh(int rows)
    {
        servers.refresh(home);
        return waitUntil([&] { return model.rowCount() == rows; });
    }

    QTemporaryDir folder;
    SettingsStore settings{folder.filePath(u"settings.json"_s)};
    FakeSecretStore secrets;
    ServerDirectory servers{settings, secrets};
    ScriptedServer server;
    ProfileId home;
    ModelListModel model{servers};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(ModelListModelTest, FollowsTheDirectory)
{
    EXPECT_EQ(model.rowCount(), 2); // its name, and that nothing is known yet
    ASSERT_TRUE(refresh(4));
    EXPECT_EQ(model.index(0, 0).data().toString(), u"Home"_s);
    EXPECT_EQ(model.index(3, 0).data().toString(), u"qwen3"_s);
    servers.remove(home);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(ModelListModelTest, OnlyWhatCanBeChosenIsEnabled)
{
    ASSERT_TRUE(refresh(4));
    QList<bool> enabled;
    for (int row = 0; row < model.rowCount(); ++row)
        enabled.append(model.flags(model.index(row, 0)).testFlag(Qt::ItemIsEnabled));
    EXPECT_EQ(enabled, (QList<bool>{false, false, true, true}));
    EXPECT_EQ(model.firstChoice(), 2);
}

TEST_F(ModelListModelTest, ANameThatFitsGoesBeforeAnAbilityAndTheChatsServerBeforeOthers)
{
    ScriptedServer other;
    server.answer("/api/tags", Script::json(R"({"models":[
        {"name":"deepseek","capabilities":["completion","thinking"]}]})"));
    other.answer("/api/tags", Script::json(R"({"models":[
        {"name":"deepseek","capabilities":["completion","thinking"]},{"name":"thinker"}]})"));
    ServerProfile profile;
    profile.name = u"Other"_s;
    profile.address = other.url();
    const ProfileId second = servers.save(profile).value().id;
    servers.refresh(second);
    ASSERT_TRUE(refresh(5));
    const auto first = [this](const QString& typed) {
        model.setFilter(typed);
        const ModelRow row = model.rowAt(model.firstChoice());
        return std::pair(row.profile, row.name);
    };
    model.setChoice({second, u"thinker"_s});
    EXPECT_EQ(first(u"think"_s), std::pair(second, u"thinker"_s));
    EXPECT_EQ(first(u"deep"_s), std::pair(second, u"deepseek"_s));
    model.setChoice({home, u"deepseek"_s});
    EXPECT_EQ(first(u"deep"_s), std::pair(home, u"deepseek"_s));
    EXPECT_EQ(first(u"think"_s), std::pair(second, u"thinker"_s));
}

TEST_F(ModelListModelTest, KnowsTheRowOfTheChosenModel)
{
    ASSERT_TRUE(refresh(4));
    EXPECT_EQ(model.chosenRow(), -1);
    model.setChoice({home, u"qwen3"_s});
    EXPECT_EQ(model.chosenRow(), 3);
    model.setFilter(u"lla"_s);
    EXPECT_EQ(model.chosenRow(), -1);
}

TEST_F(ModelListModelTest, AListingThatChangesNothingResetsNothing)
{
    ASSERT_TRUE(refresh(4));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy listings(&servers, &ServerDirectory::listingChanged);
    const int asked = server.count("/api/tags");
    servers.refresh(home);
    ASSERT_TRUE(server.waitForRequests("/api/tags", asked + 1));
    ASSERT_TRUE(waitUntil([&] {
        return servers.listing(home).state == ModelListing::State::Ready && !listings.isEmpty();
    }));
    EXPECT_TRUE(resets.isEmpty());
}

} // namespace loquat::test
