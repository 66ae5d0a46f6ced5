// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/chatjob.h"
#include "app/server/pulljob.h"
#include "tests/app/server/generaterun.h"
#include "tests/app/server/replyjobs.h"
#include "tests/app/server/tlsidentity.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSet>

#include <algorithm>

// What lies between a job and the server: protocol.md §§3, 5.8 and 11.

namespace loquat::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

qint64 residentKb(const QByteArray& name)
{
    QFile file(u"/proc/self/status"_s);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

// A proxy for the whole process, for the length of a test.
class ProcessProxy
{
public:
    explicit ProcessProxy(quint16 port)
    {
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    }
    ~ProcessProxy() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
};

QByteArray redirectTo(const QByteArray& target)
{
    return "Location: " + target;
}

QString tlsFolder()
{
    return QStringLiteral(LOQUAT_TEST_DATA "/tls");
}

} // namespace

// The same for both shapes of a reply.
class Transport : public ReplyJobs
{
protected:
    ReplyRun& runAt(const QString& url, EndpointLimits limits = {})
    {
        m_other = std::make_unique<Endpoint>(baseUrl(url), "s3cretKey", limits);
        return start(makeJob(*m_other, u"hi"_s));
    }
    ReplyRun& redirected(int status, const QByteArray& to)
    {
        return run(Script::answer(status, {}, {}, {redirectTo(to)}));
    }

private:
    std::unique_ptr<Endpoint> m_other;
};

INSTANTIATE_TEST_SUITE_P(EveryShape, Transport,
                         testing::Values(ReplyShape::Generate, ReplyShape::Chat),
                         [](const auto& shape) {
                             return std::string(shape.param == ReplyShape::Chat ? "Chat"
                                                                                : "Generate");
                         });

// Headers (§3.1)

