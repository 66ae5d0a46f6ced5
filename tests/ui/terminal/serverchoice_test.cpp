// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "tests/support/fakesecretstore.h"
#include "ui/terminal/serverchoice.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ServerChoiceTest : public testing::Test
{
protected:
    ProfileId add(const QString& name, const QString& address)
    {
        ServerProfile profile;
        profile.name = name;
        profile.address = address;
        const Result<ServerProfile> kept = servers.save(profile);
        EXPECT_TRUE(kept.has_value());
        return kept ? kept->id : ProfileId{};
    }

    ProfileId chosen(const QString& typed)
    {
        return chooseServer(typed, servers).value_or(ProfileId{});
    }

    ErrorReason refusal(const QString& typed)
    {
        const Result<ProfileId> id = chooseServer(typed, servers);
        return id ? ErrorReason::Unspecified : id.error().reason;
    }

    QTemporaryDir folder;
    SettingsStore settings{folder.filePath(u"settings.json"_s)};
    FakeSecretStore secrets;
    ServerDirectory servers{settings, secrets};
};

} // namespace

TEST_F(ServerChoiceTest, TakesTheOneUsedLast)
{
    EXPECT_EQ(refusal({}), ErrorReason::ServerUnset);
    const ProfileId home = add(u"Home"_s, u"127.0.0.1"_s);
    EXPECT_EQ(chosen({}), home);
    const ProfileId office = add(u"Office"_s, u"office:1"_s);
    EXPECT_EQ(chosen({}), home);
    servers.setCurrent(office);
    EXPECT_EQ(chosen({}), office);
}

TEST_F(ServerChoiceTest, FindsAProfileByItsName)
{
    const ProfileId home = add(u"home"_s, u"10.0.0.1"_s);
    const ProfileId office = add(u"Office"_s, u"10.0.0.2"_s);
    EXPECT_EQ(chosen(u"home"_s), home);
    EXPECT_EQ(chosen(u"Office"_s), office);
    EXPECT_EQ(chosen(u"HOME"_s), home);
}

TEST_F(ServerChoiceTest, FindsAProfileByItsAddress)
{
    const ProfileId home = add(u"Home"_s, u"http://10.0.0.1:11434/"_s);
    EXPECT_EQ(chosen(u"10.0.0.1"_s), home);
    EXPECT_EQ(chosen(u"10.0.0.1:11434/api/generate"_s), home);
    EXPECT_NE(chosen(u"10.0.0.1:11435"_s), home);
}

TEST_F(ServerChoiceTest, UsesAnAddressForThisRunOnly)
{
    const ProfileId id = chosen(u"http://10.0.0.9:1"_s);
    ASSERT_TRUE(id.isValid());
    EXPECT_TRUE(servers.profile(id).has_value());
    EXPECT_TRUE(settings.current().servers.isEmpty());
}

TEST_F(ServerChoiceTest, TakesAnUnknownWordForNoAddress)
{
    EXPECT_EQ(refusal(u"cellar"_s), ErrorReason::ServerUnset);
    EXPECT_TRUE(chosen(u"localhost"_s).isValid());
    EXPECT_TRUE(chosen(u"cellar:11434"_s).isValid());
    EXPECT_EQ(refusal(u"ftp://cellar"_s), ErrorReason::AddressSchemeUnsupported);
}

} // namespace loquat::test
