// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"
#include "ui/composer/queuepanel.h"
#include "ui/widgets/growingtextedit.h"

#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

class QueuePanelTest : public SessionFixture
{
protected:
    void SetUp() override
    {
        SessionFixture::SetUp();
        server.answer("/api/generate", reply("Yes"));
        server.answerNext("/api/generate",
                          Script::stream().line(delta("So")).gate("go").line(last()).end());
        session = library->startNew();
        session->setModel(profileId, u"m"_s);
        ASSERT_TRUE(ask(*session, u"zero"_s));
        ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
        panel.resize(600, 200);
        panel.setSession(session);
    }

    void TearDown() override
    {
        panel.setSession(nullptr);
        SessionFixture::TearDown();
    }

    void queueThree()
    {
        for (const QString& text : {u"one"_s, u"two"_s, u"three"_s})
            ASSERT_TRUE(ask(*session, text));
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
        list()->setFocus();
    }

    QListWidget* list() const { return panel.findChild<QListWidget*>(u"queuedPrompts"_s); }
    GrowingTextEdit* editor() const { return panel.findChild<GrowingTextEdit*>(u"queuedText"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(list(), key, modifiers);
    }

    QStringList waiting() const
    {
        QStringList texts;
        for (const QueuedPrompt& prompt : session->queue().prompts())
            texts.append(prompt.prompt);
        return texts;
    }

    QStringList shown() const
    {
        QStringList rows;
        for (int row = 0; row < list()->count(); ++row)
            rows.append(list()->item(row)->text());
        return rows;
    }

    ChatSession* session = nullptr;
    QueuePanel panel;
};

TEST_F(QueuePanelTest, ItIsThereOnlyWhileSomethingWaits)
{
    EXPECT_TRUE(panel.isHidden());
    queueThree();
    EXPECT_EQ(shown(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    panel.findChild<QPushButton*>(u"clearQueue"_s)->click();
    EXPECT_TRUE(waiting().isEmpty());
    EXPECT_TRUE(panel.isHidden());
}

TEST_F(QueuePanelTest, KeysMoveEditAndRemove)
{
    queueThree();
    list()->setCurrentRow(2);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(waiting(), (QStringList{u"one"_s, u"three"_s, u"two"_s}));
    EXPECT_EQ(list()->currentRow(), 1) << "it is still the one that was moved";
    press(Qt::Key_F2);
    ASSERT_TRUE(editor()->isVisible());
    EXPECT_EQ(editor()->toPlainText(), u"three"_s);
    editor()->setPlainText(u"3"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_FALSE(editor()->isVisible());
    EXPECT_EQ(waiting().at(1), u"3"_s);
    press(Qt::Key_Delete);
    EXPECT_EQ(waiting(), (QStringList{u"one"_s, u"two"_s}));
}

TEST_F(QueuePanelTest, DeletingTheLastLeavesTheOneBeforeItChosen)
{
    queueThree();
    list()->setCurrentRow(2);
    press(Qt::Key_Delete);
    EXPECT_EQ(list()->currentRow(), 1);
    list()->setCurrentRow(0);
    press(Qt::Key_Delete);
    EXPECT_EQ(list()->currentRow(), 0);
    EXPECT_EQ(waiting(), QStringList{u"two"_s});
}

TEST_F(QueuePanelTest, InALowWindowOneIsInSightAndTheOthersAreScrolled)
{
    queueThree();
    const int roomy = list()->height();
    panel.setTight(true);
    EXPECT_LT(list()->height(), roomy);
    EXPECT_EQ(list()->height(), list()->sizeHintForRow(0) + 2 * list()->frameWidth());
    list()->setCurrentRow(2);
    EXPECT_TRUE(list()->viewport()->rect().intersects(list()->visualItemRect(list()->item(2))));
    panel.setTight(false);
    EXPECT_EQ(list()->height(), roomy);
}

TEST_F(QueuePanelTest, WhatIsBeingEditedWaitsAndEscapeLeavesItAsItWas)
{
    queueThree();
    list()->setCurrentRow(0);
    press(Qt::Key_Return);
    editor()->setPlainText(u"1"_s);
    server.open("go");
    ASSERT_TRUE(finish(*session));
    EXPECT_EQ(waiting().size(), 3);
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([&] { return waiting().isEmpty() && !session->isRunning(); }));
    EXPECT_EQ(lastTurn(*session).prompt, u"three"_s);
}

TEST_F(QueuePanelTest, ButtonsDoWhatTheKeysDo)
{
    queueThree();
    const auto button = [this](const QString& name) {
        return panel.findChild<QToolButton*>(name);
    };
    list()->setCurrentRow(0);
    EXPECT_FALSE(button(u"queuedUp"_s)->isEnabled());
    button(u"queuedDown"_s)->click();
    EXPECT_EQ(waiting(), (QStringList{u"two"_s, u"one"_s, u"three"_s}));
    button(u"removeQueued"_s)->click();
    EXPECT_EQ(waiting(), (QStringList{u"two"_s, u"three"_s}));
    button(u"editQueued"_s)->click();
    EXPECT_TRUE(editor()->isVisible());
    panel.findChild<QPushButton*>(u"cancelQueued"_s)->click();
    EXPECT_FALSE(editor()->isVisible());
}

TEST_F(QueuePanelTest, AHeldQueueSaysWhyAndIsSentOnRequest)
{
    queueThree();
    auto* resume = panel.findChild<QPushButton*>(u"resumeQueue"_s);
    EXPECT_FALSE(resume->isVisible());
    session->stop();
    ASSERT_TRUE(finish(*session));
    ASSERT_TRUE(waitUntil([&] { return resume->isVisible(); }));
    resume->click();
    EXPECT_TRUE(waitUntil([&] { return waiting().isEmpty() && !session->isRunning(); }));
}

TEST_F(QueuePanelTest, AReplyThatWaitsForTheServerStandsInItAndCanBeTakenBack)
{
    ChatSession* other = library->startNew();
    other->setModel(profileId, u"m"_s);
    ASSERT_TRUE(ask(*other, u"later"_s));
    ASSERT_TRUE(waitUntil([&] { return other->placeInLine() == 0; }));
    panel.setSession(other);
    ASSERT_EQ(list()->count(), 1);
    EXPECT_TRUE(list()->item(0)->text().contains(u"later"_s));
    list()->setCurrentRow(0);
    press(Qt::Key_F2);
    EXPECT_EQ(other->draft().text, u"later"_s);
    EXPECT_TRUE(waitUntil([&] { return panel.isHidden(); }));
}

TEST_F(QueuePanelTest, AnEditUnderWayStaysWithItsChatAndHoldsItsPrompt)
{
    queueThree();
    list()->setCurrentRow(0);
    press(Qt::Key_F2);
    editor()->setPlainText(u"one and more"_s);
    panel.setSession(nullptr);
    EXPECT_EQ(waiting().first(), u"one and more"_s);
    server.open("go");
    ASSERT_TRUE(finish(*session));
    QCoreApplication::processEvents();
    EXPECT_EQ(waiting().size(), 3) << "neither the old text nor a half-written one goes out";
    panel.setSession(session);
    ASSERT_TRUE(editor()->isVisible());
    EXPECT_EQ(editor()->toPlainText(), u"one and more"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return waiting().isEmpty() && !session->isRunning(); }));
    EXPECT_TRUE(sent(1).value("prompt"_L1).toString().contains(u"one and more"_s));
}

TEST_F(QueuePanelTest, EscapeBringsBackTheOldTextAlsoAfterAnotherChat)
{
    queueThree();
    list()->setCurrentRow(1);
    press(Qt::Key_F2);
    editor()->setPlainText(u"2"_s);
    EXPECT_TRUE(waitUntil([&] { return waiting().at(1) == u"2"_s; })) << "kept within a moment";
    panel.setSession(nullptr);
    panel.setSession(session);
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_EQ(waiting(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    EXPECT_FALSE(editor()->isVisible());
}

TEST_F(QueuePanelTest, WhatIsTypedIntoAQueuedPromptSurvivesARestart)
{
    queueThree();
    const ConversationId chat = session->conversation().id;
    list()->setCurrentRow(0);
    press(Qt::Key_F2);
    editor()->setPlainText(u"one and more"_s);
    panel.setSession(nullptr);
    restart();
    session = library->session(chat);
    ASSERT_TRUE(waitUntil([&] { return !session->isLoading(); }));
    EXPECT_EQ(waiting(), (QStringList{u"one and more"_s, u"two"_s, u"three"_s}));
    EXPECT_EQ(session->queue().hold(), PromptQueue::Hold::Restarted);
}

TEST_F(QueuePanelTest, EditingAnotherSavesWhatWasTypedIntoTheFirst)
{
    queueThree();
    list()->setCurrentRow(0);
    press(Qt::Key_F2);
    editor()->setPlainText(u"1"_s);
    press(Qt::Key_F2);
    EXPECT_EQ(editor()->toPlainText(), u"1"_s) << "the same one is not begun anew";
    list()->setCurrentRow(1);
    press(Qt::Key_F2);
    EXPECT_EQ(waiting(), (QStringList{u"1"_s, u"two"_s, u"three"_s}));
    EXPECT_EQ(editor()->toPlainText(), u"two"_s);
    server.open("go");
    ASSERT_TRUE(waitUntil([&] { return waiting().size() == 2 && !session->isRunning(); }));
    EXPECT_EQ(lastTurn(*session).prompt, u"1"_s);
    EXPECT_EQ(editor()->toPlainText(), u"two"_s);
}

TEST_F(QueuePanelTest, AnEmptiedPromptIsNotLeftForAnotherOne)
{
    queueThree();
    list()->setCurrentRow(0);
    press(Qt::Key_F2);
    editor()->clear();
    list()->setCurrentRow(1);
    press(Qt::Key_F2);
    EXPECT_TRUE(editor()->hasFocus());
    EXPECT_TRUE(editor()->toPlainText().isEmpty());
    EXPECT_EQ(session->queue().edited(), session->queue().prompts().first().id);
}

TEST_F(QueuePanelTest, WhereControlEnterSendsEnterBreaksTheLine)
{
    queueThree();
    panel.setSendWithEnter(false);
    list()->setCurrentRow(0);
    press(Qt::Key_F2);
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_TRUE(editor()->isVisible());
    QTest::keyClicks(editor(), u"more"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(editor()->isVisible());
    EXPECT_EQ(waiting().first(), u"one\nmore"_s);
}

TEST_F(QueuePanelTest, WhatWasRemovedCanBeBroughtBackToItsPlace)
{
    queueThree();
    QStringList messages;
    std::function<void()> undo;
    QObject::connect(&panel, &QueuePanel::removed, &panel,
                     [&](const QString& message, const std::function<void()>& back) {
                         messages.append(message);
                         undo = back;
                     });
    list()->setCurrentRow(1);
    press(Qt::Key_F2);
    editor()->setPlainText(u"2"_s);
    press(Qt::Key_Delete);
    EXPECT_EQ(waiting(), (QStringList{u"one"_s, u"three"_s}));
    ASSERT_TRUE(undo);
    undo();
    EXPECT_EQ(waiting(), (QStringList{u"one"_s, u"2"_s, u"three"_s})) << "as it was typed last";

    session->stop();
    ASSERT_TRUE(finish(*session));
    panel.findChild<QPushButton*>(u"clearQueue"_s)->click();
    EXPECT_TRUE(waiting().isEmpty());
    undo();
    QCoreApplication::processEvents();
    EXPECT_EQ(waiting(), (QStringList{u"one"_s, u"2"_s, u"three"_s}));
    EXPECT_EQ(session->queue().hold(), PromptQueue::Hold::Stopped) << "nothing is sent by that";
    EXPECT_EQ(messages.size(), 2);
}

} // namespace loquat::test
