// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberedtextedit.h"

#include <QImage>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(NumberedTextEdit, NumbersStandBesideTheTextAndTheWrongLineIsMarked)
{
    NumberedTextEdit edit;
    edit.resize(300, 200);
    edit.setPlainText(u"one\ntwo\nthree"_s);
    edit.show();
    const QImage before = edit.grab().toImage();
    EXPECT_GT(edit.viewport()->x(), 10) << "room for the numbers";
    edit.setWrongLine(2);
    EXPECT_EQ(edit.wrongLine(), 2);
    EXPECT_NE(edit.grab().toImage(), before);
    edit.goToLine(3);
    EXPECT_EQ(edit.textCursor().blockNumber(), 2);
}

TEST(NumberedTextEdit, ManyLinesHaveMoreRoom)
{
    NumberedTextEdit edit;
    edit.resize(300, 200);
    edit.show();
    const int few = edit.viewport()->x();
    edit.setPlainText(u"\n"_s.repeated(2000));
    EXPECT_GT(edit.viewport()->x(), few);
}

} // namespace loquat
