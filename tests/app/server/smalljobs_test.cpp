// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/abortjob.h"
#include "app/server/deletejob.h"
#include "app/server/loadjob.h"
#include "app/server/rootjob.h"
#include "tests/app/server/generaterun.h"

// The jobs whose answer says little.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    bool succeeded = false;
    QByteArray bytes;
    std::optional<Error> error;
    AnswerTraits traits;
};

template <typename J>
Outcome outcomeOf(J& job)
{
    Outcome outcome;
    QObject::connect(&job, &J::succeeded, &job, [&](const auto&... value) {
        outcome.succeeded = true;
        (static_cast<void>(outcome.bytes = value), ...);
    });
    QObject::connect(&job, &Job::failed, &job, [&](const Error& why) { outcome.error = why; });
    job.start();
    EXPECT_TRUE(waitUntil([&] { return job.isFinished(); }));
    outcome.traits = job.traits();
    return outcome;
}

} // namespace

class SmallJobs : public testing::Test
{
protected:
    Outcome deleted(const Script& script)
    {
        server.answer("/api/delete", script);
        DeleteJob job(endpoint, u"qwen3:8b"_s);
        return outcomeOf(job);
    }
    Outcome root(const Script& script)
    {
        server.answer("/", script);
        RootJob job(endpoint);
        return outcomeOf(job);
    }
    // The end of a job that loads or unloads.
    ReplyEnd loaded(const Script& script, LoadJob::Action action)
    {
        server.answer("/api/generate", script);
        LoadJob job(endpoint, u"m"_s, action);
        job.start();
        EXPECT_TRUE(waitUntil([&] { return job.isFinished(); }));
        return job.end();
    }

    ScriptedServer server;
    Endpoint endpoint{baseUrl(server.url())};
};

TEST_F(SmallJobs, DeleteSendsABodyAndTakesAnEmptyAnswer)
{
    EXPECT_TRUE(deleted(Script::answer(200, {}, {})).succeeded);
    ASSERT_EQ(server.count("/api/delete"), 1);
    const ReceivedRequest request = server.requests("/api/delete").first();
    EXPECT_EQ(request.method, "DELETE");
    EXPECT_EQ(request.body, R"({"model":"qwen3:8b"})");
    EXPECT_EQ(request.header("Content-Type"), "application/json");
    EXPECT_EQ(request.header("Content-Length"), QByteArray::number(request.body.size()));
}

TEST_F(SmallJobs, DeleteTakesAnyWordForSuccessButNoErrorAndNoPage)
{
    EXPECT_TRUE(deleted(Script::json("{}")).succeeded);
    EXPECT_TRUE(deleted(Script::json("null")).succeeded);
    EXPECT_TRUE(deleted(Script::answer(200, "text/plain", "ok")).succeeded);
    EXPECT_TRUE(deleted(Script::answer(204, {}, {})).succeeded);
    EXPECT_FALSE(deleted(Script::json(R"({"error":"locked"})")).succeeded);
    EXPECT_FALSE(
        deleted(Script::answer(200, "text/html", "<html><title>Log in</title>")).succeeded);
}

TEST_F(SmallJobs, DeleteTellsAMissingModelFromAMissingEndpoint)
{
    const auto error = [this](const Script& script) {
        return deleted(script).error.value_or(Error{});
    };
    const Error model = error(Script::json(R"({"error":"model 'qwen3:8b' not found"})", 404));
    EXPECT_EQ(model.reason, ErrorReason::ModelMissing);
    EXPECT_EQ(model.subject, u"qwen3:8b"_s);
    const Error body = error(Script::json(R"({"error":"missing request body"})", 400));
    EXPECT_EQ(body.serverText, u"missing request body"_s);
    for (const Script& script :
         {Script::json(R"({"error":"Not found"})", 404), Script::answer(405, "text/plain", "no"),
          Script::answer(501, "text/html", "<h1>Unsupported method</h1>")}) {
        const Error missing = error(script);
        EXPECT_EQ(missing.reason, ErrorReason::EndpointMissing);
        EXPECT_EQ(missing.subject, u"/api/delete"_s);
    }
}

// A reused socket (protocol.md §3.5): an answer before this one has left it open.

TEST_F(SmallJobs, AReusedSocketThatIsResetIsTriedOnceMore)
{
    EXPECT_TRUE(root(Script::answer(200, "text/plain", "x")).succeeded);
    ASSERT_EQ(server.connectionsEver(), 1);
    server.answerNext("/api/delete", Script().drop());
    EXPECT_TRUE(deleted(Script::answer(200, {}, {})).succeeded);
    EXPECT_EQ(server.count("/api/delete"), 2);
    EXPECT_EQ(server.connectionsEver(), 2);
}

