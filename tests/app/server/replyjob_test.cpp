// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/replyjob.h"
#include "tests/app/server/replyjobs.h"

#include <QFile>
#include <QTimer>

#include <ctime>

// Framing and endings (protocol.md §§12.1, 12.2), for generate and chat alike.

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

TEST_P(ReplyJobs, F01PlainStream)
{
    ReplyRun& reply = run(Script::lines(plainLines()));
    expectPlain(reply);
    EXPECT_DOUBLE_EQ(reply.end().figures.tokensPerSecond().value_or(0), 2.0);
    EXPECT_EQ(reply.order,
              (QStringList{u"answered"_s, u"progressed"_s, u"succeeded"_s, u"finished"_s}));
    EXPECT_EQ(server.count(target), 1);
}

TEST_P(ReplyJobs, F02ByteDribble)
{
    Script script = Script::stream();
    for (const char byte : plainBody())
        script.chunk(QByteArray(1, byte));
    expectPlain(run(script.end()));
    EXPECT_EQ(server.count(target), 1);
}

TEST_P(ReplyJobs, F03EverythingAtOnce)
{
    expectPlain(run(Script::answer(200, "application/x-ndjson", plainBody())));
}

TEST_P(ReplyJobs, F04SplitUtf8)
{
    Script script = Script::stream();
    const QByteArray line = delta("caf\xc3\xa9");
    const qsizetype cut = line.indexOf('\xa9');
    script.chunk(line.first(cut)).pause(60);
    script.line(line.sliced(cut)).line(fact(R"("response":"","done":true)"));
    ReplyRun& reply = run(script.end());
    EXPECT_EQ(reply.text, u"café");
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_P(ReplyJobs, F05CrLf)
{
    Script script = Script::stream();
    expectPlain(run(script.chunk("  \r\n" + plainBody("\r\n")).end()));
}

TEST_P(ReplyJobs, F06Bom)
{
    Script script = Script::stream();
    expectPlain(run(script.chunk("\xef\xbb\xbf" + plainBody()).end()));
}

TEST_P(ReplyJobs, F07SseDressing)
{
    Script script = Script::stream(200, "text/event-stream");
    script.chunk(": ping\n\n")
        .chunk("data: " + delta("A") + "\n\n")
        .chunk("data:" + fact(R"("response":"B","done":true)") + "\n\ndata: [DONE]\n\n");
    ReplyRun& reply = run(script.end());
    EXPECT_EQ(reply.text, u"AB");
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_P(ReplyJobs, F08SingleObjectThoughAStreamWasAsked)
{
    const QByteArray body = fact(R"("response":"Whole.","done":true,"done_reason":"stop")");
    ReplyRun& reply = run(Script::raw("HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n"
                                      "content-length: " +
                                      QByteArray::number(body.size()) + "\r\n\r\n" + body)
                              .close());
    EXPECT_EQ(reply.text, u"Whole.");
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_P(ReplyJobs, F09GiantFinalLine)
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
    ReplyRun& reply = run(script.end());
    beat.stop();
    EXPECT_LT(longest, 100);
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(reply.text, u"Hi");
    ASSERT_EQ(reply.end().context, context);

    if (!isGenerate())
        return;
    GenerateRequest next = prompt(u"again"_s);
    next.context = reply.end().context;
    start(std::make_unique<loquat::GenerateJob>(endpoint, next));
    EXPECT_TRUE(server.requests(target).last().body.contains("\"context\":" + context));
}

TEST_P(ReplyJobs, F10LineOverTheLimit)
{
    const QByteArray mebibyte(1024 * 1024, 'x');
    Script script = Script::stream();
    script.line(delta("Hel")).chunk(mebibyte);
    for (int i = 1; i < 70; ++i)
        script.steps.append(script.steps.last());
    server.answer(target, script.end());

    forgetPeak();
    const qint64 before = memoryKb("VmRSS");
    ReplyRun& reply = runAgain();
    const qint64 grown = memoryKb("VmHWM") - before;
    EXPECT_EQ(reply.state(), ReplyState::Failed);
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->reason, ErrorReason::LineTooLong);
    EXPECT_EQ(reply.text, u"Hel");
    EXPECT_LT(grown, 220 * 1024) << "KiB";
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_P(ReplyJobs, F11Gzip)
{
    const QByteArray body = packed(plainBody(), MAX_WBITS + 16);
    expectPlain(run(Script::answer(200, "application/x-ndjson", body, {"Content-Encoding: gzip"})));
    EXPECT_EQ(server.requests(target).last().header("Accept-Encoding"), "identity");
    Script dribble = Script::stream(200, "application/x-ndjson", {"Content-Encoding: GZip"});
    for (const char byte : body)
        dribble.chunk(QByteArray(1, byte));
    expectPlain(run(dribble.end()));
}

TEST_P(ReplyJobs, F11DeflateWithAndWithoutItsWrapping)
{
    for (const int windowBits : {MAX_WBITS, -MAX_WBITS}) {
        const QByteArray body = packed(plainBody(), windowBits);
        expectPlain(
            run(Script::answer(200, "application/x-ndjson", body, {"Content-Encoding: deflate"})));
    }
}

TEST_P(ReplyJobs, F11ACompressionThatIsUnknownOrBrokenIsSaid)
{
    ReplyRun& unknown =
        run(Script::answer(200, "application/x-ndjson", "\x8b\x01", {"Content-Encoding: br"}));
    EXPECT_EQ(unknown.state(), ReplyState::Failed);
    ASSERT_TRUE(unknown.error.has_value());
    EXPECT_EQ(unknown.error->reason, ErrorReason::CompressionBroken);
    EXPECT_EQ(unknown.error->subject, u"br");

    ReplyRun& broken = run(Script::answer(200, "application/x-ndjson", "this is no gzip at all",
                                          {"Content-Encoding: gzip"}));
    ASSERT_TRUE(broken.error.has_value());
    EXPECT_EQ(broken.error->reason, ErrorReason::CompressionBroken);
    EXPECT_EQ(broken.text, QString());
}

TEST_P(ReplyJobs, F12GoEscapes)
{
    ReplyRun& reply = run(Script::lines(
        {delta(R"(\u003cb\u003e \u0026 \u2028x)"), fact(R"("response":"","done":true)")}));
    EXPECT_EQ(reply.text, u"<b> & \u2028x");
}

TEST_P(ReplyJobs, F13PrettyPrinted)
{
    streaming = false;
    const QByteArray text = isGenerate() ? R"("response":
    "Pretty.")"
                                         : R"("message": {
    "role": "assistant",
    "content":
      "Pretty."
  })";
    ReplyRun& reply = run(Script::json("{\n  \"model\": \"m\",\n  \"created_at\":\n"
                                       "    \"2026-03-01T10:00:00Z\",\n  " +
                                       text +
                                       ",\n  \"done\":\n    true,\n"
                                       "  \"done_reason\":\n    \"stop\"\n}\n"));
    EXPECT_EQ(reply.text, u"Pretty.");
    EXPECT_EQ(reply.state(), ReplyState::Complete);
}

