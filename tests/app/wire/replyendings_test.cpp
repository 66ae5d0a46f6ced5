// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/wire/decoding.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

Error dropped()
{
    Error error;
    error.code = ErrorCode::Interrupted;
    error.reason = ErrorReason::Dropped;
    return error;
}

QByteArray twoDeltas()
{
    return withFields("{F,\"response\":\"Hel\",\"done\":false}\n"
                      "{F,\"response\":\"lo\",\"done\":false}\n");
}

} // namespace

// Endings: protocol.md §12.2.

TEST(ReplyDecoder, E01CleanEndWithoutDone)
{
    const Decoded reply = decodeCutEverywhere(twoDeltas());
    EXPECT_EQ(reply.text, u"Hello"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Interrupted);
    ASSERT_TRUE(reply.end.error);
    EXPECT_EQ(reply.end.error->code, ErrorCode::Interrupted);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::EndedEarly);
}

TEST(ReplyDecoder, E02DroppedInMidLine)
{
    const QByteArray body =
        withFields("{F,\"response\":\"Hel\",\"done\":false}\n{F,\"response\":\"lost");
    const Decoded reply = decodePieces({body}, generateHead(), dropped());
    EXPECT_EQ(reply.text, u"Hel"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Interrupted);
    EXPECT_EQ(reply.end.error, dropped());
    EXPECT_EQ(reply.end.skippedLines, 0);
    EXPECT_EQ(decodeCutEverywhere(body).end.state, ReplyState::Interrupted);
}

TEST(ReplyDecoder, ACutFirstLineIsInterruptedToo)
{
    const Decoded reply = decodeCutEverywhere("{\"model\":\"m\",\"response\":\"Hel");
    EXPECT_EQ(reply.text, u""_s);
    EXPECT_EQ(reply.end.state, ReplyState::Interrupted);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::EndedEarly);
}

TEST(ReplyDecoder, E03DroppedBeforeAnyByteFails)
{
    const Decoded reply = decodePieces({}, generateHead(), dropped());
    EXPECT_EQ(reply.end.state, ReplyState::Failed);
    EXPECT_EQ(reply.end.error, dropped());
}

TEST(ReplyDecoder, E04DuplicateDone)
{
    const Decoded reply = decodeCutEverywhere(
        plainStream() + withFields("{F,\"response\":\"XX\",\"done\":true,\"context\":[9]}\n"));
    EXPECT_EQ(reply, decodePieces({plainStream()}));
}

TEST(ReplyDecoder, E05DataAfterDone)
{
    const Decoded reply = decodeCutEverywhere(
        plainStream() + withFields("{F,\"response\":\" more\",\"done\":false}\n"));
    EXPECT_EQ(reply, decodePieces({plainStream()}));
}

TEST(ReplyDecoder, E06ErrorAfterDone)
{
    EXPECT_EQ(decodeCutEverywhere(plainStream() + "{\"error\":\"late\"}\n"),
              decodePieces({plainStream()}));
}

TEST(ReplyDecoder, E07ResetAfterDone)
{
    EXPECT_EQ(decodePieces({plainStream()}, generateHead(), dropped()),
              decodePieces({plainStream()}));
    EXPECT_EQ(decodePieces({plainStream().chopped(1)}, generateHead(), dropped()),
              decodePieces({plainStream()}));
}

TEST(ReplyDecoder, E08EndsWithTheFinalObjectNotWithTheBody)
{
    ReplyDecoder decoder(generateHead());
    decoder.feed(plainStream().chopped(1));
    EXPECT_FALSE(decoder.hasEnded());
    decoder.feed("\n");
    ASSERT_TRUE(decoder.hasEnded());
    EXPECT_EQ(decoder.end().state, ReplyState::Complete);
}

TEST(ReplyDecoder, E09Length)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"response\":\"Hel\",\"done\":true,\"done_reason\":\"length\"}\n"));
    EXPECT_EQ(reply.text, u"Hel"_s);
    EXPECT_EQ(reply.end.state, ReplyState::CutByLimit);
    EXPECT_EQ(reply.end.doneReason, u"length"_s);
}

TEST(ReplyDecoder, E10UnknownReason)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"response\":\"Hel\",\"done\":true,\"done_reason\":\"content_filter\"}\n"));
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
    EXPECT_EQ(reply.end.doneReason, u"content_filter"_s);
}

