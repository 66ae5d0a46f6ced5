// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/pulljob.h"
#include "tests/app/server/generaterun.h"

namespace loquat::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray part(const QByteArray& digest, int completed, int total)
{
    QByteArray line = R"({"status":"pulling )" + digest + R"(","digest":")" + digest +
                      R"(","total":)" + QByteArray::number(total);
    if (completed > 0)
        line += R"(,"completed":)" + QByteArray::number(completed);
    return line + '}';
}

EndpointLimits impatient()
{
    EndpointLimits limits;
    limits.firstByte = 50ms;
    limits.idle = 50ms;
    limits.listing = 50ms;
    return limits;
}

// One pull and all that it said.
class PullRun
{
public:
    explicit PullRun(Endpoint& endpoint, const QString& model = u"m"_s)
        : job(std::make_unique<loquat::PullJob>(endpoint, model, 100ms))
    {
        QObject::connect(job.get(), &loquat::PullJob::progressed, job.get(),
                         [this](const PullProgress& news) { progress.append(news); });
        QObject::connect(job.get(), &loquat::PullJob::fellSilent, job.get(),
                         [this] { ++silences; });
        QObject::connect(job.get(), &loquat::PullJob::succeeded, job.get(),
                         [this] { succeeded = true; });
        QObject::connect(job.get(), &Job::failed, job.get(),
                         [this](const Error& why) { error = why; });
        job->start();
    }
    bool wait() const
    {
        return waitUntil([this] { return job->isFinished(); });
    }

    std::unique_ptr<loquat::PullJob> job;
    QList<PullProgress> progress;
    int silences = 0;
    bool succeeded = false;
    std::optional<Error> error;
};

} // namespace

class PullJob : public testing::Test
{
protected:
    static constexpr auto target = "/api/pull";

    ScriptedServer server;
    Endpoint endpoint{baseUrl(server.url())};
};

TEST_F(PullJob, TellsHowFarItHasComeAndSucceeds)
{
    Script script = Script::stream();
    script.line(R"({"status":"pulling manifest"})").gate("a");
    script.line(part("aa", 0, 100)).line(part("bb", 30, 50)).line(part("aa", 20, 100)).gate("b");
    server.answer(target, script.line(R"({"status":"verifying sha256 digest"})")
                              .line(R"({"status":"success"})")
                              .end());
    const PullRun pull(endpoint, u"löve:7b"_s);
    ASSERT_TRUE(waitUntil([&] { return !pull.progress.isEmpty(); }));
    EXPECT_EQ(pull.progress.last(), (PullProgress{u"pulling manifest"_s, 0, 0, false}));
    server.open("a");
    ASSERT_TRUE(waitUntil([&] { return pull.progress.last().completedBytes == 50; }));
    EXPECT_EQ(pull.progress.last().totalBytes, 150);
    server.open("b");
    ASSERT_TRUE(pull.wait());
    EXPECT_TRUE(pull.succeeded);
    EXPECT_FALSE(pull.error);
    ASSERT_EQ(server.count(target), 1);
    const ReceivedRequest request = server.requests(target).first();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.body, R"({"model":"l\u00f6ve:7b","stream":true})");
    EXPECT_EQ(request.header("Accept-Encoding"), "identity");
}

TEST_F(PullJob, AnEndWithoutSuccessOrErrorHasFailed)
{
    server.answer(target, Script::lines({R"({"status":"pulling manifest"})", part("aa", 5, 9)}));
    const PullRun pull(endpoint);
    ASSERT_TRUE(pull.wait());
    EXPECT_FALSE(pull.succeeded);
    ASSERT_TRUE(pull.error);
    EXPECT_EQ(pull.error->reason, ErrorReason::EndedEarly);
    EXPECT_EQ(server.count(target), 1);
}

TEST_F(PullJob, ADroppedConnectionHasFailed)
{
    Script script = Script::stream();
    server.answer(target, script.line(part("aa", 5, 9)).drop());
    const PullRun pull(endpoint);
    ASSERT_TRUE(pull.wait());
    EXPECT_FALSE(pull.succeeded);
    ASSERT_TRUE(pull.error);
    EXPECT_EQ(pull.error->reason, ErrorReason::Dropped);
}

TEST_F(PullJob, AnErrorAfterA200HasFailed)
{
    Script script = Script::stream();
    server.answer(target, script.line(R"({"status":"pulling manifest"})")
                              .chunk(R"({"error":"pull model manifest: file does not exist"})")
                              .end());
    const PullRun pull(endpoint);
    ASSERT_TRUE(pull.wait());
    EXPECT_FALSE(pull.succeeded);
    ASSERT_TRUE(pull.error);
    EXPECT_EQ(pull.error->serverText, u"pull model manifest: file does not exist"_s);
}

