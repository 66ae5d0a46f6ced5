// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/fetchjob.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

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