TEST(ReplyDecoder, E11Load)
{
    for (const char* reason : {"load", "unload"}) {
        const Decoded reply = decodeCutEverywhere(
            withFields("{F,\"response\":\"\",\"done\":true,\"done_reason\":\"") + reason + "\"}");
        EXPECT_EQ(reply.end.state, ReplyState::Complete);
        EXPECT_EQ(reply.text, u""_s);
        EXPECT_FALSE(reply.end.error);
    }
    ReplyHead head = generateHead();
    head.expectsLoad = true;
    EXPECT_EQ(decodePieces({"{\"done\":true}"}, head).end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, E12ProxySilentFailure)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"done\":true,\"context\":[],\"response\":\"\",\"reasoning\":{}}\n"));
    EXPECT_EQ(reply.end.state, ReplyState::Empty);
    ASSERT_TRUE(reply.end.error);
    EXPECT_EQ(reply.end.error->code, ErrorCode::Empty);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::EmptyAnswer);
    EXPECT_EQ(reply.text + reply.thinking, u""_s);
    EXPECT_EQ(reply.end.context, QByteArray());
}

TEST(ReplyDecoder, E13OnlyThinking)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"thinking\":\"hmm\",\"response\":\"\",\"done\":false}\n"
                   "{F,\"response\":\"\",\"done\":true,\"done_reason\":\"length\"}\n"));
    EXPECT_EQ(reply.thinking, u"hmm"_s);
    EXPECT_EQ(reply.text, u""_s);
    EXPECT_EQ(reply.end.state, ReplyState::CutByLimit);
    const Decoded unclosed = decodePieces({"{\"response\":\"<think>hm\",\"done\":true}"});
    EXPECT_EQ(unclosed.end.state, ReplyState::Complete);
    EXPECT_EQ(unclosed.thinking, u"hm"_s);
}

TEST(ReplyDecoder, APictureIsUnpackedAndItsStepsAreTold)
{
    const QByteArray png = "\x89PNG\r\n\x1a\n and more";
    ReplyDecoder decoder(generateHead());
    decoder.feed(withFields("{F,\"response\":\"\",\"done\":false,\"completed\":3,\"total\":9}\n"));
    EXPECT_EQ(decoder.takeSteps(), (Steps{3, 9}));
    EXPECT_EQ(decoder.takeSteps(), std::nullopt);
    decoder.feed(withFields("{F,\"done\":false,\"completed\":\"4\",\"total\":9}\n"
                            "{F,\"done\":false,\"completed\":4,\"total\":0}\n"
                            "{F,\"done\":false,\"completed\":4}\n"));
    EXPECT_EQ(decoder.takeSteps(), std::nullopt);
    decoder.feed(
        withFields("{F,\"response\":\"\",\"done\":true,\"image\":\"" + png.toBase64() + "\"}\n"));
    ASSERT_TRUE(decoder.hasEnded());
    EXPECT_EQ(decoder.end().state, ReplyState::Complete);
    EXPECT_EQ(decoder.end().picture, png);
}

TEST(ReplyDecoder, APictureThatIsNoneIsHandedOnToBeToldOf)
{
    for (const auto& [image, bytes] : {std::pair<QByteArray, QByteArray>("aGVsbG8=", "hello"),
                                       {"data:image/png;base64,aGVsbG8=", "hello"},
                                       {"%%%", "%%%"}}) {
        const Decoded reply = decodePieces({"{\"done\":true,\"image\":\"" + image + "\"}"});
        EXPECT_EQ(reply.end.state, ReplyState::Complete) << image.toStdString();
        EXPECT_EQ(reply.end.picture, bytes) << image.toStdString();
    }
}

TEST(ReplyDecoder, AFieldWithoutATextIsNoPicture)
{
    for (const QByteArray& image : {QByteArray("\"\""), QByteArray("7"), QByteArray("null")}) {
        const Decoded reply = decodePieces({"{\"done\":true,\"image\":" + image + "}"});
        EXPECT_EQ(reply.end.state, ReplyState::Empty) << image.toStdString();
        EXPECT_TRUE(reply.end.picture.isEmpty());
    }
}

