// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/errorfacts.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

FailedAnswer answerOf(int status, const QByteArray& body,
                      const QByteArray& contentType = "application/json")
{
    FailedAnswer answer;
    answer.status = status;
    answer.contentType = contentType;
    answer.body = body;
    answer.path = u"/api/generate"_s;
    answer.model = u"foo"_s;
    answer.nowMs =
        QDateTime(QDate(2026, 10, 21), QTime(7, 30), QTimeZone::utc()).toMSecsSinceEpoch();
    return answer;
}

Error errorOf(int status, const QByteArray& body,
              const QByteArray& contentType = "application/json")
{
    return errorOfAnswer(answerOf(status, body, contentType));
}

QString messageIn(const QByteArray& json, int status = 500)
{
    return errorMessage(QJsonDocument::fromJson(json).object(), status);
}

} // namespace

TEST(ErrorMessage, IsFoundInEveryKnownPlace)
{
    EXPECT_EQ(messageIn(R"({"error":"a"})"), u"a"_s);
    EXPECT_EQ(messageIn(R"({"error":{"message":"a","msg":"b"}})"), u"a"_s);
    EXPECT_EQ(messageIn(R"({"error":{"msg":"b"}})"), u"b"_s);
    EXPECT_EQ(messageIn(R"({"detail":"c"})"), u"c"_s);
    EXPECT_EQ(messageIn(R"({"detail":{"msg":"d","error":"e"}})"), u"d"_s);
    EXPECT_EQ(messageIn(R"({"detail":{"error":"e","type":"unauthorized"}})"), u"e"_s);
    EXPECT_EQ(messageIn(R"({"detail":[{"loc":["body"],"msg":"f"}]})"), u"f"_s);
    EXPECT_EQ(messageIn(R"({"message":"g"})"), u"g"_s);
    EXPECT_EQ(messageIn(R"({"message":"g"})", 200), u""_s);
    EXPECT_EQ(messageIn(R"({"errors":[{"message":"h"}]})"), u"h"_s);
    EXPECT_EQ(messageIn(R"({"error":"","detail":"c"})"), u"c"_s);
    EXPECT_EQ(messageIn(R"({"error":{"code":7}})"), u"{\"code\":7}"_s);
    EXPECT_EQ(messageIn(R"({"error":42})"), u"42"_s);
    EXPECT_EQ(messageIn(R"({"error":true,"message":"i"})", 200), u"i"_s);
}

TEST(ErrorMessage, NothingIsNoMessage)
{
    for (const char* none : {R"({"error":""})", R"({"error":null})", R"({"error":{}})",
                             R"({"error":false})", R"({})", R"({"other":"x"})"})
        EXPECT_EQ(messageIn(none), u""_s) << none;
}

