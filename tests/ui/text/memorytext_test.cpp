// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/memorytext.h"

#include <QSet>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(MemoryText, EveryStatusHasABadgeAndASentence)
{
    QSet<QString> sentences;
    for (int way = 0; way <= int(MemoryWay::Transcript); ++way) {
        for (int reason = 0; reason <= int(MemoryReason::ArrayDisproved); ++reason) {
            const MemoryText text = memoryText({MemoryWay(way), MemoryReason(reason)});
            EXPECT_FALSE(text.badge.isEmpty());
            EXPECT_TRUE(text.sentence.endsWith(u'.')) << qPrintable(text.sentence);
            EXPECT_FALSE(text.sentence.contains(u'%')) << qPrintable(text.sentence);
            sentences.insert(text.sentence);
        }
    }
    EXPECT_GE(sentences.size(), 38);
}

TEST(MemoryText, TheBadgeSaysTheWay)
{
    EXPECT_EQ(memoryText({MemoryWay::None, MemoryReason::ModelChanged}).badge, u"Memory: none"_s);
    EXPECT_EQ(memoryText({MemoryWay::Context, MemoryReason::ServerArray}).badge,
              u"Memory: server"_s);
}

TEST(MemoryText, TheSentenceSaysWhy)
{
    const MemoryText text = memoryText({MemoryWay::None, MemoryReason::ModelChanged});
    EXPECT_TRUE(text.sentence.contains(u"another model"_s)) << qPrintable(text.sentence);
}

TEST(MemoryText, ADisprovedMemoryIsSaidPlainly)
{
    const MemoryText text = memoryText({MemoryWay::Transcript, MemoryReason::ArrayDisproved});
    EXPECT_TRUE(text.sentence.endsWith(u"The server’s memory did not hold the conversation."_s))
        << qPrintable(text.sentence);
}

} // namespace loquat
