// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/exchangefixture.h"

#include <QRandomGenerator>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

Reply everythingReplied()
{
    Reply reply;
    reply.state = ReplyState::Failed;
    reply.text = u"Rayleigh \U0001F600 \"scattering\"\n\t\u2028 \u0001 机器"_s;
    reply.thinking = u"Hm…"_s;
    reply.doneReason = u"error"_s;
    reply.error.emplace();
    reply.error->code = ErrorCode::Busy;
    reply.error->reason = ErrorReason::ServerBusy;
    reply.error->httpStatus = 503;
    reply.error->serverText = u"busy"_s;
    reply.error->subject = u"m"_s;
    reply.error->retryAfterSeconds = 5;
    reply.error->link = QUrl(u"https://ollama.com/upgrade"_s);
    reply.context = "[1, 2,3]";
    reply.reportedModel = u"gemma3"_s;
    reply.remoteHost = u"https://ollama.com"_s;
    reply.withoutThink = true;
    reply.pictures = {somePicture(0xff0000, u"painted.png"_s)};
    reply.correction = u"Better"_s;
    reply.figures.totalNs = 9'007'199'254'740'993;
    reply.figures.replyTokens = 12;
    reply.figures.wallNs = 345'000'000'001;
    return reply;
}

Turn everythingAsked(ConversationId conversation, TurnId parent)
{
    Turn turn = someTurn(conversation, parent);
    turn.origin = TurnOrigin::Edited;
    turn.createdMs = 1'700'000'000'123;
    turn.profile = ProfileId{u"0b6ff1f0-9a6b-4a27-8d7b-0c6a3d7f5a11"_s};
    turn.modelDigest = u"abc"_s;
    turn.address = u"http://127.0.0.1:11434"_s;
    turn.attachments = {somePicture(0x0000ff), somePicture(0x0000ff, u"the same again.png"_s),
                        textAttachment(u"notes.txt"_s, u"one\n机器 ```\n"_s),
                        linkAttachment(u"https://example.org/sky.png"_s)};
    turn.settings.system = u"Be brief."_s;
    turn.settings.options = {{u"temperature"_s, 0.1}, {u"seed"_s, qint64(9007199254740993)}};
    turn.settings.stream = false;
    turn.settings.format = u"{\"b\": 1, \"a\":2}"_s;
    turn.settings.think = QJsonValue(u"low"_s);
    turn.settings.keepAlive = QJsonValue(300);
    turn.memory = {MemoryWay::Chat, MemoryReason::ModelChanged, 3};
    turn.thinkingOpen = false;
    turn.reply = everythingReplied();
    return turn;
}

