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
         {u""_s, u"5 m"_s, u"m"_s, u"1h30"_s, u"1d"_s, u"1,5h"_s, u"1.5"_s, u"10m\n"_s + u'x'})
        EXPECT_FALSE(keepAliveFromText(text).has_value()) << qPrintable(text);
}

TEST(KeepAlive, IsShownAsItIsTyped)
{
    EXPECT_EQ(keepAliveText(QJsonValue(300)), u"300"_s);
    EXPECT_EQ(keepAliveText(QJsonValue(3000000)), u"3000000"_s);
    EXPECT_EQ(keepAliveText(QJsonValue(u"10m"_s)), u"10m"_s);
}

} // namespace loquat
