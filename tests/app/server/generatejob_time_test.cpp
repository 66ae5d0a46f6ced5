// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/generatejob.h"
#include "tests/app/server/generaterun.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <ctime>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

// Times, stopping, and servers that cannot be reached.

namespace loquat::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Connections to it are made, but nobody reads; or, if it is full, are not even made.
class DeafPort
{
public:
    explicit DeafPort(bool full)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_sockets.append(::socket(AF_INET, SOCK_STREAM, 0));
        EXPECT_EQ(::bind(m_sockets.first(), reinterpret_cast<sockaddr*>(&address), sizeof address),
                  0);
        EXPECT_EQ(::listen(m_sockets.first(), 0), 0);
        socklen_t size = sizeof m_address;
        ::getsockname(m_sockets.first(), reinterpret_cast<sockaddr*>(&m_address), &size);
        for (int i = 0; full && i < 4; ++i) {
            m_sockets.append(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            static_cast<void>(::connect(m_sockets.last(), reinterpret_cast<sockaddr*>(&m_address),
                                        sizeof m_address));
        }
    }
    ~DeafPort()
    {
        for (const int socket : m_sockets)
            ::close(socket);
    }
    QString url() const { return u"http://127.0.0.1:%1"_s.arg(ntohs(m_address.sin_port)); }

private:
    QList<int> m_sockets;
    sockaddr_in m_address{};
};

Error failureAt(const QString& url, EndpointLimits limits = {},
                const GenerateRequest& request = prompt())
{
    Endpoint endpoint(baseUrl(url), {}, limits);
    const GenerateRun run(endpoint, request);
    EXPECT_TRUE(run.wait());
    EXPECT_EQ(run.state(), ReplyState::Failed);
    EXPECT_EQ(run.order, (QStringList{u"failed"_s, u"finished"_s}));
    return run.error.value_or(Error{});
}

} // namespace

TEST_F(GenerateJob, NothingListening)
{
    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    const Error error = failureAt(url);
    EXPECT_EQ(error.code, ErrorCode::Connect);
    EXPECT_EQ(error.reason, ErrorReason::ConnectionRefused);
    EXPECT_EQ(error.subject, url);
}

TEST_F(GenerateJob, NoSuchHost)
{
    const Error error = failureAt(u"http://nobody.invalid:11434"_s);
    EXPECT_EQ(error.code, ErrorCode::Dns);
    EXPECT_EQ(error.reason, ErrorReason::HostNotFound);
    EXPECT_EQ(error.subject, u"nobody.invalid");
}

TEST_F(GenerateJob, AConnectionThatIsNotMadeInTimeIsGivenUp)
{
    const DeafPort deaf(true);
    EndpointLimits limits;
    limits.connect = 300ms;
    QElapsedTimer timer;
    timer.start();
    const Error error = failureAt(deaf.url(), limits);
    EXPECT_EQ(error.code, ErrorCode::Timeout);
    EXPECT_EQ(error.reason, ErrorReason::ConnectTimeout);
    EXPECT_GE(timer.elapsed(), 250); // Qt's timers may be five percent early
    EXPECT_LT(timer.elapsed(), 5000);
}

TEST_F(GenerateJob, AReplyThatPausesCostsNothing)
{
    Script script = Script::stream();
    server.answer(target, script.line(delta("Hel")).gate("never"));
    GenerateRun reply(endpoint, prompt(u"hi"_s));
    ASSERT_TRUE(waitUntil([&] { return reply.text == u"Hel"; }));
    const std::clock_t before = std::clock();
    QEventLoop loop;
    QTimer::singleShot(400, &loop, &QEventLoop::quit);
    loop.exec();
    EXPECT_LT(double(std::clock() - before) / CLOCKS_PER_SEC, 0.1);
    reply.job->cancel();
}

TEST_F(GenerateJob, AnUploadThatStallsIsGivenUp)
{
    const DeafPort unread(false);
    EndpointLimits limits;
    limits.uploadStall = 400ms;
    const Error error = failureAt(unread.url(), limits, prompt(QString(12'000'000, u'x')));
    EXPECT_EQ(error.code, ErrorCode::Timeout);
    EXPECT_EQ(error.reason, ErrorReason::UploadStalled);
}

TEST_F(GenerateJob, MoreStreamsThanQtHasConnectionsWaitInsteadOfTimingOut)
{
    Endpoint crowded(baseUrl(server.url()), {}, EndpointLimits{200ms, 60s, 15s, 0ms, 0ms});
    Script script = Script().gate("go");
    server.answer(target, script.send(Script::stream().steps[0].bytes).chunk(plainBody()).end());
    std::vector<std::unique_ptr<GenerateRun>> runs;
    for (int i = 0; i < 8; ++i)
        runs.push_back(std::make_unique<GenerateRun>(crowded, prompt()));
    EXPECT_FALSE(waitUntil([&] { return runs.back()->job->isFinished(); }, 700ms));
    server.open("go");
    for (const auto& reply : runs) {
        ASSERT_TRUE(reply->wait());
        expectPlain(*reply);
    }
    EXPECT_EQ(server.count(target), 8);
}

TEST_F(GenerateJob, APlainServerIsNoTlsServer)
{
    QTcpServer plain;
    ASSERT_TRUE(plain.listen(QHostAddress::LocalHost));
    QObject::connect(&plain, &QTcpServer::newConnection, &plain, [&] {
        plain.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    const Error error = failureAt(u"https://127.0.0.1:%1"_s.arg(plain.serverPort()));
    EXPECT_EQ(error.code, ErrorCode::Tls);
    EXPECT_EQ(error.reason, ErrorReason::TlsFailed);
}

TEST_F(GenerateJob, ACertificateNobodyVouchesForIsRefused)
{
    QSslServer secure;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QFile key(QStringLiteral(LOQUAT_TEST_DATA "/tls/key.pem"));
    ASSERT_TRUE(key.open(QIODevice::ReadOnly));
    configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    configuration.setLocalCertificateChain(
        QSslCertificate::fromPath(QStringLiteral(LOQUAT_TEST_DATA "/tls/certificate.pem")));
    secure.setSslConfiguration(configuration);
    ASSERT_TRUE(secure.listen(QHostAddress::LocalHost));
    const Error error = failureAt(u"https://127.0.0.1:%1"_s.arg(secure.serverPort()));
    EXPECT_EQ(error.code, ErrorCode::Tls);
    EXPECT_EQ(error.reason, ErrorReason::CertificateInvalid);
    EXPECT_FALSE(error.serverText.isEmpty());
}

TEST_F(GenerateJob, WhatSpeaksNoHttpIsNoApi)
{
    server.answer(target, Script::raw("220 mail.example ESMTP\r\n").close());
    GenerateRun& reply = runAgain();
    EXPECT_EQ(reply.state(), ReplyState::Failed);
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_NE(reply.error->reason, ErrorReason::Unspecified);
}

} // namespace loquat::test
