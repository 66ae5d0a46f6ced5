// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wirecases.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QString again = u"Try again"_s;
const QStringList againAndSettings{again, u"Server settings…"_s};

Script said(int status, const QByteArray& json)
{
    return Script::json(json, status);
}

Script page(int status, const QByteArray& title)
{
    return Script::answer(status, "text/html",
                          "<html><head><title>" + title + "</title></head><body><h1>" + title +
                              "</h1></body></html>");
}

Script lines(const QByteArray& text, const QByteArray& lastLine)
{
    return Script::lines({R"({"model":"m","response":")" + text + R"(","done":false})", lastLine});
}

WireCase failed(const QByteArray& name, const Script& answer, ErrorCode code, ErrorReason reason,
                int status, const QString& says, const QStringList& buttons = {again})
{
    WireCase one;
    one.name = name;
    one.answer = answer;
    one.code = code;
    one.reason = reason;
    one.status = status;
    one.says = {says};
    one.buttons = buttons;
    one.never = {u"<html>"_s};
    return one;
}

WireCase reported(const QByteArray& name, int status, const QByteArray& json, const QString& says)
{
    return failed(name, said(status, json), status >= 500 ? ErrorCode::Server : ErrorCode::Http,
                  ErrorReason::ServerReported, status, says);
}

QList<WireCase> transportForms()
{
    QList<WireCase> cases;
    cases << failed("RefusedConnection", {}, ErrorCode::Connect, ErrorReason::ConnectionRefused, 0,
                    u"Nothing is listening at http://127.0.0.1:"_s, againAndSettings);
    cases.last().listener = WireCase::Listener::Nobody;
    cases << failed("TlsToAPlainServer", {}, ErrorCode::Tls, ErrorReason::TlsFailed, 0,
                    u"No secure connection could be made"_s, againAndSettings);
    cases.last().listener = WireCase::Listener::PlainTls;
    cases << failed("RedirectToAnotherHost",
                    Script::answer(307, {}, {}, {"Location: http://example.com/api/generate"}),
                    ErrorCode::Http, ErrorReason::RedirectRefused, 307,
                    u"The server points to another address: http://example.com"_s,
                    {u"Server settings…"_s});
    return cases;
}

