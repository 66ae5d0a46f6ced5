// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatslocation.h"
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingspage.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QKeySequenceEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTreeWidget>

// What holds for every setting, whichever there are: the controls are found by walking the pages.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

bool isReadOnly(const QWidget* control)
{
    return control->property("readOnly").toBool();
}

bool isPart(const QWidget* control)
{
    const QWidget* parent = control->parentWidget();
    return qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QComboBox*>(parent) ||
           qobject_cast<const QAbstractSpinBox*>(parent) ||
           qobject_cast<const QKeySequenceEdit*>(parent);
}

class EverySettingTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        find.setObjectName(u"find"_s);
        find.setText(u"&Find…"_s);
        find.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
        zoom.setObjectName(u"zoomIn"_s);
        zoom.setText(u"&Larger"_s);
        location = std::make_unique<ChatsLocation>(*settings, folder.path(), false);
        dialog = std::make_unique<SettingsDialog>(SettingsSubjects{
            *servers, *settings, *library, {&find, &zoom}, folder.path(), location.get(), [] {
            }});
        dialog->show();
        pages = dialog->findChild<QStackedWidget*>();
        ASSERT_TRUE(pages);
    }
    void TearDown() override
    {
        dialog.reset();
        location.reset();
        SettingsFixture::TearDown();
    }

    // Of this page, what a person changes and what is called somehow.
    QList<QWidget*> controls(int page) const
    {
        QList<QWidget*> found;
        for (QWidget* one : pages->widget(page)->findChildren<QWidget*>()) {
            if (isPart(one) || !one->isVisibleTo(pages->widget(page)) || !one->isEnabled())
                continue;
            const bool text = qobject_cast<QLineEdit*>(one) || qobject_cast<QPlainTextEdit*>(one);
            if (qobject_cast<QAbstractButton*>(one) || qobject_cast<QComboBox*>(one) ||
                qobject_cast<QAbstractSpinBox*>(one) || qobject_cast<QKeySequenceEdit*>(one) ||
                (text && !isReadOnly(one)))
                found.append(one);
        }
        return found;
    }

    // To something that is not what it was; false: there is nothing else.
    static bool change(QWidget* control)
    {
        if (auto* box = qobject_cast<QCheckBox*>(control)) {
            box->click();
            return true;
        }
        if (auto* spin = qobject_cast<QSpinBox*>(control)) {
            const int before = spin->value();
            spin->stepBy(before < spin->maximum() ? 1 : -1);
            Q_EMIT spin->editingFinished();
            return spin->value() != before;
        }
        if (auto* combo = qobject_cast<QComboBox*>(control)) {
            if (combo->count() < 2)
                return false;
            const int other = combo->currentIndex() == 0 ? combo->count() - 1 : 0;
            combo->setCurrentIndex(other);
            Q_EMIT combo->activated(other);
            Q_EMIT combo->textActivated(combo->itemText(other));
            return true;
        }
        if (auto* line = qobject_cast<QLineEdit*>(control)) {
            line->setText(line->text() + u'7');
            Q_EMIT line->textEdited(line->text());
            Q_EMIT line->editingFinished();
            return true;
        }
        if (auto* text = qobject_cast<QPlainTextEdit*>(control)) {
            text->setPlainText(u"seven"_s);
            return true;
        }
        return false;
    }

    QAction find;
    QAction zoom;
    std::unique_ptr<ChatsLocation> location;
    std::unique_ptr<SettingsDialog> dialog;
    QStackedWidget* pages = nullptr;
};

} // namespace

TEST_F(EverySettingTest, TheSearchFindsEachByItsOwnName)
{
    QLineEdit* search = edit(*dialog, u"searchSettings"_s);
    auto* hits = dialog->findChild<QListWidget*>(u"settingsFound"_s);
    int count = 0;
    for (int page = 0; page < pages->count(); ++page) {
        dialog->showPage(page);
        for (QWidget* control : controls(page)) {
            QString name = control->accessibleName();
            if (name.isEmpty() && qobject_cast<QAbstractButton*>(control))
                name = qobject_cast<QAbstractButton*>(control)->text();
            name.remove(u'&');
            ASSERT_FALSE(name.isEmpty()) << qPrintable(control->objectName());
            search->setText(name);
            bool reached = false;
            for (int row = 0; row < hits->count() && !reached; ++row) {
                Q_EMIT hits->itemActivated(hits->item(row));
                reached = dialog->focusWidget() == control ||
                          control->isAncestorOf(dialog->focusWidget());
            }
            EXPECT_TRUE(reached) << qPrintable(name) << " on page " << page;
            ++count;
        }
        search->clear();
    }
    EXPECT_GT(count, 40) << "else nothing was looked for";
}

