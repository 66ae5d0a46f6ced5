// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/generaterun.h"
#include "tests/app/server/tlsidentity.h"

#include <QProcess>
#include <QStandardPaths>

// HTTP/2 over TLS, as servers on the net speak it: protocol.md §5.8.

namespace loquat::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RealHttp2Test : public testing::Test
{
protected:
    static QString data(const QString& name) { return QStringLiteral(LOQUAT_TEST_DATA) + name; }

    void SetUp() override
    {
        const QString node = QStandardPaths::findExecutable(u"node"_s);
        if (node.isEmpty())
            GTEST_SKIP() << "node is not installed";
        m_node.start(node, {data(u"/http2/server.cjs"_s), data(u"/tls/key.pem"_s),
                            data(u"/tls/loopback.pem"_s)});
        ASSERT_TRUE(waitUntil([this] { return m_node.canReadLine(); }, 20s));
        m_port = m_node.readLine().trimmed().toInt();
        ASSERT_NE(m_port, 0);
    }
    void TearDown() override
    {
        m_node.kill();
        m_node.waitForFinished();
    }
    std::unique_ptr<Endpoint> endpoint(const QString& way, EndpointLimits limits = {}) const
    {
        return std::make_unique<Endpoint>(
            baseUrl(u"https://127.0.0.1:%1/%2"_s.arg(m_port).arg(way)), "k3y", limits);
    }

private:
    TrustedLoopback m_trust{data(u"/tls"_s)};
    QProcess m_node;
    int m_port = 0;
};

TEST_F(RealHttp2Test, AReplyComesWholeAndIsAskedForOnce)
{
    const auto at = endpoint(u"plain"_s);
    const GenerateRun reply(*at, prompt());
    ASSERT_TRUE(reply.wait());
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    const qsizetype size = encodeGenerate(prompt()).size();
    EXPECT_EQ(reply.text, u"POST %1 %1 1"_s.arg(size));
    const GenerateRun next(*at, prompt());
    ASSERT_TRUE(next.wait());
    EXPECT_EQ(next.text, u"POST %1 %1 2"_s.arg(size));
}

TEST_F(RealHttp2Test, TheConnectLimitIsOverOnceConnected)
{
    const auto at = endpoint(u"slow"_s, EndpointLimits{400ms, 400ms, 400ms, 0ms, 0ms});
    const GenerateRun reply(*at, prompt());
    ASSERT_TRUE(reply.wait());
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_F(RealHttp2Test, AFirstByteLimitIsKept)
{
    const auto at = endpoint(u"slow"_s, EndpointLimits{10s, 60s, 15s, 300ms, 0ms});
    const GenerateRun reply(*at, prompt());
    ASSERT_TRUE(reply.wait());
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->reason, ErrorReason::FirstByteTimeout);
}

TEST_F(RealHttp2Test, ALongPromptArrivesWhole)
{
    const auto at = endpoint(u"plain"_s);
    const GenerateRequest request = prompt(QString(3'000'000, u'x'));
    const GenerateRun reply(*at, request);
    ASSERT_TRUE(reply.wait());
    EXPECT_EQ(reply.text, u"POST %1 %1 1"_s.arg(encodeGenerate(request).size()));
}

TEST_F(RealHttp2Test, AnErrorCarriesItsBody)
{
    const auto at = endpoint(u"missing"_s);
    const GenerateRun reply(*at, prompt());
    ASSERT_TRUE(reply.wait());
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->reason, ErrorReason::ModelMissing);
}

TEST_F(RealHttp2Test, AStreamThatIsResetIsInterrupted)
{
    const auto at = endpoint(u"cut"_s);
    const GenerateRun reply(*at, prompt());
    ASSERT_TRUE(reply.wait());
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_FALSE(reply.text.isEmpty());
}

TEST_F(RealHttp2Test, StoppingIsImmediate)
{
    const auto at = endpoint(u"endless"_s);
    const GenerateRun reply(*at, prompt());
    ASSERT_TRUE(waitUntil([&] { return !reply.text.isEmpty(); }));
    EXPECT_FALSE(reply.job->isFinished());
    reply.job->cancel();
    EXPECT_TRUE(reply.job->isFinished());
    EXPECT_EQ(reply.order.last(), u"finished"_s);
    EXPECT_FALSE(reply.error);
}

} // namespace loquat::test
