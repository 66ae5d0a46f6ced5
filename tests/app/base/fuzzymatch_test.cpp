// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/fuzzymatch.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(FuzzyMatch, LettersInTheirOrderMatch)
{
    EXPECT_TRUE(fuzzyMatch(u"nch"_s, u"New chat"_s));
    EXPECT_TRUE(fuzzyMatch(u"chat new"_s, u"New chat"_s));
    EXPECT_FALSE(fuzzyMatch(u"xyz"_s, u"New chat"_s));
    EXPECT_FALSE(fuzzyMatch(u"tahc"_s, u"New chat"_s));
    EXPECT_EQ(fuzzyMatch(u"  "_s, u"New chat"_s), 0);
    EXPECT_FALSE(fuzzyMatch(u"a"_s, {}));
}

TEST(FuzzyMatch, CaseAndAccentsDoNotCount)
{
    EXPECT_TRUE(fuzzyMatch(u"UBER"_s, u"über uns"_s));
    EXPECT_TRUE(fuzzyMatch(u"é"_s, u"CAFE"_s));
}

TEST(FuzzyMatch, WhatIsMeantMoreLikelyIsHigher)
{
    const auto better = [](const QString& typed, const QString& one, const QString& other) {
        EXPECT_GT(*fuzzyMatch(typed, one), *fuzzyMatch(typed, other))
            << one.toStdString() << " / " << other.toStdString();
    };
    better(u"set"_s, u"Settings…"_s, u"Chats: next"_s);
    better(u"nc"_s, u"New chat"_s, u"Branches at a glance"_s);
    better(u"temp"_s, u"New temporary chat"_s, u"The empty map"_s);
    better(u"quit"_s, u"Quit"_s, u"A question of IT, quite long"_s);
}

} // namespace loquat::test
