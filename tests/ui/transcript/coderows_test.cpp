// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/coderows.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(CodeRows, CutsALineOnlyWhereItIsVeryLong)
{
    CodeRows rows;
    rows.set(u"one\n\n"_s + u"x"_s.repeated(5000) + u"\nlast"_s, 0);
    ASSERT_EQ(rows.count(), 6);
    EXPECT_EQ(rows.at(1).length, 0);
    EXPECT_EQ(rows.at(2).line, 2);
    EXPECT_EQ(rows.at(4).line, 2);
    EXPECT_EQ(rows.at(4).length, 1000);
    EXPECT_EQ(rows.at(5).line, 3);
    EXPECT_EQ(rows.rowOf(rows.at(5).start + 2), 5);
    EXPECT_EQ(rows.firstRowOfLine(3), 5);
}

TEST(CodeRows, AppendingGivesTheRowsThatSettingGives)
{
    const QString code = u"first line\n\tsecond\n\nfourth, with 漢字\n"_s;
    CodeRows grown;
    for (int length = 0; length <= code.size(); ++length) {
        grown.set(code.left(length), std::max(0, length - 1));
        CodeRows whole;
        whole.set(code.left(length), 0);
        ASSERT_EQ(grown.count(), whole.count()) << length;
        for (int row = 0; row < whole.count(); ++row) {
            EXPECT_EQ(grown.at(row).start, whole.at(row).start);
            EXPECT_EQ(grown.at(row).length, whole.at(row).length);
            EXPECT_EQ(grown.at(row).line, whole.at(row).line);
        }
        EXPECT_EQ(grown.widestColumns(), whole.widestColumns()) << length;
    }
}

TEST(CodeRows, CountsColumnsAsAMonospacedFontDoes)
{
    EXPECT_EQ(CodeRows::columnsOf(u"\tx"), 5);
    EXPECT_EQ(CodeRows::columnsOf(u"ab\tx"), 5);
    EXPECT_EQ(CodeRows::columnsOf(u"漢字"), 4);
    EXPECT_EQ(CodeRows::columnsOf(u"🙂"), 2);
}

} // namespace loquat
