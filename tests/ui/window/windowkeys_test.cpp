// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelshelf.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/composer/queuepanel.h"
#include "ui/settings/shortcutspage.h"
#include "ui/window/helpdialog.h"

#include <QAction>
#include <QClipboard>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class WindowKeysTest : public MainWindowFixture
{
protected:
    void SetUp() override
    {
        MainWindowFixture::SetUp();
        window->activateWindow();
        ASSERT_TRUE(waitUntil([&] { return window->isActiveWindow(); }));
    }

    QList<QAction*> actions() const
    {
        QList<QAction*> named = window->actions();
        named.removeIf(
            [](const QAction* action) { return action->objectName().isEmpty() || action->menu(); });
        return named;
    }

    QAction* action(const QString& name) const
    {
        const QList<QAction*> all = actions();
        const auto found = std::ranges::find(all, name, &QAction::objectName);
        return found == all.end() ? nullptr : *found;
    }

    void give(const QString& name, const QString& key)
    {
        settings->update(
            [&](Settings& edited) { edited.shortcuts.insert(name, QStringList{key}); });
    }

    void press(QWidget* where, const QKeySequence& key)
    {
        where->setFocus();
        QTest::keyClick(where, key[0].key(), key[0].keyboardModifiers());
    }

    void askOne(const QString& prompt, const QByteArray& answer)
    {
        server.answer("/api/generate", reply(answer));
        ASSERT_TRUE(ask(session(), prompt));
        ASSERT_TRUE(finish(session()));
    }
};

} // namespace

TEST_F(WindowKeysTest, NoTwoActionsHaveTheSameUsualKey)
{
    QMap<QString, QString> users;
    int keys = 0;
    for (const QAction* one : actions()) {
        for (const QKeySequence& key : one->shortcuts()) {
            ++keys;
            EXPECT_FALSE(users.contains(key.toString())) << qPrintable(
                key.toString() + u' ' + users.value(key.toString()) + u' ' + one->objectName());
            users.insert(key.toString(), one->objectName());
        }
    }
    EXPECT_GT(keys, 30);
}

TEST_F(WindowKeysTest, EachActionCanBeGivenAKeyThatWorksWhereOneTypes)
{
    const QList<QAction*> all = actions();
    QStringList names;
    for (const QAction* one : all) {
        EXPECT_FALSE(names.contains(one->objectName())) << qPrintable(one->objectName());
        names.append(one->objectName());
    }
    // Letters with Ctrl+Alt, then with Ctrl+Alt+Shift: two times twenty-six are not enough.
    const QStringList ways{u"Ctrl+Alt+"_s, u"Ctrl+Alt+Shift+"_s, u"Ctrl+Meta+"_s};
    settings->update([&](Settings& edited) {
        for (qsizetype i = 0; i < names.size(); ++i)
            edited.shortcuts.insert(names[i], {ways[i / 26] + QChar(u'A' + char16_t(i % 26))});
    });
    for (QAction* one : all) {
        // Only whether the key comes there; some would close the window.
        one->disconnect(SIGNAL(triggered(bool)));
        one->setEnabled(true);
    }
    for (QAction* one : all) {
        ASSERT_EQ(one->shortcuts().size(), 1) << qPrintable(one->objectName());
        int done = 0;
        QObject there;
        QObject::connect(one, &QAction::triggered, &there, [&done] { ++done; });
        press(prompt(), one->shortcut());
        EXPECT_EQ(done, 1) << qPrintable(one->objectName() + u' ' + one->shortcut().toString());
    }
    EXPECT_EQ(static_cast<QPlainTextEdit*>(prompt())->toPlainText(), QString());
}