// A store with one of everything: folders, the trash, deleted turns, drafts.
void fill(StoreOfOne& one)
{
    ConversationStore& store = one.store;
    expectDone(store.putFolder({u"Zoo"_s, true}));
    expectDone(store.putFolder({u"Gone"_s, false}));
    expectDone(store.putFolder({u"Art"_s, false}));
    expectDone(store.removeFolder(u"Gone"_s));

    Conversation first = someConversation();
    first.titled = first.pinned = first.archived = first.unread = true;
    first.folder = u"Art"_s;
    first.memoryChoice = MemoryWay::Transcript;
    expectDone(store.putConversation(first));
    const Turn top = everythingAsked(first.id, {});
    storeTurn(store, top);
    Turn left = everythingAsked(first.id, top.id);
    left.reply.context = "[1, 2,3,4]";
    storeTurn(store, left);
    Turn right = everythingAsked(first.id, top.id);
    right.reply.context = QByteArray("\xff\x00 no JSON", 10);
    right.reply.state = ReplyState::Complete;
    right.reply.error.reset();
    right.reply.correction.reset();
    right.thinkingOpen.reset();
    storeTurn(store, right);
    const Turn below = everythingAsked(first.id, right.id);
    storeTurn(store, below);
    expectDone(store.setExcluded(right.id, true));
    EXPECT_TRUE(answerOf(store.deleteTurns(left.id, 4711)));
    expectDone(store.setHead(first.id, right.id));
    Draft draft;
    draft.text = u"Not sent\nyet"_s;
    draft.attachments = {somePicture(0x00ff00, u"draft.png"_s)};
    draft.settings.options = {{u"top_k"_s, 5}};
    draft.edits = {{below.id, true, u"Corrected so far"_s, {}},
                   {right.id, false, u"Asked other"_s, {somePicture(0xffff00, u"edit.png"_s)}}};
    QueuedPrompt queued;
    queued.id = newId<TurnId>();
    queued.origin = TurnOrigin::Regenerated;
    queued.parent = top.id;
    queued.profile = ProfileId{u"0b6ff1f0-9a6b-4a27-8d7b-0c6a3d7f5a11"_s};
    queued.model = u"gemma3:4b"_s;
    queued.prompt = u"And then?"_s;
    queued.attachments = {somePicture(0x00ffff, u"queued.png"_s),
                          textAttachment(u"queued.txt"_s, u"two\n"_s)};
    queued.settings.system = u"Be long."_s;
    draft.queue = {queued};
    expectDone(store.saveDraft(first.id, draft));

    Conversation trashed = someConversation();
    expectDone(store.putConversation(trashed));
    storeTurn(store, everythingAsked(trashed.id, {}));
    expectDone(store.deleteConversations({trashed.id}, 123'456));

    expectDone(store.putConversation(someConversation())); // without a turn
}

Reply randomReply(QRandomGenerator& random)
{
    Reply reply;
    reply.state = random.bounded(2) == 0 ? ReplyState::Complete : ReplyState::Cancelled;
    for (int i = random.bounded(30); i > 0; --i)
        reply.text += QChar(random.bounded(1, 0xd800));
    if (random.bounded(2) == 0)
        reply.context = '[' + QByteArray::number(random.generate()) + ']';
    return reply;
}

} // namespace

TEST(RoundTrip, EveryTableIsEqualByteForByte)
{
    StoreOfOne from;
    fill(from);
    const QByteArray file = from.exported({});
    StoreOfOne to;
    const auto counts = to.import(file);
    ASSERT_TRUE(counts) << int(counts.error().kind) << qPrintable(counts.error().detail)
                        << counts.error().line;
    EXPECT_EQ(*counts, (ImportCounts{3, 5}));
    const QStringList was = from.dump();
    const QStringList is = to.dump();
    ASSERT_EQ(is.size(), was.size());
    for (qsizetype i = 0; i < was.size(); ++i)
        EXPECT_EQ(is.at(i), was.at(i));
    EXPECT_EQ(to.exported({}), file) << "the file, too, is the same again";
}

TEST(RoundTrip, RandomTreesComeBackAsTheyWere)
{
    const quint32 seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 8; ++round) {
        StoreOfOne from;
        for (int number = random.bounded(1, 4); number > 0; --number) {
            const Conversation conversation = someConversation();
            expectDone(from.store.putConversation(conversation));
            QList<TurnId> ids{{}};
            for (int turns = random.bounded(40); turns > 0; --turns) {
                const TurnId parent = ids.at(random.bounded(int(ids.size())));
                Turn turn = someTurn(conversation.id, parent);
                turn.reply = randomReply(random);
                storeTurn(from.store, turn);
                ids.append(turn.id);
            }
            if (ids.size() > 1 && random.bounded(2) == 0) {
                const TurnId top = ids.at(random.bounded(1, int(ids.size())));
                EXPECT_TRUE(answerOf(from.store.deleteTurns(top, random.bounded(1, 99))));
            }
        }
        StoreOfOne to;
        ASSERT_TRUE(to.import(from.exported({})));
        ASSERT_EQ(to.dump(), from.dump());
    }
}

