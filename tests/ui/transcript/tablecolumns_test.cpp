// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/tablecolumns.h"

#include <gtest/gtest.h>
#include <numeric>

namespace loquat {

namespace {

int sum(const QList<int>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

} // namespace

TEST(TableColumns, AreAsWideAsTheyLikeWhereThereIsRoom)
{
    EXPECT_EQ(tableColumns({50, 80, 120}, 300, 100), (QList<int>{50, 80, 120}));
    EXPECT_EQ(tableColumns({}, 300, 100), QList<int>());
}

TEST(TableColumns, TakeFromTheWideOnesFirst)
{
    const QList<int> widths = tableColumns({60, 400, 500}, 600, 100);
    EXPECT_EQ(widths.at(0), 60);
    EXPECT_EQ(widths.at(1), widths.at(2));
    EXPECT_LE(sum(widths), 600);
    EXPECT_GT(sum(widths), 595);
}

TEST(TableColumns, StayReadableAndGoBeyondTheRoom)
{
    const QList<int> widths = tableColumns(QList<int>(12, 400), 600, 100);
    EXPECT_GT(sum(widths), 600);
    EXPECT_EQ(widths.first(), 150);
}

} // namespace loquat
