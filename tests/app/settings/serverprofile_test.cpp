// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/serverprofile.h"

#include <QJsonArray>
#include <QJsonDocument>

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

namespace {

ServerProfile everythingSet()
{
    ServerProfile profile;
    profile.id = newProfileId();
    profile.name = u"Office"_s;
    profile.address = u"https://llm.example.com/ollama"_s;
    profile.hasKey = true;
    profile.colour = u"#c2410c"_s;
    profile.authentication = Authentication::Basic;
    profile.userName = u"ann"_s;
    profile.headers = {{u"X-Team"_s, u"blue"_s, false}, {u"X-Token"_s, QString(), true}};
    profile.tls.trust = TlsTrust::Pinned;
    profile.tls.caFile = u"/etc/ours.pem"_s;
    profile.tls.pin = {QString(64, u'a'),
                       {u"llm.example.com"_s, u"10.0.0.7"_s},
                       u"Our own"_s,
                       QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate),
                       QDateTime::fromString(u"2027-01-02T03:04:05Z"_s, Qt::ISODate)};
    profile.proxy = {ProxyKind::Socks5, u"gate.example.com"_s, 1081, u"bob"_s, true};
    profile.models = {u"gemma3:27b"_s, u"kimi-k2:1t"_s};
    profile.defaultModel = u"gemma3:27b"_s;
    profile.defaults.options = {{u"temperature"_s, 0.2}, {u"num_ctx"_s, 8192}};
    profile.defaults.system = u"Be brief."_s;
    return profile;
}

QStringList notesOf(const QJsonObject& json)
{
    QStringList notes;
    ServerProfile::fromJson(json, u"servers[0]"_s, &notes);
    return notes;
}

} // namespace

TEST(ServerProfile, HowItIsReachedComesBackFromJson)
{
    const ServerProfile profile = everythingSet();
    QStringList notes;
    EXPECT_EQ(ServerProfile::fromJson(profile.toJson(), {}, &notes), profile);
    EXPECT_EQ(notes, QStringList());
}

TEST(ServerProfile, ASecretHeadersValueIsNeitherWrittenNorRead)
{
    ServerProfile profile = everythingSet();
    profile.headers = {{u"X-Token"_s, u"s3cret"_s, true}};
    const QJsonObject json = profile.toJson();
    EXPECT_FALSE(QJsonDocument(json).toJson().contains("s3cret"));

    QJsonObject byHand = json;
    byHand[u"headers"_s] = QJsonArray{
        QJsonObject{{u"name"_s, u"X-Token"_s}, {u"value"_s, u"s3cret"_s}, {u"secret"_s, true}}};
    EXPECT_EQ(ServerProfile::fromJson(byHand).headers.value(0).value, QString());
    EXPECT_EQ(notesOf(byHand), QStringList{u"servers[0].headers[0].value"_s});
}

TEST(ServerProfile, ValuesThatCannotBeUsedFallBackAndAreNoted)
{
    const QJsonObject json{
        {u"id"_s, u"a"_s},
        {u"colour"_s, u"reddish"_s},
        {u"authentication"_s, u"smile"_s},
        {u"headers"_s, QJsonArray{5, QJsonObject{{u"value"_s, u"x"_s}}}},
        {u"simultaneous"_s, 99},
        {u"models"_s, QJsonArray{u"one"_s, 2}},
        {u"tls"_s, QJsonObject{{u"trust"_s, u"anyone"_s},
                               {u"pin"_s, QJsonObject{{u"sha256"_s, u"AA:BB"_s}}}}},
        {u"proxy"_s, QJsonObject{{u"kind"_s, 4}, {u"port"_s, 70000}}},
    };
    ServerProfile expected;
    expected.id = ProfileId{u"a"_s};
    expected.simultaneous = ServerProfile::mostSimultaneous;
    expected.models = {u"one"_s};
    EXPECT_EQ(ServerProfile::fromJson(json), expected);
    EXPECT_EQ(notesOf(json),
              (QStringList{u"servers[0].simultaneous"_s, u"servers[0].colour"_s,
                           u"servers[0].authentication"_s, u"servers[0].headers[0]"_s,
                           u"servers[0].headers[1].name"_s, u"servers[0].tls.trust"_s,
                           u"servers[0].tls.pin.sha256"_s, u"servers[0].proxy.kind"_s,
                           u"servers[0].proxy.port"_s, u"servers[0].models"_s}));
}

TEST(ServerProfile, KeepsWhatItDoesNotKnowInsideItsPartsToo)
{
    const QJsonObject json{
        {u"id"_s, u"a"_s},
        {u"tls"_s, QJsonObject{{u"trust"_s, u"system"_s}, {u"curve"_s, u"P-256"_s}}},
        {u"proxy"_s, QJsonObject{{u"kind"_s, u"none"_s}, {u"pac"_s, u"http://x"_s}}}};
    const QJsonObject written = ServerProfile::fromJson(json).toJson();
    EXPECT_EQ(written[u"tls"_s][u"curve"_s], u"P-256"_s);
    EXPECT_EQ(written[u"proxy"_s][u"pac"_s], u"http://x"_s);
    EXPECT_EQ(written[u"proxy"_s][u"kind"_s], u"none"_s);
}

TEST(ServerProfile, KnowsWhetherItIsReachedAnotherWay)
{
    const ServerProfile profile = everythingSet();
    ServerProfile other = profile;
    other.name = u"Else"_s;
    other.colour.clear();
    other.defaultModel.clear();
    EXPECT_TRUE(profile.isReachedLike(other));
    other.proxy.kind = ProxyKind::None;
    EXPECT_FALSE(profile.isReachedLike(other));
}

TEST(ServerProfile, AProxyHasAUsualPort)
{
    EXPECT_EQ((ProxyChoice{.kind = ProxyKind::Http}.effectivePort()), 8080);
    EXPECT_EQ((ProxyChoice{.kind = ProxyKind::Socks5}.effectivePort()), 1080);
    EXPECT_EQ((ProxyChoice{.kind = ProxyKind::Http, .port = 3128}.effectivePort()), 3128);
}

} // namespace loquat
