// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practiceserver.h"
#include "tests/app/practice/rawclient.h"

#include <QElapsedTimer>
#include <QSet>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr PracticeServer::Pace atOnce{0, 0, 0};
constexpr PracticeServer::Pace never{600'000, 600'000, 600'000};

QJsonObject asking(const QString& model, const QString& prompt, QJsonObject more = {})
{
    more["model"_L1] = model;
    more["prompt"_L1] = prompt;
    return more;
}

QString textOf(const RawAnswer& answer, QLatin1StringView field = "response"_L1)
{
    QString text;
    for (const QJsonObject& line : answer.lines())
        text += line[field].toString();
    return text;
}

class PracticeServerTest : public testing::Test
{
protected:
    PracticeServer server{atOnce};
    QString address = server.start().value();

    RawAnswer generate(const QJsonObject& request) const
    {
        RawClient client(address);
        client.post("/api/generate", request);
        return client.answer();
    }
};

} // namespace

TEST_F(PracticeServerTest, ListensOnLoopbackOnlyAndKeepsItsAddress)
{
    EXPECT_TRUE(address.startsWith(u"http://127.0.0.1:"_s));
    EXPECT_EQ(server.start().value(), address);
    PracticeServer other(atOnce);
    EXPECT_NE(other.start().value(), address);
}

TEST_F(PracticeServerTest, TellsItsModelsAndVersion)
{
    RawClient client(address);
    client.send("GET", "/api/version");
    EXPECT_FALSE(client.answer().json()["version"_L1].toString().isEmpty());
    client.send("GET", "/api/tags");
    const RawAnswer tags = client.answer();
    EXPECT_EQ(tags.headers.value("content-type"), "application/json; charset=utf-8");
    EXPECT_EQ(tags.json()["models"_L1].toArray().size(), 5);
    client.post("/api/show", {{u"model"_s, u"thinker"_s}});
    EXPECT_TRUE(client.answer().json()["capabilities"_L1].toArray().contains(u"thinking"_s));
    client.post("/api/show", {{u"name"_s, u"echo:latest"_s}});
    EXPECT_EQ(client.answer().status, 200);
    client.post("/api/show", {{u"model"_s, u"no-such-model"_s}});
    const RawAnswer unknown = client.answer();
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(unknown.body, R"({"error":"model 'no-such-model:latest' not found"})");
    client.post("/api/show", {});
    EXPECT_EQ(client.answer().error(), u"model is required"_s);
}

TEST_F(PracticeServerTest, StreamsOneLineAChunkAndThenTheFigures)
{
    const RawAnswer answer = generate(asking(u"tour"_s, u"Hello"_s));
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.value("content-type"), "application/x-ndjson");
    ASSERT_GT(answer.pieces.size(), 50);
    for (const QByteArray& piece : answer.pieces) {
        EXPECT_TRUE(piece.endsWith('\n'));
        EXPECT_EQ(piece.count('\n'), 1);
    }
    EXPECT_TRUE(textOf(answer).startsWith(u"# A tour of Loquat\n"_s));
    EXPECT_TRUE(textOf(answer).contains(u"| `faulty` |"_s));

    const QJsonObject first = answer.lines().first();
    EXPECT_EQ(first["model"_L1].toString(), u"tour"_s);
    EXPECT_TRUE(QDateTime::fromString(first["created_at"_L1].toString(), Qt::ISODate).isValid());
    EXPECT_FALSE(first["done"_L1].toBool(true));

    const QJsonObject last = answer.lines().last();
    EXPECT_TRUE(last["done"_L1].toBool());
    EXPECT_EQ(last["done_reason"_L1].toString(), u"stop"_s);
    EXPECT_EQ(last["eval_count"_L1].toInt(), answer.pieces.size() - 1);
    EXPECT_EQ(last["prompt_eval_count"_L1].toInt(), 2); // who speaks, and "Hello"
    const auto ns = [&last](QLatin1StringView name) {
        return last[name].toInteger();
    };
    EXPECT_GT(ns("eval_duration"_L1), 0);
    EXPECT_LE(ns("load_duration"_L1) + ns("prompt_eval_duration"_L1) + ns("eval_duration"_L1),
              ns("total_duration"_L1));
}

TEST_F(PracticeServerTest, RemembersThroughTheContextAlone)
{
    const RawAnswer first = generate(asking(u"echo"_s, u"My name is Ann."_s));
    const QJsonArray context = first.lines().last()["context"_L1].toArray();
    EXPECT_GE(context.size(), first.lines().last()["eval_count"_L1].toInt());

    // Another server, which has never seen the first turn.
    PracticeServer other(atOnce);
    RawClient client(other.start().value());
    client.post("/api/generate",
                asking(u"echo"_s, u"What is my name?"_s, {{u"context"_s, context}}));
    const RawAnswer second = client.answer();
    EXPECT_TRUE(textOf(second).contains(u"Earlier turns remembered: 1"_s));
    EXPECT_TRUE(textOf(second).contains(u"“My name is Ann.”"_s));
    const QJsonObject last = second.lines().last();
    const QJsonArray longer = last["context"_L1].toArray();
    ASSERT_GT(longer.size(), context.size());
    for (qsizetype i = 0; i < context.size(); ++i)
        ASSERT_EQ(longer[i], context[i]);
    EXPECT_GT(last["prompt_eval_count"_L1].toInt(), context.size());
}

