// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/replyfigures.h"

#include <gtest/gtest.h>

namespace loquat {

TEST(ReplyFigures, SpeedIsTheServersWhereCredible)
{
    ReplyFigures figures;
    figures.replyTokens = 2;
    figures.replyNs = 1'000'000'000;
    EXPECT_DOUBLE_EQ(figures.tokensPerSecond().value(), 2.0);
}

TEST(ReplyFigures, AConstantOneIsNoDuration)
{
    ReplyFigures figures;
    figures.replyTokens = 3;
    figures.replyNs = 1;
    EXPECT_FALSE(figures.tokensPerSecond());
    EXPECT_FALSE(ReplyFigures::seconds(figures.replyNs));
    figures.firstTokenNs = 1'000'000'000;
    figures.wallNs = 2'500'000'000;
    EXPECT_DOUBLE_EQ(figures.tokensPerSecond().value(), 2.0);
}

TEST(ReplyFigures, NoTokensNoSpeed)
{
    ReplyFigures figures;
    figures.replyNs = 1'000'000'000;
    EXPECT_FALSE(figures.tokensPerSecond());
    figures.replyTokens = 0;
    EXPECT_FALSE(figures.tokensPerSecond());
}

} // namespace loquat
