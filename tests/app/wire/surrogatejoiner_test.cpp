// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/surrogatejoiner.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(SurrogateJoiner, JoinsHalvesAndReplacesLoneOnes)
{
    const QChar high(0xd83d);
    const QChar low(0xde00);
    SurrogateJoiner joiner;
    EXPECT_EQ(joiner.join(u"a"_s + high), u"a"_s);
    EXPECT_EQ(joiner.join(u""_s), u""_s);
    EXPECT_EQ(joiner.join(low + u"b"_s), u"\U0001F600b"_s);
    EXPECT_EQ(joiner.join(low + u"c"_s + high + u"d"_s), u"\uFFFDc\uFFFDd"_s);
    EXPECT_EQ(joiner.join(QString(high)), u""_s);
    EXPECT_EQ(joiner.join(QString(high)), u"\uFFFD"_s);
    EXPECT_EQ(joiner.finish(), u"\uFFFD"_s);
    EXPECT_EQ(joiner.finish(), u""_s);
}

} // namespace loquat::test