TEST_P(ReplyJobs, F14WrongContentType)
{
    Script script = Script::stream(200, "text/plain");
    expectPlain(run(script.chunk(plainBody()).end()));
}

TEST_P(ReplyJobs, ABodyUntilCloseIsOrderly)
{
    expectPlain(run(
        Script::answer(200, "application/x-ndjson", plainBody(), {}, Script::Framing::UntilClose)));
    ReplyRun& cut = run(Script::answer(200, "application/x-ndjson", delta("Hel") + '\n', {},
                                       Script::Framing::UntilClose));
    EXPECT_EQ(cut.state(), ReplyState::Interrupted);
    EXPECT_EQ(cut.text, u"Hel");
    ASSERT_TRUE(cut.error.has_value());
    EXPECT_NE(cut.error->reason, ErrorReason::Dropped);
}

TEST_P(ReplyJobs, E01CleanEndWithoutDone)
{
    ReplyRun& reply = run(Script::lines({delta("Hel"), delta("lo")}));
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_EQ(reply.text, u"Hello");
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->code, ErrorCode::Interrupted);
    EXPECT_NE(reply.error->reason, ErrorReason::Dropped);
}

TEST_P(ReplyJobs, E02DroppedMidLine)
{
    Script script = Script::stream();
    ReplyRun& reply = run(script.line(delta("Hel")).chunk(R"({"model":"m","respon)").drop());
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_EQ(reply.text, u"Hel");
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->code, ErrorCode::Interrupted);
    EXPECT_EQ(reply.error->reason, ErrorReason::Dropped);
}

TEST_P(ReplyJobs, E02ALengthThatIsNotReachedIsNoOrderlyEnd)
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n";
    ReplyRun& reply = run(Script::raw(head + delta("Hel") + '\n').close());
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_EQ(reply.text, u"Hel");
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->reason, ErrorReason::Dropped);
}