TEST(ReplyDecoder, FieldsOfLittleInterestAreTolerated)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"response\":\"a\",\"done\":false,\"logprobs\":[{\"token\":\"a\","
                   "\"logprob\":-0.5,\"bytes\":[97],\"top_logprobs\":[]}]}\n"
                   "{F,\"response\":\"\",\"done\":false,\"logprobs\":[{}]}\n"
                   "{F,\"response\":\"b\",\"done\":true,\"messages\":[{\"content\":\"no\"}],"
                   "\"logprobs\":null,\"unheard_of\":{\"error\":\"no\"}}\n"));
    EXPECT_EQ(reply.text, u"ab"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, APictureAloneIsNoEmptyAnswer)
{
    const Decoded reply =
        decodePieces({"{\"response\":\"\",\"done\":false,\"completed\":3,\"total\":9}\n"
                      "{\"response\":\"\",\"done\":true,\"done_reason\":\"stop\",\"image\":"
                      "\"iVBORw0KGgo=\"}\n"});
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
}

TEST(ReplyDecoder, AnEmptyThoughtAloneIsAnEmptyAnswer)
{
    EXPECT_EQ(decodePieces({"{\"response\":\"<think>\\n</think>\\n\",\"done\":true}"}).end.state,
              ReplyState::Empty);
}

TEST(ReplyDecoder, OneWholeObjectThatIsNotDoneStoppedEarly)
{
    const Decoded reply =
        decodeCutEverywhere(withFields("{F,\"response\":\"la la la\",\"done\":false}"),
                            generateHead("application/json"));
    EXPECT_EQ(reply.text, u"la la la"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Interrupted);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::StoppedEarly);
}

// Errors in replies: protocol.md §12.3.

TEST(ReplyDecoder, X03ErrorInMidStream)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"response\":\"Hel\",\"done\":false}\n"
                   "{\"error\":\"an error was encountered while running the model: CUDA error\"}"));
    EXPECT_EQ(reply.text, u"Hel"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Failed);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::ServerReported);
    EXPECT_EQ(reply.end.error->serverText,
              u"an error was encountered while running the model: CUDA error"_s);
}

TEST(ReplyDecoder, X04ProxyErrorLine)
{
    const Decoded reply =
        decodeCutEverywhere(withFields("{F,\"response\":\"Hel\",\"done\":false}\n"
                                       "{F,\"done\":true,\"error\":\"terminated\"}\n"));
    EXPECT_EQ(reply.text, u"Hel"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Failed);
    EXPECT_EQ(reply.end.error->serverText, u"terminated"_s);
}

TEST(ReplyDecoder, X05HtmlOfAGateway)
{
    ReplyHead head = generateHead("text/html");
    head.status = 502;
    const Decoded reply = decodeCutEverywhere(
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\n<h1>x</h1></body></html>",
        head);
    EXPECT_EQ(reply.end.state, ReplyState::Failed);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::BadGateway);
    EXPECT_EQ(reply.end.error->httpStatus, 502);
    EXPECT_EQ(reply.end.error->serverText, u"502 Bad Gateway"_s);
}

TEST(ReplyDecoder, X06LoginPage)
{
    const Decoded reply = decodeCutEverywhere("<!DOCTYPE html>\n<html><head>\n<title>Sign in &amp; "
                                              "go</title></head><body>hi</body></html>",
                                              generateHead("text/html; charset=utf-8"));
    EXPECT_EQ(reply.end.state, ReplyState::Failed);
    EXPECT_EQ(reply.end.error->code, ErrorCode::NotApi);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::WebPage);
    EXPECT_EQ(reply.end.error->serverText, u"Sign in & go"_s);
}

TEST(ReplyDecoder, X07EmptyBody)
{
    for (const char* body : {"", "\n", " \r\n"}) {
        const Decoded reply = decodePieces({body});
        EXPECT_EQ(reply.end.state, ReplyState::Failed);
        EXPECT_EQ(reply.end.error->reason, ErrorReason::EmptyBody);
    }
    ReplyHead head = generateHead();
    head.status = 204;
    EXPECT_EQ(decodePieces({}, head).end.error->reason, ErrorReason::EmptyBody);
}

