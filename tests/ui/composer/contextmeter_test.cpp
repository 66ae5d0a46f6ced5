// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/contextmeter.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

ContextUse useOf(MemoryWay way, qint64 past, qint64 window)
{
    ContextUse use;
    use.way = way;
    use.past.tokens = past;
    use.past.isCounted = true;
    use.window = window;
    use.isWindowKnown = true;
    use.reply = window / 4;
    return use;
}

} // namespace

TEST(ContextMeter, ItSaysWhatThePromptCostsAndWhatTheChatTakes)
{
    ContextMeter meter;
    EXPECT_TRUE(meter.text().isEmpty());
    meter.setUse(useOf(MemoryWay::Chat, 1200, 8192));
    EXPECT_EQ(meter.text(), u"1,200 of 8,192"_s);
    meter.setPromptTokens(34);
    EXPECT_EQ(meter.text(), u"≈ 34 tokens · 1,234 of 8,192"_s);
    EXPECT_TRUE(meter.accessibleDescription().contains(u"as the server counted"_s));
    EXPECT_TRUE(meter.warning().isEmpty());
}

TEST(ContextMeter, AWindowThatIsNotKnownIsNotClaimed)
{
    ContextMeter meter;
    ContextUse use = useOf(MemoryWay::Chat, 1200, 4096);
    use.isWindowKnown = false;
    meter.setUse(use);
    EXPECT_EQ(meter.text(), u"1,200 of 4,096 or more"_s);
    EXPECT_TRUE(meter.accessibleDescription().contains(u"not known"_s));
}

TEST(ContextMeter, ItWarnsBeforeACut)
{
    ContextMeter meter;
    QSignalSpy warnings(&meter, &ContextMeter::warningChanged);
    meter.setUse(useOf(MemoryWay::Context, 3000, 4096));
    EXPECT_TRUE(meter.warning().isEmpty());
    meter.setPromptTokens(200);
    EXPECT_TRUE(meter.warning().contains(u"server will cut"_s));
    EXPECT_EQ(warnings.size(), 1);
    meter.setUse(useOf(MemoryWay::Transcript, 3000, 4096));
    EXPECT_TRUE(meter.warning().contains(u"oldest turns"_s));
    ContextUse leftOut = useOf(MemoryWay::Chat, 2000, 4096);
    leftOut.leftOut = 3;
    meter.setUse(leftOut);
    EXPECT_TRUE(meter.warning().contains(u'3')) << qPrintable(meter.warning());
    meter.setPromptTokens(5000);
    EXPECT_TRUE(meter.warning().contains(u"alone"_s));
}

TEST(ContextMeter, ItShowsTheProofAfterACut)
{
    ContextMeter meter;
    ContextUse use = useOf(MemoryWay::Chat, 100, 4096);
    use.lastCut = CutProof{9000, 2048};
    meter.setUse(use);
    EXPECT_TRUE(meter.warning().contains(u"2,048"_s));
    EXPECT_TRUE(meter.warning().contains(u"9,000"_s));
}

} // namespace loquat::test
