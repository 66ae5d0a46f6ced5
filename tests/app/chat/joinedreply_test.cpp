// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/joinedreply.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(JoinedReply, ASentenceReadsOn)
{
    EXPECT_EQ(joinedReply(u"Once upon"_s, u"a time"_s), u"Once upon a time"_s);
    EXPECT_EQ(joinedReply(u"Once upon"_s, u" a time"_s), u"Once upon a time"_s);
    EXPECT_EQ(joinedReply(u"Once upon "_s, u"a time"_s), u"Once upon a time"_s);
    EXPECT_EQ(joinedReply(u"The end."_s, u"Or not"_s), u"The end. Or not"_s);
}

TEST(JoinedReply, APunctuationMarkStandsAtItsWord)
{
    EXPECT_EQ(joinedReply(u"Once upon a time"_s, u", long ago"_s), u"Once upon a time, long ago"_s);
    EXPECT_EQ(joinedReply(u"well-"_s, u"known"_s), u"well-known"_s);
}

TEST(JoinedReply, EmphasisClosesAWordOrOpensOne)
{
    EXPECT_EQ(joinedReply(u"Once **upon**"_s, u"a time"_s), u"Once **upon** a time"_s);
    EXPECT_EQ(joinedReply(u"Once **"_s, u"upon** a time"_s), u"Once **upon** a time"_s);
}

TEST(JoinedReply, ScriptsWithoutSpacesGetNone)
{
    EXPECT_EQ(joinedReply(u"机器"_s, u"学习"_s), u"机器学习"_s);
    EXPECT_EQ(joinedReply(u"天空是。"_s, u"因为"_s), u"天空是。因为"_s);
}

TEST(JoinedReply, BlocksBeginOnALineOfTheirOwn)
{
    EXPECT_EQ(joinedReply(u"- one"_s, u"- two"_s), u"- one\n- two"_s);
    EXPECT_EQ(joinedReply(u"1. one"_s, u"2. two"_s), u"1. one\n2. two"_s);
    EXPECT_EQ(joinedReply(u"Some text"_s, u"## Next"_s), u"Some text\n\n## Next"_s);
    EXPECT_EQ(joinedReply(u"Some text."_s, u"- one"_s), u"Some text.\n\n- one"_s);
    EXPECT_EQ(joinedReply(u"| a |\n| - |"_s, u"| b |"_s), u"| a |\n| - |\n| b |"_s);
}

TEST(JoinedReply, InsideCodeNothingIsAdded)
{
    EXPECT_EQ(joinedReply(u"```\nfor (int i"_s, u"nt = 0"_s), u"```\nfor (int int = 0"_s);
    EXPECT_EQ(joinedReply(u"```\na\n```\nDone"_s, u"now"_s), u"```\na\n```\nDone now"_s);
}

TEST(JoinedReply, NothingJoinedToNothingIsNothing)
{
    EXPECT_EQ(joinedReply({}, u"a"_s), u"a"_s);
    EXPECT_EQ(joinedReply(u"a"_s, {}), u"a"_s);
    EXPECT_EQ(joinedReply({}, {}), QString());
}

} // namespace loquat::test
