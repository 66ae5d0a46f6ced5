// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/abortjob.h"
#include "app/server/chatjob.h"
#include "app/server/copyjob.h"
#include "app/server/createjob.h"
#include "app/server/deletejob.h"
#include "app/server/job.h"
#include "app/server/listingjobs.h"
#include "app/server/loadjob.h"
#include "app/server/pulljob.h"
#include "app/server/rootjob.h"
#include "app/wire/modelrecipe.h"
#include "tests/app/server/generaterun.h"

#include <QPointer>
#include <QTcpServer>

#include <functional>

// The contract of job.h, once for every kind of job.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

struct JobKind
{
    const char* name;
    QByteArray target;
    QByteArray answer; // a good one
    std::function<std::unique_ptr<Job>(Endpoint&)> make;
    std::function<void(Job&, std::function<void()>)> onSucceeded;
    bool takesAnyPage = false;
};

template <typename J>
std::function<void(Job&, std::function<void()>)> succeededOf()
{
    return [](Job& job, std::function<void()> then) {
        QObject::connect(static_cast<J*>(&job), &J::succeeded, &job,
                         [then = std::move(then)] { then(); });
    };
}

template <typename J>
std::function<std::unique_ptr<Job>(Endpoint&)> plainly()
{
    return [](Endpoint& endpoint) {
        return std::make_unique<J>(endpoint);
    };
}

QList<JobKind> jobKinds()
{
    return {
        {"Generate", "/api/generate", plainBody(),
         [](Endpoint& endpoint) {
             return std::make_unique<loquat::GenerateJob>(endpoint, prompt());
         },
         succeededOf<loquat::GenerateJob>()},
        {"Chat", "/api/chat", R"({"message":{"role":"assistant","content":"Hello"},"done":true})",
         [](Endpoint& endpoint) {
             ChatRequest request;
             request.model = u"m"_s;
             request.messages = {{ChatMessage::Role::User, u"hi"_s, {}}};
             return std::make_unique<ChatJob>(endpoint, request);
         },
         succeededOf<ChatJob>()},
        {"Tags", "/api/tags", R"({"models":[]})", plainly<TagsJob>(), succeededOf<TagsJob>()},
        {"Version", "/api/version", R"({"version":"1"})", plainly<VersionJob>(),
         succeededOf<VersionJob>()},
        {"Show", "/api/show", R"({"capabilities":["completion"]})",
         [](Endpoint& endpoint) { return std::make_unique<ShowJob>(endpoint, u"m"_s); },
         succeededOf<ShowJob>()},
        {"Ps", "/api/ps", R"({"models":[]})", plainly<PsJob>(), succeededOf<PsJob>()},
        {"Pull", "/api/pull", R"({"status":"success"})",
         [](Endpoint& endpoint) { return std::make_unique<PullJob>(endpoint, u"m"_s); },
         succeededOf<PullJob>()},
        {"Copy", "/api/copy", R"({"status":"done"})",
         [](Endpoint& endpoint) { return std::make_unique<CopyJob>(endpoint, u"m"_s, u"n"_s); },
         succeededOf<CopyJob>()},
        {"Create", "/api/create", R"({"status":"success"})",
         [](Endpoint& endpoint) {
             return std::make_unique<CreateJob>(endpoint, ModelRecipe{u"n"_s, u"m"_s, {}, {}});
         },
         succeededOf<PullJob>()},
        {"Delete", "/api/delete", R"({"status":"done"})",
         [](Endpoint& endpoint) { return std::make_unique<DeleteJob>(endpoint, u"m"_s); },
         succeededOf<DeleteJob>()},
        {"Load", "/api/generate", R"({"response":"","done":true,"done_reason":"load"})",
         [](Endpoint& endpoint) {
             return std::make_unique<LoadJob>(endpoint, u"m"_s, LoadJob::Action::Load);
         },
         succeededOf<LoadJob>()},
        {"Unload", "/api/generate", R"({"response":"","done":true,"done_reason":"unload"})",
         [](Endpoint& endpoint) {
             return std::make_unique<LoadJob>(endpoint, u"m"_s, LoadJob::Action::Unload);
         },
         succeededOf<LoadJob>()},
        {"Root", "/", "Ollama is running", plainly<RootJob>(), succeededOf<RootJob>(), true},
        {"Abort", "/api/extra/abort", R"({"success":"true"})", plainly<AbortJob>(),
         succeededOf<AbortJob>()},
    };
}

void PrintTo(const JobKind& kind, std::ostream* out)
{
    *out << kind.name;
}

} // namespace

