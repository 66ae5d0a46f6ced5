// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/serverprofile.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(ServerProfile, AddressesLoseTheirUserInfo)
{
    EXPECT_EQ(withoutUserInfo(u"http://ann:secret@example.com:1234/ollama"_s),
              u"http://example.com:1234/ollama"_s);
    EXPECT_EQ(withoutUserInfo(u"ann:secret@example.com"_s), u"example.com"_s);
    EXPECT_EQ(withoutUserInfo(u"ann@example.com:80"_s), u"example.com:80"_s);
    EXPECT_EQ(withoutUserInfo(u"http://ann:p@ss@example.com"_s), u"http://example.com"_s);
    EXPECT_EQ(withoutUserInfo(u"http://ann:pa/ss@example.com/x"_s), u"http://example.com/x"_s);
}

TEST(ServerProfile, AddressesWithoutUserInfoStayAsTyped)
{
    for (const QString& address :
         {u""_s, u"1.2.3.4"_s, u":1234"_s, u"[::1]:1337"_s, u"  https://Example.com/a@b  "_s,
          u"http://example.com:80/@me"_s, u"https://[::1]/x@y"_s})
        EXPECT_EQ(withoutUserInfo(address), address);
}

TEST(ServerProfile, NoUserInfoReachesJson)
{
    ServerProfile profile;
    profile.id = newProfileId();
    profile.address = u"https://ann:secret@example.com"_s;
    EXPECT_EQ(profile.toJson()["address"_L1].toString(), u"https://example.com"_s);
    EXPECT_EQ(ServerProfile::fromJson({{u"address"_s, u"ann:secret@host"_s}}).address, u"host"_s);
}

TEST(ServerProfile, WithoutAnIdGetsOneAndHasNoKey)
{
    const QJsonObject json{{u"name"_s, u"Home"_s}, {u"hasKey"_s, true}};
    const ServerProfile one = ServerProfile::fromJson(json);
    const ServerProfile two = ServerProfile::fromJson(json);
    EXPECT_TRUE(one.id.isValid());
    EXPECT_NE(one.id, two.id);
    EXPECT_FALSE(one.hasKey);
    EXPECT_EQ(one.name, u"Home"_s);
}

TEST(ServerProfile, KeepsWhatItDoesNotKnow)
{
    const QJsonObject json{{u"id"_s, u"a"_s}, {u"name"_s, 5}, {u"pin"_s, u"sha256/xyz"_s}};
    const ServerProfile profile = ServerProfile::fromJson(json);
    EXPECT_EQ(profile.name, QString());
    EXPECT_EQ(profile.toJson()["pin"_L1].toString(), u"sha256/xyz"_s);
    EXPECT_EQ(ServerProfile::fromJson(profile.toJson()), profile);
}

TEST(ServerProfile, LimitsComeBackFromJson)
{
    ServerProfile profile;
    profile.id = newProfileId();
    profile.firstByteLimitMs = 90'000;
    profile.idleLimitMs = 600'000;
    profile.simultaneous = 4;
    EXPECT_EQ(ServerProfile::fromJson(profile.toJson()), profile);
}

TEST(ServerProfile, WithoutLimitsThereAreNone)
{
    const ServerProfile profile = ServerProfile::fromJson({{u"id"_s, u"a"_s}});
    EXPECT_EQ(profile.firstByteLimitMs, 0);
    EXPECT_EQ(profile.idleLimitMs, 0);
    EXPECT_EQ(profile.simultaneous, 1);
}

TEST(ServerProfile, LimitsOutOfBoundsAreBroughtIn)
{
    const auto read = [](double first, double idle, double simultaneous) {
        return ServerProfile::fromJson({{u"id"_s, u"a"_s},
                                        {u"firstByteLimitMs"_s, first},
                                        {u"idleLimitMs"_s, idle},
                                        {u"simultaneous"_s, simultaneous}});
    };
    EXPECT_EQ(read(-5, -5, -5), read(0, 0, 1));
    EXPECT_EQ(read(1, 1, 0), read(1, 300'000, 1));
    EXPECT_EQ(read(2e9, 2e9, 99), read(86'400'000, 86'400'000, 16));
}

} // namespace loquat
