// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/storedthings.h"
#include "tests/support/sessionfixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace loquat::test {

using namespace Qt::StringLiterals;

class DraftsTest : public SessionFixture
{
protected:
    static Draft someDraft(const QString& text)
    {
        Draft draft;
        draft.text = text;
        draft.attachments = {someAttachment("picture for " + text.toUtf8())};
        draft.settings.system = u"Be brief."_s;
        draft.settings.options.insert(u"temperature"_s, 0.3);
        draft.settings.think = true;
        return draft;
    }

    // As it is when it was read from the store: originals stay there.
    static Draft stored(Draft draft)
    {
        for (Attachment& attachment : draft.attachments)
            attachment = asRead(attachment);
        return draft;
    }

    // What a start would find if the process were killed now: the files as they are on the disk.
    Draft afterAKill(ConversationId id)
    {
        QTemporaryDir copy;
        for (const QString& name : {u"loquat.db"_s, u"loquat.db-wal"_s})
            QFile::copy(folder.filePath(name), copy.filePath(name));
        ConversationStore other(copy.path());
        expectDone(other.open());
        const auto contents = answerOf(other.contents(id));
        return contents ? contents->draft : Draft{};
    }

    ChatSession& loaded(ConversationId id)
    {
        ChatSession& session = *library->session(id);
        EXPECT_TRUE(waitUntil([&] { return !session.isLoading(); }));
        return session;
    }
};

TEST_F(DraftsTest, WhatIsTypedAttachedAndSetOutlivesAKillWithinAMoment)
{
    ChatSession& fresh = *library->startNew();
    const ConversationId id = fresh.conversation().id;
    QElapsedTimer typing;
    typing.start();
    fresh.setDraft(someDraft(u"Dear"_s));
    ASSERT_TRUE(waitUntil([&] { return afterAKill(id) == stored(someDraft(u"Dear"_s)); }))
        << "also in a chat in which nothing was ever asked";
    EXPECT_LT(typing.elapsed(), 5000);
    fresh.setDraft(someDraft(u"Dear Sir"_s));
    ASSERT_TRUE(waitUntil([&] { return afterAKill(id).text == u"Dear Sir"_s; }));
}

TEST_F(DraftsTest, AFreshChatThatIsEmptiedAgainIsAsIfItHadNeverBeen)
{
    ChatSession& fresh = *library->startNew();
    const ConversationId id = fresh.conversation().id;
    fresh.setDraft(someDraft(u"x"_s));
    ASSERT_TRUE(waitUntil([&] { return afterAKill(id) == stored(someDraft(u"x"_s)); }));
    EXPECT_EQ(library->conversations().size(), 1);
    fresh.setDraft({});
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_EQ(library->startNew(), &fresh);
    restart();
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_TRUE(library->trash().isEmpty());

    // What is typed there after all is kept.
    ChatSession& again = *library->startNew();
    const ConversationId other = again.conversation().id;
    for (const QString& text : {u"y"_s, QString(), u"z"_s}) {
        Draft draft;
        draft.text = text;
        again.setDraft(draft);
        again.saveNow();
    }
    restart();
    ASSERT_EQ(library->conversations().size(), 1);
    EXPECT_EQ(loaded(other).draft().text, u"z"_s);
    // One that was given a title or options is meant to stay.
    library->rename(other, u"Shopping"_s);
    loaded(other).setDraft({});
    loaded(other).saveNow();
    restart();
    EXPECT_EQ(library->conversations().size(), 1);
}

TEST_F(DraftsTest, SteadyTypingIsWrittenAllTheWhile)
{
    ChatSession& session = *library->startNew();
    const ConversationId id = session.conversation().id;
    // A key every 50 ms: it must not wait until one pauses.
    Draft draft;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &keys, [&] {
        draft.text += u'x';
        session.setDraft(draft);
    });
    keys.start(50);
    EXPECT_TRUE(waitUntil([&] { return !afterAKill(id).text.isEmpty(); }));
    EXPECT_TRUE(keys.isActive());
}

TEST_F(DraftsTest, EachChatHasItsOwnAcrossSwitchesAndRestarts)
{
    const ConversationId one = library->startNew()->conversation().id;
    library->session(one)->setDraft(someDraft(u"one"_s));
    const ConversationId two = library->startNew()->conversation().id;
    ASSERT_NE(one, two) << "a chat with a draft is in use";
    library->session(two)->setDraft(someDraft(u"two"_s));
    EXPECT_EQ(library->session(one)->draft().text, u"one"_s);
    restart();
    EXPECT_EQ(loaded(one).draft(), stored(someDraft(u"one"_s)));
    EXPECT_EQ(loaded(two).draft(), stored(someDraft(u"two"_s)));
    EXPECT_TRUE(library->find(one)->hasDraft);
    // Sent from the store as well as from memory: the picture is all there.
    EXPECT_EQ(valueOf(store->original(loaded(one).draft().attachments.first().sha256)),
              "picture for one");
}

TEST_F(DraftsTest, WhatIsTypedWhileTheDraftIsFetchedComesBehindIt)
{
    const ConversationId id = library->startNew()->conversation().id;
    library->session(id)->setDraft(someDraft(u"half a "_s));
    restart();
    ChatSession& session = *library->session(id);
    ASSERT_TRUE(session.isLoading());
    Draft typed;
    typed.text = u"thought"_s;
    typed.attachments = {someAttachment("another")};
    session.setDraft(typed);
    ASSERT_TRUE(waitUntil([&] { return !session.isLoading(); }));
    EXPECT_EQ(session.draft().text, u"half a thought"_s);
    EXPECT_EQ(session.draft().attachments.size(), 2);
    EXPECT_EQ(session.draft().settings, someDraft({}).settings);
    EXPECT_TRUE(waitUntil([&] { return afterAKill(id).text == u"half a thought"_s; }))
        << "and it is written without another key";
}

TEST_F(DraftsTest, WhatIsSentIsNoDraftAnyMoreButItsOptionsStay)
{
    server.answer("/api/generate", reply("Hello"));
    ChatSession& session = *library->startNew();
    const ConversationId id = session.conversation().id;
    session.setDraft(someDraft(u"Dear"_s));
    ASSERT_TRUE(session.send());
    ASSERT_TRUE(finish(session));
    EXPECT_TRUE(waitUntil([&] { return afterAKill(id).text.isEmpty(); }));
    restart();
    EXPECT_EQ(loaded(id).draft().settings, someDraft({}).settings);
    EXPECT_TRUE(loaded(id).draft().attachments.isEmpty());
    EXPECT_FALSE(library->find(id)->hasDraft);
}

} // namespace loquat::test
