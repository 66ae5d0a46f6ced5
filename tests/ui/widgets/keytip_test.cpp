// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keytip.h"

#include <QToolButton>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(KeyTip, NamesTheKeyOfTheActionAsItIs)
{
    QWidget window;
    auto* button = new QToolButton;
    KeyTip::set(*button, u"Settings"_s, u"settings"_s);
    EXPECT_EQ(button->toolTip(), u"Settings"_s) << "there is no window yet";

    QAction action;
    action.setObjectName(u"settings"_s);
    action.setShortcut(QKeySequence(u"Ctrl+,"_s));
    window.addAction(&action);
    button->setParent(&window);
    window.show();
    EXPECT_EQ(button->toolTip(), u"Settings (Ctrl+,)"_s);
    action.setShortcut(QKeySequence(u"F4"_s));
    EXPECT_EQ(button->toolTip(), u"Settings (F4)"_s);
    action.setShortcut({});
    EXPECT_EQ(button->toolTip(), u"Settings"_s);

    KeyTip::set(*button, u"All settings"_s, u"settings"_s);
    action.setShortcut(QKeySequence(u"F5"_s));
    EXPECT_EQ(button->toolTip(), u"All settings (F5)"_s) << "one tip at a time";
}

} // namespace loquat::test
