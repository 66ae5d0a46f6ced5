// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/transcript/findbar.h"
#include "ui/window/chatprinting.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QWheelEvent>

#include <csignal>
#include <sys/resource.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ChatActionsTest : public MainWindowFixture
{
protected:
    void askOne(const QString& prompt, const QByteArray& answer)
    {
        server.answer("/api/generate", reply(answer));
        ASSERT_TRUE(ask(session(), prompt));
        ASSERT_TRUE(finish(session()));
    }

    TranscriptView& transcript() { return window->chat().transcript(); }

    QStringList menuOfTheTurn()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10},
                                transcript().mapToGlobal(QPoint(10, 10)));
        QApplication::sendEvent(&transcript(), &event);
        auto* menu = transcript().findChild<QMenu*>(u"turnMenu"_s);
        QStringList texts;
        if (!menu)
            return texts;
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator())
                continue;
            EXPECT_TRUE(action->isEnabled()) << qPrintable(action->text());
            texts.append(action->text());
        }
        delete menu;
        return texts;
    }
};

} // namespace

TEST_F(ChatActionsTest, FindsByKeyboardFromThePrompt)
{
    askOne(u"a needle"_s, "another needle");
    prompt()->setFocus();
    QTest::keyClick(prompt(), Qt::Key_F, Qt::ControlModifier);
    auto* text = find<QLineEdit>(u"findText"_s);
    ASSERT_TRUE(text->isVisible());
    QTest::keyClicks(text, u"needle"_s);
    auto* count = find<QLabel>(u"findCount"_s);
    EXPECT_TRUE(waitUntil([&] { return count->text() == u"1 of 2"_s; }));
    QTest::keyClick(prompt(), Qt::Key_F3);
    EXPECT_EQ(count->text(), u"2 of 2"_s);
    QTest::keyClick(prompt(), Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(count->text(), u"1 of 2"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    EXPECT_FALSE(text->isVisible());
    EXPECT_TRUE(transcript().hasSelection());
}

TEST_F(ChatActionsTest, ControlAndTheWheelChangeTheSizeWithinItsLimits)
{
    const auto wheel = [&](int eighths) {
        const QPointF at(20, 20);
        QWidget* viewport = transcript().viewport();
        QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, eighths}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(viewport, &event);
    };
    wheel(240);
    EXPECT_EQ(settings->current().zoomPercent, 120);
    for (int i = 0; i < 40; ++i)
        wheel(120);
    EXPECT_EQ(settings->current().zoomPercent, 300);
    QTest::keyClick(window.get(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(settings->current().zoomPercent, 100);
    QTest::keyClick(window.get(), Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(settings->current().zoomPercent, 90);
}

TEST_F(ChatActionsTest, TheColumnIsAsWideAsChosen)
{
    askOne(u"question"_s, "answer");
    settings->update([](Settings& now) {
        now.readingWidth = 500;
        now.readingFont = u"DejaVu Serif"_s;
        now.codeFont = u"DejaVu Sans"_s;
    });
    EXPECT_EQ(transcript().content().style().width, 500);
    EXPECT_EQ(transcript().content().style().text.families().first(), u"DejaVu Serif"_s);
    EXPECT_EQ(transcript().content().style().code.families().first(), u"DejaVu Sans"_s);
}

TEST_F(ChatActionsTest, ComesBackToThePlaceInEachChat)
{
    for (int i = 0; i < 3; ++i)
        askOne(u"question"_s, QByteArray("A line of the answer.\\n").repeated(60));
    const ConversationId first = session().conversation().id;
    transcript().reveal({1, TurnPart::Answer, 300}, {1, TurnPart::Answer, 300});
    const TextSpot top = transcript().firstVisible();
    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    ASSERT_NE(session().conversation().id, first);
    EXPECT_TRUE(transcript().isFollowing());
    window->chat().setSession(library->session(first));
    EXPECT_EQ(transcript().firstVisible(), top);
    EXPECT_FALSE(transcript().isFollowing());
}

TEST_F(ChatActionsTest, TheTurnsMenuHoldsWhatWorks)
{
    EXPECT_TRUE(menuOfTheTurn().isEmpty());
    askOne(u"question"_s, "answer");
    EXPECT_EQ(menuOfTheTurn(),
              (QStringList{u"Copy reply"_s, u"Copy reply as Markdown"_s, u"Copy prompt"_s,
                           u"Regenerate"_s, u"Edit and resend"_s, u"Branch here"_s,
                           u"Correct reply…"_s, u"Exclude from what is sent"_s, u"Delete"_s,
                           u"Select all"_s, u"Find…"_s, u"Print…"_s, u"Export…"_s}));
    server.answer(
        "/api/generate",
        Script::lines(
            {delta("half"), R"({"model":"m","response":"","done":true,"done_reason":"length"})"}));
    ASSERT_TRUE(ask(session(), u"more"_s));
    ASSERT_TRUE(finish(session()));
    EXPECT_TRUE(menuOfTheTurn().contains(u"Continue the reply"_s));
    transcript().selectAll();
    EXPECT_EQ(menuOfTheTurn().first(), u"Copy selection"_s);
}

TEST_F(ChatActionsTest, WritesThePdfOrSaysWhyNot)
{
    askOne(u"question"_s, "answer");
    ChatPrinting printing(window->chat());
    QSignalSpy finished(&printing, &ChatPrinting::finished);
    QSignalSpy failed(&printing, &ChatPrinting::failed);
    const QString path = folder.filePath(u"chat.pdf"_s);
    printing.savePdfTo(path);
    ASSERT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
    EXPECT_TRUE(finished.first().first().toBool());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    printing.savePdfTo(folder.filePath(u"no/such/folder/chat.pdf"_s));
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed.first().first().toString().contains(u"chat.pdf"_s));
    EXPECT_FALSE(printing.isRunning());
}

TEST_F(ChatActionsTest, APdfForWhichThereIsNoRoomLeavesTheOldOne)
{
    askOne(u"question"_s, "answer");
    const QString path = folder.filePath(u"chat.pdf"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    ChatPrinting printing(window->chat());
    QSignalSpy finished(&printing, &ChatPrinting::finished);
    QSignalSpy failed(&printing, &ChatPrinting::failed);
    // No file may grow beyond that: as on a disk with so much room left.
    rlimit usual{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit small = usual;
    small.rlim_cur = 1000;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    printing.savePdfTo(path);
    const bool ended = waitUntil([&] { return !finished.isEmpty(); });
    setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    ASSERT_TRUE(ended);
    EXPECT_FALSE(finished.first().first().toBool());
    EXPECT_EQ(failed.size(), 1);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "before");
}

} // namespace loquat::test
