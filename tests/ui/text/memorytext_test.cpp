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
        for (int reason = 0; reason <= int(MemoryReason::TemplateSet); ++reason) {
            const MemoryText text = memoryText({MemoryWay(way), MemoryReason(reason)});
            EXPECT_FALSE(text.badge.isEmpty());
            EXPECT_TRUE(text.sentence.endsWith(u'.')) << qPrintable(text.sentence);
            EXPECT_FALSE(text.sentence.contains(u'%')) << qPrintable(text.sentence);
            sentences.insert(text.sentence);
        }
    }
    EXPECT_GE(sentences.size(), 4 * 26);
}

TEST(MemoryText, AChosenWayThatDoesNotWorkIsNamedWithTheReason)
{
    const MemoryText text =
        memoryText({MemoryWay::Chat, MemoryReason::ModelChanged}, MemoryWay::Context);
    EXPECT_TRUE(text.sentence.contains(u"“Server’s own memory (context)”, does not work"_s))
        << qPrintable(text.sentence);
    EXPECT_TRUE(text.sentence.contains(u"another model"_s));
    EXPECT_FALSE(memoryText({MemoryWay::Chat, MemoryReason::Forced}, MemoryWay::Chat)
                     .sentence.contains(u"does not work"_s));
}

TEST(MemoryText, TellsBeforehandWhatWillBeLeftOut)
{
    const auto said = [](MemoryWay way, int leftOut) {
        return memoryText({way, MemoryReason::NoArray, leftOut}).sentence;
    };
    EXPECT_FALSE(said(MemoryWay::Chat, 0).contains(u"first"_s));
    EXPECT_TRUE(said(MemoryWay::Chat, 1).contains(u"The first turn no longer fits"_s));
    EXPECT_TRUE(said(MemoryWay::Transcript, 12).contains(u"The first 12 turns no longer fit"_s));
    EXPECT_TRUE(said(MemoryWay::Context, 12).contains(u"does not hold the first 12 turns"_s));
}

TEST(MemoryText, EveryChoiceHasItsNameAndTip)
{
    QSet<QString> names;
    for (const MemoryChoice choice :
         {MemoryChoice{}, MemoryChoice{MemoryWay::Context}, MemoryChoice{MemoryWay::Chat},
          MemoryChoice{MemoryWay::Transcript}, MemoryChoice{MemoryWay::None}}) {
        const MemoryChoiceText text = memoryChoiceText(choice);
        names.insert(text.name);
        EXPECT_TRUE(text.tip.endsWith(u'.'));
    }
    EXPECT_EQ(names.size(), 5);
}

TEST(MemoryText, ATurnSaysHowItWasAsked)
{
    Turn turn;
    EXPECT_EQ(askedLine(turn), QString());
    EXPECT_EQ(memoryUsed(turn), QString());
    turn.parent = TurnId{1};
    turn.memory = {MemoryWay::Chat, MemoryReason::NoArray, 1};
    EXPECT_EQ(memoryUsed(turn), u"memory: chat"_s);
    EXPECT_EQ(askedLine(turn), u"the first turn was left out"_s);
    turn.memory.leftOut = 12;
    EXPECT_TRUE(askedLine(turn).contains(u"12 turns were left out"_s));
    turn.memory = {MemoryWay::Context, MemoryReason::ServerArray};
    EXPECT_EQ(memoryUsed(turn), u"memory: server"_s);
    EXPECT_EQ(askedLine(turn), QString());
    turn.memory.reason = MemoryReason::ArrayEchoed;
    EXPECT_EQ(memoryUsed(turn), u"the server did not remember"_s);
    turn.memory = {MemoryWay::None, MemoryReason::Forced};
    turn.reply.withoutThink = true;
    EXPECT_EQ(memoryUsed(turn), u"no memory"_s);
    EXPECT_TRUE(askedLine(turn).startsWith(u"asked without thinking"_s));
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