TEST_F(PracticeServerTest, AnswersInOnePieceWhenAsked)
{
    const RawAnswer answer = generate(asking(u"thinker"_s, u"Two words"_s, {{u"stream"_s, false}}));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.value("content-type"), "application/json; charset=utf-8");
    EXPECT_FALSE(answer.headers.contains("transfer-encoding"));
    EXPECT_FALSE(answer.body.endsWith('\n'));
    EXPECT_TRUE(answer.json()["done"_L1].toBool());
    EXPECT_TRUE(answer.json()["response"_L1].toString().contains(u"2 words"_s));
    EXPECT_TRUE(answer.json()["thinking"_L1].toString().contains(u"Two words"_s));
    EXPECT_TRUE(answer.json()["context"_L1].isArray());
}

TEST_F(PracticeServerTest, ThinksFirstAndThenAnswers)
{
    const RawAnswer answer = generate(asking(u"thinker"_s, u"Two words"_s));
    bool answering = false;
    for (const QJsonObject& line : answer.lines()) {
        answering = answering || !line["response"_L1].toString().isEmpty();
        EXPECT_FALSE(answering && line.contains("thinking"_L1));
    }
    EXPECT_TRUE(answering);
    EXPECT_FALSE(textOf(answer, "thinking"_L1).isEmpty());
    EXPECT_GE(answer.lines().last()["context"_L1].toArray().size(),
              answer.lines().last()["eval_count"_L1].toInt());
    const RawAnswer quiet = generate(asking(u"thinker"_s, u"Two words"_s, {{u"think"_s, false}}));
    EXPECT_EQ(textOf(quiet, "thinking"_L1), QString());
}

TEST_F(PracticeServerTest, FailsInMidStreamAfterSomeText)
{
    const RawAnswer answer = generate(asking(u"faulty"_s, u"Hi"_s));
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(textOf(answer).startsWith(u"Practice: faulty."_s));
    EXPECT_EQ(answer.lines().last().keys(), QStringList{u"error"_s});
    for (const QJsonObject& line : answer.lines())
        EXPECT_FALSE(line["done"_L1].toBool());

    const RawAnswer whole = generate(asking(u"faulty"_s, u"Hi"_s, {{u"stream"_s, false}}));
    EXPECT_EQ(whole.status, 500);
    EXPECT_FALSE(whole.error().isEmpty());
}

TEST_F(PracticeServerTest, EndsAtTheTokenLimitAndAtStopTexts)
{
    const RawAnswer limited =
        generate(asking(u"tour"_s, u"Hi"_s, {{u"options"_s, QJsonObject{{u"num_predict"_s, 5}}}}));
    EXPECT_EQ(limited.lines().size(), 6);
    EXPECT_EQ(limited.lines().last()["done_reason"_L1].toString(), u"length"_s);
    EXPECT_EQ(limited.lines().last()["eval_count"_L1].toInt(), 5);

    const QJsonObject options{{u"stop"_s, QJsonArray{u"nowhere"_s, u" of Loq"_s}},
                              {u"num_predict"_s, -1}};
    const RawAnswer stopped = generate(asking(u"tour"_s, u"Hi"_s, {{u"options"_s, options}}));
    EXPECT_EQ(textOf(stopped), u"# A tour"_s);
    EXPECT_EQ(stopped.lines().last()["done_reason"_L1].toString(), u"stop"_s);
}

TEST_F(PracticeServerTest, RawPromptsGetNoContext)
{
    const RawAnswer answer = generate(asking(u"echo"_s, u"Hi"_s, {{u"raw"_s, true}}));
    EXPECT_EQ(answer.status, 200);
    EXPECT_FALSE(answer.lines().last().contains("context"_L1));
}

TEST_F(PracticeServerTest, LoadsAndUnloadsWithAnEmptyPrompt)
{
    const auto running = [this] {
        RawClient client(address);
        client.send("GET", "/api/ps");
        return client.answer().json()["models"_L1].toArray();
    };
    const RawAnswer loaded = generate(asking(u"echo"_s, u""_s));
    EXPECT_EQ(loaded.headers.value("content-type"), "application/json; charset=utf-8");
    EXPECT_EQ(loaded.json()["done_reason"_L1].toString(), u"load"_s);
    EXPECT_EQ(loaded.json()["response"_L1].toString(u"missing"_s), u""_s);
    ASSERT_EQ(running().size(), 1);
    EXPECT_EQ(running()[0]["name"_L1].toString(), u"echo"_s);

    RawClient client(address);
    client.post("/api/chat", {{u"model"_s, u"echo"_s}, {u"keep_alive"_s, 0}});
    EXPECT_EQ(client.answer().json()["done_reason"_L1].toString(), u"unload"_s);
    EXPECT_TRUE(running().isEmpty());
}

