// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/transcript/transcriptfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class Transcript : public TranscriptFixture
{};

} // namespace

TEST_F(Transcript, FollowsTheNewestLineWhileTheReaderIsAtTheEnd)
{
    fill(20);
    EXPECT_TRUE(atEnd());
    const Turn turn = ask(u"And now?"_s);
    for (int i = 0; i < 300; ++i)
        grow(turn, u"more words come "_s);
    EXPECT_TRUE(atEnd());
    EXPECT_TRUE(view.isFollowing());
    EXPECT_GT(value(), 0);
}

TEST_F(Transcript, LetsTheReaderGoAndComeBack)
{
    fill(20);
    const Turn turn = ask(u"And now?"_s);
    grow(turn, u"It begins. "_s);
    QTest::keyClick(&view, Qt::Key_PageUp);
    EXPECT_FALSE(view.isFollowing());
    const int before = value();
    auto* jump = view.findChild<QAbstractButton*>(u"jumpToNewest"_s);
    EXPECT_TRUE(jump->isVisible());
    for (int i = 0; i < 300; ++i)
        grow(turn, u"more words come "_s);
    EXPECT_EQ(value(), before);
    QTest::mouseClick(jump, Qt::LeftButton);
    EXPECT_TRUE(atEnd());
    EXPECT_FALSE(jump->isVisible());
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(value(), 0);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_TRUE(atEnd());
    EXPECT_TRUE(view.isFollowing());
}

TEST_F(Transcript, KeepsTheLineBeingReadStillWhileGuessedHeightsBecomeReal)
{
    fill(200);
    for (int step = 0; step < 60; ++step) {
        const int turn = view.content().indexAt(value());
        const TurnId id = branch.idAt(turn);
        const int offset = view.content().topOf(turn) - value();
        view.verticalScrollBar()->setValue(value() - 50);
        const int now = view.content().topOf(branch.indexOf(id)) - value();
        ASSERT_EQ(now, offset + 50) << step;
    }
}

TEST_F(Transcript, PutsOnTheScreenWhatPaintingAllAtOnceWouldGive)
{
    fill(8);
    const Turn turn = ask(u"And now?"_s);
    for (int i = 0; i < 120; ++i) {
        grow(turn, i % 17 == 0 ? u"line end\n"_s : u"more words come "_s);
        if (i % 20 == 7) {
            ASSERT_EQ(differences(), "") << i;
        }
    }
    finish(turn, ReplyState::CutByLimit);
    EXPECT_EQ(differences(), "");
    QTest::keyClick(&view, Qt::Key_PageUp);
    EXPECT_EQ(differences(), "");
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(differences(), "");
}

TEST_F(Transcript, LaysOutOnlyWhatIsNear)
{
    fill(500);
    int built = 0;
    for (int i = 0; i < 500; ++i)
        built += view.content().item(i) != nullptr;
    EXPECT_LE(built, 80);
    EXPECT_EQ(view.content().item(250), nullptr);
    view.showTurn(branch.idAt(250));
    EXPECT_NE(view.content().item(250), nullptr);
    EXPECT_EQ(view.content().topOf(250), value());
}

TEST_F(Transcript, SelectsAcrossTurnsAndCopiesPlainText)
{
    ask(u"first question"_s, ReplyState::Complete, u"first answer"_s);
    ask(u"second question"_s, ReplyState::Complete, u"second answer"_s);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, pointOf(0, TurnPart::Answer, 6));
    moveMouse(pointOf(1, TurnPart::Prompt, 6), Qt::LeftButton);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, pointOf(1, TurnPart::Prompt, 6));
    ASSERT_TRUE(view.hasSelection());
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"answer\n\nsecond"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(),
              u"first question\n\nfirst answer\n\nsecond question\n\nsecond answer"_s);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(view.hasSelection());
}

