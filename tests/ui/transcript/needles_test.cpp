// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/needles.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

std::vector<TextRange> hits(const QStringList& words, const QString& text, bool matchCase = false)
{
    return Needles::ofWords(words, matchCase).hitsIn(text);
}

} // namespace

TEST(Needles, OneTextIsFoundAnywhere)
{
    EXPECT_EQ(Needles(u"sky"_s, false).hitsIn(u"whisky, Sky"_s),
              (std::vector<TextRange>{{3, 6}, {8, 11}}));
    EXPECT_TRUE(Needles(QString(), false).isEmpty());
    EXPECT_TRUE(Needles().hitsIn(u"sky"_s).empty());
}

TEST(Needles, WordsAreFoundInTheOrderOfTheText)
{
    EXPECT_EQ(hits({u"blue"_s, u"sky"_s}, u"the sky is blue, the sky"_s),
              (std::vector<TextRange>{{4, 7}, {11, 15}, {21, 24}}));
}

TEST(Needles, AWordFindsThoseThatBeginWithItOnly)
{
    EXPECT_EQ(hits({u"sky"_s}, u"whisky skyline _sky"_s),
              (std::vector<TextRange>{{7, 10}, {16, 19}}));
}

TEST(Needles, OfOverlappingOnesTheLongestCounts)
{
    EXPECT_EQ(hits({u"sky"_s, u"skyline"_s, u"SKY"_s}, u"a skyline"_s),
              (std::vector<TextRange>{{2, 9}}));
}

TEST(Needles, ScriptsWithoutSpacesHaveNoWordStarts)
{
    EXPECT_EQ(hits({u"机器"_s}, u"这是机器学习"_s), (std::vector<TextRange>{{2, 4}}));
}

TEST(Needles, CaseMayMatter)
{
    EXPECT_EQ(hits({u"Sky"_s, u"sky"_s}, u"sky Sky SKY"_s, true),
              (std::vector<TextRange>{{0, 3}, {4, 7}}));
}

TEST(Needles, AReplyMayHoldAnyOfThem)
{
    const Needles needles = Needles::ofWords({u"sky"_s, u"blue"_s}, false);
    EXPECT_TRUE(needles.mayBeIn(TurnPart::Answer, u"a **blue** one"_s));
    EXPECT_FALSE(needles.mayBeIn(TurnPart::Answer, u"a red one"_s));
}

TEST(Needles, WordsAreReadAsTheyAreTyped)
{
    EXPECT_EQ(wordsOf(u"  one \"two  three\" four \"fi"_s),
              (QStringList{u"one"_s, u"two three"_s, u"four"_s, u"fi"_s}));
    EXPECT_EQ(wordsOf(u" \"\" "_s), QStringList());
    const QStringList words{u"one"_s, u"two three"_s};
    EXPECT_EQ(wordsOf(typedWords(words)), words);
}

} // namespace loquat
