// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wirecases.h"

#include <zlib.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray fact(const QByteArray& rest)
{
    return R"({"model":"m","created_at":"2026-03-01T10:00:00Z",)" + rest + "}";
}

QByteArray delta(const QByteArray& text)
{
    return fact(R"("response":")" + text + R"(","done":false)");
}

QByteArray done(const QByteArray& reason)
{
    return fact(R"("response":"","done":true,"done_reason":")" + reason + '"');
}

QByteArrayList plainLines()
{
    return {delta("Hel"), delta("lo"),
            fact(R"("response":"","done":true,"done_reason":"stop","context":[1,2,3],)"
                 R"("eval_count":2,"eval_duration":1000000000)")};
}

QByteArray plainBody(const QByteArray& lineEnd = "\n")
{
    return plainLines().join(lineEnd) + lineEnd;
}

QByteArray gzipped(QByteArray bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(bytes.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

WireCase whole(const QByteArray& name, const Script& answer, const QString& text = u"Hello"_s)
{
    WireCase one;
    one.name = name;
    one.answer = answer;
    one.state = ReplyState::Complete;
    one.text = text;
    return one;
}

WireCase broken(const QByteArray& name, const Script& answer, ErrorReason reason)
{
    WireCase one;
    one.name = name;
    one.answer = answer;
    one.state = ReplyState::Interrupted;
    one.code = ErrorCode::Interrupted;
    one.reason = reason;
    one.status = 200;
    one.text = u"Hel"_s;
    one.buttons = {u"Continue"_s, u"Try again"_s};
    return one;
}

Script plainThen(const QByteArray& line)
{
    return Script::lines(plainLines() + QByteArrayList{line});
}

Script oneByteAtATime()
{
    Script script = Script::stream();
    for (const char byte : plainBody())
        script.chunk(QByteArray(1, byte));
    return script.end();
}

} // namespace

QList<WireCase> framingCases()
{
    QList<WireCase> cases;
    const QByteArray ndjson = "application/x-ndjson";
    cases << whole("F01PlainStream", Script::lines(plainLines()));
    cases << whole("F02ByteDribble", oneByteAtATime());
    cases << whole("F03EverythingAtOnce", Script::answer(200, ndjson, plainBody()));
    cases << whole("F04SplitUtf8",
                   Script::stream()
                       .chunk("{\"response\":\"caf\xc3")
                       .pause(60)
                       .chunk("\xa9\",\"done\":false}\n")
                       .line(done("stop"))
                       .end(),
                   u"café"_s);
    cases.last().never = {QString(QChar::ReplacementCharacter)};
    cases << whole("F05CrLf", Script::answer(200, ndjson, "  \r\n" + plainBody("\r\n")));
    cases << whole("F06Bom", Script::answer(200, ndjson, "\xef\xbb\xbf" + plainBody()));
    cases << whole("F07SseDressing",
                   Script::answer(200, "text/event-stream",
                                  ": ping\n\ndata: " + delta("A") +
                                      "\n\ndata:" + fact(R"("response":"B","done":true)") +
                                      "\n\ndata: [DONE]\n\n"),
                   u"AB"_s);
    cases << whole("F08SingleObject",
                   Script::answer(200, "application/json",
                                  fact(R"("response":"Whole.","done":true,"done_reason":"stop")"),
                                  {}, Script::Framing::UntilClose),
                   u"Whole."_s);
    cases << whole("F11Gzip",
                   Script::answer(200, ndjson, gzipped(plainBody()), {"Content-Encoding: gzip"}));
    cases << whole("F12GoEscapes",
                   Script::lines({delta("\\u003cb\\u003e \\u0026 \\u2028x"), done("stop")}),
                   u"<b> & \u2028x"_s);
    cases << whole("F13PrettyPrinted",
                   Script::json("{\n  \"model\": \"m\",\n  \"response\": \"Pretty.\",\n"
                                "  \"done\": true,\n  \"done_reason\": \"stop\",\n"
                                "  \"context\": [\n    1,\n    2\n  ]\n}\n"),
                   u"Pretty."_s);
    cases << whole("F14WrongContentType", Script::answer(200, "text/plain", plainBody()));
    return cases;
}

QList<WireCase> endingCases()
{
    QList<WireCase> cases;
    const Script unfinished = Script::lines({delta("Hel"), delta("lo")});
    cases << broken("E01CleanEndWithoutDone", unfinished, ErrorReason::EndedEarly);
    cases.last().text = u"Hello"_s;
    cases.last().says = {u"closed the connection before finishing"_s};
    cases << broken("E02DroppedMidLine",
                    Script::stream().line(delta("Hel")).chunk("{\"respon").pause(60).drop(),
                    ErrorReason::Dropped);
    cases.last().status = 0;
    cases.last().says = {u"connection was lost"_s};

    WireCase none;
    none.name = "E03DroppedBeforeAnyByte";
    none.answer = Script().drop();
    none.code = ErrorCode::Connect;
    none.reason = ErrorReason::ConnectionClosed;
    none.says = {u"The connection was closed before anything came back."_s};
    none.buttons = {u"Try again"_s, u"Server settings…"_s};
    cases << none;

    cases << whole("E04DuplicateDone",
                   plainThen(fact(R"("response":"XX","done":true,"context":[9])")));
    cases.last().never = {u"XX"_s};
    cases << whole("E05DataAfterDone", plainThen(delta(" more")));
    cases.last().never = {u"more"_s};
    cases << whole("E06ErrorAfterDone", plainThen(R"({"error":"late"})"));
    cases.last().never = {u"late"_s};
    cases << whole("E07ResetAfterDone", Script::stream().chunk(plainBody()).drop());
    cases << whole("E08OpenAfterDone", Script::stream().chunk(plainBody()).gate("never"));

    cases << whole("E09Length", Script::lines({delta("Hello"), done("length")}));
    cases.last().state = ReplyState::CutByLimit;
    cases.last().says = {u"token limit"_s};
    cases.last().buttons = {u"Continue"_s};
    cases << whole("E10UnknownReason", Script::lines({delta("Hello"), done("content_filter")}));

    WireCase silent;
    silent.name = "E12SilentFailure";
    silent.answer =
        Script::lines({fact(R"("done":true,"context":[],"response":"","reasoning":{})")});
    silent.state = ReplyState::Empty;
    silent.code = ErrorCode::Empty;
    silent.reason = ErrorReason::EmptyAnswer;
    silent.status = 200;
    silent.says = {u"The server returned an empty answer."_s, u"usually hides an error"_s};
    silent.buttons = {u"Ask again without streaming to see the error"_s, u"Try again"_s};
    silent.never = {u"{}"_s};
    cases << silent;

    cases << whole(
        "E13OnlyThinking",
        Script::lines({fact(R"("thinking":"hmm","response":"","done":false)"), done("length")}),
        {});
    cases.last().state = ReplyState::CutByLimit;
    cases.last().thinking = u"hmm"_s;
    cases.last().says = {u"token limit"_s};
    cases.last().buttons = {u"Continue"_s};
    return cases;
}

} // namespace loquat::test