TEST_F(Transcript, SelectsWordsParagraphsAndUpToAShiftClick)
{
    ask(u"question"_s, ReplyState::Complete, u"some words here\n\nand a second line"_s);
    const QPoint word = pointOf(0, TurnPart::Answer, 7);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, word);
    view.copySelection();
    EXPECT_EQ(QApplication::clipboard()->text(), u"words"_s);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, word);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, word);
    view.copySelection();
    EXPECT_EQ(QApplication::clipboard()->text(), u"some words here"_s);
    view.clearSelection();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(0, TurnPart::Answer, 0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      pointOf(0, TurnPart::Answer, 4));
    view.copySelection();
    EXPECT_EQ(QApplication::clipboard()->text(), u"some"_s);
}

TEST_F(Transcript, KeepsSelectionAndFocusWhileItStreams)
{
    QPushButton elsewhere;
    const Turn turn = ask(u"question"_s);
    grow(turn, u"some words "_s);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, pointOf(0, TurnPart::Answer, 1));
    QWidget* focus = QApplication::focusWidget();
    for (int i = 0; i < 400; ++i)
        grow(turn, u"more words "_s);
    finish(turn, ReplyState::Interrupted);
    EXPECT_EQ(QApplication::focusWidget(), focus);
    EXPECT_FALSE(view.isFollowing()) << "what is selected stays where it is";
    view.copySelection();
    EXPECT_EQ(QApplication::clipboard()->text(), u"some"_s);
}

TEST_F(Transcript, ShowsThoughtsWhileTheyComeAndFoldsThemForTheAnswer)
{
    const Turn turn = ask(u"question"_s);
    grow(turn, {}, u"let me see"_s);
    grow(turn, {}, u" what this is"_s);
    EXPECT_TRUE(view.content().item(0)->isThinkingOpen());
    EXPECT_EQ(view.content().item(0)->body(TurnPart::Thinking).text(),
              u"let me see what this is"_s);
    grow(turn, u"It is this."_s);
    EXPECT_FALSE(view.content().item(0)->isThinkingOpen());
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_TRUE(view.content().item(0)->isThinkingOpen());
    grow(turn, u" And that."_s);
    EXPECT_TRUE(view.content().item(0)->isThinkingOpen()) << "as the reader left it";
}

TEST_F(Transcript, LeavesThoughtsOutOfCopiesUnlessTheyAreAskedFor)
{
    const Turn turn = ask(u"question"_s);
    grow(turn, {}, u"let me see"_s);
    grow(turn, u"It is this."_s);
    finish(turn, ReplyState::Complete);
    const auto copied = [this](const std::function<void()>& copy) {
        QApplication::clipboard()->clear();
        copy();
        EXPECT_TRUE(waitUntil([] { return !QApplication::clipboard()->text().isEmpty(); }));
        return QApplication::clipboard()->text();
    };
    view.selectAll();
    EXPECT_FALSE(copied([this] { view.copySelection(); }).contains(u"let me see"_s));
    EXPECT_EQ(copied([this] { view.useOnCurrent(TurnMenu::Choice::CopyReply); }), u"It is this."_s);
    EXPECT_EQ(copied([this] { view.useOnCurrent(TurnMenu::Choice::CopyMarkdown); }),
              u"It is this."_s);
    EXPECT_EQ(copied([this] { view.useOnCurrent(TurnMenu::Choice::CopyThoughts); }),
              u"let me see"_s);
    view.useOnCurrent(TurnMenu::Choice::Thoughts);
    view.selectAll();
    EXPECT_TRUE(copied([this] { view.copySelection(); }).contains(u"let me see"_s))
        << "open ones are selected like any text";
}

TEST_F(Transcript, MovesTextThatTurnedOutToBeThinking)
{
    const Turn turn = ask(u"question"_s);
    grow(turn, u"hmm, perhaps"_s);
    ReplyDelta delta;
    delta.textWasThinking = true;
    delta.text = u"The answer."_s;
    branch.growReply(turn.id, delta);
    EXPECT_EQ(view.content().item(0)->body(TurnPart::Thinking).text(), u"hmm, perhaps"_s);
    EXPECT_EQ(view.content().item(0)->body(TurnPart::Answer).text(), u"The answer."_s);
}

