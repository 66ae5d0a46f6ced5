// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoint.h"
#include "app/server/listingjobs.h"
#include "tests/app/server/generaterun.h"

#include <QNetworkProxy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// A proxy for the whole process, for the length of a test.
class ApplicationProxy
{
public:
    explicit ApplicationProxy(quint16 port)
    {
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    }
    ~ApplicationProxy() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
};

std::optional<Error> askForTags(Endpoint& endpoint)
{
    std::optional<Error> error;
    TagsJob job(endpoint);
    QObject::connect(&job, &Job::failed, &job, [&](const Error& why) { error = why; });
    job.start();
    EXPECT_TRUE(waitUntil([&] { return job.isFinished(); }));
    return error;
}

} // namespace

TEST(Endpoint, ARequestHasItsHeaders)
{
    Endpoint endpoint(baseUrl(u"https://example.com/ollama"_s), "k3y");
    const QNetworkRequest streaming = endpoint.request(u"/api/generate", true);
    EXPECT_EQ(streaming.url(), endpoint.base().endpoint(u"/api/generate"));
    EXPECT_EQ(streaming.rawHeader("Authorization"), "Bearer k3y");
    EXPECT_EQ(streaming.rawHeader("Accept-Encoding"), "identity");
    const QNetworkRequest listing = endpoint.request(u"/api/tags", false);
    EXPECT_FALSE(listing.hasRawHeader("Accept-Encoding"));
    endpoint.setKey({});
    EXPECT_FALSE(endpoint.hasKey());
    EXPECT_FALSE(endpoint.request(u"/api/tags", false).hasRawHeader("Authorization"));
}

TEST(Endpoint, WaitsNoLongerThanTheProtocolSays)
{
    using namespace std::chrono_literals;
    const EndpointLimits limits;
    EXPECT_EQ(limits.connect, 10s);
    EXPECT_EQ(limits.uploadStall, 60s);
    EXPECT_EQ(limits.listing, 15s);
    EXPECT_EQ(limits.firstByte, 0s) << "loading a model may take any time";
    EXPECT_EQ(limits.idle, 0s);
}

TEST(Endpoint, LoopbackBypassesProxies)
{
    ScriptedServer server;
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    ScriptedServer proxy;
    const ApplicationProxy set(proxy.port());
    Endpoint endpoint(baseUrl(server.url()));
    EXPECT_FALSE(askForTags(endpoint).has_value());
    EXPECT_EQ(proxy.connectionsEver(), 0);
}

TEST(Endpoint, OtherServersAreReachedThroughTheProxy)
{
    ScriptedServer proxy;
    proxy.answer("http://example.invalid:8080/api/tags", Script::json(R"({"models":[]})"));
    const ApplicationProxy set(proxy.port());
    Endpoint endpoint(baseUrl(u"http://example.invalid:8080"_s));
    EXPECT_FALSE(askForTags(endpoint).has_value());
    EXPECT_EQ(proxy.connectionsEver(), 1);
}

TEST(Endpoint, AProxyThatIsNotThereIsSaid)
{
    quint16 port = 0;
    {
        const ScriptedServer gone;
        port = gone.port();
    }
    const ApplicationProxy set(port);
    Endpoint endpoint(baseUrl(u"http://example.invalid:8080"_s));
    const std::optional<Error> error = askForTags(endpoint);
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->reason, ErrorReason::ProxyFailed);
}

} // namespace loquat::test
