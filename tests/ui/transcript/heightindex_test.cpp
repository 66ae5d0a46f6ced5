// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/heightindex.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace loquat {

TEST(HeightIndex, AnEmptyOneHasNothingAnywhere)
{
    const HeightIndex index;
    EXPECT_EQ(index.total(), 0);
    EXPECT_EQ(index.indexAt(0), -1);
    EXPECT_EQ(index.top(0), 0);
}

TEST(HeightIndex, KnowsWhatLiesAtAHeight)
{
    HeightIndex index;
    index.reset({10, 20, 0, 5});
    EXPECT_EQ(index.indexAt(-7), 0);
    EXPECT_EQ(index.indexAt(0), 0);
    EXPECT_EQ(index.indexAt(9), 0);
    EXPECT_EQ(index.indexAt(10), 1);
    EXPECT_EQ(index.indexAt(29), 1);
    EXPECT_EQ(index.indexAt(30), 3) << "a thing without height covers nothing";
    EXPECT_EQ(index.indexAt(1000), 3);
    EXPECT_EQ(index.top(4), 35);
}

TEST(HeightIndex, AgreesWithPlainAdditionAfterAnyChanges)
{
    QRandomGenerator random(7);
    HeightIndex index;
    QList<int> heights;
    for (int step = 0; step < 3000; ++step) {
        const int what = random.bounded(10);
        if (what < 5 || heights.isEmpty()) {
            heights.append(random.bounded(50));
            index.append(heights.last());
        } else if (what < 8) {
            const int at = int(random.bounded(heights.size()));
            heights[at] = random.bounded(50);
            index.setHeight(at, heights.at(at));
        } else if (what == 8) {
            heights.removeLast();
            index.removeLast();
        } else if (step % 100 == 0) {
            index.reset(heights);
        }
    }
    ASSERT_EQ(index.count(), heights.size());
    int top = 0;
    for (int i = 0; i < heights.size(); ++i) {
        ASSERT_EQ(index.top(i), top);
        if (heights.at(i) > 0) {
            ASSERT_EQ(index.indexAt(top), i);
            ASSERT_EQ(index.indexAt(top + heights.at(i) - 1), i);
        }
        top += heights.at(i);
    }
    EXPECT_EQ(index.total(), top);
}

} // namespace loquat