TEST_F(PracticeServerTest, ChatsWithTheWholePast)
{
    RawClient client(address);
    const auto message = [](const QString& role, const QString& content) {
        return QJsonObject{{u"role"_s, role}, {u"content"_s, content}};
    };
    client.post("/api/chat", {{u"model"_s, u"echo"_s},
                              {u"messages"_s, QJsonArray{message(u"user"_s, u"My name is Ann."_s),
                                                         message(u"assistant"_s, u"Hello"_s),
                                                         message(u"user"_s, u"And now?"_s)}}});
    const RawAnswer answer = client.answer();
    QString text;
    for (const QJsonObject& line : answer.lines()) {
        EXPECT_EQ(line["message"_L1]["role"_L1].toString(), u"assistant"_s);
        EXPECT_FALSE(line.contains("response"_L1));
        text += line["message"_L1]["content"_L1].toString();
    }
    EXPECT_TRUE(text.contains(u"“My name is Ann.”"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"/api/chat"_s));
    EXPECT_FALSE(answer.lines().last().contains("context"_L1));
    EXPECT_EQ(answer.lines().last()["done_reason"_L1].toString(), u"stop"_s);
}

TEST_F(PracticeServerTest, RefusesWithJsonErrors)
{
    const RawAnswer answer = generate(asking(u"no-such-model"_s, u"Hi"_s));
    EXPECT_EQ(answer.status, 404);
    EXPECT_EQ(answer.body, R"({"error":"model 'no-such-model' not found"})");
    RawClient client(address);
    client.send("POST", "/api/generate", R"({"model": "x", "prompt": )");
    const RawAnswer broken = client.answer();
    EXPECT_EQ(broken.status, 400);
    EXPECT_EQ(broken.body, R"({"error":"unexpected EOF"})");
    client.send("POST", "/api/generate", "");
    EXPECT_EQ(client.answer().error(), u"missing request body"_s);
}

TEST(PracticePace, AModelThatLoadsSendsNotEvenAHead)
{
    PracticeServer server(PracticeServer::Pace{0, 0, 300});
    RawClient client(server.start().value());
    QElapsedTimer clock;
    clock.start();
    client.post("/api/generate", asking(u"slow"_s, u"Hi"_s));
    ASSERT_TRUE(client.waitFor("HTTP/1.1 200"));
    EXPECT_GE(clock.elapsed(), 295);
    const RawAnswer answer = client.answer();
    EXPECT_GE(answer.lines().last()["load_duration"_L1].toInteger(), 295'000'000);
}

TEST(PracticePace, TokensKeepTheirDistance)
{
    PracticeServer server(PracticeServer::Pace{20, 0, 0});
    RawClient client(server.start().value());
    client.post("/api/generate",
                asking(u"tour"_s, u"Hi"_s, {{u"options"_s, QJsonObject{{u"num_predict"_s, 6}}}}));
    const QJsonObject last = client.answer().lines().last();
    EXPECT_GE(last["eval_duration"_L1].toInteger(), 5 * 19'000'000LL);
}

TEST(PracticePace, OneThatWaitsDoesNotHoldUpAnother)
{
    PracticeServer server(PracticeServer::Pace{0, 600'000, 600'000});
    const QString address = server.start().value();
    RawClient waiting(address);
    waiting.post("/api/generate", asking(u"slow"_s, u"Hi"_s));
    RawClient first(address);
    RawClient second(address);
    first.post("/api/generate", asking(u"tour"_s, u"Hi"_s));
    second.post("/api/generate", asking(u"echo"_s, u"Hi"_s));
    EXPECT_TRUE(second.answer().lines().last()["done"_L1].toBool());
    EXPECT_TRUE(first.answer().lines().last()["done"_L1].toBool());
    EXPECT_FALSE(waiting.gotAnything());
}

TEST(PracticePace, AClientThatGoesAwayEndsTheWork)
{
    PracticeServer server(never);
    const QString address = server.start().value();
    RawClient other(address);
    const auto running = [&other] {
        other.send("GET", "/api/ps");
        return other.answer().json()["models"_L1].toArray().size();
    };
    RawClient client(address);
    client.post("/api/generate", asking(u"slow"_s, u"Hi"_s));
    QElapsedTimer clock;
    clock.start();
    while (running() == 0 && clock.elapsed() < 10'000) {
    }
    EXPECT_EQ(running(), 1) << "slow is busy";
    client.close();
    // It forgets itself when its work is over.
    while (running() > 0 && clock.elapsed() < 10'000) {
    }
    EXPECT_EQ(running(), 0);
}

TEST(PracticePace, TheServerEndsInTheMiddleOfItsWork)
{
    auto server = std::make_unique<PracticeServer>(never);
    RawClient streaming(server->start().value());
    streaming.post("/api/generate", asking(u"tour"_s, u"Hi"_s));
    server.reset();
    EXPECT_TRUE(streaming.waitUntilClosed());
}

} // namespace loquat::test
