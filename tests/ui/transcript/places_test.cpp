// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/transcript/transcriptfixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class Places : public TranscriptFixture
{
protected:
    void wheel(int eighths, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at(50, 50);
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, eighths}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    }

    // The text at the viewport's top, and how far its line is from there.
    std::pair<TextSpot, int> top()
    {
        const TextSpot spot = view.firstVisible();
        return {spot, view.rectOf(spot, 0).top()};
    }

    Turn running()
    {
        const Turn turn = ask(u"And now?"_s);
        grow(turn, u"It begins. "_s);
        EXPECT_TRUE(view.isFollowing());
        return turn;
    }

    void goesOnAndStays(const Turn& turn)
    {
        EXPECT_FALSE(view.isFollowing());
        const int before = value();
        for (int i = 0; i < 200; ++i)
            grow(turn, u"more words come "_s);
        EXPECT_EQ(value(), before);
    }
};

} // namespace

TEST_F(Places, TheWheelLetsGoAtOnce)
{
    fill(20);
    const Turn turn = running();
    wheel(1); // the smallest turn there is
    goesOnAndStays(turn);
}

TEST_F(Places, PageUpLetsGoAtOnce)
{
    fill(20);
    const Turn turn = running();
    QTest::keyClick(&view, Qt::Key_PageUp);
    goesOnAndStays(turn);
}

TEST_F(Places, TheScrollBarLetsGoAtOnce)
{
    fill(20);
    const Turn turn = running();
    view.verticalScrollBar()->setValue(value() - 1);
    goesOnAndStays(turn);
}

TEST_F(Places, ASelectionLetsGoAtOnce)
{
    fill(20);
    const Turn turn = running();
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, pointOf(20, TurnPart::Answer, 1));
    goesOnAndStays(turn);
}

TEST_F(Places, GoingToAHitLetsGoEvenAtTheEnd)
{
    fill(20);
    const Turn turn = running();
    view.reveal({20, TurnPart::Answer, 3}, {20, TurnPart::Answer, 5});
    goesOnAndStays(turn);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_TRUE(view.isFollowing());
    EXPECT_TRUE(atEnd());
}

TEST_F(Places, HeightsThatChangeAboveMoveNothing)
{
    fill(30);
    const Turn turn = ask(u"question"_s);
    grow(turn, {}, u"a long thought that fills some lines "_s.repeated(30));
    grow(turn, u"The answer begins here. "_s.repeated(400));
    QTest::keyClick(&view, Qt::Key_PageUp);
    const auto before = top();
    ASSERT_EQ(before.first.part, TurnPart::Answer);
    view.toggleThinking(30); // scrolls to the line that was clicked
    view.reveal(before.first, before.first);
    const auto open = top();
    // The turn above ends with a notice that takes room.
    Turn above = *branch.turnAt(29);
    above.reply.state = ReplyState::CutByLimit;
    branch.updateTurn(above);
    EXPECT_EQ(top(), open);
}

TEST_F(Places, TheWordsAtTheTopStayWhenWidthOrSizeChange)
{
    for (int i = 0; i < 12; ++i)
        ask(u"question"_s, ReplyState::Complete,
            u"A long paragraph in which a place is not easily found again. "_s.repeated(120));
    const TextSpot spot{6, TurnPart::Answer, 3000};
    view.reveal(spot, spot);
    const TextSpot before = view.firstVisible();
    view.resize(480, 500);
    QCoreApplication::processEvents();
    EXPECT_NEAR(view.firstVisible().position, before.position, 160);
    view.setReading({}, 900);
    view.resize(1100, 500);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.content().style().width, 900);
    EXPECT_NEAR(view.firstVisible().position, before.position, 260);
    QFont larger = view.font();
    larger.setPointSizeF(larger.pointSizeF() * 2);
    view.setFont(larger);
    EXPECT_EQ(view.firstVisible().turn, 6);
    EXPECT_NEAR(view.firstVisible().position, before.position, 260);
}

TEST_F(Places, AreFoundAgainInEachChat)
{
    fill(60);
    view.reveal({30, TurnPart::Answer, 100}, {30, TurnPart::Answer, 100});
    const auto before = top();
    const ReadingPlace place = view.place();
    EXPECT_FALSE(place.isAtEnd());
    Branch other(nullptr);
    view.setBranch(&other);
    EXPECT_TRUE(view.place().isAtEnd());
    view.resize(600, 500);
    view.setBranch(&branch, place);
    EXPECT_EQ(view.firstVisible().turn, before.first.turn);
    EXPECT_FALSE(view.isFollowing());
    view.jumpToNewest();
    view.setBranch(&other);
    view.setBranch(&branch, {});
    EXPECT_TRUE(view.isFollowing());
    view.setBranch(nullptr);
}

TEST_F(Places, WaitForATurnThatIsStillToCome)
{
    Branch late(nullptr);
    view.setBranch(&late, {branch.head(), TurnPart::Answer, 0, 0});
    fill(40);
    const ReadingPlace place{branch.idAt(10), TurnPart::Answer, 20, 15};
    view.setBranch(&late, place);
    EXPECT_EQ(view.place(), place);
    // As if it had been read from the store.
    view.setBranch(&branch, view.place());
    EXPECT_EQ(view.content().indexAt(value()), 10);
    EXPECT_EQ(view.rectOf({10, TurnPart::Answer, 20}, 0).top(), 15);
    view.setBranch(nullptr);
}

TEST_F(Places, ControlAndTheWheelAskForAnotherSize)
{
    fill(5);
    QSignalSpy zoom(&view, &TranscriptView::zoomRequested);
    const int before = value();
    wheel(120, Qt::ControlModifier);
    wheel(-60, Qt::ControlModifier);
    wheel(-60, Qt::ControlModifier);
    ASSERT_EQ(zoom.size(), 2);
    EXPECT_EQ(zoom.at(0).first().toInt(), 1);
    EXPECT_EQ(zoom.at(1).first().toInt(), -1);
    EXPECT_EQ(value(), before);
}

} // namespace loquat::test