TEST_F(SmallJobs, AReusedSocketIsTriedOnceMoreAndNotTwice)
{
    EXPECT_TRUE(root(Script::answer(200, "text/plain", "x")).succeeded);
    EXPECT_FALSE(deleted(Script().drop()).succeeded);
    EXPECT_EQ(server.count("/api/delete"), 2);
}

TEST_F(SmallJobs, AFreshSocketThatIsResetIsNotTriedAgain)
{
    EXPECT_FALSE(deleted(Script().drop()).succeeded);
    EXPECT_EQ(server.count("/api/delete"), 1);
}

TEST_F(SmallJobs, ASocketThatHasAnsweredIsNotTriedAgain)
{
    EXPECT_TRUE(root(Script::answer(200, "text/plain", "x")).succeeded);
    EXPECT_FALSE(
        deleted(Script::raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{").drop()).succeeded);
    EXPECT_EQ(server.count("/api/delete"), 1);
}

TEST_F(SmallJobs, RootReadsTheBeginningOnly)
{
    EXPECT_EQ(root(Script::answer(200, "text/plain", "Ollama is running", {},
                                  Script::Framing::UntilClose))
                  .bytes,
              "Ollama is running");
    EXPECT_EQ(server.requests("/").first().method, "GET");
    Script page = Script::stream(200, "text/html", {"Server: KoboldCppServer/1.102"});
    const Outcome endless = root(page.repeatLine(QByteArray(1000, 'x'), -1));
    EXPECT_EQ(endless.bytes, QByteArray(256, 'x'));
    EXPECT_EQ(endless.traits.server, "KoboldCppServer/1.102");
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(SmallJobs, RootUnpacksACompressedPage)
{
    const QByteArray page = "<html><title>KoboldAI Lite</title>" + QByteArray(100'000, ' ');
    EXPECT_EQ(root(Script::answer(200, "text/html", packed(page, MAX_WBITS + 16),
                                  {"Content-Encoding: gzip"}))
                  .bytes,
              page.first(256));
}

TEST_F(SmallJobs, RootOfAnAddressWithAPrefix)
{
    server.answer("/ollama/", Script::answer(200, "text/plain", "Ollama is running"));
    Endpoint prefixed(baseUrl(server.url() + u"/ollama"_s));
    RootJob job(prefixed);
    EXPECT_TRUE(outcomeOf(job).succeeded);
}

TEST_F(SmallJobs, AnswersShowTraitsOfTheServer)
{
    const Outcome refused = root(
        Script::answer(404, "application/json", R"({"detail":"Not Found"})", {"Server: uvicorn"}));
    EXPECT_EQ(refused.traits, (AnswerTraits{404, "uvicorn", true}));
    const Outcome fine = root(Script::answer(200, {}, "x"));
    EXPECT_EQ(fine.traits, (AnswerTraits{200, {}, false}));
}

TEST_F(SmallJobs, AbortPostsAnEmptyObject)
{
    server.answer("/api/extra/abort", Script::json(R"({"success":"true","done":"true"})"));
    AbortJob job(endpoint);
    EXPECT_TRUE(outcomeOf(job).succeeded);
    const ReceivedRequest request = server.requests("/api/extra/abort").first();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.body, "{}");
}

TEST_F(SmallJobs, E11LoadAndUnloadAreNoEmptyAnswers)
{
    const ReplyEnd load =
        loaded(Script::json(fact(R"("response":"","done":true,"done_reason":"load")")),
               LoadJob::Action::Load);
    EXPECT_EQ(load.state, ReplyState::Complete);
    EXPECT_EQ(load.doneReason, u"load"_s);
    EXPECT_FALSE(load.error);
    EXPECT_EQ(server.requests().last().body, R"({"model":"m","stream":false})");

    const ReplyEnd unload =
        loaded(Script::json(fact(R"("response":"","done":true,"done_reason":"unload")")),
               LoadJob::Action::Unload);
    EXPECT_EQ(unload.doneReason, u"unload"_s);
    EXPECT_EQ(server.requests().last().body, R"({"model":"m","stream":false,"keep_alive":0})");
}

TEST_F(SmallJobs, AServerThatKnowsNoLoadingIsTold)
{
    EXPECT_EQ(loaded(Script::json(fact(R"("response":"Hi","done":true,"done_reason":"stop")")),
                     LoadJob::Action::Load)
                  .doneReason,
              u"stop"_s);
    const ReplyEnd refused =
        loaded(Script::json(R"({"error":"No valid messages found"})", 500), LoadJob::Action::Load);
    EXPECT_EQ(refused.state, ReplyState::Failed);
    EXPECT_EQ(refused.error->serverText, u"No valid messages found"_s);
}

} // namespace loquat::test