class JobContract : public testing::TestWithParam<JobKind>
{
protected:
    JobContract() { job = makeJob(endpoint); }

    std::unique_ptr<Job> makeJob(Endpoint& at)
    {
        std::unique_ptr<Job> made = GetParam().make(at);
        GetParam().onSucceeded(*made, [this] { said(u"succeeded"_s); });
        QObject::connect(made.get(), &Job::failed, made.get(), [this] { said(u"failed"_s); });
        QObject::connect(made.get(), &Job::finished, made.get(), [this] {
            EXPECT_TRUE(!job || job->isFinished());
            said(u"finished"_s);
        });
        return made;
    }

    void said(const QString& what)
    {
        order.append(what);
        if (const auto then = reactions.take(what))
            then();
    }
    bool wait() const
    {
        return waitUntil([this] { return job->isFinished(); });
    }
    // Whatever is still on its way would have come by now.
    void settle()
    {
        EXPECT_TRUE(server.waitUntilAllClosed());
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    Script good() const { return Script::json(GetParam().answer); }
    // A head, half of an answer, and then silence.
    Script half() const
    {
        Script script = Script::stream();
        return script.chunk(GetParam().answer.left(GetParam().answer.size() / 3)).gate("never");
    }

    ScriptedServer server;
    Endpoint endpoint{baseUrl(server.url())};
    QStringList order;
    QHash<QString, std::function<void()>> reactions; // to a signal, once
    std::unique_ptr<Job> job;
};

TEST_P(JobContract, SuccessThenFinished)
{
    server.answer(GetParam().target, good());
    job->start();
    EXPECT_TRUE(order.isEmpty());
    EXPECT_FALSE(job->isFinished());
    ASSERT_TRUE(wait());
    EXPECT_EQ(order, (QStringList{u"succeeded"_s, u"finished"_s}));
    EXPECT_EQ(server.count(GetParam().target), 1);
}

TEST_P(JobContract, FailureThenFinished)
{
    server.answer(GetParam().target, Script::json(R"({"error":"no"})", 500));
    job->start();
    EXPECT_TRUE(order.isEmpty());
    ASSERT_TRUE(wait());
    EXPECT_EQ(order, (QStringList{u"failed"_s, u"finished"_s}));
}

TEST_P(JobContract, AServerThatIsNotThereIsNoSynchronousFailure)
{
    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    Endpoint nobody(baseUrl(u"http://127.0.0.1:%1"_s.arg(closed.serverPort())));
    closed.close();
    job = makeJob(nobody);
    job->start();
    EXPECT_TRUE(order.isEmpty());
    ASSERT_TRUE(wait());
    EXPECT_EQ(order, (QStringList{u"failed"_s, u"finished"_s}));
    job.reset();
}

TEST_P(JobContract, AWebPageIsAFailure)
{
    server.answer(GetParam().target,
                  Script::answer(200, "text/html", "<html><title>Log in</title></html>"));
    job->start();
    ASSERT_TRUE(wait());
    EXPECT_EQ(order.first(), GetParam().takesAnyPage ? u"succeeded"_s : u"failed"_s);
    EXPECT_EQ(order.last(), u"finished"_s);
}

TEST_P(JobContract, CancelBeforeStartOnlyFinishes)
{
    job->cancel();
    EXPECT_EQ(order, QStringList{u"finished"_s});
    job->start();
    job->cancel();
    QCoreApplication::processEvents();
    EXPECT_EQ(order, QStringList{u"finished"_s});
    EXPECT_EQ(server.connectionsEver(), 0);
}

TEST_P(JobContract, CancelRightAfterStartOnlyFinishes)
{
    server.answer(GetParam().target, good());
    job->start();
    job->cancel();
    EXPECT_EQ(order, QStringList{u"finished"_s});
    EXPECT_TRUE(job->isFinished());
    settle();
    EXPECT_EQ(order, QStringList{u"finished"_s});
}

TEST_P(JobContract, CancelBeforeTheAnswerClosesTheSocket)
{
    server.answer(GetParam().target, Script().gate("never"));
    job->start();
    ASSERT_TRUE(server.waitForRequests(GetParam().target, 1));
    job->cancel();
    EXPECT_EQ(order, QStringList{u"finished"_s});
    settle();
    EXPECT_EQ(order, QStringList{u"finished"_s});
    EXPECT_EQ(server.count(GetParam().target), 1);
}

TEST_P(JobContract, CancelInTheMiddleClosesTheSocket)
{
    server.answer(GetParam().target, half());
    job->start();
    ASSERT_TRUE(server.waitForRequests(GetParam().target, 1));
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    job->cancel();
    settle();
    EXPECT_EQ(order, QStringList{u"finished"_s});
}

TEST_P(JobContract, CancelAfterTheEndDoesNothing)
{
    server.answer(GetParam().target, good());
    job->start();
    ASSERT_TRUE(wait());
    job->cancel();
    job->cancel();
    EXPECT_EQ(order, (QStringList{u"succeeded"_s, u"finished"_s}));
}

TEST_P(JobContract, CancelInsideSucceededStillFinishesOnce)
{
    server.answer(GetParam().target, good());
    reactions.insert(u"succeeded"_s, [this] { job->cancel(); });
    job->start();
    ASSERT_TRUE(wait());
    QCoreApplication::processEvents();
    EXPECT_EQ(order, (QStringList{u"succeeded"_s, u"finished"_s}));
}

TEST_P(JobContract, CancelInsideFailedStillFinishesOnce)
{
    server.answer(GetParam().target, Script::json(R"({"error":"no"})", 500));
    reactions.insert(u"failed"_s, [this] { job->cancel(); });
    job->start();
    ASSERT_TRUE(wait());
    QCoreApplication::processEvents();
    EXPECT_EQ(order, (QStringList{u"failed"_s, u"finished"_s}));
}

TEST_P(JobContract, DeletingARunningJobIsSilent)
{
    server.answer(GetParam().target, half());
    job->start();
    ASSERT_TRUE(server.waitForRequests(GetParam().target, 1));
    job.reset();
    settle();
    EXPECT_TRUE(order.isEmpty());
}

TEST_P(JobContract, DeletingAJobInsideItsSignalsIsSafe)
{
    for (const QString& signal : {u"succeeded"_s, u"finished"_s}) {
        order.clear();
        job = makeJob(endpoint);
        server.answer(GetParam().target, good());
        reactions.insert(signal, [this] { job.reset(); });
        job->start();
        ASSERT_TRUE(waitUntil([this] { return !job; }));
        EXPECT_EQ(order.last(), signal);
    }
    order.clear();
    job = makeJob(endpoint);
    server.answer(GetParam().target, Script::json(R"({"error":"no"})", 500));
    reactions.insert(u"failed"_s, [this] { job.reset(); });
    job->start();
    ASSERT_TRUE(waitUntil([this] { return !job; }));
    EXPECT_EQ(order, QStringList{u"failed"_s});
}

TEST_P(JobContract, ADroppedConnectionIsAFailure)
{
    const QByteArray answer = GetParam().answer;
    server.answer(
        GetParam().target,
        Script()
            .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                  QByteArray::number(answer.size() + 1000) + "\r\n\r\n" +
                  answer.left(answer.size() / 3))
            .drop());
    job->start();
    ASSERT_TRUE(wait());
    EXPECT_EQ(order, (QStringList{u"failed"_s, u"finished"_s}));
}

