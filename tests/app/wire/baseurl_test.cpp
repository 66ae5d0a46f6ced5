// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/baseurl.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QString normalised(const QString& typed)
{
    const Result<BaseUrl> url = parseBaseUrl(typed);
    return url ? url->toString() : u"error"_s;
}

} // namespace

TEST(BaseUrl, IsNormalisedAsTheTableSays)
{
    const QList<std::pair<QString, QString>> table{
        {u""_s, u"http://127.0.0.1:11434"_s},
        {u"  "_s, u"http://127.0.0.1:11434"_s},
        {u"1.2.3.4"_s, u"http://1.2.3.4:11434"_s},
        {u"example.com:1234"_s, u"http://example.com:1234"_s},
        {u":1234"_s, u"http://127.0.0.1:1234"_s},
        {u"::1"_s, u"http://[::1]:11434"_s},
        {u"[::1]"_s, u"http://[::1]:11434"_s},
        {u"[::1]:1337"_s, u"http://[::1]:1337"_s},
        {u"http://1.2.3.4"_s, u"http://1.2.3.4:80"_s},
        {u"https://1.2.3.4"_s, u"https://1.2.3.4:443"_s},
        {u"HTTPS://Example.com/ollama/"_s, u"https://example.com:443/ollama"_s},
        {u"\"1.2.3.4\""_s, u"http://1.2.3.4:11434"_s},
        {u"' 1.2.3.4 '"_s, u"http://1.2.3.4:11434"_s},
        {u"1.2.3.4\""_s, u"http://1.2.3.4:11434"_s},
        {u"ollama.com"_s, u"https://ollama.com:443"_s},
        {u"ollama.com/api"_s, u"https://ollama.com:443"_s},
        {u"https://ollama.com/api"_s, u"https://ollama.com:443"_s},
        {u"http://host:11434/api/generate"_s, u"http://host:11434"_s},
        {u"http://host:11434/api/generate/"_s, u"http://host:11434"_s},
        {u"http://host/api/chat"_s, u"http://host:80"_s},
        {u"http://host/api/tags?x=1#y"_s, u"http://host:80"_s},
        {u"http://host/v1"_s, u"http://host:80"_s},
        {u"http://host//ollama///api"_s, u"http://host:80/ollama"_s},
        {u"http://host/api/api"_s, u"http://host:80/api"_s},
        {u"http://host/myapi"_s, u"http://host:80/myapi"_s},
        {u"host?x=1"_s, u"http://host:11434"_s},
        {u"0.0.0.0:8080"_s, u"http://127.0.0.1:8080"_s},
        {u"[::]:8080"_s, u"http://[::1]:8080"_s},
        {u"::"_s, u"http://[::1]:11434"_s},
        {u"0"_s, u"http://127.0.0.1:11434"_s},
        {u"host/a \"b'"_s, u"http://host:11434/a%20%22b"_s},
        {u"localhost"_s, u"http://localhost:11434"_s},
        {u"http://"_s, u"http://127.0.0.1:80"_s},
    };
    for (const auto& [typed, result] : table)
        EXPECT_EQ(normalised(typed), result) << qPrintable(typed);
}

TEST(BaseUrl, ABadPortIsReplacedAndSaid)
{
    for (const char* port : {"66000", "x", "", "-1", "0", "1.5", "99999999999"}) {
        const BaseUrl url = parseBaseUrl(u"example.com:"_s + QLatin1StringView(port)).value();
        EXPECT_EQ(url.toString(), u"http://example.com:11434"_s) << port;
        EXPECT_TRUE(url.portIgnored) << port;
    }
    EXPECT_EQ(parseBaseUrl(u"https://example.com:x"_s)->port, 443);
    EXPECT_FALSE(parseBaseUrl(u"example.com:65535"_s)->portIgnored);
}