TEST_F(WindowKeysTest, ThePageListsAllOfThemAndGivesThemKeys)
{
    ShortcutsPage page(*settings, window->actions());
    page.show();
    auto* list = page.findChild<QTreeWidget*>(u"shortcuts"_s);
    EXPECT_EQ(list->topLevelItemCount(), actions().size());
    for (const QString& name :
         {u"copyMarkdown"_s, u"copyCode"_s, u"continueReply"_s, u"renameChat"_s,
          u"favouriteModel"_s, u"refreshModels"_s, u"imageFromWeb"_s, u"pasteAttachment"_s,
          u"clearQueue"_s, u"resumeQueue"_s})
        EXPECT_NE(action(name), nullptr) << qPrintable(name);

    const auto rows = list->findItems(u"Keep the model at the top of the list"_s, Qt::MatchExactly);
    ASSERT_EQ(rows.size(), 1);
    list->setCurrentItem(rows.first());
    auto* edit = page.findChild<QKeySequenceEdit*>(u"shortcutKey"_s);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_C, Qt::ControlModifier);
    Q_EMIT edit->editingFinished();
    auto* said = page.findChild<QLabel*>(u"shortcutConflicts"_s);
    EXPECT_TRUE(waitUntil([&] { return said->text().startsWith(u"Ctrl+C edits text"_s); }))
        << qPrintable(said->text());
}

TEST_F(WindowKeysTest, KeysOfTheTurnCanBeChangedAndAreNamedAsTheyAre)
{
    askOne(u"q"_s, R"(```\none\n```)");
    TranscriptView& transcript = window->chat().transcript();
    give(u"copyCode"_s, u"Ctrl+Alt+C"_s);
    for (QWidget* where : {prompt(), static_cast<QWidget*>(&transcript)}) {
        QApplication::clipboard()->clear();
        press(where, QKeySequence(u"Ctrl+Alt+C"_s));
        EXPECT_EQ(QApplication::clipboard()->text(), u"one"_s);
        QApplication::clipboard()->clear();
        press(where, QKeySequence(u"Ctrl+Shift+K"_s));
        EXPECT_EQ(QApplication::clipboard()->text(), QString());
    }
    EXPECT_EQ(transcript.findChild<QToolButton*>(u"copyCode"_s)->toolTip(),
              u"Copy code (Ctrl+Alt+C)"_s);

    give(u"regenerate"_s, u"F4"_s);
    EXPECT_TRUE(
        transcript.findChild<QToolButton*>(u"regenerateTurn"_s)->toolTip().endsWith(u"(F4)"_s));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10},
                            transcript.mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(&transcript, &event);
    auto* menu = transcript.findChild<QMenu*>(u"turnMenu"_s);
    ASSERT_NE(menu, nullptr);
    QMap<QString, QString> shown;
    for (const QAction* one : menu->actions())
        shown.insert(one->text(), one->shortcut().toString());
    delete menu;
    EXPECT_EQ(shown.value(u"Regenerate"_s), u"F4"_s);
    EXPECT_EQ(shown.value(u"Copy code"_s), u"Ctrl+Alt+C"_s);
    EXPECT_EQ(shown.value(u"Find…"_s), u"Ctrl+F"_s);
}

TEST_F(WindowKeysTest, WhatCannotBeDoneWithTheTurnIsSaid)
{
    askOne(u"q"_s, "No code here");
    press(prompt(), QKeySequence(u"Ctrl+Shift+K"_s));
    const auto says = [&](const QString& sentence) {
        const auto labels = window->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->isVisible() && label->text() == sentence;
        });
    };
    EXPECT_TRUE(waitUntil([&] { return says(u"There is no code in this reply."_s); }));
    press(prompt(), QKeySequence(u"Ctrl+Shift+G"_s));
    EXPECT_TRUE(waitUntil([&] { return says(u"This reply was not cut off."_s); }));
}

