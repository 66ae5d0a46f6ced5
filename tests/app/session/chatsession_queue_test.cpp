// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"

#include <QFile>
#include <QJsonArray>

namespace loquat::test {

using namespace Qt::StringLiterals;

class ChatSessionQueueTest : public SessionFixture
{
protected:
    ChatSession& start()
    {
        ChatSession& session = *library->startNew();
        session.setModel(profileId, u"m"_s);
        return session;
    }

    // A reply that goes on until "go" is opened; those after it end at once.
    ChatSession& running(const QString& prompt = u"one"_s)
    {
        server.answer("/api/generate", reply("Yes"));
        server.answerNext("/api/generate",
                          Script::stream().line(delta("So")).gate("go").line(last()).end());
        ChatSession& session = start();
        EXPECT_TRUE(ask(session, prompt));
        EXPECT_TRUE(server.waitForRequests("/api/generate", 1));
        return session;
    }

    static QStringList waiting(ChatSession& session)
    {
        QStringList texts;
        for (const QueuedPrompt& prompt : session.queue().prompts())
            texts.append(prompt.prompt);
        return texts;
    }

    bool allAnswered(ChatSession& session, int turns)
    {
        return waitUntil([&] {
            return !session.isRunning() && session.queue().isEmpty() &&
                   session.branch().tree().size() == turns;
        });
    }

    ChatSession& loaded(ConversationId id)
    {
        ChatSession& session = *library->session(id);
        EXPECT_TRUE(waitUntil([&] { return !session.isLoading(); }));
        return session;
    }

