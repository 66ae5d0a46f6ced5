// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/transcript/transcriptfixture.h"
#include "ui/transcript/turnmenu.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

namespace loquat::test {

using namespace Qt::StringLiterals;

class TranscriptTurns : public TranscriptFixture
{
protected:
    Turn beside(const Turn& other, TurnOrigin origin = TurnOrigin::Regenerated)
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.parent = other.parent;
        turn.origin = origin;
        turn.model = other.model;
        turn.prompt = u"other"_s;
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = u"another answer"_s;
        branch.appendTurn(turn);
        return turn;
    }

    Turn goOn(const QString& text, ReplyState state = ReplyState::Complete)
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.parent = branch.head();
        turn.origin = TurnOrigin::Continue;
        turn.prompt = u"Go on exactly where you stopped"_s;
        turn.reply.state = state;
        turn.reply.text = text;
        branch.appendTurn(turn);
        return turn;
    }

    QToolButton* button(const QString& name) { return view.findChild<QToolButton*>(name); }
    QString answer(int index) { return view.content().item(index)->body(TurnPart::Answer).text(); }
};

TEST_F(TranscriptTurns, VersionsAreShownWithArrows)
{
    const Turn first = ask(u"question"_s, ReplyState::Complete, u"answer"_s);
    moveMouse(pointOf(0, TurnPart::Answer, 1));
    EXPECT_FALSE(button(u"previousVersion"_s)->isVisible());
    const Turn second = beside(first);
    moveMouse(pointOf(0, TurnPart::Answer, 1));
    const TurnItem* item = view.content().item(0);
    ASSERT_EQ(item->versions().size(), 1);
    EXPECT_EQ(TurnHeader::versionsText(item->versions().first()), u"2 / 2"_s);
    QToolButton* back = button(u"previousVersion"_s);
    ASSERT_TRUE(back->isVisible());
    EXPECT_TRUE(back->isEnabled());
    EXPECT_FALSE(button(u"nextVersion"_s)->isEnabled()) << "it is the last one";
    EXPECT_EQ(back->accessibleName(), u"Previous version"_s);
    EXPECT_EQ(back->accessibleDescription(), u"Version 2 of 2"_s);
    EXPECT_EQ(back->toolTip(), u"Previous version"_s) << "the window has its key";
    EXPECT_TRUE(view.messages().last().description.contains(u"Version 2 of 2"_s));
    QSignalSpy asked(&view, &TranscriptView::versionRequested);
    QTest::mouseClick(back, Qt::LeftButton);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.first().at(0).value<TurnId>(), second.id);
    EXPECT_EQ(asked.first().at(1).toInt(), -1);
}

TEST_F(TranscriptTurns, StepsAreForTheTurnAtHandElseTheLastOneInView)
{
    const Turn first = ask(u"1"_s, ReplyState::Complete, u"a"_s);
    const Turn again = beside(first);
    const Turn second = ask(u"2"_s, ReplyState::Complete, u"b"_s);
    const Turn last = beside(second);
    QSignalSpy asked(&view, &TranscriptView::versionRequested);
    view.stepVersion(-1);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.last().at(0).value<TurnId>(), last.id);
    view.activateWindow();
    view.setFocus();
    ASSERT_TRUE(waitUntil([&] { return view.hasFocus(); }));
    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    view.stepVersion(1);
    ASSERT_EQ(asked.size(), 2);
    EXPECT_EQ(asked.last().at(0).value<TurnId>(), again.id);
}

TEST_F(TranscriptTurns, WhatStandsAboveTheVersionStaysOnTheScreen)
{
    fill(20);
    const Turn old = ask(u"question"_s, ReplyState::Complete, u"Short. "_s.repeated(300));
    const TurnId oldHead = branch.head();
    beside(old);
    branch.setHead(oldHead);
    const QPoint before = pointOf(20, TurnPart::Prompt, 0);
    view.verticalScrollBar()->setValue(value() - 100);
    const QPoint scrolled = pointOf(20, TurnPart::Prompt, 0);
    EXPECT_EQ(scrolled.y(), before.y() + 100);
    branch.setHead(branch.tree().children(old.parent).last());
    branch.setHead(oldHead);
    EXPECT_LE(std::abs(pointOf(20, TurnPart::Prompt, 0).y() - scrolled.y()), 600);
    EXPECT_FALSE(view.isFollowing() && !atEnd());
    EXPECT_EQ(differences(), "");
}

TEST_F(TranscriptTurns, ANewVersionThatRunsIsFollowed)
{
    fill(5);
    const Turn old = ask(u"question"_s, ReplyState::Complete, u"Words. "_s.repeated(2000));
    view.verticalScrollBar()->setValue(0);
    Turn again = old;
    again.id = newId<TurnId>();
    again.origin = TurnOrigin::Regenerated;
    again.reply = {};
    branch.appendTurn(again);
    EXPECT_TRUE(view.isFollowing());
    EXPECT_TRUE(atEnd());
}

TEST_F(TranscriptTurns, AContinuedReplyReadsAsOne)
{
    ask(u"Tell"_s, ReplyState::CutByLimit, u"Once upon"_s);
    EXPECT_TRUE(view.content().item(0)->notice());
    goOn(u" a time"_s);
    ASSERT_EQ(view.content().count(), 1);
    EXPECT_EQ(answer(0), u"Once upon a time"_s) << "in the same paragraph";
    EXPECT_FALSE(view.content().item(0)->notice()) << "what was cut goes on";
    const QList<TranscriptView::Message> messages = view.messages();
    ASSERT_EQ(messages.size(), 2) << "one prompt and one reply";
    view.selectAll();
    QApplication::clipboard()->clear();
    view.copySelection();
    ASSERT_TRUE(waitUntil([] { return !QApplication::clipboard()->text().isEmpty(); }));
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u"Once upon a time"_s));
    EXPECT_FALSE(QApplication::clipboard()->text().contains(u"Go on exactly"_s));
}

