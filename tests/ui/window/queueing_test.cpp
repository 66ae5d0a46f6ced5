// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/composer/contextmeter.h"
#include "ui/composer/queuepanel.h"
#include "ui/composer/trayscroll.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/undobar.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

// What waits above the composer, and what the meter beside it says.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class QueueingTest : public MainWindowFixture
{
protected:
    QListWidget* list() { return find<QListWidget>(u"queuedPrompts"_s); }
    void enter(const QString& text)
    {
        type(text);
        QTest::keyClick(prompt(), Qt::Key_Return);
    }
    QStringList waiting()
    {
        QStringList texts;
        for (int row = 0; row < list()->count(); ++row)
            texts.append(list()->item(row)->text());
        return texts;
    }
    QString warning()
    {
        const auto* label = find<QLabel>(u"cutWarning"_s);
        return label->isVisible() ? label->text() : QString();
    }
    ContextMeter& meter() { return *find<ContextMeter>(u"contextMeter"_s); }
    void setOption(const QString& key, const QJsonValue& value)
    {
        Draft draft = session().draft();
        draft.settings.options.insert(key, value);
        session().setDraft(draft);
        window->chat().showDraft();
    }
    // With the context of a server that remembers.
    static Script counted(const QByteArray& text, int read, int written)
    {
        const QByteArray context = "[1" + QByteArray(",2").repeated(read + written - 1) + "]";
        return Script::lines(
            {delta(text),
             last("\"context\":" + context + ",\"prompt_eval_count\":" + QByteArray::number(read) +
                  ",\"eval_count\":" + QByteArray::number(written))});
    }
};

} // namespace

TEST_F(QueueingTest, WhatIsEnteredWhileAReplyRunsWaitsIsChangedByKeysAndSentAfterIt)
{
    server.answerNext("/api/generate",
                      Script::stream().line(delta("One")).gate("go").line(last()).end());
    server.answer("/api/generate", reply("Next"));
    enter(u"first"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    for (const QString& text : {u"two"_s, u"three"_s, u"four"_s})
        enter(text);
    EXPECT_EQ(server.count("/api/generate"), 1);
    auto* panel = find<QueuePanel>(u"queue"_s);
    ASSERT_TRUE(waitUntil([&] { return panel->isVisible(); }));
    EXPECT_EQ(waiting(), (QStringList{u"two"_s, u"three"_s, u"four"_s}));
    EXPECT_LT(panel->mapTo(window.get(), QPoint()).y(), prompt()->mapTo(window.get(), QPoint()).y())
        << "above the composer";

    list()->setFocus();
    list()->setCurrentRow(2);
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(waiting(), (QStringList{u"two"_s, u"four"_s, u"three"_s}));
    QTest::keyClick(list(), Qt::Key_F2);
    auto* text = find<GrowingTextEdit>(u"queuedText"_s);
    ASSERT_TRUE(text->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), text);
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(text, u"4"_s);
    QTest::keyClick(text, Qt::Key_Return);
    EXPECT_EQ(waiting(), (QStringList{u"two"_s, u"4"_s, u"three"_s}));
    list()->setCurrentRow(2);
    QTest::keyClick(list(), Qt::Key_Delete);
    EXPECT_EQ(waiting(), (QStringList{u"two"_s, u"4"_s}));

    server.open("go");
    ASSERT_TRUE(server.waitForRequests("/api/generate", 3));
    ASSERT_TRUE(waitUntil([&] { return !panel->isVisible() && !session().isRunning(); }));
    // The past may stand before it.
    EXPECT_TRUE(sent(1).value("prompt"_L1).toString().contains(u"two"_s));
    EXPECT_FALSE(sent(1).value("prompt"_L1).toString().contains(u'4'));
    EXPECT_EQ(lastTurn(session()).prompt, u"4"_s);
}

