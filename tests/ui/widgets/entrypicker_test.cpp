// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entrypicker.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class EntryPickerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        picker.setNames(u"Things"_s, u"Search"_s, u"Nothing"_s);
        picker.setEntries({{u"Beta"_s, u"Chat"_s, {}},
                           {u"Alpha"_s, u"Action"_s, u"Ctrl+A"_s},
                           {u"Chatter"_s, u"Prompt"_s, {}}});
        picker.openAt({100, 100}, false);
    }

    QString row(int index) const
    {
        const QListWidgetItem* item = picker.findChild<QListWidget*>()->item(index);
        return item ? item->data(Qt::AccessibleTextRole).toString() : QString();
    }

    EntryPicker picker;
};

} // namespace

TEST_F(EntryPickerTest, NothingTypedShowsAllInTheirOrder)
{
    EXPECT_EQ(row(0), u"Beta, Chat"_s);
    EXPECT_EQ(row(1), u"Alpha, Action · Ctrl+A"_s);
    EXPECT_EQ(picker.field()->accessibleName(), u"Things");
    EXPECT_EQ(picker.field()->accessibleDescription(), u"Beta, Chat");
}

TEST_F(EntryPickerTest, ANameComesBeforeAKind)
{
    QTest::keyClicks(picker.field(), u"chat"_s);
    EXPECT_EQ(row(0), u"Chatter, Prompt"_s);
    EXPECT_EQ(row(1), u"Beta, Chat"_s);
    EXPECT_TRUE(row(2).isEmpty());
}

TEST_F(EntryPickerTest, TheArrowKeysMoveAndEnterChooses)
{
    QSignalSpy chosen(&picker, &EntryPicker::chosen);
    QSignalSpy dismissed(&picker, &EntryPicker::dismissed);
    QTest::keyClick(picker.field(), Qt::Key_Down);
    EXPECT_EQ(picker.field()->accessibleDescription(), u"Alpha, Action · Ctrl+A");
    QTest::keyClick(picker.field(), Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().toInt(), 1);
    EXPECT_EQ(dismissed.size(), 0);
    EXPECT_FALSE(picker.isVisible());
}

TEST_F(EntryPickerTest, EscapeAndEnterWithoutAMatchDismiss)
{
    QSignalSpy chosen(&picker, &EntryPicker::chosen);
    QSignalSpy dismissed(&picker, &EntryPicker::dismissed);
    QTest::keyClicks(picker.field(), u"zzz"_s);
    QTest::keyClick(picker.field(), Qt::Key_Return);
    EXPECT_EQ(dismissed.size(), 1);
    EXPECT_EQ(picker.typed(), u"zzz");
    picker.openAt({100, 100}, true);
    EXPECT_TRUE(picker.typed().isEmpty());
    QTest::keyClick(picker.field(), Qt::Key_Escape);
    EXPECT_EQ(dismissed.size(), 2);
    EXPECT_EQ(chosen.size(), 0);
}

} // namespace loquat
