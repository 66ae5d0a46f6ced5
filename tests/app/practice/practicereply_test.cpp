// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicereply.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

PracticeReply reply(const QByteArray& fields, bool chat = false)
{
    const auto request = parsePracticeRequest('{' + fields + '}', chat);
    EXPECT_TRUE(request) << qPrintable(request ? QString() : request.error().text);
    return request ? replyTo(*request) : PracticeReply();
}

} // namespace

TEST(PracticeReply, EachModelSaysThatItIsPractice)
{
    for (const QByteArray model : {"tour", "echo", "thinker", "slow", "faulty"}) {
        const PracticeReply said = reply(R"("model":")" + model + R"(","prompt":"Hello")");
        EXPECT_TRUE(said.text.contains(u"practice"_s, Qt::CaseInsensitive)) << model.constData();
        EXPECT_TRUE(said.text.contains(u"no model is behind"_s, Qt::CaseInsensitive))
            << model.constData();
        EXPECT_EQ(said.slow, model == "slow");
        EXPECT_EQ(said.failure.isEmpty(), model != "faulty");
        EXPECT_EQ(said.thinking.isEmpty(), model != "thinker");
    }
}

TEST(PracticeReply, EchoTellsExactlyWhatItReceived)
{
    const QString text =
        reply(R"("model":"echo","prompt":"a ``` b","system":"Be brief.","suffix":"end",)"
              R"("options":{"temperature":0.7,"num_ctx":4096},"think":false,"keep_alive":"10m",)"
              R"("context":[2,26968,4,26968,2,26968],"stream":false,"wings":[1])")
            .text;
    for (const QString& part :
         {u"/api/generate"_s, u"Prompt (7 characters)"_s, u"````text\na ``` b\n````"_s,
          u"System prompt (9 characters)"_s, u"```text\nBe brief.\n```"_s, u"```text\nend\n```"_s,
          u"Context: 6 integers"_s, u"Earlier turns remembered: 2"_s, u"“Hi”"_s,
          u"`{\"num_ctx\":4096,\"temperature\":0.7}`"_s, u"`think`: `false`"_s,
          u"`keep_alive`: `\"10m\"`"_s, u"`stream`: `false`"_s, u"`wings`: `[1]`"_s,
          u"Images: 0"_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(part) << "\n" << qPrintable(text);
    EXPECT_TRUE(reply(R"("model":"echo","prompt":"a")").text.contains(u"Context: not sent"_s));
    EXPECT_TRUE(
        reply(R"("model":"echo","prompt":"a","raw":true)").text.contains(u"`raw`: `true`"_s));
}

TEST(PracticeReply, EchoTellsTheSizeOfAPicture)
{
    const QByteArray gif = QByteArray("GIF89a\x05\x00\x02\x00", 10).toBase64();
    const QString text =
        reply(R"("model":"echo","prompt":"a","images":[")" + gif + R"(","AAAA"])").text;
    EXPECT_TRUE(text.contains(u"Images: 2"_s));
    EXPECT_TRUE(text.contains(u"Image 1: GIF, 5 × 2 pixels, 10 bytes"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Image 2: of an unknown format, 3 bytes"_s)) << qPrintable(text);
    EXPECT_TRUE(reply(R"("model":"tour","prompt":"a","images":[")" + gif + R"("])")
                    .text.contains(u"5 × 2 pixels, 10 bytes"_s));
}

TEST(PracticeReply, AFormatGivesJson)
{
    for (const QByteArray format : {R"("json")", R"({"type":"object"})"}) {
        for (const QByteArray model : {"tour", "echo"}) {
            const QString text =
                reply(R"("model":")" + model + R"(","prompt":"Hello","format":)" + format).text;
            const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
            EXPECT_TRUE(json["practice"_L1].toBool()) << qPrintable(text);
            EXPECT_EQ(json["received"_L1]["prompt"_L1].toString(),
                      model == "echo" ? u"Hello"_s : QString());
        }
    }
}

TEST(PracticeReply, ThinkerThinksAsMuchAsItIsAsked)
{
    const auto thought = [](const QByteArray& think) {
        return reply(R"("model":"thinker","prompt":"Count these words","think":)" + think).thinking;
    };
    EXPECT_EQ(thought("false"), QString());
    EXPECT_FALSE(thought("\"low\"").isEmpty());
    EXPECT_LT(thought("\"low\"").size(), thought("true").size());
    EXPECT_LT(thought("true").size(), thought("\"high\"").size());
    EXPECT_TRUE(reply(R"("model":"thinker","prompt":"Count these words")")
                    .text.contains(u"3 words and 17 characters"_s));
}

TEST(PracticeReply, TheTourCountsTheTurnsItRemembers)
{
    const QString text =
        reply(R"("model":"tour","messages":[{"role":"user","content":"a"},)"
              R"({"role":"assistant","content":"b"},{"role":"user","content":"c"}])",
              true)
            .text;
    EXPECT_TRUE(text.contains(u"remembers 1 earlier turn of"_s)) << qPrintable(text);
}

} // namespace loquat
