// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatbackups.h"
#include "app/session/shelfkeeper.h"
#include "tests/support/filesholding.h"
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/erasedialog.h"
#include "ui/settings/privacypage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QTest>

namespace loquat::test {

using namespace Qt::StringLiterals;

class PrivacyPageTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        page = std::make_unique<PrivacyPage>(
            SettingsSubjects{*servers, *settings, *library, {}, folder.path()});
        page->show();
    }
    void TearDown() override
    {
        page.reset();
        SettingsFixture::TearDown();
    }

    EraseDialog* ask()
    {
        button(*page, u"clearAll"_s)->click();
        auto* dialog = page->findChild<EraseDialog*>();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }
    static QCheckBox* tick(const QWidget& in, const QString& name)
    {
        return in.findChild<QCheckBox*>(name);
    }
    bool finishes(const EraseDialog& dialog)
    {
        return waitUntil([&] { return button(dialog, u"eraseClose"_s)->isEnabled(); });
    }

    // A chat, its copy, a preset, a saved prompt and a model used lately, all with one word.
    void fill()
    {
        server.answer("/api/generate", reply("An answer about a wombat."));
        ChatSession* chat = library->startNew();
        ASSERT_TRUE(SessionFixture::ask(*chat, u"wombat?"_s));
        ASSERT_TRUE(finish(*chat));
        SavedPrompt prompt;
        prompt.name = u"wombat prompt"_s;
        library->shelf().put(prompt);
        Preset preset;
        preset.name = u"wombat preset"_s;
        library->shelf().put(preset);
        settings->update([this](Settings& edited) {
            edited.recentModels = {{profileId, u"wombat-model"_s}};
            edited.favouriteModels = {{profileId, u"dear"_s}};
        });
        bool copied = false;
        QObject context;
        library->backups().backUpNow(&context, [&](const Result<QString>&) { copied = true; });
        ASSERT_TRUE(waitUntil([&] { return copied; }));
    }

    QStringList filesWith(const QByteArray& word)
    {
        EXPECT_TRUE(settings->save());
        return filesHolding(word, folder.path());
    }

    std::unique_ptr<PrivacyPage> page;
};

TEST_F(PrivacyPageTest, WhatBecomesOfPicturesOnTheWebIsChosenAndReset)
{
    auto* choice = page->findChild<QComboBox*>(u"remoteImages"_s);
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->accessibleName(), u"Pictures on the web"_s);
    EXPECT_EQ(choice->currentIndex(), 0);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    EXPECT_EQ(settings->current().remoteImages, RemoteImages::Never);
    EXPECT_TRUE(settingsFile().contains("\"never\""));
    page->reset();
    EXPECT_EQ(settings->current().remoteImages, RemoteImages::OnRequest);
    EXPECT_EQ(choice->currentIndex(), 0);
}

TEST_F(PrivacyPageTest, ItSaysVisiblyWhatAnnouncingIs)
{
    EXPECT_TRUE(says(*page, u"announceNote"_s).contains(u"screen readers"_s));
    EXPECT_TRUE(page->findChild<QLabel*>(u"announceNote"_s)->isVisible());
}

TEST_F(PrivacyPageTest, DeletesChatsAndBackupsAndKeepsTheRest)
{
    fill();
    EraseDialog* dialog = ask();
    EXPECT_TRUE(tick(*dialog, u"eraseChats"_s)->isChecked());
    EXPECT_TRUE(tick(*dialog, u"eraseCopies"_s)->isChecked());
    EXPECT_FALSE(tick(*dialog, u"erasePrompts"_s)->isChecked());
    EXPECT_TRUE(says(*dialog, u"whatStays"_s).contains(u"keychain"_s));
    EXPECT_FALSE(button(*dialog, u"eraseNow"_s)->isDefault()) << "Enter deletes nothing";
    button(*dialog, u"eraseNow"_s)->click();
    EXPECT_FALSE(button(*dialog, u"eraseClose"_s)->isEnabled());
    ASSERT_TRUE(finishes(*dialog));
    EXPECT_EQ(says(*dialog, u"eraseSaid"_s), u"It is deleted."_s);
    EXPECT_TRUE(library->conversations().isEmpty());
    EXPECT_EQ(filesWith("about a wombat"), QStringList());
    EXPECT_EQ(library->shelf().shelf().prompts.size(), 1);
    EXPECT_EQ(settings->current().recentModels.size(), 1);
    EXPECT_EQ(servers->profiles().size(), 1);
}

