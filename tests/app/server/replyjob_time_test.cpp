// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/replyjob.h"
#include "tests/app/server/replyjobs.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

// Waiting, stopping and limits (protocol.md §§11, 12.5), for generate and chat alike.

namespace loquat::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Reads a request of any size slowly, and answers nothing but that it has all come.
class SlowReader
{
public:
    SlowReader()
    {
        EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_socket = m_server.nextPendingConnection();
            m_socket->setReadBufferSize(256 * 1024);
        });
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (m_socket)
                m_taken += m_socket->readAll().size();
        });
        m_timer.start(40);
    }
    QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    qint64 taken() const { return m_taken; }
    void answer(const QByteArray& bytes)
    {
        m_socket->write(bytes);
        m_socket->disconnectFromHost();
    }

private:
    QTcpServer m_server;
    QTimer m_timer;
    QTcpSocket* m_socket = nullptr; // the server's
    qint64 m_taken = 0;
};

} // namespace

TEST_P(ReplyJobs, T01SlowLoad)
{
    // All other limits are short: none of them may end the wait for a model.
    Endpoint patient(baseUrl(server.url()), {}, EndpointLimits{150ms, 150ms, 150ms, 0ms, 0ms});
    server.answer(target, Script()
                              .gate("loaded")
                              .send(Script::lines(plainLines()).steps[0].bytes)
                              .chunk(plainBody())
                              .end());
    ReplyRun reply(makeJob(patient, u"hi"_s));
    ASSERT_TRUE(server.waitForRequests(target, 1));
    EXPECT_FALSE(waitUntil([&] { return reply.job->isFinished(); }, 900ms));
    server.open("loaded");
    ASSERT_TRUE(reply.wait());
    expectPlain(reply);
    EXPECT_EQ(server.count(target), 1);
}

TEST_P(ReplyJobs, T01SilenceInTheMiddleIsWaitedFor)
{
    Endpoint patient(baseUrl(server.url()), {}, EndpointLimits{150ms, 150ms, 150ms, 0ms, 0ms});
    Script script = Script::stream();
    server.answer(target, script.line(delta("Hel"))
                              .gate("on")
                              .line(plainLines().at(1))
                              .line(plainLines().at(2))
                              .end());
    ReplyRun reply(makeJob(patient, u"hi"_s));
    ASSERT_TRUE(waitUntil([&] { return reply.text == u"Hel"; }));
    EXPECT_FALSE(waitUntil([&] { return reply.job->isFinished(); }, 900ms));
    server.open("on");
    ASSERT_TRUE(reply.wait());
    expectPlain(reply);
}

TEST_P(ReplyJobs, T02StopBeforeHeaders)
{
    server.answer(target, Script().gate("never"));
    ReplyRun reply(makeJob(endpoint, u"hi"_s));
    ASSERT_TRUE(server.waitForRequests(target, 1));
    QElapsedTimer timer;
    timer.start();
    reply.job->cancel();
    EXPECT_LT(timer.elapsed(), 100);
    EXPECT_TRUE(reply.job->isFinished());
    EXPECT_EQ(reply.order, QStringList{u"finished"_s});
    EXPECT_TRUE(server.waitUntilAllClosed(2s));
    EXPECT_EQ(server.count(target), 1);
}

TEST_P(ReplyJobs, T03StopMidStream)
{
    server.answer(target, Script::stream().repeatLine(delta("word "), -1));
    ReplyRun reply(makeJob(endpoint, u"hi"_s));
    ASSERT_TRUE(waitUntil([&] { return reply.text.size() > 1000; }));
    QElapsedTimer timer;
    timer.start();
    reply.job->cancel();
    EXPECT_LT(timer.elapsed(), 100);
    const QString kept = reply.text;
    EXPECT_TRUE(server.waitUntilAllClosed(2s));
    EXPECT_EQ(reply.order.last(), u"finished");
    EXPECT_EQ(reply.order.count(u"finished"_s), 1);

    server.answer(target, Script::lines(plainLines()));
    expectPlain(runAgain());
    EXPECT_EQ(reply.text, kept);
}

TEST_P(ReplyJobs, AFloodLeavesTheEventLoopFree)
{
    server.answer(target, Script::stream().repeatLine(delta("word "), -1));
    ReplyRun reply(makeJob(endpoint, u"hi"_s));
    int beats = 0;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { ++beats; });
    beat.start(5);
    ASSERT_TRUE(waitUntil([&] { return reply.text.size() > 300'000; }, 60s));
    EXPECT_GT(beats, 10);
    EXPECT_GT(reply.progresses, beats / 4);
    // No turn may have handed on more than it is allowed to read.
    EXPECT_GE(qint64(reply.progresses) * 256 * 1024, reply.text.size());
    reply.job->cancel();
}

TEST_P(ReplyJobs, EveryTokenIsGivenOnAtOnce)
{
    Script script = Script::stream();
    server.answer(target, script.line(delta("Hel"))
                              .gate("more")
                              .line(plainLines().at(1))
                              .line(plainLines().at(2))
                              .end());
    ReplyRun reply(makeJob(endpoint, u"hi"_s));
    EXPECT_TRUE(waitUntil([&] { return reply.text == u"Hel"; }));
    server.open("more");
    ASSERT_TRUE(reply.wait());
    expectPlain(reply);
}

TEST_P(ReplyJobs, AFirstByteLimitAndAnIdleLimitAreKeptIfSet)
{
    Endpoint hasty(baseUrl(server.url()), {}, EndpointLimits{10s, 60s, 15s, 200ms, 200ms});
    server.answerNext(target, Script().gate("never"));
    const ReplyRun first(makeJob(hasty, u"hi"_s));
    ASSERT_TRUE(first.wait());
    EXPECT_EQ(first.state(), ReplyState::Failed);
    EXPECT_EQ(first.error->code, ErrorCode::Timeout);
    EXPECT_EQ(first.error->reason, ErrorReason::FirstByteTimeout);

    Script script = Script::stream();
    server.answerNext(target, script.line(delta("Hel")).gate("never"));
    const ReplyRun second(makeJob(hasty, u"hi"_s));
    ASSERT_TRUE(second.wait());
    EXPECT_EQ(second.state(), ReplyState::Interrupted);
    EXPECT_EQ(second.text, u"Hel");
    EXPECT_EQ(second.error->reason, ErrorReason::IdleTimeout);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_P(ReplyJobs, AnUploadThatMovesIsNeverGivenUp)
{
    SlowReader reader;
    EndpointLimits limits;
    limits.uploadStall = 1000ms;
    Endpoint slow(baseUrl(reader.url()), {}, limits);
    constexpr qsizetype size = 12'000'000;
    ReplyRun reply(makeJob(slow, QString(size, u'x')));
    QElapsedTimer timer;
    timer.start();
    ASSERT_TRUE(waitUntil([&] { return reader.taken() > size || reply.job->isFinished(); }, 60s));
    EXPECT_GT(timer.elapsed(), 1500) << "too fast to prove anything";
    EXPECT_FALSE(reply.job->isFinished());
    reader.answer("HTTP/1.1 200 OK\r\n\r\n" + plainBody());
    ASSERT_TRUE(reply.wait());
    expectPlain(reply);
}

} // namespace loquat::test
