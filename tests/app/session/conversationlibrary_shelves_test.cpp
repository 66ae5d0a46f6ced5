// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatfolders.h"
#include "tests/support/sessionfixture.h"

#include <QJsonArray>
#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

class ChatShelvesTest : public SessionFixture
{
protected:
    ConversationId chat(const QString& prompt)
    {
        server.answer("/api/generate", reply("Hello"));
        ChatSession& session = *library->startNew();
        library->setShown(session.conversation().id);
        EXPECT_TRUE(ask(session, prompt));
        EXPECT_TRUE(finish(session));
        return session.conversation().id;
    }

    static ConversationMarks pin(bool on)
    {
        ConversationMarks marks;
        marks.pinned = on;
        return marks;
    }

    static ConversationMarks into(const QString& folder)
    {
        ConversationMarks marks;
        marks.folder = folder;
        return marks;
    }

    bool trashIsRead(int count)
    {
        return waitUntil([&] { return library->trash().size() == count; });
    }

    const Conversation& listed(ConversationId id) { return *library->find(id); }
};

TEST_F(ChatShelvesTest, MarksAreKeptAlsoWhenTheChatGoesOn)
{
    const ConversationId one = chat(u"one"_s);
    const ConversationId two = chat(u"two"_s);
    const ConversationId three = chat(u"three"_s);
    library->mark({one, two}, pin(true));
    library->mark({two}, into(u"Work"_s));
    ConversationMarks archived;
    archived.archived = true;
    library->mark({three}, archived);
    // A session that has been open all the while must not write them away.
    ASSERT_TRUE(ask(*library->session(two), u"more"_s));
    ASSERT_TRUE(finish(*library->session(two)));
    restart();
    EXPECT_TRUE(listed(one).pinned);
    EXPECT_TRUE(listed(two).pinned);
    EXPECT_EQ(listed(two).folder, u"Work"_s);
    EXPECT_EQ(listed(two).turnCount, 2);
    EXPECT_FALSE(listed(three).pinned);
    EXPECT_TRUE(listed(three).archived);
    EXPECT_TRUE(waitUntil([&] { return library->folders().list().size() == 1; }));
    EXPECT_EQ(library->folders().list().first().name, u"Work"_s) << "marking has made it";
}

TEST_F(ChatShelvesTest, FoldersAreMadeRenamedFoldedOrderedAndRemoved)
{
    ChatFolders& folders = library->folders();
    EXPECT_TRUE(folders.add(u"  Work  "_s));
    EXPECT_TRUE(folders.add(u"Art"_s));
    EXPECT_TRUE(folders.add(u"Zoo"_s));
    EXPECT_FALSE(folders.add(u"work"_s));
    EXPECT_FALSE(folders.add(u" "_s));
    EXPECT_FALSE(folders.rename(u"Art"_s, u"ZOO"_s));
    EXPECT_TRUE(folders.rename(u"Art"_s, u"art"_s)) << "only its case";
    folders.move(u"Zoo"_s, 0);
    folders.setFolded(u"art"_s, true);
    const ConversationId inside = chat(u"inside"_s);
    library->mark({inside}, into(u"Zoo"_s));
    EXPECT_TRUE(folders.rename(u"Zoo"_s, u"Animals"_s));
    EXPECT_EQ(listed(inside).folder, u"Animals"_s);
    folders.remove(u"Work"_s);
    restart();
    EXPECT_TRUE(waitUntil([&] { return library->folders().list().size() == 2; }));
    EXPECT_EQ(library->folders().list(), (QList<Folder>{{u"Animals"_s, false}, {u"art"_s, true}}));
    EXPECT_EQ(listed(inside).folder, u"Animals"_s);
    library->folders().remove(u"Animals"_s);
    EXPECT_EQ(listed(inside).folder, QString());
    restart();
    EXPECT_EQ(listed(inside).folder, QString()) << "what it held stays";
}

