// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/turnpruning.h"
#include "tests/app/storage/storefixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

// A conversation: first, below it `left` and `right`, below right a `leaf`, which is the head.
class TurnPruningTest : public StoreFixture
{
protected:
    void SetUp() override
    {
        StoreFixture::SetUp();
        m_chat = putOne().id;
        m_first = add({});
        m_left = add(m_first);
        m_right = add(m_first);
        m_leaf = add(m_right);
    }

    TurnId add(TurnId parent, const Attachments& attachments = {})
    {
        Turn turn = someTurn(m_chat, parent);
        turn.attachments = attachments;
        expectDone(m_store->insertTurn(turn));
        Reply reply;
        reply.state = ReplyState::Complete;
        reply.text = u"Because."_s;
        reply.context = "[1,2," + QByteArray::number(turn.id.value) + "]";
        expectDone(m_store->finishTurn(turn.id, reply));
        return turn.id;
    }

    Conversation remove(TurnId top, qint64 atMs)
    {
        return valueOf(m_store->deleteTurns(top, atMs));
    }
    Conversation restore(TurnId top) { return valueOf(m_store->restoreTurns(top)); }
    TurnTree tree() { return valueOf(m_store->contents(m_chat)).tree; }
    bool isMissing(StoreResult<Conversation> asked)
    {
        const Result<Conversation> answer = answerOf(std::move(asked));
        return !answer && answer.error().code == ErrorCode::NotFound;
    }

    ConversationId m_chat;
    TurnId m_first;
    TurnId m_left;
    TurnId m_right;
    TurnId m_leaf;
};

TEST_F(TurnPruningTest, ATurnGoesWithEverythingBelowItAndIsKept)
{
    const Conversation after = remove(m_right, 5000);
    EXPECT_EQ(after.turnCount, 2);
    EXPECT_EQ(after.branchCount, 1);
    EXPECT_EQ(tree().size(), 2);
    EXPECT_FALSE(tree().contains(m_leaf));
    EXPECT_TRUE(valueOf(m_store->turns({m_right, m_leaf})).isEmpty());
    EXPECT_EQ(count(u"turns"_s), 4);
    EXPECT_EQ(valueOf(m_store->conversations()), QList{after});
}

TEST_F(TurnPruningTest, TheHeadMovesToTheNewestLeafBesideOrToTheParent)
{
    EXPECT_EQ(remove(m_right, 5000).head, m_left);
    EXPECT_EQ(remove(m_left, 5001).head, m_first);
    const Conversation empty = remove(m_first, 5002);
    EXPECT_FALSE(empty.head.isValid());
    EXPECT_EQ(empty.turnCount, 0);
    EXPECT_EQ(empty.branchCount, 0);
}

TEST_F(TurnPruningTest, AHeadElsewhereStays)
{
    EXPECT_EQ(remove(m_left, 5000).head, m_leaf);
}

TEST_F(TurnPruningTest, RestoringBringsBackExactlyWhatWasTaken)
{
    const Conversation before = valueOf(m_store->contents(m_chat)).conversation;
    const TurnTree whole = tree();
    // Both in the same millisecond: the leaf was deleted on its own.
    remove(m_leaf, 5000);
    remove(m_right, 5000);
    EXPECT_EQ(restore(m_right).turnCount, 3);
    EXPECT_FALSE(tree().contains(m_leaf));
    restore(m_leaf);
    expectDone(m_store->setHead(m_chat, m_leaf));
    EXPECT_EQ(tree(), whole);
    EXPECT_EQ(valueOf(m_store->contents(m_chat)).conversation, before);
    EXPECT_TRUE(valueOf(m_store->context(m_leaf)).contains(QByteArray::number(m_leaf.value)));
}

TEST_F(TurnPruningTest, WhatStandsBelowADeletedTurnComesBackAfterIt)
{
    remove(m_leaf, 5000);
    remove(m_right, 5001);
    EXPECT_TRUE(isMissing(m_store->restoreTurns(m_leaf)));
    restore(m_right);
    EXPECT_EQ(restore(m_leaf).turnCount, 4);
}

