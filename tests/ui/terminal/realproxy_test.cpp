// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loquatprocess.h"
#include "tests/support/realproxy.h"
#include "tests/support/scriptedserver.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray completions = "/v1/chat/completions";

QByteArray event(const QByteArray& delta, const QByteArray& finish = "null")
{
    return R"(data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"vendor/ok",)"
           R"("choices":[{"index":0,"delta":)" +
           delta + R"(,"finish_reason":)" + finish + "}]}\n\n";
}

// A reply as an OpenAI-style server streams it.
Script streamed(const QByteArrayList& pieces)
{
    Script script = Script::stream(200, "text/event-stream");
    script.chunk(event(R"({"role":"assistant","content":""})"));
    for (const QByteArray& piece : pieces)
        script.chunk(event("{\"content\":\"" + piece + "\"}"));
    return script;
}

Script ended(Script script)
{
    return script.chunk(event("{}", "\"stop\"")).chunk("data: [DONE]\n\n").end();
}

Script refused(int status, const QByteArray& message)
{
    return Script::json(R"({"error":{"message":")" + message +
                            R"(","type":"invalid_request_error","param":null,"code":null}})",
                        status);
}

// The real proxy in front of an upstream of ours; Loquat itself asks it.
class RealProxyTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (RealProxy::folder().isEmpty())
            GTEST_SKIP() << "ollama-api-proxy is not installed; packaging/check installs it";
        ASSERT_TRUE(proxy.start(upstream.url())) << proxy.said().constData();
    }

    Outcome ask(const QStringList& arguments)
    {
        return loquat.run(QStringList{u"ask"_s, u"--server"_s, proxy.url()} + arguments);
    }

    Outcome askOk(const QStringList& arguments = {})
    {
        return ask(QStringList{u"--model"_s, u"ok"_s, u"--json"_s} + arguments +
                   QStringList{u"Why?"_s});
    }

    QJsonObject upstreamSaw() const
    {
        const QList<ReceivedRequest> requests = upstream.requests(completions);
        return requests.isEmpty() ? QJsonObject()
                                  : QJsonDocument::fromJson(requests.last().body).object();
    }

    ScriptedServer upstream;
    RealProxy proxy;
    LoquatProcess loquat;
};

} // namespace

TEST_F(RealProxyTest, ListsItsModels)
{
    const Outcome outcome = ask({u"Why?"_s});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.err.contains("ok, other")) << outcome.err.constData();
    EXPECT_EQ(upstream.requests().size(), 0);
}

TEST_F(RealProxyTest, StreamsAsTextArrives)
{
    Script script = streamed({"Hel"});
    script.gate("go on");
    script.chunk(event("{\"content\":\"lo \xc3\xa9\"}"));
    upstream.answer(completions, ended(script));
    loquat.start(
        {u"ask"_s, u"--server"_s, proxy.url(), u"--model"_s, u"ok"_s, u"Why caf\u00E9?"_s});
    EXPECT_EQ(loquat.waitForOutput("Hel"), "Hel");
    upstream.open("go on");
    const Outcome outcome = loquat.waitForEnd();
    EXPECT_EQ(outcome.out, "Hello \xc3\xa9");
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_EQ(upstreamSaw()[u"model"_s], u"vendor/ok"_s);
    EXPECT_EQ(upstreamSaw()[u"stream"_s], true);
    EXPECT_EQ(upstreamSaw()[u"messages"_s].toArray().at(0)[u"content"_s], u"Why caf\u00E9?"_s);
}

TEST_F(RealProxyTest, PassesOptionsOn)
{
    upstream.answer(completions, ended(streamed({"Hi"})));
    EXPECT_EQ(
        askOk({u"--option"_s, u"temperature=0.25"_s, u"--option"_s, u"num_predict=7"_s}).status, 0);
    EXPECT_EQ(upstreamSaw()[u"temperature"_s], 0.25);
    EXPECT_EQ(upstreamSaw()[u"max_tokens"_s], 7);
}

TEST_F(RealProxyTest, PassesAnImageOnAsJpeg)
{
    QImage image(64, 48, QImage::Format_ARGB32);
    image.fill(Qt::red);
    const QString file = loquat.home() + u"/red.png"_s;
    ASSERT_TRUE(image.save(file));
    upstream.answer(completions, ended(streamed({"Red."})));
    const Outcome outcome = askOk({u"--image"_s, file});
    ASSERT_EQ(outcome.status, 0) << outcome.err.constData();

    const QJsonArray parts = upstreamSaw()[u"messages"_s].toArray().at(0)[u"content"_s].toArray();
    ASSERT_EQ(parts.size(), 2);
    const QString url = parts.at(1)[u"image_url"_s][u"url"_s].toString();
    ASSERT_TRUE(url.startsWith(u"data:image/jpeg;base64,"_s)) << qPrintable(url.left(40));
    const QImage seen =
        QImage::fromData(QByteArray::fromBase64(url.section(u',', 1).toLatin1()), "JPEG");
    EXPECT_EQ(seen.size(), image.size());
    EXPECT_GT(seen.pixelColor(10, 10).red(), 240);
}

TEST_F(RealProxyTest, SaysThatAModelIsNotOffered)
{
    const Outcome outcome = ask({u"--model"_s, u"nope"_s, u"--json"_s, u"Why?"_s});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.json()[u"state"_s], u"failed"_s);
    EXPECT_EQ(outcome.json()[u"error"_s][u"code"_s], u"not_found"_s);
    EXPECT_EQ(outcome.json()[u"error"_s][u"http_status"_s], 500);
    EXPECT_TRUE(outcome.json()[u"error"_s][u"message"_s].toString().contains(u"nope"_s));
}

TEST_F(RealProxyTest, GivesAnEmptyAnswerWhereItHidesAnError)
{
    upstream.answer(completions, refused(401, "Incorrect API key provided"));
    const Outcome outcome = askOk();
    EXPECT_EQ(outcome.status, 4) << outcome.out.constData();
    EXPECT_EQ(outcome.json()[u"state"_s], u"empty"_s);
    EXPECT_EQ(outcome.json()[u"error"_s][u"code"_s], u"empty"_s);
    EXPECT_FALSE(outcome.out.contains("{}"));
}

TEST_F(RealProxyTest, TellsTheErrorWithoutStreaming)
{
    upstream.answer(completions, refused(401, "Incorrect API key provided"));
    const Outcome outcome = askOk({u"--no-stream"_s});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.json()[u"error"_s][u"message"_s].toString().contains(
        u"Incorrect API key provided"_s))
        << outcome.out.constData();
}

TEST_F(RealProxyTest, KeepsThePartBeforeTheUpstreamBroke)
{
    Script script = streamed({"Hel"});
    script.pause(100).drop();
    upstream.answer(completions, script);
    const Outcome outcome = askOk();
    EXPECT_EQ(outcome.status, 1) << outcome.out.constData();
    EXPECT_EQ(outcome.json()[u"state"_s], u"failed"_s);
    EXPECT_EQ(outcome.json()[u"text"_s], u"Hel"_s);
    EXPECT_TRUE(outcome.json()[u"error"_s][u"message"_s].toString().contains(u"terminated"_s));
}

} // namespace loquat::test
