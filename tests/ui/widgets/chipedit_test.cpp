// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chipedit.h"
#include "ui/widgets/closemark.h"

#include <QLineEdit>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class ChipEditTest : public testing::Test
{
protected:
    ChipEditTest()
        : changed(&edit, &ChipEdit::textsChanged)
    {
        edit.resize(260, 34);
        edit.show();
    }

    void type(const QString& text)
    {
        QTest::keyClicks(edit.editor(), text);
        QTest::keyClick(edit.editor(), Qt::Key_Return);
    }

    ChipEdit edit;
    QSignalSpy changed;
};

} // namespace

TEST_F(ChipEditTest, WhatIsTypedBecomesAChip)
{
    type(u"END"_s);
    type(uR"(\n\n)"_s);
    EXPECT_EQ(edit.texts(), (QStringList{u"END"_s, u"\n\n"_s}));
    ASSERT_EQ(edit.chips().size(), 2);
    EXPECT_EQ(edit.chips().last()->text(), uR"(\n\n)"_s);
    EXPECT_EQ(changed.size(), 2);
    EXPECT_EQ(edit.editor()->text(), QString());
}

TEST_F(ChipEditTest, WhiteSpaceCountsAndRepetitionsDoNot)
{
    type(u" END"_s);
    type(u"END"_s);
    type(u"END"_s);
    type({});
    EXPECT_EQ(edit.texts(), (QStringList{u" END"_s, u"END"_s}));
    EXPECT_EQ(changed.size(), 2);
}

TEST_F(ChipEditTest, LeavingTheEditorTakesWhatIsTyped)
{
    QTest::keyClicks(edit.editor(), u"half"_s);
    QFocusEvent leave(QEvent::FocusOut);
    QCoreApplication::sendEvent(edit.editor(), &leave);
    EXPECT_EQ(edit.texts(), QStringList{u"half"_s});
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(ChipEditTest, ChipsAreRemovedByCrossKeyAndBackspace)
{
    edit.setTexts({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    EXPECT_EQ(changed.size(), 0);
    edit.chips().at(1)->findChild<CloseMark*>()->click();
    EXPECT_EQ(edit.texts(), (QStringList{u"a"_s, u"c"_s, u"d"_s}));
    QTest::keyClick(edit.chips().at(0), Qt::Key_Delete);
    EXPECT_EQ(edit.texts(), (QStringList{u"c"_s, u"d"_s}));
    QTest::keyClick(edit.editor(), Qt::Key_Backspace);
    EXPECT_EQ(edit.texts(), QStringList{u"c"_s});
    EXPECT_EQ(changed.size(), 3);
    EXPECT_EQ(edit.chips().size(), 1);
}

TEST_F(ChipEditTest, ManyChipsBreakTheLine)
{
    const int before = edit.heightForWidth(260);
    edit.setTexts({u"one long stop text"_s, u"another long stop text"_s, u"and a third one"_s});
    EXPECT_GT(edit.heightForWidth(260), before);
}

} // namespace loquat
