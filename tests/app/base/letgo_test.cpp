// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/letgo.h"

#include <gtest/gtest.h>
#include <memory>

namespace loquat {

TEST(LetGo, DestroysTheEndFirstAndALittleAtATime)
{
    QList<std::shared_ptr<int>> list;
    for (int i = 0; i < 1000; ++i)
        list.append(std::make_shared<int>(i));
    const std::weak_ptr<int> first = list.first();
    const std::weak_ptr<int> last = list.last();
    EXPECT_FALSE(letGoFor(list, 0));
    EXPECT_LT(list.size(), 1000);
    EXPECT_GT(list.size(), 800);
    EXPECT_TRUE(last.expired());
    EXPECT_FALSE(first.expired());
    while (!letGoFor(list, 0)) {
    }
    EXPECT_TRUE(first.expired());
    EXPECT_EQ(list.capacity(), 0);
}

} // namespace loquat