TEST_P(Transport, TheHeadersOfTheTableAndNoOthersAreSent)
{
    server.answer(target, Script::lines(plainLines()));
    expectPlain(runAt(server.url()));
    const ReceivedRequest request = server.requests(target).first();
    EXPECT_EQ(request.header("Content-Type"), "application/json");
    EXPECT_EQ(request.header("Accept"), "application/x-ndjson, application/json");
    EXPECT_EQ(request.header("Accept-Encoding"), "identity");
    EXPECT_EQ(request.header("Authorization"), "Bearer s3cretKey");
    EXPECT_TRUE(request.header("User-Agent").startsWith("Loquat/"));
    EXPECT_EQ(request.header("Content-Length"), QByteArray::number(request.body.size()));
    EXPECT_EQ(request.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
    const QSet<QByteArray> known{"content-type",  "accept",     "accept-encoding",
                                 "authorization", "user-agent", "content-length",
                                 "host",          "connection", "accept-language"};
    for (const auto& [name, value] : request.headers)
        EXPECT_TRUE(known.contains(name.toLower())) << name.constData();
}

TEST_P(Transport, TheBodyIsAsciiAndNothingElse)
{
    server.answer(target, Script::lines(plainLines()));
    expectPlain(start(makeJob(endpoint, u"caf\u00e9 \U0001f600 \u2028"_s)));
    const QByteArray body = server.requests(target).first().body;
    EXPECT_TRUE(std::all_of(body.begin(), body.end(),
                            [](char byte) { return byte >= 0x20 && byte < 0x7f; }));
    EXPECT_TRUE(body.startsWith('{') && body.endsWith('}'));
    EXPECT_TRUE(body.contains("caf\\u00e9 \\ud83d\\ude00 \\u2028"));
}

// Redirects (§3.3)

TEST_P(Transport, AFifthRedirectIsFollowedAndASixthIsNot)
{
    for (int i = 1; i < 6; ++i) {
        server.answer("/" + QByteArray::number(i),
                      Script::answer(307, {}, {}, {redirectTo("/" + QByteArray::number(i + 1))}));
    }
    server.answer("/6", Script::lines(plainLines()));
    expectPlain(redirected(308, "/2"));
    EXPECT_EQ(server.requests("/6").first().body, server.requests(target).first().body);

    ReplyRun& tooMany = redirected(308, "/1");
    ASSERT_TRUE(tooMany.error);
    EXPECT_EQ(tooMany.error->reason, ErrorReason::RedirectLimit);
    EXPECT_EQ(server.count("/6"), 1);
}

TEST_P(Transport, AnotherPortIsAnotherServer)
{
    ScriptedServer other;
    for (const int status : {301, 302, 303, 307, 308}) {
        ReplyRun& reply = redirected(status, other.url().toUtf8() + "/x");
        ASSERT_TRUE(reply.error);
        EXPECT_EQ(reply.error->reason, ErrorReason::RedirectRefused);
        EXPECT_EQ(reply.error->subject, other.url() + u"/x"_s);
        // Nor by another name of the same host.
        const QByteArray alias = "http://localhost:" + QByteArray::number(other.port()) + "/x";
        EXPECT_EQ(redirected(status, alias).error.value_or(Error{}).reason,
                  ErrorReason::RedirectRefused);
    }
    EXPECT_EQ(other.connectionsEver(), 0);
}

TEST_P(Transport, ARedirectFromHttpsToHttpIsRefused)
{
    const TrustedLoopback trust(tlsFolder());
    ScriptedServer plain;
    plain.answer(target, Script::lines(plainLines()));
    ScriptedServer secure(loopbackIdentity(tlsFolder()));
    for (const int status : {301, 307, 308}) {
        secure.answer(target,
                      Script::answer(status, {}, {}, {redirectTo(plain.url().toUtf8() + target)}));
        ReplyRun& reply = runAt(secure.url());
        ASSERT_TRUE(reply.error);
        EXPECT_EQ(reply.error->reason, ErrorReason::RedirectRefused);
    }
    EXPECT_EQ(secure.count(target), 3);
    EXPECT_EQ(plain.connectionsEver(), 0);
}

TEST_P(Transport, ATargetThatIsNoAddressIsRefused)
{
    for (const char* location : {"http://", "file:///etc/passwd", "//", "http://[::1", "data:,x"}) {
        ReplyRun& reply = redirected(307, location);
        ASSERT_TRUE(reply.error) << location;
        EXPECT_EQ(reply.error->reason, ErrorReason::RedirectRefused) << location;
    }
}

// Proxies, TLS, addresses (§§3.4, 2)

TEST_P(Transport, LoopbackInAnySpellingBypassesTheProxy)
{
    ScriptedServer proxy;
    const ProcessProxy set(proxy.port());
    server.answer(target, Script::lines(plainLines()));
    for (const char* host : {"127.0.0.1", "0.0.0.0", "localhost"})
        expectPlain(runAt(u"http://%1:%2"_s.arg(QLatin1StringView(host)).arg(server.port())));
    ScriptedServer six{QHostAddress(QHostAddress::LocalHostIPv6)};
    six.answer(target, Script::lines(plainLines()));
    for (const char* host : {"[::1]", "[::]"})
        expectPlain(runAt(u"http://%1:%2"_s.arg(QLatin1StringView(host)).arg(six.port())));
    EXPECT_EQ(proxy.connectionsEver(), 0);
}

TEST_P(Transport, AnotherHostIsReachedThroughTheProxy)
{
    ScriptedServer proxy;
    const ProcessProxy set(proxy.port());
    const QByteArray whole = "http://example.invalid:8080" + target;
    proxy.answer(whole, Script::lines(plainLines()));
    expectPlain(runAt(u"http://example.invalid:8080"_s));
    EXPECT_EQ(proxy.count(whole), 1);
}

TEST_P(Transport, ATrustedCertificateIsEnough)
{
    const TrustedLoopback trust(tlsFolder());
    ScriptedServer secure(loopbackIdentity(tlsFolder()));
    secure.answer(target, Script::lines(plainLines()));
    expectPlain(runAt(secure.url()));
    EXPECT_EQ(secure.count(target), 1);
}

TEST_P(Transport, Ipv6IsReached)
{
    ScriptedServer six{QHostAddress(QHostAddress::LocalHostIPv6)};
    six.answer(target, Script::lines(plainLines()));
    expectPlain(runAt(u"[::1]:%1"_s.arg(six.port())));
    EXPECT_EQ(six.count(target), 1);
}

// Framing (§5.8)

TEST_P(Transport, EveryFramingOfABodyWorks)
{
    for (const Script::Framing framing :
         {Script::Framing::Chunked, Script::Framing::ContentLength, Script::Framing::UntilClose})
        expectPlain(run(Script::answer(200, "application/x-ndjson", plainBody(), {}, framing)));
    expectPlain(run(Script::raw("HTTP/1.1 200 OK\r\n\r\n" + plainBody()).close()));
    expectPlain(run(
        Script::raw("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n" + plainBody()).close()));
    expectPlain(run(Script::raw("HTTP/1.1 200\r\ntransfer-encoding:chunked\r\n\r\n" +
                                QByteArray::number(plainBody().size(), 16) + ";x=y\r\n" +
                                plainBody() + "\r\n0\r\nTrailer: t\r\n\r\n")));
}

TEST_P(Transport, InterimAnswersArePassedOver)
{
    const QByteArray answer =
        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(plainBody().size()) +
        "\r\n\r\n" + plainBody();
    expectPlain(run(Script::raw("HTTP/1.1 100 Continue\r\n\r\n" + answer)));
    expectPlain(run(Script::raw("HTTP/1.1 100 Continue\r\n\r\n").pause(60).send(answer)));
}

TEST_P(Transport, ALengthThatIsNotReachedMattersOnlyBeforeTheEnd)
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n";
    expectPlain(run(Script::raw(head + plainBody()).close()));
    expectPlain(run(Script::raw(head + plainBody()).gate("never")));
    ReplyRun& cut = run(Script::raw(head + delta("Hel") + '\n').close());
    EXPECT_EQ(cut.state(), ReplyState::Interrupted);
    EXPECT_EQ(cut.text, u"Hel"_s);
}