QList<WireCase> statusForms()
{
    QList<WireCase> cases;
    const QStringList key{u"Enter key…"_s, again};
    cases << failed("Status401", said(401, R"({"error":"unauthorized"})"), ErrorCode::Auth,
                    ErrorReason::KeyMissingOrWrong, 401,
                    u"The API key is missing or wrong: unauthorized"_s, key);
    cases << failed("Status401SignIn",
                    said(401, R"({"error":"unauthorized",)"
                              R"("signin_url":"https://ollama.com/connect?name=desk&key=c3No"})"),
                    ErrorCode::Auth, ErrorReason::SignInNeeded, 401, u"not signed in"_s,
                    {u"Sign in to Ollama"_s, again});
    cases << failed("Status401SignInElsewhere",
                    said(401, R"({"error":"unauthorized","signin_url":"https://evil.example/"})"),
                    ErrorCode::Auth, ErrorReason::SignInNeeded, 401, u"not signed in"_s);
    cases.last().never = {u"evil.example"_s};
    cases << failed("Status403Empty", Script::answer(403, {}, {}), ErrorCode::Http,
                    ErrorReason::HostNameRefused, 403, u"OLLAMA_ORIGINS"_s, againAndSettings);
    cases << failed("Status403Json", said(403, R"({"error":"this model requires a subscription"})"),
                    ErrorCode::Auth, ErrorReason::Forbidden, 403,
                    u"this model requires a subscription"_s, key);
    cases << failed("Status404PlainText", Script::answer(404, "text/plain", "404 page not found"),
                    ErrorCode::NotFound, ErrorReason::EndpointMissing, 404,
                    u"This server has no /api/generate."_s, againAndSettings);
    cases << failed("Status404OtherJson", said(404, R"({"error":"Not found"})"),
                    ErrorCode::NotFound, ErrorReason::EndpointMissing, 404,
                    u"This server has no /api/generate."_s, againAndSettings);
    cases << failed("Status404OfAGateway", page(404, "404 Not Found"), ErrorCode::NotFound,
                    ErrorReason::PageNotFound, 404, u"This server has no /api/generate."_s,
                    againAndSettings);
    cases << failed("Status405", Script::answer(405, "text/plain", "405 method not allowed"),
                    ErrorCode::NotFound, ErrorReason::EndpointMissing, 405,
                    u"This server has no /api/generate."_s, againAndSettings);
    cases << failed("Status501Kobold", page(501, "Error 501"), ErrorCode::NotFound,
                    ErrorReason::EndpointMissing, 501, u"This server has no /api/generate."_s,
                    againAndSettings);
    cases << failed("Status413", page(413, "413 Request Entity Too Large"), ErrorCode::TooLong,
                    ErrorReason::RequestTooLarge, 413, u"too large for the server or a gateway"_s);
    cases << failed(
        "Status429Wait",
        Script::answer(429, "application/json", R"({"error":"slow down"})", {"Retry-After: 30"}),
        ErrorCode::Busy, ErrorReason::RateLimited, 429,
        u"Too many requests in a short time: slow down"_s, {u"Try again in 30 s"_s});
    WireCase hungUp;
    hungUp.name = "Status499";
    hungUp.answer = said(499, R"({"error":"client closed request"})");
    hungUp.state = ReplyState::Cancelled;
    cases << hungUp;
    cases << failed("Status500WithoutDetails", Script::answer(500, {}, {}), ErrorCode::Server,
                    ErrorReason::HttpStatus, 500,
                    u"The server answered with HTTP 500 (no details)."_s, againAndSettings);
    cases << failed("Status502Json", said(502, R"({"error":"cloud model unreachable"})"),
                    ErrorCode::Server, ErrorReason::BadGateway, 502, u"cloud model unreachable"_s);
    cases << failed("Status503Page", page(503, "503 Service Temporarily Unavailable"),
                    ErrorCode::Busy, ErrorReason::ServerBusy, 503, u"The server is busy"_s);
    for (const int status : {504, 524})
        cases << failed("Status" + QByteArray::number(status),
                        page(status, QByteArray::number(status) + " Gateway Time-out"),
                        ErrorCode::Timeout, ErrorReason::GatewayTimeout, status,
                        u"The gateway gave up waiting; the model may still be loading."_s);
    cases << failed("TimeoutPageWithAnotherStatus", page(500, "Gateway time-out"),
                    ErrorCode::Timeout, ErrorReason::GatewayTimeout, 500,
                    u"The gateway gave up waiting"_s);
    for (const int status : {520, 521, 522, 523, 525, 526})
        cases << failed("Status" + QByteArray::number(status), page(status, "Web server is down"),
                        ErrorCode::Server, ErrorReason::BadGateway, status,
                        u"Web server is down"_s);
    return cases;
}

QList<WireCase> modelForms()
{
    QList<WireCase> cases;
    cases << failed("CannotGenerate", said(400, R"({"error":"\"m\" does not support generate"})"),
                    ErrorCode::Server, ErrorReason::GenerateUnsupported, 400,
                    u"The model “m” cannot generate text."_s, {u"Choose model…"_s, again});
    cases << failed(
        "ImageRejected", said(400, R"({"error":"illegal base64 data at input byte 4"})"),
        ErrorCode::Server, ErrorReason::ImageRejected, 400, u"The picture could not be sent"_s);
    cases << failed("ProxyWantsJpegs",
                    said(500, R"({"error":"Only JPEG base64 strings or http(s) URLs are )"
                              R"(supported"})"),
                    ErrorCode::Server, ErrorReason::ImageRejected, 500,
                    u"The picture could not be sent"_s);
    cases << failed("NestedJson",
                    said(400, R"({"error":"{\"error\":{\"code\":400,\"message\":\"request exceeds )"
                              R"(the available context size\",\"type\":\"x\"}}"})"),
                    ErrorCode::TooLong, ErrorReason::TooManyTokens, 400,
                    u"The conversation no longer fits"_s,
                    {u"Start fresh"_s, u"Shorten prompt"_s, u"Raise context size…"_s, again});
    cases.last().never = {u"\"code\""_s};
    return cases;
}

