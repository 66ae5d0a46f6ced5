// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chattree.h"
#include "app/storage/sqlconnection.h"
#include "tests/app/session/chatmemoryfixture.h"

#include <QSignalSpy>

// Branches as they are seen at the server and in the store: issue 5.1, protocol.md §7.2.

namespace loquat::test {

class ChatTreeTest : public ChatMemoryFixture
{
protected:
    ChatSession& start() { return *library->startNew(); }

    // Each with an array of its own, in bytes that no program would write twice.
    Turn say(ChatSession& session, const QString& prompt, const QByteArray& array)
    {
        server.answerNext("/api/generate", reply("Re", array));
        return ChatMemoryFixture::say(session, prompt);
    }

    QByteArray lastBody() const { return server.requests("/api/generate").last().body; }

    ChatSession& reopened(ConversationId id)
    {
        restart();
        ChatSession& session = *library->session(id);
        EXPECT_TRUE(waitUntil([&] { return !session.isLoading(); }));
        return session;
    }

    static QStringList prompts(ChatSession& session)
    {
        Branch& branch = session.branch();
        QStringList found;
        for (int i = 0; i < branch.count(); ++i) {
            waitUntil([&] { return branch.turnAt(i) != nullptr; });
            found.append(branch.turnAt(i)->prompt);
        }
        return found;
    }

    Conversation storedConversation(ConversationId id)
    {
        auto contents = store->contents(id);
        EXPECT_TRUE(waitUntil([&] { return contents.isFinished(); }));
        return contents.result()->conversation;
    }
};

TEST_F(ChatTreeTest, RegeneratingInTheMiddleSendsTheArrayOfItsParent)
{
    ChatSession& session = start();
    say(session, u"one"_s, "[1, 2,3 ]");
    const Turn two = say(session, u"two"_s, "[1,2,3, 4,5]");
    say(session, u"three"_s, "[1,2,3,4,5,6,7]");
    server.answerNext("/api/generate", reply("Other", "[1,2,3,9,9]"));
    ASSERT_TRUE(session.regenerate(two.id));
    ASSERT_TRUE(finish(session));
    EXPECT_TRUE(lastBody().contains(R"("context":[1, 2,3 ])"));
    EXPECT_TRUE(lastBody().contains(R"("prompt":"two")"));
    EXPECT_EQ(lastTurn(session).origin, TurnOrigin::Regenerated);
    EXPECT_EQ(lastTurn(session).parent, two.parent);
    EXPECT_EQ(prompts(session), (QStringList{u"one"_s, u"two"_s}));
    EXPECT_EQ(session.branch().tree().size(), 4) << "nothing is overwritten";
    EXPECT_EQ(session.conversation().branchCount, 2);
    EXPECT_EQ(storedConversation(session.conversation().id).branchCount, 2);
}

TEST_F(ChatTreeTest, RegeneratingKeepsPicturesAndOptions)
{
    ChatSession& session = start();
    set(session, [](RequestSettings& asked) { asked.options.insert("seed"_L1, 7); });
    server.answer("/api/generate", reply("A cat"));
    const Turn first = sayWithPicture(session, u"What is it?"_s);
    set(session, [](RequestSettings& asked) { asked.options.insert("seed"_L1, 8); });
    ASSERT_TRUE(session.regenerate(first.id));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(sent(1).value("images"_L1).toArray().size(), 1);
    EXPECT_EQ(sent(1).value("options"_L1).toObject().value("seed"_L1).toInt(), 7);
    EXPECT_FALSE(sent(1).contains("context"_L1));
}

TEST_F(ChatTreeTest, EditingAsksSomethingElseBesideTheOldTurn)
{
    ChatSession& session = start();
    say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"two"_s, "[1,2,3,4,5]");
    server.answerNext("/api/generate", reply("Other", "[1,2,3,8,8]"));
    EXPECT_EQ(session.resend(two.id, u"  "_s, {}).error().reason, ErrorReason::PromptEmpty);
    ASSERT_TRUE(session.resend(two.id, u"zwei"_s, {}));
    ASSERT_TRUE(finish(session));
    EXPECT_TRUE(lastBody().contains(R"("context":[1,2,3])"));
    EXPECT_TRUE(lastBody().contains(R"("prompt":"zwei")"));
    EXPECT_EQ(lastTurn(session).origin, TurnOrigin::Edited);
    EXPECT_EQ(prompts(session), (QStringList{u"one"_s, u"zwei"_s}));
    ASSERT_TRUE(session.tree().goToSibling(session.branch().head(), -1));
    EXPECT_EQ(prompts(session), (QStringList{u"one"_s, u"two"_s}));
}

