// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpointaccess.h"
#include "app/server/secretecho.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QString blank = u"\u2022\u2022\u2022"_s;

EndpointAccess withAuthorization(const QByteArray& value)
{
    EndpointAccess access;
    access.authorization = value;
    return access;
}

QString said(const EndpointAccess& access, const QString& text)
{
    Error error;
    error.serverText = text;
    return SecretEcho(access).blanked(error).serverText;
}

} // namespace

TEST(SecretEcho, AKeyIsBlankedInEveryFormItMayComeBackIn)
{
    const EndpointAccess access = withAuthorization("Bearer a/\"key\"+1");
    EXPECT_EQ(said(access, u"wrong: a/\"key\"+1!"_s), u"wrong: "_s + blank + u'!');
    EXPECT_EQ(said(access, u"{\"sent\":\"a/\\\"key\\\"+1\"}"_s),
              u"{\"sent\":\""_s + blank + u"\"}"_s);
    EXPECT_EQ(said(access, u"?key=a%2F%22key%22%2B1"_s), u"?key="_s + blank);
    EXPECT_EQ(said(access, u"no key at all"_s), u"no key at all"_s);
}

TEST(SecretEcho, APasswordIsBlankedBareWithItsUserAndEncoded)
{
    const QByteArray pair = "alice:pass:word";
    const EndpointAccess access = withAuthorization("Basic " + pair.toBase64());
    EXPECT_EQ(said(access, u"alice, pass:word"_s), u"alice, "_s + blank);
    EXPECT_EQ(said(access, u"got "_s + QString::fromUtf8(pair)), u"got "_s + blank);
    EXPECT_EQ(said(access, u"got "_s + QString::fromLatin1(pair.toBase64())), u"got "_s + blank);
}

TEST(SecretEcho, SecretHeadersAndTheProxysPasswordAreBlankedAndOtherHeadersNot)
{
    EndpointAccess access;
    access.headers = {{"X-Token", "t0ken"}, {"X-Team", "blue"}};
    access.secretValues = {"t0ken"};
    access.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"gate"_s, 80, u"bob"_s, u"g4te"_s);
    const QString encoded = QString::fromLatin1(QByteArray("bob:g4te").toBase64());
    EXPECT_EQ(said(access, u"t0ken blue g4te "_s + encoded),
              blank + u" blue "_s + blank + u' ' + blank);
}

TEST(SecretEcho, ASecretAtWhichTheTextWasCutOffIsBlankedToo)
{
    const EndpointAccess access = withAuthorization("Bearer secret-0123456789");
    const QString begin(285, u'x');
    EXPECT_EQ(said(access, begin + u"secret-0123456"_s + QChar(0x2026)),
              begin + blank + QChar(0x2026));
    EXPECT_EQ(said(access, begin + u"secret-01234567"_s), begin + blank);
    EXPECT_EQ(said(access, u"a short secret-01"_s), u"a short secret-01"_s);
}

TEST(SecretEcho, ShortSecretsFingerprintsAndAddressesStay)
{
    EXPECT_EQ(said(withAuthorization("abc"), u"abc"_s), u"abc"_s);
    const SecretEcho echo(withAuthorization("Bearer abcd"));
    Error changed;
    changed.reason = ErrorReason::CertificateChanged;
    changed.serverText = u"00abcd00"_s;
    EXPECT_EQ(echo.blanked(changed), changed);
    Error missing;
    missing.subject = u"/abcd"_s;
    EXPECT_EQ(echo.blanked(missing), missing);
}

TEST(SecretEcho, NeitherALinkNorTheTargetOfARedirectCarriesIt)
{
    const SecretEcho echo(withAuthorization("Bearer abcd"));
    Error error;
    error.reason = ErrorReason::RedirectRefused;
    error.subject = u"https://other.example/?k=abcd"_s;
    error.link = QUrl(u"https://ollama.com/connect?key=abcd"_s);
    const Error blanked = echo.blanked(error);
    EXPECT_EQ(blanked.subject, u"https://other.example/?k="_s + blank);
    EXPECT_TRUE(blanked.link.isEmpty());
}

} // namespace loquat::test