QList<WireCase> bodyForms()
{
    QList<WireCase> cases;
    cases << reported("DetailText", 400, R"({"detail":"Model is not loaded"})",
                      u"Model is not loaded"_s);
    cases << reported("DetailList", 422, R"({"detail":[{"loc":["body"],"msg":"field required"}]})",
                      u"field required"_s);
    cases << reported("ErrorMessage", 400, R"({"error":{"message":"bad sampler","type":"x"}})",
                      u"bad sampler"_s);
    cases << reported("ErrorsList", 400, R"({"errors":[{"message":"bad penalty"}]})",
                      u"bad penalty"_s);
    cases << reported("ProxyBlankPrompt", 500, R"({"error":"No valid messages found"})",
                      u"No valid messages found"_s);
    cases << reported("ProxyWrongType", 500,
                      R"({"error":"Invalid argument for parameter temperature: temperature must )"
                      R"(be a number"})",
                      u"temperature must be a number"_s);
    cases << reported("ProxyUpstreamLimit", 500,
                      R"({"error":"Failed after 3 attempts. Last error: Rate limit reached"})",
                      u"Rate limit reached"_s);
    cases << failed(
        "FinalReplacedByAnError", lines("Hello", R"({"error":"could not tokenise the context"})"),
        ErrorCode::Server, ErrorReason::ServerReported, 200, u"could not tokenise the context"_s);
    cases.last().text = u"Hello"_s;
    cases << failed("ErrorWithoutDetails",
                    lines("Hel", R"({"response":"lo","done":true,"done_reason":"error"})"),
                    ErrorCode::Server, ErrorReason::ServerReportedNothing, 200,
                    u"without details"_s);
    cases.last().text = u"Hello"_s;
    cases << failed("KoboldNull", said(200, "null"), ErrorCode::Protocol, ErrorReason::NotJson, 200,
                    u"not in the form of an Ollama API"_s, againAndSettings);
    cases << failed("NoContent", Script::raw("HTTP/1.1 204 No Content\r\n\r\n"),
                    ErrorCode::Protocol, ErrorReason::EmptyBody, 204, u"empty reply"_s,
                    againAndSettings);

    WireCase nothing;
    nothing.name = "ErrorsThatSayNothing";
    nothing.answer = Script::lines({R"({"response":"He","error":{},"done":false})",
                                    R"({"response":"l","error":"","done":false})",
                                    R"({"response":"lo","error":null,"done":true})"});
    nothing.state = ReplyState::Complete;
    nothing.text = u"Hello"_s;
    cases << nothing;

    WireCase repetition;
    repetition.name = "StoppedForRepetition";
    repetition.answer = said(200, R"({"model":"m","response":"so so so","done":false})");
    repetition.state = ReplyState::Interrupted;
    repetition.code = ErrorCode::Interrupted;
    repetition.reason = ErrorReason::StoppedEarly;
    repetition.status = 200;
    repetition.text = u"so so so"_s;
    repetition.says = {u"The server stopped early, probably because of repetition."_s};
    repetition.buttons = {u"Continue"_s, again};
    cases << repetition;
    return cases;
}

} // namespace

QList<WireCase> otherErrorForms()
{
    return transportForms() + statusForms() + modelForms() + bodyForms();
}

} // namespace loquat::test