    // What is on the disk now, as a start after a kill would find it.
    void expectAfterAKill(const std::function<bool(ConversationStore&)>& holds)
    {
        EXPECT_TRUE(waitUntil([&] {
            QTemporaryDir copy;
            for (const QString& name : {u"loquat.db"_s, u"loquat.db-wal"_s})
                QFile::copy(folder.filePath(name), copy.filePath(name));
            ConversationStore other(copy.path());
            auto opened = other.open();
            opened.waitForFinished();
            return opened.result() && holds(other);
        }));
    }
};

TEST_F(ChatSessionQueueTest, APromptSentWhileAReplyRunsIsAskedAfterIt)
{
    ChatSession& session = running();
    ASSERT_TRUE(ask(session, u"two"_s));
    ASSERT_TRUE(ask(session, u"three"_s));
    EXPECT_EQ(waiting(session), (QStringList{u"two"_s, u"three"_s}));
    EXPECT_TRUE(session.draft().text.isEmpty());
    session.queue().move(session.queue().prompts().at(1).id, -1);
    session.queue().setPrompt(session.queue().prompts().at(1).id, u"two, edited"_s);
    EXPECT_EQ(server.count("/api/generate"), 1);
    server.open("go");
    ASSERT_TRUE(allAnswered(session, 3));
    EXPECT_TRUE(sent(1).value("prompt"_L1).toString().contains(u"User: three\n"_s));
    EXPECT_EQ(lastTurn(session).prompt, u"two, edited"_s);
    EXPECT_EQ(session.branch().count(), 3) << "one below the other";
}

TEST_F(ChatSessionQueueTest, RegeneratingWhileAReplyRunsIsQueuedAsWell)
{
    ChatSession& session = running();
    const TurnId first = session.branch().idAt(0);
    ASSERT_TRUE(session.regenerate(first));
    ASSERT_TRUE(session.resend(first, u"uno"_s, {}));
    EXPECT_EQ(waiting(session), (QStringList{u"one"_s, u"uno"_s}));
    server.open("go");
    ASSERT_TRUE(allAnswered(session, 3));
    EXPECT_EQ(session.branch().tree().children({}).size(), 3) << "beside the first";
    EXPECT_EQ(lastTurn(session).origin, TurnOrigin::Edited);
    EXPECT_EQ(lastTurn(session).prompt, u"uno"_s);
}

TEST_F(ChatSessionQueueTest, AStoppedReplyHoldsTheQueueUntilThePersonSendsIt)
{
    ChatSession& session = running();
    ASSERT_TRUE(ask(session, u"two"_s));
    session.stop();
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(session.queue().hold(), PromptQueue::Hold::Stopped);
    EXPECT_EQ(waiting(session), QStringList{u"two"_s});
    session.queue().resume();
    ASSERT_TRUE(allAnswered(session, 2));
}

TEST_F(ChatSessionQueueTest, AFailedReplyHoldsTheQueue)
{
    server.answerNext("/api/generate", Script().gate("go").close());
    ChatSession& session = start();
    ASSERT_TRUE(ask(session, u"one"_s));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    ASSERT_TRUE(ask(session, u"two"_s));
    server.open("go");
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(session.queue().hold(), PromptQueue::Hold::Failed);
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(ChatSessionQueueTest, WhatIsBeingEditedIsNotSent)
{
    ChatSession& session = running();
    ASSERT_TRUE(ask(session, u"two"_s));
    session.queue().setEdited(session.queue().prompts().first().id);
    server.open("go");
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(waiting(session), QStringList{u"two"_s});
    session.queue().setPrompt(session.queue().prompts().first().id, u"2"_s);
    session.queue().setEdited({});
    ASSERT_TRUE(allAnswered(session, 2));
    EXPECT_EQ(lastTurn(session).prompt, u"2"_s);
}

TEST_F(ChatSessionQueueTest, TheQueueOutlivesAKillAndARestartWithItsAttachments)
{
    ChatSession& session = running();
    const ConversationId id = session.conversation().id;
    Draft draft = session.draft();
    draft.text = u"two"_s;
    draft.attachments = {textAttachment(u"notes.txt"_s, u"one\n"_s),
                         linkAttachment(u"https://example.org/a.png"_s)};
    draft.settings.system = u"Be brief."_s;
    session.setDraft(draft);
    ASSERT_TRUE(session.send());
    const QList<QueuedPrompt> queued = session.queue().prompts();
    expectAfterAKill([&](ConversationStore& stored) {
        auto contents = stored.contents(id);
        contents.waitForFinished();
        return contents.result() && contents.result()->draft.queue == queued;
    });
    restart();
    ChatSession& again = loaded(id);
    EXPECT_EQ(again.queue().prompts(), queued);
    EXPECT_EQ(again.queue().hold(), PromptQueue::Hold::Restarted);
    EXPECT_FALSE(again.isRunning());
    again.queue().resume();
    ASSERT_TRUE(allAnswered(again, 2));
    EXPECT_TRUE(sent(1).value("prompt"_L1).toString().contains(u"notes.txt:\n```\none\n"_s));
    EXPECT_EQ(sent(1).value("images"_L1).toArray().at(0).toString(),
              u"https://example.org/a.png"_s);
}

TEST_F(ChatSessionQueueTest, WhoWaitsForTheServerWhenItEndsWasNeverSent)
{
    running();
    ChatSession& second = start();
    ASSERT_TRUE(ask(second, u"two"_s));
    ASSERT_TRUE(waitUntil([&] { return second.placeInLine() == 0; }));
    const TurnId turn = second.running()->id;
    expectAfterAKill([&](ConversationStore& stored) {
        auto turns = stored.turns({turn});
        turns.waitForFinished();
        const auto found = turns.result();
        return found && found->size() == 1 && found->first().reply.state == ReplyState::Queued;
    });
    const ConversationId id = second.conversation().id;
    restart();
    const Turn waited = lastTurn(loaded(id));
    EXPECT_EQ(waited.reply.state, ReplyState::Interrupted);
    ASSERT_TRUE(waited.reply.error);
    EXPECT_EQ(waited.reply.error->reason, ErrorReason::NeverSent);
}

TEST_F(ChatSessionQueueTest, OnceItIsSentItIsNoLongerSaidToWait)
{
    running();
    ChatSession& second = start();
    ASSERT_TRUE(ask(second, u"two"_s));
    ASSERT_TRUE(waitUntil([&] { return second.placeInLine() == 0; }));
    server.answerNext("/api/generate", Script().gate("never"));
    server.open("go");
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    const TurnId turn = second.running()->id;
    expectAfterAKill([&](ConversationStore& stored) {
        auto turns = stored.turns({turn});
        turns.waitForFinished();
        const auto found = turns.result();
        return found && found->first().reply.state == ReplyState::Waiting;
    });
    second.stop();
}

TEST_F(ChatSessionQueueTest, WhatWaitsForTheServerIsMovedForwardOrTakenBack)
{
    ChatSession& first = running();
    ChatSession& second = start();
    ASSERT_TRUE(ask(second, u"two"_s));
    ASSERT_TRUE(waitUntil([&] { return second.placeInLine() == 0; }));
    ChatSession& third = start();
    ASSERT_TRUE(ask(third, u"three"_s));
    ASSERT_TRUE(waitUntil([&] { return third.placeInLine() == 1; }));
    third.moveInLine(-1);
    EXPECT_EQ(third.placeInLine(), 0);
    EXPECT_EQ(second.placeInLine(), 1);

    Draft typed = second.draft();
    typed.text = u"and more"_s;
    second.setDraft(typed);
    second.takeBack();
    EXPECT_EQ(second.draft().text, u"two\nand more"_s);
    ASSERT_TRUE(finish(second));
    EXPECT_EQ(second.branch().tree().size(), 0);
    server.open("go");
    ASSERT_TRUE(finish(first));
    ASSERT_TRUE(finish(third));
    EXPECT_EQ(server.count("/api/generate"), 2);
}

TEST_F(ChatSessionQueueTest, OptionsOfOneTurnComeBackWithIt)
{
    ChatSession& first = running();
    ChatSession& second = start();
    Draft draft = second.draft();
    draft.layers.once.values.options = {{u"temperature"_s, 0.9}};
    second.setDraft(draft);
    ASSERT_TRUE(ask(second, u"two"_s));
    ASSERT_TRUE(waitUntil([&] { return second.placeInLine() == 0; }));
    ASSERT_EQ(second.draft().layers.once, OptionLayer{});
    ASSERT_TRUE(ask(second, u"three"_s)); // has none of its own
    second.takeBack();
    EXPECT_EQ(second.draft().text, u"two"_s);
    EXPECT_EQ(second.draft().layers.once, draft.layers.once);
    ASSERT_TRUE(finish(second));
    server.open("go");
    ASSERT_TRUE(finish(first));
}

} // namespace loquat::test