INSTANTIATE_TEST_SUITE_P(EveryJob, JobContract, testing::ValuesIn(jobKinds()),
                         [](const auto& kind) { return std::string(kind.param.name); });

TEST_F(GenerateJob, CancelInsideProgressOnlyFinishes)
{
    server.answer(target, Script::lines(plainLines()));
    GenerateRun reply(endpoint, prompt());
    QObject::connect(reply.job.get(), &loquat::GenerateJob::progressed, reply.job.get(),
                     [&] { reply.job->cancel(); });
    ASSERT_TRUE(reply.wait());
    QCoreApplication::processEvents();
    EXPECT_EQ(reply.order, (QStringList{u"answered"_s, u"progressed"_s, u"finished"_s}));
}

TEST_F(GenerateJob, DeletingTheJobInsideProgressIsSafe)
{
    server.answer(target, Script::lines(plainLines()));
    GenerateRun reply(endpoint, prompt());
    QObject::connect(reply.job.get(), &loquat::GenerateJob::progressed, &endpoint,
                     [&] { reply.job.reset(); });
    ASSERT_TRUE(waitUntil([&] { return !reply.job; }));
    EXPECT_EQ(reply.order, (QStringList{u"answered"_s, u"progressed"_s}));
}

TEST_F(GenerateJob, DeletingTheJobInsideAnsweredIsSafe)
{
    Script script = Script::stream();
    server.answer(target, script.chunk(plainBody()).gate("never"));
    GenerateRun reply(endpoint, prompt());
    QObject::connect(reply.job.get(), &loquat::GenerateJob::answered, &endpoint,
                     [&] { reply.job.reset(); });
    ASSERT_TRUE(waitUntil([&] { return !reply.job; }));
    EXPECT_TRUE(server.waitUntilAllClosed());
}

} // namespace loquat::test