TEST_F(ChatTreeTest, TheFirstTurnIsAskedAgainWithoutAnArray)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    say(session, u"two"_s, "[1,2,3,4]");
    server.answerNext("/api/generate", reply("Other", "[7,7,7]"));
    ASSERT_TRUE(session.resend(one.id, u"uno"_s, {}));
    ASSERT_TRUE(finish(session));
    EXPECT_FALSE(sent(2).contains("context"_L1));
    EXPECT_EQ(session.branch().count(), 1);
    say(session, u"dos"_s, "[7,7,7,8]");
    EXPECT_TRUE(lastBody().contains(R"("context":[7,7,7])"));
}

TEST_F(ChatTreeTest, BranchHereOnlyMovesTheHeadAndTheNextPromptBranches)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1 ,2,3]");
    say(session, u"two"_s, "[1,2,3,4,5]");
    const int before = server.count("/api/generate");
    session.tree().branchHere(one.id);
    EXPECT_EQ(server.count("/api/generate"), before);
    EXPECT_EQ(session.branch().tree().size(), 2);
    EXPECT_EQ(prompts(session), QStringList{u"one"_s});
    EXPECT_TRUE(waitUntil([&] { return session.memory().way == MemoryWay::Context; }));
    say(session, u"other"_s, "[1,2,3,9]");
    EXPECT_TRUE(lastBody().contains(R"("context":[1 ,2,3])"));
    EXPECT_EQ(lastTurn(session).origin, TurnOrigin::Asked);
    EXPECT_EQ(session.conversation().branchCount, 2);
}

TEST_F(ChatTreeTest, TheHeadIsRememberedAcrossARestart)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    say(session, u"two"_s, "[1,2,3,4,5]");
    session.tree().branchHere(one.id);
    ChatSession& again = reopened(session.conversation().id);
    EXPECT_EQ(prompts(again), QStringList{u"one"_s});
    EXPECT_EQ(again.branch().tree().size(), 2);
    say(again, u"other"_s, "[1,2,3,9]");
    EXPECT_TRUE(lastBody().contains(R"("context":[1,2,3])"));
}

TEST_F(ChatTreeTest, ASiblingIsShownDownToTheLeafLastSeenBelowIt)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"two"_s, "[1,2,3,4]");
    say(session, u"three"_s, "[1,2,3,4,5]");
    session.tree().branchHere(two.id);
    say(session, u"newer three"_s, "[1,2,3,4,6]");
    session.tree().goToSibling(session.branch().head(), -1);
    ASSERT_EQ(prompts(session).last(), u"three"_s);
    ASSERT_TRUE(session.resend(two.id, u"zwei"_s, {}));
    ASSERT_TRUE(finish(session));
    ASSERT_TRUE(session.tree().goToSibling(session.branch().head(), -1));
    EXPECT_EQ(prompts(session), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    EXPECT_FALSE(session.tree().goToSibling(two.id, -1)) << "it is the first";
    EXPECT_FALSE(session.tree().goToSibling(one.id, 1)) << "it is alone";
    ChatSession& again = reopened(session.conversation().id);
    again.tree().goTo(two.id);
    EXPECT_EQ(prompts(again), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
}

TEST_F(ChatTreeTest, AReplyGoesOnWhileAnotherBranchIsShown)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"two"_s, "[1,2,3,4]");
    server.answerNext("/api/generate", Script::stream()
                                           .line(delta("So"))
                                           .gate("on")
                                           .line(delta(" far"))
                                           .gate("end")
                                           .line(last(R"("context":[1,2,3,5])"))
                                           .end());
    ASSERT_TRUE(session.regenerate(two.id));
    const TurnId asked = session.branch().head();
    ASSERT_TRUE(waitUntil([&] { return lastTurn(session).reply.text == u"So"_s; }));
    session.tree().goTo(two.id);
    EXPECT_EQ(session.branch().head(), two.id);
    EXPECT_TRUE(session.isRunning());
    server.open("on");
    session.tree().branchHere(one.id);
    ASSERT_TRUE(waitUntil([&] { return session.running()->reply.text == u"So far"_s; }));
    session.tree().goTo(asked);
    EXPECT_EQ(session.branch().nodeAt(1).state, ReplyState::Streaming);
    EXPECT_TRUE(waitUntil([&] { return lastTurn(session).reply.text == u"So far"_s; }));
    session.tree().goTo(two.id);
    server.open("end");
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(session.branch().head(), two.id);
    session.tree().goTo(asked);
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Complete);
    ChatSession& again = reopened(session.conversation().id);
    EXPECT_EQ(again.branch().head(), asked);
    EXPECT_EQ(prompts(again).size(), 2);
    EXPECT_EQ(lastTurn(again).reply.text, u"So far"_s);
}

