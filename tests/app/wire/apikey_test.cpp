// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/apikey.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(ApiKey, T09IsCleanedOfWhatComesWithPasting)
{
    EXPECT_EQ(cleanApiKey(u"Bearer abc\n"_s).value(), QByteArray("abc"));
    EXPECT_EQ(cleanApiKey(u" \r\nabc\t"_s).value(), QByteArray("abc"));
    EXPECT_EQ(cleanApiKey(u"bearer   abc"_s).value(), QByteArray("abc"));
    EXPECT_EQ(cleanApiKey(u"Bearerabc"_s).value(), QByteArray("Bearerabc"));
    EXPECT_EQ(cleanApiKey(u"Bearer "_s).value(), QByteArray());
    EXPECT_EQ(cleanApiKey(u""_s).value(), QByteArray());
    EXPECT_EQ(cleanApiKey(u"Basic YTpi"_s).value(), QByteArray("Basic YTpi"));
}

TEST(ApiKey, WhatCannotStandInAHeaderIsRefusedWithoutBeingNamed)
{
    for (const QString& typed : {u"ab\ncd"_s, u"ab\rX-Evil: 1"_s, u"caf\u00e9"_s, u"a\u200bb"_s,
                                 u"a\x7f"_s, u"ab cd"_s, u"Basic a b"_s, u"a"_s + QChar(0) + u"b"_s}) {
        const Result<QByteArray> key = cleanApiKey(typed);
        ASSERT_FALSE(key);
        EXPECT_EQ(key.error().reason, ErrorReason::KeyMalformed);
        EXPECT_EQ(key.error().subject + key.error().serverText, u""_s);
    }
}

} // namespace loquat::test
