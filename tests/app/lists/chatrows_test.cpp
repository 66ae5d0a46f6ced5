// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/chatrows.h"

#include <QDateTime>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 20);

class ChatRowsTest : public testing::Test
{
protected:
    ChatRowsTest() { input.today = today; }

    Conversation& add(const QString& title, int daysAgo)
    {
        Conversation conversation;
        conversation.id = ConversationId{input.conversations.size() + 1};
        conversation.title = title;
        conversation.updatedMs = today.addDays(-daysAgo).startOfDay().toMSecsSinceEpoch() + 1000;
        input.conversations.append(conversation);
        return input.conversations.last();
    }

    // Titles; folders in brackets; what leads a section behind a bar.
    QStringList shown() const
    {
        QStringList shown;
        for (const ChatRow& row : chatRows(input)) {
            QString text = row.kind == ChatRow::Kind::Chat     ? row.conversation.title
                           : row.kind == ChatRow::Kind::Folder ? u'[' + row.folder.name + u']'
                                                               : u"pin here"_s;
            shown.append(row.leads ? u'|' + text : text);
        }
        return shown;
    }

    ChatRowsInput input;
};

} // namespace

TEST_F(ChatRowsTest, StandByDay)
{
    add(u"future"_s, -1);
    add(u"today"_s, 0);
    add(u"yesterday"_s, 1);
    add(u"week a"_s, 2);
    add(u"week b"_s, 7);
    add(u"March"_s, 8);
    add(u"March too"_s, 19);
    add(u"February"_s, 20);
    add(u"last year's February"_s, 385);
    EXPECT_EQ(shown(), (QStringList{u"|future"_s, u"today"_s, u"|yesterday"_s, u"|week a"_s,
                                    u"week b"_s, u"|March"_s, u"March too"_s, u"|February"_s,
                                    u"|last year's February"_s}));
}

TEST_F(ChatRowsTest, PinnedOnesComeFirstThenFoldersThenTheDays)
{
    add(u"a"_s, 0);
    add(u"b"_s, 1).pinned = true;
    add(u"c"_s, 2).folder = u"Work"_s;
    Conversation& both = add(u"d"_s, 3);
    both.folder = u"Work"_s;
    both.pinned = true;
    add(u"e"_s, 4).folder = u"nowhere"_s;
    input.folders = {{u"Empty"_s, false}, {u"Work"_s, false}};
    EXPECT_EQ(shown(),
              (QStringList{u"|b"_s, u"d"_s, u"[Empty]"_s, u"[Work]"_s, u"c"_s, u"|a"_s, u"|e"_s}));
    EXPECT_EQ(chatRows(input).at(3).count, 1);
    input.folders[1].folded = true;
    EXPECT_EQ(shown(), (QStringList{u"|b"_s, u"d"_s, u"[Empty]"_s, u"[Work]"_s, u"|a"_s, u"|e"_s}));
    EXPECT_EQ(chatRows(input).at(3).count, 1) << "it says how many it hides";
}

TEST_F(ChatRowsTest, ASearchOpensFoldersAndLeavesOutEmptyOnes)
{
    add(u"a"_s, 0);
    add(u"find me"_s, 1).folder = u"Work"_s;
    input.folders = {{u"Empty"_s, false}, {u"Work"_s, true}};
    input.shows = [](const Conversation& one) {
        return one.title.contains(u"find"_s);
    };
    EXPECT_EQ(shown(), (QStringList{u"[Work]"_s, u"find me"_s}));
}

TEST_F(ChatRowsTest, ArchivedOnesHaveAViewOfTheirOwn)
{
    add(u"a"_s, 0);
    Conversation& put = add(u"put away"_s, 1);
    put.archived = true;
    put.pinned = true;
    put.folder = u"Work"_s;
    input.folders = {{u"Work"_s, false}};
    EXPECT_EQ(shown(), (QStringList{u"[Work]"_s, u"|a"_s}));
    input.view = ChatsView::Archived;
    EXPECT_EQ(shown(), QStringList{u"|put away"_s});
}

TEST_F(ChatRowsTest, TheTrashStandsByTheDayOfDeletion)
{
    add(u"a"_s, 300).deletedMs = today.startOfDay().toMSecsSinceEpoch();
    Conversation& archived = add(u"b"_s, 0);
    archived.archived = true;
    archived.deletedMs = today.addDays(-1).startOfDay().toMSecsSinceEpoch();
    input.folders = {{u"Work"_s, false}};
    input.view = ChatsView::Trash;
    EXPECT_EQ(shown(), (QStringList{u"|a"_s, u"|b"_s}));
    EXPECT_EQ(chatRows(input).at(1).day, today.addDays(-1));
}

TEST_F(ChatRowsTest, ThereIsAPlaceToPinOnlyWhileNoneIsPinned)
{
    add(u"a"_s, 0);
    input.pinPlace = true;
    EXPECT_EQ(shown(), (QStringList{u"pin here"_s, u"|a"_s}));
    input.conversations[0].pinned = true;
    EXPECT_EQ(shown(), QStringList{u"|a"_s});
}

} // namespace loquat::test
