// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/storefixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

class FolderTableTest : public StoreFixture
{
protected:
    Conversation putInto(const QString& folder)
    {
        Conversation conversation = someConversation();
        conversation.folder = folder;
        expectDone(m_store->putConversation(conversation));
        return conversation;
    }

    QString folderOf(const Conversation& conversation)
    {
        return valueOf(m_store->contents(conversation.id)).conversation.folder;
    }
};

TEST_F(FolderTableTest, KeepsEmptyFoldersInTheOrderTheyWerePut)
{
    expectDone(m_store->putFolder({u"Work"_s, false}));
    expectDone(m_store->putFolder({u"Art"_s, true}));
    expectDone(m_store->putFolder({u"Ätna's"_s, false}));
    reopen();
    EXPECT_EQ(valueOf(m_store->folders()),
              (QList<Folder>{{u"Work"_s, false}, {u"Art"_s, true}, {u"Ätna's"_s, false}}));
    expectDone(m_store->orderFolders({u"Ätna's"_s, u"Work"_s, u"Art"_s}));
    expectDone(m_store->putFolder({u"Work"_s, true}));
    EXPECT_EQ(valueOf(m_store->folders()),
              (QList<Folder>{{u"Ätna's"_s, false}, {u"Work"_s, true}, {u"Art"_s, true}}));
}

TEST_F(FolderTableTest, ARenamedFolderKeepsItsPlaceAndItsChatsEvenTheDeletedOnes)
{
    expectDone(m_store->putFolder({u"a"_s, true}));
    expectDone(m_store->putFolder({u"b"_s, false}));
    const Conversation inside = putInto(u"a"_s);
    const Conversation deleted = putInto(u"a"_s);
    const Conversation other = putInto(u"b"_s);
    expectDone(m_store->deleteConversations({deleted.id}, 1));
    expectDone(m_store->renameFolder(u"a"_s, u"c"_s));
    EXPECT_EQ(valueOf(m_store->folders()), (QList<Folder>{{u"c"_s, true}, {u"b"_s, false}}));
    EXPECT_EQ(folderOf(inside), u"c"_s);
    EXPECT_EQ(folderOf(deleted), u"c"_s);
    EXPECT_EQ(folderOf(other), u"b"_s);
}

TEST_F(FolderTableTest, TheChatsOfARemovedFolderStay)
{
    expectDone(m_store->putFolder({u"a"_s, false}));
    const Conversation inside = putInto(u"a"_s);
    expectDone(m_store->removeFolder(u"a"_s));
    EXPECT_TRUE(valueOf(m_store->folders()).isEmpty());
    ASSERT_EQ(valueOf(m_store->conversations()).size(), 1);
    EXPECT_EQ(folderOf(inside), QString());
}

TEST_F(FolderTableTest, AFolderThatOnlyAChatNamesIsListedToo)
{
    putInto(u"z"_s);
    expectDone(m_store->putFolder({u"zz"_s, false}));
    EXPECT_EQ(valueOf(m_store->folders()), (QList<Folder>{{u"zz"_s, false}, {u"z"_s, false}}));
}

TEST_F(FolderTableTest, ManyConversationsAreMarkedAtOnceAndOnlyAsAsked)
{
    const Conversation one = putInto(u"a"_s);
    const Conversation two = putInto({});
    const Conversation three = putInto(u"a"_s);
    ConversationMarks marks;
    marks.pinned = true;
    marks.unread = true;
    expectDone(m_store->markConversations({one.id, two.id, ConversationId{7}}, marks));
    marks = {};
    marks.archived = true;
    marks.folder = u"b"_s;
    marks.unread = false;
    expectDone(m_store->markConversations({two.id}, marks));
    for (const Conversation& now : valueOf(m_store->conversations())) {
        EXPECT_EQ(now.pinned, now.id != three.id);
        EXPECT_EQ(now.unread, now.id == one.id);
        EXPECT_EQ(now.archived, now.id == two.id);
        EXPECT_EQ(now.folder, now.id == two.id ? u"b"_s : u"a"_s);
        EXPECT_EQ(now.title, one.title);
    }
}

TEST_F(FolderTableTest, TheTrashHoldsWhatWasDeletedUntilItIsPurged)
{
    const Conversation one = putInto({});
    const Conversation two = putInto({});
    const Conversation kept = putInto({});
    expectDone(m_store->deleteConversations({one.id}, 1000));
    expectDone(m_store->deleteConversations({two.id}, 2000));
    const QList<Conversation> trash = valueOf(m_store->trash());
    ASSERT_EQ(trash.size(), 2);
    EXPECT_EQ(trash.first().id, two.id) << "last deleted first";
    EXPECT_EQ(trash.first().deletedMs, 2000);
    expectDone(m_store->purgeConversations({two.id, kept.id}));
    EXPECT_EQ(valueOf(m_store->trash()).size(), 1);
    EXPECT_EQ(valueOf(m_store->conversations()).size(), 1) << "only the trash is emptied";
    expectDone(m_store->restoreConversations({one.id, two.id}));
    EXPECT_EQ(valueOf(m_store->conversations()).size(), 2);
    EXPECT_TRUE(valueOf(m_store->trash()).isEmpty());
}

TEST_F(FolderTableTest, SaysWhichConversationsHaveADraft)
{
    const Conversation written = putInto({});
    const Conversation pictured = putInto({});
    const Conversation set = putInto({});
    Draft draft;
    draft.text = u"Dear"_s;
    expectDone(m_store->saveDraft(written.id, draft));
    draft = {};
    draft.attachments = {someAttachment("one")};
    expectDone(m_store->saveDraft(pictured.id, draft));
    draft = {};
    draft.settings.system = u"Be brief."_s;
    expectDone(m_store->saveDraft(set.id, draft));
    for (const Conversation& now : valueOf(m_store->conversations()))
        EXPECT_EQ(now.hasDraft, now.id != set.id);
}

} // namespace loquat::test
