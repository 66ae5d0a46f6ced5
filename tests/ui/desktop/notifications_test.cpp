// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/notificationservice.h"
#include "ui/desktop/notifications.h"

#include <QSignalSpy>

#include <gtest/gtest.h>
#include <memory>

namespace loquat::test {

using namespace Qt::StringLiterals;

class RealNotifications : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!bus.start())
            GTEST_SKIP() << "dbus-daemon is not installed";
        notifications = std::make_unique<Notifications>(bus.client);
    }

    void TearDown() override { notifications.reset(); }

    bool hasShown(int count)
    {
        return waitUntil([&] { return desktop.shown.size() == count; });
    }

    PrivateBus bus;
    NotificationService desktop;
    std::unique_ptr<Notifications> notifications;
};

TEST_F(RealNotifications, AreShownAndTellOfAClick)
{
    ASSERT_TRUE(bus.serve(desktop));
    QSignalSpy activated(notifications.get(), &Notifications::activated);
    notifications->show(41, u"One"_s, u"first words"_s);
    notifications->show(42, u"Two"_s, u"other words"_s);
    ASSERT_TRUE(hasShown(2));
    EXPECT_EQ(desktop.shown.first().title, u"One"_s);
    EXPECT_EQ(desktop.shown.first().body, u"first words"_s);
    EXPECT_EQ(desktop.shown.first().actions.value(0), u"default"_s);
    EXPECT_FALSE(desktop.shown.first().actions.value(1).isEmpty());
    // Its number must have come back before a click can mean anything.
    notifications->show(42, u"Two"_s, u"newer words"_s);
    ASSERT_TRUE(hasShown(3));
    EXPECT_EQ(desktop.shown.last().replaces, desktop.shown.at(1).id) << "in place of the older";
    bus.click(999);
    bus.click(desktop.shown.last().id);
    ASSERT_TRUE(waitUntil([&] { return activated.size() == 1; }));
    EXPECT_EQ(activated.first().first().toLongLong(), 42);
}

TEST_F(RealNotifications, WhatAServerSaysIsNoMarkup)
{
    ASSERT_TRUE(bus.serve(desktop));
    notifications->show(1, u"T"_s, u"<a href=\"http://evil\">x</a> & <b>y</b>"_s);
    ASSERT_TRUE(hasShown(1));
    EXPECT_EQ(desktop.shown.first().body,
              u"&lt;a href=&quot;http://evil&quot;&gt;x&lt;/a&gt; &amp; &lt;b&gt;y&lt;/b&gt;"_s);
}

TEST_F(RealNotifications, AServiceThatReadsNoMarkupGetsTheTextAsItIs)
{
    desktop.capabilities = {u"body"_s};
    ASSERT_TRUE(bus.serve(desktop));
    notifications->show(1, u"T"_s, u"a < b & c"_s);
    ASSERT_TRUE(hasShown(1));
    EXPECT_EQ(desktop.shown.first().body, u"a < b & c"_s);
}

TEST_F(RealNotifications, CanBeWithdrawn)
{
    ASSERT_TRUE(bus.serve(desktop));
    notifications->show(1, u"T"_s, u"text"_s);
    notifications->show(2, u"T"_s, u"text"_s);
    notifications->withdraw(2); // before it was even sent
    ASSERT_TRUE(hasShown(1));
    notifications->show(3, u"T"_s, u"text"_s);
    ASSERT_TRUE(hasShown(2));
    notifications->withdraw(1);
    ASSERT_TRUE(waitUntil([&] { return desktop.closed.size() == 1; }));
    EXPECT_EQ(desktop.closed.first(), desktop.shown.first().id);
}

TEST_F(RealNotifications, AreSilentWithoutAService)
{
    QSignalSpy activated(notifications.get(), &Notifications::activated);
    notifications->show(1, u"T"_s, u"text"_s);
    notifications->withdraw(1);
    // One that comes later is told of what ends from then on.
    ASSERT_TRUE(bus.serve(desktop));
    notifications->show(2, u"Later"_s, u"text"_s);
    ASSERT_TRUE(hasShown(1));
    EXPECT_EQ(desktop.shown.first().title, u"Later"_s);
    EXPECT_TRUE(activated.isEmpty());
}

TEST(RealNotificationsWithoutABus, AreSilent)
{
    Notifications notifications{QDBusConnection(u"there is none"_s)};
    notifications.show(1, u"T"_s, u"text"_s);
    notifications.withdraw(1);
}

} // namespace loquat::test
