// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionkeys.h"

#include <QDialog>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ActionKeysTest : public testing::Test
{
protected:
    void SetUp() override
    {
        find.setObjectName(u"find"_s);
        find.setShortcut(QKeySequence(u"Ctrl+F"_s));
        window.addAction(&find);
    }

    QWidget window;
    QDialog dialog{&window};
    QWidget field{&dialog};
    QAction find;
};

} // namespace

TEST_F(ActionKeysTest, AreThoseOfTheWindowsActionAsTheyAreNow)
{
    const ActionKeys keys(field, u"find"_s, {QKeySequence(u"F9"_s)});
    EXPECT_EQ(keys.named(u"Look"_s), u"Look (Ctrl+F)"_s);
    find.setShortcuts({QKeySequence(u"F7"_s), QKeySequence(u"F8"_s)});
    EXPECT_EQ(keys.named(u"Look"_s), u"Look (F7)"_s);
    EXPECT_TRUE(keys.matches(QKeyEvent(QEvent::KeyPress, Qt::Key_F8, Qt::NoModifier)));
    EXPECT_FALSE(keys.matches(QKeyEvent(QEvent::KeyPress, Qt::Key_F, Qt::ControlModifier)));
    find.setShortcuts(QList<QKeySequence>());
    EXPECT_EQ(keys.named(u"Look"_s), u"Look"_s);
    EXPECT_TRUE(keys.first().isEmpty());
}

TEST_F(ActionKeysTest, AreTheUsualOnesWhereThereIsNoSuchAction)
{
    const ActionKeys keys(field, u"leap"_s, {QKeySequence(u"F9"_s)});
    EXPECT_EQ(keys.action(), nullptr);
    EXPECT_EQ(keys.first(), QKeySequence(u"F9"_s));
}

TEST_F(ActionKeysTest, AnActionElsewhereFollowsThem)
{
    QAction mirror;
    ActionKeys(field, u"find"_s).lendTo(mirror);
    EXPECT_EQ(mirror.shortcut(), QKeySequence(u"Ctrl+F"_s));
    find.setShortcut(QKeySequence(u"F7"_s));
    EXPECT_EQ(mirror.shortcut(), QKeySequence(u"F7"_s));
}

} // namespace loquat::test
