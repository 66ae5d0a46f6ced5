// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/storefixture.h"
#include "tests/support/waiting.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// What two turns have in common that are copies of each other.
Turn withoutIds(Turn turn)
{
    turn.id = turn.parent = {};
    turn.conversation = {};
    return turn;
}

} // namespace

class ConversationCopierTest : public StoreFixture
{
protected:
    // A first turn with a picture, two branches below it, contexts and a draft.
    ConversationCopierTest() { draft.settings.system = u"Be brief."_s; }

    Turn add(TurnId parent, const QByteArray& context, const QString& text)
    {
        Turn turn = someTurn(original.id, parent);
        turn.attachments = {someAttachment("picture of " + context)};
        expectDone(m_store->insertTurn(turn));
        turn.reply = fullReply();
        turn.reply.text = text;
        turn.reply.context = context;
        expectDone(m_store->finishTurn(turn.id, turn.reply));
        return turn;
    }

    void fill()
    {
        original.pinned = original.archived = original.unread = true;
        expectDone(m_store->putConversation(original));
        first = add({}, "[1,2,3]", u"one"_s);
        left = add(first.id, "[1,2,3,4]", u"two"_s);
        right = add(first.id, "[1,2,3,5,6]", u"three"_s);
        expectDone(m_store->setHead(original.id, left.id));
        draft.text = u"Next"_s;
        draft.attachments = {someAttachment("not sent")};
        expectDone(m_store->saveDraft(original.id, draft));
    }

    Conversation duplicate()
    {
        Conversation copy;
        copy.id = newId<ConversationId>();
        copy.title = u"It's a \"copy\" %1"_s;
        copy.titled = true;
        copy.folder = u"Art"_s;
        copy.createdMs = 5000;
        copy.updatedMs = 6000;
        expectDone(m_store->duplicateConversation(original.id, copy));
        return copy;
    }

    Conversation original = someConversation();
    Turn first, left, right;
    Draft draft;
};

TEST_F(ConversationCopierTest, ACopyHasAllTurnsContextsPicturesAndTheDraft)
{
    fill();
    const ConversationContents before = valueOf(m_store->contents(original.id));
    const Conversation copy = duplicate();
    reopen();
    const ConversationContents copied = valueOf(m_store->contents(copy.id));
    EXPECT_EQ(copied.conversation.title, copy.title);
    EXPECT_EQ(copied.conversation.folder, copy.folder);
    EXPECT_EQ(copied.conversation.updatedMs, 6000);
    EXPECT_FALSE(copied.conversation.pinned || copied.conversation.archived ||
                 copied.conversation.unread);
    EXPECT_EQ(copied.conversation.turnCount, 3);
    EXPECT_EQ(copied.conversation.branchCount, 2);
    EXPECT_EQ(copied.conversation.imageCount, 3);
    EXPECT_EQ(copied.conversation.model, before.conversation.model);
    EXPECT_EQ(copied.draft, before.draft);
    EXPECT_EQ(copied.draft.text, u"Next"_s);
    ASSERT_EQ(copied.draft.attachments.size(), 1);

    ASSERT_EQ(copied.tree.children({}).size(), 1);
    const TurnId top = copied.tree.children({}).first();
    const QList<TurnId> below = copied.tree.children(top);
    ASSERT_EQ(below.size(), 2);
    EXPECT_EQ(copied.conversation.head, below.first()) << "the copy shows what the original shows";
    const QList<TurnId> was{first.id, left.id, right.id};
    const QList<TurnId> is{top, below.at(0), below.at(1)};
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(was.contains(is.at(i)));
        EXPECT_EQ(withoutIds(read(is.at(i))), withoutIds(read(was.at(i))));
        EXPECT_EQ(read(is.at(i)).conversation, copy.id);
        EXPECT_EQ(valueOf(m_store->context(is.at(i))), valueOf(m_store->context(was.at(i))));
        EXPECT_FALSE(valueOf(m_store->context(is.at(i))).isEmpty());
        EXPECT_EQ(read(is.at(i)).reply.pictures.size(), 1);
    }
    // The original is as it was.
    EXPECT_EQ(valueOf(m_store->contents(original.id)).tree, before.tree);
    EXPECT_EQ(valueOf(m_store->contents(original.id)).conversation, before.conversation);
}

