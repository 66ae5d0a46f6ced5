// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/storefixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

class AttachmentStoreTest : public StoreFixture
{
protected:
    Turn askedIn(ConversationId conversation)
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.conversation = conversation;
        turn.prompt = u"A sunset, please."_s;
        turn.reply.state = ReplyState::Waiting;
        expectDone(m_store->insertTurn(turn));
        return turn;
    }

    Attachments picturesOf(TurnId id)
    {
        const QList<Turn> turns = valueOf(m_store->turns({id}));
        return turns.isEmpty() ? Attachments() : turns.first().reply.pictures;
    }
};

TEST_F(AttachmentStoreTest, APictureIsKeptBeforeItIsReadAndShownAsItCame)
{
    Turn turn = askedIn(putOne().id);
    turn.reply.state = ReplyState::Complete;
    Attachment asItCame;
    asItCame.original = "the file";
    asItCame.size = {0, 0};
    turn.reply.pictures = {asItCame};
    expectDone(m_store->finishTurn(turn.id, turn.reply));
    reopen();
    ASSERT_EQ(picturesOf(turn.id).size(), 1);
    EXPECT_EQ(picturesOf(turn.id).first().jpeg, "the file");
    const Attachment read = someAttachment("the file");
    EXPECT_EQ(picturesOf(turn.id).first().sha256, read.sha256);

    turn.reply.pictures = {read};
    expectDone(m_store->finishTurn(turn.id, turn.reply));
    reopen();
    ASSERT_EQ(picturesOf(turn.id).size(), 1);
    EXPECT_EQ(picturesOf(turn.id).first().jpeg, read.jpeg);
    EXPECT_EQ(picturesOf(turn.id).first().size, read.size);
    EXPECT_EQ(count(u"attachments"_s), 1);
    EXPECT_EQ(valueOf(m_store->original(read.sha256)), "the file");
}

TEST_F(AttachmentStoreTest, APictureThatWasReadIsNotForgottenForOneThatWasNot)
{
    const Turn first = askedIn(putOne().id);
    Reply reply;
    reply.state = ReplyState::Complete;
    reply.pictures = {someAttachment("the file")};
    expectDone(m_store->finishTurn(first.id, reply));
    const Turn second = askedIn(putOne().id);
    reply.pictures.first().jpeg.clear();
    reply.pictures.first().size = {0, 0};
    expectDone(m_store->finishTurn(second.id, reply));
    ASSERT_EQ(picturesOf(second.id).size(), 1);
    EXPECT_EQ(picturesOf(second.id).first().jpeg, someAttachment("the file").jpeg);
    EXPECT_EQ(picturesOf(second.id).first().size, someAttachment("the file").size);
}

} // namespace loquat::test