TEST_P(Transport, ACompressedStreamIsUnpackedAsItComes)
{
    const QByteArray body = packed(plainBody(), MAX_WBITS + 16);
    Script script = Script::stream(200, "application/x-ndjson", {"Content-Encoding: gzip"});
    script.chunk(body.first(body.size() / 2)).gate("rest").chunk(body.sliced(body.size() / 2));
    server.answer(target, script.end());
    ReplyRun reply(makeJob(endpoint, u"hi"_s));
    ASSERT_TRUE(waitUntil([&] { return reply.order.contains(u"answered"_s); }));
    server.open("rest");
    ASSERT_TRUE(reply.wait());
    expectPlain(reply);
}

TEST_P(Transport, ACompressionBombIsBounded)
{
    const QByteArray bomb = packed(QByteArray(80 * 1024 * 1024, 'x'), MAX_WBITS + 16);
    ASSERT_LT(bomb.size(), 1024 * 1024);
    forgetPeak();
    const qint64 before = residentKb("VmRSS");
    ReplyRun& reply =
        run(Script::answer(200, "application/x-ndjson", bomb, {"Content-Encoding: gzip"}));
    const qint64 grown = residentKb("VmHWM") - before;
    EXPECT_EQ(reply.state(), ReplyState::Failed);
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->reason, ErrorReason::LineTooLong);
    EXPECT_LT(grown, 3 * 64 * 1024) << "KiB";
}

// Statuses (§§4.2, 6.3)

TEST_P(Transport, NoContentIsAnEmptyReply)
{
    ReplyRun& reply = run(Script::raw("HTTP/1.1 204 No Content\r\n\r\n"));
    EXPECT_EQ(reply.state(), ReplyState::Failed);
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->reason, ErrorReason::EmptyBody);
    EXPECT_EQ(reply.error->httpStatus, 204);
}

