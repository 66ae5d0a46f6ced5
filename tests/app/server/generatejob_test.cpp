// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/generatejob.h"
#include "tests/app/server/generaterun.h"

#include <QFile>
#include <QTimer>

#include <ctime>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

qint64 threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

qint64 memoryKb(const QByteArray& name)
{
    QFile file(u"/proc/self/status"_s);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

QByteArray manyInts(int count)
{
    QByteArrayList numbers;
    for (int i = 0; i < count; ++i)
        numbers.append(QByteArray::number(100'000 + i));
    return '[' + numbers.join(',') + ']';
}

} // namespace

TEST_F(GenerateJob, F01PlainStream)
{
    GenerateRun& reply = run(Script::lines(plainLines()));
    expectPlain(reply);
    EXPECT_DOUBLE_EQ(reply.end().figures.tokensPerSecond().value_or(0), 2.0);
    EXPECT_EQ(reply.order,
              (QStringList{u"answered"_s, u"progressed"_s, u"succeeded"_s, u"finished"_s}));
    EXPECT_EQ(server.count(target), 1);
}

TEST_F(GenerateJob, F02ByteDribble)
{
    Script script = Script::stream();
    for (const char byte : plainBody())
        script.chunk(QByteArray(1, byte));
    expectPlain(run(script.end()));
}

TEST_F(GenerateJob, F03EverythingAtOnce)
{
    expectPlain(run(Script::answer(200, "application/x-ndjson", plainBody())));
}

TEST_F(GenerateJob, F04SplitUtf8)
{
    Script script = Script::stream();
    script
        .chunk(R"({"model":"m","response":"caf)"
               "\xc3")
        .pause(60);
    script
        .chunk("\xa9\""
               R"(,"done":false})"
               "\n")
        .line(fact(R"("response":"","done":true)"));
    GenerateRun& reply = run(script.end());
    EXPECT_EQ(reply.text, u"café");
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_F(GenerateJob, F05CrLf)
{
    Script script = Script::stream();
    expectPlain(run(script.chunk("  \r\n" + plainBody("\r\n")).end()));
}

TEST_F(GenerateJob, F06Bom)
{
    Script script = Script::stream();
    expectPlain(run(script.chunk("\xef\xbb\xbf" + plainBody()).end()));
}

TEST_F(GenerateJob, F07SseDressing)
{
    Script script = Script::stream(200, "text/event-stream");
    script.chunk(": ping\n\n")
        .chunk("data: " + delta("A") + "\n\n")
        .chunk("data:" + fact(R"("response":"B","done":true)") + "\n\ndata: [DONE]\n\n");
    GenerateRun& reply = run(script.end());
    EXPECT_EQ(reply.text, u"AB");
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_F(GenerateJob, F08SingleObjectThoughAStreamWasAsked)
{
    const QByteArray body = fact(R"("response":"Whole.","done":true,"done_reason":"stop")");
    GenerateRun& reply = run(Script::raw("HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n"
                                         "content-length: " +
                                         QByteArray::number(body.size()) + "\r\n\r\n" + body)
                                 .close());
    EXPECT_EQ(reply.text, u"Whole.");
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_F(GenerateJob, F09GiantFinalLine)
{
    const QByteArray context = manyInts(300'000);
    const QByteArray last = fact(R"("response":"","done":true,"context":)" + context) + '\n';
    Script script = Script::stream();
    script.line(delta("Hi"));
    for (qsizetype at = 0; at < last.size(); at += 16 * 1024)
        script.chunk(last.mid(at, 16 * 1024));

    qint64 longest = 0;
    qint64 before = threadCpuMs();
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        const qint64 now = threadCpuMs();
        longest = std::max(longest, now - before);
        before = now;
    });
    beat.start(1);
    GenerateRun& reply = run(script.end());
    beat.stop();
    EXPECT_LT(longest, 100);
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(reply.text, u"Hi");
    ASSERT_EQ(reply.end().context, context);

    GenerateRequest next = prompt(u"again"_s);
    next.context = reply.end().context;
    run(Script::lines(plainLines()), next);
    EXPECT_TRUE(server.requests(target).last().body.contains("\"context\":" + context));
}

TEST_F(GenerateJob, F10LineOverTheLimit)
{
    const QByteArray mebibyte(1024 * 1024, 'x');
    Script script = Script::stream();
    script.line(delta("Hel")).chunk(mebibyte);
    for (int i = 1; i < 70; ++i)
        script.steps.append(script.steps.last());
    server.answer(target, script.end());

    forgetPeak();
    const qint64 before = memoryKb("VmRSS");
    GenerateRun& reply = runAgain();
    const qint64 grown = memoryKb("VmHWM") - before;
    EXPECT_EQ(reply.state(), ReplyState::Failed);
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->reason, ErrorReason::LineTooLong);
    EXPECT_EQ(reply.text, u"Hel");
    EXPECT_LT(grown, 220 * 1024) << "KiB";
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(GenerateJob, F11Gzip)
{
    const QByteArray body = packed(plainBody(), MAX_WBITS + 16);
    expectPlain(run(Script::answer(200, "application/x-ndjson", body, {"Content-Encoding: gzip"})));
    EXPECT_EQ(server.requests(target).last().header("Accept-Encoding"), "identity");
    Script dribble = Script::stream(200, "application/x-ndjson", {"Content-Encoding: GZip"});
    for (const char byte : body)
        dribble.chunk(QByteArray(1, byte));
    expectPlain(run(dribble.end()));
}

TEST_F(GenerateJob, F11DeflateWithAndWithoutItsWrapping)
{
    for (const int windowBits : {MAX_WBITS, -MAX_WBITS}) {
        const QByteArray body = packed(plainBody(), windowBits);
        expectPlain(
            run(Script::answer(200, "application/x-ndjson", body, {"Content-Encoding: deflate"})));
    }
}

TEST_F(GenerateJob, F11ACompressionThatIsUnknownOrBrokenIsSaid)
{
    GenerateRun& unknown =
        run(Script::answer(200, "application/x-ndjson", "\x8b\x01", {"Content-Encoding: br"}));
    EXPECT_EQ(unknown.state(), ReplyState::Failed);
    ASSERT_TRUE(unknown.error.has_value());
    EXPECT_EQ(unknown.error->reason, ErrorReason::CompressionBroken);
    EXPECT_EQ(unknown.error->subject, u"br");

    GenerateRun& broken = run(Script::answer(200, "application/x-ndjson", "this is no gzip at all",
                                             {"Content-Encoding: gzip"}));
    ASSERT_TRUE(broken.error.has_value());
    EXPECT_EQ(broken.error->reason, ErrorReason::CompressionBroken);
    EXPECT_EQ(broken.text, QString());
}

TEST_F(GenerateJob, F12GoEscapes)
{
    GenerateRun& reply = run(Script::lines(
        {delta(R"(\u003cb\u003e \u0026 \u2028x)"), fact(R"("response":"","done":true)")}));
    EXPECT_EQ(reply.text, u"<b> & \u2028x");
}

TEST_F(GenerateJob, F13PrettyPrinted)
{
    GenerateRequest request = prompt();
    request.settings.stream = false;
    GenerateRun& reply = run(Script::json("{\n  \"model\": \"m\",\n  \"created_at\":\n"
                                          "    \"2026-03-01T10:00:00Z\",\n  \"response\":\n"
                                          "    \"Pretty.\",\n  \"done\":\n    true,\n"
                                          "  \"done_reason\":\n    \"stop\"\n}\n"),
                             request);
    EXPECT_EQ(reply.text, u"Pretty.");
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_F(GenerateJob, F14WrongContentType)
{
    Script script = Script::stream(200, "text/plain");
    expectPlain(run(script.chunk(plainBody()).end()));
}

TEST_F(GenerateJob, ABodyUntilCloseIsOrderly)
{
    expectPlain(run(
        Script::answer(200, "application/x-ndjson", plainBody(), {}, Script::Framing::UntilClose)));
    GenerateRun& cut = run(Script::answer(200, "application/x-ndjson", delta("Hel") + '\n', {},
                                          Script::Framing::UntilClose));
    EXPECT_EQ(cut.state(), ReplyState::Interrupted);
    EXPECT_EQ(cut.text, u"Hel");
    ASSERT_TRUE(cut.error.has_value());
    EXPECT_NE(cut.error->reason, ErrorReason::Dropped);
}

TEST_F(GenerateJob, E01CleanEndWithoutDone)
{
    GenerateRun& reply = run(Script::lines({delta("Hel"), delta("lo")}));
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_EQ(reply.text, u"Hello");
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->code, ErrorCode::Interrupted);
    EXPECT_NE(reply.error->reason, ErrorReason::Dropped);
}

TEST_F(GenerateJob, E02DroppedMidLine)
{
    Script script = Script::stream();
    GenerateRun& reply = run(script.line(delta("Hel")).chunk(R"({"model":"m","respon)").drop());
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_EQ(reply.text, u"Hel");
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->code, ErrorCode::Interrupted);
    EXPECT_EQ(reply.error->reason, ErrorReason::Dropped);
}

TEST_F(GenerateJob, E02ALengthThatIsNotReachedIsNoOrderlyEnd)
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n";
    GenerateRun& reply = run(Script::raw(head + delta("Hel") + '\n').close());
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_EQ(reply.text, u"Hel");
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->reason, ErrorReason::Dropped);
}

TEST_F(GenerateJob, E02AMissingTerminalChunkIsNoOrderlyEnd)
{
    Script script = Script::stream();
    GenerateRun& reply = run(script.line(delta("Hel")).close());
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_EQ(reply.text, u"Hel");
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->reason, ErrorReason::Dropped);
}

