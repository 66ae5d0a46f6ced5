// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/window/memorytestdialog.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

// What the window shows of a chat's memory, and what can be done about it there.

namespace loquat::test {

using namespace Qt::StringLiterals;

class MainWindowMemoryTest : public MainWindowFixture
{
protected:
    static Script chatReply(const QByteArray& text)
    {
        return Script::lines({R"({"message":{"role":"assistant","content":")" + text +
                              R"("},"done":true,"done_reason":"stop"})"});
    }

    void say(const QString& prompt)
    {
        EXPECT_TRUE(ask(session(), prompt));
        EXPECT_TRUE(finish(session()));
    }

    QToolButton* badge() { return find<QToolButton>(u"memory"_s); }

    bool badgeSays(const QString& text)
    {
        return waitUntil([&] { return badge()->text() == text; });
    }

    QAction* action(const QString& name)
    {
        auto* found = badge()->menu()->findChild<QAction*>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return found;
    }
};

TEST_F(MainWindowMemoryTest, TheBadgeFollowsTheWay)
{
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    server.answer("/api/chat", chatReply("Hi"));
    EXPECT_TRUE(badgeSays(u"Memory: none"_s));
    say(u"one"_s);
    EXPECT_TRUE(badgeSays(u"Memory: server"_s));
    say(u"two"_s);
    EXPECT_TRUE(badgeSays(u"Memory: chat"_s)) << "it was an echo";
    EXPECT_TRUE(badge()->accessibleDescription().contains(u"only gave back"_s));
    EXPECT_TRUE(shows(u"the server did not remember"_s));
    say(u"three"_s);
    EXPECT_TRUE(shows(u"memory: chat"_s));
}

TEST_F(MainWindowMemoryTest, AWayIsChosenInTheMenuAndKept)
{
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    say(u"one"_s);
    EXPECT_TRUE(action(u"memoryAutomatic"_s)->isChecked());
    action(u"memoryTranscript"_s)->trigger();
    EXPECT_TRUE(badgeSays(u"Memory: transcript"_s));
    EXPECT_TRUE(badge()->accessibleDescription().contains(u"You chose this"_s));
    EXPECT_TRUE(action(u"memoryTranscript"_s)->isChecked());
    startAgain();
    EXPECT_TRUE(badgeSays(u"Memory: transcript"_s));
    EXPECT_TRUE(action(u"memoryTranscript"_s)->isChecked());
    action(u"memoryAutomatic"_s)->trigger();
    EXPECT_TRUE(badgeSays(u"Memory: server"_s));
}

TEST_F(MainWindowMemoryTest, AChosenWayThatCannotWorkSaysSo)
{
    server.answer("/api/generate", reply("Hello", "[]"));
    say(u"one"_s);
    action(u"memoryContext"_s)->trigger();
    EXPECT_TRUE(waitUntil(
        [&] { return badge()->accessibleDescription().contains(u"does not work for it"_s); }));
    EXPECT_EQ(badge()->text(), u"Memory: chat"_s);
}

TEST_F(MainWindowMemoryTest, TheMenuOpensFromTheKeyboard)
{
    badge()->setFocus();
    QAction* chosen = nullptr;
    QTimer::singleShot(0, badge(), [&] {
        waitUntil([&] { return badge()->menu()->isVisible(); });
        QTest::keyClick(badge()->menu(), Qt::Key_Down);
        chosen = badge()->menu()->activeAction();
        QTest::keyClick(badge()->menu(), Qt::Key_Escape);
    });
    QTest::keyClick(badge(), Qt::Key_Space);
    EXPECT_TRUE(waitUntil([&] { return chosen != nullptr; }));
    EXPECT_EQ(badge()->accessibleName(), u"Memory"_s);
}

TEST_F(MainWindowMemoryTest, M07OneAnswerIsShown)
{
    server.answerNext("/api/generate", reply("Hello", "[1,2,3]"));
    server.answer("/api/generate", Script::json(R"({"error":"not supported"})", 500));
    server.answer("/api/chat", chatReply("Second"));
    say(u"one"_s);
    say(u"two"_s);
    EXPECT_TRUE(shows(u"Second"_s));
    EXPECT_FALSE(shown().contains(u"not supported"_s));
    EXPECT_EQ(session().branch().count(), 2);
}

TEST_F(MainWindowMemoryTest, X14TheTurnSaysThatItWasAskedWithoutThinking)
{
    server.answerNext("/api/generate",
                      Script::json(R"({"error":"\"m\" does not support thinking"})", 400));
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    Draft draft = session().draft();
    draft.settings.think = QJsonValue(true);
    session().setDraft(draft);
    say(u"one"_s);
    EXPECT_TRUE(shows(u"Hello"_s));
    EXPECT_TRUE(shows(u"asked without thinking"_s));
}

TEST_F(MainWindowMemoryTest, ATestSaysWhatItFound)
{
    server.answerNext("/api/generate", reply("OK", "[]"));
    server.answer("/api/chat", chatReply("Which word?"));
    action(u"testMemory"_s)->trigger();
    auto* dialog = find<QDialog>(u"memoryTest"_s);
    auto* said = dialog->findChild<QLabel*>(u"memoryTestResult"_s);
    ASSERT_NE(said, nullptr);
    EXPECT_TRUE(waitUntil([&] { return said->text().startsWith(u"Not remembered"_s); }))
        << qPrintable(said->text());
    EXPECT_TRUE(said->text().contains(u"The server’s own memory: none was given."_s));
    EXPECT_EQ(session().branch().count(), 0);
}

TEST_F(MainWindowMemoryTest, ClosingTheTestEndsIt)
{
    server.answer("/api/generate", Script::stream().gate("never"));
    action(u"testMemory"_s)->trigger();
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    QTest::keyClick(find<QDialog>(u"memoryTest"_s), Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([&] { return !window->findChild<QDialog*>(u"memoryTest"_s); }));
    EXPECT_TRUE(waitUntil([&] { return queue->waiting(profileId).isEmpty(); }));
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    say(u"one"_s);
    EXPECT_TRUE(shows(u"Hello"_s));
}

TEST_F(MainWindowMemoryTest, EveryFindingHasItsSentence)
{
    using Outcome = MemoryFinding::Outcome;
    MemoryTestResult result;
    result.server.way = MemoryWay::Context;
    result.chat = {MemoryWay::Transcript, Outcome::Remembered, {}};
    result.server.outcome = Outcome::Forgotten;
    EXPECT_TRUE(memoryTestText(result).startsWith(u"Remembered"_s));
    EXPECT_TRUE(memoryTestText(result).contains(u"does not work"_s));
    result.chat = result.server;
    EXPECT_FALSE(memoryTestText(result).contains(u'\n')) << "one way, one sentence";
    Error error;
    error.reason = ErrorReason::ServerReported;
    error.serverText = u"out of memory"_s;
    result.chat = {MemoryWay::None, Outcome::Failed, error};
    result.server.outcome = Outcome::NotTried;
    EXPECT_TRUE(memoryTestText(result).contains(u"out of memory"_s));
    result.chat = {MemoryWay::None, Outcome::NotTried, {}};
    EXPECT_TRUE(memoryTestText(result).contains(u"sends nothing"_s));
}

} // namespace loquat::test
