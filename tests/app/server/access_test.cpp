// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/certificatefacts.h"
#include "app/server/endpointaccess.h"
#include "app/server/listingjobs.h"
#include "tests/app/server/generaterun.h"
#include "tests/app/server/tlsidentity.h"
#include "tests/support/relayproxy.h"

#include <QTemporaryDir>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(LOQUAT_TEST_DATA "/tls");

QSslConfiguration identity(const QString& certificate)
{
    QSslConfiguration shown = loopbackIdentity(folder);
    shown.setLocalCertificateChain(QSslCertificate::fromPath(folder + u'/' + certificate));
    return shown;
}

QString fingerprint(const QString& certificate)
{
    return certificateFacts(QSslCertificate::fromPath(folder + u'/' + certificate).value(0)).sha256;
}

ServerProfile pinned(const QString& certificate)
{
    ServerProfile profile;
    profile.tls.trust = TlsTrust::Pinned;
    profile.tls.pin.sha256 = fingerprint(certificate);
    return profile;
}

ServerProfile through(ProxyKind kind, quint16 port, const QString& user = {})
{
    ServerProfile profile;
    profile.proxy = {kind, u"127.0.0.1"_s, port, user, !user.isEmpty()};
    return profile;
}

struct Asked
{
    std::optional<Error> error;
    std::optional<ModelList> models;
};

Asked ask(const QString& address, const ServerProfile& profile, const ServerSecrets& secrets = {})
{
    Asked asked;
    Endpoint endpoint(baseUrl(address));
    const auto access = endpointAccess(profile, secrets, endpoint.base());
    EXPECT_TRUE(access.has_value());
    if (!access)
        return asked;
    endpoint.setAccess(*access);
    TagsJob job(endpoint);
    QObject::connect(&job, &Job::failed, &job, [&](const Error& why) { asked.error = why; });
    QObject::connect(&job, &TagsJob::succeeded, &job,
                     [&](const ModelList& models) { asked.models = models; });
    job.start();
    EXPECT_TRUE(waitUntil([&] { return job.isFinished(); }));
    return asked;
}

// A whole reply, whose body cannot be sent twice.
std::optional<Error> generate(const QString& address, const ServerProfile& profile,
                              const ServerSecrets& secrets = {})
{
    Endpoint endpoint(baseUrl(address));
    endpoint.setAccess(endpointAccess(profile, secrets, endpoint.base()).value());
    loquat::GenerateJob job(endpoint, prompt());
    std::optional<Error> error;
    QObject::connect(&job, &Job::failed, &job, [&](const Error& why) { error = why; });
    job.start();
    EXPECT_TRUE(waitUntil([&] { return job.isFinished(); }));
    return error;
}

ErrorReason refused(const ServerProfile& profile, const QString& address = u"https://a.example"_s)
{
    const auto access = endpointAccess(profile, {}, baseUrl(address));
    EXPECT_FALSE(access.has_value());
    return access ? ErrorReason::Unspecified : access.error().reason;
}

const Script noModels = Script::json(R"({"models":[]})");

} // namespace

