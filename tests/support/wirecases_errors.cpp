// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wirecases.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray delta(const QByteArray& text)
{
    return R"({"model":"m","created_at":"2026-03-01T10:00:00Z","response":")" + text +
           R"(","done":false})";
}

QByteArray final(const QByteArray& rest)
{
    return R"({"model":"m","created_at":"2026-03-01T10:00:00Z","done":true)" + rest + "}";
}

Script page(int status, const QByteArray& title)
{
    return Script::answer(status, "text/html",
                          "<html>\r\n<head><title>" + title +
                              "</title></head>\r\n<body><center><h1>" + title +
                              "</h1></center><hr><center>nginx</center></body></html>\r\n");
}

Script said(int status, const QByteArray& json)
{
    return Script::json(json, status);
}

WireCase failed(const QByteArray& name, const Script& answer, ErrorCode code, ErrorReason reason,
                int status = 200)
{
    WireCase one;
    one.name = name;
    one.answer = answer;
    one.code = code;
    one.reason = reason;
    one.status = status;
    one.buttons = {u"Try again"_s};
    one.never = {u"<html>"_s, u"<title>"_s};
    return one;
}

Script midStream(const QByteArray& lastLine)
{
    return Script::stream().line(delta("Hel")).chunk(lastLine).end();
}

const QStringList againAndSettings{u"Try again"_s, u"Server settings…"_s};
const QStringList tooLong{u"Start fresh"_s, u"Shorten prompt"_s, u"Raise context size…"_s,
                          u"Try again"_s};

} // namespace

QList<WireCase> errorCases()
{
    QList<WireCase> cases;
    cases << failed("X01ModelMissing", said(404, R"({"error":"model 'm' not found"})"),
                    ErrorCode::NotFound, ErrorReason::ModelMissing, 404);
    cases.last().says = {u"The model “m” is not installed on the server."_s};
    cases.last().buttons = {u"Pull"_s, u"Choose model…"_s, u"Try again"_s};

    cases << failed("X02ProxyModelMissing", said(500, R"({"error":"Model m not supported"})"),
                    ErrorCode::NotFound, ErrorReason::ModelNotOffered, 500);
    cases.last().says = {u"The server does not offer the model “m”."_s};
    cases.last().buttons = {u"Choose model…"_s, u"Try again"_s};

    const QString cuda = u"an error was encountered while running the model: CUDA error"_s;
    cases << failed("X03MidStreamError", midStream("{\"error\":\"" + cuda.toUtf8() + "\"}"),
                    ErrorCode::Server, ErrorReason::ServerReported);
    cases.last().text = u"Hel"_s;
    cases.last().says = {cuda};

    cases << failed("X04ProxyErrorLine", midStream(final(R"(,"error":"terminated")") + "\n"),
                    ErrorCode::Server, ErrorReason::ServerReported);
    cases.last().text = u"Hel"_s;
    cases.last().says = {u"terminated"_s};

    cases << failed("X05HtmlBadGateway", page(502, "502 Bad Gateway"), ErrorCode::Server,
                    ErrorReason::BadGateway, 502);
    cases.last().says = {u"502 Bad Gateway"_s};

    cases << failed("X06LoginPage", page(200, "Sign in to the café"), ErrorCode::NotApi,
                    ErrorReason::WebPage);
    cases.last().says = {u"This is a web page, not an Ollama API"_s, u"Sign in to the café"_s};
    cases.last().buttons = againAndSettings;

    cases << failed("X07EmptyBody", Script::answer(200, "application/x-ndjson", {}),
                    ErrorCode::Protocol, ErrorReason::EmptyBody);
    cases.last().says = {u"empty reply"_s};
    cases.last().buttons = againAndSettings;

    WireCase junk;
    junk.name = "X08JunkLineInStream";
    junk.answer = Script::lines(
        {delta("Hel"), "upstream heartbeat", delta("lo"), final(R"(,"done_reason":"stop")")});
    junk.state = ReplyState::Complete;
    junk.text = u"Hello"_s;
    junk.never = {u"heartbeat"_s};
    cases << junk;

    cases << failed("X09OnlyJunk", Script::lines({"Internal error"}), ErrorCode::Protocol,
                    ErrorReason::NotJson);
    cases.last().says = {u"Internal error"_s};
    cases.last().buttons = againAndSettings;

    cases << failed("X10QueueFull",
                    said(503, R"({"error":"server busy, please try again.  )"
                              R"(maximum pending requests exceeded"})"),
                    ErrorCode::Busy, ErrorReason::ServerBusy, 503);
    cases.last().says = {u"The server is busy: server busy, please try again."_s};

    cases << failed("X11RetryAfterInThePast",
                    Script::answer(429, "application/json", R"({"error":"slow down"})",
                                   {"Retry-After: Wed, 21 Oct 2026 07:28:00 GMT"}),
                    ErrorCode::Busy, ErrorReason::RateLimited, 429);
    cases.last().says = {u"slow down"_s};
    cases.last().never = {u"-"_s, u" 0 s"_s};

    cases << failed("X12KoboldBusy",
                    said(503, R"({"detail":{"msg":"Server is busy; please try again later.",)"
                              R"("type":"service_unavailable"}})"),
                    ErrorCode::Busy, ErrorReason::ServerBusy, 503);
    cases.last().says = {u"Server is busy; please try again later."_s};
    cases.last().never = {u"service_unavailable"_s, u"detail"_s};

    cases << failed("X13RemoteQuota",
                    Script::answer(429, "application/x-ndjson",
                                   R"({"StatusCode":429,"Status":"429 Too Many Requests","error":)"
                                   R"("you have reached your weekly usage limit, upgrade: )"
                                   R"(https://ollama.com/upgrade"})"),
                    ErrorCode::Quota, ErrorReason::QuotaExhausted, 429);
    cases.last().says = {u"you have reached your weekly usage limit"_s};
    cases.last().buttons = {u"Open ollama.com"_s};
    cases.last().never = {u"StatusCode"_s, u"Too Many Requests"_s};

    WireCase thoughtless;
    thoughtless.name = "X14ThinkingUnsupported";
    thoughtless.answer = said(400, R"({"error":"\"m\" does not support thinking"})");
    thoughtless.next = Script::lines({delta("Hello"), final(R"(,"done_reason":"stop")")});
    thoughtless.state = ReplyState::Complete;
    thoughtless.text = u"Hello"_s;
    thoughtless.never = {u"does not support"_s};
    thoughtless.thinks = true;
    cases << thoughtless;

    cases << failed("X15PromptTooLong",
                    said(400, R"({"error":"the prompt is longer than the context length currently )"
                              R"(available to the model; shorten it"})"),
                    ErrorCode::TooLong, ErrorReason::TooManyTokens, 400);
    cases.last().says = {u"The conversation no longer fits"_s};
    cases.last().buttons = tooLong;

    cases << failed("X16HostileText", said(500, R"({"error":"<img src=x onerror=1><b>hi</b>"})"),
                    ErrorCode::Server, ErrorReason::ServerReported, 500);
    cases.last().says = {u"<img src=x onerror=1><b>hi</b>"_s};
    return cases;
}

} // namespace loquat::test