TEST(BaseUrl, WhatIsNoAddressIsRefused)
{
    for (const QString& typed :
         {u"http://a b"_s, u"[zz]"_s, u"[::1"_s, u"[]"_s, u"a:b:c:d]"_s, u"ho<st"_s}) {
        const Result<BaseUrl> url = parseBaseUrl(typed);
        if (url && url->portIgnored)
            continue;
        ASSERT_FALSE(url) << qPrintable(typed);
        EXPECT_EQ(url.error().reason, ErrorReason::AddressInvalid) << qPrintable(typed);
    }
    const Result<BaseUrl> scheme = parseBaseUrl(u"ftp://user:secret@example.com"_s);
    ASSERT_FALSE(scheme);
    EXPECT_EQ(scheme.error().reason, ErrorReason::AddressSchemeUnsupported);
    EXPECT_EQ(scheme.error().subject, u"ftp://example.com"_s);
    EXPECT_EQ(parseBaseUrl(u"user:secret@x://host"_s).error().subject, u"x://host"_s);
    EXPECT_EQ(parseBaseUrl(u"a:b@x://c:d@host"_s).error().subject, u"host"_s);
}

TEST(BaseUrl, AnInterfaceIsKeptAsItsName)
{
    for (const QString& typed : {u"fe80::1%eth0"_s, u"[fe80::1%eth0]"_s, u"[fe80::1%25eth0]"_s}) {
        const Result<BaseUrl> url = parseBaseUrl(typed);
        ASSERT_TRUE(url) << qPrintable(typed);
        EXPECT_EQ(url->toString(), u"http://[fe80::1%eth0]:11434"_s) << qPrintable(typed);
        EXPECT_EQ(url->endpoint(u"/api/tags").host(), u"fe80::1%eth0"_s) << qPrintable(typed);
    }
    EXPECT_EQ(parseBaseUrl(u"fe80::1%25"_s)->host, u"fe80::1%25"_s);
    EXPECT_FALSE(parseBaseUrl(u"fe80::1%eth0[::]"_s));
}

TEST(BaseUrl, ANameThatEndsInANumberIsAnAddressMistyped)
{
    for (const QString& typed :
         {u"192.168.1.5000"_s, u"http://192.168.1.256:11434"_s, u"10.0.0.1.2"_s, u"host.7"_s,
          u"192.168.1.5000."_s, u"99999999999"_s}) {
        const Result<BaseUrl> url = parseBaseUrl(typed);
        ASSERT_FALSE(url) << qPrintable(typed);
        EXPECT_EQ(url.error().reason, ErrorReason::AddressInvalid) << qPrintable(typed);
    }
    EXPECT_EQ(parseBaseUrl(u"192.168.1.50:5000"_s)->toString(), u"http://192.168.1.50:5000"_s);
    EXPECT_EQ(parseBaseUrl(u"gpu7"_s)->host, u"gpu7"_s);
    EXPECT_EQ(parseBaseUrl(u"7.example.com"_s)->host, u"7.example.com"_s);
}

TEST(BaseUrl, UserInfoIsMovedOut)
{
    const BaseUrl url = parseBaseUrl(u"https://me:p%40ss@example.com/ollama"_s).value();
    EXPECT_EQ(url.userInfo, u"me:p@ss"_s);
    EXPECT_EQ(url.toString(), u"https://example.com:443/ollama"_s);
    EXPECT_EQ(url.endpoint(u"/api/tags").toString(), u"https://example.com:443/ollama/api/tags"_s);
}

TEST(BaseUrl, T05AndT06EndpointsHaveOneSlashBetweenPrefixAndPath)
{
    EXPECT_EQ(parseBaseUrl(u"http://127.0.0.1:5000/api/generate/"_s)->endpoint(u"/api/tags"),
              QUrl(u"http://127.0.0.1:5000/api/tags"_s));
    EXPECT_EQ(parseBaseUrl(u"http://127.0.0.1:5000/ollama/"_s)->endpoint(u"/api/generate"),
              QUrl(u"http://127.0.0.1:5000/ollama/api/generate"_s));
    EXPECT_EQ(parseBaseUrl(u"::1"_s)->endpoint(u"/api/tags"),
              QUrl(u"http://[::1]:11434/api/tags"_s));
    EXPECT_EQ(parseBaseUrl(u"http://h/a%20b"_s)->endpoint(u"/api/tags").toEncoded(),
              QByteArray("http://h:80/a%20b/api/tags"));
}

