// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionspec.h"
#include "app/wire/requestencoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <gtest/gtest.h>
#include <limits>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

GenerateRequest plainRequest()
{
    GenerateRequest request;
    request.model = u"m"_s;
    request.prompt = u"hi"_s;
    return request;
}

QJsonObject sent(const GenerateRequest& request)
{
    const QByteArray body = encodeGenerate(request);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    EXPECT_TRUE(document.isObject()) << body.toStdString();
    return document.object();
}

} // namespace

TEST(RequestEncoder, M01StreamIsAlwaysABoolean)
{
    GenerateRequest request = plainRequest();
    EXPECT_EQ(sent(request).value("stream"_L1), QJsonValue(true));
    request.settings.stream = false;
    EXPECT_EQ(sent(request).value("stream"_L1), QJsonValue(false));
}

TEST(RequestEncoder, M02NothingUnsetIsSent)
{
    EXPECT_EQ(encodeGenerate(plainRequest()),
              QByteArray(R"({"model":"m","prompt":"hi","stream":true})"));
}

TEST(RequestEncoder, WhatIsSetToNothingIsUnset)
{
    GenerateRequest request = plainRequest();
    request.context = " [ ] ";
    request.settings.options =
        QJsonObject{{u"stop"_s, QJsonArray()}, {u"seed"_s, QJsonValue()}, {u"other"_s, u""_s}};
    request.settings.format = u""_s;
    request.settings.think = QJsonValue();
    request.settings.keepAlive = QJsonValue(u""_s);
    EXPECT_EQ(encodeGenerate(request), encodeGenerate(plainRequest()));
    request.settings.options = QJsonObject{{u"stop"_s, QJsonArray{u""_s}}};
    EXPECT_EQ(encodeGenerate(request), encodeGenerate(plainRequest()));
}

TEST(RequestEncoder, M03ContextGoesByteForByte)
{
    GenerateRequest request = plainRequest();
    request.context = "[5, 6,7,\n8]";
    request.settings.system = u"be brief"_s;
    EXPECT_EQ(encodeGenerate(request),
              QByteArray("{\"model\":\"m\",\"prompt\":\"hi\",\"stream\":true,"
                         "\"system\":\"be brief\",\"context\":[5, 6,7,\n8]}"));
}

TEST(RequestEncoder, M06ObjectContextIsNeverConverted)
{
    GenerateRequest request = plainRequest();
    request.context = R"([{"k":1.0}])";
    EXPECT_TRUE(encodeGenerate(request).contains(R"("context":[{"k":1.0}])"));
    request.context = "{}";
    EXPECT_FALSE(encodeGenerate(request).contains("context"));
}

TEST(RequestEncoder, M10ImagesAreStandardBase64)
{
    GenerateRequest request = plainRequest();
    request.jpegs = {QByteArray("\xFF\xD8\xFF\xE0\xFB\xEF\xBD", 7), QByteArray(300, 'x')};
    const QByteArray body = encodeGenerate(request);
    const QJsonArray images = sent(request).value("images"_L1).toArray();
    ASSERT_EQ(images.size(), 2);
    EXPECT_EQ(images[0].toString(), u"/9j/4PvvvQ=="_s);
    for (qsizetype i = 0; i < images.size(); ++i) {
        EXPECT_EQ(QByteArray::fromBase64(images[i].toString().toLatin1()), request.jpegs[i]);
        EXPECT_EQ(images[i].toString().size() % 4, 0);
    }
    EXPECT_FALSE(body.contains('\n') || body.contains("data:"));
}

TEST(RequestEncoder, M11NumbersDoNotDependOnTheLocale)
{
    GenerateRequest request = plainRequest();
    request.settings.options =
        QJsonObject{{u"temperature"_s, 0.7}, {u"num_ctx"_s, 32768}, {u"top_p"_s, 1.0},
                    {u"seed"_s, -1},         {u"num_predict"_s, 0}, {u"min_p"_s, 0.00001}};
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QByteArray body = encodeGenerate(request);
    QLocale::setDefault(before);
    EXPECT_TRUE(body.contains(
        R"("options":{"min_p":1e-05,"num_ctx":32768,"num_predict":0,"seed":-1,"temperature":0.7,"top_p":1})"))
        << body.toStdString();
    EXPECT_EQ(body, encodeGenerate(request));
}

