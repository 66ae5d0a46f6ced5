// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/sidebar.h"

#include <gtest/gtest.h>

namespace loquat {

TEST(SideBar, IsNeededOnlyForWhatIsWider)
{
    SideBar bar;
    bar.setRoom(500, 500);
    EXPECT_FALSE(bar.isNeeded());
    EXPECT_FALSE(bar.setOffset(10));
    bar.setRoom(500, 1500);
    EXPECT_TRUE(bar.isNeeded());
    EXPECT_TRUE(bar.setOffset(5000));
    EXPECT_EQ(bar.offset(), 1000);
    bar.setRoom(500, 600);
    EXPECT_EQ(bar.offset(), 100);
}

TEST(SideBar, GoesAllTheWayWhenItIsDragged)
{
    SideBar bar;
    bar.setRoom(300, 10'000);
    for (int i = 0; i < 300; ++i)
        bar.dragBy(1);
    EXPECT_EQ(bar.offset(), 9700);
    for (int i = 0; i < 300; ++i)
        bar.dragBy(-1);
    EXPECT_EQ(bar.offset(), 0);
}

TEST(SideBar, BringsAPlaceIntoView)
{
    SideBar bar;
    bar.setRoom(300, 1000);
    EXPECT_FALSE(bar.reveal(10, 40));
    EXPECT_TRUE(bar.reveal(600, 640));
    EXPECT_EQ(bar.offset(), 340);
    EXPECT_TRUE(bar.reveal(100, 120));
    EXPECT_EQ(bar.offset(), 100);
}

} // namespace loquat