TEST_F(ChatShelvesTest, SeveralAreDeletedAtOnceAndComeBackAtOnce)
{
    const ConversationId one = chat(u"one"_s);
    const ConversationId two = chat(u"two"_s);
    const ConversationId three = chat(u"three"_s);
    QSignalSpy removed(library.get(), &ConversationLibrary::removed);
    library->remove({one, three});
    EXPECT_EQ(removed.size(), 1);
    EXPECT_EQ(library->conversations().size(), 1);
    EXPECT_EQ(library->trash().size(), 2);
    EXPECT_EQ(library->session(one), nullptr);
    library->restore({one, three});
    EXPECT_EQ(library->conversations().size(), 3);
    EXPECT_EQ(library->conversations().first().id, three) << "each in its old place";
    EXPECT_TRUE(library->trash().isEmpty());
    library->remove({one, two});
    restart();
    ASSERT_TRUE(trashIsRead(2)) << "the trash outlives a restart";
    library->restore({two});
    library->purge({one});
    restart();
    EXPECT_EQ(library->conversations().size(), 2);
    ChatSession* back = library->session(two);
    ASSERT_NE(back, nullptr);
    ASSERT_TRUE(waitUntil([&] { return !back->isLoading(); }));
    EXPECT_EQ(lastTurn(*back).reply.text, u"Hello"_s);
    EXPECT_TRUE(library->trash().isEmpty());
}

TEST_F(ChatShelvesTest, TheTrashIsEmptiedOfWhatHasLainThereForThirtyDays)
{
    const ConversationId young = chat(u"young"_s);
    const ConversationId old = chat(u"old"_s);
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    store->deleteConversations({young}, clock.nowMs() - 29 * dayMs);
    store->deleteConversations({old}, clock.nowMs() - 31 * dayMs);
    restart();
    ASSERT_TRUE(trashIsRead(1));
    EXPECT_EQ(library->trash().first().id, young);
}

TEST_F(ChatShelvesTest, TheTrashIsKeptAsLongAsOneChose)
{
    const ConversationId young = chat(u"young"_s);
    const ConversationId old = chat(u"old"_s);
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    store->deleteConversations({young}, clock.nowMs() - 3 * dayMs);
    store->deleteConversations({old}, clock.nowMs() - 3000 * dayMs);
    const auto restartWith = [this](int days) {
        close();
        build();
        library->setTrashDays(days);
        ASSERT_TRUE(openLibrary());
    };
    restartWith(0);
    ASSERT_TRUE(trashIsRead(2)) << "until it is emptied";
    restartWith(4);
    ASSERT_TRUE(trashIsRead(1));
    EXPECT_EQ(library->trash().first().id, young);
    restartWith(2);
    EXPECT_TRUE(trashIsRead(0));
}

TEST_F(ChatShelvesTest, ACopyHasTheTurnsAndTheDraftAndGoesItsOwnWay)
{
    const ConversationId id = chat(u"one"_s);
    Draft draft;
    draft.text = u"not sent"_s; // and not saved either yet
    library->session(id)->setDraft(draft);
    QSignalSpy duplicated(library.get(), &ConversationLibrary::duplicated);
    library->duplicate(id, u"Copy of one"_s);
    ASSERT_TRUE(waitUntil([&] { return duplicated.size() == 1; }));
    const auto copy = duplicated.first().first().value<ConversationId>();
    EXPECT_NE(copy, id);
    EXPECT_EQ(library->conversations().first().id, copy);
    EXPECT_EQ(library->conversations().first().title, u"Copy of one"_s);
    ChatSession& session = *library->session(copy);
    ASSERT_TRUE(waitUntil([&] { return !session.isLoading(); }));
    EXPECT_EQ(session.draft().text, u"not sent"_s);
    EXPECT_EQ(lastTurn(session).prompt, u"one"_s);
    ASSERT_TRUE(ask(session, u"two"_s));
    ASSERT_TRUE(finish(session));
    EXPECT_EQ(sent(1)[u"context"_s].toArray().size(), 3) << "the array came along";
    EXPECT_EQ(listed(id).turnCount, 1);
    EXPECT_EQ(listed(copy).turnCount, 2);
    EXPECT_EQ(library->session(id)->draft().text, u"not sent"_s);
}

TEST_F(ChatShelvesTest, AReplyThatEndsElsewhereIsUnreadUntilItIsShown)
{
    const ConversationId shown = chat(u"one"_s);
    EXPECT_FALSE(listed(shown).unread) << "it was looked at when it ended";
    const ConversationId other = chat(u"two"_s);
    library->setShown(shown);
    QSignalSpy ended(library.get(), &ConversationLibrary::replyEnded);
    ASSERT_TRUE(ask(*library->session(other), u"more"_s));
    ASSERT_TRUE(finish(*library->session(other)));
    EXPECT_TRUE(listed(other).unread);
    ASSERT_EQ(ended.size(), 1);
    EXPECT_EQ(ended.first().at(1).value<Turn>().reply.text, u"Hello"_s);
    restart();
    EXPECT_TRUE(listed(other).unread) << "also after a restart";
    library->setShown(other);
    EXPECT_FALSE(listed(other).unread);
    restart();
    EXPECT_FALSE(listed(other).unread);
}

