// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

class TemporaryChatsTest : public SessionFixture
{
protected:
    ChatSession& temporary(const QString& prompt)
    {
        server.answer("/api/generate", reply("Mumpitz"));
        ChatSession& session = *library->startTemporary();
        EXPECT_TRUE(ask(session, prompt));
        EXPECT_TRUE(finish(session));
        return session;
    }

    // In which file below the data folder these bytes stand, in UTF-8 or UTF-16; empty: in none.
    QString fileWith(const QString& text) const
    {
        const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        QDirIterator walk(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            if (bytes.contains(text.toUtf8()) || bytes.contains(wide))
                return file.fileName();
        }
        return {};
    }
};

TEST_F(TemporaryChatsTest, NoByteOfOneIsWritten)
{
    ChatSession& session = temporary(u"Quisquilien"_s);
    ASSERT_TRUE(ask(session, u"Firlefanz"_s));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(sent(1)[u"context"_s].toArray().size(), 3) << "it remembers like any other";
    library->rename(session.conversation().id, u"Krimskrams"_s);
    ConversationMarks marks;
    marks.pinned = true;
    library->mark({session.conversation().id}, marks);
    Draft draft;
    draft.text = u"Larifari"_s;
    draft.settings.system = u"Papperlapapp"_s;
    session.setDraft(draft);
    session.saveNow();
    // What is kept is written, so the store has had its say about the other too.
    server.answer("/api/generate", reply("Kept"));
    ChatSession& kept = *library->startNew();
    ASSERT_TRUE(ask(kept, u"Findelkind"_s));
    ASSERT_TRUE(finish(kept));
    const QStringList hidden{u"Quisquilien"_s, u"Firlefanz"_s, u"Mumpitz"_s,
                             u"Krimskrams"_s,  u"Larifari"_s,  u"Papperlapapp"_s};
    for (const QString& secret : hidden)
        EXPECT_EQ(fileWith(secret), QString()) << qPrintable(secret);
    EXPECT_FALSE(fileWith(u"Findelkind"_s).isEmpty()) << "else this test could not fail";
    restart();
    for (const QString& secret : hidden)
        EXPECT_EQ(fileWith(secret), QString()) << qPrintable(secret);
    EXPECT_EQ(library->conversations().size(), 1);
}

TEST_F(TemporaryChatsTest, OneIsListedAndGoneWhenItIsRemoved)
{
    ChatSession& session = temporary(u"one"_s);
    const ConversationId id = session.conversation().id;
    ASSERT_EQ(library->conversations().size(), 1);
    EXPECT_TRUE(library->conversations().first().temporary);
    EXPECT_TRUE(library->hasTemporaryTurns());
    EXPECT_EQ(library->session(id), &session) << "it can be left and come back to";
    library->remove({id});
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_TRUE(library->trash().isEmpty());
    EXPECT_FALSE(library->hasTemporaryTurns());
    EXPECT_EQ(library->session(id), nullptr);
}

TEST_F(TemporaryChatsTest, AnUnusedOneIsReusedButNotForAKeptChat)
{
    ChatSession* session = library->startTemporary();
    EXPECT_EQ(library->startTemporary(), session);
    EXPECT_NE(library->startNew(), session);
    EXPECT_FALSE(library->startNew()->conversation().temporary);
}

TEST_F(TemporaryChatsTest, OneThatIsKeptHasEverything)
{
    ChatSession& session = temporary(u"Quisquilien"_s);
    const ConversationId id = session.conversation().id;
    server.answer("/api/generate", reply("Mumpitz", "[1,2,3,4,5]"));
    ASSERT_TRUE(ask(session, u"Firlefanz"_s));
    ASSERT_TRUE(finish(session));
    Draft draft;
    draft.text = u"Larifari"_s;
    session.setDraft(draft);
    QSignalSpy kept(library.get(), &ConversationLibrary::kept);
    library->keep(id);
    ASSERT_TRUE(waitUntil([&] { return kept.size() == 1; }));
    ASSERT_EQ(library->conversations().size(), 1);
    EXPECT_FALSE(library->conversations().first().temporary);
    restart();
    ChatSession* back = library->session(id);
    ASSERT_NE(back, nullptr);
    ASSERT_TRUE(waitUntil([&] { return !back->isLoading(); }));
    EXPECT_EQ(back->branch().count(), 2);
    EXPECT_EQ(lastTurn(*back).prompt, u"Firlefanz"_s);
    EXPECT_EQ(lastTurn(*back).reply.text, u"Mumpitz"_s);
    EXPECT_EQ(back->draft().text, u"Larifari"_s);
    ASSERT_TRUE(back->send());
    ASSERT_TRUE(finish(*back));
    EXPECT_EQ(sent(2)[u"context"_s].toArray().size(), 5) << "with its memory";
}

TEST_F(TemporaryChatsTest, OneThatIsAnsweringIsKeptWhenTheReplyHasEnded)
{
    server.answer(
        "/api/generate",
        Script::stream().line(delta("Hel")).gate("go").line(delta("lo")).line(last()).end());
    ChatSession& session = *library->startTemporary();
    const ConversationId id = session.conversation().id;
    ASSERT_TRUE(ask(session, u"hi"_s));
    ASSERT_TRUE(waitUntil([&] { return lastTurn(session).reply.text == u"Hel"_s; }));
    QSignalSpy kept(library.get(), &ConversationLibrary::kept);
    library->keep(id);
    EXPECT_TRUE(kept.isEmpty());
    server.open("go");
    ASSERT_TRUE(waitUntil([&] { return kept.size() == 1; }));
    ChatSession* back = library->session(id);
    ASSERT_TRUE(waitUntil([&] { return !back->isLoading(); }));
    EXPECT_EQ(lastTurn(*back).reply.text, u"Hello"_s);
    EXPECT_FALSE(fileWith(u"Hello"_s).isEmpty());
}

TEST_F(TemporaryChatsTest, ACopyOfOneIsTemporaryToo)
{
    const ConversationId id = temporary(u"Quisquilien"_s).conversation().id;
    QSignalSpy duplicated(library.get(), &ConversationLibrary::duplicated);
    library->duplicate(id, u"Firlefanz"_s);
    ASSERT_TRUE(waitUntil([&] { return duplicated.size() == 1; }));
    ChatSession* copy = library->session(duplicated.first().first().value<ConversationId>());
    ASSERT_TRUE(waitUntil([&] { return !copy->isLoading(); }));
    EXPECT_TRUE(copy->conversation().temporary);
    EXPECT_EQ(lastTurn(*copy).reply.text, u"Mumpitz"_s);
    EXPECT_EQ(fileWith(u"Firlefanz"_s), QString());
}

} // namespace loquat::test
