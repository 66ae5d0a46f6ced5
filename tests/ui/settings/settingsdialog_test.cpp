// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/settingsdialog.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class SettingsDialogTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        dialog = std::make_unique<SettingsDialog>(*servers, *settings);
        dialog->show();
    }

    void TearDown() override
    {
        dialog.reset();
        SettingsFixture::TearDown();
    }

    std::unique_ptr<SettingsDialog> dialog;
};

} // namespace

TEST_F(SettingsDialogTest, ClosingKeepsWhatIsStillBeingTyped)
{
    edit(*dialog, u"serverName"_s)->setText(u"Renamed"_s);
    edit(*dialog, u"apiKey"_s)->setText(u"sk-secret"_s);
    dialog->close();
    dialog.reset();
    EXPECT_EQ(servers->profile(profileId)->name, u"Renamed"_s);
    EXPECT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
}

TEST_F(SettingsDialogTest, AKeyThatFailsAfterClosingIsToldByTheDirectory)
{
    QSignalSpy failed(servers.get(), &ServerDirectory::keyFailed);
    secrets.failWith = keychainError(ErrorReason::KeychainMissing);
    edit(*dialog, u"apiKey"_s)->setText(u"sk-secret"_s);
    dialog->close();
    EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

TEST_F(SettingsDialogTest, ClosingFinishesARemoval)
{
    button(*dialog, u"removeServer"_s)->click();
    dialog->close();
    EXPECT_TRUE(servers->profiles().isEmpty());
}

TEST_F(SettingsDialogTest, OpensAtTheServerThatIsAskedFor)
{
    const ProfileId other = addServer(u"Other"_s, u"127.0.0.1:1"_s);
    dialog->showServer(other, true);
    EXPECT_EQ(edit(*dialog, u"serverName"_s)->text(), u"Other"_s);
}

} // namespace loquat::test
