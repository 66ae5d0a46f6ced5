// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/prompthistory.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(PromptHistory, WalksToTheOldestAndBackToWhatWasTyped)
{
    PromptHistory history;
    EXPECT_FALSE(history.isKnown());
    history.setPrompts({u"second"_s, u"first"_s});
    EXPECT_TRUE(history.isKnown());
    EXPECT_EQ(history.older(u"typed"_s), u"second"_s);
    EXPECT_EQ(history.older(u"second"_s), u"first"_s);
    EXPECT_EQ(history.older(u"first"_s), std::nullopt) << "the oldest stays";
    EXPECT_TRUE(history.isWalking());
    EXPECT_EQ(history.newer(), u"second"_s);
    EXPECT_EQ(history.newer(), u"typed"_s);
    EXPECT_FALSE(history.isWalking());
    EXPECT_EQ(history.newer(), std::nullopt);
}

TEST(PromptHistory, PassesOverWhatStandsThereAlready)
{
    PromptHistory history;
    history.setPrompts({u"same"_s, u"other"_s});
    EXPECT_EQ(history.older(u"same"_s), u"other"_s);
    EXPECT_EQ(history.typed(), u"same"_s);
}

TEST(PromptHistory, AfterLeavingTheNextWalkBeginsAtTheNewest)
{
    PromptHistory history;
    history.setPrompts({u"b"_s, u"a"_s});
    history.older({});
    history.older(u"b"_s);
    history.leave();
    EXPECT_EQ(history.older(u"a, edited"_s), u"b"_s);
    EXPECT_EQ(history.typed(), u"a, edited"_s);
    history.forget();
    EXPECT_FALSE(history.isKnown());
    EXPECT_EQ(history.older({}), std::nullopt);
}

} // namespace loquat::test
