// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/chatspage.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QMessageBox>
#include <QSpinBox>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// Takes the place of the file browser.
class Browser final : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }
};

class ChatsPageTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        backups.setObjectName(u"backups"_s);
        page = std::make_unique<ChatsPage>(
            SettingsSubjects{*servers, *settings, *library, {&backups}, folder.path()});
        page->show();
    }
    void TearDown() override
    {
        page.reset();
        SettingsFixture::TearDown();
    }

    QMessageBox* question() const
    {
        for (auto* one : page->findChildren<QMessageBox*>(u"emptyTrashQuestion"_s)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    QAction backups;
    std::unique_ptr<ChatsPage> page;
};

} // namespace

TEST_F(ChatsPageTest, TheTrashIsEmptiedAfterAQuestion)
{
    EXPECT_FALSE(button(*page, u"emptyTrash"_s)->isEnabled());
    server.answer("/api/generate", reply("Hello."));
    ChatSession* chat = library->startNew();
    ASSERT_TRUE(ask(*chat, u"hi"_s));
    ASSERT_TRUE(finish(*chat));
    library->remove({chat->conversation().id});
    EXPECT_EQ(says(*page, u"trashState"_s), u"1 chat(s) in the trash."_s);
    button(*page, u"emptyTrash"_s)->click();
    ASSERT_TRUE(question());
    question()->button(QMessageBox::Cancel)->click();
    EXPECT_EQ(library->trash().size(), 1);
    button(*page, u"emptyTrash"_s)->click();
    for (QAbstractButton* one : question()->buttons()) {
        if (question()->buttonRole(one) == QMessageBox::AcceptRole) {
            one->click();
            break;
        }
    }
    EXPECT_TRUE(library->trash().isEmpty());
    EXPECT_FALSE(button(*page, u"emptyTrash"_s)->isEnabled());
    EXPECT_EQ(says(*page, u"trashState"_s), u"The trash is empty."_s);
    restart();
    EXPECT_TRUE(library->trash().isEmpty()) << "for good";
}

TEST_F(ChatsPageTest, BackupsAndTheFolderOpen)
{
    bool asked = false;
    QObject::connect(&backups, &QAction::triggered, page.get(), [&] { asked = true; });
    button(*page, u"openBackups"_s)->click();
    EXPECT_TRUE(asked);
    Browser browser;
    button(*page, u"openDataFolder"_s)->click();
    EXPECT_EQ(browser.opened, QList<QUrl>{QUrl::fromLocalFile(folder.path())});
}

TEST_F(ChatsPageTest, TitlesAndDaysApplyAtOnceAndAreReset)
{
    page->findChild<QCheckBox*>(u"writeTitles"_s)->click();
    page->findChild<QSpinBox*>(u"trashDays"_s)->setValue(0);
    EXPECT_TRUE(settings->current().writeTitles);
    EXPECT_EQ(settings->current().trashDays, 0);
    page->reset();
    EXPECT_FALSE(page->findChild<QCheckBox*>(u"writeTitles"_s)->isChecked());
    EXPECT_EQ(page->findChild<QSpinBox*>(u"trashDays"_s)->value(), 30);
}

} // namespace loquat::test

#include "chatspage_test.moc"
