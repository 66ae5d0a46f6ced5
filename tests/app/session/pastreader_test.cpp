// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pastbudget.h"
#include "app/session/pastreader.h"
#include "app/storage/conversationstore.h"
#include "tests/support/waiting.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class PastReaderTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = store.open();
        ASSERT_TRUE(waitUntil([&] { return opened.isFinished(); }));
        Conversation conversation;
        conversation.id = ConversationId{1};
        store.putConversation(conversation);
    }

    Turn add(const QString& text, ReplyState state = ReplyState::Complete)
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.conversation = ConversationId{1};
        turn.parent = path.isEmpty() ? TurnId{} : path.last();
        turn.prompt = u"prompt"_s;
        turn.reply.text = text;
        turn.reply.state = state;
        turn.reply.context = "[1,2,3]";
        store.insertTurn(turn);
        path.append(turn.id);
        return turn;
    }

    PastTurns newest(qint64 budget, TurnId always = {})
    {
        std::optional<PastTurns> past;
        reader.newest(path, budget, always, [&](const PastTurns& found) { past = found; });
        EXPECT_FALSE(past) << "it never answers at once";
        EXPECT_TRUE(waitUntil([&] { return past.has_value(); }));
        return *past;
    }

    ParentTurn parent(TurnId id)
    {
        std::optional<ParentTurn> parent;
        reader.parentTurn(id, [&](const ParentTurn& found) { parent = found; });
        EXPECT_FALSE(parent) << "it never answers at once";
        EXPECT_TRUE(waitUntil([&] { return parent.has_value(); }));
        return *parent;
    }

    ConversationStore store{QString()};
    PastReader reader{store};
    QList<TurnId> path;
};

TEST_F(PastReaderTest, EverythingThatFitsComesOldestFirst)
{
    for (int i = 0; i < 40; ++i)
        add(QString::number(i));
    const PastTurns past = newest(100000);
    ASSERT_EQ(past.turns.size(), 40);
    EXPECT_EQ(past.turns.first().reply.text, u"0"_s);
    EXPECT_EQ(past.turns.last().reply.text, u"39"_s);
    EXPECT_EQ(past.leftOut, 0);
}

TEST_F(PastReaderTest, WhatDoesNotFitIsCounted)
{
    qint64 one = 0;
    for (int i = 0; i < 300; ++i)
        one = tokenCost(add(u"text"_s));
    const PastTurns past = newest(20 * one + 1);
    EXPECT_EQ(past.turns.size(), 20);
    EXPECT_EQ(past.turns.last().id, path.last());
    EXPECT_EQ(past.leftOut, 280);
    EXPECT_EQ(newest(0).leftOut, 300);
}

TEST_F(PastReaderTest, NothingOlderThanAGapGoesAlong)
{
    add(u"small"_s);
    add(QString(4000, u'a'));
    add(u"small"_s);
    const PastTurns past = newest(100);
    EXPECT_EQ(past.turns.size(), 1);
    EXPECT_EQ(past.leftOut, 2);
}

TEST_F(PastReaderTest, TurnsWithoutAnAnswerDoNotCount)
{
    add(u"one"_s);
    add(QString(), ReplyState::Failed);
    add(u"part"_s, ReplyState::Interrupted);
    add(QString(), ReplyState::Empty);
    const PastTurns past = newest(1000);
    ASSERT_EQ(past.turns.size(), 2);
    EXPECT_EQ(past.turns.last().reply.text, u"part"_s);
    EXPECT_EQ(past.leftOut, 0);
    EXPECT_EQ(newest(1000, path.last()).turns.size(), 3);
}

TEST_F(PastReaderTest, TheParentComesWithItsArray)
{
    const Turn turn = add(u"one"_s);
    const ParentTurn found = parent(turn.id);
    ASSERT_TRUE(found.turn);
    EXPECT_EQ(found.turn->reply.text, u"one"_s);
    EXPECT_EQ(found.context, "[1,2,3]");
    EXPECT_FALSE(found.flaw);
    EXPECT_FALSE(parent(TurnId{77}).turn);
}

TEST_F(PastReaderTest, WhatJustEndedIsKnown)
{
    Turn turn;
    turn.id = newId<TurnId>();
    turn.reply.context = "[1,2]";
    turn.reply.figures.replyTokens = 9;
    reader.remember(turn);
    const ParentTurn found = parent(turn.id);
    ASSERT_TRUE(found.turn) << "though it is not in the store";
    EXPECT_EQ(found.context, "[1,2]");
    EXPECT_EQ(found.flaw, MemoryReason::ArrayTooShort);
}

TEST_F(PastReaderTest, AFlawThatWasFoundStays)
{
    Turn turn;
    turn.id = newId<TurnId>();
    turn.memory = {MemoryWay::Context, MemoryReason::ArrayEchoed};
    turn.reply.context = "[1,2]";
    reader.remember(turn);
    EXPECT_EQ(parent(turn.id).flaw, MemoryReason::ArrayEchoed);
    turn.memory = {MemoryWay::Chat, MemoryReason::NoArray};
    reader.remember(turn);
    EXPECT_EQ(parent(turn.id).flaw, MemoryReason::ChatGivesNone);
}

TEST_F(PastReaderTest, ManyWhoAskForTheSameGetIt)
{
    const Turn turn = add(u"one"_s);
    int answers = 0;
    for (int i = 0; i < 3; ++i)
        reader.parentTurn(turn.id, [&](const ParentTurn&) { ++answers; });
    EXPECT_TRUE(waitUntil([&] { return answers == 3; }));
}

} // namespace loquat::test
