// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/serverform.h"

#include <QSpinBox>
#include <QToolButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ServerLimitsTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        form = std::make_unique<ServerForm>(*servers);
        form->setServer(profileId);
        form->show();
        fold = form->findChild<QToolButton*>(u"limits"_s);
        firstByte = box(u"firstByteLimit"_s);
        idle = box(u"idleLimit"_s);
        simultaneous = box(u"simultaneous"_s);
        fault = form->findChild<QLabel*>(u"idleLimitFault"_s);
    }

    void TearDown() override
    {
        form.reset();
        SettingsFixture::TearDown();
    }

    QSpinBox* box(const QString& name) const { return form->findChild<QSpinBox*>(name); }
    ServerProfile profile() const { return *servers->profile(profileId); }

    static void set(QSpinBox* box, int value)
    {
        box->setValue(value);
        Q_EMIT box->editingFinished();
    }

    std::unique_ptr<ServerForm> form;
    QToolButton* fold = nullptr;
    QSpinBox* firstByte = nullptr;
    QSpinBox* idle = nullptr;
    QSpinBox* simultaneous = nullptr;
    QLabel* fault = nullptr;
};

} // namespace

TEST_F(ServerLimitsTest, AreFoldedAwayUntilTheyAreWanted)
{
    EXPECT_FALSE(idle->isVisible());
    fold->click();
    EXPECT_TRUE(idle->isVisible());
    fold->click();
    EXPECT_FALSE(idle->isVisible());
}

TEST_F(ServerLimitsTest, AServerThatHasSomeShowsThem)
{
    const ProfileId other = addServer(u"Other"_s, u"127.0.0.1:1"_s);
    ServerProfile limited = *servers->profile(other);
    limited.simultaneous = 3;
    limited.idleLimitMs = 400'000;
    ASSERT_TRUE(servers->save(limited));
    form->setServer(other);
    EXPECT_TRUE(idle->isVisible());
    EXPECT_EQ(idle->value(), 400);
    EXPECT_EQ(simultaneous->value(), 3);
    form->setServer(profileId);
    EXPECT_FALSE(idle->isVisible());
    EXPECT_EQ(simultaneous->value(), 1);
}

TEST_F(ServerLimitsTest, AreKeptWhenTheirFieldIsLeft)
{
    set(firstByte, 90);
    set(idle, 600);
    set(simultaneous, 2);
    EXPECT_EQ(profile().firstByteLimitMs, 90'000);
    EXPECT_EQ(profile().idleLimitMs, 600'000);
    EXPECT_EQ(profile().simultaneous, 2);
    set(idle, 0);
    EXPECT_EQ(profile().idleLimitMs, 0);
}

TEST_F(ServerLimitsTest, APauseThatIsTooShortIsSaidBesideItsFieldAndNotKept)
{
    fold->click();
    EXPECT_FALSE(fault->isVisible());
    set(idle, 299);
    EXPECT_TRUE(fault->isVisible());
    EXPECT_TRUE(fault->text().contains(u"300 seconds"_s)) << fault->text().toStdString();
    EXPECT_EQ(idle->accessibleDescription(), fault->text());
    EXPECT_EQ(idle->value(), 299) << "it stays typed";
    EXPECT_EQ(profile().idleLimitMs, 0);
    set(idle, 300);
    EXPECT_FALSE(fault->isVisible());
    EXPECT_EQ(profile().idleLimitMs, 300'000);
}

TEST_F(ServerLimitsTest, SayTheirUnitInWordsAndThatThereIsNone)
{
    EXPECT_EQ(firstByte->text(), u"no limit");
    firstByte->setValue(90);
    EXPECT_TRUE(firstByte->text().endsWith(u"90 seconds"_s));
}

TEST_F(ServerLimitsTest, EveryFieldHasANameAndATip)
{
    for (const QSpinBox* one : {firstByte, idle, simultaneous}) {
        EXPECT_FALSE(one->accessibleName().isEmpty());
        EXPECT_FALSE(one->toolTip().isEmpty());
        EXPECT_NE(one->focusPolicy() & Qt::TabFocus, 0);
    }
    EXPECT_EQ(fold->accessibleName(), u"Limits");
}

} // namespace loquat::test