TEST_F(ChatTreeTest, AnExcludedTurnIsNotSentAndItsArrayNeither)
{
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = start();
    say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"secret"_s, "[1,2,3,4]");
    session.tree().setExcluded({two.id}, true);
    EXPECT_TRUE(waitUntil([&] { return session.memory().reason == MemoryReason::TurnsExcluded; }));
    ChatMemoryFixture::say(session, u"three"_s);
    ASSERT_EQ(messages(0).size(), 3);
    EXPECT_EQ(messageAt(0, 0), u"user: one"_s);
    EXPECT_EQ(messageAt(0, 2), u"user: three"_s);
    const QByteArray body = server.requests("/api/chat").last().body;
    EXPECT_FALSE(body.contains("secret"));
    EXPECT_FALSE(body.contains("context"));

    ChatSession& again = reopened(session.conversation().id);
    EXPECT_TRUE(again.branch().nodeAt(1).excluded);
    again.tree().setExcluded({two.id}, false);
    ChatMemoryFixture::say(again, u"four"_s);
    EXPECT_EQ(messageAt(1, 2), u"user: secret"_s);
}

TEST_F(ChatTreeTest, ATranscriptLeavesOutWhatIsExcludedAndItsArrayIsNotTrustedAfterwards)
{
    ChatSession& session = start();
    say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"secret"_s, "[1,2,3,4]");
    session.tree().setExcluded({two.id}, true);
    const Turn three = say(session, u"three"_s, "[5,5,5,5]");
    EXPECT_EQ(three.memory.way, MemoryWay::Transcript);
    EXPECT_FALSE(lastBody().contains("secret"));
    session.tree().setExcluded({two.id}, false);
    say(session, u"four"_s, "[6,6,6,6]");
    EXPECT_FALSE(lastBody().contains("context"));
    EXPECT_TRUE(lastBody().contains("secret"));
    EXPECT_EQ(lastTurn(session).memory.reason, MemoryReason::PartialArray);
}

TEST_F(ChatTreeTest, ACorrectedReplyIsWhatIsSentAndNoArrayIs)
{
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    say(session, u"two"_s, "[1,2,3,4]");
    session.tree().setCorrection(one.id, u"Better"_s);
    EXPECT_TRUE(
        waitUntil([&] { return session.memory().reason == MemoryReason::RepliesCorrected; }));
    EXPECT_EQ(session.branch().turnAt(0)->reply.shownText(), u"Better"_s);
    ChatMemoryFixture::say(session, u"three"_s);
    EXPECT_EQ(messageAt(0, 1), u"assistant: Better"_s);
    EXPECT_FALSE(server.requests("/api/chat").last().body.contains("context"));

    ChatSession& again = reopened(session.conversation().id);
    prompts(again);
    EXPECT_EQ(again.branch().turnAt(0)->reply.text, u"Re"_s) << "the original is kept";
    EXPECT_EQ(again.branch().turnAt(0)->reply.shownText(), u"Better"_s);
    again.tree().setCorrection(one.id, std::nullopt);
    again.tree().branchHere(again.branch().idAt(1));
    say(again, u"as before"_s, "[1,2,3,4,5]");
    EXPECT_TRUE(lastBody().contains(R"("context":[1,2,3,4])")) << "it fits again";
}

TEST_F(ChatTreeTest, ACorrectionElsewhereDoesNotConcernThisBranch)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"two"_s, "[1,2,3,4]");
    session.tree().setCorrection(two.id, u"Better"_s);
    session.tree().branchHere(one.id);
    say(session, u"other"_s, "[1,2,3,5]");
    EXPECT_TRUE(lastBody().contains(R"("context":[1,2,3])"));
}

