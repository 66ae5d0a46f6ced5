// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionspec.h"
#include "app/wire/requestencoder.h"
#include "ui/options/optionmarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

OptionContext on(ServerKind kind)
{
    OptionContext context;
    context.server = kind;
    context.model = u"m"_s;
    return context;
}

OptionMark mark(const QString& key, const QJsonValue& value, const OptionContext& context,
                const RequestSettings& whole = {})
{
    return optionMark(key, value, whole, context);
}

// A value of the kind that the key has, within its range.
QJsonValue usual(const QString& key)
{
    static const QHash<QString, QJsonValue> fields{{u"system"_s, u"Be brief."_s},
                                                   {u"stream"_s, false},
                                                   {u"raw"_s, true},
                                                   {u"suffix"_s, u"}"_s},
                                                   {u"template"_s, u"{{.}}"_s},
                                                   {u"format"_s, u"json"_s},
                                                   {u"think"_s, true},
                                                   {u"keep_alive"_s, u"10m"_s}};
    if (fields.contains(key))
        return fields.value(key);
    const OptionSpec* spec = findOptionSpec(key);
    if (!spec)
        return 1;
    switch (spec->kind) {
    case OptionKind::Boolean:
        return true;
    case OptionKind::TextList:
        return QJsonArray{u"END"_s};
    default:
        return std::max(1.0, spec->minimum);
    }
}

QStringList allKeys()
{
    QStringList keys{u"system"_s,   u"stream"_s, u"raw"_s,   u"suffix"_s,
                     u"template"_s, u"format"_s, u"think"_s, u"keep_alive"_s};
    for (const OptionSpec& spec : optionSpecs())
        keys.append(QString(spec.key));
    return keys;
}

constexpr auto ignored = "This server ignores it."_L1;

} // namespace

// The columns of protocol.md §§4.1 and 8.
TEST(OptionMarks, EachKindOfServerIgnoresWhatTheProtocolSays)
{
    const QStringList proxy{u"temperature"_s, u"top_p"_s, u"num_predict"_s};
    const QStringList kobold{u"temperature"_s, u"top_p"_s, u"top_k"_s,   u"num_predict"_s,
                             u"stop"_s,        u"seed"_s,  u"num_ctx"_s, u"system"_s};
    const QList<std::pair<ServerKind, QStringList>> honouring{
        {ServerKind::Unknown, allKeys()}, {ServerKind::Ollama, allKeys()},
        {ServerKind::Proxy, proxy},       {ServerKind::Kobold, kobold},
        {ServerKind::LocalAi, allKeys()}, {ServerKind::Cloud, allKeys()},
        {ServerKind::Gateway, allKeys()}};
    for (const auto& [kind, honoured] : honouring) {
        for (const QString& key : allKeys()) {
            if (key == "stream"_L1)
                continue;
            const OptionMark said = mark(key, usual(key), on(kind));
            EXPECT_EQ(said.text == ignored, !honoured.contains(key))
                << int(kind) << ' ' << qPrintable(key) << ": " << qPrintable(said.text);
            EXPECT_TRUE(honoured.contains(key) || said.wrong);
        }
    }
}

TEST(OptionMarks, AServerThatNeverStreamsSaysSoAndTheProxyTakesIt)
{
    EXPECT_TRUE(mark(u"stream"_s, false, on(ServerKind::Kobold)).text.contains(u"never streams"_s));
    EXPECT_TRUE(mark(u"stream"_s, false, on(ServerKind::Proxy)).text.isEmpty());
}

TEST(OptionMarks, ProxyHasItsOwnTemperatureAndTokenRules)
{
    const OptionContext proxy = on(ServerKind::Proxy);
    EXPECT_TRUE(optionMark(u"temperature"_s, {}, {}, proxy).text.contains(u"asks with 0"_s));
    EXPECT_FALSE(mark(u"temperature"_s, 0.9, proxy).wrong);
    EXPECT_TRUE(mark(u"temperature"_s, 1.2, proxy).wrong);
    EXPECT_TRUE(mark(u"num_predict"_s, 0, proxy).wrong);
    EXPECT_TRUE(mark(u"num_predict"_s, -1, proxy).wrong);
    EXPECT_FALSE(mark(u"num_predict"_s, 1, proxy).wrong);
}

TEST(OptionMarks, WhatZeroAndLessMeanIsSaid)
{
    const OptionContext ollama = on(ServerKind::Ollama);
    EXPECT_TRUE(mark(u"num_predict"_s, 0, ollama).text.contains(u"no limit"_s));
    EXPECT_TRUE(mark(u"num_predict"_s, -1, ollama).text.contains(u"ten times"_s));
}

TEST(OptionMarks, AContextIsNeitherLargerThanTrainedNorTooSmallToSee)
{
    OptionContext context = on(ServerKind::Ollama);
    context.contextLength = 8192;
    EXPECT_TRUE(mark(u"num_ctx"_s, 16384, context).wrong);
    EXPECT_FALSE(mark(u"num_ctx"_s, 1024, context).wrong);
    context.canSee = Known::Yes;
    EXPECT_TRUE(mark(u"num_ctx"_s, 1024, context).wrong);
    EXPECT_TRUE(mark(u"num_ctx"_s, 1024, context).text.contains(u"2,048"_s) ||
                mark(u"num_ctx"_s, 1024, context).text.contains(u"2048"_s));
    EXPECT_FALSE(mark(u"num_ctx"_s, 2048, context).wrong);
}

