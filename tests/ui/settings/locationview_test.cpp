// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatslocation.h"
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/chatspage.h"
#include "ui/settings/locationview.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>

namespace loquat::test {

using namespace Qt::StringLiterals;

class LocationViewTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        make(false);
    }
    void TearDown() override
    {
        page.reset();
        location.reset();
        SettingsFixture::TearDown();
    }

    void make(bool fixed)
    {
        page.reset();
        location = std::make_unique<ChatsLocation>(*settings, folder.path(), fixed);
        page = std::make_unique<ChatsPage>(SettingsSubjects{
            *servers, *settings, *library, {}, folder.path(), location.get(), [this] {
                ++restarts;
            }});
        page->show();
        view = page->findChild<LocationView*>();
        ASSERT_TRUE(view);
    }

    QMessageBox* box(const QString& name) const
    {
        for (auto* one : view->findChildren<QMessageBox*>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString note() const { return says(*view, u"locationNote"_s); }

    QTemporaryDir other;
    std::unique_ptr<ChatsLocation> location;
    std::unique_ptr<ChatsPage> page;
    LocationView* view = nullptr;
    int restarts = 0;
};

TEST_F(LocationViewTest, AnEmptyFolderIsPlannedAfterAQuestion)
{
    button(*view, u"changeDataFolder"_s)->click();
    auto* chooser = view->findChild<QFileDialog*>(u"chooseDataFolder"_s);
    ASSERT_TRUE(chooser);
    Q_EMIT chooser->fileSelected(other.path());
    QMessageBox* question = box(u"locationQuestion"_s);
    ASSERT_TRUE(question);
    EXPECT_TRUE(question->text().contains(other.path()));
    question->button(QMessageBox::Cancel)->click();
    EXPECT_FALSE(location->plan());
    view->consider(other.path());
    button(*box(u"locationQuestion"_s), u"moveLater"_s)->click();
    ASSERT_TRUE(location->plan());
    EXPECT_EQ(location->plan()->to, other.path());
    EXPECT_TRUE(location->plan()->withChats);
    EXPECT_EQ(restarts, 0);
    EXPECT_TRUE(note().contains(other.path()));
    EXPECT_EQ(settings->current().dataFolder, QString()) << "not before they are there";
    button(*view, u"restartNow"_s)->click();
    EXPECT_EQ(restarts, 1);
    button(*view, u"dropMove"_s)->click();
    EXPECT_FALSE(location->plan());
    EXPECT_FALSE(button(*view, u"restartNow"_s)->isVisible());
}

TEST_F(LocationViewTest, RestartNowPlansAndRestarts)
{
    view->consider(other.filePath(u"new folder"_s));
    button(*box(u"locationQuestion"_s), u"moveNow"_s)->click();
    EXPECT_EQ(restarts, 1);
    EXPECT_EQ(location->plan()->to, other.filePath(u"new folder"_s));
}

TEST_F(LocationViewTest, AFolderWithOtherFilesGetsOneOfItsOwn)
{
    QFile file(other.filePath(u"letter.odt"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    view->consider(other.path());
    button(*box(u"locationQuestion"_s), u"moveLater"_s)->click();
    EXPECT_EQ(location->plan()->to, other.filePath(u"loquat"_s));
}

TEST_F(LocationViewTest, AFolderWithChatsIsOfferedAsItIs)
{
    ASSERT_TRUE(QFile::copy(folder.filePath(u"loquat.db"_s), other.filePath(u"loquat.db"_s)));
    view->consider(other.path());
    QMessageBox* question = box(u"locationQuestion"_s);
    ASSERT_TRUE(question);
    EXPECT_TRUE(question->text().contains(u"already"_s)) << qPrintable(question->text());
    button(*question, u"moveLater"_s)->click();
    EXPECT_FALSE(location->plan()->withChats);
}

TEST_F(LocationViewTest, WhatCannotBeUsedIsRefusedWithASentence)
{
    QFile file(other.filePath(u"letter.odt"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    view->consider(file.fileName() + u"/below"_s);
    QMessageBox* refused = box(u"locationRefused"_s);
    ASSERT_TRUE(refused);
    EXPECT_TRUE(refused->text().contains(u"cannot be written"_s));
    EXPECT_FALSE(location->plan());
}

TEST_F(LocationViewTest, TheUsualPlaceIsOfferedWhereAnotherIsUsed)
{
    EXPECT_FALSE(button(*view, u"usualDataFolder"_s)->isVisible());
    settings->update([this](Settings& edited) { edited.dataFolder = other.path(); });
    make(false);
    ASSERT_TRUE(button(*view, u"usualDataFolder"_s)->isVisible());
    button(*view, u"usualDataFolder"_s)->click();
    // The test's database stands there.
    button(*box(u"locationQuestion"_s), u"moveLater"_s)->click();
    EXPECT_EQ(location->plan()->to, folder.path());
}

TEST_F(LocationViewTest, WithDataDirItCannotBeChosenAndItIsSaidWhy)
{
    make(true);
    EXPECT_FALSE(button(*view, u"changeDataFolder"_s)->isEnabled());
    EXPECT_TRUE(note().contains(u"--data-dir"_s));
    view->consider(other.path());
    EXPECT_FALSE(box(u"locationQuestion"_s));
}

} // namespace loquat::test
