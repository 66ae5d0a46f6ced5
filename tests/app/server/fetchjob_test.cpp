// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/fetchjob.h"
#include "app/server/ownnetwork.h"
#include "tests/support/scriptedserver.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// Takes a test's requests for hosts out there.
class Internet
{
public:
    explicit Internet(const ScriptedServer& proxy)
    {
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::HttpCachingProxy, u"127.0.0.1"_s, proxy.port()));
    }
    ~Internet() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
};

struct Fetched
{
    QByteArray bytes;
    std::optional<Error> error;
};

Fetched fetch(const QString& address, qint64 most = 1000)
{
    FetchJob job(QUrl(address), most);
    Fetched result;
    QObject::connect(&job, &FetchJob::succeeded, &job,
                     [&](const QByteArray& bytes) { result.bytes = bytes; });
    QObject::connect(&job, &Job::failed, &job, [&](const Error& error) { result.error = error; });
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    EXPECT_TRUE(finished.isEmpty());
    EXPECT_TRUE(finished.wait(10'000));
    EXPECT_EQ(finished.size(), 1);
    EXPECT_TRUE(job.isFinished());
    return result;
}

} // namespace

TEST(FetchJob, GivesTheBytes)
{
    ScriptedServer server;
    server.answer("/a", Script::answer(200, "image/png", "bytes"));
    const Fetched result = fetch(server.url() + u"/a"_s);
    EXPECT_EQ(result.bytes, "bytes");
    EXPECT_FALSE(result.error);
    EXPECT_FALSE(server.requests("/a").first().hasHeader("Authorization"));
    EXPECT_FALSE(server.requests("/a").first().hasHeader("Cookie"));
}

TEST(FetchJob, FollowsARedirectToAnotherServer)
{
    ScriptedServer first;
    ScriptedServer second;
    second.answer("/b", Script::answer(200, "image/png", "bytes"));
    first.answer("/a", Script::answer(302, "text/plain", "",
                                      {"Location: " + second.url().toLatin1() + "/b"}));
    EXPECT_EQ(fetch(first.url() + u"/a"_s).bytes, "bytes");
}

TEST(FetchJob, FollowsNobodyOutThereIntoOurOwnNetwork)
{
    ScriptedServer router;
    router.answer("/b", Script::answer(200, "image/png", "bytes"));
    const QString port = QString::number(router.port());
    for (const QString& target :
         {u"http://127.0.0.1:%1/b"_s, u"http://2130706433:%1/b"_s, u"http://localhost.:%1/b"_s,
          u"http://[::ffff:127.0.0.1]:%1/b"_s, u"http://192.168.1.1/"_s, u"http://10.0.0.1/"_s,
          u"http://169.254.169.254/latest"_s, u"http://[fe80::1]/"_s, u"http://0.0.0.0:%1/b"_s,
          u"http://router/"_s, u"http://nas.local/"_s}) {
        const QString to = target.contains(u"%1"_s) ? target.arg(port) : target;
        ScriptedServer proxy;
        const Internet internet(proxy);
        proxy.answer("http://pictures.example.org/a",
                     Script::answer(302, "text/plain", "", {"Location: " + to.toLatin1()}));
        const Fetched result = fetch(u"http://pictures.example.org/a"_s);
        ASSERT_TRUE(result.error) << qPrintable(to);
        EXPECT_EQ(result.error->reason, ErrorReason::RedirectRefused) << qPrintable(to);
        EXPECT_EQ(result.error->code, ErrorCode::Usage);
        EXPECT_EQ(proxy.requests().size(), 1) << qPrintable(to);
    }
    EXPECT_EQ(router.connectionsEver(), 0);
}

TEST(FetchJob, FollowsFromOneHostOutThereToAnother)
{
    ScriptedServer proxy;
    const Internet internet(proxy);
    proxy.answer("http://pictures.example.org/a",
                 Script::answer(302, "text/plain", "", {"Location: http://cdn.example.org/b"}));
    proxy.answer("http://cdn.example.org/b", Script::answer(200, "image/png", "bytes"));
    EXPECT_EQ(fetch(u"http://pictures.example.org/a"_s).bytes, "bytes");
}

TEST(FetchJob, StaysOnTheHostThatWasShownAndNamesTheOther)
{
    ScriptedServer proxy;
    const Internet internet(proxy);
    proxy.answer("http://pictures.example.org/a",
                 Script::answer(302, "text/plain", "", {"Location: /c"}));
    proxy.answer(
        "http://pictures.example.org/c",
        Script::answer(302, "text/plain", "", {"Location: http://me:secret@cdn.example.org/b"}));
    FetchJob job(QUrl(u"http://pictures.example.org/a"_s), 1000);
    job.stayOnHost();
    std::optional<Error> error;
    QObject::connect(&job, &Job::failed, &job, [&](const Error& why) { error = why; });
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    ASSERT_TRUE(finished.wait(10'000));
    ASSERT_TRUE(error);
    EXPECT_EQ(error->reason, ErrorReason::RedirectRefused);
    EXPECT_EQ(error->code, ErrorCode::Http);
    EXPECT_EQ(error->subject, u"http://cdn.example.org/b"_s);
    EXPECT_EQ(proxy.requests().size(), 2);
}

TEST(FetchJob, LeavesTheWebForNoOtherScheme)
{
    for (const QByteArray target : {"file:///etc/hostname", "ftp://127.0.0.1/a",
                                    "data:text/plain,a", "qrc:/icons/loquat.svg", "http:///a"}) {
        ScriptedServer server;
        server.answer("/a", Script::answer(302, "text/plain", "", {"Location: " + target}));
        const Fetched result = fetch(server.url() + u"/a"_s);
        ASSERT_TRUE(result.error) << target.constData();
        EXPECT_TRUE(result.bytes.isEmpty());
        EXPECT_EQ(server.requests().size(), 1) << target.constData();
    }
}

TEST(FetchJob, TakesNoUserNameAlongNeitherItsOwnNorOneItIsSentTo)
{
    ScriptedServer server;
    const QByteArray asks = "WWW-Authenticate: Basic realm=\"router\"";
    server.answer("/a", Script::answer(302, "text/plain", "",
                                       {"Location: http://admin:admin@127.0.0.1:" +
                                        QByteArray::number(server.port()) + "/b"}));
    server.answer("/b", Script::answer(401, "text/plain", "", {asks}));
    const Fetched result = fetch(u"http://me:secret@127.0.0.1:%1/a"_s.arg(server.port()));
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->httpStatus, 401);
    EXPECT_EQ(server.count("/b"), 1) << "and does not try with one";
    for (const ReceivedRequest& request : server.requests())
        EXPECT_FALSE(request.hasHeader("Authorization"));
}

TEST(FetchJob, KnowsOurOwnNetworkByItsNumbers)
{
    for (const QString& inside :
         {u"127.0.0.1"_s, u"127.9.9.9"_s, u"::1"_s, u"10.1.2.3"_s, u"172.16.0.1"_s,
          u"192.168.0.1"_s, u"169.254.169.254"_s, u"100.64.0.1"_s, u"0.0.0.0"_s, u"0.1.2.3"_s,
          u"::"_s, u"fc00::1"_s, u"fe80::1"_s, u"::ffff:10.0.0.1"_s, u"224.0.0.1"_s})
        EXPECT_TRUE(isInOwnNetwork(QHostAddress(inside))) << qPrintable(inside);
    for (const QString& outside :
         {u"93.184.216.34"_s, u"8.8.8.8"_s, u"172.32.0.1"_s, u"2606:2800:220:1::1"_s})
        EXPECT_FALSE(isInOwnNetwork(QHostAddress(outside))) << qPrintable(outside);
}

TEST(FetchJob, GivesUpOnACircle)
{
    ScriptedServer server;
    server.answer("/a", Script::answer(302, "text/plain", "", {"Location: /a"}));
    const Fetched result = fetch(server.url() + u"/a"_s);
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->reason, ErrorReason::RedirectLimit);
    EXPECT_LE(server.count("/a"), 6);
}

TEST(FetchJob, StopsWhereThereIsTooMuch)
{
    ScriptedServer server;
    server.answer("/a", Script::stream().repeatLine(QByteArray(100, 'x'), -1));
    const Fetched result = fetch(server.url() + u"/a"_s);
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->reason, ErrorReason::ImageTooLarge);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST(FetchJob, TellsTheStatus)
{
    ScriptedServer server;
    const Fetched result = fetch(server.url() + u"/missing"_s);
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->reason, ErrorReason::HttpStatus);
    EXPECT_EQ(result.error->httpStatus, 404);
    EXPECT_EQ(result.error->subject, server.url() + u"/missing"_s);
}

TEST(FetchJob, TellsThatNobodyListens)
{
    const Fetched result = fetch(u"http://127.0.0.1:9/a"_s);
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->code, ErrorCode::Connect);
}

TEST(FetchJob, ClosesTheSocketWhenCancelled)
{
    ScriptedServer server;
    server.answer("/a", Script().gate("never"));
    FetchJob job(QUrl(server.url() + u"/a"_s), 1000);
    QSignalSpy failed(&job, &Job::failed);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    ASSERT_TRUE(server.waitForRequests("/a", 1));
    job.cancel();
    EXPECT_EQ(finished.size(), 1);
    EXPECT_TRUE(failed.isEmpty());
    EXPECT_TRUE(server.waitUntilAllClosed());
}

} // namespace loquat::test
