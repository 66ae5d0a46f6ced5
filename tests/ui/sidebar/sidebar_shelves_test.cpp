// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/conversationlistmodel.h"
#include "app/session/chatfolders.h"
#include "tests/support/temporarylibrary.h"
#include "ui/sidebar/chatlistview.h"
#include "ui/sidebar/sidebar.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;

class SidebarShelves : public testing::Test
{
protected:
    SidebarShelves()
    {
        d = home.add(u"d"_s, 4 * hourMs);
        c = home.add(u"c"_s, 3 * hourMs);
        b = home.add(u"b"_s, 2 * hourMs);
        a = home.add(u"a"_s, hourMs);
        home.open();
        sidebar.resize(256, 700);
        sidebar.show();
        list = sidebar.findChild<ChatListView*>(u"chats"_s);
        list->setFocus();
        sidebar.setCurrent(a.id);
    }

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            titles.append(list->model()->index(row, 0).data().toString());
        return titles;
    }

    QModelIndex at(const QString& title) const
    {
        return list->model()->index(int(titles().indexOf(title)), 0);
    }

    QStringList selected() const
    {
        QStringList titles;
        for (const QModelIndex& index : list->selectionModel()->selectedIndexes())
            titles.append(index.data().toString());
        titles.sort();
        return titles;
    }

    void click(const QString& title, Qt::KeyboardModifiers with = {})
    {
        const QRect row = list->visualRect(at(title));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, with,
                          QPoint(row.center().x(), row.bottom() - 16));
    }

    // Opened by the keyboard.
    QMenu* menu()
    {
        delete sidebar.findChild<QMenu*>(u"chatMenu"_s);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
        QCoreApplication::sendEvent(list, &event);
        return sidebar.findChild<QMenu*>(u"chatMenu"_s);
    }

    void trigger(const QString& objectName)
    {
        auto* action = menu()->findChild<QAction*>(objectName);
        ASSERT_TRUE(action) << qPrintable(objectName);
        EXPECT_TRUE(action->isEnabled());
        action->trigger();
        delete sidebar.findChild<QMenu*>(u"chatMenu"_s);
    }

    void triggerIn(const QString& submenu, const QString& text)
    {
        auto* moves = menu()->findChild<QMenu*>(submenu);
        ASSERT_TRUE(moves);
        for (QAction* action : moves->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        delete sidebar.findChild<QMenu*>(u"chatMenu"_s);
    }

    void undo() { QTest::mouseClick(sidebar.findChild<QPushButton*>(u"undo"_s), Qt::LeftButton); }

    // Answers the question that is open.
    void answer(bool yes)
    {
        auto* box = sidebar.findChild<QMessageBox*>(u"question"_s);
        ASSERT_TRUE(box);
        if (yes)
            box->findChild<QPushButton*>(u"agree"_s)->click();
        else
            box->reject();
        delete box;
    }

    TemporaryLibrary home;
    Conversation a, b, c, d;
    ConversationListModel model{home.library, home.clock};
    Sidebar sidebar{home.library, model, home.clock};
    ChatListView* list = nullptr;
};

} // namespace

TEST_F(SidebarShelves, SeveralAreChosenByMouseWithoutLeavingTheOneThatIsShown)
{
    QSignalSpy chosen(&sidebar, &Sidebar::conversationChosen);
    QSignalSpy entered(&sidebar, &Sidebar::conversationEntered);
    click(u"c"_s, Qt::ControlModifier);
    EXPECT_EQ(selected(), (QStringList{u"a"_s, u"c"_s}));
    click(u"d"_s, Qt::ShiftModifier);
    EXPECT_TRUE(selected().contains(u"d"_s));
    EXPECT_TRUE(chosen.isEmpty());
    EXPECT_TRUE(entered.isEmpty());
    click(u"b"_s);
    EXPECT_EQ(selected(), QStringList{u"b"_s});
    EXPECT_EQ(chosen.size(), 1);
}

TEST_F(SidebarShelves, SeveralAreChosenByKeyboard)
{
    QSignalSpy chosen(&sidebar, &Sidebar::conversationChosen);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(selected().size(), 4);
    EXPECT_TRUE(chosen.isEmpty());
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_EQ(selected(), QStringList{u"d"_s});
    EXPECT_EQ(chosen.size(), 1);
}

TEST_F(SidebarShelves, TypingGoesToTheChatThatBeginsSo)
{
    QSignalSpy chosen(&sidebar, &Sidebar::conversationChosen);
    QTest::keyClicks(list, u"c"_s);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().value<ConversationId>(), c.id);
}

