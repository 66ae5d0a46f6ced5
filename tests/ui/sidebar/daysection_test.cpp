// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/daysection.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(DaySection, NamesDaysByTheirDistance)
{
    const QDate today(2026, 11, 21);
    EXPECT_EQ(DaySection::name(today, today), u"Today"_s);
    EXPECT_EQ(DaySection::name(today.addDays(1), today), u"Today"_s);
    EXPECT_EQ(DaySection::name(today.addDays(-1), today), u"Yesterday"_s);
    EXPECT_EQ(DaySection::name(today.addDays(-2), today), u"Last week"_s);
    EXPECT_EQ(DaySection::name(today.addDays(-7), today), u"Last week"_s);
    EXPECT_EQ(DaySection::name(today.addDays(-8), today), u"November"_s);
    EXPECT_EQ(DaySection::name(QDate(2025, 11, 21), today), u"November 2025"_s);
}

} // namespace loquat
