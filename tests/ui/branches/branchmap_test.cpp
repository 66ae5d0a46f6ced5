// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationstore.h"
#include "tests/support/waiting.h"
#include "ui/branches/branchmap.h"
#include "ui/branches/branchpanel.h"
#include "ui/branches/turnsummary.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

// first, below it `left` and `right`; the path goes to right.
class BranchMapTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = store.open();
        ASSERT_TRUE(waitUntil([&] { return opened.isFinished(); }));
        conversation.id = newId<ConversationId>();
        store.putConversation(conversation);
        first = add({}, u"Why is the sky blue?"_s);
        left = add(first, u"And at <b>night</b>?"_s);
        right = add(first, u"And at sunset?"_s);
        branch.setContents(tree, right);
        map.setBranch(&branch);
        map.resize(300, 400);
        map.show();
        map.setFocus();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&map));
    }

    TurnId add(TurnId parent, const QString& prompt, bool excluded = false)
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.parent = parent;
        turn.conversation = conversation.id;
        turn.prompt = prompt;
        turn.excluded = excluded;
        turn.model = u"gemma3"_s;
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = u"Because."_s;
        store.insertTurn(turn);
        TurnNode node;
        node.id = turn.id;
        node.parent = parent;
        node.state = ReplyState::Complete;
        node.excluded = excluded;
        tree.insert(node);
        return turn.id;
    }

    void press(int key) { QTest::keyClick(&map, Qt::Key(key)); }

    ConversationStore store{QString()};
    Conversation conversation;
    TurnTree tree;
    Branch branch{&store};
    TurnId first;
    TurnId left;
    TurnId right;
    BranchMap map;
};

TEST_F(BranchMapTest, ShowsEveryTurnAndStandsAtTheHead)
{
    EXPECT_EQ(map.current(), right);
    for (const TurnId id : {first, left, right})
        EXPECT_EQ(map.turnAt(map.rectOf(id).center()), id);
    EXPECT_FALSE(map.turnAt({2, 390}).isValid());
}

TEST_F(BranchMapTest, AClickGoesThere)
{
    QSignalSpy chosen(&map, &BranchMap::chosen);
    QTest::mouseClick(map.viewport(), Qt::LeftButton, {}, map.rectOf(left).center());
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().value<TurnId>(), left);
    QTest::mouseClick(map.viewport(), Qt::LeftButton, {}, {280, map.rectOf(first).center().y()});
    EXPECT_EQ(chosen.last().first().value<TurnId>(), first) << "its words belong to it";
}

TEST_F(BranchMapTest, TheArrowKeysWalkAndEnterGoesThere)
{
    QSignalSpy chosen(&map, &BranchMap::chosen);
    press(Qt::Key_Left);
    EXPECT_EQ(map.current(), left);
    press(Qt::Key_Left);
    EXPECT_EQ(map.current(), left) << "there is nothing further";
    press(Qt::Key_Up);
    EXPECT_EQ(map.current(), first);
    press(Qt::Key_Up);
    EXPECT_EQ(map.current(), first);
    press(Qt::Key_Down);
    EXPECT_EQ(map.current(), right) << "along the shown path";
    press(Qt::Key_Home);
    EXPECT_EQ(map.current(), first);
    EXPECT_TRUE(chosen.isEmpty()) << "walking goes nowhere";
    press(Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().value<TurnId>(), first);
}

TEST_F(BranchMapTest, SaysWhatATurnIsAlsoToAScreenReader)
{
    press(Qt::Key_Left);
    ASSERT_TRUE(waitUntil([&] { return map.accessibleDescription().contains(u"night"_s); }));
    EXPECT_TRUE(map.accessibleDescription().contains(u"Because."_s));
    EXPECT_TRUE(map.accessibleDescription().contains(u"gemma3"_s));
    EXPECT_EQ(map.accessibleName(), u"Tree of the chat"_s);
}

TEST_F(BranchMapTest, FollowsTheTreeAndThePath)
{
    branch.setHead(left);
    map.clearFocus();
    ASSERT_TRUE(waitUntil([&] { return map.current() == left; }));
    branch.removeTurn(left);
    ASSERT_TRUE(waitUntil([&] { return !map.places().placeOf(left).isValid(); }));
    EXPECT_EQ(map.places().lanes(), 1);
    EXPECT_EQ(map.current(), right);
}

TEST_F(BranchMapTest, OutlivesItsBranch)
{
    auto other = std::make_unique<Branch>(nullptr);
    other->setContents(tree, right);
    map.setBranch(other.get());
    other.reset();
    EXPECT_EQ(map.branch(), nullptr);
    map.grab();
    press(Qt::Key_Down);
    EXPECT_FALSE(map.current().isValid());
}

TEST_F(BranchMapTest, TenThousandTurnsAreDrawnQuickly)
{
    TurnId parent = right;
    for (int i = 0; i < 10'000; ++i) {
        TurnNode node;
        node.id = newId<TurnId>();
        node.parent = parent;
        node.state = ReplyState::Complete;
        tree.insert(node);
        if (i % 3 > 0 || i % 100 == 0)
            parent = node.id;
    }
    branch.setContents(tree, parent);
    QElapsedTimer clock;
    clock.start();
    ASSERT_TRUE(waitUntil([&] { return map.places().placeOf(parent).isValid(); }));
    map.verticalScrollBar()->setValue(5000);
    map.grab();
    EXPECT_LT(clock.elapsed(), 2000);
    clock.restart();
    for (int i = 0; i < 20; ++i) {
        map.verticalScrollBar()->setValue(10'000 + 500 * i);
        map.grab();
    }
    EXPECT_LT(clock.elapsed(), 2000);
}

TEST(TurnSummary, SaysStatesInWords)
{
    TurnNode node;
    node.state = ReplyState::Complete;
    EXPECT_TRUE(TurnSummary::state(node).isEmpty());
    node.state = ReplyState::Failed;
    node.excluded = true;
    node.corrected = true;
    EXPECT_EQ(TurnSummary::state(node), u"failed, left out of what is sent, corrected"_s);
}

TEST(TurnSummary, TellsTheBeginningOfLongTextsOnly)
{
    Turn turn;
    turn.prompt = QString(1'000'000, u'x');
    turn.reply.text = QString(1'000'000, u'y');
    turn.reply.state = ReplyState::Complete;
    EXPECT_LE(TurnSummary::label(turn).size(), 80);
    EXPECT_LE(TurnSummary::whole(turn).size(), 600);
    turn.origin = TurnOrigin::Continue;
    EXPECT_EQ(TurnSummary::label(turn), u"continued"_s);
}

TEST(BranchPanel, EscapeCloses)
{
    BranchPanel panel;
    panel.show();
    QSignalSpy closed(&panel, &BranchPanel::closeRequested);
    panel.setFocus();
    QTest::keyClick(&panel.map(), Qt::Key_Escape);
    EXPECT_EQ(closed.size(), 1);
}

} // namespace loquat::test