TEST_F(PrivacyPageTest, EveryTickDeletesWhatItNames)
{
    fill();
    EraseDialog* dialog = ask();
    for (QCheckBox* box : dialog->findChildren<QCheckBox*>())
        box->setChecked(true);
    button(*dialog, u"eraseNow"_s)->click();
    ASSERT_TRUE(finishes(*dialog));
    EXPECT_EQ(filesWith("wombat"), QStringList());
    EXPECT_TRUE(settings->current().recentModels.isEmpty());
    EXPECT_EQ(settings->current().favouriteModels.size(), 1) << "a favourite is a choice";
    EXPECT_TRUE(waitUntil([&] { return library->shelf().shelf() == Shelf{}; }));
}

TEST_F(PrivacyPageTest, CancelDeletesNothingAndNothingTickedCannotBeDeleted)
{
    fill();
    EraseDialog* dialog = ask();
    for (QCheckBox* box : dialog->findChildren<QCheckBox*>())
        box->setChecked(false);
    EXPECT_FALSE(button(*dialog, u"eraseNow"_s)->isEnabled());
    tick(*dialog, u"eraseRecents"_s)->setChecked(true);
    EXPECT_TRUE(button(*dialog, u"eraseNow"_s)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(library->conversations().size(), 1);
    EXPECT_EQ(settings->current().recentModels.size(), 1);
}

TEST_F(PrivacyPageTest, ACopyThatCannotBeDeletedIsSaid)
{
    fill();
    const QString backups = folder.filePath(u"backups"_s);
    QFile::setPermissions(backups, QFile::ReadOwner | QFile::ExeOwner);
    QFile probe(backups + u"/probe"_s);
    if (probe.open(QIODevice::WriteOnly))
        GTEST_SKIP() << "this user may write everywhere";
    EraseDialog* dialog = ask();
    button(*dialog, u"eraseNow"_s)->click();
    ASSERT_TRUE(finishes(*dialog));
    EXPECT_TRUE(says(*dialog, u"eraseSaid"_s).contains(u"Not everything"_s));
    EXPECT_TRUE(button(*dialog, u"eraseNow"_s)->isVisible());
    QFile::setPermissions(backups, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TEST_F(PrivacyPageTest, RecentModelsAreSaidToBeDeletedOnlyOnceTheyAre)
{
    fill();
    const QString file = settings->filePath();
    QFile aside(file + u".broken-20260101-000000"_s);
    ASSERT_TRUE(aside.open(QIODevice::WriteOnly));
    aside.write("recent");
    aside.close();
    QFile::remove(file);
    ASSERT_TRUE(QDir().mkpath(file + u"/in the way"_s)); // cannot be written
    EraseDialog* dialog = ask();
    for (QCheckBox* box : dialog->findChildren<QCheckBox*>())
        box->setChecked(false);
    tick(*dialog, u"eraseRecents"_s)->setChecked(true);
    button(*dialog, u"eraseNow"_s)->click();
    EXPECT_TRUE(says(*dialog, u"eraseSaid"_s).contains(u"Not everything"_s));
    ASSERT_TRUE(QDir(file).removeRecursively());
    button(*dialog, u"eraseNow"_s)->click();
    EXPECT_TRUE(says(*dialog, u"eraseSaid"_s).contains(u"It is deleted"_s));
    EXPECT_FALSE(aside.exists());
    QFile saved(file);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_TRUE(settings->current().recentModels.isEmpty());
}

} // namespace loquat::test
