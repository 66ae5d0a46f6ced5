// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/shortcutspage.h"
#include "ui/window/settingseffects.h"

#include <QKeySequenceEdit>
#include <QTreeWidget>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ShortcutsPageTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        prepare(find, u"find"_s, u"&Find…"_s, {QKeySequence(Qt::CTRL | Qt::Key_F)});
        prepare(zoom, u"zoomIn"_s, u"&Larger"_s,
                {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
        effects = std::make_unique<SettingsEffects>(
            Services{*library, *servers, *settings, clock, *pulls, *ollama},
            QList<QAction*>{&find, &zoom}, nullptr);
        page = std::make_unique<ShortcutsPage>(*settings, QList<QAction*>{&find, &zoom, &unnamed});
        page->show();
        list = page->findChild<QTreeWidget*>(u"shortcuts"_s);
    }

    void TearDown() override
    {
        page.reset();
        effects.reset();
        SettingsFixture::TearDown();
    }

    static void prepare(QAction& action, const QString& name, const QString& text,
                        const QList<QKeySequence>& keys)
    {
        action.setObjectName(name);
        action.setText(text);
        action.setShortcuts(keys);
    }

    void give(int row, const QKeySequence& key)
    {
        list->setCurrentItem(list->topLevelItem(row));
        auto* edit = page->findChild<QKeySequenceEdit*>(u"shortcutKey"_s);
        edit->setKeySequence(key);
        Q_EMIT edit->editingFinished();
        QCoreApplication::processEvents();
    }

    QAction find;
    QAction zoom;
    QAction unnamed;
    std::unique_ptr<SettingsEffects> effects;
    std::unique_ptr<ShortcutsPage> page;
    QTreeWidget* list = nullptr;
};

} // namespace

TEST_F(ShortcutsPageTest, ListsEveryActionWithItsKeys)
{
    ASSERT_EQ(list->topLevelItemCount(), 2);
    EXPECT_EQ(list->topLevelItem(0)->text(0), u"Find"_s);
    EXPECT_EQ(list->topLevelItem(0)->text(1), u"Ctrl+F"_s);
    EXPECT_TRUE(list->topLevelItem(1)->text(1).contains(u"Ctrl+="_s));
}

TEST_F(ShortcutsPageTest, ANewKeyTakesThePlaceOfTheFirstAndLeavesTheOthers)
{
    give(1, QKeySequence(Qt::Key_F8));
    EXPECT_EQ(zoom.shortcuts(), (QList<QKeySequence>{QKeySequence(Qt::Key_F8),
                                                     QKeySequence(Qt::CTRL | Qt::Key_Equal)}));
    give(1, QKeySequence(Qt::CTRL | Qt::Key_Equal));
    EXPECT_EQ(zoom.shortcuts(), QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_Equal)});
}

TEST_F(ShortcutsPageTest, OfSeveralKeysInARowTheLastCounts)
{
    give(0, QKeySequence(Qt::CTRL | Qt::Key_K, Qt::Key_F9));
    EXPECT_EQ(find.shortcuts(), QList<QKeySequence>{QKeySequence(Qt::Key_F9)});
}

TEST_F(ShortcutsPageTest, FindsAnActionByItsNameOrItsKey)
{
    auto* filter = page->findChild<QLineEdit*>(u"shortcutFilter"_s);
    const auto shown = [&] {
        QStringList names;
        for (int row = 0; row < list->topLevelItemCount(); ++row) {
            if (!list->topLevelItem(row)->isHidden())
                names.append(list->topLevelItem(row)->text(0));
        }
        return names;
    };
    EXPECT_EQ(shown(), (QStringList{u"Find"_s, u"Larger"_s}));
    filter->setText(u"larg"_s);
    EXPECT_EQ(shown(), QStringList{u"Larger"_s});
    filter->setText(u"ctrl+f"_s);
    EXPECT_EQ(shown(), QStringList{u"Find"_s});
    give(0, QKeySequence(Qt::Key_F7));
    EXPECT_EQ(shown(), QStringList()) << "its key is another now";
    filter->clear();
    EXPECT_EQ(shown().size(), 2);
}

TEST_F(ShortcutsPageTest, ANewKeyAppliesAtOnceAndSurvivesARestart)
{
    give(0, QKeySequence(Qt::Key_F7));
    EXPECT_EQ(find.shortcuts(), QList<QKeySequence>{QKeySequence(Qt::Key_F7)});
    EXPECT_EQ(list->topLevelItem(0)->text(1), u"F7"_s);
    ASSERT_TRUE(settings->save());
    EXPECT_EQ(SettingsStore(settings->filePath()).current().shortcuts.value(u"find"_s),
              QStringList{u"F7"_s});
    button(*page, u"usualShortcut"_s)->click();
    EXPECT_EQ(find.shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F));
    EXPECT_TRUE(settings->current().shortcuts.isEmpty());
}

TEST_F(ShortcutsPageTest, AKeyCanBeTakenAway)
{
    list->setCurrentItem(list->topLevelItem(0));
    button(*page, u"clearShortcut"_s)->click();
    EXPECT_TRUE(find.shortcuts().isEmpty());
    page->reset();
    EXPECT_EQ(find.shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F));
}

TEST_F(ShortcutsPageTest, AConflictIsSaidWithBothActions)
{
    EXPECT_EQ(says(*page, u"shortcutConflicts"_s), QString());
    give(0, QKeySequence(Qt::CTRL | Qt::Key_Equal));
    const QString said = says(*page, u"shortcutConflicts"_s);
    EXPECT_TRUE(said.contains(u"Find, Larger"_s)) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"Ctrl+="_s));
    give(0, QKeySequence(Qt::Key_F7));
    EXPECT_EQ(says(*page, u"shortcutConflicts"_s), QString());
}

TEST_F(ShortcutsPageTest, KeepingNothingMakesNewChatsTemporary)
{
    settings->update([](Settings& edited) { edited.keepNothing = true; });
    EXPECT_TRUE(library->startNew()->conversation().temporary);
    settings->update([](Settings& edited) { edited.keepNothing = false; });
    EXPECT_FALSE(library->startNew()->conversation().temporary);
}

TEST_F(ShortcutsPageTest, ATitleIsWrittenAfterTheFirstReplyOnlyWhereThatIsWanted)
{
    server.answer("/api/generate", reply("Blue."));
    ChatSession* plain = library->startNew();
    ASSERT_TRUE(ask(*plain, u"Which colour?"_s));
    ASSERT_TRUE(finish(*plain));
    EXPECT_EQ(server.count("/api/generate"), 1);
    settings->update([](Settings& edited) { edited.writeTitles = true; });
    ChatSession* titled = library->startNew();
    ASSERT_TRUE(ask(*titled, u"Which shape?"_s));
    EXPECT_TRUE(waitUntil([&] { return server.count("/api/generate") >= 3; }));
}

} // namespace loquat::test