TEST_F(EverySettingTest, TheSearchFindsTheKeysOfAnActionAndTheFolderOfTheChats)
{
    QLineEdit* search = edit(*dialog, u"searchSettings"_s);
    auto* hits = dialog->findChild<QListWidget*>(u"settingsFound"_s);
    const auto reach = [&](const QString& words, const QString& control) {
        search->setText(words);
        for (int row = 0; row < hits->count(); ++row) {
            Q_EMIT hits->itemActivated(hits->item(row));
            if (dialog->focusWidget() && dialog->focusWidget()->objectName() == control)
                return true;
        }
        return false;
    };
    EXPECT_TRUE(reach(u"Larger"_s, u"shortcuts"_s));
    EXPECT_TRUE(reach(u"Find…"_s, u"shortcuts"_s));
    auto* change = dialog->findChild<QPushButton*>(u"changeDataFolder"_s);
    ASSERT_TRUE(change);
    QString name = change->accessibleName().isEmpty() ? change->text() : change->accessibleName();
    EXPECT_TRUE(reach(name.remove(u'&'), u"changeDataFolder"_s));
}

TEST_F(EverySettingTest, ResetBringsBackTheKeysOfActions)
{
    const Settings before = settings->current();
    auto* list = dialog->findChild<QTreeWidget*>(u"shortcuts"_s);
    ASSERT_TRUE(list);
    for (int page = 0; page < pages->count(); ++page) {
        if (pages->widget(page)->isAncestorOf(list))
            dialog->showPage(page);
    }
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        list->setCurrentItem(list->topLevelItem(row));
        auto* key = dialog->findChild<QKeySequenceEdit*>(u"shortcutKey"_s);
        ASSERT_TRUE(key);
        key->setKeySequence(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J));
        Q_EMIT key->editingFinished();
        QCoreApplication::processEvents();
        ASSERT_NE(settings->current(), before) << row;
        button(*dialog, u"resetPage"_s)->click();
        EXPECT_EQ(settings->current().toJson(), before.toJson()) << row;
    }
    EXPECT_GE(list->topLevelItemCount(), 2);
}

TEST_F(EverySettingTest, ResetBringsBackEveryoneOfItsPageAndNoOther)
{
    const Settings before = settings->current();
    for (int page = 0; page < pages->count(); ++page) {
        dialog->showPage(page);
        auto* shown = qobject_cast<SettingsPage*>(pages->widget(page));
        ASSERT_TRUE(shown);
        const auto there = controls(page);
        for (QWidget* control : there) {
            // What makes a server this one, and what a person has collected, is nothing to reset.
            const QString name = control->objectName();
            if (name == "authentication"_L1 || name == "serverName"_L1 ||
                name == "serverAddress"_L1 || name == "spellingOwnWords"_L1)
                continue;
            const Settings was = settings->current();
            if (!change(control))
                continue;
            // What changes the settings is a setting, and Reset brings it back.
            if (settings->current() == was)
                continue;
            EXPECT_TRUE(shown->canReset()) << qPrintable(control->objectName());
            button(*dialog, u"resetPage"_s)->click();
            EXPECT_EQ(settings->current().toJson(), before.toJson())
                << qPrintable(control->objectName()) << " on page " << page;
            settings->update([&](Settings& edited) { edited = before; });
        }
    }
}

TEST_F(EverySettingTest, WhatIsChangedOnAPageIsThereAfterARestart)
{
    settings->update([](Settings& edited) {
        edited.imageSide = 1024;
        edited.checkSpelling = false;
        edited.spellingLanguage = u"en_US"_s;
        edited.spellingOwnWords = {u"loquat"_s};
        edited.remoteImages = RemoteImages::Never;
        edited.dataFolder = u"/srv/chats"_s;
    });
    const Settings chosen = settings->current();
    dialog.reset();
    restart();
    EXPECT_EQ(settings->current(), chosen);
    dialog = std::make_unique<SettingsDialog>(
        SettingsSubjects{*servers, *settings, *library, {}, folder.path()});
    EXPECT_EQ(settings->current(), chosen) << "showing them changes none";
    EXPECT_EQ(dialog->findChild<QComboBox*>(u"remoteImages"_s)->currentIndex(), 1);
}

} // namespace loquat::test
