// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/transcript/transcriptfixture.h"

#include <QClipboard>
#include <QTest>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class KeyboardSelection : public TranscriptFixture
{
protected:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ShiftModifier, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&view, Qt::Key(key), modifiers);
    }

    void caretTo(int turn, TurnPart part, int position)
    {
        const TextSpot spot{turn, part, position};
        view.select({spot, spot});
    }

    QString copied()
    {
        view.copySelection();
        return QApplication::clipboard()->text();
    }

    static constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;
};

} // namespace

TEST_F(KeyboardSelection, GoesByCharacterAndByWord)
{
    ask(u"question"_s, ReplyState::Complete, u"some words e\u0301 more"_s);
    caretTo(0, TurnPart::Answer, 5);
    press(Qt::Key_Right, Qt::ShiftModifier, 3);
    EXPECT_EQ(copied(), u"wor"_s);
    press(Qt::Key_Left);
    EXPECT_EQ(copied(), u"wo"_s);
    press(Qt::Key_Right, controlShift);
    EXPECT_EQ(copied(), u"words "_s);
    press(Qt::Key_Right);
    EXPECT_EQ(copied(), u"words e\u0301"_s) << "a letter with its accent is one";
    press(Qt::Key_Left, controlShift, 3);
    EXPECT_EQ(copied(), u"some "_s) << "back beyond the anchor";
}

TEST_F(KeyboardSelection, GoesByLineAndParagraph)
{
    const QString longLine =
        u"words that fill the line and are wrapped at its end "_s.repeated(5).trimmed();
    ask(u"question"_s, ReplyState::Complete, longLine + u"\n\nsecond\n\nthird"_s);
    caretTo(0, TurnPart::Answer, 3);
    press(Qt::Key_End);
    const int lineEnd = view.selection().caret.position;
    EXPECT_GT(lineEnd, 40);
    EXPECT_LT(lineEnd, longLine.size() / 2);
    press(Qt::Key_Home);
    EXPECT_EQ(view.selection().caret.position, 0);
    press(Qt::Key_Down);
    const int secondLine = view.selection().caret.position;
    EXPECT_GE(secondLine, lineEnd);
    press(Qt::Key_Up);
    EXPECT_LE(view.selection().caret.position, 3);
    press(Qt::Key_Down, controlShift);
    EXPECT_EQ(view.selection().caret.position, longLine.size() + 1);
    press(Qt::Key_Down, controlShift);
    press(Qt::Key_Up, controlShift);
    EXPECT_EQ(view.selection().caret.position, longLine.size() + 1);
}

TEST_F(KeyboardSelection, GoesFromTurnToTurn)
{
    ask(u"first question"_s, ReplyState::Complete, u"first answer"_s);
    ask(u"second question"_s, ReplyState::Complete, u"second answer"_s);
    caretTo(0, TurnPart::Answer, 6);
    press(Qt::Key_Right, Qt::ShiftModifier, 7);
    EXPECT_EQ(view.selection().caret, (TextSpot{1, TurnPart::Prompt, 0}));
    press(Qt::Key_Right, controlShift);
    EXPECT_EQ(copied(), u"answer\n\nsecond "_s);
    press(Qt::Key_Down);
    EXPECT_EQ(view.selection().caret.part, TurnPart::Answer);
    press(Qt::Key_Up, Qt::ShiftModifier, 5);
    EXPECT_EQ(view.selection().caret, (TextSpot{0, TurnPart::Prompt, 0}))
        << "the start, where there is no way on";
    press(Qt::Key_End, controlShift);
    EXPECT_EQ(copied(), u"answer\n\nsecond question\n\nsecond answer"_s);
}

TEST_F(KeyboardSelection, GoesByPageThroughALongChatAndStaysVisible)
{
    fill(300);
    view.showTurn(branch.idAt(150));
    caretTo(150, TurnPart::Prompt, 0);
    for (int i = 0; i < 12; ++i) {
        const TextSpot before = view.selection().caret;
        press(Qt::Key_PageDown);
        ASSERT_GT(view.selection().caret, before);
        const QRect caret = view.rectOf(view.selection().caret, 0);
        ASSERT_TRUE(view.viewport()->rect().contains(caret.center())) << i;
    }
    EXPECT_GT(view.selection().caret.turn, 165);
    press(Qt::Key_PageUp, Qt::ShiftModifier, 30);
    EXPECT_LT(view.selection().caret.turn, 150);
    EXPECT_TRUE(view.hasSelection());
    EXPECT_FALSE(view.isFollowing());
}

TEST_F(KeyboardSelection, BeginsWhereTheReaderIs)
{
    fill(50);
    view.showTurn(branch.idAt(20));
    press(Qt::Key_Right, Qt::ShiftModifier, 4);
    EXPECT_EQ(view.selection().anchor.turn, 20);
    EXPECT_TRUE(view.hasSelection());
    view.clearSelection();
    press(Qt::Key_Up, Qt::ControlModifier, 3);
    const int current = view.currentTurn();
    press(Qt::Key_Down);
    EXPECT_EQ(view.selection().anchor.turn, current);
}

TEST_F(KeyboardSelection, FollowsTheDirectionOfTheParagraph)
{
    ask(u"question"_s, ReplyState::Complete, u"\u05e9\u05dc\u05d5\u05dd"_s);
    caretTo(0, TurnPart::Answer, 0);
    press(Qt::Key_Left);
    EXPECT_EQ(view.selection().caret.position, 1);
    const TurnItem* turn = view.content().item(0);
    EXPECT_GT(turn->body(TurnPart::Answer).cursorRect(0).left(), view.content().style().width / 2)
        << "a paragraph from right to left stands at the right";
}

} // namespace loquat::test