TEST_F(ConversationCopierTest, ACopyOutlivesTheOriginal)
{
    fill();
    const Conversation copy = duplicate();
    expectDone(m_store->deleteConversations({original.id}, 1));
    expectDone(m_store->purgeDeleted(2));
    const ConversationContents copied = valueOf(m_store->contents(copy.id));
    EXPECT_EQ(copied.tree.size(), 3);
    const Turn turn = read(copied.conversation.head);
    ASSERT_EQ(turn.attachments.size(), 1);
    EXPECT_EQ(valueOf(m_store->original(turn.attachments.first().sha256)), "picture of [1,2,3,4]");
    EXPECT_EQ(valueOf(m_store->context(turn.id)), "[1,2,3,4]");
}

TEST_F(ConversationCopierTest, ARunningReplyIsInterruptedInTheCopyAndGoesOnInTheOriginal)
{
    expectDone(m_store->putConversation(original));
    const Turn running = someTurn(original.id);
    expectDone(m_store->insertTurn(running));
    m_store->journalReply(running.id, u"Half"_s, u"Hm"_s, false);
    expectDone(m_store->saveDraft(original.id, {}));
    ASSERT_TRUE(waitUntil([&] { return read(running.id).reply.text == u"Half"_s; }));
    const Conversation copy = duplicate();
    const Turn copied = read(valueOf(m_store->contents(copy.id)).conversation.head);
    EXPECT_EQ(copied.reply.state, ReplyState::Interrupted);
    EXPECT_EQ(copied.reply.text, u"Half"_s);
    EXPECT_EQ(copied.reply.thinking, u"Hm"_s);
    EXPECT_FALSE(isTerminal(read(running.id).reply.state));
    EXPECT_EQ(count(u"reply_pieces"_s), 1) << "only the original's";
}

TEST_F(ConversationCopierTest, OfAnUnknownConversationThereIsNoCopy)
{
    Conversation copy = someConversation();
    EXPECT_EQ(reasonOf(m_store->duplicateConversation(ConversationId{7}, copy)),
              ErrorReason::DatabaseFailed);
    EXPECT_TRUE(valueOf(m_store->conversations()).isEmpty());
    fill();
    duplicate();
}

TEST_F(ConversationCopierTest, AWholeConversationGoesFromOneStoreToAnother)
{
    fill();
    const WholeConversation whole = valueOf(m_store->wholeConversation(original.id));
    EXPECT_EQ(whole.turns.size(), 3);
    QTemporaryDir folder;
    ConversationStore other(folder.path());
    expectDone(other.open());
    expectDone(other.addConversation(whole));
    EXPECT_EQ(valueOf(other.conversations()), valueOf(m_store->conversations()));
    const ConversationContents there = valueOf(other.contents(original.id));
    const ConversationContents here = valueOf(m_store->contents(original.id));
    EXPECT_EQ(there.tree, here.tree);
    EXPECT_EQ(there.draft, here.draft);
    for (const TurnId id : {first.id, left.id, right.id}) {
        EXPECT_EQ(valueOf(other.turns({id})), valueOf(m_store->turns({id})));
        EXPECT_EQ(valueOf(other.context(id)), valueOf(m_store->context(id)));
    }
    EXPECT_EQ(valueOf(other.original(someAttachment("not sent").sha256)), "not sent");
    // Once more is refused as a whole.
    EXPECT_EQ(reasonOf(other.addConversation(whole)), ErrorReason::DatabaseFailed);
    EXPECT_EQ(valueOf(other.conversations()).size(), 1);
}

} // namespace loquat::test
