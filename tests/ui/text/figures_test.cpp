// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/figures.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);

} // namespace

// T08
TEST(Figures, SizesAreInBinaryUnits)
{
    EXPECT_EQ(sizeText(48318382080, english), u"45.0 GiB"_s);
    EXPECT_EQ(sizeText(48318382080, german), u"45,0 GiB"_s);
    EXPECT_EQ(sizeText(0, english), u"0 B"_s);
    EXPECT_EQ(sizeText(-5, english), u"0 B"_s);
    EXPECT_EQ(sizeText(1023, english), u"1,023 B"_s);
    EXPECT_EQ(sizeText(1024, english), u"1.0 KiB"_s);
    EXPECT_EQ(sizeText(1024 * 1024 - 1, english), u"1.0 MiB"_s);
    EXPECT_EQ(sizeText(std::numeric_limits<qint64>::max(), english), u"8.0 EiB"_s);
}

TEST(Figures, DurationsGetCoarserAsTheyGrow)
{
    EXPECT_EQ(durationText(0.31, english), u"0.31 s"_s);
    EXPECT_EQ(durationText(0.999, english), u"1.0 s"_s);
    EXPECT_EQ(durationText(4.23, english), u"4.2 s"_s);
    EXPECT_EQ(durationText(59.97, english), u"1 min 0 s"_s);
    EXPECT_EQ(durationText(72, english), u"1 min 12 s"_s);
    EXPECT_EQ(durationText(3599.6, english), u"1 h 0 min"_s);
    EXPECT_EQ(durationText(7500, english), u"2 h 5 min"_s);
    EXPECT_EQ(durationText(-1, english), u"0.00 s"_s);
}

TEST(Figures, TheLineSaysWhatIsKnown)
{
    ReplyFigures figures;
    figures.replyTokens = 132;
    figures.replyNs = 2'732'919'255;
    figures.firstTokenNs = 310'000'000;
    figures.loadNs = 1'200'000'000;
    EXPECT_EQ(figuresLine(figures, english),
              u"132 tokens · 48.3 tok/s · first token 0.31 s · load 1.2 s"_s);
    figures.loadNs = 20'000'000;
    figures.replyTokens = 1;
    figures.replyNs.reset();
    EXPECT_EQ(figuresLine(figures, english), u"1 token · first token 0.31 s"_s);
}

TEST(Figures, WhatIsNotCredibleIsLeftOut)
{
    ReplyFigures figures;
    EXPECT_EQ(figuresLine(figures, english), QString());
    figures.replyTokens = 0;
    figures.replyNs = 1; // the constant one of KoboldCpp
    figures.loadNs = 1;
    EXPECT_EQ(figuresLine(figures, english), QString());
    figures.replyTokens = 3112;
    EXPECT_EQ(figuresLine(figures, english), u"3,112 tokens"_s);
}

TEST(Figures, FastRatesNeedNoDecimals)
{
    EXPECT_EQ(tokenRateText(48.26, english), u"48.3 tok/s"_s);
    EXPECT_EQ(tokenRateText(1234.4, english), u"1,234 tok/s"_s);
}

TEST(Figures, MomentsAreSaidFromToday)
{
    const QDateTime now(QDate(2026, 3, 1), QTime(9, 0));
    EXPECT_EQ(timeOfDayText(QDateTime(QDate(2026, 3, 1), QTime(14, 2, 33)), english), u"14:02"_s);
    EXPECT_EQ(timeOfDayText(QDateTime(QDate(2026, 3, 1), QTime(14, 2, 33)), QLocale::c()),
              u"14:02"_s);
    EXPECT_EQ(momentText(QDateTime(QDate(2026, 3, 1), QTime(8, 5)), now, english), u"08:05"_s);
    EXPECT_EQ(momentText(QDateTime(QDate(2026, 2, 28), QTime(8, 5)), now, english),
              u"Yesterday, 08:05"_s);
    EXPECT_EQ(momentText(QDateTime(QDate(2026, 2, 20), QTime(8, 5)), now, english),
              u"20/02/2026, 08:05"_s);
}

} // namespace loquat