TEST_F(TranscriptTurns, AContinuationGrowsBehindTheFirstPart)
{
    ask(u"Tell"_s, ReplyState::CutByLimit, u"Once **upon**"_s);
    const Turn more = goOn({}, ReplyState::Streaming);
    grow(more, u" a time,"_s);
    grow(more, u" long ago"_s);
    finish(more, ReplyState::Complete);
    EXPECT_EQ(answer(0), u"Once upon a time, long ago"_s);
    EXPECT_EQ(differences(), "");
}

TEST_F(TranscriptTurns, ThePartThatWentWrongIsTheOneThatIsAskedAgain)
{
    const Turn tell = ask(u"Tell"_s, ReplyState::CutByLimit, u"Once upon"_s);
    const Turn more = goOn(u"a"_s, ReplyState::Interrupted);
    QSignalSpy continued(&view, &TranscriptView::continueRequested);
    view.useOnCurrent(TurnMenu::Choice::Continue);
    ASSERT_EQ(continued.size(), 1);
    EXPECT_EQ(continued.first().first().value<TurnId>(), more.id);
    QSignalSpy again(&view, &TranscriptView::regenerateRequested);
    view.useOnCurrent(TurnMenu::Choice::Regenerate);
    ASSERT_EQ(again.size(), 1);
    EXPECT_EQ(again.first().first().value<TurnId>(), tell.id) << "the reply as a whole";
}

TEST_F(TranscriptTurns, WhatWasDoneToATurnIsSaid)
{
    const Turn turn = ask(u"question"_s, ReplyState::Complete, u"Onec"_s);
    branch.setExcluded(turn.id, true);
    EXPECT_EQ(view.content().item(0)->marks(), QStringList{u"not sent"_s});
    EXPECT_TRUE(view.messages().last().description.contains(u"not sent"_s));
    branch.setCorrection(turn.id, u"Once"_s);
    EXPECT_EQ(view.content().item(0)->marks(), (QStringList{u"not sent"_s, u"corrected"_s}));
    EXPECT_EQ(answer(0), u"Once"_s);
    view.useOnCurrent(TurnMenu::Choice::ShowOriginal);
    EXPECT_EQ(answer(0), u"Onec"_s);
    EXPECT_EQ(view.content().item(0)->marks().last(), u"original"_s);
    view.useOnCurrent(TurnMenu::Choice::ShowCorrection);
    EXPECT_EQ(answer(0), u"Once"_s);
    branch.setCorrection(turn.id, std::nullopt);
    branch.setExcluded(turn.id, false);
    EXPECT_TRUE(view.content().item(0)->marks().isEmpty());
    EXPECT_EQ(answer(0), u"Onec"_s);
    EXPECT_EQ(differences(), "");
}

TEST_F(TranscriptTurns, ACorrectionIsWhatIsCopied)
{
    const Turn turn = ask(u"question"_s, ReplyState::Complete, u"Onec"_s);
    branch.setCorrection(turn.id, u"Once"_s);
    QApplication::clipboard()->clear();
    view.copySelection();
    ASSERT_TRUE(waitUntil([] { return !QApplication::clipboard()->text().isEmpty(); }));
    EXPECT_EQ(QApplication::clipboard()->text(), u"Once"_s);
}

TEST_F(TranscriptTurns, AnEditorStandsInPlaceOfAPrompt)
{
    fill(3);
    QWidget editor;
    auto* column = new QVBoxLayout(&editor);
    auto* text = new QPlainTextEdit;
    text->setFixedHeight(150);
    column->addWidget(text);
    const int before = view.content().height();
    view.setEditor(&editor, branch.idAt(1), TurnPart::Prompt);
    EXPECT_TRUE(editor.isVisible());
    EXPECT_EQ(editor.width(), view.content().style().width);
    const int height = view.content().item(1)->insetRect().height();
    EXPECT_GE(height, 150);
    EXPECT_GT(view.content().height(), before);
    EXPECT_FALSE(view.content().item(1)->isShown(TurnPart::Prompt));
    text->setFixedHeight(250);
    EXPECT_TRUE(
        waitUntil([&] { return view.content().item(1)->insetRect().height() == height + 100; }));
    view.setEditor(nullptr);
    EXPECT_FALSE(editor.isVisible());
    EXPECT_EQ(view.content().height(), before);
    EXPECT_TRUE(view.content().item(1)->isShown(TurnPart::Prompt));
    editor.setParent(nullptr);
}

TEST_F(TranscriptTurns, DeleteIsForTheTurnChosenByKeyboard)
{
    fill(3);
    QSignalSpy deleted(&view, &TranscriptView::deleteRequested);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Delete);
    EXPECT_TRUE(deleted.isEmpty()) << "none was chosen";
    QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_Delete);
    EXPECT_EQ(deleted.size(), 1);
}

TEST_F(TranscriptTurns, NothingIsDoneToATurnThatRuns)
{
    ask(u"question"_s);
    QSignalSpy again(&view, &TranscriptView::regenerateRequested);
    QSignalSpy edited(&view, &TranscriptView::editRequested);
    view.useOnCurrent(TurnMenu::Choice::Regenerate);
    view.useOnCurrent(TurnMenu::Choice::Edit);
    EXPECT_TRUE(again.isEmpty());
    EXPECT_TRUE(edited.isEmpty());
}

} // namespace loquat::test
