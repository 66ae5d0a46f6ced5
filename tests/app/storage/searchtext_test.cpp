// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/searchtext.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QStringList marked(const QString& words, const QString& text)
{
    QStringList found;
    for (const SearchHit::Mark& mark : SearchWords(words).marksIn(text, 20))
        found.append(text.mid(mark.from, mark.length));
    return found;
}

} // namespace

TEST(SearchText, IsFoldedAsPeopleType)
{
    EXPECT_EQ(indexedText(u"Café STRASSE Straße"_s), u"cafe strasse strasse"_s);
    EXPECT_EQ(indexedText(u"cafe\u0301"_s), u"cafe"_s);
    EXPECT_EQ(indexedText(u"Smørrebrød Łódź Æsir"_s), u"smorrebrod lodz aesir"_s);
    EXPECT_EQ(indexedText(u"ＡＢＣ ﬁne"_s), u"abc fine"_s);
    EXPECT_EQ(indexedText(u"Ёлка"_s), u"елка"_s);
}

TEST(SearchText, ScriptsWithoutSpacesAreCutIntoPairs)
{
    EXPECT_EQ(indexedText(u"机器学习"_s).simplified(), u"机器 器学 学习 习"_s);
    EXPECT_EQ(indexedText(u"学"_s).simplified(), u"学"_s);
    EXPECT_EQ(indexedText(u"用Python写"_s).simplified(), u"用 python 写"_s);
    EXPECT_EQ(indexedText(u"ひらがな"_s).simplified(), u"ひら らが がな な"_s);
}

TEST(SearchText, MakesAnExpressionOfWords)
{
    EXPECT_EQ(SearchWords(u"Rayleigh scatter"_s).matchExpression(),
              u"\"rayleigh\"* AND \"scatter\"*"_s);
    EXPECT_EQ(SearchWords(u"\"blue sky\" why"_s).matchExpression(), u"\"blue sky\" AND \"why\"*"_s);
    EXPECT_EQ(SearchWords(u"机器学"_s).matchExpression(), u"\"机器 器学\"*"_s);
    EXPECT_EQ(SearchWords(u"学"_s).matchExpression(), u"\"学\"*"_s);
}

TEST(SearchText, WhatIsNoWordIsNotLookedFor)
{
    for (const QString& words : {u""_s, u"  "_s, u"a"_s, u"*"_s, u"\"\""_s, u"😀"_s, u"-- +"_s})
        EXPECT_TRUE(SearchWords(words).isEmpty()) << qPrintable(words);
    EXPECT_FALSE(SearchWords(u"7"_s).isEmpty());
}

TEST(SearchText, MarksWordsAsTheyAreSpelled)
{
    EXPECT_EQ(marked(u"cafe"_s, u"The Café and the cafeteria; decaf"_s),
              (QStringList{u"Café"_s, u"cafe"_s}));
    EXPECT_EQ(marked(u"strasse"_s, u"Die Straße, die STRASSE"_s),
              (QStringList{u"Straße"_s, u"STRASSE"_s}));
    EXPECT_EQ(marked(u"机器"_s, u"我喜欢机器学习。"_s), QStringList{u"机器"_s});
    EXPECT_EQ(marked(u"\"blue sky\""_s, u"blue skylight, blue sky."_s), QStringList{u"blue sky"_s});
    EXPECT_EQ(marked(u"sky blue"_s, u"blue sky"_s), (QStringList{u"blue"_s, u"sky"_s}));
    EXPECT_EQ(marked(u"cafe"_s, u"cafe\u0301 x"_s), QStringList{u"cafe\u0301"_s});
}

TEST(SearchText, ASnippetIsOneLineAroundTheFirstMark)
{
    const QString text = u"word "_s.repeated(100) + u"needle\nthen "_s + u"more "_s.repeated(100);
    const Snippet snippet = snippetOf(text, SearchWords(u"needle"_s).marksIn(text, 5));
    ASSERT_EQ(snippet.marks.size(), 1);
    EXPECT_EQ(snippet.text.mid(snippet.marks.first().from, snippet.marks.first().length),
              u"needle"_s);
    EXPECT_TRUE(snippet.text.startsWith(u'…'));
    EXPECT_TRUE(snippet.text.endsWith(u'…'));
    EXPECT_TRUE(snippet.text.contains(u"needle then more"_s));
    EXPECT_LE(snippet.text.size(), 170);
}

} // namespace loquat
