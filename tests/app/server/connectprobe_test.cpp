// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/certificatefacts.h"
#include "app/server/connectprobe.h"
#include "tests/app/server/generaterun.h"
#include "tests/app/server/tlsidentity.h"
#include "tests/support/relayproxy.h"

#include <QTcpServer>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(LOQUAT_TEST_DATA "/tls");

struct Probed
{
    QStringList events;
    std::optional<Error> error;
    TlsFacts facts;
};

Probed probe(const QString& address, const EndpointAccess& access = {},
             std::chrono::milliseconds limit = std::chrono::seconds(10))
{
    Probed probed;
    ConnectProbe job(baseUrl(address), access, limit);
    QObject::connect(&job, &ConnectProbe::resolved, &job, [&](const QStringList& addresses) {
        probed.events.append(u"resolved "_s + addresses.join(u' '));
    });
    QObject::connect(&job, &ConnectProbe::connected, &job,
                     [&] { probed.events.append(u"connected"_s); });
    QObject::connect(&job, &ConnectProbe::succeeded, &job,
                     [&] { probed.events.append(u"succeeded"_s); });
    QObject::connect(&job, &Job::failed, &job, [&](const Error& error) { probed.error = error; });
    QObject::connect(&job, &Job::finished, &job, [&] { probed.events.append(u"finished"_s); });
    job.start();
    EXPECT_TRUE(probed.events.isEmpty());
    EXPECT_TRUE(waitUntil([&] { return job.isFinished(); }));
    probed.facts = job.facts();
    return probed;
}

} // namespace

TEST(ConnectProbe, TellsEveryStepOfAnOpenConnectionAndSendsNothing)
{
    ScriptedServer server;
    const Probed probed = probe(server.url());
    EXPECT_EQ(probed.events, (QStringList{u"resolved 127.0.0.1"_s, u"connected"_s, u"succeeded"_s,
                                          u"finished"_s}));
    EXPECT_EQ(probed.facts, TlsFacts());
    EXPECT_TRUE(server.waitUntilAllClosed());
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST(ConnectProbe, SaysWhatIsWrongWithACertificateAndWhoseItIs)
{
    ScriptedServer server(loopbackIdentity(folder));
    const Probed probed = probe(server.url());
    ASSERT_TRUE(probed.error);
    EXPECT_EQ(probed.error->reason, ErrorReason::CertificateInvalid);
    EXPECT_FALSE(probed.error->serverText.isEmpty());
    for (const QString& name : {u"localhost"_s, u"127.0.0.1"_s})
        EXPECT_TRUE(probed.facts.certificate.names.contains(name)) << name.toStdString();
    EXPECT_EQ(probed.facts.certificate.issuer, u"localhost"_s);
    EXPECT_EQ(probed.facts.certificate.sha256.size(), 64);
    EXPECT_LT(probed.facts.certificate.validFrom, probed.facts.certificate.validUntil);
    EXPECT_TRUE(server.requests().isEmpty());

    const TrustedLoopback trusted(folder);
    const Probed good = probe(server.url());
    EXPECT_FALSE(good.error);
    EXPECT_TRUE(good.facts.protocol.startsWith(u"TLS 1."_s)) << good.facts.protocol.toStdString();
}

TEST(ConnectProbe, LooksAtACertificateThatIsToBePinnedAndComparesIt)
{
    ScriptedServer server(loopbackIdentity(folder));
    EndpointAccess access;
    access.trust = TlsTrust::Pinned;
    const Probed first = probe(server.url(), access);
    EXPECT_EQ(first.error->reason, ErrorReason::CertificateUnpinned);
    access.pin = first.facts.certificate.sha256;
    EXPECT_FALSE(probe(server.url(), access).error);
    access.pin = QString(64, u'0');
    const Probed changed = probe(server.url(), access);
    EXPECT_EQ(changed.error->reason, ErrorReason::CertificateChanged);
    EXPECT_EQ(changed.error->serverText, access.pin + u'\n' + first.facts.certificate.sha256);
}

TEST(ConnectProbe, SaysThatNobodyListens)
{
    quint16 port = 0;
    {
        const ScriptedServer gone;
        port = gone.port();
    }
    const Probed probed = probe(u"127.0.0.1:%1"_s.arg(port));
    EXPECT_EQ(probed.error->reason, ErrorReason::ConnectionRefused);
    EXPECT_EQ(probed.events.size(), 2);
}

TEST(ConnectProbe, SaysThatANameLeadsNowhere)
{
    const Probed probed = probe(u"http://no-such-host.invalid"_s);
    EXPECT_EQ(probed.error->reason, ErrorReason::HostNotFound);
    EXPECT_EQ(probed.error->subject, u"no-such-host.invalid"_s);
}

TEST(ConnectProbe, SaysThatTheOtherSideSpeaksNoTls)
{
    ScriptedServer server;
    const Probed probed = probe(u"https://127.0.0.1:%1"_s.arg(server.port()));
    EXPECT_EQ(probed.error->code, ErrorCode::Tls);
    EXPECT_EQ(probed.error->reason, ErrorReason::TlsFailed);
}

TEST(ConnectProbe, GivesUpOnWhoeverNeverAnswersTheHandshake)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    const Probed probed = probe(u"https://127.0.0.1:%1"_s.arg(silent.serverPort()), {},
                                std::chrono::milliseconds(100));
    EXPECT_EQ(probed.error->reason, ErrorReason::ConnectTimeout);
    EXPECT_TRUE(probed.events.contains(u"connected"_s));
}

TEST(ConnectProbe, LeavesTheNameToTheProxy)
{
    ScriptedServer server;
    for (const auto kind : {RelayProxy::Kind::Http, RelayProxy::Kind::Socks5}) {
        RelayProxy proxy(kind);
        EndpointAccess access;
        access.proxy = QNetworkProxy(kind == RelayProxy::Kind::Http ? QNetworkProxy::HttpProxy
                                                                    : QNetworkProxy::Socks5Proxy,
                                     u"127.0.0.1"_s, proxy.port());
        const Probed probed = probe(u"http://far.example:%1"_s.arg(server.port()), access);
        EXPECT_FALSE(probed.error);
        EXPECT_EQ(probed.events.value(0), u"resolved "_s);
        EXPECT_EQ(proxy.targets(), QStringList{u"far.example:%1"_s.arg(server.port())});
    }
}

TEST(ConnectProbe, EndsAtOnceWhenItIsCancelled)
{
    ConnectProbe job(baseUrl(u"http://127.0.0.1:9"_s), {});
    int finished = 0;
    QObject::connect(&job, &Job::finished, &job, [&] { ++finished; });
    QObject::connect(&job, &Job::failed, &job, [] { ADD_FAILURE(); });
    job.start();
    job.cancel();
    job.cancel();
    EXPECT_EQ(finished, 1);
}

} // namespace loquat::test
