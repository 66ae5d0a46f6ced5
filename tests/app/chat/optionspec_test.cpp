// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionspec.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace loquat {

TEST(OptionSpec, ValuesTakeTheKeysType)
{
    EXPECT_EQ(parseOptionValue(u"temperature", QStringLiteral("0.7")).value(), QJsonValue(0.7));
    EXPECT_EQ(parseOptionValue(u"top_k", QStringLiteral("40")).value(), QJsonValue(40));
    EXPECT_EQ(parseOptionValue(u"use_mmap", QStringLiteral("false")).value(), QJsonValue(false));
    EXPECT_EQ(parseOptionValue(u"stop", QStringLiteral("7")).value(),
              QJsonValue(QStringLiteral("7")));
}

TEST(OptionSpec, TheTableOfTheProtocolIsWhole)
{
    struct Row
    {
        QLatin1StringView key;
        OptionKind kind;
        double serverDefault;
        bool reloadsModel = false;
    };
    using enum OptionKind;
    const QList<Row> table{
        {QLatin1StringView("temperature"), Float, 0.8},
        {QLatin1StringView("top_p"), Float, 0.9},
        {QLatin1StringView("top_k"), Integer, 40},
        {QLatin1StringView("num_predict"), Integer, -1},
        {QLatin1StringView("stop"), TextList, 0},
        {QLatin1StringView("seed"), Integer, -1},
        {QLatin1StringView("num_ctx"), Integer, 4096, true},
        {QLatin1StringView("num_keep"), Integer, 4},
        {QLatin1StringView("min_p"), Float, 0},
        {QLatin1StringView("typical_p"), Float, 1},
        {QLatin1StringView("repeat_last_n"), Integer, 64},
        {QLatin1StringView("repeat_penalty"), Float, 1},
        {QLatin1StringView("presence_penalty"), Float, 0},
        {QLatin1StringView("frequency_penalty"), Float, 0},
        {QLatin1StringView("draft_num_predict"), Integer, 4},
        {QLatin1StringView("num_batch"), Integer, 512, true},
        {QLatin1StringView("num_gpu"), Integer, -1, true},
        {QLatin1StringView("main_gpu"), Integer, 0, true},
        {QLatin1StringView("use_mmap"), Boolean, 1, true},
        {QLatin1StringView("num_thread"), Integer, 0, true},
    };
    EXPECT_EQ(optionSpecs().size(), size_t(table.size()));
    for (const Row& row : table) {
        const OptionSpec* spec = findOptionSpec(QString(row.key));
        ASSERT_NE(spec, nullptr) << row.key.data();
        EXPECT_EQ(spec->kind, row.kind) << row.key.data();
        EXPECT_EQ(spec->serverDefault, row.serverDefault) << row.key.data();
        EXPECT_EQ(spec->reloadsModel, row.reloadsModel) << row.key.data();
    }
    EXPECT_EQ(findOptionSpec(u"mirostat"), nullptr) << "obsolete";
}

TEST(OptionSpec, RangesAreThoseOfTheProtocol)
{
    const auto range = [](QStringView key) {
        const OptionSpec* spec = findOptionSpec(key);
        return std::pair(spec->minimum, spec->maximum);
    };
    EXPECT_EQ(range(u"temperature"), std::pair(0.0, 2.0));
    EXPECT_EQ(range(u"top_p"), std::pair(0.0, 1.0));
    EXPECT_EQ(range(u"top_k"), std::pair(0.0, 1000.0));
    EXPECT_EQ(range(u"min_p"), std::pair(0.0, 1.0));
    EXPECT_EQ(range(u"repeat_penalty"), std::pair(0.5, 2.0));
    EXPECT_EQ(range(u"presence_penalty"), std::pair(-2.0, 2.0));
    EXPECT_EQ(range(u"frequency_penalty"), std::pair(-2.0, 2.0));
    EXPECT_EQ(range(u"num_predict").first, -1);
    EXPECT_EQ(range(u"num_ctx").first, 4);
    EXPECT_EQ(range(u"repeat_last_n").first, -1);
    EXPECT_EQ(range(u"draft_num_predict").first, 0);
}

TEST(OptionSpec, NumbersAreReadTheSameInEveryLocale)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(parseOptionValue(u"temperature", QStringLiteral("0.7")).value(), QJsonValue(0.7));
    EXPECT_FALSE(parseOptionValue(u"temperature", QStringLiteral("0,7")));
    EXPECT_FALSE(parseOptionValue(u"num_ctx", QStringLiteral("8.192")));
    QLocale::setDefault(before);
}

TEST(OptionSpec, AValueThatDoesNotFitIsRefusedByName)
{
    const QList<std::pair<QString, QString>> wrong{
        {QStringLiteral("temperature"), QStringLiteral("0,7")},
        {QStringLiteral("temperature"), QStringLiteral("nan")},
        {QStringLiteral("top_k"), QStringLiteral("4.5")},
        {QStringLiteral("use_mmap"), QStringLiteral("yes")}};
    for (const auto& [key, text] : wrong) {
        const auto value = parseOptionValue(key, text);
        ASSERT_FALSE(value) << qPrintable(key);
        EXPECT_EQ(value.error().reason, ErrorReason::OptionInvalid);
        EXPECT_EQ(value.error().subject, key);
    }
}

TEST(OptionSpec, AnUnknownKeyIsJsonIfItParses)
{
    EXPECT_EQ(parseOptionValue(u"new_one", QStringLiteral("3")).value(), QJsonValue(3));
    EXPECT_EQ(parseOptionValue(u"new_one", QStringLiteral("true")).value(), QJsonValue(true));
    EXPECT_TRUE(parseOptionValue(u"new_one", QStringLiteral("{\"a\":1}")).value().isObject());
    EXPECT_EQ(parseOptionValue(u"new_one", QStringLiteral("plain words")).value(),
              QJsonValue(QStringLiteral("plain words")));
    EXPECT_EQ(parseOptionValue(u"new_one", QStringLiteral("1,2")).value(),
              QJsonValue(QStringLiteral("1,2")));
}

} // namespace loquat
