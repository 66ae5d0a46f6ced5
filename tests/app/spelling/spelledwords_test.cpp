// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/spelledwords.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QStringList wordsIn(const QString& line)
{
    QStringList words;
    for (const SpelledWord& word : spelledWords(line))
        words.append(line.mid(word.start, word.length));
    return words;
}

} // namespace

TEST(SpelledWords, WordsAreWhatPeopleWrite)
{
    EXPECT_EQ(wordsIn(u"Don't panic, Zoë: schöne Grüße!"_s),
              (QStringList{u"Don't"_s, u"panic"_s, u"Zoë"_s, u"schöne"_s, u"Grüße"_s}));
    EXPECT_TRUE(wordsIn({}).isEmpty());
}

TEST(SpelledWords, WhatIsNoProseIsLeftOut)
{
    EXPECT_EQ(wordsIn(u"see `qsort qwzx` at https://exmple.org/abc or me@exmple.org ok"_s),
              (QStringList{u"see"_s, u"at"_s, u"or"_s, u"ok"_s}));
    EXPECT_EQ(wordsIn(u"my_vrbl /usr/bn v2abc x3 foo.bzr end"_s), (QStringList{u"end"_s}));
    EXPECT_TRUE(wordsIn(u"```pyton"_s).isEmpty());
}

} // namespace loquat::test