TEST_F(QueueingTest, TheWholeQueueIsClearedByKeyboard)
{
    server.answer("/api/generate",
                  Script::stream().line(delta("One")).gate("go").line(last()).end());
    enter(u"first"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    enter(u"two"_s);
    enter(u"three"_s);
    auto* panel = find<QueuePanel>(u"queue"_s);
    ASSERT_TRUE(waitUntil([&] { return panel->isVisible(); }));
    auto* clear = find<QPushButton>(u"clearQueue"_s);
    clear->setFocus();
    QTest::keyClick(clear, Qt::Key_Space);
    EXPECT_FALSE(panel->isVisible());
    server.open("go");
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(server.count("/api/generate"), 1);
}

TEST_F(QueueingTest, TheMeterEstimatesBeforeATurnAndHasTheServersCountsAfterIt)
{
    setOption(u"num_ctx"_s, 8192);
    server.answer("/api/generate", counted("Hello", 1200, 34));
    type(u"How are you today?"_s);
    EXPECT_TRUE(meter().text().startsWith(u"≈ "_s)) << qPrintable(meter().text());
    EXPECT_FALSE(meter().accessibleDescription().contains(u"as the server counted"_s));
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    const QString expected = u"%1 of %2"_s.arg(QLocale().toString(1234), QLocale().toString(8192));
    ASSERT_TRUE(waitUntil([&] { return meter().text() == expected; }))
        << qPrintable(meter().text());
    EXPECT_TRUE(meter().accessibleDescription().contains(u"as the server counted"_s))
        << qPrintable(meter().accessibleDescription());
}

TEST_F(QueueingTest, ACutIsWarnedOfBeforeAndProvenAfter)
{
    setOption(u"num_ctx"_s, 512);
    // The server reads as much as fits, and no more.
    server.answer("/api/generate", counted("Hm", 300, 2));
    type(u"short"_s);
    EXPECT_TRUE(warning().isEmpty()) << qPrintable(warning());
    static_cast<QPlainTextEdit*>(prompt())->setPlainText(
        u"many more words than fit "_s.repeated(300));
    EXPECT_TRUE(waitUntil([&] { return warning().contains(u"too long"_s); }))
        << qPrintable(warning());
    QTest::keyClick(prompt(), Qt::Key_Return);
    ASSERT_TRUE(finish(session()));
    EXPECT_TRUE(waitUntil([&] { return warning().contains(u"was cut"_s); }))
        << qPrintable(warning());
    EXPECT_TRUE(warning().contains(u"300"_s)) << qPrintable(warning());
}

TEST_F(QueueingTest, ARawPromptTakesNoMemoryAlongAndSaysSo)
{
    server.answer("/api/generate", reply("Hello", "[1,2,3]"));
    enter(u"first"_s);
    ASSERT_TRUE(finish(session()));
    Draft draft = session().draft();
    draft.settings.raw = true;
    draft.settings.system = u"Be brief."_s;
    draft.settings.templateText = u"{{ .Prompt }}"_s;
    session().setDraft(draft);
    window->chat().showDraft();
    EXPECT_FALSE(find<QWidget>(u"systemPrompt"_s)->isEnabled());
    EXPECT_TRUE(find<QLabel>(u"systemPromptNote"_s)->text().contains(u"raw"_s));
    const QWidget* badge = find<QWidget>(u"memory"_s);
    EXPECT_TRUE(waitUntil([&] {
        return badge->accessibleDescription().contains(u"raw"_s, Qt::CaseInsensitive);
    })) << qPrintable(badge->accessibleDescription());
    enter(u"second"_s);
    ASSERT_TRUE(finish(session()));
    ASSERT_EQ(server.count("/api/generate"), 2);
    const QJsonObject body = sent(1);
    EXPECT_EQ(body.value("raw"_L1), true);
    for (const QString& key : {u"system"_s, u"template"_s, u"context"_s})
        EXPECT_FALSE(body.contains(key)) << qPrintable(key);
}

TEST_F(QueueingTest, ALowWindowLeavesRoomForTheChat)
{
    server.answer("/api/generate",
                  Script::stream().line(delta("One")).gate("go").line(last()).end());
    enter(u"first"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    for (const QString& text : {u"two"_s, u"three"_s, u"four"_s, u"five"_s})
        enter(text);
    window->resize(900, 600);
    QTest::qWait(1);
    auto* panel = find<QueuePanel>(u"queue"_s);
    ASSERT_TRUE(waitUntil([&] { return panel->isVisible() && list()->height() < 60; }));
    EXPECT_GT(window->chat().transcript().height(), 250);
    server.open("go");
    session().stop();
}

TEST_F(QueueingTest, ALowWindowScrollsAttachmentsInOneLineAndShowsFewLinesOfAPrompt)
{
    Draft draft;
    draft.text = u"line\n"_s.repeated(30);
    for (int i = 0; i < 40; ++i)
        draft.attachments.append(
            {u"%1.png"_s.arg(i), QByteArray(32, char('a' + i)), "o", "jpeg", {1, 1}});
    window->resize(1000, 1200);
    session().setDraft(draft);
    window->chat().showDraft();
    auto* tray = window->findChild<TrayScroll*>();
    ASSERT_TRUE(waitUntil([&] { return tray->isVisible() && tray->height() > 150; }));
    const int roomy = prompt()->height();
    window->resize(1000, 600);
    EXPECT_TRUE(waitUntil([&] {
        return tray->height() < 100 && prompt()->height() < roomy / 2 + 5;
    })) << tray->height()
        << ' ' << prompt()->height() << " of " << roomy;
}

TEST_F(QueueingTest, AnEditedPromptIsHeldWhileAnotherChatIsShownAndARemovedOneComesBack)
{
    server.answer("/api/generate", reply("Next"));
    server.answerNext("/api/generate",
                      Script::stream().line(delta("One")).gate("go").line(last()).end());
    enter(u"first"_s);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    enter(u"two"_s);
    ASSERT_TRUE(waitUntil([&] { return waiting().size() == 1; }));
    list()->setFocus();
    list()->setCurrentRow(0);
    QTest::keyClick(list(), Qt::Key_Delete);
    auto* undo = window->chat().findChild<UndoBar*>();
    ASSERT_TRUE(undo->isVisible());
    undo->button()->click();
    ASSERT_EQ(waiting(), QStringList{u"two"_s});

    settings->update([](Settings& edited) { edited.sendWithEnter = false; });
    list()->setFocus();
    list()->setCurrentRow(0);
    QTest::keyClick(list(), Qt::Key_F2);
    auto* text = find<GrowingTextEdit>(u"queuedText"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"more"_s);
    ChatSession& first = session();
    QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
    ASSERT_NE(&session(), &first);
    server.open("go");
    ASSERT_TRUE(finish(first));
    QCoreApplication::processEvents();
    EXPECT_EQ(server.count("/api/generate"), 1);
    window->chat().setSession(&first);
    ASSERT_TRUE(text->isVisible());
    EXPECT_EQ(text->toPlainText(), u"two\nmore"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(server.waitForRequests("/api/generate", 2));
    EXPECT_TRUE(sent(1).value("prompt"_L1).toString().contains(u"two\nmore"_s));
    ASSERT_TRUE(finish(first));
}

} // namespace loquat::test