TEST(RoundTrip, IdsThatAreTakenAreGivenAnewWithTheTreeIntact)
{
    StoreOfOne one;
    fill(one);
    const QByteArray file = one.exported({});
    ASSERT_TRUE(one.import(file));
    const QList<Conversation> all = *one.archive.conversations();
    ASSERT_EQ(all.size(), 4);
    QList<Conversation> branched;
    for (const Conversation& conversation : all) {
        if (conversation.turnCount > 0)
            branched.append(conversation);
    }
    ASSERT_EQ(branched.size(), 2);
    EXPECT_NE(branched.at(0).id, branched.at(1).id);
    EXPECT_NE(branched.at(0).head, branched.at(1).head);
    for (const Conversation& conversation : branched) {
        const StoredConversation stored = *one.archive.conversation(conversation.id, true);
        ASSERT_EQ(stored.turns.size(), 4);
        EXPECT_EQ(stored.turns.at(1).parent, stored.turns.at(0).id);
        EXPECT_EQ(stored.turns.at(2).parent, stored.turns.at(0).id);
        EXPECT_EQ(stored.turns.at(3).parent, stored.turns.at(2).id);
        EXPECT_EQ(conversation.head, stored.turns.at(2).id);
        ASSERT_EQ(stored.start.draft.edits.size(), 2);
        EXPECT_EQ(stored.start.draft.edits.at(0).turn, stored.turns.at(3).id);
        EXPECT_EQ(stored.start.draft.edits.at(0).text, u"Corrected so far"_s);
        EXPECT_EQ(stored.start.draft.edits.at(1).turn, stored.turns.at(2).id);
        EXPECT_EQ(stored.start.draft.edits.at(1).attachments.size(), 1);
        const StoredTurn right = one.archive.turns({stored.turns.at(2).id})->first();
        EXPECT_EQ(right.turn.reply.context, QByteArray("\xff\x00 no JSON", 10));
    }
    EXPECT_EQ(one.archive.trash()->size(), 2);
    EXPECT_EQ(one.archive.folders()->size(), 2) << "folders are known by their names";
}

TEST(RoundTrip, ARunningReplyIsExportedAsInterrupted)
{
    StoreOfOne from;
    const Conversation conversation = someConversation();
    expectDone(from.store.putConversation(conversation));
    const Turn turn = someTurn(conversation.id);
    expectDone(from.store.insertTurn(turn));
    StoreOfOne to;
    ASSERT_TRUE(to.import(from.exported({})));
    EXPECT_EQ(to.archive.turns({turn.id})->first().turn.reply.state, ReplyState::Interrupted);
}

TEST(RoundTrip, WhatALaterMinorVersionAddsIsIgnored)
{
    StoreOfOne from;
    fill(from);
    QByteArray file = from.exported({});
    file.replace("\"version\":\"1.0\"", "\"version\":\"1.7\"");
    file.replace("\"type\":\"turn\"", "\"mood\":{\"of\":[1]},\"type\":\"turn\"");
    const qsizetype second = file.indexOf('\n') + 1;
    file.insert(second, "{\"type\":\"weather\",\"rain\":true}\n");
    StoreOfOne to;
    ASSERT_TRUE(to.import(file));
    EXPECT_EQ(to.dump(), from.dump());
}

TEST(RoundTrip, ATurnABranchAndASelectionStandAlone)
{
    StoreOfOne from;
    fill(from);
    Conversation branched;
    const QList<Conversation> all = *from.archive.conversations();
    for (const Conversation& one : all) {
        if (one.turnCount > 0)
            branched = one;
    }
    const StoredConversation stored = *from.archive.conversation(branched.id, false);
    const TurnId leaf = stored.turns.last().id;
    const auto turnsAfter = [&](ExportOrder::Scope scope) {
        ExportOrder order;
        order.scope = scope;
        order.conversations = {branched.id};
        if (scope != ExportOrder::Scope::Conversations)
            order.turn = leaf;
        StoreOfOne to;
        EXPECT_TRUE(to.import(from.exported(order)));
        const Conversation copied = to.archive.conversations()->first();
        EXPECT_EQ(copied.turnCount, to.archive.conversation(copied.id, true)->turns.size());
        return copied.turnCount;
    };
    EXPECT_EQ(turnsAfter(ExportOrder::Scope::Turn), 1);
    EXPECT_EQ(turnsAfter(ExportOrder::Scope::Branch), 3);
    EXPECT_EQ(turnsAfter(ExportOrder::Scope::Conversations), 3) << "what is deleted stays here";
}

TEST(RoundTrip, ThoughtsAreLeftOutWhereTheyAreNotWanted)
{
    StoreOfOne from;
    fill(from);
    ExportOrder order;
    order.thinking = false;
    for (const ExchangeFormat format : {ExchangeFormat::JsonLines, ExchangeFormat::Markdown,
                                        ExchangeFormat::Html, ExchangeFormat::PlainText}) {
        order.format = format;
        EXPECT_FALSE(from.exported(order).contains("Hm…")) << int(format);
        order.thinking = true;
        EXPECT_TRUE(from.exported(order).contains("Hm…")) << int(format);
        order.thinking = false;
    }
}

} // namespace loquat::test