TEST_F(Transcript, OffersWhatHelpsAfterAFailure)
{
    const Turn turn = ask(u"question"_s);
    finish(turn, ReplyState::Empty);
    QSignalSpy asked(&view, &TranscriptView::retryWithoutStreamingRequested);
    const TurnNotice* notice = view.content().item(0)->notice();
    ASSERT_TRUE(notice);
    EXPECT_TRUE(notice->isVisible());
    for (auto* button : notice->findChildren<QPushButton*>()) {
        if (button->text() == actionLabel(ErrorAction::RetryWithoutStreaming))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.first().first().value<TurnId>(), turn.id);
}

TEST_F(Transcript, SurvivesThatAButtonTakesItsOwnTurnAway)
{
    const Turn turn = ask(u"question"_s);
    finish(turn, ReplyState::CutByLimit);
    QObject::connect(&view, &TranscriptView::continueRequested, &view,
                     [this] { branch.setContents({}, {}); });
    const TurnNotice* notice = view.content().item(0)->notice();
    QTest::mouseClick(notice->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_EQ(view.content().count(), 0);
}

TEST_F(Transcript, HasButtonsForTheTurnUnderTheMouse)
{
    ask(u"question"_s, ReplyState::Complete, u"answer"_s);
    auto* copy = view.findChild<QToolButton*>(u"copyReply"_s);
    EXPECT_FALSE(copy->isVisible());
    moveMouse(pointOf(0, TurnPart::Answer, 1));
    ASSERT_TRUE(copy->isVisible());
    QTest::mouseClick(copy, Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(), u"answer"_s);
    QTest::mouseClick(view.findChild<QToolButton*>(u"copyPrompt"_s), Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(), u"question"_s);
    QSignalSpy again(&view, &TranscriptView::regenerateRequested);
    QTest::mouseClick(view.findChild<QToolButton*>(u"regenerateTurn"_s), Qt::LeftButton);
    EXPECT_EQ(again.size(), 1);
    QSignalSpy edited(&view, &TranscriptView::editRequested);
    QTest::mouseClick(view.findChild<QToolButton*>(u"editTurn"_s), Qt::LeftButton);
    EXPECT_EQ(edited.size(), 1);
    QSignalSpy branched(&view, &TranscriptView::branchHereRequested);
    QTest::mouseClick(view.findChild<QToolButton*>(u"branchHere"_s), Qt::LeftButton);
    EXPECT_EQ(branched.size(), 1);
}

TEST_F(Transcript, OffersToMendAReplyOnlyAtTheLastTurn)
{
    ask(u"first"_s, ReplyState::Complete, u"answer"_s);
    const Turn cut = ask(u"second"_s);
    grow(cut, u"half"_s);
    finish(cut, ReplyState::CutByLimit);
    auto* again = view.findChild<QToolButton*>(u"regenerateTurn"_s);
    moveMouse(pointOf(0, TurnPart::Answer, 1));
    EXPECT_TRUE(again->isVisible()) << "in the middle too";

    const TurnNotice* notice = view.content().item(1)->notice();
    ASSERT_TRUE(notice);
    auto* goOn = notice->findChild<QPushButton*>();
    EXPECT_TRUE(goOn->isVisible());
    const int tall = view.content().item(1)->height();
    QSignalSpy continued(&view, &TranscriptView::continueRequested);
    ask(u"third"_s, ReplyState::Complete, u"answer"_s);
    EXPECT_FALSE(goOn->isVisible());
    EXPECT_LT(view.content().item(1)->height(), tall);
    goOn->click();
    EXPECT_TRUE(continued.isEmpty());

    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    EXPECT_TRUE(again->isVisible());
    EXPECT_TRUE(waitUntil([&] { return view.content().item(2) != nullptr; }));
    moveMouse(pointOf(2, TurnPart::Answer, 1));
    EXPECT_TRUE(again->isVisible());
}

TEST_F(Transcript, HasEveryActionByHoverByKeyAndInTheMenu)
{
    using Choice = TurnMenu::Choice;
    const QString code = u"```\none\n```\n\n```\ntwo\n```\n\nSee **this**."_s;
    ask(u"question"_s, ReplyState::CutByLimit, code);
    QSignalSpy continued(&view, &TranscriptView::continueRequested);
    const auto outcome = [&] {
        const QString text = QApplication::clipboard()->text();
        QApplication::clipboard()->clear();
        return text + QString::number(continued.size());
    };
    const std::tuple<Choice, QString, QString> actions[]{
        {Choice::CopyReply, u"copyReply"_s, u"one\n\ntwo\n\nSee this.0"_s},
        {Choice::CopyMarkdown, u"copyMarkdown"_s, code + u"0"_s},
        {Choice::CopyCode, u"copyCode"_s, u"one\n\ntwo0"_s},
        {Choice::Continue, u"continueTurn"_s, u"1"_s},
    };
    moveMouse(pointOf(0, TurnPart::Answer, 1));
    QStringList names;
    for (const auto& [choice, name, expected] : actions) {
        auto* button = view.findChild<QToolButton*>(name);
        ASSERT_TRUE(button && button->isVisible()) << qPrintable(name);
        names.append(TurnMenu::name(choice));
        EXPECT_FALSE(button->accessibleName().isEmpty());
        QTest::mouseClick(button, Qt::LeftButton);
        EXPECT_EQ(outcome(), expected);
    }
    continued.clear();
    for (const auto& [choice, name, expected] : actions) {
        const QKeyCombination key = TurnMenu::keys(choice, view).first()[0];
        QTest::keyClick(&view, key.key(), key.keyboardModifiers());
        EXPECT_EQ(outcome(), expected) << qPrintable(name);
    }
    QTest::mouseClick(view.findChild<QToolButton*>(u"turnActions"_s), Qt::LeftButton);
    auto* menu = view.findChild<QMenu*>(u"turnMenu"_s);
    ASSERT_TRUE(menu);
    QStringList entries;
    for (const QAction* action : menu->actions())
        entries.append(action->text());
    for (const QString& name : names)
        EXPECT_TRUE(entries.contains(name)) << qPrintable(name);
    menu->close();
}

TEST_F(Transcript, HasNoActionThatWouldDoNothing)
{
    const Turn turn = ask(u"question"_s);
    grow(turn, u"words"_s);
    moveMouse(pointOf(0, TurnPart::Answer, 1));
    for (const QString& name :
         {u"copyCode"_s, u"regenerateTurn"_s, u"continueTurn"_s, u"turnActions"_s})
        EXPECT_FALSE(view.findChild<QToolButton*>(name)->isVisible()) << qPrintable(name);
    QSignalSpy continued(&view, &TranscriptView::continueRequested);
    QTest::keyClick(&view, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(continued.isEmpty());
}

TEST_F(Transcript, HasTheSameButtonsForTheKeyboard)
{
    fill(3);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    EXPECT_TRUE(view.findChild<QToolButton*>(u"copyReply"_s)->isVisible());
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(u"Answer 1"_s));
}

TEST_F(Transcript, ScrollsWhenASelectionIsDraggedBeyondTheEdge)
{
    fill(30);
    const int before = value();
    const QPoint middle = view.viewport()->rect().center();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, middle);
    moveMouse({middle.x(), -40}, Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return value() < before - 200; }));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, {middle.x(), -40});
    EXPECT_TRUE(view.hasSelection());
}

TEST_F(Transcript, KeepsItsPlaceWhenTheWindowChanges)
{
    fill(60);
    view.showTurn(branch.idAt(30));
    view.resize(500, 700);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.content().indexAt(value() + 30), 30);
    view.jumpToNewest();
    view.resize(736, 400);
    QCoreApplication::processEvents();
    EXPECT_TRUE(atEnd());
}

TEST_F(Transcript, ForgetsABranchThatIsGone)
{
    auto other = std::make_unique<Branch>(nullptr);
    view.setBranch(other.get());
    EXPECT_EQ(view.content().count(), 0);
    other.reset();
    EXPECT_EQ(view.branch(), nullptr);
    EXPECT_FALSE(view.grab().isNull());
}

} // namespace loquat::test
