// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/listings.h"
#include "tests/app/wire/decoding.h"
#include "tests/app/wire/httpcapture.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

struct Expected
{
    const char* capture;
    ReplyState state;
    qsizetype length = 0; // of the text
    const char16_t* begin = u"";
    qsizetype contextElements = 0;
    qint64 replyTokens = -1;
    ErrorReason reason = ErrorReason::Unspecified;
    const char16_t* serverText = u"";
};

void PrintTo(const Expected& expected, std::ostream* out)
{
    *out << expected.capture;
}

// The first ten and the last ten lines.
QByteArray endsOf(const QByteArray& body)
{
    const QList<QByteArray> lines = body.split('\n');
    return (lines.first(10) + lines.last(10)).join('\n');
}

class ReplyCapture : public testing::TestWithParam<Expected>
{};

} // namespace

TEST_P(ReplyCapture, DecodesToTheSameHoweverItIsCut)
{
    const Expected& expected = GetParam();
    const HttpCapture capture = readCapture(QString::fromLatin1(expected.capture));
    ReplyHead head = generateHead(capture.headers.value("content-type"));
    head.status = capture.status;

    // A long stream says the same many times: cut it everywhere near its ends, and now and then
    // between them.
    const bool isLong = capture.body.size() > 6000;
    const Decoded reply = decodeCutEverywhere(capture.body, head, isLong ? 41 : 1);
    if (isLong)
        decodeCutEverywhere(endsOf(capture.body), head);
    EXPECT_EQ(reply.end.state, expected.state);
    EXPECT_EQ(reply.text.size(), expected.length);
    const QString begin = QString::fromUtf16(expected.begin);
    EXPECT_EQ(reply.text.left(begin.size()), begin);
    EXPECT_EQ(reply.thinking, u""_s);
    EXPECT_EQ(reply.end.skippedLines, 0);
    const qsizetype elements = reply.end.context.isEmpty() ? 0 : reply.end.context.count(',') + 1;
    EXPECT_EQ(elements, expected.contextElements);
    EXPECT_TRUE(capture.body.contains(reply.end.context));
    EXPECT_EQ(reply.end.figures.replyTokens.value_or(-1), expected.replyTokens);
    const Error error = reply.end.error.value_or(Error());
    EXPECT_EQ(error.reason, expected.reason);
    EXPECT_EQ(error.serverText, QString::fromUtf16(expected.serverText));
}

INSTANTIATE_TEST_SUITE_P(
    All, ReplyCapture,
    testing::Values(
        Expected{"ollama/chat_stream", ReplyState::CutByLimit, 24, u" weather can dgpu shell,", 0,
                 5},
        Expected{"ollama/gen_ctx_turn1", ReplyState::CutByLimit, 194, u" s function allow a if", 63,
                 40},
        Expected{"ollama/gen_ctx_turn2", ReplyState::CutByLimit, 193, u" function vulkan an", 127,
                 40},
        Expected{"ollama/gen_empty_prompt", ReplyState::Complete},
        Expected{"ollama/gen_engine_killed_midstream", ReplyState::Failed, 1006,
                 u" running true in examples", 0, -1, ErrorReason::ServerReported,
                 u"an error was encountered while running the model: unexpected EOF"},
        Expected{"ollama/gen_malformed_json", ReplyState::Failed, 0, u"", 0, -1,
                 ErrorReason::ServerReported, u"unexpected EOF"},
        Expected{"ollama/gen_nostream", ReplyState::CutByLimit, 187, u" api docker. gtx", 63, 40},
        Expected{"ollama/gen_options_wrong_type", ReplyState::Failed, 0, u"", 0, -1,
                 ErrorReason::ServerReported, u"option \"temperature\" must be of type float32"},
        Expected{"ollama/gen_raw", ReplyState::CutByLimit, 23, u" copy b of cuda systemd", 0, 5},
        Expected{"ollama/gen_stream", ReplyState::CutByLimit, 204, u" usage gpus, on from", 63, 40},
        Expected{"ollama/gen_unknown_model", ReplyState::Failed, 0, u"", 0, -1,
                 ErrorReason::ModelMissing, u"model 'no-such-model' not found"},
        Expected{"ollama/wrong_path", ReplyState::Failed, 0, u"", 0, -1,
                 ErrorReason::EndpointMissing, u"404 page not found"},
        Expected{"proxy/chat_stream", ReplyState::Complete, 22, u" b c a ollama download"},
        Expected{"proxy/gen_ctx_turn1", ReplyState::Complete, 218, u" b c a ollama download"},
        Expected{"proxy/gen_ctx_turn2", ReplyState::Complete, 218, u" b c a ollama download", 3},
        Expected{"proxy/gen_malformed_json", ReplyState::Failed, 0, u"", 0, -1,
                 ErrorReason::ServerReported, u"Unexpected end of JSON input"},
        Expected{"proxy/gen_nostream", ReplyState::Complete, 218, u" b c a ollama download"},
        Expected{"proxy/gen_stream", ReplyState::Complete, 218, u" b c a ollama download"},
        Expected{"proxy/gen_unknown_model", ReplyState::Failed, 0, u"", 0, -1,
                 ErrorReason::ModelNotOffered, u"Model no-such-model not supported"},
        Expected{"proxy/up_die_stream", ReplyState::Failed, 25, u" tok0 tok1 tok2 tok3 tok4", 0, -1,
                 ErrorReason::ServerReported, u"terminated"},
        Expected{"proxy/up_http429_nostream", ReplyState::Failed, 0, u"", 0, -1,
                 ErrorReason::ServerReported,
                 u"Failed after 3 attempts. Last error: Rate limit exceeded"},
        Expected{"proxy/up_http429_stream", ReplyState::Empty, 0, u"", 0, -1,
                 ErrorReason::EmptyAnswer},
        Expected{"proxy/up_reasoning_stream", ReplyState::Complete, 25, u" tok5 tok6 tok7"}),
    [](const testing::TestParamInfo<Expected>& given) {
        std::string name = given.param.capture;
        std::replace(name.begin(), name.end(), '/', '_');
        return name;
    });

