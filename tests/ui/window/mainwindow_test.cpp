// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlconnection.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/composer/composer.h"
#include "ui/widgets/noticebar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

class MainWindowTest : public MainWindowFixture
{};

TEST_F(MainWindowTest, TypingAndEnterSendsAndTheReplyAppears)
{
    server.answer("/api/generate", reply("Hello there"));
    type(u"Why is the sky blue?"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    EXPECT_TRUE(shows(u"Hello there"_s));
    EXPECT_TRUE(shows(u"Why is the sky blue?"_s));
    EXPECT_EQ(sent(0).value("prompt"_L1), u"Why is the sky blue?"_s);
}

TEST_F(MainWindowTest, TokensAreShownWhileTheyCome)
{
    server.answer("/api/generate", Script::stream()
                                       .line(delta("Hel"))
                                       .gate("a")
                                       .line(delta("lo"))
                                       .gate("b")
                                       .line(last())
                                       .end());
    type(u"hi"_s);
    button(u"send"_s)->click();
    EXPECT_TRUE(shows(u"Hel"_s));
    EXPECT_FALSE(shown().contains(u"Hello"_s));
    server.open("a");
    EXPECT_TRUE(shows(u"Hello"_s));
    EXPECT_TRUE(session().isRunning());
    server.open("b");
    EXPECT_TRUE(finish(session()));
}

TEST_F(MainWindowTest, StopKeepsTheTextAndFreesTheEditor)
{
    server.answerNext("/api/generate", Script::stream().line(delta("Hel")).gate("never"));
    server.answer("/api/generate", reply("Next"));
    type(u"hi"_s);
    button(u"send"_s)->click();
    ASSERT_TRUE(shows(u"Hel"_s));
    auto* stop = button(u"stop"_s);
    EXPECT_TRUE(stop->isVisible());
    stop->click();
    EXPECT_EQ(lastTurn(session()).reply.state, ReplyState::Cancelled);
    ASSERT_TRUE(waitUntil([&] { return !stop->isVisible(); }));
    // Those that the models were listed and described on may stay.
    EXPECT_TRUE(waitUntil([&] { return server.connectionsNow() <= 2; }));
    type(u"again"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    EXPECT_TRUE(shows(u"Next"_s));
}

TEST_F(MainWindowTest, T02StopWorksBeforeTheFirstByte)
{
    server.answer("/api/generate", Script().gate("never"));
    type(u"hi"_s);
    button(u"send"_s)->click();
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(window.get(), Qt::Key_Escape);
    EXPECT_EQ(lastTurn(session()).reply.state, ReplyState::Cancelled);
    EXPECT_LT(timer.elapsed(), 100);
    // Those that the models were listed and described on may stay.
    EXPECT_TRUE(waitUntil([&] { return server.connectionsNow() <= 2; }));
}

TEST_F(MainWindowTest, EverythingIsThereTheNextDay)
{
    server.answer("/api/generate", reply("Hello", "[5,6,7,8]"));
    type(u"My name is Ada"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(shows(u"Hello"_s));
    ASSERT_TRUE(finish(session()));
    type(u"half a thought"_s);
    startAgain();
    EXPECT_TRUE(shows(u"My name is Ada"_s));
    EXPECT_TRUE(shows(u"Hello"_s));
    EXPECT_EQ(session().draft().text, u"half a thought"_s);
    EXPECT_EQ(session().model(), u"m"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    EXPECT_TRUE(server.requests("/api/generate").at(1).body.contains("\"context\":[5,6,7,8]"));
}

TEST_F(MainWindowTest, UpBringsBackWhatWasAskedAlsoTheNextDay)
{
    auto* editor = find<QPlainTextEdit>(u"prompt"_s);
    server.answer("/api/generate", reply("Because."));
    type(u"Why is the sky blue?"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(shows(u"Because."_s));
    ASSERT_TRUE(waitUntil([&] { return !session().isRunning(); }));
    QTest::keyClick(editor, Qt::Key_Up);
    EXPECT_TRUE(waitUntil([&] { return editor->toPlainText() == u"Why is the sky blue?"_s; }));
    QTest::keyClick(editor, Qt::Key_Down);
    EXPECT_EQ(editor->toPlainText(), QString());

    startAgain();
    editor = find<QPlainTextEdit>(u"prompt"_s);
    button(u"newChat"_s)->click();
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Up);
    EXPECT_TRUE(waitUntil([&] { return editor->toPlainText() == u"Why is the sky blue?"_s; }));
}

TEST_F(MainWindowTest, WhoeverAsksSeesThePromptWhereverTheyRead)
{
    server.answer("/api/generate",
                  reply(u"line\n\n"_s.repeated(300).toUtf8().replace("\n", "\\n")));
    type(u"first"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    TranscriptView& transcript = window->chat().transcript();
    transcript.verticalScrollBar()->setValue(0);
    ASSERT_FALSE(transcript.isFollowing());
    type(u"second"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    EXPECT_TRUE(transcript.isFollowing());
    EXPECT_TRUE(finish(session()));
}

TEST_F(MainWindowTest, F2RenamesTheChatThatWasClicked)
{
    server.answer("/api/generate", reply("Hello"));
    type(u"Why?"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    window->activateWindow();
    prompt()->setFocus();
    QTest::keyClick(prompt(), Qt::Key_F2);
    auto* editor = find<QWidget>(u"chats"_s)->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, u"Because"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return session().conversation().title == u"Because"_s; }));
}

TEST_F(MainWindowTest, AnEmptyPromptCannotBeSent)
{
    EXPECT_FALSE(button(u"send"_s)->isEnabled());
    type(u"   "_s);
    EXPECT_FALSE(button(u"send"_s)->isEnabled());
    QTest::keyClick(prompt(), Qt::Key_Return);
    EXPECT_EQ(server.count("/api/generate"), 0);
}

TEST_F(MainWindowTest, EnterWhileComposingDoesNotSend)
{
    server.answer("/api/generate", reply("Hello"));
    type(u"a"_s);
    QInputMethodEvent compose(u"に"_s, {});
    QCoreApplication::sendEvent(prompt(), &compose);
    QTest::keyClick(prompt(), Qt::Key_Return);
    EXPECT_FALSE(session().isRunning());
    QInputMethodEvent commit;
    commit.setCommitString(u"日"_s);
    QCoreApplication::sendEvent(prompt(), &commit);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    EXPECT_EQ(sent(0).value("prompt"_L1), u"a日"_s);
}

TEST_F(MainWindowTest, OptionsTickedAreSentAndUntickedAreNot)
{
    server.answer("/api/generate", reply("Hello"));
    find<QCheckBox>(u"temperature"_s)->click();
    find<QPlainTextEdit>(u"systemPrompt"_s)->setPlainText(u"Be brief"_s);
    find<QCheckBox>(u"stream"_s)->click();
    type(u"hi"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    EXPECT_EQ(sent(0).value("options"_L1).toObject().keys(), QStringList{u"temperature"_s});
    EXPECT_EQ(sent(0).value("system"_L1), u"Be brief"_s);
    EXPECT_EQ(sent(0).value("stream"_L1), QJsonValue(false));
}

TEST_F(MainWindowTest, AFailureIsASentenceInTheTranscriptAndNothingIsLost)
{
    server.answer("/api/generate", Script::json(R"({"error":"model 'm' not found"})", 404));
    type(u"hi"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    EXPECT_TRUE(shows(u"hi"_s));
    EXPECT_TRUE(shows(u"not installed"_s)) << qPrintable(shown());
}

TEST_F(MainWindowTest, NewChatKeepsTheOldOneInTheList)
{
    server.answer("/api/generate", reply("Hello"));
    type(u"first"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    const ConversationId old = session().conversation().id;
    button(u"newChat"_s)->click();
    EXPECT_NE(session().conversation().id, old);
    EXPECT_FALSE(shown().contains(u"first"_s));
    auto* chats = find<QAbstractItemView>(u"chats"_s);
    ASSERT_GE(chats->model()->rowCount(), 1);
    QTest::keyClick(window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return session().conversation().id == old; }));
}

TEST_F(MainWindowTest, AReplyGoesOnWhileAnotherChatIsShown)
{
    server.answer(
        "/api/generate",
        Script::stream().line(delta("Hel")).gate("a").line(delta("lo")).line(last()).end());
    type(u"first"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(shows(u"Hel"_s));
    ChatSession& running = session();
    button(u"newChat"_s)->click();
    server.open("a");
    EXPECT_TRUE(finish(running));
    EXPECT_EQ(lastTurn(running).reply.text, u"Hello"_s);
}

TEST_F(MainWindowTest, TheNamesOthersRelyOn)
{
    const QHash<QString, QString> names{
        {u"newChat"_s, u"New chat"_s},
        {u"send"_s, u"Send"_s},
        {u"stop"_s, u"Stop"_s},
        {u"attachImage"_s, u"Attach image"_s},
        {u"options"_s, u"Options"_s},
        {u"model"_s, u"Model"_s},
        {u"prompt"_s, u"Prompt"_s},
        {u"systemPrompt"_s, u"System prompt"_s},
        {u"searchChats"_s, u"Search chats"_s},
        {u"chats"_s, u"Chats"_s},
        {u"transcript"_s, u"Transcript"_s},
        {u"optionsPanel"_s, u"Options panel"_s},
        {u"memory"_s, u"Memory"_s},
        {u"temperature"_s, u"Temperature"_s},
        {u"topP"_s, u"Top P"_s},
        {u"topK"_s, u"Top K"_s},
        {u"maxTokens"_s, u"Max tokens"_s},
        {u"stopSequences"_s, u"Stop sequences"_s},
        {u"seed"_s, u"Seed"_s},
        {u"contextSize"_s, u"Context size"_s},
        {u"think"_s, u"Think"_s},
        {u"format"_s, u"Format"_s},
        {u"stream"_s, u"Stream"_s},
        {u"rawPrompt"_s, u"Raw prompt"_s},
        {u"temperatureValue"_s, u"Temperature value"_s},
        {u"settings"_s, u"Settings"_s},
    };
    for (auto it = names.begin(); it != names.end(); ++it) {
        auto* widget = window->findChild<QWidget*>(it.key());
        ASSERT_NE(widget, nullptr) << qPrintable(it.key());
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(accessible, nullptr) << qPrintable(it.key());
        EXPECT_EQ(accessible->text(QAccessible::Name), it.value());
    }
    EXPECT_TRUE(find<QWidget>(u"model"_s)->accessibleDescription().contains(u"m"_s));
    EXPECT_TRUE(find<QWidget>(u"model"_s)->accessibleDescription().contains(u"Scripted"_s));
    EXPECT_FALSE(find<QWidget>(u"memory"_s)->accessibleDescription().isEmpty());
}

TEST_F(MainWindowTest, SidePanelsFoldAwayInANarrowWindow)
{
    auto* options = find<QWidget>(u"optionsPanel"_s);
    auto* chats = find<QWidget>(u"chats"_s);
    EXPECT_TRUE(options->isVisible());
    window->resize(800, 600);
    EXPECT_TRUE(waitUntil([&] { return !options->isVisible() && !chats->isVisible(); }));
    button(u"options"_s)->click();
    EXPECT_TRUE(options->isVisible());
    window->resize(1280, 800);
    EXPECT_TRUE(waitUntil([&] { return options->isVisible() && chats->isVisible(); }));
}

TEST_F(MainWindowTest, PrefillFillsTheEditorAndSends)
{
    server.answer("/api/generate", reply("Hello"));
    Prefill prefill;
    prefill.server = u"Scripted"_s;
    prefill.model = u"other"_s;
    prefill.prompt = u"from outside"_s;
    EXPECT_EQ(prefillFromBytes(toBytes(prefill)), prefill);
    window->apply(prefill);
    EXPECT_EQ(session().draft().text, u"from outside"_s);
    EXPECT_EQ(session().model(), u"other"_s);
    EXPECT_EQ(server.count("/api/generate"), 0);
    prefill.send = true;
    window->apply(prefill);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    EXPECT_EQ(sent(0).value("model"_L1), u"other"_s);
}

TEST_F(MainWindowTest, DeletingTheShownChatCanBeUndone)
{
    server.answer("/api/generate", reply("Hello"));
    type(u"first"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    const ConversationId id = session().conversation().id;
    library->remove({id});
    EXPECT_NE(session().conversation().id, id);
    EXPECT_TRUE(library->conversations().isEmpty());
    library->restore({id});
    EXPECT_EQ(library->conversations().size(), 1);
}

TEST_F(MainWindowTest, ADatabaseThatCannotBeOpenedIsToldInABar)
{
    window.reset();
    close();
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(folder.filePath(u"loquat.db"_s + suffix));
    QFile file(folder.filePath(u"loquat.db"_s));
    {
        SqlConnection anotherPrograms(file.fileName(), SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(anotherPrograms.open());
        ASSERT_TRUE(anotherPrograms.execute(u"CREATE TABLE recipes (name TEXT)"_s));
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    build();
    window = std::make_unique<MainWindow>(
        Services{*library, *servers, *settings, clock, *pulls, *ollama});
    window->show();
    window->start();
    auto* notice = find<NoticeBar>(u"libraryNotice"_s);
    ASSERT_TRUE(waitUntil([&] { return notice->isVisible(); }));
    EXPECT_EQ(window->chat().session(), nullptr);
    EXPECT_FALSE(button(u"newChat"_s)->isEnabled());
    EXPECT_FALSE(button(u"topNewChat"_s)->isEnabled());
    EXPECT_FALSE(find<QWidget>(u"model"_s)->isEnabled());
    EXPECT_FALSE(notice->findChild<QWidget*>(u"noticeClose"_s)->isVisible());
    Q_EMIT settings->saveFailed({});
    EXPECT_TRUE(notice->isVisible()) << "another complaint has a bar of its own";
    Prefill first;
    first.prompt = u"first"_s;
    window->apply(first);
    Prefill second;
    second.prompt = u"second"_s;
    window->apply(second);
    EXPECT_EQ(window->chat().session(), nullptr);

    const QList<QPushButton*> buttons = notice->findChildren<QPushButton*>();
    ASSERT_EQ(buttons.size(), 3);
    buttons.at(1)->click();
    ASSERT_TRUE(waitUntil([&] { return window->chat().session() != nullptr; }));
    EXPECT_FALSE(notice->isVisible());
    EXPECT_TRUE(button(u"newChat"_s)->isEnabled());
    ASSERT_TRUE(waitUntil([&] { return session().draft().text == u"second"_s; }));
    button(u"newChat"_s)->click();
    server.answer("/api/generate", reply("Hello"));
    type(u"hi"_s);
    QTest::keyClick(prompt(), Qt::Key_Return);
    EXPECT_TRUE(shows(u"Hello"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), before);
}

} // namespace loquat::test
