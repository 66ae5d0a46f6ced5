// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(ElidedLabel, GivesWayAndShowsTheRestAsAToolTip)
{
    ElidedLabel label(u"A rather long title <b>of</b> a chat"_s);
    label.show();
    label.resize(1000, 20);
    EXPECT_FALSE(label.isElided());
    EXPECT_EQ(label.toolTip(), QString());
    label.resize(60, 20);
    EXPECT_TRUE(label.isElided());
    EXPECT_TRUE(label.toolTip().contains(u"&lt;b&gt;of"_s)) << qPrintable(label.toolTip());
    EXPECT_LT(label.minimumSizeHint().width(), 60);
    EXPECT_EQ(label.accessibleName(), u"A rather long title <b>of</b> a chat"_s);
}

TEST(ElidedLabel, IsOneLine)
{
    ElidedLabel label(u"one\ntwo"_s);
    EXPECT_EQ(label.text(), u"one two"_s);
    EXPECT_LT(label.sizeHint().height(), 2 * label.fontMetrics().height());
}

} // namespace loquat
