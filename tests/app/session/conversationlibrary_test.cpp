// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

class ConversationLibraryTest : public SessionFixture
{
protected:
    ConversationId chat(const QString& prompt)
    {
        server.answer("/api/generate", reply("Hello"));
        ChatSession& session = *library->startNew();
        EXPECT_TRUE(ask(session, prompt));
        EXPECT_TRUE(finish(session));
        return session.conversation().id;
    }
};

TEST_F(ConversationLibraryTest, TheNewestStandsFirstAndStaysSoAfterARestart)
{
    const ConversationId one = chat(QStringLiteral("one"));
    const ConversationId two = chat(QStringLiteral("two"));
    ASSERT_EQ(library->conversations().size(), 2);
    EXPECT_EQ(library->conversations().first().id, two);
    EXPECT_TRUE(ask(*library->session(one), QStringLiteral("more")));
    ASSERT_TRUE(finish(*library->session(one)));
    EXPECT_EQ(library->conversations().first().id, one);
    EXPECT_EQ(library->conversations().first().turnCount, 2);
    restart();
    ASSERT_EQ(library->conversations().size(), 2);
    EXPECT_EQ(library->conversations().first().id, one);
}

TEST_F(ConversationLibraryTest, AnUnusedNewChatIsReused)
{
    EXPECT_EQ(library->startNew(), library->startNew());
    EXPECT_TRUE(library->conversations().isEmpty());
}

TEST_F(ConversationLibraryTest, AReusedNewChatAsksTheModelChosenLast)
{
    ChatSession* unused = library->startNew();
    servers->setLastModel(profileId, QStringLiteral("newer"));
    EXPECT_EQ(library->startNew(), unused);
    EXPECT_EQ(unused->model(), QStringLiteral("newer"));
}

TEST_F(ConversationLibraryTest, AGivenTitleStays)
{
    const ConversationId id = chat(QStringLiteral("one"));
    library->rename(id, QStringLiteral("  My   title "));
    EXPECT_EQ(library->conversations().first().title, QStringLiteral("My title"));
    EXPECT_TRUE(ask(*library->session(id), QStringLiteral("two")));
    ASSERT_TRUE(finish(*library->session(id)));
    restart();
    EXPECT_EQ(library->conversations().first().title, QStringLiteral("My title"));
}

TEST_F(ConversationLibraryTest, WhatWasDeletedComesBack)
{
    const ConversationId id = chat(QStringLiteral("one"));
    library->remove({id});
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_EQ(library->session(id), nullptr);
    library->restore({id});
    ASSERT_EQ(library->conversations().size(), 1);
    ChatSession* session = library->session(id);
    ASSERT_NE(session, nullptr);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(lastTurn(*session).reply.text, QStringLiteral("Hello"));
}

TEST_F(ConversationLibraryTest, ADeletedChatIsGoneAfterARestart)
{
    library->remove({chat(QStringLiteral("one"))});
    restart();
    EXPECT_TRUE(library->conversations().isEmpty());
}

TEST_F(ConversationLibraryTest, T04ClosingInMidStreamKeepsTheText)
{
    server.answer("/api/generate", Script::stream().line(delta("Hel")).gate("never"));
    ChatSession* session = library->startNew();
    const ConversationId id = session->conversation().id;
    EXPECT_TRUE(ask(*session, QStringLiteral("hi")));
    ASSERT_TRUE(waitUntil([&] { return lastTurn(*session).reply.text == QStringLiteral("Hel"); }));
    restart();
    session = library->session(id);
    ASSERT_NE(session, nullptr);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(lastTurn(*session).reply.text, QStringLiteral("Hel"));
    EXPECT_EQ(lastTurn(*session).reply.state, ReplyState::Cancelled);
    EXPECT_EQ(library->conversations().first().turnCount, 1);
}

} // namespace loquat::test
