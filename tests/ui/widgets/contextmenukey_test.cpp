// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contextmenukey.h"

#include <QContextMenuEvent>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

namespace loquat::test {

namespace {

class Asked final : public QWidget
{
public:
    int menus = 0;

protected:
    void contextMenuEvent(QContextMenuEvent* event) override
    {
        if (event->reason() == QContextMenuEvent::Keyboard)
            ++menus;
    }
};

} // namespace

TEST(ContextMenuKey, ShiftF10AsksForTheMenu)
{
    const auto key = std::make_unique<ContextMenuKey>();
    Asked asked;
    QTest::keyClick(&asked, Qt::Key_F10, Qt::ShiftModifier);
    EXPECT_EQ(asked.menus, 1);
    QTest::keyClick(&asked, Qt::Key_F10);
    QTest::keyClick(&asked, Qt::Key_F10, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(asked.menus, 1);
}

} // namespace loquat::test