TEST(BaseUrl, DefaultPortsAreHiddenForDisplayOnly)
{
    EXPECT_EQ(parseBaseUrl(u"https://example.com/x"_s)->toDisplayString(),
              u"https://example.com/x"_s);
    EXPECT_EQ(parseBaseUrl(u"http://example.com"_s)->toDisplayString(), u"http://example.com"_s);
    EXPECT_EQ(parseBaseUrl(u"http://[::1]:443"_s)->toDisplayString(), u"http://[::1]:443"_s);
    EXPECT_EQ(parseBaseUrl(u""_s)->toDisplayString(), u"http://127.0.0.1:11434"_s);
}

TEST(BaseUrl, NormalisingTwiceChangesNothing)
{
    for (const QString& typed : {u"::1"_s, u"ollama.com"_s, u"HTTPS://Example.com//ollama/"_s,
                                 u"fe80::1%eth0"_s, u"host:1"_s}) {
        const BaseUrl once = parseBaseUrl(typed).value();
        BaseUrl again = parseBaseUrl(once.toString()).value();
        again.portWritten = once.portWritten;
        EXPECT_EQ(again, once) << qPrintable(typed);
        EXPECT_EQ(parseBaseUrl(once.toWrittenString()).value().toString(), once.toString())
            << qPrintable(typed);
    }
}

TEST(BaseUrl, AnAddressTypedWithoutAPortCanBeTriedAtOllamas)
{
    EXPECT_EQ(addressAtOllamaPort(u"http://1.2.3.4"_s), u"http://1.2.3.4:11434"_s);
    EXPECT_EQ(addressAtOllamaPort(u"http://box/ollama/"_s), u"http://box:11434/ollama"_s);
    for (const QString& other : {u"1.2.3.4"_s, u"http://box:8080"_s, u"https://box"_s,
                                 u"http://box:11434"_s, u"ftp://box"_s, u"http://box:80"_s})
        EXPECT_TRUE(addressAtOllamaPort(other).isEmpty()) << qPrintable(other);
}

TEST(BaseUrl, WhatIsKeptOfAnAddressTellsWhetherItsPortWasTyped)
{
    const auto kept = [](const QString& typed) {
        return parseBaseUrl(typed).value().toWrittenString();
    };
    EXPECT_EQ(kept(u"http://box"_s), u"http://box"_s);
    EXPECT_EQ(kept(u"http://box:80/ollama/"_s), u"http://box:80/ollama"_s);
    EXPECT_EQ(kept(u"box"_s), u"http://box:11434"_s);
    EXPECT_EQ(kept(u"https://me:secret@box"_s), u"https://box"_s);
}

TEST(BaseUrl, LoopbackAndPrivate)
{
    for (const QString& host : {u"localhost"_s, u"a.localhost"_s, u"127.0.0.1"_s, u"127.9.9.9"_s,
                                u"::1"_s, u"0.0.0.0"_s}) {
        EXPECT_TRUE(parseBaseUrl(host)->isLoopback()) << qPrintable(host);
        EXPECT_TRUE(parseBaseUrl(host)->isPrivate()) << qPrintable(host);
    }
    for (const QString& host :
         {u"10.1.2.3"_s, u"172.16.0.1"_s, u"172.31.255.1"_s, u"192.168.1.9"_s, u"169.254.1.1"_s,
          u"fd00::1"_s, u"fe80::1"_s, u"desk"_s, u"desk.local"_s, u"x.internal"_s, u"nas.lan"_s,
          u"nas.home.arpa"_s, u"::ffff:192.168.1.9"_s}) {
        EXPECT_FALSE(parseBaseUrl(host)->isLoopback()) << qPrintable(host);
        EXPECT_TRUE(parseBaseUrl(host)->isPrivate()) << qPrintable(host);
    }
    for (const QString& host : {u"8.8.8.8"_s, u"172.32.0.1"_s, u"example.com"_s, u"2001:db8::1"_s,
                                u"local.example.com"_s, u"::ffff:8.8.8.8"_s}) {
        EXPECT_FALSE(parseBaseUrl(host)->isLoopback()) << qPrintable(host);
        EXPECT_FALSE(parseBaseUrl(host)->isPrivate()) << qPrintable(host);
    }
}

} // namespace loquat::test