TEST(ErrorMessage, JsonInAMessageIsUnwrapped)
{
    EXPECT_EQ(messageIn(R"({"error":"{\"error\":{\"code\":400,\"message\":\"too big\"}}"})"),
              u"too big"_s);
    EXPECT_EQ(messageIn(R"({"error":"{\"error\":\"{\\\"message\\\":\\\"in\\\"}\"}"})"), u"in"_s);
    EXPECT_EQ(messageIn(R"({"error":"{not json"})"), u"{not json"_s);
    EXPECT_EQ(messageIn(R"({"error":"{\"a\":1}"})"), u"{\"a\":1}"_s);
}

TEST(ErrorMessage, IsShortened)
{
    const QString text = messageIn("{\"error\":\"" + QByteArray(1000, 'x') + "\"}");
    EXPECT_EQ(text.size(), 300);
    EXPECT_TRUE(text.endsWith(QChar(0x2026)));
}

TEST(ErrorMessage, OfABodyThatIsNoJson)
{
    EXPECT_EQ(errorMessageOfBody("404 page not found\n", 404), u"404 page not found"_s);
    EXPECT_EQ(errorMessageOfBody("\n\n<p>Bad &lt;thing&gt;</p>\nmore", 500), u"Bad <thing>"_s);
    EXPECT_EQ(
        errorMessageOfBody("<html><style>b{}</style><script>if(a<b)x()</script><h1>Oops</h1>", 500),
        u"Oops"_s);
    EXPECT_EQ(errorMessageOfBody("", 500), u""_s);
    EXPECT_EQ(errorMessageOfBody("<div></div>", 500), u""_s);
    EXPECT_EQ(errorMessageOfBody("\"plain\"", 500), u"plain"_s);
    EXPECT_EQ(errorMessageOfBody("1 < 2 and 3 > 2", 500), u"1 < 2 and 3 > 2"_s);
    EXPECT_EQ(errorMessageOfBody("\xEF\xBB\xBF{\"error\":\"a\"}", 500), u"a"_s);
    EXPECT_EQ(errorMessageOfBody("data: {\"error\":\"a\"}\n\ndata: [DONE]\n", 500), u"a"_s);
    EXPECT_EQ(errorMessageOfBody("{\"error\":\"caf\xE9\"}", 500), u"caf\uFFFD"_s);
    EXPECT_EQ(errorMessageOfBody("{\"status\":\"odd\"}", 500), u"{\"status\":\"odd\"}"_s);
}

// Classes: protocol.md §6.3, cases of §12.3.

TEST(ErrorOfAnswer, X01ModelMissing)
{
    const Error error = errorOf(404, R"({"error":"model 'foo' not found"})");
    EXPECT_EQ(error.code, ErrorCode::NotFound);
    EXPECT_EQ(error.reason, ErrorReason::ModelMissing);
    EXPECT_EQ(error.subject, u"foo"_s);
    EXPECT_EQ(error.serverText, u"model 'foo' not found"_s);
    EXPECT_EQ(error.httpStatus, 404);
}

TEST(ErrorOfAnswer, X02ProxyModelMissing)
{
    const Error error = errorOf(500, R"({"error":"Model foo not supported"})");
    EXPECT_EQ(error.code, ErrorCode::NotFound);
    EXPECT_EQ(error.reason, ErrorReason::ModelNotOffered);
    EXPECT_EQ(error.subject, u"foo"_s);
}

TEST(ErrorOfAnswer, X05HtmlOfAGateway)
{
    const Error error = errorOf(
        502, "<html><head><title>502 Bad Gateway</title></head><body><hr>nginx</body></html>",
        "text/html");
    EXPECT_EQ(error.code, ErrorCode::Server);
    EXPECT_EQ(error.reason, ErrorReason::BadGateway);
    EXPECT_EQ(error.serverText, u"502 Bad Gateway"_s);
}

TEST(ErrorOfAnswer, X06LoginPage)
{
    const Error error = errorOf(200, "<!doctype html><title>Log in</title>", "text/html");
    EXPECT_EQ(error.code, ErrorCode::NotApi);
    EXPECT_EQ(error.reason, ErrorReason::WebPage);
    EXPECT_EQ(error.serverText, u"Log in"_s);
    EXPECT_EQ(errorOf(200, "  <HTML><body>x", "").reason, ErrorReason::WebPage);
}

TEST(ErrorOfAnswer, X07EmptyBody)
{
    EXPECT_EQ(errorOf(200, "").reason, ErrorReason::EmptyBody);
    EXPECT_EQ(errorOf(204, "").reason, ErrorReason::EmptyBody);
    EXPECT_EQ(errorOf(500, "").reason, ErrorReason::HttpStatus);
}

TEST(ErrorOfAnswer, X09OnlyJunk)
{
    const Error error = errorOf(200, "Internal error\n");
    EXPECT_EQ(error.code, ErrorCode::Protocol);
    EXPECT_EQ(error.reason, ErrorReason::NotJson);
    EXPECT_EQ(error.serverText, u"Internal error"_s);
}

TEST(ErrorOfAnswer, X10QueueFull)
{
    const Error error = errorOf(
        503, R"({"error":"server busy, please try again.  maximum pending requests exceeded"})");
    EXPECT_EQ(error.code, ErrorCode::Busy);
    EXPECT_EQ(error.reason, ErrorReason::ServerBusy);
}

TEST(ErrorOfAnswer, X11TooManyRequestsWithADateInThePast)
{
    FailedAnswer answer = answerOf(429, R"({"error":"slow down"})");
    answer.retryAfter = "Wed, 21 Oct 2026 07:28:00 GMT";
    const Error error = errorOfAnswer(answer);
    EXPECT_EQ(error.code, ErrorCode::Busy);
    EXPECT_EQ(error.reason, ErrorReason::RateLimited);
    EXPECT_EQ(error.retryAfterSeconds, 0);
}

TEST(ErrorOfAnswer, RetryAfterInItsSpellings)
{
    const auto wait = [](const QByteArray& header) {
        FailedAnswer answer = answerOf(429, "");
        answer.retryAfter = header;
        return errorOfAnswer(answer).retryAfterSeconds;
    };
    EXPECT_EQ(wait("17"), 17);
    EXPECT_EQ(wait(" 1.2 "), 2);
    EXPECT_EQ(wait("-5"), 0);
    EXPECT_GT(wait("99999999999999999999"), 1'000'000);
    EXPECT_EQ(wait("Wed, 21 Oct 2026 07:31:00 GMT"), 60);
    EXPECT_EQ(wait("Wednesday, 21-Oct-26 07:31:00 GMT"), 60);
    EXPECT_EQ(wait("Wed Oct 21 07:31:00 2026"), 60);
    EXPECT_EQ(wait("soon"), std::nullopt);
    EXPECT_EQ(wait(""), std::nullopt);

    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(wait("Wed, 21 Oct 2026 07:31:00 GMT"), 60);
    EXPECT_EQ(wait("1.2"), 2);
    QLocale::setDefault(before);
}

TEST(ErrorOfAnswer, X12KoboldBusy)
{
    const Error error = errorOf(
        503,
        R"({"detail":{"msg":"Server is busy; please try again later.","type":"service_unavailable"}})");
    EXPECT_EQ(error.reason, ErrorReason::ServerBusy);
    EXPECT_EQ(error.serverText, u"Server is busy; please try again later."_s);
}

TEST(ErrorOfAnswer, X13QuotaOnTheRemotePath)
{
    FailedAnswer answer = answerOf(
        429,
        R"({"StatusCode":429,"Status":"429 Too Many Requests","error":"you have reached your weekly usage limit, upgrade: https://ollama.com/upgrade"})",
        "application/x-ndjson");
    answer.retryAfter = "60";
    const Error error = errorOfAnswer(answer);
    EXPECT_EQ(error.code, ErrorCode::Quota);
    EXPECT_EQ(error.reason, ErrorReason::QuotaExhausted);
    EXPECT_EQ(error.link, QUrl(u"https://ollama.com/upgrade"_s));
    EXPECT_EQ(error.retryAfterSeconds, std::nullopt);
    EXPECT_FALSE(error.serverText.contains(u"StatusCode"_s));
}

TEST(ErrorOfAnswer, X14ThinkingUnsupported)
{
    const Error error = errorOf(400, R"({"error":"\"m\" does not support thinking"})");
    EXPECT_EQ(error.reason, ErrorReason::ThinkingUnsupported);
    EXPECT_EQ(errorOf(400, R"({"error":"\"m\" does not support generate"})").reason,
              ErrorReason::GenerateUnsupported);
}

TEST(ErrorOfAnswer, X15PromptTooLong)
{
    const Error error = errorOf(
        400,
        R"({"error":"the prompt is longer than the context length currently available to the model; x"})");
    EXPECT_EQ(error.code, ErrorCode::TooLong);
    EXPECT_EQ(error.reason, ErrorReason::TooManyTokens);
    EXPECT_EQ(
        errorOf(
            500,
            R"({"error":"{\"error\":{\"code\":400,\"message\":\"request exceeds the available context size\"}}"})")
            .reason,
        ErrorReason::TooManyTokens);
}

TEST(ErrorOfAnswer, X16HostileTextStaysAsItIs)
{
    EXPECT_EQ(errorOf(500, R"({"error":"<img src=x onerror=1><b>hi</b>"})").serverText,
              u"<img src=x onerror=1><b>hi</b>"_s);
}

TEST(ErrorOfAnswer, KeysAndSigningIn)
{
    const Error wrong =
        errorOf(401, R"({"detail":{"error":"Unauthorized","type":"unauthorized"}})");
    EXPECT_EQ(wrong.code, ErrorCode::Auth);
    EXPECT_EQ(wrong.reason, ErrorReason::KeyMissingOrWrong);
    const Error signIn = errorOf(
        401,
        R"({"error":"unauthorized","signin_url":"https://ollama.com/connect?name=desk&key=c3No"})");
    EXPECT_EQ(signIn.code, ErrorCode::Auth);
    EXPECT_EQ(signIn.reason, ErrorReason::SignInNeeded);
    EXPECT_EQ(signIn.link, QUrl(u"https://ollama.com/connect?name=desk&key=c3No"_s));
}

TEST(ErrorOfAnswer, LinksLeadToOllamaOverHttpsOnly)
{
    for (const char* link :
         {"http://ollama.com/upgrade", "https://evil.example/ollama.com",
          "https://ollama.com.evil.example/", "https://ollama.com@evil.example/",
          "https://user@ollama.com/x", "https://ollama.com:8443/x", "javascript:alert(1)"}) {
        const Error error =
            errorOf(401, QByteArray(R"({"error":"see","signin_url":")") + link + "\"}");
        EXPECT_TRUE(error.link.isEmpty()) << link;
    }
    EXPECT_EQ(errorOf(429, R"({"error":"usage limit, see https://ollama.com/pricing."})").link,
              QUrl(u"https://ollama.com/pricing"_s));
    EXPECT_TRUE(errorOf(429, R"({"error":"usage limit https://ollama.com.evil.example/x"})")
                    .link.path()
                    .isEmpty());
}

TEST(ErrorOfAnswer, Refusals)
{
    EXPECT_EQ(errorOf(403, "").reason, ErrorReason::HostNameRefused);
    const Error forbidden = errorOf(403, R"({"error":"ollama cloud is disabled: x"})");
    EXPECT_EQ(forbidden.reason, ErrorReason::Forbidden);
    EXPECT_EQ(forbidden.serverText, u"ollama cloud is disabled: x"_s);
}

TEST(ErrorOfAnswer, MissingEndpoints)
{
    const QList<std::pair<int, QByteArray>> answers{{404, "404 page not found"},
                                                    {404, R"({"error":"Not found"})"},
                                                    {404, R"({"detail":"Not Found"})"},
                                                    {405, "405 method not allowed"},
                                                    {501, "<html>Unsupported method</html>"}};
    for (const auto& [status, body] : answers) {
        const Error error = errorOf(status, body, "text/plain");
        EXPECT_EQ(error.code, ErrorCode::NotFound) << body.toStdString();
        EXPECT_EQ(error.reason, ErrorReason::EndpointMissing) << body.toStdString();
        EXPECT_EQ(error.subject, u"/api/generate"_s);
    }
}

TEST(ErrorOfAnswer, A404InAnyOtherWordsMayBeAGateways)
{
    for (const QByteArray& body :
         {QByteArray("<html><head><title>404 Not Found</title></head></html>"), QByteArray(),
          QByteArray("default backend - 404"), QByteArray("no healthy upstream")}) {
        const Error error = errorOf(404, body, "text/html");
        EXPECT_EQ(error.code, ErrorCode::NotFound) << body.toStdString();
        EXPECT_EQ(error.reason, ErrorReason::PageNotFound) << body.toStdString();
        EXPECT_EQ(error.subject, u"/api/generate"_s);
        EXPECT_TRUE(error.isMissingEndpoint());
    }
}

TEST(ErrorOfAnswer, ContextIsRefusedOnlyIfThereWasOne)
{
    FailedAnswer answer = answerOf(500, R"({"error":"not supported"})");
    EXPECT_EQ(errorOfAnswer(answer).reason, ErrorReason::ServerReported);
    answer.carriedContext = true;
    EXPECT_EQ(errorOfAnswer(answer).reason, ErrorReason::ContextUnsupported);
    answer.status = 400;
    answer.body =
        R"({"error":"json: cannot unmarshal object into Go struct field GenerateRequest.context of type int"})";
    EXPECT_EQ(errorOfAnswer(answer).reason, ErrorReason::ContextUnsupported);
}

TEST(ErrorOfAnswer, Images)
{
    EXPECT_EQ(errorOf(400, R"({"error":"illegal base64 data at input byte 4"})").reason,
              ErrorReason::ImageRejected);
    EXPECT_EQ(
        errorOf(
            500,
            R"({"error":"{\"error\":{\"code\":500,\"message\":\"image input is not supported - hint: if this is unexpected, you may need to provide the mmproj\"}}"})")
            .reason,
        ErrorReason::ImagesUnsupported);
    EXPECT_EQ(errorOf(413, "<html><title>413 Request Entity Too Large</title></html>", "text/html")
                  .reason,
              ErrorReason::RequestTooLarge);
}

TEST(ErrorOfAnswer, Gateways)
{
    for (const int status : {502, 520, 521, 522, 523, 525, 526})
        EXPECT_EQ(errorOf(status, "<html></html>", "text/html").reason, ErrorReason::BadGateway);
    for (const int status : {504, 524})
        EXPECT_EQ(errorOf(status, "").reason, ErrorReason::GatewayTimeout);
    EXPECT_EQ(errorOf(500, "<html><title>Gateway Time-out</title></html>", "text/html").reason,
              ErrorReason::GatewayTimeout);
    EXPECT_EQ(errorOf(502, R"({"error":"cloud model unreachable"})").reason,
              ErrorReason::BadGateway);
}

TEST(ErrorOfAnswer, TheRestIsTheServersText)
{
    const Error bad = errorOf(400, R"({"error":"invalid model name"})");
    EXPECT_EQ(bad.code, ErrorCode::Http);
    EXPECT_EQ(bad.reason, ErrorReason::ServerReported);
    EXPECT_EQ(bad.serverText, u"invalid model name"_s);
    EXPECT_EQ(errorOf(500, R"({"error":"No valid messages found"})").code, ErrorCode::Server);
    EXPECT_EQ(errorOf(418, "").reason, ErrorReason::HttpStatus);
}

TEST(ErrorInStream, IsToldApartByWhatItSays)
{
    const auto kind = [](const char* json) {
        FailedAnswer head = answerOf(200, "");
        head.carriedContext = true;
        return errorInStream(QJsonDocument::fromJson(json).object(), head).reason;
    };
    EXPECT_EQ(kind(R"({"error":"CUDA error"})"), ErrorReason::ServerReported);
    EXPECT_EQ(kind(R"({"done":true,"done_reason":"error"})"), ErrorReason::ServerReportedNothing);
    EXPECT_EQ(kind(R"({"error":"weekly usage limit reached"})"), ErrorReason::QuotaExhausted);
    EXPECT_EQ(kind(R"({"error":"exceeds the available context size"})"),
              ErrorReason::TooManyTokens);
    EXPECT_EQ(kind(R"({"error":"not supported"})"), ErrorReason::ContextUnsupported);
}

} // namespace loquat::test
