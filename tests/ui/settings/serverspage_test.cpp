// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverspage.h"
#include "ui/widgets/undobar.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ServersPageTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        page = std::make_unique<ServersPage>(*servers);
        page->show();
        list = page->findChild<QListWidget*>(u"servers"_s);
    }

    void TearDown() override
    {
        page.reset();
        SettingsFixture::TearDown();
    }

    std::unique_ptr<ServersPage> page;
    QListWidget* list = nullptr;
};

} // namespace

TEST_F(ServersPageTest, AddsAServerWhoseAddressCanBeTypedAtOnce)
{
    button(*page, u"addServer"_s)->click();
    EXPECT_EQ(list->count(), 2);
    EXPECT_EQ(servers->profiles().size(), 2);
    type(edit(*page, u"serverAddress"_s), u"10.0.0.7"_s);
    EXPECT_EQ(servers->profiles().last().address, u"10.0.0.7"_s);
    EXPECT_EQ(servers->profile(profileId)->address, server.url());
}

TEST_F(ServersPageTest, ARemovedServerComesBackWhole)
{
    type(edit(*page, u"apiKey"_s), u"sk-secret"_s);
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    button(*page, u"removeServer"_s)->click();
    EXPECT_EQ(list->count(), 0);
    EXPECT_FALSE(page->form().server().isValid());
    button(*page, u"undo"_s)->click();
    EXPECT_EQ(list->count(), 1);
    EXPECT_EQ(page->form().server(), profileId);
    EXPECT_TRUE(servers->profile(profileId)->hasKey);
    EXPECT_EQ(secrets.keys.value(profileId), "sk-secret");
}

TEST_F(ServersPageTest, ARemovalIsDoneWhenTheOfferEnds)
{
    button(*page, u"removeServer"_s)->click();
    EXPECT_TRUE(servers->profile(profileId));
    Q_EMIT page->findChild<UndoBar*>()->expired();
    EXPECT_FALSE(servers->profile(profileId));
}

TEST_F(ServersPageTest, ARemovalIsDoneWhenThePageCloses)
{
    button(*page, u"removeServer"_s)->click();
    page->closeUp();
    EXPECT_FALSE(servers->profile(profileId));
}

TEST_F(ServersPageTest, ARemovalIsDoneWhenThePageGoes)
{
    button(*page, u"removeServer"_s)->click();
    page.reset();
    EXPECT_FALSE(servers->profile(profileId));
}

TEST_F(ServersPageTest, TheSecondRemovalFinishesTheFirst)
{
    const ProfileId other = addServer(u"Other"_s, u"127.0.0.1:1"_s);
    page->choose(profileId);
    button(*page, u"removeServer"_s)->click();
    button(*page, u"removeServer"_s)->click();
    EXPECT_FALSE(servers->profile(profileId));
    EXPECT_TRUE(servers->profile(other));
    EXPECT_EQ(list->count(), 0);
}

TEST_F(ServersPageTest, TellsThatAKeyStayedBehind)
{
    type(edit(*page, u"apiKey"_s), u"sk-secret"_s);
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    secrets.failWith = keychainError(ErrorReason::KeychainLocked);
    button(*page, u"removeServer"_s)->click();
    Q_EMIT page->findChild<UndoBar*>()->expired();
    auto* notice = page->findChild<QLabel*>(u"serversNotice"_s);
    ASSERT_TRUE(waitUntil([&] { return notice->isVisible(); }));
    EXPECT_FALSE(notice->text().contains(u"sk-secret"_s));
}

TEST_F(ServersPageTest, TemplatesAreReadyButForTheirKey)
{
    const auto actions = page->findChild<QMenu*>(u"serverTemplates"_s)->actions();
    ASSERT_EQ(actions.size(), 4);
    for (QAction* action : actions)
        action->trigger();
    const auto profiles = servers->profiles();
    ASSERT_EQ(profiles.size(), 5);
    EXPECT_EQ(profiles[3].address, u"https://ollama.com"_s);
    const ServerProfile& hosted = profiles[4];
    EXPECT_EQ(hosted.address, u"https://api.ajstudioz.co.in"_s);
    EXPECT_EQ(hosted.authentication, Authentication::Bearer);
    EXPECT_TRUE(hosted.models.contains(u"gemma3:27b"_s));
    EXPECT_EQ(page->form().server(), hosted.id);
    EXPECT_EQ(page->focusWidget(), edit(*page, u"apiKey"_s));
    actions.last()->trigger();
    EXPECT_EQ(servers->profiles().last().name, hosted.name + u" 2"_s);
}

TEST_F(ServersPageTest, ACopyHasANameOfItsOwnAndNoSecret)
{
    type(edit(*page, u"apiKey"_s), u"sk-secret"_s);
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    page->findChild<QToolButton*>(u"duplicateServer"_s)->click();
    const auto profiles = servers->profiles();
    ASSERT_EQ(profiles.size(), 2);
    EXPECT_EQ(profiles[1].name, u"Scripted 2"_s);
    EXPECT_EQ(profiles[1].address, profiles[0].address);
    EXPECT_FALSE(profiles[1].hasKey);
    EXPECT_EQ(secrets.keys.size(), 1);
}

TEST_F(ServersPageTest, ServersCanBePutInOrder)
{
    const ProfileId other = addServer(u"Other"_s, u"127.0.0.1:1"_s);
    page->choose(other);
    auto* up = page->findChild<QToolButton*>(u"moveServerUp"_s);
    auto* down = page->findChild<QToolButton*>(u"moveServerDown"_s);
    EXPECT_FALSE(down->isEnabled());
    up->click();
    EXPECT_EQ(servers->profiles().first().id, other);
    EXPECT_EQ(page->form().server(), other);
    EXPECT_FALSE(up->isEnabled());
    down->click();
    EXPECT_EQ(servers->profiles().last().id, other);
}

} // namespace loquat::test