TEST_F(SidebarShelves, SeveralArePinnedArchivedMovedAndDeletedAtOnce)
{
    click(u"c"_s, Qt::ControlModifier);
    trigger(u"pinChat"_s);
    EXPECT_EQ(titles(), (QStringList{u"a"_s, u"c"_s, u"b"_s, u"d"_s}));
    EXPECT_EQ(selected(), (QStringList{u"a"_s, u"c"_s})) << "they stay chosen";
    home.library.folders().add(u"Work & play"_s);
    triggerIn(u"moveToFolder"_s, u"Work && play"_s);
    EXPECT_EQ(titles(), (QStringList{u"Work & play"_s, u"a"_s, u"c"_s, u"b"_s, u"d"_s}));
    trigger(u"archiveChat"_s);
    EXPECT_EQ(titles(), (QStringList{u"Work & play"_s, u"b"_s, u"d"_s}));
    undo();
    EXPECT_EQ(titles().size(), 5);
    click(u"a"_s);
    click(u"c"_s, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(titles(), (QStringList{u"Work & play"_s, u"b"_s, u"d"_s}));
    EXPECT_EQ(home.library.trash().size(), 2);
    undo();
    EXPECT_EQ(titles(), (QStringList{u"Work & play"_s, u"a"_s, u"c"_s, u"b"_s, u"d"_s}));
}

TEST_F(SidebarShelves, AFolderIsMadeNamedFoldedAndDeletedByKeyboard)
{
    sidebar.newFolder();
    auto* editor = list->findChild<QLineEdit*>(u"folderName"_s);
    ASSERT_TRUE(editor);
    EXPECT_EQ(editor->text(), u"New folder"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"Work"_s);
    QSignalSpy gone(editor, &QObject::destroyed);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return gone.size() == 1; })) << "the editor closes";
    EXPECT_TRUE(removed.isEmpty());
    ASSERT_TRUE(waitUntil([&] { return model.rowOfFolder(u"Work"_s) == 0; }));
    ConversationMarks marks;
    marks.folder = u"Work"_s;
    home.library.mark({b.id}, marks);
    EXPECT_EQ(titles().first(2), (QStringList{u"Work"_s, u"b"_s}));

    list->selectionModel()->setCurrentIndex(at(u"b"_s), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(list, Qt::Key_Left);
    EXPECT_EQ(list->currentIndex(), at(u"Work"_s)) << "from a chat to its folder";
    QTest::keyClick(list, Qt::Key_Left);
    EXPECT_FALSE(titles().contains(u"b"_s));
    EXPECT_EQ(list->currentIndex(), at(u"Work"_s)) << "the keyboard stays there";
    QTest::keyClick(list, Qt::Key_Right);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_TRUE(titles().contains(u"b"_s));
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(model.rowOfFolder(u"Work"_s), -1);
    EXPECT_EQ(titles().size(), 4) << "what it held stays";
    undo();
    EXPECT_EQ(titles().first(2), (QStringList{u"Work"_s, u"b"_s}));
}

TEST_F(SidebarShelves, ClicksFoldAFolderAndItsMenuMovesIt)
{
    home.library.folders().add(u"One"_s);
    home.library.folders().add(u"Two"_s);
    click(u"One"_s);
    EXPECT_TRUE(home.library.folders().list().first().folded);
    list->selectionModel()->setCurrentIndex(at(u"One"_s), QItemSelectionModel::NoUpdate);
    for (QAction* action : menu()->actions()) {
        if (action->text() == u"Move down"_s)
            action->trigger();
    }
    EXPECT_EQ(titles().first(2), (QStringList{u"Two"_s, u"One"_s}));
}

TEST_F(SidebarShelves, TheArchiveIsAViewAndNotSearchedByDefault)
{
    trigger(u"archiveChat"_s);
    QTest::keyClicks(sidebar.findChild<QLineEdit*>(u"searchChats"_s), u"a"_s);
    EXPECT_TRUE(titles().isEmpty());
    sidebar.showView(ChatsView::Archived);
    EXPECT_EQ(titles(), QStringList{u"a"_s});
    auto* heading = sidebar.findChild<QLabel*>(u"chatsView"_s);
    EXPECT_TRUE(heading->isVisible());
    EXPECT_FALSE(heading->text().isEmpty());
    QSignalSpy entered(&sidebar, &Sidebar::conversationEntered);
    click(u"a"_s);
    EXPECT_EQ(entered.size(), 1) << "it can be read there";
    trigger(u"archiveChat"_s);
    EXPECT_TRUE(titles().isEmpty());
    QTest::keyClick(list, Qt::Key_Escape);
    EXPECT_EQ(titles().size(), 4);
    EXPECT_FALSE(heading->isVisible());
}