TEST_F(TurnPruningTest, WhatIsNotThereCannotBeDeletedOrRestored)
{
    EXPECT_TRUE(isMissing(m_store->deleteTurns(TurnId{99}, 5000)));
    EXPECT_TRUE(isMissing(m_store->restoreTurns(m_left)));
    remove(m_left, 5000);
    EXPECT_TRUE(isMissing(m_store->deleteTurns(m_left, 5001)));
}

TEST_F(TurnPruningTest, PicturesOfDeletedTurnsAreNotCounted)
{
    const TurnId seen = add(m_leaf, {someAttachment("sky")});
    EXPECT_EQ(valueOf(m_store->contents(m_chat)).conversation.imageCount, 1);
    EXPECT_EQ(remove(seen, 5000).imageCount, 0);
    EXPECT_EQ(restore(seen).imageCount, 1);
}

TEST_F(TurnPruningTest, AnotherTurnBesideADeletedOneBeginsNoNewBranch)
{
    remove(m_leaf, 5000);
    add(m_right);
    EXPECT_EQ(valueOf(m_store->contents(m_chat)).conversation.branchCount, 2);
}

TEST_F(TurnPruningTest, ThePurgeTakesOutWhatWasDeletedBefore)
{
    const TurnId seen = add(m_leaf, {someAttachment("sky")});
    remove(seen, 5000);
    remove(m_right, 6000);
    expectDone(m_store->purgeDeleted(6000));
    EXPECT_EQ(count(u"turns"_s), 4);
    EXPECT_EQ(count(u"attachments"_s), 0);
    expectDone(m_store->purgeDeleted(6001));
    EXPECT_EQ(count(u"turns"_s), 2);
    EXPECT_EQ(count(u"contexts"_s), 2);
    EXPECT_TRUE(isMissing(m_store->restoreTurns(m_right)));
}

TEST_F(TurnPruningTest, SurvivesARestart)
{
    remove(m_right, 5000);
    reopen();
    EXPECT_EQ(tree().size(), 2);
    EXPECT_EQ(restore(m_right).turnCount, 4);
}

TEST_F(TurnPruningTest, AReplyThatEndsInADeletedTurnIsKept)
{
    const Turn running = someTurn(m_chat, m_leaf);
    expectDone(m_store->insertTurn(running));
    remove(m_right, 5000);
    Reply reply;
    reply.state = ReplyState::Cancelled;
    reply.text = u"So far"_s;
    expectDone(m_store->finishTurn(running.id, reply));
    restore(m_right);
    EXPECT_EQ(read(running.id).reply.text, u"So far"_s);
}

TEST_F(TurnPruningTest, KeepsWhatIsExcludedAndCorrected)
{
    expectDone(m_store->setExcluded(m_left, true));
    expectDone(m_store->setCorrection(m_left, u"Therefore."_s));
    expectDone(m_store->setCorrection(m_right, QString(u""_s)));
    reopen();
    EXPECT_TRUE(tree().find(m_left)->excluded);
    EXPECT_TRUE(tree().find(m_left)->corrected);
    EXPECT_TRUE(tree().find(m_right)->corrected);
    EXPECT_FALSE(tree().find(m_leaf)->corrected);
    EXPECT_EQ(read(m_left).reply.shownText(), u"Therefore."_s);
    EXPECT_EQ(read(m_left).reply.text, u"Because."_s);
    EXPECT_EQ(read(m_right).reply.shownText(), QString());

    expectDone(m_store->setExcluded(m_left, false));
    expectDone(m_store->setCorrection(m_left, std::nullopt));
    EXPECT_FALSE(tree().find(m_left)->excluded);
    EXPECT_FALSE(tree().find(m_left)->corrected);
    EXPECT_EQ(read(m_left).reply.shownText(), u"Because."_s);
    EXPECT_EQ(reasonOf(m_store->setExcluded(TurnId{99}, true)), ErrorReason::DatabaseFailed);
}

TEST_F(TurnPruningTest, TenThousandTurnsGoAndComeBack)
{
    const Conversation chat = putOne();
    fillBehind(chat.id, 10'000);
    const Conversation after = remove(TurnId{2}, 5000);
    EXPECT_EQ(after.turnCount, 1);
    EXPECT_EQ(after.head, TurnId{1});
    EXPECT_EQ(restore(TurnId{2}).turnCount, 10'000);
}

} // namespace loquat::test
