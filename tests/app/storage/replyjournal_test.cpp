// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/replyjournal.h"
#include "tests/app/storage/storefixture.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

class ReplyJournalTest : public StoreFixture
{};

TEST_F(ReplyJournalTest, JournalsSoonAndJoinsWhatCame)
{
    const Conversation conversation = putOne();
    const Turn turn = someTurn(conversation.id);
    expectDone(m_store->insertTurn(turn));
    m_store->journalReply(turn.id, u"wrong"_s, u"wrong"_s, false);
    ASSERT_TRUE(waitUntil([&] { return read(turn.id).reply.text == u"wrong"_s; }));
    EXPECT_EQ(read(turn.id).reply.state, ReplyState::Streaming);

    m_store->journalReply(turn.id, u"Ray"_s, u"Hm"_s, true);
    m_store->journalReply(turn.id, u"leigh"_s, {}, false);
    ASSERT_TRUE(waitUntil([&] { return read(turn.id).reply.text == u"Rayleigh"_s; }));
    m_store->journalReply(turn.id, u" scatters"_s, u"\u2026"_s, false);
    ASSERT_TRUE(waitUntil([&] { return read(turn.id).reply.text == u"Rayleigh scatters"_s; }));
    EXPECT_EQ(read(turn.id).reply.thinking, u"Hm\u2026"_s);
}

TEST_F(ReplyJournalTest, NeverCutsACharacterBetweenTwoWrites)
{
    const Conversation conversation = putOne();
    const Turn turn = someTurn(conversation.id);
    expectDone(m_store->insertTurn(turn));
    m_store->journalReply(turn.id, u"a"_s + QChar(0xd83d), {}, false);
    ASSERT_TRUE(waitUntil([&] { return read(turn.id).reply.text == u"a"_s; }));
    m_store->journalReply(turn.id, QChar(0xde00) + u"b"_s, {}, false);
    EXPECT_TRUE(waitUntil([&] { return read(turn.id).reply.text == u"a\U0001F600b"_s; }));
}

TEST_F(ReplyJournalTest, ClosingWritesWhatCameAndMarksItInterrupted)
{
    const Conversation conversation = putOne();
    const Turn turn = someTurn(conversation.id);
    const auto inserted = m_store->insertTurn(turn);
    m_store->journalReply(turn.id, u"half a"_s, {}, false);
    reopen();
    const Reply reply = read(turn.id).reply;
    EXPECT_EQ(reply.text, u"half a"_s);
    EXPECT_EQ(reply.state, ReplyState::Interrupted);
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->code, ErrorCode::Interrupted);
    EXPECT_EQ(reply.error->reason, ErrorReason::ProgramEnded);
    EXPECT_EQ(valueOf(m_store->contents(conversation.id)).tree.find(turn.id)->textLength, 4 + 6);
}

TEST_F(ReplyJournalTest, WhatStillWaitedForItsTurnIsSaidNeverToHaveBeenSent)
{
    const Conversation conversation = putOne();
    const Turn waiting = someTurn(conversation.id);
    const Turn sent = someTurn(conversation.id);
    for (const Turn& turn : {waiting, sent}) {
        expectDone(m_store->insertTurn(turn));
        expectDone(m_store->noteQueued(turn.id, true));
        EXPECT_EQ(read(turn.id).reply.state, ReplyState::Queued);
    }
    expectDone(m_store->noteQueued(sent.id, false));
    EXPECT_EQ(read(sent.id).reply.state, ReplyState::Waiting);
    reopen();
    EXPECT_EQ(read(waiting.id).reply.state, ReplyState::Interrupted);
    EXPECT_EQ(read(waiting.id).reply.error->reason, ErrorReason::NeverSent);
    EXPECT_EQ(read(sent.id).reply.error->reason, ErrorReason::ProgramEnded);
}

TEST_F(ReplyJournalTest, LeavesTheRunningRepliesOfOthersAlone)
{
    const Conversation conversation = putOne();
    const Turn turn = someTurn(conversation.id);
    expectDone(m_store->insertTurn(turn));
    {
        ConversationStore other(m_folder.path());
        expectDone(other.open());
        EXPECT_EQ(valueOf(other.turns({turn.id})).value(0).reply.state, ReplyState::Waiting);
    }
    EXPECT_EQ(read(turn.id).reply.state, ReplyState::Waiting);
}

TEST_F(ReplyJournalTest, SaysThatAnotherHoldsTheLockAndTriesAgain)
{
    const Conversation conversation = putOne();
    const Turn turn = someTurn(conversation.id);
    expectDone(m_store->insertTurn(turn));
    QSignalSpy failures(m_store.get(), &ConversationStore::writeFailed);
    {
        SqlConnection other(m_store->filePath(), SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(other.execute(u"BEGIN IMMEDIATE"_s));
        m_store->journalReply(turn.id, u"kept"_s, {}, false);
        ASSERT_TRUE(failures.wait(10'000));
        EXPECT_EQ(failures.first().first().value<Error>().reason, ErrorReason::DatabaseLocked);
        Reply reply = fullReply();
        reply.context = "[1]";
        EXPECT_EQ(reasonOf(m_store->finishTurn(turn.id, reply)), ErrorReason::DatabaseLocked);
        ASSERT_TRUE(other.execute(u"ROLLBACK"_s));
    }
    // Any later write makes up for both.
    expectDone(m_store->setHead(conversation.id, turn.id));
    EXPECT_EQ(read(turn.id).reply, fullReply());
    EXPECT_EQ(valueOf(m_store->context(turn.id)), "[1]");
}

} // namespace loquat::test
