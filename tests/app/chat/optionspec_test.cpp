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
