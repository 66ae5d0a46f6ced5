// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

class ChatSessionTest : public SessionFixture
{};

TEST_F(ChatSessionTest, APromptGetsItsReply)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("hi")));
    EXPECT_TRUE(session.isRunning());
    EXPECT_TRUE(session.draft().text.isEmpty());
    ASSERT_TRUE(finish(session));
    const Turn turn = lastTurn(session);
    EXPECT_EQ(turn.prompt, QStringLiteral("hi"));
    EXPECT_EQ(turn.reply.text, QStringLiteral("Hello"));
    EXPECT_EQ(turn.reply.state, ReplyState::Complete);
    ASSERT_EQ(library->conversations().size(), 1);
    EXPECT_EQ(library->conversations().first().title, QStringLiteral("hi"));
}

TEST_F(ChatSessionTest, M02NothingUnsetIsSent)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("hi")));
    ASSERT_TRUE(finish(session));
    QStringList keys = sent(0).keys();
    keys.sort();
    EXPECT_EQ(keys, (QStringList{QStringLiteral("model"), QStringLiteral("prompt"),
                                 QStringLiteral("stream")}));
}

TEST_F(ChatSessionTest, M03TheNextTurnCarriesTheArrayAndTheSameSystem)
{
    server.answer("/api/generate", reply("Hello", "[5,6,7,8]"));
    ChatSession& session = *library->startNew();
    Draft draft;
    draft.settings.system = QStringLiteral("Be brief");
    session.setDraft(draft);
    ASSERT_TRUE(ask(session, QStringLiteral("one")));
    ASSERT_TRUE(finish(session));
    EXPECT_TRUE(waitUntil([&] { return session.memory().way == MemoryWay::Context; }));
    ASSERT_TRUE(ask(session, QStringLiteral("two")));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(server.count("/api/generate"), 2);
    EXPECT_TRUE(server.requests("/api/generate").at(1).body.contains("\"context\":[5,6,7,8]"));
    EXPECT_EQ(sent(1).value(QStringLiteral("system")), QStringLiteral("Be brief"));
    EXPECT_EQ(sent(1).value(QStringLiteral("prompt")), QStringLiteral("two"));
    EXPECT_EQ(lastTurn(session).memory.way, MemoryWay::Context);
}

TEST_F(ChatSessionTest, TheArraySurvivesARestartByteForByte)
{
    server.answer("/api/generate", reply("Hello", "[5, 6,7 ,8]"));
    ChatSession* session = library->startNew();
    const ConversationId id = session->conversation().id;
    ASSERT_TRUE(ask(*session, QStringLiteral("one")));
    ASSERT_TRUE(finish(*session));
    restart();
    session = library->session(id);
    ASSERT_NE(session, nullptr);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(lastTurn(*session).reply.text, QStringLiteral("Hello"));
    ASSERT_TRUE(ask(*session, QStringLiteral("two")));
    ASSERT_TRUE(finish(*session));
    EXPECT_TRUE(server.requests("/api/generate").at(1).body.contains("\"context\":[5, 6,7 ,8]"));
}

TEST_F(ChatSessionTest, M04AnotherModelGetsNoArray)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("one")));
    ASSERT_TRUE(finish(session));
    session.setModel(profileId, QStringLiteral("other"));
    EXPECT_TRUE(waitUntil([&] { return session.memory().reason == MemoryReason::ModelChanged; }));
    ASSERT_TRUE(ask(session, QStringLiteral("two")));
    ASSERT_TRUE(finish(session));
    EXPECT_FALSE(sent(1).contains(QStringLiteral("context")));
}

TEST_F(ChatSessionTest, M05AfterAnImageThereIsNoArray)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    Draft draft;
    draft.attachments.append(
        {QStringLiteral("a.png"), QByteArray(32, 'h'), "original", "jpeg", {1, 1}});
    session.setDraft(draft);
    ASSERT_TRUE(ask(session, QStringLiteral("one")));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(sent(0).value(QStringLiteral("images")).toArray().size(), 1);
    ASSERT_TRUE(ask(session, QStringLiteral("two")));
    ASSERT_TRUE(finish(session));
    EXPECT_FALSE(sent(1).contains(QStringLiteral("context")));
    EXPECT_EQ(sent(1).value(QStringLiteral("images")).toArray().size(), 1)
        << "the picture goes along with the turns it belongs to";
    EXPECT_EQ(lastTurn(session).memory.reason, MemoryReason::ImagesInPast);
}