TEST_P(Transport, AClosedRequestCountsAsCancelled)
{
    ReplyRun& reply = run(Script::json(R"({"error":"request canceled"})", 499));
    EXPECT_EQ(reply.state(), ReplyState::Cancelled);
    EXPECT_FALSE(reply.end().error);
    EXPECT_EQ(server.count(target), 1);
}

TEST_P(Transport, StatusesAreToldApart)
{
    const QList<std::pair<int, ErrorReason>> expected{
        {413, ErrorReason::RequestTooLarge}, {429, ErrorReason::RateLimited},
        {502, ErrorReason::BadGateway},      {503, ErrorReason::ServerBusy},
        {504, ErrorReason::GatewayTimeout},  {524, ErrorReason::GatewayTimeout},
        {404, ErrorReason::PageNotFound},    {405, ErrorReason::EndpointMissing},
        {501, ErrorReason::EndpointMissing}, {403, ErrorReason::HostNameRefused},
        {431, ErrorReason::HttpStatus},      {418, ErrorReason::HttpStatus},
        {500, ErrorReason::HttpStatus},      {300, ErrorReason::HttpStatus},
        {304, ErrorReason::HttpStatus}};
    for (const auto& [status, reason] : expected) {
        const int before = server.count(target);
        ReplyRun& reply = run(Script::answer(status, {}, {}));
        EXPECT_EQ(reply.state(), ReplyState::Failed) << status;
        ASSERT_TRUE(reply.error) << status;
        EXPECT_EQ(reply.error->reason, reason) << status;
        EXPECT_EQ(reply.error->httpStatus, status);
        EXPECT_EQ(server.count(target), before + 1) << status;
    }
}

TEST_P(Transport, RetryAfterIsToldAndNeverNegative)
{
    const auto wait = [this](const QByteArray& value) {
        return run(Script::answer(429, "application/json", R"({"error":"slow down"})",
                                  {"Retry-After: " + value}))
            .error.value_or(Error{})
            .retryAfterSeconds;
    };
    EXPECT_EQ(wait("7"), 7);
    EXPECT_EQ(wait("Wed, 21 Oct 2020 07:28:00 GMT"), 0);
    EXPECT_EQ(wait("soon"), std::nullopt);
}

TEST_P(Transport, ACookieIsNeverGivenBack)
{
    server.answer(target, Script::answer(200, "application/x-ndjson", plainBody(),
                                         {"Set-Cookie: a=b; Path=/", "Set-Cookie: c=d"}));
    for (int i = 0; i < 2; ++i)
        expectPlain(runAgain());
    EXPECT_EQ(server.count(target), 2);
    for (const ReceivedRequest& request : server.requests(target))
        EXPECT_FALSE(request.hasHeader("Cookie"));
}

// Once and no more (§§3.5, 11.5)

TEST_P(Transport, WhateverHappensOneRequestIsSent)
{
    int sent = 0;
    for (const Script& script :
         {Script().drop(), Script().close(), Script::raw("HTTP/1.1 2").drop(),
          Script::raw("HTTP/1.1 200 OK\r\n").drop(), Script::stream().drop(),
          Script::stream().line(delta("a")).drop(), Script::json(R"({"error":"x"})", 500),
          Script::answer(503, {}, {}, {"Retry-After: 0"}),
          Script::raw("nonsense\r\n\r\n").close()}) {
        EXPECT_NE(run(script).state(), ReplyState::Complete);
        EXPECT_EQ(server.count(target), ++sent);
    }
}

// Limits (§11)

TEST(TransportLimits, AreThoseOfThePage)
{
    const EndpointLimits limits;
    EXPECT_EQ(limits.connect, 10s);
    EXPECT_EQ(limits.uploadStall, 60s);
    EXPECT_EQ(limits.listing, 15s);
    EXPECT_EQ(limits.firstByte, 0s);
    EXPECT_EQ(limits.idle, 0s);
    EXPECT_EQ(PullJob::usualSilence, 120s);
}

} // namespace loquat::test