TEST(RequestEncoder, OptionsHaveTheirTypes)
{
    GenerateRequest request = plainRequest();
    request.settings.options = QJsonObject{
        {u"temperature"_s, u"0.5"_s}, {u"top_k"_s, u"40"_s}, {u"stop"_s, u"END"_s},
        {u"use_mmap"_s, u"true"_s},   {u"mirostat"_s, 2},    {u"custom"_s, QJsonArray{1, u"a"_s}},
    };
    const QJsonObject expected{
        {u"temperature"_s, 0.5}, {u"top_k"_s, 40},   {u"stop"_s, QJsonArray{u"END"_s}},
        {u"use_mmap"_s, true},   {u"mirostat"_s, 2}, {u"custom"_s, QJsonArray{1, u"a"_s}},
    };
    EXPECT_EQ(sent(request).value("options"_L1).toObject(), expected);
}

TEST(RequestEncoder, M12RawExcludesSystemTemplateAndContext)
{
    GenerateRequest request = plainRequest();
    request.context = "[1,2]";
    request.settings.raw = true;
    request.settings.system = u"s"_s;
    request.settings.templateText = u"t"_s;
    request.settings.suffix = u"end"_s;
    EXPECT_EQ(encodeGenerate(request),
              QByteArray(R"({"model":"m","prompt":"hi","stream":true,"raw":true,"suffix":"end"})"));
}

TEST(RequestEncoder, EverythingThatIsSetIsSent)
{
    GenerateRequest request = plainRequest();
    request.settings.system = u"s"_s;
    request.settings.templateText = u"t"_s;
    request.settings.suffix = u"x"_s;
    request.settings.format = u"{ \"type\": \"object\" }"_s;
    request.settings.think = QJsonValue(u"high"_s);
    request.settings.keepAlive = QJsonValue(u"10m"_s);
    const QJsonObject body = sent(request);
    EXPECT_EQ(body.value("system"_L1), QJsonValue(u"s"_s));
    EXPECT_EQ(body.value("template"_L1), QJsonValue(u"t"_s));
    EXPECT_EQ(body.value("suffix"_L1), QJsonValue(u"x"_s));
    EXPECT_EQ(body.value("format"_L1), QJsonValue(QJsonObject{{u"type"_s, u"object"_s}}));
    EXPECT_EQ(body.value("think"_L1), QJsonValue(u"high"_s));
    EXPECT_EQ(body.value("keep_alive"_L1), QJsonValue(u"10m"_s));
    for (const QJsonValue& refused : {QJsonValue(u"none"_s), QJsonValue(u""_s), QJsonValue(1),
                                      QJsonValue(u"High"_s), QJsonValue(QJsonObject())}) {
        request.settings.think = refused;
        EXPECT_FALSE(sent(request).contains("think"_L1)) << "servers answer it with 400";
    }
    request.settings.think = QJsonValue(u"max"_s);
    EXPECT_EQ(sent(request).value("think"_L1), QJsonValue(u"max"_s));
    request.settings.think = QJsonValue(false);
    EXPECT_EQ(sent(request).value("think"_L1), QJsonValue(false));
}

TEST(RequestEncoder, ASchemaIsAnObjectWithItsKeysInTheOrderTheyWereTyped)
{
    const QString schema =
        u"{\n  \"type\": \"object\",\n  \"properties\": {\"zip\": {}, \"caf\u00e9\": {}}}"_s;
    const QByteArray wire = R"("format":{"type":"object","properties":{"zip":{},"caf\u00e9":{}}})";
    GenerateRequest request = plainRequest();
    request.settings.format = schema;
    EXPECT_TRUE(encodeGenerate(request).contains(wire)) << encodeGenerate(request).toStdString();
    ChatRequest chat;
    chat.settings.format = schema;
    EXPECT_TRUE(encodeChat(chat).contains(wire));
    request.settings.format = u"json"_s;
    EXPECT_TRUE(encodeGenerate(request).contains(R"("format":"json")"));
}

TEST(RequestEncoder, NumbersListsAndSwitchesAreNeverStrings)
{
    GenerateRequest request = plainRequest();
    for (const OptionSpec& spec : optionSpecs()) {
        const bool list = spec.kind == OptionKind::TextList;
        for (const QJsonValue& set : {QJsonValue(u"word"_s), QJsonValue(u"0,7"_s),
                                      QJsonValue(QJsonArray{u"x"_s}), QJsonValue(QJsonObject{})}) {
            request.settings.options = QJsonObject{{spec.key, set}};
            const QJsonValue value = sent(request).value("options"_L1).toObject().value(spec.key);
            EXPECT_TRUE(value.isUndefined() || (list && value.isArray())) << spec.key.data();
        }
    }
    request.settings.options = QJsonObject{{u"temperature"_s, true}, {u"use_mmap"_s, 1}};
    EXPECT_EQ(encodeGenerate(request), encodeGenerate(plainRequest()));
}

