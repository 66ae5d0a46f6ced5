// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/joinedreply.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(JoinedReply, WhatTheModelSentIsJoinedAsItCame)
{
    EXPECT_EQ(joinedReply(u"Once upon"_s, u" a time"_s), u"Once upon a time"_s);
    EXPECT_EQ(joinedReply(u"Once upon "_s, u"a time"_s), u"Once upon a time"_s);
    EXPECT_EQ(joinedReply(u"Once upon a time"_s, u", long ago"_s), u"Once upon a time, long ago"_s);
}

TEST(JoinedReply, AWordThatWasCutStaysOne)
{
    EXPECT_EQ(joinedReply(u"The elec"_s, u"trons move"_s), u"The electrons move"_s);
    EXPECT_EQ(joinedReply(u"the theory and the"_s, u"ory"_s), u"the theory and theory"_s);
    EXPECT_EQ(joinedReply(u"in or at, to act"_s, u"or not"_s), u"in or at, to actor not"_s);
    EXPECT_EQ(joinedReply(u"C"_s, u"# is"_s), u"C# is"_s);
    EXPECT_EQ(joinedReply(u"Java"_s, u"Script is"_s), u"JavaScript is"_s);
    EXPECT_EQ(joinedReply(u"well-"_s, u"known"_s), u"well-known"_s);
    EXPECT_EQ(joinedReply(u"don'"_s, u"t go"_s), u"don't go"_s);
    EXPECT_EQ(joinedReply(u"Once **up"_s, u"on** a time"_s), u"Once **upon** a time"_s);
}

TEST(JoinedReply, ANumberAnAddressAndANameStayOne)
{
    EXPECT_EQ(joinedReply(u"It was 3."_s, u"14 then"_s), u"It was 3.14 then"_s);
    EXPECT_EQ(joinedReply(u"in 19"_s, u"45."_s), u"in 1945."_s);
    EXPECT_EQ(joinedReply(u"see example."_s, u"com now"_s), u"see example.com now"_s);
    EXPECT_EQ(joinedReply(u"x = 5 "_s, u"- 3 is 2"_s), u"x = 5 - 3 is 2"_s);
    EXPECT_EQ(joinedReply(u"born in 199"_s, u"2. He"_s), u"born in 1992. He"_s);
}

TEST(JoinedReply, WholeWordsGetTheSpaceThatTheModelLeftOut)
{
    EXPECT_EQ(joinedReply(u"The end."_s, u"Or not"_s), u"The end. Or not"_s);
    EXPECT_EQ(joinedReply(u"**The end.**"_s, u"Or not"_s), u"**The end.** Or not"_s);
    EXPECT_EQ(joinedReply(u"A cat and the dog saw the"_s, u"cat run"_s),
              u"A cat and the dog saw the cat run"_s);
}

TEST(JoinedReply, IsSettledOnceTheFirstWordIsThere)
{
    EXPECT_FALSE(isJointSettled(u"ca"_s));
    EXPECT_FALSE(isJointSettled(u"##"_s));
    EXPECT_TRUE(isJointSettled(u"cat run"_s));
    EXPECT_TRUE(isJointSettled(u"\n"_s));
    // What is settled does not change: no text jumps while it arrives.
    const QString text = u"A cat and the dog saw the"_s;
    for (const QString& more : {u"cat runs on and on"_s, u"ory is. It goes on"_s, u"- and so on"_s,
                                u"12. of May it was"_s, u"# is a language"_s}) {
        for (qsizetype size = 1; size < more.size(); ++size) {
            if (isJointSettled(more.left(size))) {
                EXPECT_EQ(jointOf(text, more.left(size)), jointOf(text, more)) << size;
            }
        }
    }
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
    EXPECT_EQ(joinedReply(u"| a "_s, u"| b |"_s), u"| a | b |"_s) << "within a row";
}

TEST(JoinedReply, InsideCodeNothingIsAdded)
{
    EXPECT_EQ(joinedReply(u"```\nfor (int i"_s, u"nt = 0"_s), u"```\nfor (int int = 0"_s);
    EXPECT_EQ(joinedReply(u"```\na\n```\nDone."_s, u"Now"_s), u"```\na\n```\nDone. Now"_s);
}

TEST(JoinedReply, NothingJoinedToNothingIsNothing)
{
    EXPECT_EQ(joinedReply({}, u"a"_s), u"a"_s);
    EXPECT_EQ(joinedReply(u"a"_s, {}), u"a"_s);
    EXPECT_EQ(joinedReply({}, {}), QString());
}

} // namespace loquat::test
