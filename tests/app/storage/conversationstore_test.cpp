// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/conversationstore.h"
#include "tests/app/storage/storefixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

RequestSettings allSettings()
{
    RequestSettings settings;
    settings.system = u"You are \"terse\".\n"_s;
    settings.options = {{u"temperature"_s, 0.7},
                        {u"seed"_s, qint64(9'007'199'254'740'993)},
                        {u"stop"_s, QJsonArray{u"a"_s, u"b"_s}},
                        {u"use_mmap"_s, true}};
    settings.raw = true;
    settings.stream = false;
    settings.suffix = u"suffix"_s;
    settings.templateText = u"{{ .Prompt }}"_s;
    settings.format = u"{ \"type\": \"object\",\n\"a\": 1 }"_s;
    settings.think = u"high"_s;
    settings.keepAlive = 300;
    return settings;
}

Turn fullTurn(ConversationId conversation, TurnId parent)
{
    Turn turn = someTurn(conversation, parent);
    turn.origin = TurnOrigin::Regenerated;
    turn.excluded = true;
    turn.profile = newProfileId();
    turn.modelDigest = u"sha256:abc"_s;
    turn.address = u"http://127.0.0.1:11434"_s;
    turn.prompt = u"Why is the sky blue?\n\n> quoted"_s;
    turn.attachments = {someAttachment("one"), someAttachment("two"), someAttachment("one")};
    turn.attachments[2].name.clear();
    turn.settings = allSettings();
    turn.memory = {MemoryWay::Chat, MemoryReason::ArrayEchoed, 12};
    turn.reply = fullReply();
    turn.reply.correction = u"Rayleigh scattering"_s;
    turn.thinkingOpen = false;
    return turn;
}

Turn asRead(Turn turn)
{
    for (Attachment& attachment : turn.attachments)
        attachment = test::asRead(attachment);
    turn.reply.context.clear();
    return turn;
}

} // namespace

class ConversationStoreTest : public StoreFixture
{};

TEST_F(ConversationStoreTest, KeepsEveryFieldOfAConversation)
{
    Conversation conversation = someConversation();
    conversation.titled = true;
    conversation.pinned = true;
    conversation.archived = true;
    conversation.unread = true;
    conversation.folder = u"Physics"_s;
    conversation.profile = newProfileId();
    conversation.model = u"gemma3:4b"_s;
    conversation.memoryChoice = MemoryWay::Transcript;
    expectDone(m_store->putConversation(conversation));
    EXPECT_EQ(valueOf(m_store->conversations()), QList{conversation});

    conversation.title = u"Light"_s;
    conversation.titled = conversation.pinned = false;
    conversation.archived = conversation.unread = false;
    conversation.folder.clear();
    conversation.updatedMs = 5000;
    expectDone(m_store->putConversation(conversation));
    reopen();
    EXPECT_EQ(valueOf(m_store->conversations()), QList{conversation});
    EXPECT_EQ(valueOf(m_store->contents(conversation.id)).conversation, conversation);
}

TEST_F(ConversationStoreTest, ListsTheNewestFirst)
{
    QList<Conversation> expected;
    for (int i = 0; i < 5; ++i) {
        Conversation conversation = someConversation();
        conversation.updatedMs = 1000 + i;
        expected.prepend(conversation);
        expectDone(m_store->putConversation(conversation));
    }
    EXPECT_EQ(valueOf(m_store->conversations()), expected);
}

TEST_F(ConversationStoreTest, KeepsEveryFieldOfATurn)
{
    const Conversation conversation = putOne();
    const Turn first = someTurn(conversation.id);
    expectDone(m_store->insertTurn(first));
    Turn second = fullTurn(conversation.id, first.id);
    second.reply.context = "[1, 2,3]";
    expectDone(m_store->insertTurn(second));
    EXPECT_EQ(valueOf(m_store->turns({second.id, TurnId{7}, first.id})),
              (QList{asRead(second), first}));
    EXPECT_EQ(valueOf(m_store->context(second.id)), "[1, 2,3]");
    EXPECT_EQ(valueOf(m_store->context(first.id)), QByteArray());
    EXPECT_TRUE(valueOf(m_store->turns({})).isEmpty());
}

TEST_F(ConversationStoreTest, RemembersWhoseThoughtsAreOpen)
{
    const Conversation conversation = putOne();
    Turn turn = someTurn(conversation.id);
    expectDone(m_store->insertTurn(turn));
    const auto stored = [&] {
        return valueOf(m_store->turns({turn.id})).value(0).thinkingOpen;
    };
    EXPECT_EQ(stored(), std::nullopt);
    for (const std::optional<bool> open : {std::optional(true), std::optional(false)}) {
        expectDone(m_store->setThinkingOpen(turn.id, open));
        reopen();
        EXPECT_EQ(stored(), open);
    }
    expectDone(m_store->setThinkingOpen(turn.id, std::nullopt));
    EXPECT_EQ(stored(), std::nullopt);
}

TEST_F(ConversationStoreTest, FinishingKeepsEveryFieldOfTheReply)
{
    const Conversation conversation = putOne();
    Turn turn = someTurn(conversation.id);
    turn.reply.state = ReplyState::Queued;
    expectDone(m_store->insertTurn(turn));
    EXPECT_EQ(read(turn.id).reply.state, ReplyState::Waiting);

    m_store->journalReply(turn.id, u"something else"_s, {}, false);
    turn.reply = fullReply();
    turn.reply.context = "[5]";
    expectDone(m_store->finishTurn(turn.id, turn.reply));
    reopen();
    EXPECT_EQ(read(turn.id), asRead(turn));
    EXPECT_EQ(valueOf(m_store->context(turn.id)), "[5]");
    EXPECT_EQ(count(u"reply_pieces"_s), 0);
}

TEST_F(ConversationStoreTest, TheConversationFollowsItsNewestTurn)
{
    Conversation conversation = putOne();
    Turn turn = fullTurn(conversation.id, {});
    expectDone(m_store->insertTurn(turn));
    conversation.head = turn.id;
    conversation.updatedMs = turn.createdMs;
    conversation.profile = turn.profile;
    conversation.model = turn.model;
    conversation.turnCount = conversation.branchCount = 1;
    conversation.imageCount = 3;
    EXPECT_EQ(valueOf(m_store->conversations()), QList{conversation});

    const Turn other = someTurn(conversation.id);
    expectDone(m_store->insertTurn(other));
    expectDone(m_store->setHead(conversation.id, turn.id));
    const Conversation after = valueOf(m_store->contents(conversation.id)).conversation;
    EXPECT_EQ(after.head, turn.id);
    EXPECT_EQ(after.turnCount, 2);
    EXPECT_EQ(after.branchCount, 2);
}

TEST_F(ConversationStoreTest, CountsTheTurnsWithNoneBelowThem)
{
    const Conversation conversation = putOne();
    const auto branches = [&] {
        return valueOf(m_store->contents(conversation.id)).conversation.branchCount;
    };
    EXPECT_EQ(branches(), 0);
    const Turn first = someTurn(conversation.id);
    const Turn second = someTurn(conversation.id, first.id);
    const Turn third = someTurn(conversation.id, second.id);
    const Turn beside = someTurn(conversation.id, first.id);
    const Turn alone = someTurn(conversation.id);
    const QList<std::pair<Turn, int>> steps = {
        {first, 1}, {second, 1}, {third, 1}, {beside, 2}, {alone, 3}};
    for (const auto& [turn, expected] : steps) {
        expectDone(m_store->insertTurn(turn));
        EXPECT_EQ(branches(), expected);
    }
}

TEST_F(ConversationStoreTest, ContentsAreTheShapeOfTheTree)
{
    const Conversation conversation = putOne();
    const Turn first = someTurn(conversation.id);
    Turn left = someTurn(conversation.id, first.id);
    const Turn right = someTurn(conversation.id, first.id);
    left.reply = fullReply();
    for (const Turn& turn : {first, left, right})
        expectDone(m_store->insertTurn(turn));

    TurnTree expected;
    expected.insert({first.id, {}, 3000, TurnOrigin::Asked, ReplyState::Waiting, false, 4});
    expected.insert({left.id, first.id, 3000, TurnOrigin::Asked, ReplyState::Failed, false,
                     int(4 + left.reply.text.size() + left.reply.thinking.size())});
    expected.insert({right.id, first.id, 3000, TurnOrigin::Asked, ReplyState::Waiting, false, 4});
    EXPECT_EQ(valueOf(m_store->contents(conversation.id)).tree, expected);
}

TEST_F(ConversationStoreTest, AnUnknownConversationIsNotFound)
{
    const auto contents = answerOf(m_store->contents(ConversationId{5}));
    ASSERT_FALSE(contents);
    EXPECT_EQ(contents.error().code, ErrorCode::NotFound);
    EXPECT_EQ(answerOf(m_store->finishTurn(TurnId{5}, fullReply())).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(reasonOf(m_store->insertTurn(someTurn(ConversationId{5}))),
              ErrorReason::DatabaseFailed);
}

TEST_F(ConversationStoreTest, RestoresContextsOfALongBranchByteForByte)
{
    const Conversation conversation = putOne();
    QByteArray context = "[1";
    QList<QPair<TurnId, QByteArray>> expected;
    TurnId parent;
    for (int depth = 0; depth < 40; ++depth) {
        context += QByteArray(",12345").repeated(200);
        Turn turn = someTurn(conversation.id, parent);
        expectDone(m_store->insertTurn(turn));
        Reply reply = fullReply();
        reply.context = depth == 20 ? QByteArray() : context + ']';
        expectDone(m_store->finishTurn(turn.id, reply));
        expected.append({turn.id, reply.context});
        parent = turn.id;
    }
    reopen();
    for (const auto& [id, bytes] : expected)
        EXPECT_EQ(valueOf(m_store->context(id)), bytes);
    EXPECT_EQ(count(u"contexts WHERE shared = 0"_s), 4); // 0, 16, 32, and after the gap
}

TEST_F(ConversationStoreTest, AContextAboveTheLimitIsMarkedAndNotKept)
{
    const Conversation conversation = putOne();
    const Turn turn = someTurn(conversation.id);
    expectDone(m_store->insertTurn(turn));
    Reply reply = fullReply();
    reply.context = QByteArray(8 * 1024 * 1024 + 1, '1');
    expectDone(m_store->finishTurn(turn.id, reply));
    EXPECT_EQ(valueOf(m_store->context(turn.id)), QByteArray());
    EXPECT_EQ(count(u"contexts WHERE rest IS NULL AND length > 8388608"_s), 1);

    const Turn child = someTurn(conversation.id, turn.id);
    expectDone(m_store->insertTurn(child));
    reply.context = "[1]";
    expectDone(m_store->finishTurn(child.id, reply));
    EXPECT_EQ(valueOf(m_store->context(child.id)), "[1]");
}

TEST_F(ConversationStoreTest, KeepsADraftWithItsAttachments)
{
    const Conversation conversation = putOne();
    EXPECT_EQ(valueOf(m_store->contents(conversation.id)).draft, Draft());
    Draft draft{u"half a thou"_s, {someAttachment("one"), someAttachment("two")}, allSettings()};
    expectDone(m_store->saveDraft(conversation.id, draft));
    expectDone(m_store->putConversation(conversation));
    reopen();
    for (Attachment& attachment : draft.attachments)
        attachment = test::asRead(attachment);
    EXPECT_EQ(valueOf(m_store->contents(conversation.id)).draft, draft);

    expectDone(m_store->saveDraft(conversation.id, Draft()));
    EXPECT_EQ(valueOf(m_store->contents(conversation.id)).draft, Draft());
}

TEST_F(ConversationStoreTest, KeepsAnImageOnceAndFindsItsOriginal)
{
    const Conversation conversation = putOne();
    const Attachment image = someAttachment(QByteArray(100'000, 'i'));
    Draft draft;
    draft.attachments = {image};
    expectDone(m_store->saveDraft(conversation.id, draft));
    for (int i = 0; i < 3; ++i) {
        Turn turn = someTurn(conversation.id);
        // What came from the store has no original, and needs none.
        turn.attachments = {i == 0 ? image : test::asRead(image)};
        expectDone(m_store->insertTurn(turn));
    }
    EXPECT_EQ(count(u"attachments"_s), 1);
    EXPECT_EQ(count(u"turn_attachments"_s), 3);
    EXPECT_EQ(valueOf(m_store->original(image.sha256)), image.original);
    EXPECT_EQ(valueOf(m_store->original("unknown")), QByteArray());
}

TEST_F(ConversationStoreTest, DeletesRestoresAndPurges)
{
    Conversation kept = putOne();
    kept.hasDraft = true;
    const Conversation gone = putOne();
    Turn turn = fullTurn(gone.id, {});
    turn.reply.context = "[1]";
    expectDone(m_store->insertTurn(turn));
    Draft draft;
    draft.attachments = {someAttachment("one")};
    expectDone(m_store->saveDraft(kept.id, draft));

    expectDone(m_store->deleteConversations({gone.id}, 7000));
    EXPECT_EQ(valueOf(m_store->conversations()), QList{kept});
    expectDone(m_store->restoreConversations({gone.id}));
    EXPECT_EQ(valueOf(m_store->conversations()).size(), 2);
    EXPECT_EQ(read(turn.id), asRead(turn));

    expectDone(m_store->deleteConversations({gone.id}, 7000));
    expectDone(m_store->purgeDeleted(7000));
    expectDone(m_store->restoreConversations({gone.id}));
    EXPECT_EQ(valueOf(m_store->conversations()).size(), 2);

    expectDone(m_store->deleteConversations({gone.id}, 7000));
    expectDone(m_store->purgeDeleted(7001));
    expectDone(m_store->restoreConversations({gone.id}));
    EXPECT_EQ(valueOf(m_store->conversations()), QList{kept});
    EXPECT_EQ(count(u"turns"_s), 0);
    EXPECT_EQ(count(u"contexts"_s), 0);
    EXPECT_EQ(count(u"turn_attachments"_s), 0);
    EXPECT_EQ(count(u"attachments"_s), 1); // the draft's
}

TEST_F(ConversationStoreTest, PurgesALongBranch)
{
    const Conversation conversation = putOne();
    fillBehind(conversation.id, 1500);
    expectDone(m_store->deleteConversations({conversation.id}, 1));
    expectDone(m_store->purgeDeleted(2));
    EXPECT_EQ(count(u"turns"_s), 0);
}

TEST_F(ConversationStoreTest, NoticesWhatAnotherWrites)
{
    ConversationStore other(m_folder.path());
    expectDone(other.open());
    QSignalSpy mine(m_store.get(), &ConversationStore::changedElsewhere);
    QSignalSpy theirs(&other, &ConversationStore::changedElsewhere);
    expectDone(other.putConversation(someConversation()));
    EXPECT_TRUE(mine.wait(5000));
    EXPECT_TRUE(theirs.isEmpty());
    expectDone(m_store->putConversation(someConversation()));
    EXPECT_TRUE(theirs.wait(5000));
}

TEST_F(ConversationStoreTest, EverythingFailsAsOpeningDid)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"loquat.db"_s));
    {
        SqlConnection anotherPrograms(file.fileName(), SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(anotherPrograms.open());
        ASSERT_TRUE(anotherPrograms.execute(u"CREATE TABLE recipes (name TEXT)"_s));
    }
    ConversationStore store(folder.path());
    EXPECT_EQ(answerOf(store.conversations()).error().reason, ErrorReason::DatabaseFailed);
    EXPECT_EQ(reasonOf(store.open()), ErrorReason::DatabaseDamaged);
    EXPECT_EQ(answerOf(store.conversations()).error().reason, ErrorReason::DatabaseDamaged);
    EXPECT_EQ(reasonOf(store.putConversation(someConversation())), ErrorReason::DatabaseDamaged);
    ASSERT_TRUE(file.remove());
    expectDone(store.open());
    expectDone(store.putConversation(someConversation()));
}

TEST_F(ConversationStoreTest, LivesInMemoryWithoutAFolder)
{
    ConversationStore store({});
    EXPECT_TRUE(store.filePath().isEmpty());
    expectDone(store.open());
    const Conversation conversation = someConversation();
    expectDone(store.putConversation(conversation));
    EXPECT_EQ(valueOf(store.conversations()), QList{conversation});
}

TEST_F(ConversationStoreTest, OpensTenThousandTurns)
{
    const Conversation conversation = putOne();
    const TurnId last = fillBehind(conversation.id, 10'000);
    QElapsedTimer timer;
    timer.start();
    const ConversationContents contents = valueOf(m_store->contents(conversation.id));
    std::printf("contents of 10,000 turns: %.1f ms\n", double(timer.nsecsElapsed()) / 1e6);
    EXPECT_EQ(contents.tree.size(), 10'000);
    EXPECT_EQ(contents.tree.pathTo(last).size(), 10'000);
}

} // namespace loquat::test
