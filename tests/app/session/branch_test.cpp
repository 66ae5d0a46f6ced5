// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/branch.h"
#include "app/storage/conversationstore.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

class BranchTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = store.open();
        ASSERT_TRUE(waitUntil([&] { return opened.isFinished(); }));
        ASSERT_TRUE(opened.result());
        conversation.id = newId<ConversationId>();
        store.putConversation(conversation);
    }

    Turn turn(TurnId parent, const QString& prompt)
    {
        Turn made;
        made.id = newId<TurnId>();
        made.parent = parent;
        made.conversation = conversation.id;
        made.prompt = prompt;
        made.reply.state = ReplyState::Complete;
        made.reply.text = QStringLiteral("to ") + prompt;
        return made;
    }

    // A chain of stored turns and the branch that shows it.
    void fill(int count)
    {
        TurnTree tree;
        TurnId parent;
        for (int i = 0; i < count; ++i) {
            const Turn made = turn(parent, QString::number(i));
            store.insertTurn(made);
            store.finishTurn(made.id, made.reply);
            TurnNode node;
            node.id = made.id;
            node.parent = parent;
            node.state = ReplyState::Complete;
            tree.insert(node);
            parent = made.id;
        }
        branch.setContents(tree, parent);
    }

    const Turn* wait(int index)
    {
        waitUntil([&] { return branch.turnAt(index) != nullptr; });
        return branch.turnAt(index);
    }

    ConversationStore store{QString()};
    Conversation conversation;
    Branch branch{&store};
};

TEST_F(BranchTest, TextsComeInPagesWhenAskedFor)
{
    fill(100);
    EXPECT_EQ(branch.count(), 100);
    QSignalSpy loaded(&branch, &Branch::loaded);
    EXPECT_EQ(branch.turnAt(99), nullptr);
    ASSERT_TRUE(waitUntil([&] { return loaded.size() == 1; }));
    EXPECT_EQ(branch.turnAt(99)->prompt, QStringLiteral("99"));
    EXPECT_LT(loaded.first().at(0).toInt(), 99);
    EXPECT_EQ(branch.turnAt(0), nullptr);
    EXPECT_EQ(wait(0)->reply.text, QStringLiteral("to 0"));
}

TEST_F(BranchTest, FarTextsAreForgottenAndComeBack)
{
    fill(900);
    for (int i = 0; i < 900; i += 10)
        ASSERT_NE(wait(i), nullptr);
    EXPECT_EQ(branch.turnAt(0), nullptr);
    EXPECT_EQ(wait(0)->prompt, QStringLiteral("0"));
}

TEST_F(BranchTest, ATurnBesideAnotherTakesThePath)
{
    fill(3);
    QSignalSpy parted(&branch, &Branch::rebranched);
    const Turn beside = turn(branch.idAt(0), QStringLiteral("beside"));
    branch.appendTurn(beside);
    ASSERT_EQ(parted.size(), 1);
    EXPECT_EQ(parted.first().first().toInt(), 1) << "the first turn is as it was";
    EXPECT_EQ(branch.count(), 2);
    EXPECT_EQ(branch.head(), beside.id);
    EXPECT_EQ(branch.tree().size(), 4);
    branch.removeTurn(beside.id);
    EXPECT_EQ(branch.count(), 3);
}

TEST_F(BranchTest, TheHeadMovesAndTheLeafLastSeenIsFoundAgain)
{
    fill(4);
    const QList<TurnId> path = branch.tree().pathTo(branch.head());
    const Turn newer = turn(path.at(1), QStringLiteral("newer"));
    branch.appendTurn(newer);
    EXPECT_EQ(branch.leafBelow(path.at(2)), path.at(3));
    branch.setHead(path.at(3));
    QSignalSpy parted(&branch, &Branch::rebranched);
    branch.setHead(path.at(1));
    ASSERT_EQ(parted.size(), 1);
    EXPECT_EQ(parted.first().first().toInt(), 2);
    EXPECT_EQ(branch.count(), 2);
    EXPECT_EQ(branch.tree().newestLeaf(path.at(1)), newer.id);
    EXPECT_EQ(branch.leafBelow(path.at(1)), path.at(3)) << "not the newest, the one last seen";
    branch.setHead({});
    EXPECT_EQ(branch.count(), 0);
}

TEST_F(BranchTest, WhatAPersonSetIsKeptWhenTheReplyChanges)
{
    fill(1);
    Turn made = *wait(0);
    branch.setExcluded(made.id, true);
    branch.setCorrection(made.id, QStringLiteral("better"));
    made.reply.figures.replyTokens = 5;
    branch.updateTurn(made);
    EXPECT_TRUE(branch.turnAt(0)->excluded);
    EXPECT_EQ(branch.turnAt(0)->reply.shownText(), QStringLiteral("better"));
    EXPECT_TRUE(branch.nodeAt(0).excluded);
    EXPECT_TRUE(branch.nodeAt(0).corrected);
}

TEST_F(BranchTest, ATurnThatIsGoneIsNotUpdatedBackIntoTheTree)
{
    fill(2);
    const Turn gone = *wait(1);
    const QList<TurnNode> removed = branch.removeTurn(gone.id);
    ASSERT_EQ(removed.size(), 1);
    branch.updateTurn(gone);
    EXPECT_EQ(branch.tree().size(), 1);
    branch.restoreNodes(removed);
    EXPECT_EQ(branch.count(), 1) << "the path stays";
    branch.setHead(gone.id);
    EXPECT_EQ(branch.count(), 2);
}

TEST_F(BranchTest, GrowingReachesTheTurnAndItsViewers)
{
    fill(1);
    Turn running = turn(branch.head(), QStringLiteral("next"));
    running.reply = {};
    branch.appendTurn(running);
    QSignalSpy grew(&branch, &Branch::grew);
    branch.growReply(running.id, {false, QStringLiteral("hm"), QString()});
    branch.growReply(running.id, {false, QString(), QStringLiteral("Yes")});
    EXPECT_EQ(grew.size(), 2);
    EXPECT_EQ(branch.turnAt(1)->reply.thinking, QStringLiteral("hm"));
    EXPECT_EQ(branch.turnAt(1)->reply.text, QStringLiteral("Yes"));
    branch.growReply(running.id, {true, QString(), QStringLiteral("No")});
    EXPECT_EQ(branch.turnAt(1)->reply.thinking, QStringLiteral("hmYes"));
    EXPECT_EQ(branch.turnAt(1)->reply.text, QStringLiteral("No"));
}

} // namespace loquat::test