TEST(ListingCapture, TagsOfOllama)
{
    const ModelList models = decodeTags(readCapture(u"ollama/tags"_s).body).value();
    ASSERT_EQ(models.size(), 2);
    EXPECT_EQ(models[0].name, u"tiny:latest"_s);
    EXPECT_EQ(models[1].name, u"tinylong:latest"_s);
    EXPECT_EQ(models[1].sizeBytes, 2459055);
    EXPECT_EQ(models[1].digest.size(), 64);
    EXPECT_EQ(models[1].contextLength, 32768);
    EXPECT_EQ(models[1].can(Capability::Completion), Known::Yes);
    EXPECT_EQ(models[1].can(Capability::Vision), Known::No);
}

TEST(ListingCapture, TagsOfTheProxy)
{
    const ModelList models = decodeTags(readCapture(u"proxy/tags"_s).body).value();
    ASSERT_EQ(models.size(), 1);
    EXPECT_EQ(models[0].name, u"kobold"_s);
    EXPECT_EQ(models[0].sizeBytes, 0) << "its size is invented";
    EXPECT_EQ(models[0].can(Capability::Vision), Known::Unknown);
}

TEST(ListingCapture, ShowPsAndVersionOfOllama)
{
    const ModelDetails show = decodeShow(readCapture(u"ollama/show"_s).body).value();
    EXPECT_EQ(show.family, u"llama"_s);
    EXPECT_GT(show.contextLength, 0);
    EXPECT_TRUE(show.parameters.contains(u"temperature"_s));
    EXPECT_TRUE(show.templateText.contains(u"{{ .Prompt }}"_s));

    const QList<LoadedModel> loaded = decodePs(readCapture(u"ollama/ps"_s).body).value();
    ASSERT_EQ(loaded.size(), 1);
    EXPECT_EQ(loaded[0].name, u"tiny:latest"_s);
    EXPECT_EQ(loaded[0].contextLength, 8192);
    EXPECT_EQ(loaded[0].expires.toUTC().toString(Qt::ISODate), u"2026-11-21T19:47:56Z"_s);

    EXPECT_EQ(decodeVersion(readCapture(u"ollama/version"_s).body).value(),
              u"0.33.0-rc2+fb30760"_s);
    EXPECT_EQ(decodeVersion(readCapture(u"proxy/version"_s).body).value(), u"1.0.1e"_s);
}

TEST(ListingCapture, MissingEndpointsAndModelsOfShow)
{
    const auto errorOf = [](const QString& name) {
        const HttpCapture capture = readCapture(name);
        FailedAnswer answer;
        answer.status = capture.status;
        answer.contentType = capture.headers.value("content-type");
        answer.body = capture.body;
        answer.path = u"/api/show"_s;
        answer.model = u"no-such-model"_s;
        return errorOfAnswer(answer);
    };
    EXPECT_EQ(errorOf(u"ollama/show_unknown"_s).reason, ErrorReason::ModelMissing);
    EXPECT_EQ(errorOf(u"proxy/show"_s).reason, ErrorReason::EndpointMissing);
    EXPECT_EQ(errorOf(u"proxy/show"_s).subject, u"/api/show"_s);
}

} // namespace loquat::test