TEST_F(ChatTreeTest, AReplyCorrectedToNothingIsLeftOut)
{
    server.answer("/api/chat", chatReply("Hi"));
    ChatSession& session = start();
    say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"two"_s, "[1,2,3,4]");
    session.tree().setCorrection(two.id, QString());
    ChatMemoryFixture::say(session, u"three"_s);
    ASSERT_EQ(messages(0).size(), 3);
    EXPECT_EQ(messageAt(0, 0), u"user: one"_s);
}

TEST_F(ChatTreeTest, DeletingTakesTheBranchAndUndoBringsItBack)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"two"_s, "[1,2,3,4]");
    say(session, u"three"_s, "[1,2,3,4,5]");
    QSignalSpy removed(&session.tree(), &ChatTree::removed);
    session.tree().remove(two.id);
    ASSERT_EQ(removed.size(), 1);
    EXPECT_EQ(removed.first().first().toInt(), 2);
    EXPECT_EQ(session.branch().head(), one.id);
    EXPECT_EQ(session.conversation().turnCount, 1);
    EXPECT_EQ(library->conversations().first().turnCount, 1);
    session.tree().undo();
    EXPECT_FALSE(session.tree().canUndo());
    EXPECT_EQ(prompts(session), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    say(session, u"four"_s, "[1,2,3,4,5,6]");
    EXPECT_TRUE(lastBody().contains(R"("context":[1,2,3,4,5])"));
    EXPECT_EQ(storedConversation(session.conversation().id).turnCount, 4);
}

TEST_F(ChatTreeTest, AfterDeletingTheBranchBesideIsShownAlsoAfterARestart)
{
    ChatSession& session = start();
    say(session, u"one"_s, "[1,2,3]");
    const Turn two = say(session, u"two"_s, "[1,2,3,4]");
    server.answerNext("/api/generate", reply("Other", "[1,2,3,8]"));
    ASSERT_TRUE(session.regenerate(two.id));
    ASSERT_TRUE(finish(session));
    session.tree().remove(session.branch().head());
    EXPECT_EQ(session.branch().head(), two.id);
    ChatSession& again = reopened(session.conversation().id);
    EXPECT_EQ(again.branch().head(), two.id);
    EXPECT_EQ(again.branch().tree().size(), 2);
    EXPECT_EQ(again.conversation().branchCount, 1);
}

TEST_F(ChatTreeTest, DeletingTheOnlyTurnLeavesAnEmptyChatThatCanBeAsked)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    session.tree().remove(one.id);
    EXPECT_EQ(session.branch().count(), 0);
    say(session, u"again"_s, "[4,5,6]");
    EXPECT_FALSE(sent(1).contains("context"_L1));
    EXPECT_EQ(session.branch().count(), 1);
}

TEST_F(ChatTreeTest, AReplyRunningInADeletedBranchIsStopped)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    server.answerNext("/api/generate", Script::stream().line(delta("So")).gate("never"));
    ASSERT_TRUE(ask(session, u"two"_s));
    ASSERT_TRUE(waitUntil([&] { return lastTurn(session).reply.text == u"So"_s; }));
    const TurnId two = session.branch().head();
    session.tree().remove(two);
    EXPECT_TRUE(server.waitUntilAllClosed());
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(session.branch().head(), one.id);
    EXPECT_EQ(session.branch().tree().size(), 1) << "its end does not bring it back";
    session.tree().undo();
    EXPECT_EQ(prompts(session), (QStringList{u"one"_s, u"two"_s}));
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Cancelled);
    EXPECT_EQ(lastTurn(session).reply.text, u"So"_s);
}

TEST_F(ChatTreeTest, APromptDeletedBeforeItWasStoredComesBackToo)
{
    ChatSession& session = start();
    say(session, u"one"_s, "[1,2,3]");
    ASSERT_TRUE(ask(session, u"two"_s));
    session.tree().remove(session.branch().head());
    EXPECT_FALSE(session.isRunning());
    session.tree().undo();
    EXPECT_EQ(prompts(session), (QStringList{u"one"_s, u"two"_s}));
    EXPECT_EQ(server.count("/api/generate"), 1);
    ChatSession& again = reopened(session.conversation().id);
    EXPECT_EQ(prompts(again), (QStringList{u"one"_s, u"two"_s}));
}

