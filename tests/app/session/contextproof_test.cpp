// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/contextproof.h"

#include <gtest/gtest.h>

// The signs of protocol.md §7.3 that can be seen in one answer.

namespace loquat {

TEST(ContextProof, Sign1NoArrayIsNoMemory)
{
    EXPECT_EQ(judgeContext({{}, {}, 2, {}}).flaw, MemoryReason::NoArray);
    EXPECT_EQ(judgeContext({{}, "[ ]", 2, {}}).flaw, MemoryReason::NoArray);
    EXPECT_EQ(judgeContext({"[1,2]", {}, 2, {}}).flaw, MemoryReason::NoArray);
}

TEST(ContextProof, Sign2AnEchoIsNoMemory)
{
    EXPECT_EQ(judgeContext({"[1,2]", "[1,2]", 1, {}}).flaw, MemoryReason::ArrayEchoed);
    EXPECT_EQ(judgeContext({"[1,2]", "[1, 2]\n", 1, {}}).flaw, MemoryReason::ArrayEchoed);
    EXPECT_EQ(judgeContext({R"([{"k":1}])", R"([{"k":1}])", 1, {}}).flaw,
              MemoryReason::ArrayEchoed);
}

TEST(ContextProof, Sign3TooShortForTheReplyIsNoMemory)
{
    EXPECT_EQ(judgeContext({{}, "[1,2,3,4,5]", 82, {}}).flaw, MemoryReason::ArrayTooShort);
    EXPECT_FALSE(judgeContext({{}, "[1,2,3,4,5]", 5, {}}).flaw);
    EXPECT_FALSE(judgeContext({{}, "[1,2,3,4,5]", {}, {}}).flaw);
}

TEST(ContextProof, Sign3NotGrowingIsNoMemory)
{
    EXPECT_EQ(judgeContext({"[1,2,3]", "[4,5]", 1, {}}).flaw, MemoryReason::ArrayShrank);
    EXPECT_EQ(judgeContext({"[1,2,3]", "[4,5,6]", 1, {}}).flaw, MemoryReason::ArrayShrank);
}

TEST(ContextProof, Sign4OnlyIntegersAreAMemory)
{
    for (const char* array : {R"([{"k":1}])", "[1.5,2]", "[1.0]", "[1e5]", R"(["1"])", "[[1,2]]",
                              "[1 2]", "[1,]", "[,1]", "[-]", "[true]", "[null]", "{}", "12"})
        EXPECT_EQ(judgeContext({{}, array, {}, {}}).flaw, MemoryReason::ArrayNotIntegers) << array;
    EXPECT_FALSE(judgeContext({{}, " [ 1 , -2 ,\t3 ] \n", {}, {}}).flaw);
}

TEST(ContextProof, Sign5IsAHintOnly)
{
    const QByteArray sent = "[1,2,3,4,5,6,7,8]";
    const QByteArray grown = "[1,2,3,4,5,6,7,8,9,10]";
    EXPECT_EQ(judgeContext({sent, grown, 2, 3}), (ContextVerdict{std::nullopt, false}));
    EXPECT_EQ(judgeContext({sent, grown, 2, 4}), (ContextVerdict{std::nullopt, true}));
    EXPECT_EQ(judgeContext({sent, grown, 2, {}}), (ContextVerdict{std::nullopt, true}));
}

TEST(ContextProof, AFirstTurnProvesNothing)
{
    EXPECT_EQ(judgeContext({{}, "[1,2,3]", 2, 1}), (ContextVerdict{std::nullopt, false}));
}

TEST(ContextProof, CountsALongArray)
{
    QByteArray array = "[0";
    for (int i = 1; i < 300000; ++i)
        array += ',' + QByteArray::number(i);
    EXPECT_EQ(countIntegers(array + ']'), 300000);
    EXPECT_FALSE(countIntegers(array));
}

} // namespace loquat