TEST(ReplyDecoder, X08JunkLineInTheStream)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"response\":\"Hel\",\"done\":false}\nupstream heartbeat\nnull\n"
                   "{F,\"response\":\"lo\",\"done\":false}\n{F,\"done\":true}\n"));
    EXPECT_EQ(reply.text, u"Hello"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Complete);
    EXPECT_EQ(reply.end.skippedLines, 2);

    const Decoded first = decodeCutEverywhere("heartbeat\n" + plainStream());
    EXPECT_EQ(first.text, u"Hello"_s);
    EXPECT_EQ(first.end.skippedLines, 1);
}

TEST(ReplyDecoder, X09OnlyJunk)
{
    const Decoded reply = decodeCutEverywhere("Internal error\n");
    EXPECT_EQ(reply.end.state, ReplyState::Failed);
    EXPECT_EQ(reply.end.error->code, ErrorCode::Protocol);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::NotJson);
    EXPECT_EQ(reply.end.error->serverText, u"Internal error"_s);
    for (const char* value : {"null", "[1]", "7", "\"text\""}) {
        const Decoded odd = decodeCutEverywhere(value);
        EXPECT_EQ(odd.end.state, ReplyState::Failed) << value;
        EXPECT_EQ(odd.end.error->reason, ErrorReason::NotJson) << value;
    }
}

TEST(ReplyDecoder, AnErrorKeepsTheTextItCameWith)
{
    const Decoded reply = decodeCutEverywhere(
        "{\"response\":\"Hel\",\"done\":true,\"error\":{\"message\":\"bad\"}}\n");
    EXPECT_EQ(reply.text, u"Hel"_s);
    EXPECT_EQ(reply.end.state, ReplyState::Failed);
    EXPECT_EQ(reply.end.error->serverText, u"bad"_s);
    EXPECT_EQ(reply.end.context, QByteArray());
}

TEST(ReplyDecoder, AnErrorThatSaysNothingIsNone)
{
    for (const char* nothing : {"\"\"", "null", "{}", "false"}) {
        const Decoded reply = decodePieces(
            {QByteArray("{\"response\":\"x\",\"done\":true,\"error\":") + nothing + "}\n"});
        EXPECT_EQ(reply.end.state, ReplyState::Complete) << nothing;
    }
}

TEST(ReplyDecoder, DoneReasonErrorFailsWithoutDetails)
{
    const Decoded reply = decodeCutEverywhere(
        withFields("{F,\"response\":\"\",\"done\":true,\"done_reason\":\"error\"}\n"));
    EXPECT_EQ(reply.end.state, ReplyState::Failed);
    EXPECT_EQ(reply.end.error->reason, ErrorReason::ServerReportedNothing);
    EXPECT_EQ(reply.end.error->serverText, u""_s);
}

TEST(ReplyDecoder, ADetailBesideAReplyIsNoError)
{
    EXPECT_EQ(decodePieces({"{\"response\":\"x\",\"done\":true,\"detail\":\"fine\"}"}).end.state,
              ReplyState::Complete);
    EXPECT_EQ(decodePieces({"{\"detail\":\"Not authenticated\"}"}).end.error->serverText,
              u"Not authenticated"_s);
}

TEST(ReplyDecoder, AnEndlessErrorBodyIsReadUpToAMebibyte)
{
    ReplyHead head = generateHead();
    head.status = 500;
    ReplyDecoder decoder(head);
    const QByteArray piece(64 * 1024, 'x');
    int pieces = 0;
    for (; pieces < 100 && !decoder.hasEnded(); ++pieces)
        decoder.feed(piece);
    EXPECT_EQ(pieces, 16);
    ASSERT_TRUE(decoder.hasEnded());
    EXPECT_EQ(decoder.end().error->serverText.size(), 300);
}

TEST(ReplyDecoder, AClosedRequestIsCancelled)
{
    ReplyHead head = generateHead("application/json");
    head.status = 499;
    EXPECT_EQ(decodePieces({"{\"error\":\"request canceled\"}"}, head).end.state,
              ReplyState::Cancelled);
}

TEST(ReplyDecoder, NotSupportedMeansTheContextIfThereWasOne)
{
    ReplyHead head = generateHead("application/json");
    head.status = 500;
    EXPECT_EQ(decodePieces({"{\"error\":\"not supported\"}"}, head).end.error->reason,
              ErrorReason::ServerReported);
    head.carriedContext = true;
    EXPECT_EQ(decodePieces({"{\"error\":\"not supported\"}"}, head).end.error->reason,
              ErrorReason::ContextUnsupported);
}

} // namespace loquat::test
