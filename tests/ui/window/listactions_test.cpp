// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/window/listactions.h"

#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

class TemporaryInWindow : public MainWindowFixture
{
protected:
    void beginTemporary()
    {
        server.answer("/api/generate", reply("Hello"));
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    }

    void say(const QString& prompt)
    {
        ASSERT_TRUE(ask(session(), prompt));
        ASSERT_TRUE(finish(session()));
    }

    QMessageBox* question() { return window->findChild<QMessageBox*>(u"question"_s); }

    void trigger(const QString& name) { window->findChild<QAction*>(name)->trigger(); }

    QToolButton* badge() { return find<QToolButton>(u"temporary"_s); }
};

TEST_F(TemporaryInWindow, OneSaysThatItIsNotKept)
{
    EXPECT_FALSE(badge()->isVisible());
    const QString usual = find<QPlainTextEdit>(u"prompt"_s)->placeholderText();
    beginTemporary();
    EXPECT_TRUE(session().conversation().temporary);
    EXPECT_TRUE(badge()->isVisible());
    EXPECT_FALSE(badge()->accessibleDescription().isEmpty());
    EXPECT_NE(find<QPlainTextEdit>(u"prompt"_s)->placeholderText(), usual);
    const qint64 before = settings->current().lastConversation;
    say(u"hi"_s);
    EXPECT_EQ(settings->current().lastConversation, before);
    auto* list = find<QListView>(u"chats"_s);
    EXPECT_TRUE(list->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .contains(u"Not kept"_s));
    window->showChat(library->startNew()->conversation().id);
    EXPECT_FALSE(badge()->isVisible());
    EXPECT_EQ(find<QPlainTextEdit>(u"prompt"_s)->placeholderText(), usual);
}

TEST_F(TemporaryInWindow, ClosingTheWindowAsksOnceIfThereIsSomethingToLose)
{
    beginTemporary();
    EXPECT_TRUE(window->close()) << "nothing was said in it";
    window->show();
    say(u"hi"_s);
    EXPECT_FALSE(window->close());
    EXPECT_FALSE(window->close());
    ASSERT_EQ(window->findChildren<QMessageBox*>(u"question"_s).size(), 1);
    question()->reject();
    EXPECT_TRUE(waitUntil([&] { return !question(); }));
    EXPECT_TRUE(window->isVisible());
    EXPECT_FALSE(window->close());
    question()->findChild<QPushButton*>(u"agree"_s)->click();
    EXPECT_TRUE(waitUntil([&] { return !window->isVisible(); }));
}

TEST_F(TemporaryInWindow, ClosingOneAsksAndShowsAnother)
{
    beginTemporary();
    say(u"hi"_s);
    trigger(u"closeShown"_s);
    ASSERT_TRUE(question());
    question()->findChild<QPushButton*>(u"agree"_s)->click();
    EXPECT_TRUE(waitUntil([&] { return library->conversations().isEmpty(); }));
    EXPECT_FALSE(session().conversation().temporary);
    EXPECT_TRUE(library->trash().isEmpty());
}

TEST_F(TemporaryInWindow, OneThatIsKeptStaysShownAndIsThereAgainAfterARestart)
{
    beginTemporary();
    say(u"hi"_s);
    const ConversationId id = session().conversation().id;
    trigger(u"keepShown"_s);
    ASSERT_TRUE(waitUntil([&] { return !badge()->isVisible(); }));
    EXPECT_EQ(session().conversation().id, id);
    EXPECT_TRUE(shows(u"Hello"_s));
    startAgain();
    EXPECT_EQ(session().conversation().id, id);
    EXPECT_TRUE(shows(u"Hello"_s));
}

TEST_F(TemporaryInWindow, AnEmptyOneThatIsKeptIsAnOrdinaryNewChat)
{
    beginTemporary();
    trigger(u"keepShown"_s);
    ASSERT_TRUE(waitUntil([&] { return !badge()->isVisible(); }));
    EXPECT_FALSE(session().conversation().temporary);
}

TEST_F(TemporaryInWindow, AChatIsReadWhenItIsShown)
{
    server.answer("/api/generate", reply("Hello"));
    say(u"one"_s);
    const ConversationId one = session().conversation().id;
    beginTemporary();
    ASSERT_TRUE(ask(*library->session(one), u"more"_s));
    ASSERT_TRUE(finish(*library->session(one)));
    EXPECT_TRUE(library->find(one)->unread);
    window->showChat(one);
    EXPECT_FALSE(library->find(one)->unread);
}

} // namespace loquat::test