TEST(RequestEncoder, ADurationWithoutUnitIsSentAsSeconds)
{
    GenerateRequest request = plainRequest();
    const QList<std::pair<QJsonValue, QJsonValue>> table{
        {u"5"_s, 5}, {u"-1"_s, -1}, {u"-1m"_s, u"-1m"_s}, {300, 300}, {0, 0}};
    for (const auto& [set, wire] : table) {
        request.settings.keepAlive = set;
        EXPECT_EQ(sent(request).value("keep_alive"_L1), wire);
    }
}

TEST(RequestEncoder, BodiesAreAscii)
{
    GenerateRequest request = plainRequest();
    request.model = u"m\u00e9\"\\"_s;
    request.prompt = u"caf\u00e9 \U0001F600 \u2028\n\r\t\x01\x7f </b> "_s + QChar(0xd83d);
    request.settings.options = QJsonObject{{u"stop"_s, QJsonArray{u"\u00e4"_s}}};
    const QByteArray body = encodeGenerate(request);
    for (const char byte : body)
        ASSERT_TRUE(byte >= 0x20 && byte < 0x7f) << body.toStdString();
    EXPECT_TRUE(body.startsWith('{') && body.endsWith('}'));
    EXPECT_TRUE(body.contains(R"(caf\u00e9 \ud83d\ude00 \u2028\n\r\t\u0001\u007f </b> \ud83d")"));
    EXPECT_EQ(sent(request).value("prompt"_L1).toString(), request.prompt);
    EXPECT_EQ(sent(request).value("model"_L1).toString(), request.model);
}

TEST(RequestEncoder, LoadUnloadAndShow)
{
    EXPECT_EQ(encodeLoad(u"m"_s, false), QByteArray(R"({"model":"m","stream":false})"));
    EXPECT_EQ(encodeLoad(u"m"_s, true),
              QByteArray(R"({"model":"m","stream":false,"keep_alive":0})"));
    EXPECT_EQ(encodeModelName(u"\u00e9"_s), QByteArray(R"({"model":"\u00e9"})"));
}

TEST(RequestEncoder, ChatHasOnlyWhatIsSet)
{
    ChatRequest request;
    request.model = u"m"_s;
    request.messages = {{ChatMessage::Role::User, u"hi"_s, {}}};
    EXPECT_EQ(encodeChat(request), QByteArray(R"({"model":"m","messages":[{"role":"user",)"
                                              R"("content":"hi"}],"stream":true})"));
    request.messages = {};
    request.settings.stream = false;
    request.settings.keepAlive = 0;
    EXPECT_EQ(encodeChat(request),
              QByteArray(R"({"model":"m","messages":[],"stream":false,"keep_alive":0})"));
}

TEST(RequestEncoder, ChatTellsRolesAndImagesAndKeepsTheSettings)
{
    ChatRequest request;
    request.model = u"m"_s;
    request.messages = {{ChatMessage::Role::System, u"Be brief"_s, {}},
                        {ChatMessage::Role::User, u"caf\u00e9"_s, {"\xff\xd8", "\xff"}},
                        {ChatMessage::Role::Assistant, u""_s, {}}};
    request.settings.options = {{u"temperature"_s, u"0.7"_s}, {u"stop"_s, QJsonArray{}}};
    request.settings.think = u"low"_s;
    request.settings.format = u"json"_s;
    request.settings.keepAlive = u"5"_s;
    EXPECT_EQ(encodeChat(request),
              QByteArray(R"({"model":"m","messages":[{"role":"system","content":"Be brief"},)"
                         R"({"role":"user","content":"caf\u00e9","images":["/9g=","/w=="]},)"
                         R"({"role":"assistant","content":""}],"stream":true,)"
                         R"("options":{"temperature":0.7},"format":"json","think":"low",)"
                         R"("keep_alive":5})"));
}

TEST(RequestEncoder, ChatLeavesOutWhatOnlyGenerateHas)
{
    ChatRequest request;
    request.model = u"m"_s;
    request.settings.system = u"Be brief"_s;
    request.settings.raw = true;
    request.settings.suffix = u"s"_s;
    request.settings.templateText = u"t"_s;
    EXPECT_EQ(encodeChat(request), QByteArray(R"({"model":"m","messages":[],"stream":true})"));
}

TEST(RequestEncoder, PullAlwaysStreams)
{
    EXPECT_EQ(encodePull(u"l\u00f6ve:7b"_s),
              QByteArray(R"({"model":"l\u00f6ve:7b","stream":true})"));
}

TEST(RequestEncoder, AnAddressOfAnImageIsSentAsItIs)
{
    GenerateRequest request;
    request.model = u"m"_s;
    request.prompt = u"?"_s;
    request.jpegs = {"https://example.org/a.png?x=\"1\"", "\xff"};
    EXPECT_TRUE(encodeGenerate(request).contains(
        R"("images":["https://example.org/a.png?x=%221%22","/w=="])"));
}

} // namespace loquat::test
