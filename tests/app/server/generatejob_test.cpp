// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/generatejob.h"
#include "tests/app/server/generaterun.h"

#include <QNetworkReply>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST_F(GenerateJob, EveryGenerationHasAConnectionOfItsOwn)
{
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    QNetworkReply* listing = endpoint.network().get(endpoint.request(u"/api/tags", false));
    ASSERT_TRUE(waitUntil([&] { return listing->isFinished(); }));
    delete listing;
    for (int i = 2; i < 5; ++i) {
        expectPlain(run(Script::lines(plainLines())));
        EXPECT_EQ(server.connectionsEver(), i);
    }
    // The listing's stays open, those of the generations do not.
    EXPECT_TRUE(waitUntil([&] { return server.connectionsNow() == 1; }));
}

TEST_F(GenerateJob, E03NothingIsTriedAgainAfterAByteOfTheReply)
{
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    QNetworkReply* first = endpoint.network().get(endpoint.request(u"/api/tags", false));
    ASSERT_TRUE(waitUntil([&] { return first->isFinished(); }));
    delete first;
    Script script = Script::stream();
    GenerateRun& reply = run(script.drop());
    EXPECT_NE(reply.state(), ReplyState::Complete);
    EXPECT_EQ(server.count(target), 1);
}

TEST_F(GenerateJob, APictureIsToldOfAndGiven)
{
    const QByteArray png = "\x89PNG\r\n\x1a\n" + QByteArray(100'000, '\xff');
    Script script = Script::stream();
    server.answer(target, script.line(fact(R"("response":"","done":false,"completed":3,"total":9)"))
                              .gate("drawn")
                              .line(fact(R"("response":"","done":true,"done_reason":"stop",)"
                                         R"("image":")" +
                                         png.toBase64() + '"'))
                              .end());
    GenerateRun reply(endpoint, prompt());
    QList<Steps> steps;
    QObject::connect(reply.job.get(), &ReplyJob::stepped, reply.job.get(),
                     [&](const Steps& step) { steps.append(step); });
    ASSERT_TRUE(waitUntil([&] { return !steps.isEmpty(); }));
    EXPECT_EQ(steps, (QList<Steps>{{3, 9}}));
    server.open("drawn");
    ASSERT_TRUE(reply.wait());
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(reply.end().picture, png);
    EXPECT_EQ(reply.progresses, 0);
}

TEST_F(GenerateJob, DeletingItInsideAStepIsSafe)
{
    Script script = Script::stream();
    server.answer(
        target,
        script.line(fact(R"("response":"x","done":false,"completed":1,"total":2)")).gate("never"));
    GenerateRun reply(endpoint, prompt());
    QObject::connect(reply.job.get(), &ReplyJob::stepped, &endpoint, [&] { reply.job.reset(); });
    ASSERT_TRUE(waitUntil([&] { return !reply.job; }));
    EXPECT_EQ(reply.progresses, 0);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(GenerateJob, ContextIsRefusedByALineToo)
{
    GenerateRequest request = prompt();
    request.context = "[1]";
    GenerateRun& refused = run(Script::json(R"({"error":"not supported"})", 500), request);
    EXPECT_EQ(refused.error.value_or(Error{}).reason, ErrorReason::ContextUnsupported);
    GenerateRun& line = run(Script::lines({R"({"error":"not supported"})"}), request);
    EXPECT_EQ(line.error.value_or(Error{}).reason, ErrorReason::ContextUnsupported);
    GenerateRun& without = run(Script::lines({R"({"error":"not supported"})"}));
    EXPECT_EQ(without.error.value_or(Error{}).reason, ErrorReason::ServerReported);
}

TEST_F(GenerateJob, AnEndpointThatClosesEndsItInEveryPhase)
{
    const auto closesWhile = [&](const Script& script, const auto& reached) {
        server.answer(target, script);
        auto own = std::make_unique<Endpoint>(baseUrl(server.url()));
        GenerateRun run(*own, prompt());
        EXPECT_TRUE(waitUntil([&] { return reached(run); }));
        EXPECT_FALSE(run.job->isFinished());
        own.reset();
        EXPECT_TRUE(run.job->isFinished());
        EXPECT_EQ(run.order.count(QStringLiteral("finished")), 1);
        EXPECT_TRUE(run.error.has_value());
        EXPECT_EQ(run.error.value_or(Error{}).reason, ErrorReason::ConnectionClosed);
        EXPECT_TRUE(server.waitUntilAllClosed());
        return run.state();
    };
    const int before = server.count(target);
    EXPECT_EQ(closesWhile(Script::lines(plainLines()), [](const GenerateRun&) { return true; }),
              ReplyState::Failed);
    EXPECT_EQ(closesWhile(Script().gate("never"),
                          [&](const GenerateRun&) { return server.count(target) > before; }),
              ReplyState::Failed);
    EXPECT_EQ(closesWhile(Script::stream().line(delta("Hel")).gate("never"),
                          [](const GenerateRun& run) { return run.text == u"Hel"; }),
              ReplyState::Interrupted);
}

TEST_F(GenerateJob, AnEndpointThatClosesBeforeTheStartIsAFailure)
{
    auto own = std::make_unique<Endpoint>(baseUrl(server.url()));
    loquat::GenerateJob job(*own, prompt());
    own.reset();
    job.start();
    EXPECT_FALSE(job.isFinished());
    ASSERT_TRUE(waitUntil([&] { return job.isFinished(); }));
    EXPECT_EQ(job.end().state, ReplyState::Failed);
    EXPECT_EQ(job.end().error->reason, ErrorReason::ConnectionClosed);
}

} // namespace loquat::test
