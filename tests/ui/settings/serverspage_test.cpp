// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/serverform.h"
#include "ui/settings/serverspage.h"
#include "ui/widgets/undobar.h"

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

} // namespace loquat::test
