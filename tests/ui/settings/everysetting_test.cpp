// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingspage.h"

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

bool isPart(const QWidget* control)
{
    const QWidget* parent = control->parentWidget();
    return qobject_cast<const QComboBox*>(parent) ||
           qobject_cast<const QAbstractSpinBox*>(parent) ||
           qobject_cast<const QKeySequenceEdit*>(parent);
}

class EverySettingTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        dialog = std::make_unique<SettingsDialog>(
            SettingsSubjects{*servers, *settings, *library, {}, folder.path()});
        dialog->show();
        pages = dialog->findChild<QStackedWidget*>();
        ASSERT_TRUE(pages);
    }
    void TearDown() override
    {
        dialog.reset();
        SettingsFixture::TearDown();
    }

    // Of this page, what a person changes and what is called somehow.
    QList<QWidget*> controls(int page) const
    {
        QList<QWidget*> found;
        for (QWidget* one : pages->widget(page)->findChildren<QWidget*>()) {
            if (isPart(one) || !one->isVisibleTo(pages->widget(page)) || !one->isEnabled())
                continue;
            if (qobject_cast<QCheckBox*>(one) || qobject_cast<QComboBox*>(one) ||
                qobject_cast<QAbstractSpinBox*>(one))
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
        return false;
    }

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
            if (name.isEmpty() && qobject_cast<QCheckBox*>(control))
                name = qobject_cast<QCheckBox*>(control)->text();
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
    EXPECT_GT(count, 20) << "else nothing was looked for";
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
            // Without them a server would be another one, or could not be reached.
            if (control->objectName() == "authentication"_L1)
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