TEST_F(ChatSessionTest, AnEchoedArrayIsSeenThrough)
{
    server.answer("/api/generate", reply("Hello", "[5,6,7,8]"));
    ChatSession& session = *library->startNew();
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(ask(session, QStringLiteral("again")));
        ASSERT_TRUE(finish(session));
    }
    EXPECT_TRUE(waitUntil([&] { return session.memory().reason == MemoryReason::ArrayEchoed; }));
    ASSERT_TRUE(ask(session, QStringLiteral("three")));
    ASSERT_TRUE(finish(session));
    EXPECT_FALSE(sent(2).contains(QStringLiteral("context")));
}

TEST_F(ChatSessionTest, M09AnInterruptedTurnIsNotRemembered)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("one")));
    ASSERT_TRUE(finish(session));
    server.answer("/api/generate", Script::lines({delta("Hel")}));
    ASSERT_TRUE(ask(session, QStringLiteral("two")));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Interrupted);
    EXPECT_EQ(lastTurn(session).reply.text, QStringLiteral("Hel"));
    server.answer("/api/generate", reply("Hello"));
    ASSERT_TRUE(ask(session, QStringLiteral("three")));
    ASSERT_TRUE(finish(session));
    EXPECT_FALSE(sent(2).contains(QStringLiteral("context")));
    EXPECT_EQ(lastTurn(session).memory.reason, MemoryReason::ParentUnfinished);
}

TEST_F(ChatSessionTest, StopKeepsWhatCameAndClosesTheSocket)
{
    server.answer("/api/generate", Script::stream().line(delta("Hel")).gate("never"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("hi")));
    ASSERT_TRUE(waitUntil([&] { return lastTurn(session).reply.text == QStringLiteral("Hel"); }));
    session.stop();
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Cancelled);
    ASSERT_TRUE(finish(session));
    EXPECT_TRUE(server.waitUntilAllClosed());
    EXPECT_EQ(lastTurn(session).reply.text, QStringLiteral("Hel"));
}

TEST_F(ChatSessionTest, StopRightAfterSendingCancels)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("hi")));
    session.stop();
    EXPECT_EQ(session.running()->reply.state, ReplyState::Cancelled);
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Cancelled);
    EXPECT_EQ(server.count("/api/generate"), 0);
    const ConversationId id = session.conversation().id;
    restart();
    ChatSession& again = *library->session(id);
    ASSERT_TRUE(waitUntil([&] { return !again.isLoading(); }));
    EXPECT_EQ(lastTurn(again).reply.state, ReplyState::Cancelled);
}

TEST_F(ChatSessionTest, TheRequestIsStoredBeforeItIsSent)
{
    server.answer("/api/generate", Script::stream().gate("go").end());
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("hi")));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    const TurnId id = session.branch().head();
    auto stored = store->turns({id});
    ASSERT_TRUE(waitUntil([&] { return stored.isFinished(); }));
    ASSERT_EQ(stored.result()->size(), 1);
    EXPECT_EQ(stored.result()->first().prompt, QStringLiteral("hi"));
    server.open("go");
}

TEST_F(ChatSessionTest, RetryAsksTheSameBesideTheOldTurn)
{
    server.answerNext("/api/generate", Script::json(R"({"error":"out of memory"})", 500));
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("hi")));
    ASSERT_TRUE(finish(session));
    const Turn failed = lastTurn(session);
    EXPECT_EQ(failed.reply.state, ReplyState::Failed);
    ASSERT_TRUE(session.retry(failed.id));
    ASSERT_TRUE(finish(session));
    const Turn again = lastTurn(session);
    EXPECT_EQ(again.prompt, QStringLiteral("hi"));
    EXPECT_EQ(again.origin, TurnOrigin::Regenerated);
    EXPECT_EQ(again.parent, failed.parent);
    EXPECT_EQ(again.reply.text, QStringLiteral("Hello"));
    EXPECT_EQ(session.branch().count(), 1);
    EXPECT_EQ(session.branch().tree().size(), 2);
}

