// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/tokens.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(PracticeTokens, GiveTheTextAgainWhenJoined)
{
    for (const QString& text :
         {u""_s, u"Why is the sky blue?"_s, u"  two\n\nlines \t end "_s,
          u"größer 天空 😀👩‍👩‍👧"_s, u"Donaudampfschifffahrt"_s}) {
        EXPECT_EQ(tokensOf(text).join(QString()), text);
        for (const QString& token : tokensOf(text))
            EXPECT_LE(token.toUtf8().size(), 6);
    }
}

TEST(PracticeTokens, BeginAtWhiteSpace)
{
    EXPECT_EQ(tokensOf(u"The sky is"_s), (QStringList{u"The"_s, u" sky"_s, u" is"_s}));
}

TEST(PracticeTokens, WhatCannotBeTextIsReplaced)
{
    EXPECT_EQ(tokensOf(QString(QChar(0))), QStringList{u"\ufffd"_s});
    EXPECT_EQ(tokensOf(QString(QChar(0xd83d))), QStringList{u"\ufffd"_s});
}

TEST(PracticeTokens, AContextHoldsTheWholeConversation)
{
    const Utterances said{{Speaker::System, u"Be brief."_s, 0},
                          {Speaker::Person, u"My name is Ann 😀."_s, 0},
                          {Speaker::Thought, u"Hm."_s, 0},
                          {Speaker::Model, u"Hello,\nAnn."_s, 0},
                          {Speaker::Person, u""_s, 0}};
    QList<qint64> ids;
    for (const Utterance& utterance : said)
        ids += tokenIds(utterance);
    EXPECT_EQ(utterancesFrom(ids), said);
    for (const qint64 id : ids) {
        EXPECT_GT(id, 0);
        EXPECT_LT(id, 1LL << 53) << "must survive readers that take numbers for doubles";
    }
}

TEST(PracticeTokens, ForeignIntegersAreNoError)
{
    const Utterances read = utterancesFrom({-5, 0, 9'000'000'000'000'000'000, 2, 12});
    ASSERT_EQ(read.size(), 2);
    EXPECT_EQ(read[0].text, u"\ufffd\ufffd\ufffd"_s);
    EXPECT_EQ(read[1].text, u"\ufffd"_s);
    EXPECT_TRUE(utterancesFrom({}).isEmpty());
}

} // namespace loquat