TEST_F(ChatTreeTest, AContinuedReplyAskedAgainIsAnotherContinuation)
{
    server.answerNext(
        "/api/generate",
        Script::lines({delta("Once upon"), R"({"model":"m","response":"","done":true,)"
                                           R"("done_reason":"length","context":[4,5,6]})"}));
    server.answer("/api/generate", reply(" a time", "[4,5,6,7,8]"));
    ChatSession& session = start();
    const Turn one = ChatMemoryFixture::say(session, u"Tell"_s);
    ASSERT_TRUE(session.continueReply(one.id, u"Go on"_s));
    ASSERT_TRUE(finish(session));
    ASSERT_TRUE(session.regenerate(session.branch().head()));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).origin, TurnOrigin::Continue);
    EXPECT_TRUE(lastBody().contains(R"("context":[4,5,6])"));
    EXPECT_EQ(session.branch().tree().children(one.id).size(), 2);
}

TEST_F(ChatTreeTest, WhileAReplyRunsNothingElseIsAskedButWaits)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    server.answerNext("/api/generate", Script::stream().line(delta("So")).gate("never"));
    ASSERT_TRUE(ask(session, u"two"_s));
    EXPECT_TRUE(session.regenerate(one.id));
    EXPECT_TRUE(session.resend(one.id, u"x"_s, {}));
    EXPECT_EQ(session.branch().tree().size(), 2);
    EXPECT_EQ(session.queue().prompts().size(), 2);
    session.stop();
    ASSERT_TRUE(finish(session));
}

TEST_F(ChatTreeTest, AHalfEditedPromptIsKeptUntilItIsDropped)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    TurnEdit edit{one.id, false};
    edit.text = u"half"_s;
    session.tree().keepEdit(edit);
    TurnEdit correction{one.id, true};
    session.tree().keepEdit(correction);
    edit.text = u"half a thought"_s;
    session.tree().keepEdit(edit);
    EXPECT_EQ(session.tree().edits(), (QList{correction, edit}));
    session.tree().dropEdit(one.id, false);
    EXPECT_EQ(session.tree().edits(), QList{correction});
}

TEST_F(ChatTreeTest, AHalfEditedPromptIsThereAgainAfterARestart)
{
    ChatSession* session = &start();
    const Turn one = say(*session, u"one"_s, "[1,2,3]");
    const Turn two = say(*session, u"two"_s, "[1,2,3,4]");
    const TurnEdit edit{one.id,
                        false,
                        u"half a thought"_s,
                        {{u"a.png"_s, QByteArray(32, 'h'), "original", "jpeg", {1, 1}}}};
    const TurnEdit correction{one.id, true, u"better"_s, {}};
    session->tree().keepEdit(edit);
    session->tree().keepEdit(correction);
    session->tree().keepEdit({two.id, true, u"sent at last"_s, {}});
    session->tree().dropEdit(two.id, true);
    Draft draft;
    draft.text = u"and a draft"_s;
    session->setDraft(draft);
    const ConversationId chat = session->conversation().id;
    restart();
    session = library->session(chat);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    ASSERT_EQ(session->tree().edits().size(), 2);
    EXPECT_EQ(session->tree().edits().first().text, edit.text);
    EXPECT_EQ(session->tree().edits().first().attachments.value(0).jpeg, "jpeg");
    EXPECT_EQ(session->tree().edits().last(), correction);
    EXPECT_EQ(session->draft().text, u"and a draft"_s);
    EXPECT_TRUE(session->draft().edits.isEmpty()) << "they are the tree's";
    session->tree().dropEdit(one.id, false);
    session->tree().dropEdit(one.id, true);
    restart();
    session = library->session(chat);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_TRUE(session->tree().edits().isEmpty());
}

TEST_F(ChatTreeTest, WhatIsEditedIsStoredAMomentAfterItIsTyped)
{
    ChatSession& session = start();
    const Turn one = say(session, u"one"_s, "[1,2,3]");
    session.tree().keepEdit({one.id, false, u"half a thought"_s, {}});
    // As another process sees it, without a word of farewell from this one.
    SqlConnection other(store->filePath(), SqlConnection::Access::ReadOnly);
    ASSERT_TRUE(other.open());
    EXPECT_TRUE(waitUntil([&] {
        return other.text(u"SELECT draft_edits FROM conversations"_s)
            .value_or(QString())
            .contains(u"half a thought"_s);
    }));
}

} // namespace loquat::test
