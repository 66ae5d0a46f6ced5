// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/composer/composer.h"
#include "ui/widgets/noticebar.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

// Ways in, out and around: prefills, keys, the list, the welcome page.
namespace loquat::test {

using namespace Qt::StringLiterals;

class MainWindowWaysTest : public MainWindowFixture
{};

TEST_F(MainWindowWaysTest, APrefillForAnUnknownServerIsSentToNoServer)
{
    server.answer("/api/generate", reply("Hello"));
    Prefill prefill;
    prefill.server = u"office"_s;
    prefill.prompt = u"from outside"_s;
    prefill.send = true;
    window->apply(prefill);
    EXPECT_EQ(session().draft().text, u"from outside"_s);
    EXPECT_FALSE(session().profile().isValid());
    auto* notice = find<NoticeBar>(u"windowNotice"_s);
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(notice->message().contains(u"office"_s)) << qPrintable(notice->message());
    QCoreApplication::processEvents();
    prompt()->setFocus();
    QTest::keyClick(prompt(), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_FALSE(session().isRunning());
    EXPECT_EQ(server.count("/api/generate"), 0);
    button(u"newChat"_s)->click();
    EXPECT_TRUE(session().profile().isValid());
}

TEST_F(MainWindowWaysTest, AServerOfTheCommandLineIsKeptOnceItIsAsked)
{
    ScriptedServer other;
    other.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    other.answer("/api/generate", reply("Hello"));
    Prefill prefill;
    prefill.server = other.url();
    prefill.model = u"m"_s;
    window->apply(prefill);
    EXPECT_EQ(settings->current().servers.size(), 1) << "nothing was asked yet";
    prefill.prompt = u"hi"_s;
    prefill.send = true;
    window->apply(prefill);
    ASSERT_TRUE(other.waitForRequests("/api/generate", 1));
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(settings->current().servers.size(), 2);
    const ProfileId kept = session().profile();
    EXPECT_EQ(servers->profiles().size(), 2) << "not twice";
    startAgain();
    EXPECT_EQ(session().profile(), kept);
    ASSERT_TRUE(servers->profile(kept).has_value());
    EXPECT_EQ(servers->profile(kept)->address, other.url());
}

TEST_F(MainWindowWaysTest, PrefillsThatComeTogetherAreAllSent)
{
    server.answer("/api/generate", reply("Hello"));
    Prefill prefill;
    prefill.send = true;
    for (const QString& text : {u"one"_s, u"two"_s}) {
        prefill.prompt = text;
        window->apply(prefill);
    }
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    EXPECT_EQ(sent(0).value("prompt"_L1), u"one"_s);
    EXPECT_EQ(sent(1).value("prompt"_L1), u"two"_s);
}

TEST_F(MainWindowWaysTest, ArrowKeysInTheListShowChatsAndKeepTheFocusThere)
{
    server.answer("/api/generate", reply("Hello"));
    for (const QString& text : {u"first"_s, u"second"_s}) {
        button(u"newChat"_s)->click();
        type(text);
        QTest::keyClick(prompt(), Qt::Key_Return);
        ASSERT_TRUE(finish(session()));
    }
    const ConversationId newest = session().conversation().id;
    auto* chats = find<QListView>(u"chats"_s);
    window->activateWindow();
    chats->setFocus();
    QTest::keyClick(chats, Qt::Key_Down);
    EXPECT_NE(session().conversation().id, newest);
    EXPECT_EQ(window->focusWidget(), chats);
    QTest::keyClick(chats, Qt::Key_Return);
    EXPECT_EQ(window->focusWidget(), prompt());

    chats->setFocus();
    QTest::keyClick(chats, Qt::Key_Delete);
    EXPECT_EQ(library->conversations().size(), 1);
    EXPECT_EQ(library->conversations().first().id, newest);
    EXPECT_EQ(window->focusWidget(), chats);
    QTest::mouseClick(chats->viewport(), Qt::LeftButton, {},
                      chats->visualRect(chats->model()->index(0, 0)).center() + QPoint(0, 8));
    EXPECT_EQ(session().conversation().id, newest);
    EXPECT_EQ(window->focusWidget(), prompt());
}

TEST_F(MainWindowWaysTest, EscReachesTheSearchAlsoWhileAReplyRuns)
{
    auto* search = find<QLineEdit>(u"searchChats"_s);
    search->setFocus();
    QTest::keyClicks(search, u"abc"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_EQ(search->text(), QString());

    server.answer("/api/generate", Script::stream().line(delta("Hel")).gate("never"));
    type(u"hi"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(shows(u"Hel"_s));
    search->setFocus();
    QTest::keyClicks(search, u"abc"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_EQ(search->text(), QString());
    EXPECT_TRUE(session().isRunning());
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_EQ(lastTurn(session()).reply.state, ReplyState::Cancelled);
}

TEST_F(MainWindowWaysTest, EscClosesTheNoticeThatHasTheFocus)
{
    Q_EMIT settings->saveFailed({});
    auto* notice = find<NoticeBar>(u"windowNotice"_s);
    ASSERT_TRUE(notice->isVisible());
    auto* close = notice->findChild<QWidget*>(u"noticeClose"_s);
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Escape);
    EXPECT_FALSE(notice->isVisible());
}

TEST_F(MainWindowWaysTest, F10OpensTheMenu)
{
    QTest::keyClick(window.get(), Qt::Key_F10);
    QWidget* popup = QApplication::activePopupWidget();
    ASSERT_NE(popup, nullptr);
    EXPECT_EQ(popup->objectName(), u"mainMenu"_s);
    popup->close();
}

TEST_F(MainWindowWaysTest, DeletingByTheMenuOffersUndoInANarrowWindow)
{
    server.answer("/api/generate", reply("Hello"));
    type(u"first"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    window->resize(800, 600);
    auto* undo = find<QWidget>(u"undo"_s);
    ASSERT_TRUE(waitUntil([&] { return !find<QWidget>(u"chats"_s)->isVisible(); }));
    for (QAction* action : window->actions()) {
        if (action->text() == u"&Delete chat"_s)
            action->trigger();
    }
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_TRUE(undo->isVisible());
}

TEST_F(MainWindowWaysTest, ASecondStartBringsBackAMinimisedWindow)
{
    window->setWindowState(Qt::WindowMinimized);
    ASSERT_TRUE(window->isMinimized());
    window->comeForward();
    EXPECT_FALSE(window->isMinimized());
    EXPECT_TRUE(window->isVisible());
}

TEST_F(MainWindowWaysTest, AnImageReadTooLateComesIntoTheChatItWasGivenTo)
{
    type(u"look"_s);
    ChatSession& first = session();
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    const QString path = folder.filePath(u"late.png"_s);
    ASSERT_TRUE(picture.save(path));
    window->chat().composer().addImageFiles({path});
    button(u"newChat"_s)->click();
    ASSERT_NE(&session(), &first);
    EXPECT_TRUE(waitUntil([&] { return first.draft().attachments.size() == 1; }));
    EXPECT_EQ(first.draft().text, u"look"_s);
    EXPECT_TRUE(session().draft().attachments.isEmpty());
}

TEST_F(MainWindowWaysTest, TurnsThatCannotBeReadAreToldInTheChat)
{
    Error error;
    error.reason = ErrorReason::DatabaseDamaged;
    Q_EMIT session().branch().loadFailed(error);
    const QList<NoticeBar*> bars = window->chat().findChildren<NoticeBar*>();
    EXPECT_TRUE(std::ranges::any_of(bars, [](const NoticeBar* bar) {
        return bar->isVisible() && bar->message().contains(u"damaged"_s);
    }));
}

TEST_F(MainWindowWaysTest, EscLeavesTheWelcomePage)
{
    for (QAction* action : window->actions()) {
        if (action->objectName() == u"addServer"_s)
            action->trigger();
    }
    EXPECT_FALSE(window->chat().isVisible());
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_TRUE(window->chat().isVisible());
}

TEST_F(MainWindowWaysTest, ChoosingTheCurrentChatLeavesTheWelcomePage)
{
    server.answer("/api/generate", reply("Hello"));
    type(u"first"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    for (QAction* action : window->actions()) {
        if (action->objectName() == u"addServer"_s)
            action->trigger();
    }
    ASSERT_FALSE(window->chat().isVisible());
    auto* chats = find<QListView>(u"chats"_s);
    QTest::mouseClick(chats->viewport(), Qt::LeftButton, {},
                      chats->visualRect(chats->model()->index(0, 0)).center() + QPoint(0, 8));
    EXPECT_TRUE(window->chat().isVisible());
}

} // namespace loquat::test