TEST_F(ChatShelvesTest, WhatThePersonStopsIsNotUnread)
{
    const ConversationId other = chat(u"one"_s);
    library->setShown({});
    server.answer("/api/generate", Script::stream().line(delta("Hel")).gate("never"));
    ChatSession& session = *library->session(other);
    ASSERT_TRUE(ask(session, u"more"_s));
    ASSERT_TRUE(waitUntil([&] { return lastTurn(session).reply.text == u"Hel"_s; }));
    session.stop();
    ASSERT_TRUE(finish(session));
    EXPECT_FALSE(listed(other).unread);
}

TEST_F(ChatShelvesTest, AChatWithADraftSaysSo)
{
    const ConversationId id = chat(u"one"_s);
    EXPECT_FALSE(listed(id).hasDraft);
    Draft draft;
    draft.text = u"not sent"_s;
    library->session(id)->setDraft(draft);
    EXPECT_TRUE(listed(id).hasDraft);
    restart();
    EXPECT_TRUE(listed(id).hasDraft);
    ChatSession& session = *library->session(id);
    ASSERT_TRUE(waitUntil([&] { return !session.isLoading(); }));
    ASSERT_TRUE(session.send());
    EXPECT_FALSE(listed(id).hasDraft);
    ASSERT_TRUE(finish(session));
}

TEST_F(ChatShelvesTest, TwoChatsOnTwoServersAnswerAtOnceAndOneServerKeepsItsLimit)
{
    ScriptedServer second;
    for (ScriptedServer* one : {&server, &second})
        one->answer(
            "/api/generate",
            Script::stream().line(delta("Hel")).gate("go").line(delta("lo")).line(last()).end());
    const ProfileId first = profileId;
    ServerProfile profile;
    profile.name = u"Second"_s;
    profile.address = second.url();
    profile.lastModel = u"m"_s;
    const ProfileId other = servers->save(profile).value().id;

    QList<ChatSession*> chats;
    for (const ProfileId& at : {first, first, other}) {
        ChatSession* session = library->startNew();
        session->setModel(at, u"m"_s);
        ASSERT_TRUE(ask(*session, u"hi"_s));
        chats.append(session);
    }
    ASSERT_TRUE(waitUntil([&] {
        return lastTurn(*chats[0]).reply.text == u"Hel"_s &&
               lastTurn(*chats[2]).reply.text == u"Hel"_s;
    })) << "one on each server at the same time";
    EXPECT_TRUE(library->isRunning(chats[1]->conversation().id));
    EXPECT_EQ(server.count("/api/generate"), 1) << "the second waits: the server's limit is one";
    // Another one is looked at meanwhile: it makes no difference.
    library->setShown(chats[1]->conversation().id);
    server.open("go");
    second.open("go");
    for (ChatSession* session : chats) {
        ASSERT_TRUE(finish(*session));
        EXPECT_EQ(lastTurn(*session).reply.text, u"Hello"_s);
    }
    EXPECT_EQ(server.count("/api/generate"), 2);
}

TEST_F(ChatShelvesTest, TwoChatsOnOneServerAnswerAtOnceWithinItsLimit)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.simultaneous = 2;
    ASSERT_TRUE(servers->save(profile));
    server.answer("/api/generate",
                  Script::stream().line(delta("Hel")).gate("go").line(last()).end());
    ChatSession& one = *library->startNew();
    ASSERT_TRUE(ask(one, u"one"_s));
    ChatSession& two = *library->startNew();
    ASSERT_TRUE(ask(two, u"two"_s));
    EXPECT_TRUE(waitUntil([&] {
        return lastTurn(one).reply.text == u"Hel"_s && lastTurn(two).reply.text == u"Hel"_s;
    }));
    server.open("go");
    EXPECT_TRUE(finish(one));
    EXPECT_TRUE(finish(two));
}

} // namespace loquat::test
