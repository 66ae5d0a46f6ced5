// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/keepalive.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(KeepAlive, AWholeNumberIsSecondsAndADurationAText)
{
    EXPECT_EQ(keepAliveFromText(u"300"_s), QJsonValue(300));
    EXPECT_EQ(keepAliveFromText(u" -1 "_s), QJsonValue(-1));
    EXPECT_EQ(keepAliveFromText(u"0"_s), QJsonValue(0));
    for (const QString& text : {u"10m"_s, u"1h30m"_s, u"-1m"_s, u"1.5h"_s, u"250ms"_s, u".5s"_s})
        EXPECT_EQ(keepAliveFromText(text), QJsonValue(text)) << qPrintable(text);
}

TEST(KeepAlive, AnythingElseIsNothing)
{
    for (const QString& text :
         {u""_s, u"m"_s, u"1h30"_s, u"1,5h"_s, u"1.5"_s, u"soon"_s, u"10m\n"_s + u'x'})
        EXPECT_FALSE(keepAliveFromText(text).has_value()) << qPrintable(text);
}

TEST(KeepAlive, WordsAreWrittenAsTheServerReadsThem)
{
    EXPECT_EQ(keepAliveFromText(u"10 minutes"_s), QJsonValue(u"10m"_s));
    EXPECT_EQ(keepAliveFromText(u"2 hours, 5 min."_s), QJsonValue(u"2h5m"_s));
    EXPECT_EQ(keepAliveFromText(u"1 day"_s), QJsonValue(u"24h"_s));
    EXPECT_EQ(keepAliveFromText(u"2 Stunden 30 Sek"_s), QJsonValue(u"2h30s"_s));
    EXPECT_EQ(keepAliveFromText(u"Forever"_s), QJsonValue(u"-1m"_s));
}

TEST(KeepAlive, ItsMeaningIsSaidInWords)
{
    const QString hours = keepAliveWords(QJsonValue(u"1h30m"_s));
    EXPECT_TRUE(hours.contains(u"1 hour"_s) && hours.contains(u"30 minute"_s))
        << hours.toStdString();
    EXPECT_EQ(keepAliveWords(5400), hours);
    EXPECT_TRUE(keepAliveWords(90).contains(u"1 minute"_s));
    EXPECT_TRUE(keepAliveWords(QJsonValue(u"-1m"_s)).contains(u"for ever"_s));
    EXPECT_TRUE(keepAliveWords(0).contains(u"at once"_s));
}

TEST(KeepAlive, IsShownAsItIsTyped)
{
    EXPECT_EQ(keepAliveText(QJsonValue(300)), u"300"_s);
    EXPECT_EQ(keepAliveText(QJsonValue(3000000)), u"3000000"_s);
    EXPECT_EQ(keepAliveText(QJsonValue(u"10m"_s)), u"10m"_s);
}

} // namespace loquat