TEST_F(GenerateJob, E03DroppedBeforeAnyByte)
{
    for (const Script& script : {Script().drop(), Script().close()}) {
        const int before = server.count(target);
        GenerateRun& reply = run(script);
        EXPECT_EQ(reply.state(), ReplyState::Failed);
        ASSERT_TRUE(reply.error.has_value());
        EXPECT_EQ(reply.error->code, ErrorCode::Connect);
        EXPECT_EQ(reply.error->reason, ErrorReason::ConnectionClosed);
        EXPECT_EQ(server.count(target), before + 1);
        EXPECT_EQ(reply.order, (QStringList{u"failed"_s, u"finished"_s}));
    }
}

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

TEST_F(GenerateJob, E04DuplicateDone)
{
    QByteArrayList lines = plainLines();
    lines.append(fact(R"("response":"XX","done":true,"context":[9])"));
    expectPlain(run(Script::lines(lines)));
}

TEST_F(GenerateJob, E05DataAfterDone)
{
    expectPlain(run(Script::lines(plainLines() << delta(" more"))));
}

TEST_F(GenerateJob, E06ErrorAfterDone)
{
    expectPlain(run(Script::lines(plainLines() << R"({"error":"late"})")));
}

TEST_F(GenerateJob, E07ResetAfterDone)
{
    Script script = Script::stream();
    expectPlain(run(script.chunk(plainBody()).drop()));
}

