// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/replyjob.h"
#include "tests/app/server/replyjobs.h"

// Errors (protocol.md §12.3), for generate and chat alike.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray page(const QByteArray& title)
{
    return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body>";
}

} // namespace

class ReplyErrors : public ReplyJobs
{
protected:
    // The error of a request that fails, is not sent again, and brings no text.
    Error errorOf(const Script& script)
    {
        const int before = server.count(target);
        ReplyRun& reply = run(script);
        EXPECT_EQ(reply.state(), ReplyState::Failed);
        EXPECT_EQ(reply.text, QString());
        EXPECT_EQ(reply.end().error, reply.error);
        EXPECT_EQ(reply.order.count(u"failed"_s), 1);
        EXPECT_EQ(reply.order.count(u"succeeded"_s), 0);
        EXPECT_EQ(server.count(target), before + 1);
        return reply.error.value_or(Error{});
    }
    Error errorOf(int status, const QByteArray& json)
    {
        return errorOf(Script::json(json, status));
    }
};

INSTANTIATE_TEST_SUITE_P(EveryShape, ReplyErrors,
                         testing::Values(ReplyShape::Generate, ReplyShape::Chat),
                         [](const auto& shape) {
                             return std::string(shape.param == ReplyShape::Chat ? "Chat"
                                                                                : "Generate");
                         });

TEST_P(ReplyErrors, X01ModelMissing)
{
    const Error error = errorOf(404, R"({"error":"model 'foo' not found"})");
    EXPECT_EQ(error.reason, ErrorReason::ModelMissing);
    EXPECT_EQ(error.subject, u"m"_s);
}

TEST_P(ReplyErrors, X02ProxyModelMissing)
{
    EXPECT_EQ(errorOf(500, R"({"error":"Model foo not supported"})").reason,
              ErrorReason::ModelNotOffered);
}

TEST_P(ReplyErrors, X03ErrorInMidStream)
{
    Script script = Script::stream();
    script.line(delta("Hel"))
        .chunk(R"({"error":"an error was encountered while running the model: CUDA error"})");
    ReplyRun& reply = run(script.end());
    EXPECT_EQ(reply.state(), ReplyState::Failed);
    EXPECT_EQ(reply.text, u"Hel"_s);
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->serverText,
              u"an error was encountered while running the model: CUDA error"_s);
}

TEST_P(ReplyErrors, X04ProxyErrorLine)
{
    ReplyRun& reply =
        run(Script::lines({delta("Hel"), fact(R"("done":true,"error":"terminated")")}));
    EXPECT_EQ(reply.state(), ReplyState::Failed);
    EXPECT_EQ(reply.text, u"Hel"_s);
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->serverText, u"terminated"_s);
}

TEST_P(ReplyErrors, X05HtmlOfAGateway)
{
    const Error error = errorOf(Script::answer(502, "text/html", page("502 Bad Gateway")));
    EXPECT_EQ(error.reason, ErrorReason::BadGateway);
    EXPECT_EQ(error.serverText, u"502 Bad Gateway"_s);
}

TEST_P(ReplyErrors, X06LoginPage)
{
    const Error error = errorOf(Script::answer(200, "text/html", page("Log in")));
    EXPECT_EQ(error.reason, ErrorReason::WebPage);
    EXPECT_EQ(error.serverText, u"Log in"_s);
}

TEST_P(ReplyErrors, X07EmptyAnswer)
{
    EXPECT_EQ(errorOf(Script::answer(200, "application/json", {})).reason, ErrorReason::EmptyBody);
    EXPECT_EQ(errorOf(Script::stream().end()).reason, ErrorReason::EmptyBody);
}

TEST_P(ReplyErrors, X08JunkLineInTheStream)
{
    QByteArrayList lines = plainLines();
    lines.insert(1, "upstream heartbeat");
    ReplyRun& reply = run(Script::lines(lines));
    expectPlain(reply);
    EXPECT_EQ(reply.end().skippedLines, 1);
}

TEST_P(ReplyErrors, X09OnlyJunk)
{
    EXPECT_TRUE(
        errorOf(Script::lines({"Internal error"})).serverText.contains(u"Internal error"_s));
}

TEST_P(ReplyErrors, X10QueueFull)
{
    EXPECT_EQ(errorOf(503, R"({"error":"server busy, please try again.  maximum pending requests )"
                           R"(exceeded"})")
                  .reason,
              ErrorReason::ServerBusy);
}

TEST_P(ReplyErrors, X11TooManyRequestsWithADateInThePast)
{
    const Error error = errorOf(Script::answer(429, "application/json", R"({"error":"slow down"})",
                                               {"Retry-After: Wed, 21 Oct 2026 07:28:00 GMT"}));
    EXPECT_EQ(error.reason, ErrorReason::RateLimited);
    EXPECT_EQ(error.retryAfterSeconds, 0);
}

TEST_P(ReplyErrors, X12KoboldBusy)
{
    const Error error =
        errorOf(503, R"({"detail":{"msg":"Server is busy; please try again later.",)"
                     R"("type":"service_unavailable"}})");
    EXPECT_EQ(error.reason, ErrorReason::ServerBusy);
    EXPECT_EQ(error.serverText, u"Server is busy; please try again later."_s);
}

TEST_P(ReplyErrors, X13QuotaOnTheRemotePath)
{
    const Error error = errorOf(Script::answer(
        429, "application/x-ndjson",
        R"({"StatusCode":429,"Status":"429 Too Many Requests","error":"you have )"
        R"(reached your weekly usage limit, upgrade: https://ollama.com/upgrade"})"));
    EXPECT_EQ(error.reason, ErrorReason::QuotaExhausted);
    EXPECT_EQ(error.retryAfterSeconds, std::nullopt);
    EXPECT_EQ(error.link, QUrl(u"https://ollama.com/upgrade"_s));
    EXPECT_FALSE(error.serverText.contains(u"StatusCode"_s));
}

TEST_P(ReplyErrors, X14ThinkingUnsupported)
{
    EXPECT_EQ(errorOf(400, R"({"error":"\"m\" does not support thinking"})").reason,
              ErrorReason::ThinkingUnsupported);
}

TEST_P(ReplyErrors, X15PromptTooLong)
{
    EXPECT_EQ(errorOf(400, R"({"error":"the prompt is longer than the context length currently )"
                           R"(available to the model; shorten it"})")
                  .reason,
              ErrorReason::TooManyTokens);
}

TEST_P(ReplyErrors, X16HostileText)
{
    EXPECT_EQ(errorOf(200, R"({"error":"<img src=x onerror=1><b>hi</b>"})").serverText,
              u"<img src=x onerror=1><b>hi</b>"_s);
}

} // namespace loquat::test
