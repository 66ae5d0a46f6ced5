// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/contextuse.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

RequestSettings withWindow(int tokens)
{
    RequestSettings settings;
    settings.options.insert(u"num_ctx"_s, tokens);
    return settings;
}

ReplyFigures counting(qint64 promptTokens)
{
    ReplyFigures figures;
    figures.promptTokens = promptTokens;
    return figures;
}

} // namespace

TEST(ContextUse, TheWindowIsThatOfTheSettingsElseWhatIsLoadedElseTheUsualOne)
{
    PastUse past;
    past.tokens = 300;
    const MemoryStatus memory{MemoryWay::Chat, MemoryReason::FirstTurn, 2};
    ContextUse use = contextUse(memory, past, {});
    EXPECT_EQ(use.window, 4096);
    EXPECT_FALSE(use.isWindowKnown);
    EXPECT_EQ(use.reply, 1024);
    EXPECT_EQ(use.leftOut, 2);
    past.window.loaded = 8192;
    use = contextUse(memory, past, {});
    EXPECT_EQ(use.window, 8192);
    EXPECT_TRUE(use.isWindowKnown);
    EXPECT_EQ(contextUse(memory, past, withWindow(2048)).window, 2048);
}

TEST(ContextUse, APromptCostsItsTextItsFilesAndTheSystemText)
{
    RequestSettings settings;
    EXPECT_EQ(promptTokens({}, {}, settings), 0);
    const qint64 plain = promptTokens(u"Why is the sky blue?"_s, {}, settings);
    const qint64 withFile = promptTokens(
        u"Why is the sky blue?"_s, {textAttachment(u"a.txt"_s, QString(4000, u'x'))}, settings);
    EXPECT_GT(plain, 4);
    EXPECT_GT(withFile, plain + 990);
    settings.system = u"Be brief."_s;
    EXPECT_GT(promptTokens(u"Why is the sky blue?"_s, {}, settings), plain);
}

TEST(ContextUse, ACutIsProvenByWhatTheServerCounted)
{
    EXPECT_EQ(proveCut(9000, counting(2048), withWindow(4096), {}), (CutProof{9000, 2048}));
    EXPECT_FALSE(proveCut(3000, counting(100), withWindow(4096), {})) << "it fitted: a cache";
    EXPECT_FALSE(proveCut(4500, counting(4000), withWindow(4096), {})) << "only estimated";
    EXPECT_FALSE(proveCut(9000, counting(8900), withWindow(4096), {})) << "a larger window";
    EXPECT_FALSE(proveCut(9000, {}, withWindow(4096), {}));
    EXPECT_FALSE(proveCut(9000, counting(2048), {}, {})) << "nobody knows the window";
}

} // namespace loquat::test