TEST_F(ChatSessionTest, E12AskingAgainWithoutStreamingSaysFalse)
{
    server.answerNext("/api/generate",
                      Script::lines({R"({"model":"m","done":true,"context":[],"response":"",)"
                                     R"("reasoning":{}})"}));
    server.answer("/api/generate", Script::json(R"({"error":"Incorrect API key provided"})", 500));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("hi")));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::Empty);
    ASSERT_TRUE(session.retryWithoutStreaming(lastTurn(session).id));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(sent(1).value(QStringLiteral("stream")), QJsonValue(false));
    EXPECT_EQ(lastTurn(session).reply.error->serverText,
              QStringLiteral("Incorrect API key provided"));
}

TEST_F(ChatSessionTest, E09ContinueGoesOnFromTheArray)
{
    server.answerNext(
        "/api/generate",
        Script::lines({delta("Once upon"), R"({"model":"m","response":"","done":true,)"
                                           R"("done_reason":"length","context":[4,5,6]})"}));
    server.answer("/api/generate", reply(" a time", "[4,5,6,7,8]"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("Tell")));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(lastTurn(session).reply.state, ReplyState::CutByLimit);
    ASSERT_TRUE(session.continueReply(lastTurn(session).id, QStringLiteral("Go on")));
    ASSERT_TRUE(finish(session));
    EXPECT_TRUE(server.requests("/api/generate").at(1).body.contains("\"context\":[4,5,6]"));
    EXPECT_EQ(lastTurn(session).origin, TurnOrigin::Continue);
    EXPECT_EQ(session.branch().count(), 2);
}

TEST_F(ChatSessionTest, E01ContinueAfterAnInterruptionTakesThePastAlong)
{
    server.answerNext("/api/generate", Script::lines({delta("Once upon")}));
    server.answer("/api/generate", reply(" a time"));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("Tell")));
    ASSERT_TRUE(finish(session));
    ASSERT_TRUE(session.continueReply(lastTurn(session).id, QStringLiteral("Go on")));
    ASSERT_TRUE(finish(session));
    const QString prompt = sent(1).value(QStringLiteral("prompt")).toString();
    EXPECT_TRUE(prompt.contains(QStringLiteral("User: Tell")));
    EXPECT_TRUE(prompt.contains(QStringLiteral("Assistant: Once upon")));
    EXPECT_EQ(lastTurn(session).prompt, QStringLiteral("Go on"));
    EXPECT_EQ(lastTurn(session).memory.way, MemoryWay::Transcript);
}

TEST_F(ChatSessionTest, BadSendsAreRefusedAndLoseNothing)
{
    ChatSession& session = *library->startNew();
    EXPECT_EQ(session.send().error().reason, ErrorReason::PromptEmpty);
    Draft draft;
    draft.text = QStringLiteral("  \n ");
    session.setDraft(draft);
    EXPECT_EQ(session.send().error().reason, ErrorReason::PromptEmpty);
    draft.text = QStringLiteral("hi");
    session.setDraft(draft);
    session.setModel(profileId, QString());
    EXPECT_EQ(session.send().error().reason, ErrorReason::ModelUnset);
    EXPECT_EQ(session.draft().text, QStringLiteral("hi"));
}

TEST_F(ChatSessionTest, ADraftSurvivesARestart)
{
    ChatSession* session = library->startNew();
    const ConversationId id = session->conversation().id;
    Draft draft;
    draft.text = QStringLiteral("half a thought");
    draft.settings.options.insert(QStringLiteral("temperature"), 0.3);
    session->setDraft(draft);
    restart();
    session = library->session(id);
    ASSERT_NE(session, nullptr);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(session->draft(), draft);
}

TEST_F(ChatSessionTest, OptionsSetInAFreshChatSurviveARestart)
{
    ChatSession* session = library->startNew();
    const ConversationId id = session->conversation().id;
    Draft draft;
    draft.settings.system = QStringLiteral("Be brief");
    session->setDraft(draft);
    restart();
    session = library->session(id);
    ASSERT_NE(session, nullptr);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(session->draft(), draft);
}

