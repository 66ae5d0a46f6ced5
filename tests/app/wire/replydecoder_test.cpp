// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/replydecoder.h"
#include "tests/app/wire/decoding.h"

#include <QElapsedTimer>
#include <QLocale>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

// Framing: protocol.md §12.1.

TEST(ReplyDecoder, F01PlainStream)
{
    const Decoded reply = decodeCutEverywhere(plainStream());
    EXPECT_EQ(reply.text, u"Hello"_s);
    EXPECT_EQ(reply.thinking, u""_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
    EXPECT_FALSE(reply.end.error);
    EXPECT_EQ(reply.end.doneReason, u"stop"_s);
    EXPECT_EQ(reply.end.context, QByteArray("[1,2,3]"));
    EXPECT_EQ(reply.end.reportedModel, u"m"_s);
    EXPECT_EQ(reply.end.figures.tokensPerSecond(), 2.0);
    EXPECT_EQ(reply.end.skippedLines, 0);
}

TEST(ReplyDecoder, F02ByteDribbleCostsNoMoreThanLinear)
{
    QByteArray body;
    for (int i = 0; i < 2000; ++i)
        body += withFields("{F,\"response\":\"word \",\"done\":false}\n");
    body += withFields("{F,\"done\":true}\n");
    const Decoded reply = decodePieces(singleBytes(body));
    EXPECT_EQ(reply.text.size(), 10'000);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, F04SplitUtf8)
{
    const QByteArray begin = withFields("{F,\"response\":\"caf\xC3");
    const QByteArray end =
        withFields("\xA9\",\"done\":false}\n{F,\"response\":\"\",\"done\":true}\n");
    EXPECT_EQ(decodePieces({begin, end}).text, u"caf\u00e9"_s);
    EXPECT_EQ(decodeCutEverywhere(begin + end).text, u"caf\u00e9"_s);
}

TEST(ReplyDecoder, F05CarriageReturnsAndBlankLines)
{
    const QByteArray body = plainStream().replace("\n", "\r\n  \r\n");
    EXPECT_EQ(decodeCutEverywhere(body), decodePieces({plainStream()}));
}

TEST(ReplyDecoder, F06ByteOrderMark)
{
    EXPECT_EQ(decodeCutEverywhere("\xEF\xBB\xBF" + plainStream()), decodePieces({plainStream()}));
}

TEST(ReplyDecoder, F07ServerSentEventDressing)
{
    const QByteArray body =
        withFields(": ping\n\ndata: {F,\"response\":\"A\",\"done\":false}\n\n"
                   "data:{F,\"response\":\"B\",\"done\":true}\n\ndata: [DONE]\n\n");
    const Decoded reply = decodeCutEverywhere(body, generateHead("text/event-stream"));
    EXPECT_EQ(reply.text, u"AB"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
    EXPECT_EQ(reply.end.skippedLines, 0);
}

TEST(ReplyDecoder, TheEndMarkerAloneIsNoSuccess)
{
    const QByteArray body =
        withFields("data: {F,\"response\":\"A\",\"done\":false}\n\ndata: [DONE]\n\n");
    EXPECT_EQ(decodePieces({body}).end.state, ReplyState::Interrupted);
}

TEST(ReplyDecoder, F08SingleObjectWithoutLineFeed)
{
    const QByteArray body =
        withFields("{F,\"response\":\"Whole.\",\"done\":true,\"done_reason\":\"stop\"}");
    const Decoded reply = decodeCutEverywhere(body, generateHead("application/json"));
    EXPECT_EQ(reply.text, u"Whole."_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, F09GiantFinalLineKeepsTheContextByteForByte)
{
    QByteArray context = "[";
    for (int i = 0; i < 300'000; ++i)
        context += QByteArray::number(i) + (i % 1000 == 0 ? ", " : ",");
    context += "-7]";
    const QByteArray line = withFields("{F,\"response\":\"\",\"done\":true,\"context\":") +
                            context + ",\"eval_count\":3}\n";
    const QByteArray body = withFields("{F,\"response\":\"x\",\"done\":false}\n") + line;

    ReplyDecoder decoder(generateHead());
    qint64 longestNs = 0;
    QElapsedTimer timer;
    for (qsizetype at = 0; at < body.size(); at += 16'384) {
        timer.start();
        decoder.feed(QByteArrayView(body).sliced(at, qMin(qsizetype(16'384), body.size() - at)));
        longestNs = qMax(longestNs, timer.nsecsElapsed());
    }
    ASSERT_TRUE(decoder.hasEnded());
    EXPECT_EQ(decoder.end().state, ReplyState::Complete);
    EXPECT_TRUE(decoder.end().context == context);
    EXPECT_EQ(decoder.end().figures.replyTokens, 3);
    RecordProperty("longest_feed_us", int(longestNs / 1000));
    EXPECT_LT(longestNs, 100'000'000);
}

TEST(ReplyDecoder, F10LineOverTheLimitFailsAndKeepsTheText)
{
    ReplyDecoder decoder(generateHead());
    decoder.feed(withFields("{F,\"response\":\"kept\",\"done\":false}\n{F,\"response\":\""));
    const QByteArray piece(1024 * 1024, 'x');
    for (int i = 0; i < 70 && !decoder.hasEnded(); ++i)
        decoder.feed(piece);
    ASSERT_TRUE(decoder.hasEnded());
    EXPECT_EQ(decoder.takeDelta().text, u"kept"_s);
    EXPECT_EQ(decoder.end().state, ReplyState::Failed);
    EXPECT_EQ(decoder.end().error->reason, ErrorReason::LineTooLong);
}

TEST(ReplyDecoder, F12EscapesStayLiteralText)
{
    const QByteArray body = withFields(
        R"({F,"response":"\u003cb\u003e \u0026 \u2028x \u003cthink\u003e","done":true})");
    EXPECT_EQ(decodeCutEverywhere(body).text, u"<b> & \u2028x <think>"_s);
}

TEST(ReplyDecoder, F13PrettyPrintedObject)
{
    const QByteArray body = "{\n"
                            "  \"model\": \"m\",\n"
                            "  \"response\": \"Hel\\nlo\",\n"
                            "  \"done\": true,\n"
                            "  \"options\":\n"
                            "  {\"a\": 1}\n"
                            "  ,\n"
                            "  \"context\": [\n"
                            "    1,\n"
                            "    2\n"
                            "  ]\n"
                            "}\n";
    const Decoded reply = decodeCutEverywhere(body, generateHead("application/json"));
    EXPECT_EQ(reply.text, u"Hel\nlo"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
    EXPECT_EQ(reply.end.context, QByteArray("[\n    1,\n    2\n  ]"));
    EXPECT_EQ(reply.end.skippedLines, 0);

    const Decoded cut = decodePieces({body.chopped(4)});
    EXPECT_EQ(cut.end.state, ReplyState::Interrupted);
    EXPECT_EQ(cut.text, u""_s);
}

TEST(ReplyDecoder, F14WrongContentType)
{
    EXPECT_EQ(decodePieces({plainStream()}, generateHead("text/plain")),
              decodePieces({plainStream()}));
    EXPECT_EQ(decodePieces({plainStream()}, generateHead("text/html")),
              decodePieces({plainStream()}));
}

TEST(ReplyDecoder, ObjectsWithNothingBetweenThemAreTakenApart)
{
    const QByteArray body =
        withFields("{F,\"response\":\"a}{\",\"done\":false}{F,\"response\":\"b\",\"done\":true}\n");
    const Decoded reply = decodeCutEverywhere(body);
    EXPECT_EQ(reply.text, u"a}{b"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

// Text.

TEST(ReplyDecoder, HalvesOfAnEmojiMeetAgain)
{
    const QByteArray body = withFields(R"({F,"response":"\ud83d","done":false})"
                                       "\n"
                                       R"({F,"response":"\ude00","done":false})"
                                       "\n"
                                       R"({F,"response":"\ud83d!","done":true})"
                                       "\n");
    const Decoded reply = decodeCutEverywhere(body);
    EXPECT_EQ(reply.text, u"\U0001F600\uFFFD!"_s);
    EXPECT_EQ(reply.text.toUtf8(), QByteArray("\xF0\x9F\x98\x80\xEF\xBF\xBD!"));
}

TEST(ReplyDecoder, NulAndInvalidUtf8BecomeReplacementCharacters)
{
    const QByteArray body = withFields("{F,\"response\":\"a\\u0000b\xFF"
                                       "c\",\"done\":true}\n");
    const Decoded reply = decodeCutEverywhere(body);
    EXPECT_EQ(reply.text, u"a\uFFFDb\uFFFDc"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
    EXPECT_EQ(reply.end.skippedLines, 0);
}

TEST(ReplyDecoder, NamesAndToolCallsAreSoundTextToo)
{
    const Decoded reply = decodeCutEverywhere(
        R"({"model":"m\ud800","remote_host":"h\u0000","response":"","done":true,)"
        R"("done_reason":"r\udc00","tool_calls":[{"function":{"name":"f\ud800","arguments":"\ud800"}}]})");
    EXPECT_EQ(reply.end.reportedModel, u"m\uFFFD"_s);
    EXPECT_EQ(reply.end.remoteHost, u"h\uFFFD"_s);
    EXPECT_EQ(reply.end.doneReason, u"r\uFFFD"_s);
    EXPECT_EQ(reply.text, u"```\nf\uFFFD(\uFFFD)\n```\n"_s);
}

TEST(ReplyDecoder, OfDuplicateKeysTheLastCounts)
{
    const Decoded reply = decodeCutEverywhere(
        R"({"response":"no","context":[1],"response":"yes","done":false,"done":true,"context":[2]})");
    EXPECT_EQ(reply.text, u"yes"_s);
    EXPECT_EQ(reply.end.context, QByteArray("[2]"));
    EXPECT_EQ(
        decodePieces({R"({"response":"a","context":[1],"done":true,"context":null})"}).end.context,
        QByteArray());
}

TEST(ReplyDecoder, FieldsOfAnUnexpectedTypeAreAbsent)
{
    const Decoded reply = decodeCutEverywhere(
        "{\"model\":7,\"response\":null,\"thinking\":3,\"done\":\"true\",\"error\":null}\n"
        "{\"response\":\"x\",\"done\":true,\"done_reason\":4,\"eval_count\":\"9\","
        "\"eval_duration\":-1,\"context\":{\"a\":[1]},\"message\":\"m\"}\n");
    EXPECT_EQ(reply.text, u"x"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
    EXPECT_EQ(reply.end.doneReason, u""_s);
    EXPECT_EQ(reply.end.context, QByteArray());
    EXPECT_EQ(reply.end.figures, ReplyFigures());
    EXPECT_EQ(reply.end.reportedModel, u""_s);
}

TEST(ReplyDecoder, ChatMessagesAreRepliesToo)
{
    const Decoded reply = decodeCutEverywhere(
        R"({"message":{"role":"assistant","content":"","thinking":"hm"},"done":false})"
        "\n"
        R"({"message":{"role":"assistant","content":"Hello"},"done":false})"
        "\n"
        R"({"message":{"role":"assistant","content":"!","reasoning":{}},"done":true,"done_reason":"stop"})"
        "\n");
    EXPECT_EQ(reply.text, u"Hello!"_s);
    EXPECT_EQ(reply.thinking, u"hm"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, ChatContentComesInManyShapes)
{
    const auto textIn = [](const QByteArray& fields) {
        return decodeCutEverywhere("{" + fields + ",\"done\":true}").text;
    };
    EXPECT_EQ(textIn(R"("message":{"content":"a"})"), u"a"_s);
    EXPECT_EQ(textIn(R"("message":{"content":[{"type":"text","text":"a"},"b",3]})"), u"ab"_s);
    EXPECT_EQ(textIn(R"("response":"","message":{"content":"a"})"), u"a"_s);
    EXPECT_EQ(textIn(R"("response":"r","message":{"content":"a"})"), u"r"_s);
    for (const char* odd : {"null", "{}", "[]", "7", "true"})
        EXPECT_EQ(textIn(R"("message":{"content":)" + QByteArray(odd) + "}"), u""_s) << odd;
    for (const char* odd : {"null", "\"text\"", "[{\"content\":\"a\"}]", "7"})
        EXPECT_EQ(textIn("\"message\":" + QByteArray(odd)), u""_s) << odd;
}

TEST(ReplyDecoder, ChatOfTheProxyEndsWithAnEchoedContext)
{
    const Decoded reply = decodeCutEverywhere(
        R"({"model":"v/m","done":false,"message":{"role":"assistant","content":"Hi"}})"
        "\n"
        R"({"model":"v/m","done":true,"context":[1, 2],"message":{"role":"assistant","content":"","reasoning":{}},"reasoning":{}})"
        "\n");
    EXPECT_EQ(reply.text, u"Hi"_s);
    EXPECT_EQ(reply.thinking, u""_s);
    EXPECT_EQ(reply.end.context, "[1, 2]");
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, TheLastFragmentMayComeWithTheEnd)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"thinking\":\"Hm\",\"response\":\"\",\"done\":false}\n"
                   "{F,\"thinking\":\".\",\"response\":\"Sure\",\"done\":false}\n"
                   "{F,\"response\":\", done.\",\"done\":true}\n"));
    EXPECT_EQ(reply.thinking, u"Hm."_s);
    EXPECT_EQ(reply.text, u"Sure, done."_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, NoTimeIsTooOdd)
{
    for (const char* time : {"\"2026-03-01T10:00:00.123456789+05:30\"", "\"2026-03-01T10:00:00Z\"",
                             "\"0001-01-01T00:00:00Z\"", "\"yesterday\"", "7", "null"}) {
        const Decoded reply = decodePieces(
            {"{\"created_at\":" + QByteArray(time) + ",\"response\":\"x\",\"done\":true}\n"});
        EXPECT_EQ(reply.text, u"x"_s) << time;
        EXPECT_EQ(reply.end.state, ReplyState::Complete) << time;
    }
}

TEST(ReplyDecoder, ThinkingComesInManyShapes)
{
    const auto thinkingIn = [](const QByteArray& fields) {
        return decodeCutEverywhere("{\"response\":\"x\",\"done\":true," + fields + "}").thinking;
    };
    EXPECT_EQ(thinkingIn(R"("thinking":"a")"), u"a"_s);
    EXPECT_EQ(thinkingIn(R"("reasoning":"a")"), u"a"_s);
    EXPECT_EQ(thinkingIn(R"("reasoning_content":"a")"), u"a"_s);
    EXPECT_EQ(thinkingIn(R"("message":{"reasoning":"a"})"), u"a"_s);
    EXPECT_EQ(thinkingIn(R"("reasoning":["a",{"type":"reasoning","text":"b"},3,{"x":1}])"),
              u"ab"_s);
    for (const char* odd : {"{}", "null", "5", "true", "[]", "{\"text\":\"no\"}"})
        EXPECT_EQ(thinkingIn(QByteArray("\"reasoning\":") + odd), u""_s) << odd;
}

TEST(ReplyDecoder, StreamedThinkingIsNotRepeatedByTheFinalObject)
{
    const Decoded reply =
        decodeCutEverywhere("{\"thinking\":\"a\",\"response\":\"\",\"done\":false}\n"
                            "{\"thinking\":\"b\",\"response\":\"x\",\"done\":false}\n"
                            "{\"response\":\"\",\"done\":true,\"reasoning\":\"ab\"}\n");
    EXPECT_EQ(reply.thinking, u"ab"_s);
    EXPECT_EQ(reply.text, u"x"_s);
}

TEST(ReplyDecoder, InlineThinkTagsAcrossLines)
{
    const Decoded reply = decodeCutEverywhere("{\"response\":\"\\n<th\",\"done\":false}\n"
                                              "{\"response\":\"ink>h\",\"done\":false}\n"
                                              "{\"response\":\"m</thi\",\"done\":false}\n"
                                              "{\"response\":\"nk>\\n\\nHi\",\"done\":true}\n");
    EXPECT_EQ(reply.thinking, u"hm"_s);
    EXPECT_EQ(reply.text, u"Hi"_s);

    const Decoded closing = decodeCutEverywhere("{\"response\":\"Let me see\",\"done\":false}\n"
                                                "{\"response\":\"</think>\",\"done\":false}\n"
                                                "{\"response\":\"Hi\",\"done\":true}\n");
    EXPECT_EQ(closing.thinking, u"Let me see"_s);
    EXPECT_EQ(closing.text, u"Hi"_s);
}

TEST(ReplyDecoder, TextMovedToThinkingLeavesWhatWasAlreadyTaken)
{
    ReplyDecoder decoder(generateHead());
    QString thinking;
    QString text;
    decoder.feed("{\"response\":\"Let me see\",\"done\":false}\n");
    applyDelta(decoder.takeDelta(), thinking, text);
    EXPECT_EQ(text, u"Let me see"_s);
    decoder.feed("{\"response\":\".</think>Hi\",\"done\":true}\n");
    applyDelta(decoder.takeDelta(), thinking, text);
    EXPECT_EQ(thinking, u"Let me see."_s);
    EXPECT_EQ(text, u"Hi"_s);
}

TEST(ReplyDecoder, ToolCallsStandInTheTextAsCode)
{
    const Decoded reply = decodeCutEverywhere(
        R"({"response":"Look:","done":true,"tool_calls":[{"function":{"name":"weather","arguments":{"city":"Pune"}}}]})");
    EXPECT_EQ(reply.text, u"Look:\n\n```\nweather({\"city\":\"Pune\"})\n```\n"_s);
    const Decoded chat = decodeCutEverywhere(
        R"({"message":{"content":"","tool_calls":[{"function":{"name":"f","arguments":"x"}},4]},"done":true})");
    EXPECT_EQ(chat.text, u"```\nf(x)\n```\n"_s);
    EXPECT_EQ(chat.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, RemoteModelsNameTheirHost)
{
    const Decoded reply = decodePieces(
        {R"({"model":"big","remote_model":"big","remote_host":"https://ollama.com:443","response":"x","done":true})"});
    EXPECT_EQ(reply.end.remoteHost, u"https://ollama.com:443"_s);
    EXPECT_EQ(reply.end.reportedModel, u"big"_s);
}

// Context: protocol.md §7.

TEST(ReplyDecoder, NoContextIsNullEmptyOrNoArray)
{
    for (const char* none : {"null", "[]", "[ \\t]", "\"abc\"", "{\"a\":1}", "7"}) {
        const QByteArray value = QByteArray(none).replace("\\t", "\t");
        const Decoded reply =
            decodeCutEverywhere("{\"response\":\"x\",\"context\":" + value + ",\"done\":true}");
        EXPECT_EQ(reply.end.context, QByteArray()) << none;
        EXPECT_EQ(reply.end.state, ReplyState::Complete) << none;
    }
}

TEST(ReplyDecoder, M06ObjectContextIsKeptAsItStood)
{
    const QByteArray context = R"([ {"k":1.0, "t":"]\"}[é"}, 1e5 ,[2]])";
    const Decoded reply =
        decodeCutEverywhere("{\"response\":\"\\\"context\\\":[9]\",\"context\" : " + context +
                            ",\"done\":true,\"details\":{\"context\":[8]}}");
    EXPECT_EQ(reply.end.context, context);
    EXPECT_EQ(reply.text, u"\"context\":[9]"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, ABrokenContextMakesABrokenLine)
{
    for (const char* broken : {"[1,,2]", "[1 2]", "[1,]", "[x]", "[1,2}", "[-]"}) {
        const Decoded reply = decodePieces(
            {QByteArray("{\"response\":\"x\",\"done\":true,\"context\":") + broken + "}\n"});
        EXPECT_NE(reply.end.state, ReplyState::Complete) << broken;
        EXPECT_EQ(reply.text, u""_s) << broken;
    }
}

TEST(ReplyDecoder, DeepNestingIsNoDanger)
{
    const QByteArray deep =
        "{\"response\":\"x\",\"done\":true,\"x\":" + QByteArray(100'000, '[') + "}\n";
    EXPECT_EQ(decodePieces({deep}).end.state, ReplyState::Interrupted);
    const QByteArray open = QByteArray(100'000, '{');
    EXPECT_EQ(decodePieces({open}).end.state, ReplyState::Interrupted);
}

TEST(ReplyDecoder, FiguresDoNotDependOnTheLocale)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const Decoded reply = decodePieces({plainStream()});
    QLocale::setDefault(before);
    EXPECT_EQ(reply, decodePieces({plainStream()}));
}

} // namespace loquat::test