TEST_P(ReplyJobs, E02AMissingTerminalChunkIsNoOrderlyEnd)
{
    Script script = Script::stream();
    ReplyRun& reply = run(script.line(delta("Hel")).close());
    EXPECT_EQ(reply.state(), ReplyState::Interrupted);
    EXPECT_EQ(reply.text, u"Hel");
    ASSERT_TRUE(reply.error.has_value());
    EXPECT_EQ(reply.error->reason, ErrorReason::Dropped);
}

TEST_P(ReplyJobs, E03DroppedBeforeAnyByte)
{
    for (const Script& script : {Script().drop(), Script().close()}) {
        const int before = server.count(target);
        ReplyRun& reply = run(script);
        EXPECT_EQ(reply.state(), ReplyState::Failed);
        ASSERT_TRUE(reply.error.has_value());
        EXPECT_EQ(reply.error->code, ErrorCode::Connect);
        EXPECT_EQ(reply.error->reason, ErrorReason::ConnectionClosed);
        EXPECT_EQ(server.count(target), before + 1);
        EXPECT_EQ(reply.order, (QStringList{u"failed"_s, u"finished"_s}));
    }
}

TEST_P(ReplyJobs, E04DuplicateDone)
{
    QByteArrayList lines = plainLines();
    lines.append(fact(R"("response":"XX","done":true,"context":[9])"));
    expectPlain(run(Script::lines(lines)));
}

TEST_P(ReplyJobs, E05DataAfterDone)
{
    expectPlain(run(Script::lines(plainLines() << delta(" more"))));
}

TEST_P(ReplyJobs, E06ErrorAfterDone)
{
    expectPlain(run(Script::lines(plainLines() << R"({"error":"late"})")));
}

TEST_P(ReplyJobs, E07ResetAfterDone)
{
    Script script = Script::stream();
    expectPlain(run(script.chunk(plainBody()).drop()));
}

TEST_P(ReplyJobs, E08OpenAfterDone)
{
    Script script = Script::stream();
    expectPlain(run(script.chunk(plainBody()).gate("never")));
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_P(ReplyJobs, E09Length)
{
    ReplyRun& reply = run(
        Script::lines({delta("Hel"), fact(R"("response":"","done":true,"done_reason":"length")")}));
    EXPECT_EQ(reply.state(), ReplyState::CutByLimit);
    EXPECT_EQ(reply.order.filter(u"succeeded"_s).size(), 1);
}

TEST_P(ReplyJobs, E10UnknownReason)
{
    ReplyRun& reply = run(Script::lines(
        {delta("Hel"), fact(R"("response":"","done":true,"done_reason":"content_filter")")}));
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(reply.end().doneReason, u"content_filter");
}

TEST_P(ReplyJobs, E11Load)
{
    ReplyRun& reply = load(Script::json(fact(R"("response":"","done":true,"done_reason":"load")")));
    EXPECT_EQ(reply.state(), ReplyState::Complete);
    EXPECT_EQ(reply.text, QString());
    EXPECT_EQ(reply.end().doneReason, u"load");
}

TEST_P(ReplyJobs, E12SilentFailureOfAProxy)
{
    ReplyRun& reply =
        run(Script::lines({fact(R"("done":true,"context":[],"response":"","reasoning":{})")}));
    EXPECT_EQ(reply.state(), ReplyState::Empty);
    EXPECT_EQ(reply.text, QString());
    EXPECT_EQ(reply.thinking, QString());
    EXPECT_EQ(reply.end().context, QByteArray());
    EXPECT_EQ(reply.order.filter(u"succeeded"_s).size(), 1);
}

TEST_P(ReplyJobs, E13OnlyThinking)
{
    ReplyRun& reply =
        run(Script::lines({fact(R"("thinking":"hmm","response":"","done":false)"),
                           fact(R"("response":"","done":true,"done_reason":"length")")}));
    EXPECT_EQ(reply.state(), ReplyState::CutByLimit);
    EXPECT_EQ(reply.thinking, u"hmm");
    EXPECT_EQ(reply.text, QString());
}

INSTANTIATE_TEST_SUITE_P(EveryShape, ReplyJobs,
                         testing::Values(ReplyShape::Generate, ReplyShape::Chat),
                         [](const auto& shape) {
                             return std::string(shape.param == ReplyShape::Chat ? "Chat"
                                                                                : "Generate");
                         });

} // namespace loquat::test
