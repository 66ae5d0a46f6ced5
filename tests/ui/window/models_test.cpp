// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localollama.h"
#include "app/session/modelshelf.h"
#include "tests/support/fakeollama.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/models/modelbutton.h"
#include "ui/models/modelpopup.h"
#include "ui/models/modelsdialog.h"
#include "ui/models/pulldialog.h"
#include "ui/welcome/ollamawindow.h"
#include "ui/window/windowpages.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>

// The models and the local Ollama as they are reached from the window.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ModelsWindowTest : public MainWindowFixture
{
protected:
    void trigger(const QString& name)
    {
        const QList<QAction*> actions = window->actions();
        for (QAction* action : actions) {
            if (action->objectName() == name)
                action->trigger();
        }
    }
    QKeySequence keyOf(const QString& name)
    {
        const QList<QAction*> actions = window->actions();
        for (const QAction* action : actions) {
            if (action->objectName() == name)
                return action->shortcut();
        }
        return {};
    }
    ModelsDialog* openModels()
    {
        trigger(u"models"_s);
        auto* dialog = window->findChild<ModelsDialog*>();
        waitUntil([&] { return dialog && !dialog->model().isEmpty(); });
        return dialog;
    }
};

} // namespace

TEST_F(ModelsWindowTest, TheModelsAreReachedFromTheMenuTheKeyboardAndThePicker)
{
    EXPECT_EQ(keyOf(u"models"_s), QKeySequence(u"Ctrl+Shift+M"_s));
    EXPECT_EQ(keyOf(u"chooseModel"_s), QKeySequence(u"Ctrl+M"_s));
    ModelsDialog* dialog = openModels();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->isModal());
    EXPECT_EQ(dialog->server(), profileId);
    EXPECT_EQ(dialog->model(), u"m"_s);
    dialog->close();
    button(u"model"_s)->click();
    window->findChild<QPushButton*>(u"manageModels"_s)->click();
    EXPECT_TRUE(window->findChild<ModelsDialog*>()->isVisible());
}

TEST_F(ModelsWindowTest, AModelIsChosenForTheChatThere)
{
    ModelsDialog* dialog = openModels();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>(u"manageFilter"_s)->setText(u"other"_s);
    ASSERT_EQ(dialog->model(), u"other"_s);
    dialog->findChild<QPushButton*>(u"useModel"_s)->click();
    EXPECT_EQ(session().model(), u"other"_s);
    EXPECT_EQ(servers->shelf().recents().first().model, u"other"_s);
}

TEST_F(ModelsWindowTest, WhatIsPulledThereIsAskedForInADialog)
{
    ModelsDialog* dialog = openModels();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>(u"manageFilter"_s)->setText(u"new:1b"_s);
    dialog->findChild<QPushButton*>(u"managePull"_s)->click();
    auto* pull = window->findChild<PullDialog*>();
    ASSERT_NE(pull, nullptr);
    EXPECT_EQ(pull->server(), profileId);
    EXPECT_EQ(pull->findChild<QLineEdit*>(u"pullName"_s)->text(), u"new:1b"_s);
}

TEST_F(ModelsWindowTest, TheAddressHasTheFocusWhenAServerIsToBeAdded)
{
    trigger(u"addServer"_s);
    EXPECT_EQ(window->focusWidget(), find<QLineEdit>(u"welcomeAddress"_s));
}

TEST_F(ModelsWindowTest, TheLocalOllamaIsStartedFromTheMenuAndEndsWithLoquat)
{
    const FakeOllama computer;
    trigger(u"localOllama"_s);
    auto* shown = window->findChild<OllamaWindow*>();
    ASSERT_NE(shown, nullptr);
    auto* start = shown->findChild<QPushButton*>(u"ollamaStart"_s);
    ASSERT_TRUE(waitUntil([&] { return start->isVisible(); }));
    start->click();
    ASSERT_TRUE(waitUntil([&] { return ollama->isOurs(); }));
    shown->close();
    EXPECT_TRUE(computer.isListening());
    window.reset();
    EXPECT_TRUE(computer.isListening()) << "another window goes on with it";
    close();
    EXPECT_FALSE(computer.isListening());
}

} // namespace loquat::test