TEST(OptionMarks, AFormatAndThinkingAndALimitDisturbEachOther)
{
    const OptionContext ollama = on(ServerKind::Ollama);
    RequestSettings json;
    json.format = u"json"_s;
    const QString format = mark(u"format"_s, u"json"_s, ollama, json).text;
    EXPECT_TRUE(format.contains(u"in the prompt"_s)) << qPrintable(format);
    EXPECT_TRUE(format.contains(u"not think"_s));
    EXPECT_TRUE(format.contains(u"token limit"_s));
    EXPECT_TRUE(mark(u"think"_s, true, ollama, json).text.contains(u"not think"_s));
    EXPECT_TRUE(mark(u"think"_s, false, ollama, json).text.isEmpty());
    EXPECT_TRUE(mark(u"think"_s, true, ollama).text.isEmpty());
    EXPECT_TRUE(mark(u"num_predict"_s, 50, ollama, json).text.contains(u"JSON"_s));
    EXPECT_TRUE(mark(u"format"_s, u"json"_s, on(ServerKind::Cloud), json).wrong);
}

TEST(OptionMarks, ThinkIsJudgedByTheModel)
{
    OptionContext context = on(ServerKind::Ollama);
    context.canThink = Known::No;
    EXPECT_TRUE(mark(u"think"_s, true, context).wrong);
    EXPECT_TRUE(mark(u"think"_s, u"low"_s, context).wrong);
    EXPECT_FALSE(mark(u"think"_s, false, context).wrong) << "always safe";
    context.canThink = Known::Yes;
    EXPECT_TRUE(mark(u"think"_s, u"max"_s, context).text.contains(u"April 2026"_s));
    context.family = u"gptoss"_s;
    EXPECT_TRUE(mark(u"think"_s, true, context).wrong);
    EXPECT_TRUE(mark(u"think"_s, u"max"_s, context).text.contains(u"High"_s));
}

TEST(OptionMarks, AValueOfAWrongKindIsSaidBeforeTheServerSaysIt)
{
    const OptionContext ollama = on(ServerKind::Ollama);
    EXPECT_TRUE(mark(u"use_mmap"_s, 1, ollama).wrong);
    EXPECT_TRUE(mark(u"top_k"_s, 2.5, ollama).text.contains(u'2'));
    EXPECT_TRUE(mark(u"top_k"_s, 2.5, ollama).wrong);
    EXPECT_TRUE(mark(u"keep_alive"_s, u"0.5"_s, ollama).wrong) << "a text without a unit";
    EXPECT_FALSE(mark(u"keep_alive"_s, 5, ollama).wrong);
    EXPECT_FALSE(mark(u"keep_alive"_s, u"1h30m"_s, ollama).wrong);
}

// What is said is held against the very bytes that are sent.
TEST(OptionMarks, WhatTheEncoderConvertsOrLeavesOutIsSaidAsItIs)
{
    const auto sent = [](const QString& key, const QJsonValue& value) {
        GenerateRequest request;
        request.settings.options.insert(key, value);
        return QJsonDocument::fromJson(encodeGenerate(request))
            .object()
            .value("options"_L1)
            .toObject()
            .value(key);
    };
    const OptionContext ollama = on(ServerKind::Ollama);
    EXPECT_EQ(sent(u"temperature"_s, u"0.7"_s), 0.7);
    EXPECT_EQ(mark(u"temperature"_s, u"0.7"_s, ollama), (OptionMark{u"Sent as 0.7."_s, false}));
    EXPECT_EQ(sent(u"stop"_s, u"END"_s), QJsonArray{u"END"_s});
    EXPECT_EQ(mark(u"stop"_s, u"END"_s, ollama), (OptionMark{u"Sent as [\"END\"]."_s, false}));
    const QList<std::pair<QString, QJsonValue>> out{{u"temperature"_s, u"abc"_s},
                                                    {u"use_mmap"_s, 1},
                                                    {u"stop"_s, 3},
                                                    {u"my_key"_s, QJsonValue::Null},
                                                    {u"my_key"_s, u""_s}};
    for (const auto& [key, value] : out) {
        EXPECT_TRUE(sent(key, value).isUndefined()) << qPrintable(key);
        EXPECT_TRUE(mark(key, value, ollama).wrong) << qPrintable(key);
        EXPECT_TRUE(mark(key, value, ollama).text.startsWith(u"Not sent"_s)) << qPrintable(key);
    }
    EXPECT_TRUE(mark(u"my_key"_s, u"x"_s, ollama).text.isEmpty());
    EXPECT_FALSE(mark(u"keep_alive"_s, u"5"_s, ollama).wrong) << "sent as five seconds";
    EXPECT_EQ(mark(u"keep_alive"_s, u"5"_s, ollama), mark(u"keep_alive"_s, 5, ollama));
}

TEST(OptionMarks, ManyStopsASuffixAndWhatRawExcludesAreMarked)
{
    OptionContext context = on(ServerKind::Ollama);
    QJsonArray stops;
    for (int i = 0; i < 17; ++i)
        stops.append(QString::number(i));
    EXPECT_TRUE(mark(u"stop"_s, stops, context).wrong);
    context.canInsert = Known::No;
    EXPECT_TRUE(mark(u"suffix"_s, u"}"_s, context).wrong);
    RequestSettings raw;
    raw.raw = true;
    EXPECT_TRUE(mark(u"system"_s, u"Be brief."_s, context, raw).wrong);
    EXPECT_TRUE(mark(u"template"_s, u"{{.}}"_s, context, raw).wrong);
    RequestSettings small;
    small.options.insert(u"num_ctx"_s, 512);
    EXPECT_TRUE(mark(u"repeat_last_n"_s, 1024, context, small).wrong);
    EXPECT_FALSE(mark(u"repeat_last_n"_s, 64, context, small).wrong);
}

} // namespace loquat
