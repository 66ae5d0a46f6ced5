// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/chatwords.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 now = 1'700'000'000'000;

ChatRow someRow()
{
    ChatRow row;
    row.conversation.id = ConversationId{1};
    row.conversation.title = u"Why is the sky blue?"_s;
    row.conversation.model = u"gemma3:27b"_s;
    row.conversation.turnCount = 4;
    return row;
}

} // namespace

TEST(ChatWordsTest, SaysWhatAChatIsMadeOf)
{
    ChatRow row = someRow();
    EXPECT_EQ(ChatWords::title(row), u"Why is the sky blue?"_s);
    EXPECT_TRUE(ChatWords::detail(row, now).startsWith(u"gemma3:27b · 4 turn"_s));
    EXPECT_EQ(ChatWords::description(row, now), ChatWords::detail(row, now));
    EXPECT_TRUE(ChatWords::description(row, now, u"Attic"_s).endsWith(u", on Attic"_s));
    EXPECT_TRUE(ChatWords::toolTip(row, now, u"Attic"_s).contains(u"on Attic"_s));
    row.conversation.branchCount = 2;
    row.conversation.imageCount = 1;
    row.conversation.folder = u"Physics"_s;
    row.conversation.unread = row.conversation.hasDraft = row.conversation.pinned = true;
    row.running = true;
    const QString all = ChatWords::description(row, now);
    EXPECT_TRUE(all.startsWith(u"answering, unread, unsent draft, pinned, gemma3:27b · 4 turn"_s));
    EXPECT_TRUE(all.contains(u", 2 branch"_s));
    EXPECT_TRUE(all.contains(u", 1 image"_s));
    EXPECT_TRUE(all.endsWith(u", in Physics"_s));
}

TEST(ChatWordsTest, HasAWordForWhatHasNoTitle)
{
    ChatRow row;
    EXPECT_EQ(ChatWords::title(row), u"New chat"_s);
    row.conversation.temporary = true;
    EXPECT_EQ(ChatWords::title(row), u"Temporary chat"_s);
    EXPECT_TRUE(ChatWords::detail(row, now).startsWith(u"Not kept"_s));
}

TEST(ChatWordsTest, SaysHowLongTheTrashStillKeepsOne)
{
    ChatRow row = someRow();
    row.conversation.deletedMs = now;
    EXPECT_TRUE(ChatWords::detail(row, now).startsWith(u"30 day"_s));
    row.conversation.deletedMs = now - 29 * dayMs - dayMs / 2;
    EXPECT_TRUE(ChatWords::detail(row, now).startsWith(u"1 day"_s));
    row.conversation.deletedMs = now - 31 * dayMs;
    EXPECT_TRUE(ChatWords::detail(row, now).startsWith(u"1 day"_s)) << "at the next start";
    row.trashDays = 90;
    EXPECT_TRUE(ChatWords::detail(row, now).startsWith(u"59 day"_s));
    row.trashDays = 0;
    EXPECT_FALSE(ChatWords::detail(row, now).contains(u"day"_s)) << "until it is emptied";
}

TEST(ChatWordsTest, ATitleIsNoMarkup)
{
    ChatRow row = someRow();
    row.conversation.title = u"<img src=x> & <b>bold</b>"_s;
    EXPECT_FALSE(ChatWords::toolTip(row, now).contains(u"<img"_s));
    EXPECT_TRUE(ChatWords::toolTip(row, now).contains(u"&lt;img src=x&gt; &amp;"_s));
    EXPECT_EQ(ChatWords::subject({row}), u"“<img src=x> & <b>bold</b>”"_s);
    EXPECT_TRUE(ChatWords::subject({row, row}).startsWith(u"2 chat"_s));
}

} // namespace loquat::test
