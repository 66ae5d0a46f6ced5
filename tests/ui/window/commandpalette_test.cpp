// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/shelfkeeper.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/options/optionspanel.h"
#include "ui/widgets/entrypicker.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <algorithm>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class CommandPaletteTest : public MainWindowFixture
{
protected:
    EntryPicker* picker() { return find<EntryPicker>(u"palettePopup"_s); }
    QListWidget* list() { return picker()->findChild<QListWidget*>(); }

    QString first() const { return m_first; }

    void open(const QString& typed)
    {
        window->activateWindow();
        QTest::keyClick(prompt(), Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(waitUntil([&] { return picker()->isVisible(); }));
        QTest::keyClicks(picker()->field(), typed);
        const QListWidgetItem* item = list()->item(0);
        m_first = item ? item->data(Qt::AccessibleTextRole).toString() : QString();
    }

    void choose() { QTest::keyClick(picker()->field(), Qt::Key_Return); }

private:
    QString m_first;
};

} // namespace

TEST_F(CommandPaletteTest, ItsKeyWorksWhereOneTypes)
{
    type(u"half a prompt"_s);
    auto* edit = static_cast<QPlainTextEdit*>(prompt());
    edit->moveCursor(QTextCursor::Start);
    open({});
    EXPECT_EQ(edit->toPlainText(), u"half a prompt"_s) << "it means something else to an editor";
    EXPECT_GT(list()->count(), 20);
    QTest::keyClick(picker()->field(), Qt::Key_Escape);
    EXPECT_FALSE(picker()->isVisible());
}

TEST_F(CommandPaletteTest, ActionsAreFoundAndDone)
{
    open(u"opt"_s);
    QTest::keyClick(picker()->field(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(picker()->field(), u"larger te"_s);
    ASSERT_GT(list()->count(), 0);
    EXPECT_TRUE(
        list()->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(u"Larger text"_s));
    EXPECT_FALSE(picker()->field()->accessibleDescription().isEmpty());
    const QList<QAction*> actions = window->actions();
    const auto larger = std::ranges::find(actions, u"zoomIn"_s, &QAction::objectName);
    ASSERT_NE(larger, actions.end());
    QSignalSpy done(*larger, &QAction::triggered);
    choose();
    EXPECT_EQ(done.size(), 1);
}

TEST_F(CommandPaletteTest, WhatOnlyTheComposersMenuHasIsFoundToo)
{
    open(u"image from the we"_s);
    ASSERT_GT(list()->count(), 0);
    EXPECT_TRUE(list()
                    ->item(0)
                    ->data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"Image from the web"_s));
}

TEST_F(CommandPaletteTest, ChatsAreFoundAndShown)
{
    server.answer("/api/generate", House::reply("Hi"));
    ASSERT_TRUE(ask(session(), u"Zebra crossing"_s));
    ASSERT_TRUE(finish(session()));
    const ConversationId chat = session().conversation().id;
    button(u"newChat"_s)->click();
    ASSERT_NE(window->shownChat(), chat);
    open(u"zebra"_s);
    EXPECT_TRUE(first().startsWith(u"Zebra crossing, Chat"_s)) << first().toStdString();
    choose();
    EXPECT_EQ(window->shownChat(), chat);
}

TEST_F(CommandPaletteTest, ModelsPresetsAndPromptsGoIntoTheChat)
{
    ASSERT_TRUE(waitUntil([&] { return servers->listing(profileId).models.size() == 2; }));
    Preset preset{{}, u"Quixotic"_s, {}, {}};
    preset.settings.options = {{u"temperature"_s, 1.5}};
    library->shelf().put(preset);
    library->shelf().put(SavedPrompt{{}, u"Wombat"_s, u"All about wombats"_s});
    open(u"model other"_s);
    EXPECT_TRUE(first().startsWith(u"other, Model"_s)) << first().toStdString();
    choose();
    EXPECT_EQ(session().model(), u"other"_s);
    open(u"quix"_s);
    choose();
    EXPECT_EQ(session().options().effective().options, preset.settings.options);
    EXPECT_EQ(window->findChild<OptionsPanel*>()->options().layers.presetName, u"Quixotic"_s);
    open(u"womb"_s);
    choose();
    EXPECT_EQ(static_cast<QPlainTextEdit*>(prompt())->toPlainText(), u"All about wombats"_s);
}

TEST_F(CommandPaletteTest, WhatIsCalledLikeNothingIsSaid)
{
    open(u"qqqzzzxxx"_s);
    EXPECT_EQ(list()->count(), 0);
    choose();
    EXPECT_FALSE(picker()->isVisible());
}

} // namespace loquat::test