TEST_F(WindowKeysTest, TooltipsNameTheKeyThatWasChosen)
{
    const std::tuple<QString, QString> widgets[]{
        {u"newChat"_s, u"newChat"_s},
        {u"settings"_s, u"settings"_s},
        {u"options"_s, u"showOptions"_s},
        {u"searchChats"_s, u"searchChats"_s},
    };
    for (const auto& [name, of] : widgets) {
        auto* widget = find<QWidget>(name);
        const QString before = action(of)->shortcut().toString(QKeySequence::NativeText);
        EXPECT_TRUE(widget->toolTip().endsWith(u'(' + before + u')')) << qPrintable(name);
        give(of, u"Ctrl+Alt+J"_s);
        EXPECT_TRUE(widget->toolTip().endsWith(u"(Ctrl+Alt+J)"_s)) << qPrintable(name);
        give(of, {});
    }
    give(u"chooseModel"_s, u"F6"_s);
    HelpDialog help(window.get());
    QString text = help.findChild<QTextBrowser*>()->toPlainText();
    EXPECT_TRUE(text.contains(u"Choose a model at the top (F6), type"_s));
    EXPECT_TRUE(text.contains(u"Choose model: F6"_s));
    EXPECT_TRUE(text.contains(u"{{language}}"_s));
    EXPECT_FALSE(text.remove(u"{{language}}"_s).contains(u'{'));
}

TEST_F(WindowKeysTest, AFavouriteIsMarkedFromThePrompt)
{
    const ModelChoice model{profileId, u"m"_s};
    press(prompt(), QKeySequence(u"Ctrl+D"_s));
    EXPECT_TRUE(servers->shelf().isFavourite(model));
    give(u"favouriteModel"_s, u"Ctrl+Alt+F"_s);
    press(prompt(), QKeySequence(u"Ctrl+D"_s));
    EXPECT_TRUE(servers->shelf().isFavourite(model));
    press(prompt(), QKeySequence(u"Ctrl+Alt+F"_s));
    EXPECT_FALSE(servers->shelf().isFavourite(model));
}

TEST_F(WindowKeysTest, ModelsAreAskedForAgain)
{
    ASSERT_TRUE(waitUntil([&] { return servers->listing(profileId).models.size() == 2; }));
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"newer"}]})"));
    press(prompt(), QKeySequence(u"F5"_s));
    EXPECT_TRUE(waitUntil([&] {
        const auto& models = servers->listing(profileId).models;
        return models.size() == 1 && models.first().name == u"newer"_s;
    }));
}

TEST_F(WindowKeysTest, TheQueueIsClearedAndSentByItsActions)
{
    server.answer("/api/generate", reply("Yes"));
    server.answerNext("/api/generate",
                      Script::stream().line(delta("So")).gate("go").line(last()).end());
    ASSERT_TRUE(ask(session(), u"zero"_s));
    ASSERT_TRUE(server.waitForRequests("/api/generate", 1));
    for (const QString& text : {u"one"_s, u"two"_s})
        ASSERT_TRUE(ask(session(), text));
    auto* panel = window->findChild<QueuePanel*>();
    ASSERT_TRUE(waitUntil([&] { return panel->isVisible(); }));
    give(u"clearQueue"_s, u"Ctrl+Alt+X"_s);
    press(prompt(), QKeySequence(u"Ctrl+Alt+X"_s));
    EXPECT_TRUE(session().queue().isEmpty());
    EXPECT_TRUE(waitUntil([&] { return !panel->isVisible(); }));

    ASSERT_TRUE(ask(session(), u"three"_s));
    window->chat().stop();
    ASSERT_TRUE(finish(session()));
    ASSERT_EQ(session().queue().hold(), PromptQueue::Hold::Stopped);
    give(u"resumeQueue"_s, u"Ctrl+Alt+S"_s);
    press(prompt(), QKeySequence(u"Ctrl+Alt+S"_s));
    EXPECT_TRUE(server.waitForRequests("/api/generate", 2));
    EXPECT_TRUE(finish(session()));
    EXPECT_EQ(lastTurn(session()).prompt, u"three"_s);
}

} // namespace loquat::test
