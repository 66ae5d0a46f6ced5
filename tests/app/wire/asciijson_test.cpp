// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/asciijson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>
#include <limits>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(AsciiJson, WritesEveryKindOfValue)
{
    EXPECT_EQ(asciiJson(QJsonValue()), QByteArray("null"));
    EXPECT_EQ(
        asciiJson(QJsonArray{true, false, 1, 0.1, u"\u00e9"_s, QJsonObject{{u"\u00e4"_s, 1}}}),
        QByteArray(R"([true,false,1,0.1,"\u00e9",{"\u00e4":1}])"));
    EXPECT_EQ(asciiJson(qint64(9007199254740993)), QByteArray("9007199254740993"));
    EXPECT_EQ(asciiJson(1e20), QByteArray("1e+20"));
    EXPECT_EQ(asciiJson(-0.5), QByteArray("-0.5"));
    EXPECT_EQ(asciiJson(std::numeric_limits<double>::infinity()), QByteArray("null"));
}

TEST(AsciiObject, KeepsTheOrderOfItsKeys)
{
    AsciiObject object;
    EXPECT_EQ(object.finished(), QByteArray("{}"));
    object.add("z", true);
    object.addText("none", QString());
    object.addRaw("a", "[1, 2]");
    object.addText("text", u"\u2028\U0001f600\"\\\n"_s);
    EXPECT_EQ(object.finished(),
              QByteArray(R"({"z":true,"a":[1, 2],"text":"\u2028\ud83d\ude00\"\\\n"})"));
}

TEST(MinifiedJson, KeepsOrderNumbersAndDuplicatesAsTheyAreWritten)
{
    EXPECT_EQ(minifiedJson(u"{ \"z\": 1.0,\r\n\t\"a\": [ 1e5 , -0 ],\n \"z\": {} }"_s),
              QByteArray(R"({"z":1.0,"a":[1e5,-0],"z":{}})"));
}

TEST(MinifiedJson, StringsKeepTheirWhiteSpaceAndBecomeAscii)
{
    EXPECT_EQ(minifiedJson(u"{\"a b\" : \" c\\\" d \\\\\" , \"\u00e9\": \"\U0001F600\x7f\"}"_s),
              QByteArray(R"({"a b":" c\" d \\","\u00e9":"\ud83d\ude00\u007f"})"));
}

} // namespace loquat
