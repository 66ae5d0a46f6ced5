// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/conversationlistmodel.h"
#include "tests/support/temporarylibrary.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

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
    ConversationListModel model{home.library};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(ConversationList, ShowsTheNewestFirst)
{
    EXPECT_EQ(titles(), (QStringList{u"newest"_s, u"middle"_s, u"oldest"_s}));
    EXPECT_EQ(model.idAt(2), oldest.id);
    EXPECT_EQ(model.rowOf(middle.id), 1);
    EXPECT_EQ(model.rowOf(ConversationId{77}), -1);
    EXPECT_EQ(model.index(0).data(ConversationListModel::ModelRole), u"gemma3:27b"_s);
    EXPECT_EQ(model.index(0).data(ConversationListModel::UpdatedRole), newest.updatedMs);
    EXPECT_EQ(model.index(0).data(ConversationListModel::RunningRole), false);
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
    home.library.remove(middle.id);
    EXPECT_EQ(titles(), (QStringList{u"newest"_s, u"oldest"_s}));
    home.library.restore(middle.id);
    EXPECT_EQ(titles(), (QStringList{u"newest"_s, u"middle"_s, u"oldest"_s}));
}

TEST_F(ConversationList, AddsWhatIsNew)
{
    home.clock.pass(hourMs);
    ChatSession* fresh = home.library.startNew();
    EXPECT_EQ(model.rowCount(), 3) << "nothing was asked in it yet";
    EXPECT_NE(fresh, nullptr);
}

} // namespace loquat::test
