// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/conversationlistmodel.h"
#include "app/session/chatfolders.h"
#include "tests/support/temporarylibrary.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <gtest/gtest.h>
#include <memory>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;

class ConversationList : public testing::Test
{
protected:
    ConversationList()
    {
        oldest = home.add(u"oldest"_s, 3 * hourMs);
        middle = home.add(u"middle"_s, 2 * hourMs);
        newest = home.add(u"newest"_s, hourMs);
        home.open();
    }

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles.append(model.index(row).data().toString());
        return titles;
    }

    TemporaryLibrary home;
    Conversation oldest, middle, newest;
    ConversationListModel model{home.library, home.clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(ConversationList, ShowsTheNewestFirst)
{
    EXPECT_EQ(titles(), (QStringList{u"newest"_s, u"middle"_s, u"oldest"_s}));
    EXPECT_EQ(model.idAt(2), oldest.id);
    EXPECT_EQ(model.rowOf(middle.id), 1);
    EXPECT_EQ(model.rowOf(ConversationId{77}), -1);
    EXPECT_EQ(model.rowAt(0).conversation.model, u"gemma3:27b"_s);
    EXPECT_EQ(model.rowAt(0).conversation.updatedMs, newest.updatedMs);
    EXPECT_FALSE(model.rowAt(0).running);
}

TEST_F(ConversationList, RenamesWhatIsEditedInPlace)
{
    EXPECT_TRUE(model.setData(model.index(1), u"  another   name "_s, Qt::EditRole));
    EXPECT_EQ(model.index(model.rowOf(middle.id)).data(), u"another name"_s);
    EXPECT_FALSE(model.setData(model.index(0), u"   "_s, Qt::EditRole));
    EXPECT_EQ(model.rowCount(), 3);
}

TEST_F(ConversationList, TakesOutWhatIsDeletedAndBringsItBack)
{
    home.library.remove({middle.id});
    EXPECT_EQ(titles(), (QStringList{u"newest"_s, u"oldest"_s}));
    home.library.restore({middle.id});
    EXPECT_EQ(titles(), (QStringList{u"newest"_s, u"middle"_s, u"oldest"_s}));
}

TEST_F(ConversationList, AddsWhatIsNew)
{
    home.clock.pass(hourMs);
    ChatSession* fresh = home.library.startNew();
    EXPECT_EQ(model.rowCount(), 3) << "nothing was asked in it yet";
    EXPECT_NE(fresh, nullptr);
}

TEST_F(ConversationList, KeepsItsPersistentIndexesThroughEveryChange)
{
    const QPersistentModelIndex kept = model.index(model.rowOf(oldest.id));
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    ConversationMarks marks;
    marks.pinned = true;
    home.library.mark({oldest.id}, marks);
    EXPECT_EQ(moved.size(), 1);
    EXPECT_EQ(kept.row(), 0);
    home.library.folders().add(u"Work"_s);
    EXPECT_EQ(titles(), (QStringList{u"oldest"_s, u"Work"_s, u"newest"_s, u"middle"_s}));
    marks = {};
    marks.folder = u"Work"_s;
    home.library.mark({newest.id, middle.id}, marks);
    home.library.folders().setFolded(u"Work"_s, true);
    EXPECT_EQ(titles(), (QStringList{u"oldest"_s, u"Work"_s}));
    EXPECT_EQ(model.rowOf(newest.id), -1);
    EXPECT_EQ(model.rowOfFolder(u"Work"_s), 1);
    home.library.folders().remove(u"Work"_s);
    EXPECT_EQ(titles(), (QStringList{u"oldest"_s, u"newest"_s, u"middle"_s}));
    EXPECT_EQ(kept.row(), 0);
    EXPECT_TRUE(reset.isEmpty());
}

TEST_F(ConversationList, RenamesAFolderButNotToTheNameOfAnother)
{
    home.library.folders().add(u"Work"_s);
    home.library.folders().add(u"Art"_s);
    const QModelIndex work = model.index(model.rowOfFolder(u"Work"_s));
    EXPECT_FALSE(model.setData(work, u"art"_s, Qt::EditRole));
    const QPersistentModelIndex edited = work;
    EXPECT_TRUE(model.setData(work, u" My  work"_s, Qt::EditRole));
    EXPECT_EQ(edited.row(), 0) << "the row that is being edited stays";
    EXPECT_EQ(model.rowOfFolder(u"My work"_s), 0);
}

TEST_F(ConversationList, ShowsOnlyWhatIsLookedForAndOneViewAtATime)
{
    model.setFilter(TitleFilter({u"OLD"_s}));
    EXPECT_EQ(titles(), QStringList{u"oldest"_s});
    model.setFilter(TitleFilter());
    ConversationMarks marks;
    marks.archived = true;
    home.library.mark({middle.id}, marks);
    home.library.remove({newest.id});
    EXPECT_EQ(titles(), QStringList{u"oldest"_s});
    model.setView(ChatsView::Archived);
    EXPECT_EQ(titles(), QStringList{u"middle"_s});
    model.setView(ChatsView::Trash);
    EXPECT_EQ(titles(), QStringList{u"newest"_s});
    EXPECT_FALSE(model.flags(model.index(0)) & Qt::ItemIsEditable);
    EXPECT_FALSE(model.flags(model.index(0)) & Qt::ItemIsDragEnabled);
}

TEST_F(ConversationList, ChatsAreDraggedIntoFoldersOutOfThemAndOntoThePinned)
{
    home.library.folders().add(u"Work"_s);
    const auto drag = [this](const QList<ConversationId>& ids, const QModelIndex& onto) {
        QModelIndexList rows;
        for (const ConversationId id : ids)
            rows.append(model.index(model.rowOf(id)));
        const std::unique_ptr<QMimeData> data(model.mimeData(rows));
        return model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, onto);
    };
    const auto folder = [this](const Conversation& one) {
        return home.library.find(one.id)->folder;
    };
    EXPECT_TRUE(drag({newest.id, oldest.id}, model.index(model.rowOfFolder(u"Work"_s))));
    EXPECT_EQ(folder(newest), u"Work"_s);
    EXPECT_EQ(folder(oldest), u"Work"_s);
    EXPECT_TRUE(drag({middle.id}, model.index(model.rowOf(newest.id)))) << "onto what lies in it";
    EXPECT_EQ(folder(middle), u"Work"_s);
    EXPECT_TRUE(drag({oldest.id}, {})) << "beside everything";
    EXPECT_EQ(folder(oldest), QString());
    EXPECT_TRUE(drag({newest.id}, model.index(model.rowOf(oldest.id)))) << "onto one of a day";
    EXPECT_EQ(folder(newest), QString());
    model.setPinPlace(true);
    EXPECT_TRUE(drag({middle.id}, model.index(0)));
    model.setPinPlace(false);
    EXPECT_TRUE(home.library.find(middle.id)->pinned);
    EXPECT_TRUE(drag({newest.id}, model.index(0)));
    EXPECT_TRUE(home.library.find(newest.id)->pinned);
    EXPECT_TRUE(drag({middle.id}, model.index(model.rowOfFolder(u"Work"_s))));
    EXPECT_FALSE(home.library.find(middle.id)->pinned) << "it is seen where it was dropped";
}

TEST_F(ConversationList, FoldersAreDraggedInOrder)
{
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
        home.library.folders().add(name);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(2)}));
    EXPECT_FALSE(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1,
                                    model.index(model.rowOf(newest.id))));
    EXPECT_TRUE(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.index(0)));
    EXPECT_EQ(titles().first(3), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
}

} // namespace loquat::test