TEST(Access, ThePinnedCertificateIsTrustedAndNothingElseIsNeeded)
{
    ScriptedServer server(identity(u"certificate.pem"_s));
    server.answer("/api/tags", noModels);
    server.answer("/api/generate", Script::lines(plainLines()));
    EXPECT_TRUE(ask(server.url(), pinned(u"certificate.pem"_s)).models);
    EXPECT_FALSE(generate(server.url(), pinned(u"certificate.pem"_s)));
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST(Access, AnotherCertificateThanThePinnedOneIsRefusedWithBothFingerprintsAndNothingIsSent)
{
    ScriptedServer server(identity(u"another.pem"_s));
    server.answer("/api/tags", noModels);
    for (const auto& error : {ask(server.url(), pinned(u"loopback.pem"_s)).error,
                              generate(server.url(), pinned(u"loopback.pem"_s))}) {
        ASSERT_TRUE(error);
        EXPECT_EQ(error->code, ErrorCode::Tls);
        EXPECT_EQ(error->reason, ErrorReason::CertificateChanged);
        EXPECT_EQ(error->serverText,
                  fingerprint(u"loopback.pem"_s) + u'\n' + fingerprint(u"another.pem"_s));
    }
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST(Access, AChangedCertificateIsRefusedThoughTheSystemTrustsIt)
{
    const TrustedLoopback trusted(folder);
    ScriptedServer server(identity(u"loopback.pem"_s));
    server.answer("/api/tags", noModels);
    EXPECT_TRUE(ask(server.url(), {}).models) << "the system does trust it";
    const auto seen = server.requests().size();
    const Asked asked = ask(server.url(), pinned(u"another.pem"_s));
    ASSERT_TRUE(asked.error);
    EXPECT_EQ(asked.error->reason, ErrorReason::CertificateChanged);
    EXPECT_EQ(server.requests().size(), seen);
}

TEST(Access, APinHoldsForItsOwnServerOnly)
{
    ScriptedServer server(identity(u"certificate.pem"_s));
    server.answer("/api/tags", noModels);
    EXPECT_TRUE(ask(server.url(), pinned(u"certificate.pem"_s)).models);
    const Asked other = ask(server.url(), {});
    ASSERT_TRUE(other.error);
    EXPECT_EQ(other.error->reason, ErrorReason::CertificateInvalid);
}

TEST(Access, TrustOnFirstUseSendsNothingBeforeTheCertificateWasLookedAt)
{
    ServerProfile profile;
    profile.tls.trust = TlsTrust::Pinned;
    EXPECT_EQ(refused(profile), ErrorReason::CertificateUnpinned);
    EXPECT_TRUE(endpointAccess(profile, {}, baseUrl(u"http://a.example"_s)))
        << "there is no certificate to look at";
}

TEST(Access, ACaFileVouchesForWhatItSignedAndForNothingElse)
{
    ServerProfile profile;
    profile.tls.trust = TlsTrust::CaFile;
    profile.tls.caFile = folder + u"/authority.pem"_s;
    ScriptedServer server(identity(u"signed.pem"_s));
    server.answer("/api/tags", noModels);
    EXPECT_TRUE(ask(server.url(), profile).models);
    EXPECT_TRUE(ask(server.url(), {}).error) << "the system does not know that authority";

    const TrustedLoopback trusted(folder);
    ScriptedServer other(identity(u"loopback.pem"_s));
    other.answer("/api/tags", noModels);
    ASSERT_TRUE(ask(other.url(), profile).error);
    EXPECT_TRUE(other.requests().isEmpty());
}

TEST(Access, AFileThatHoldsNoCertificateIsRefusedBeforeAnythingIsSent)
{
    QTemporaryDir made;
    QFile text(made.filePath(u"notes.pem"_s));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("-----BEGIN CERTIFICATE-----\nnothing of the kind\n-----END CERTIFICATE-----\n");
    text.close();
    ServerProfile profile;
    profile.tls.trust = TlsTrust::CaFile;
    for (const QString& path :
         {text.fileName(), folder + u"/key.pem"_s, made.path(), u"/dev/zero"_s, u"/no/such"_s}) {
        profile.tls.caFile = path;
        EXPECT_EQ(refused(profile), ErrorReason::CaFileInvalid) << path.toStdString();
    }
}

TEST(Access, HeadersGoWithEveryRequestAndNoneWithoutItsSecret)
{
    ServerProfile profile;
    profile.headers = {
        {u"X-Team"_s, u"blue"_s, false}, {u"X-Token"_s, {}, true}, {u"X-Gone"_s, {}, true}};
    ServerSecrets secrets;
    secrets.headers = {{u"x-token"_s, "s3cret"}};
    ScriptedServer server;
    server.answer("/api/tags", noModels);
    server.answer("/api/generate", Script::lines(plainLines()));
    EXPECT_TRUE(ask(server.url(), profile, secrets).models);
    EXPECT_FALSE(generate(server.url(), profile, secrets));
    for (const ReceivedRequest& request : server.requests()) {
        EXPECT_EQ(request.header("X-Team"), "blue");
        EXPECT_EQ(request.header("X-Token"), "s3cret");
        EXPECT_FALSE(request.hasHeader("X-Gone"));
        EXPECT_FALSE(request.hasHeader("Authorization"));
    }
}

TEST(Access, ASecretHeaderCountsAsASecret)
{
    ServerProfile profile;
    profile.headers = {{u"X-Token"_s, {}, true}};
    ServerSecrets secrets;
    const BaseUrl base = baseUrl(u"http://a.example"_s);
    EXPECT_FALSE(endpointAccess(profile, secrets, base)->carriesSecret());
    secrets.headers = {{u"x-token"_s, "s3cret"}};
    EXPECT_TRUE(endpointAccess(profile, secrets, base)->carriesSecret());
}

TEST(Access, HeadersThatCannotBeAreRefused)
{
    const auto with = [](const QString& name, const QString& value) {
        ServerProfile profile;
        profile.headers = {{name, value, false}};
        return refused(profile);
    };
    EXPECT_EQ(with(u"X-A: b"_s, u"c"_s), ErrorReason::HeaderNameInvalid);
    EXPECT_EQ(with(u"Host"_s, u"c"_s), ErrorReason::HeaderReserved);
    EXPECT_EQ(with(u"X-A"_s, u"c\r\nX-B: d"_s), ErrorReason::HeaderValueInvalid);
}

TEST(Access, BasicSendsUserNameAndPasswordAndNoneSendsNothing)
{
    ServerProfile profile;
    profile.authentication = Authentication::Basic;
    profile.userName = u"ann"_s;
    ServerSecrets secrets;
    secrets.key = "pass wörd";
    const BaseUrl base = baseUrl(u"https://a.example"_s);
    EXPECT_EQ(endpointAccess(profile, secrets, base)->authorization,
              "Basic " + QByteArray("ann:pass wörd").toBase64());
    profile.authentication = Authentication::None;
    EXPECT_FALSE(endpointAccess(profile, secrets, base)->carriesSecret());
    profile.authentication = Authentication::Bearer;
    secrets.key = "k3y";
    EXPECT_EQ(endpointAccess(profile, secrets, base)->authorization, "Bearer k3y");
}

TEST(Access, AnHttpProxyCarriesPlainRequestsAndTheirBodiesOnce)
{
    ScriptedServer server;
    server.answer("/api/tags", noModels);
    server.answer("/api/generate", Script::lines(plainLines()));
    RelayProxy proxy(RelayProxy::Kind::Http);
    const QString far = u"http://far.example:%1"_s.arg(server.port());
    EXPECT_TRUE(ask(far, through(ProxyKind::Http, proxy.port())).models);
    EXPECT_FALSE(generate(far, through(ProxyKind::Http, proxy.port())));
    EXPECT_EQ(proxy.targets().value(0), u"far.example:%1"_s.arg(server.port()));
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST(Access, AnHttpProxyGetsItsPasswordAndTheServerDoesNot)
{
    ScriptedServer server;
    server.answer("/api/tags", noModels);
    server.answer("/api/generate", Script::lines(plainLines()));
    RelayProxy proxy(RelayProxy::Kind::Http, "bob", "gate pass");
    const QString far = u"http://far.example:%1"_s.arg(server.port());
    const ServerProfile profile = through(ProxyKind::Http, proxy.port(), u"bob"_s);
    ServerSecrets secrets;
    secrets.proxyPassword = "gate pass";
    const auto error = generate(far, profile, secrets);
    EXPECT_FALSE(error) << errorReasonName(error.value_or(Error{}).reason).data();
    EXPECT_TRUE(ask(far, profile, secrets).models);

    secrets.proxyPassword = "wrong";
    const auto wrong = generate(far, profile, secrets);
    ASSERT_TRUE(wrong);
    EXPECT_EQ(wrong->reason, ErrorReason::ProxyFailed);
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST(Access, AnHttpProxyTunnelsWhatIsEncryptedAndSeesNoKey)
{
    ScriptedServer server(identity(u"signed.pem"_s));
    server.answer("/api/tags", noModels);
    server.answer("/api/generate", Script::lines(plainLines()));
    RelayProxy proxy(RelayProxy::Kind::Http, "bob", "pass");
    ServerProfile profile = through(ProxyKind::Http, proxy.port(), u"bob"_s);
    profile.tls = pinned(u"signed.pem"_s).tls;
    ServerSecrets secrets;
    secrets.key = "s3cretKey";
    secrets.proxyPassword = "pass";
    const QString far = u"https://far.example:%1"_s.arg(server.port());
    EXPECT_TRUE(ask(far, profile, secrets).models);
    EXPECT_FALSE(generate(far, profile, secrets));
    ASSERT_EQ(server.count("/api/generate"), 1);
    const ReceivedRequest request = server.requests("/api/generate").first();
    EXPECT_EQ(request.header("Authorization"), "Bearer s3cretKey");
    EXPECT_FALSE(request.hasHeader("Proxy-Authorization"));
    EXPECT_FALSE(proxy.heads().contains("s3cretKey"));
}

TEST(Access, ASocksProxyIsAskedForTheNameWithOrWithoutAPassword)
{
    ScriptedServer server;
    server.answer("/api/generate", Script::lines(plainLines()));
    const QString far = u"http://far.example:%1"_s.arg(server.port());
    RelayProxy open(RelayProxy::Kind::Socks5);
    EXPECT_FALSE(generate(far, through(ProxyKind::Socks5, open.port())));
    EXPECT_EQ(open.targets(), QStringList{u"far.example:%1"_s.arg(server.port())});

    RelayProxy guarded(RelayProxy::Kind::Socks5, "bob", "pass");
    const ServerProfile profile = through(ProxyKind::Socks5, guarded.port(), u"bob"_s);
    ServerSecrets secrets;
    secrets.proxyPassword = "pass";
    EXPECT_FALSE(generate(far, profile, secrets));
    secrets.proxyPassword = "wrong";
    const auto error = generate(far, profile, secrets);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->reason, ErrorReason::ProxyFailed);
    EXPECT_EQ(server.count("/api/generate"), 2);
}

TEST(Access, AProxyThatIsChosenIsUsedForLoopbackToo)
{
    ScriptedServer server;
    server.answer("/api/tags", noModels);
    RelayProxy proxy(RelayProxy::Kind::Socks5);
    EXPECT_TRUE(ask(server.url(), through(ProxyKind::Socks5, proxy.port())).models);
    EXPECT_EQ(proxy.targets().size(), 1);
}

TEST(Access, AChosenProxyThatIsNotThereIsSaid)
{
    quint16 port = 0;
    {
        const RelayProxy gone(RelayProxy::Kind::Http);
        port = gone.port();
    }
    for (const ProxyKind kind : {ProxyKind::Http, ProxyKind::Socks5}) {
        const Asked asked = ask(u"http://far.example:8080"_s, through(kind, port));
        ASSERT_TRUE(asked.error);
        EXPECT_EQ(asked.error->reason, ErrorReason::ProxyFailed);
    }
}

TEST(Access, AProxyWithoutAHostIsRefused)
{
    ServerProfile profile;
    profile.proxy.kind = ProxyKind::Http;
    EXPECT_EQ(refused(profile), ErrorReason::ProxyInvalid);
    profile.proxy.host = u"gate/x"_s;
    EXPECT_EQ(refused(profile), ErrorReason::ProxyInvalid);
}

} // namespace loquat::test