TEST_F(PullJob, AnInvalidNameFailsBeforeTheStream)
{
    server.answer(target, Script::json(R"({"error":"invalid model name"})", 400));
    const PullRun pull(endpoint);
    ASSERT_TRUE(pull.wait());
    ASSERT_TRUE(pull.error);
    EXPECT_EQ(pull.error->httpStatus, 400);
    EXPECT_EQ(pull.error->serverText, u"invalid model name"_s);
    EXPECT_TRUE(pull.progress.isEmpty());
}

TEST_F(PullJob, AServerWithoutItIsTold)
{
    for (const int status : {404, 405, 501}) {
        server.answer(target, Script::answer(status, "text/html", "<h1>No</h1>"));
        const PullRun pull(endpoint);
        ASSERT_TRUE(pull.wait());
        ASSERT_TRUE(pull.error);
        EXPECT_TRUE(pull.error->isMissingEndpoint()) << status;
        EXPECT_EQ(pull.error->subject, u"/api/pull"_s);
    }
}

TEST_F(PullJob, SilenceIsToldOnceAndEndsNothing)
{
    Endpoint hasty(baseUrl(server.url()), {}, impatient());
    Script script = Script::stream();
    server.answer(target, script.line(part("aa", 5, 9))
                              .gate("on")
                              .line(part("aa", 6, 9))
                              .gate("end")
                              .line(R"({"status":"success"})")
                              .end());
    const PullRun pull(hasty);
    ASSERT_TRUE(waitUntil([&] { return pull.silences == 1; }));
    EXPECT_FALSE(waitUntil([&] { return pull.silences > 1 || pull.job->isFinished(); }, 400ms));
    server.open("on");
    ASSERT_TRUE(waitUntil([&] { return pull.silences == 2; }));
    server.open("end");
    ASSERT_TRUE(pull.wait());
    EXPECT_TRUE(pull.succeeded);
}

TEST_F(PullJob, SilenceBeforeTheFirstLineIsToldToo)
{
    Endpoint hasty(baseUrl(server.url()), {}, impatient());
    server.answer(target, Script().gate("never"));
    const PullRun pull(hasty);
    EXPECT_TRUE(waitUntil([&] { return pull.silences == 1; }));
    pull.job->cancel();
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(PullJob, VerifyingMayBeSilent)
{
    Endpoint hasty(baseUrl(server.url()), {}, impatient());
    Script script = Script::stream();
    server.answer(target, script.line(R"({"status":"verifying sha256 digest"})")
                              .gate("verified")
                              .line(R"({"status":"writing manifest"})")
                              .gate("end")
                              .line(R"({"status":"success"})")
                              .end());
    const PullRun pull(hasty);
    ASSERT_TRUE(waitUntil([&] { return !pull.progress.isEmpty(); }));
    EXPECT_TRUE(pull.progress.last().verifying);
    const int before = pull.silences;
    EXPECT_FALSE(
        waitUntil([&] { return pull.silences > before || pull.job->isFinished(); }, 500ms));
    server.open("verified");
    EXPECT_TRUE(waitUntil([&] { return pull.silences > before; }));
    server.open("end");
    ASSERT_TRUE(pull.wait());
    EXPECT_TRUE(pull.succeeded);
}

TEST_F(PullJob, CancellingClosesTheConnection)
{
    Script script = Script::stream();
    server.answer(target, script.repeatLine(part("aa", 5, 9), -1));
    const PullRun pull(endpoint);
    ASSERT_TRUE(waitUntil([&] { return !pull.progress.isEmpty(); }));
    pull.job->cancel();
    EXPECT_TRUE(pull.job->isFinished());
    EXPECT_FALSE(pull.succeeded);
    EXPECT_FALSE(pull.error);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(PullJob, DeletingItInsideItsProgressIsSafe)
{
    Script script = Script::stream();
    server.answer(target, script.line(part("aa", 5, 9)).line(R"({"status":"success"})").end());
    PullRun pull(endpoint);
    QObject::connect(pull.job.get(), &loquat::PullJob::progressed, &endpoint,
                     [&] { pull.job.reset(); });
    ASSERT_TRUE(waitUntil([&] { return !pull.job; }));
    EXPECT_FALSE(pull.succeeded);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

} // namespace loquat::test