TEST_F(ChatSessionTest, WhatIsTypedWhileAChatLoadsStays)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession* session = library->startNew();
    const ConversationId id = session->conversation().id;
    ASSERT_TRUE(ask(*session, QStringLiteral("one")));
    ASSERT_TRUE(finish(*session));
    restart();
    session = library->session(id);
    ASSERT_TRUE(session->isLoading());
    Draft draft;
    draft.text = QStringLiteral("typed early");
    session->setDraft(draft);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(session->draft().text, QStringLiteral("typed early"));
    EXPECT_EQ(session->branch().count(), 1);
}

TEST_F(ChatSessionTest, APromptThatCannotBeStoredComesBack)
{
    ChatSession* session = library->startNew();
    Draft draft;
    draft.text = QStringLiteral("precious");
    session->setDraft(draft);
    // The file is gone from under a store that never opened: nothing can be written.
    ConversationStore closed(folder.filePath(QStringLiteral("loquat.db")));
    auto opened = closed.open();
    ASSERT_TRUE(waitUntil([&] { return opened.isFinished(); }));
    ASSERT_FALSE(opened.result());
    Conversation conversation = session->conversation();
    conversation.id = newId<ConversationId>();
    ChatSession broken(conversation, {closed, *servers, *queue, clock}, false);
    QSignalSpy failed(&broken, &ChatSession::sendFailed);
    broken.setDraft(draft);
    ASSERT_TRUE(broken.send());
    ASSERT_TRUE(waitUntil([&] { return !failed.isEmpty(); }));
    EXPECT_EQ(broken.draft().text, QStringLiteral("precious"));
    EXPECT_EQ(broken.branch().count(), 0);
    EXPECT_FALSE(broken.isRunning());
    EXPECT_EQ(server.count("/api/generate"), 0);
}

TEST_F(ChatSessionTest, APromptSentInTheLastMomentIsNotLost)
{
    ChatSession* session = library->startNew();
    const ConversationId id = session->conversation().id;
    ASSERT_TRUE(ask(*session, QStringLiteral("just now")));
    restart();
    session = library->session(id);
    ASSERT_NE(session, nullptr);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(lastTurn(*session).prompt, QStringLiteral("just now"));
    EXPECT_EQ(lastTurn(*session).reply.state, ReplyState::Cancelled);
    EXPECT_TRUE(session->draft().text.isEmpty());
}

TEST_F(ChatSessionTest, TwoConversationsOnOneServerTakeTurns)
{
    server.answer("/api/generate", Script::stream().line(delta("a")).gate("go").line(last()).end());
    ChatSession& first = *library->startNew();
    ASSERT_TRUE(ask(first, QStringLiteral("one")));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ChatSession& second = *library->startNew();
    ASSERT_NE(&first, &second);
    ASSERT_TRUE(ask(second, QStringLiteral("two")));
    ASSERT_TRUE(waitUntil([&] { return !queue->waiting(profileId).isEmpty(); }));
    EXPECT_EQ(lastTurn(second).reply.state, ReplyState::Queued);
    EXPECT_EQ(server.count("/api/generate"), 1);
    server.open("go");
    ASSERT_TRUE(finish(first));
    ASSERT_TRUE(finish(second));
    EXPECT_EQ(lastTurn(second).reply.text, QStringLiteral("a"));
}

TEST_F(ChatSessionTest, ThinkingIsTimedAndKeptApart)
{
    server.answer("/api/generate",
                  Script::lines({R"({"model":"m","thinking":"hmm","response":"","done":false})",
                                 delta("Yes"), last()}));
    ChatSession& session = *library->startNew();
    ASSERT_TRUE(ask(session, QStringLiteral("hi")));
    ASSERT_TRUE(finish(session));
    const Reply reply = lastTurn(session).reply;
    EXPECT_EQ(reply.thinking, QStringLiteral("hmm"));
    EXPECT_EQ(reply.text, QStringLiteral("Yes"));
    EXPECT_TRUE(reply.figures.thoughtNs.has_value());
    EXPECT_TRUE(reply.figures.firstTokenNs.has_value());
    EXPECT_GE(*reply.figures.wallNs, *reply.figures.firstTokenNs);
}

} // namespace loquat::test
