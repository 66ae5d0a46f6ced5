// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicerequest.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Refused
{
    const char* body;
    int status;
    const char* text;
    bool chat = false;
};

} // namespace

TEST(PracticeRequest, IsRefusedAsTheRealServerRefusesIt)
{
    const QList<Refused> cases{
        {"", 400, "missing request body"},
        {R"({"model": "x", "prompt": )", 400, "unexpected EOF"},
        {R"({"model":"echo"} x)", 400, "invalid character 'x' looking for beginning of value"},
        {"\xef\xbb\xbf{}", 400, "invalid character 'ï' looking for beginning of value"},
        {"[]", 400, "json: cannot unmarshal array into Go value"},
        {R"({"model":"no-such-model","prompt":"Hi"})", 404, "model 'no-such-model' not found"},
        {R"({"prompt":"Hi"})", 404, "model '' not found"},
        {R"({"model":"nope","messages":[]})", 404, "model 'nope' not found", true},
        {R"({"model":"echo","stream":"true"})", 400,
         "json: cannot unmarshal string into Go struct field GenerateRequest.stream of type bool"},
        {R"({"model":"echo","prompt":5})", 400,
         "json: cannot unmarshal number into Go struct field GenerateRequest.prompt of type "
         "string"},
        {R"({"model":"echo","prompt":"a","context":[1,"b"]})", 400,
         "json: cannot unmarshal string into Go struct field GenerateRequest.context of type int"},
        {R"({"model":"echo","prompt":"a","context":[1.5]})", 400,
         "json: cannot unmarshal number into Go struct field GenerateRequest.context of type int"},
        {R"({"model":"echo","messages":["a"]})", 400,
         "json: cannot unmarshal string into Go struct field ChatRequest.messages of type "
         "api.Message",
         true},
        {R"({"model":"echo","prompt":"a","raw":true,"system":"s"})", 400,
         "raw mode does not support template, system, or context"},
        {R"({"model":"echo","prompt":"a","raw":true,"context":[2,3]})", 400,
         "raw mode does not support template, system, or context"},
        {R"({"model":"tour","prompt":"a","suffix":"s"})", 400, "\"tour\" does not support insert"},
        {R"({"model":"tour","prompt":"a","think":true})", 400,
         "\"tour\" does not support thinking"},
        {R"({"model":"tour","prompt":"a","think":"high"})", 400,
         "\"tour\" does not support thinking"},
        {R"({"model":"thinker","prompt":"a","think":"none"})", 400,
         R"(invalid think value: "none" (must be "high", "medium", "low", "max", true, or false))"},
        {R"({"model":"echo","prompt":"a","options":{"temperature":"hot"}})", 500,
         "option \"temperature\" must be of type float32"},
        {R"({"model":"echo","prompt":"a","options":{"num_ctx":"big"}})", 500,
         "option \"num_ctx\" must be of type integer"},
        {R"({"model":"echo","prompt":"a","options":{"stop":"."}})", 500,
         "option \"stop\" must be of type array"},
        {R"({"model":"echo","prompt":"a","options":{"stop":[1]}})", 500,
         "option \"stop\" must be of an array of strings"},
        {R"({"model":"echo","prompt":"a","format":"xml"})", 500,
         R"(invalid format: "xml"; expected "json" or a valid JSON Schema object)"},
        {R"({"model":"echo","prompt":"a","keep_alive":"5"})", 400,
         "time: missing unit in duration \"5\""},
        {R"({"model":"echo","prompt":"a","keep_alive":"soon"})", 400,
         "time: invalid duration \"soon\""},
        {R"({"model":"echo","prompt":"a","images":["data:image/png;base64,AAAA"]})", 400,
         "illegal base64 data at input byte 4"},
        {R"({"model":"echo","prompt":"a","images":["https://x"]})", 400,
         "illegal base64 data at input byte 5"},
    };
    for (const Refused& one : cases) {
        const auto request = parsePracticeRequest(one.body, one.chat);
        ASSERT_FALSE(request) << one.body;
        EXPECT_EQ(request.error().status, one.status) << one.body;
        EXPECT_EQ(request.error().text.toStdString(), one.text) << one.body;
    }
}

TEST(PracticeRequest, ImagesToAModelWithoutVisionFailAsInTheRealEngine)
{
    const auto request =
        parsePracticeRequest(R"({"model":"slow","prompt":"a","images":["AAAA"]})", false);
    ASSERT_FALSE(request);
    EXPECT_EQ(request.error().status, 500);
    EXPECT_TRUE(request.error().text.contains(u"image input is not supported"_s));
}

TEST(PracticeRequest, NullAndUnknownFieldsAreNoError)
{
    const auto request = parsePracticeRequest(
        R"({"model":"echo","prompt":"a","stream":null,"context":null,"options":null,"think":null,)"
        R"("format":"","keep_alive":null,"images":null,"wings":2})",
        false);
    ASSERT_TRUE(request) << qPrintable(request.error().text);
    EXPECT_TRUE(request->stream);
    EXPECT_TRUE(request->think.isUndefined());
    EXPECT_TRUE(request->format.isUndefined());
    EXPECT_EQ(request->keepSeconds, 300);
    EXPECT_FALSE(request->onlyLoad);
}

TEST(PracticeRequest, DurationsAreReadAsGoReadsThem)
{
    const auto keep = [](const QByteArray& value) {
        const auto request = parsePracticeRequest(
            R"({"model":"echo","prompt":"a","keep_alive":)" + value + '}', false);
        return request ? request->keepSeconds : -999;
    };
    EXPECT_EQ(keep("300"), 300);
    EXPECT_EQ(keep("0"), 0);
    EXPECT_EQ(keep("-1"), -1);
    EXPECT_EQ(keep("\"10m\""), 600);
    EXPECT_EQ(keep("\"1h30m\""), 5400);
    EXPECT_EQ(keep("\"-1m\""), -60);
    EXPECT_EQ(keep("\"0\""), 0);
    EXPECT_EQ(keep("\"1.5s\""), 1.5);
}

TEST(PracticeRequest, OfAChatTakesTheLastWordOfThePersonAsPrompt)
{
    const auto request = parsePracticeRequest(
        R"({"model":"echo","messages":[{"role":"system","content":"S"},)"
        R"({"role":"user","content":"one","images":["AAAA"]},{"role":"assistant","content":"two"},)"
        R"({"role":"user","content":"three"}]})",
        true);
    ASSERT_TRUE(request) << qPrintable(request.error().text);
    EXPECT_EQ(request->prompt, u"three"_s);
    EXPECT_EQ(request->system, u"S"_s);
    EXPECT_EQ(request->past,
              (Utterances{{Speaker::Person, u"one"_s, 1}, {Speaker::Model, u"two"_s, 0}}));
    EXPECT_TRUE(request->images.isEmpty());
}

} // namespace loquat