TEST_F(GenerateJob, E08OpenAfterDone)
{
    Script script = Script::stream();
    expectPlain(run(script.chunk(plainBody()).gate("never")));
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(GenerateJob, E09Length)
{
    GenerateRun& reply = run(
        Script::lines({delta("Hel"), fact(R"("response":"","done":true,"done_reason":"length")")}));
    EXPECT_EQ(reply.state(), ReplyState::CutByLimit);
    EXPECT_EQ(reply.order.filter(u"succeeded"_s).size(), 1);
}

TEST_F(GenerateJob, E10UnknownReason)
{
    GenerateRun& reply = run(Script::lines(
        {delta("Hel"), fact(R"("response":"","done":true,"done_reason":"content_filter")")}));
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(reply.end().doneReason, u"content_filter");
}

TEST_F(GenerateJob, E11Load)
{
    GenerateRun& reply =
        run(Script::json(fact(R"("response":"","done":true,"done_reason":"load")")), prompt({}));
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(reply.text, QString());
    EXPECT_EQ(reply.end().doneReason, u"load");
}

TEST_F(GenerateJob, E12SilentFailureOfAProxy)
{
    GenerateRun& reply =
        run(Script::lines({fact(R"("done":true,"context":[],"response":"","reasoning":{})")}));
    EXPECT_EQ(reply.state(), ReplyState::Empty);
    EXPECT_EQ(reply.text, QString());
    EXPECT_EQ(reply.thinking, QString());
    EXPECT_EQ(reply.end().context, QByteArray());
    EXPECT_EQ(reply.order.filter(u"succeeded"_s).size(), 1);
}

TEST_F(GenerateJob, E13OnlyThinking)
{
    GenerateRun& reply =
        run(Script::lines({fact(R"("thinking":"hmm","response":"","done":false)"),
                           fact(R"("response":"","done":true,"done_reason":"length")")}));
    EXPECT_EQ(reply.state(), ReplyState::CutByLimit);
    EXPECT_EQ(reply.thinking, u"hmm");
    EXPECT_EQ(reply.text, QString());
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