TEST_F(SidebarShelves, TheTrashRestoresAndDeletesForGoodOnlyWhenAskedTwice)
{
    home.library.remove({a.id, b.id, c.id});
    sidebar.showView(ChatsView::Trash);
    EXPECT_EQ(titles().size(), 3);
    QSignalSpy chosen(&sidebar, &Sidebar::conversationChosen);
    click(u"a"_s);
    EXPECT_TRUE(chosen.isEmpty());
    trigger(u"restoreChats"_s);
    EXPECT_EQ(titles().size(), 2);
    click(u"b"_s);
    QTest::keyClick(list, Qt::Key_Delete);
    answer(false);
    EXPECT_EQ(titles().size(), 2);
    QTest::keyClick(list, Qt::Key_Delete);
    answer(true);
    EXPECT_EQ(titles(), QStringList{u"c"_s});
    auto* empty = sidebar.findChild<QPushButton*>(u"emptyTrash"_s);
    empty->click();
    answer(false);
    EXPECT_EQ(titles().size(), 1);
    empty->click();
    answer(true);
    EXPECT_TRUE(titles().isEmpty());
    EXPECT_TRUE(sidebar.findChild<QLabel*>(u"noChats"_s)->isVisible());
    EXPECT_FALSE(empty->isEnabled());
    sidebar.findChild<QToolButton*>(u"backToChats"_s)->click();
    EXPECT_EQ(titles(), (QStringList{u"a"_s, u"d"_s}));
}

TEST_F(SidebarShelves, ChatsAreDraggedOntoAFolder)
{
    home.library.folders().add(u"Work"_s);
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(model.rowOf(b.id)), model.index(model.rowOf(c.id))}));
    const QPoint onto = list->visualRect(at(u"Work"_s)).center();
    QDragEnterEvent enter(onto, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(list->viewport(), &enter);
    QDragMoveEvent move(onto, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(list->viewport(), &move);
    EXPECT_TRUE(move.isAccepted());
    QDropEvent drop(onto, Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(list->viewport(), &drop);
    EXPECT_TRUE(drop.isAccepted());
    EXPECT_EQ(titles().first(3), (QStringList{u"Work"_s, u"b"_s, u"c"_s}));
}

TEST_F(SidebarShelves, AMouseTakesAllThatAreChosenAlong)
{
    click(u"c"_s, Qt::ControlModifier);
    QStringList dragged;
    QStringList whileDragging;
    QObject::connect(list, &ChatListView::dragging, list, [&](bool on) {
        if (on) {
            dragged = selected();
            whileDragging = titles();
        }
    });
    const QPoint from = list->visualRect(at(u"a"_s)).center() + QPoint(0, 8);
    QTest::mousePress(list->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(list->viewport(), from + QPoint(4, 20));
    QTest::mouseMove(list->viewport(), from + QPoint(6, 60));
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, from + QPoint(6, 60));
    EXPECT_EQ(dragged, (QStringList{u"a"_s, u"c"_s}));
    EXPECT_EQ(whileDragging.first(), u"Drop here to pin"_s);
    EXPECT_EQ(titles(), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s})) << "dropped nowhere";
}

TEST_F(SidebarShelves, ADoubleClickRenamesInPlaceAndEscLeavesItAsItWas)
{
    const QRect row = list->visualRect(at(u"b"_s));
    const QPoint place(row.center().x(), row.bottom() - 16);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
    auto* editor = list->findChild<QLineEdit*>(u"chatTitle"_s);
    ASSERT_TRUE(editor);
    QTest::keyClicks(editor, u"other"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    EXPECT_TRUE(titles().contains(u"b"_s));
}

TEST_F(SidebarShelves, OneIsDuplicatedAndSeveralAreExportedFromTheirMenu)
{
    QSignalSpy copied(&home.library, &ConversationLibrary::duplicated);
    trigger(u"duplicateChat"_s);
    ASSERT_TRUE(waitUntil([&] { return copied.size() == 1; }));
    EXPECT_TRUE(titles().contains(u"a (copy)"_s));
    QSignalSpy exported(&sidebar, &Sidebar::exportRequested);
    click(u"b"_s);
    click(u"d"_s, Qt::ControlModifier);
    trigger(u"exportChats"_s);
    ASSERT_EQ(exported.size(), 1);
    EXPECT_EQ(exported.first().first().value<QList<ConversationId>>(), (QList{b.id, d.id}));
}

TEST_F(SidebarShelves, AScreenReaderHearsWhatTheRowsShow)
{
    home.library.folders().add(u"Work"_s);
    ConversationMarks marks;
    marks.unread = true;
    home.library.mark({b.id}, marks);
    const auto description = [&](const QString& title) {
        return at(title).data(Qt::AccessibleDescriptionRole).toString();
    };
    EXPECT_TRUE(description(u"b"_s).contains(u"unread"_s));
    EXPECT_FALSE(description(u"a"_s).contains(u"unread"_s));
    EXPECT_TRUE(description(u"Work"_s).startsWith(u"folder, 0 chat"_s));
    EXPECT_EQ(QAccessible::queryAccessibleInterface(list)->text(QAccessible::Name), u"Chats"_s);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(sidebar.findChild<QLineEdit*>(u"searchChats"_s))
                  ->text(QAccessible::Name),
              u"Search chats"_s);
}

} // namespace loquat::test
