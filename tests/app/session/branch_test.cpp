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
    QSignalSpy reset(&branch, &Branch::reset);
    const Turn beside = turn(branch.idAt(0), QStringLiteral("beside"));
    branch.appendTurn(beside);
    EXPECT_EQ(reset.size(), 1);
    EXPECT_EQ(branch.count(), 2);
    EXPECT_EQ(branch.head(), beside.id);
    EXPECT_EQ(branch.tree().size(), 4);
    branch.removeTurn(beside.id);
    EXPECT_EQ(branch.count(), 3);
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
