// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/conversationlistmodel.h"
#include "tests/support/temporarylibrary.h"
#include "ui/sidebar/sidebar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

class SidebarTest : public testing::Test
{
protected:
    SidebarTest()
    {
        old = home.add(u"Regex for ISO dates"_s, 40 * dayMs);
        yesterday = home.add(u"Menu translation"_s, dayMs);
        today = home.add(u"Why is the sky blue?"_s, 0);
        home.open();
        sidebar.resize(256, 700);
        sidebar.show();
        list = sidebar.findChild<QListView*>(u"chats"_s);
    }

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles.append(list->model()->index(row, 0).data().toString());
        return titles;
    }

    TemporaryLibrary home;
    Conversation old, yesterday, today;
    ConversationListModel model{home.library, home.clock};
    Sidebar sidebar{home.library, model, home.clock};
    QListView* list = nullptr;
};

} // namespace

TEST_F(SidebarTest, ChoosesByClickAndByArrowKeys)
{
    QSignalSpy chosen(&sidebar, &Sidebar::conversationChosen);
    const QRect row = list->visualRect(list->model()->index(1, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center() + QPoint(0, 8));
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.last().first().value<ConversationId>(), yesterday.id);
    QTest::keyClick(list, Qt::Key_Down);
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen.last().first().value<ConversationId>(), old.id);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(chosen.size(), 2) << "it is shown already";
}

TEST_F(SidebarTest, ShowsWhatIsCurrentWithoutChoosingIt)
{
    QSignalSpy chosen(&sidebar, &Sidebar::conversationChosen);
    sidebar.setCurrent(yesterday.id);
    EXPECT_EQ(list->currentIndex().row(), 1);
    sidebar.setCurrent({});
    EXPECT_FALSE(list->selectionModel()->hasSelection());
    EXPECT_TRUE(chosen.isEmpty());
}

TEST_F(SidebarTest, FiltersByTitleWhileOneTypes)
{
    sidebar.setCurrent(today.id);
    QSignalSpy chosen(&sidebar, &Sidebar::conversationChosen);
    auto* search = sidebar.findChild<QLineEdit*>(u"searchChats"_s);
    QTest::keyClicks(search, u"MENU"_s);
    EXPECT_EQ(titles(), QStringList{u"Menu translation"_s});
    auto* nothing = sidebar.findChild<QLabel*>(u"noChats"_s);
    EXPECT_FALSE(nothing->isVisible());
    QTest::keyClicks(search, u"xyz"_s);
    EXPECT_TRUE(nothing->isVisible());
    EXPECT_FALSE(nothing->text().isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_EQ(titles().size(), 3);
    EXPECT_EQ(list->currentIndex().row(), 0) << "what is shown is selected again";
    EXPECT_TRUE(chosen.isEmpty());
}

TEST_F(SidebarTest, RenamesInPlace)
{
    sidebar.setCurrent(today.id);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F2);
    auto* editor = list->findChild<QLineEdit*>(u"chatTitle"_s);
    ASSERT_TRUE(editor);
    EXPECT_EQ(editor->text(), u"Why is the sky blue?"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"Sky"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(
        waitUntil([this] { return model.index(model.rowOf(today.id)).data() == u"Sky"_s; }));
}

TEST_F(SidebarTest, DeletesAndOffersToUndoIt)
{
    sidebar.setCurrent(yesterday.id);
    QSignalSpy deleted(&home.library, &ConversationLibrary::removed);
    QSignalSpy chosen(&sidebar, &Sidebar::conversationChosen);
    QTest::keyClick(list, Qt::Key_Delete);
    ASSERT_EQ(deleted.size(), 1);
    EXPECT_EQ(titles().size(), 2);
    EXPECT_FALSE(list->selectionModel()->hasSelection());
    EXPECT_TRUE(chosen.isEmpty()) << "the window decides what is shown next";
    auto* undo = sidebar.findChild<QPushButton*>(u"undo"_s);
    ASSERT_TRUE(undo);
    EXPECT_TRUE(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    EXPECT_EQ(titles().size(), 3);
    EXPECT_GE(model.rowOf(yesterday.id), 0);
}

TEST_F(SidebarTest, HasAMenuButtonOnceThereIsAMenu)
{
    auto* button = sidebar.findChild<QToolButton*>(u"menu"_s);
    EXPECT_FALSE(button->isVisible());
    QMenu menu;
    sidebar.setMenu(&menu);
    EXPECT_TRUE(button->isVisible());
    QSignalSpy asked(&sidebar, &Sidebar::newChatRequested);
    QTest::mouseClick(sidebar.findChild<QPushButton*>(u"newChat"_s), Qt::LeftButton);
    EXPECT_EQ(asked.size(), 1);
}

} // namespace loquat::test
