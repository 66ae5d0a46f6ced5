// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/desktop/colourscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;

// Answers as the Settings portal does.
class Portal : public QDBusVirtualObject
{
public:
    explicit Portal(uint scheme)
        : m_scheme(scheme)
    {}

    QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() != u"Read"_s)
            return false;
        ++m_reads;
        const QVariant once = QVariant::fromValue(QDBusVariant(m_scheme));
        connection.send(message.createReply(QVariant::fromValue(QDBusVariant(once))));
        return true;
    }

    int reads() const { return m_reads; }

private:
    uint m_scheme;
    int m_reads = 0;
};

void announce(QDBusConnection& bus, const QString& group, uint scheme)
{
    QDBusMessage signal =
        QDBusMessage::createSignal(portalPath, portalInterface, u"SettingChanged"_s);
    signal.setArguments({group, u"color-scheme"_s, QVariant::fromValue(QDBusVariant(scheme))});
    bus.send(signal);
}

// A bus of our own, without the person's desktop.
class RealColourScheme : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (program.isEmpty())
            GTEST_SKIP() << "dbus-daemon is not installed";
        m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        ASSERT_TRUE(test::waitUntil([this] { return m_daemon.canReadLine(); }));
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_portalBus = QDBusConnection::connectToBus(address, u"portal"_s);
        m_ownBus = QDBusConnection::connectToBus(address, u"own"_s);
        ASSERT_TRUE(m_portalBus.isConnected() && m_ownBus.isConnected());
    }

    void TearDown() override
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"own"_s);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void serve(Portal& portal)
    {
        ASSERT_TRUE(m_portalBus.registerVirtualObject(portalPath, &portal));
        ASSERT_TRUE(m_portalBus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    QProcess m_daemon;
    QDBusConnection m_portalBus{u"none"_s};
    QDBusConnection m_ownBus{u"none"_s};
};

} // namespace

TEST_F(RealColourScheme, IsReadAndFollowedLive)
{
    Portal portal(1);
    serve(portal);
    ColourScheme scheme;
    QSignalSpy changed(&scheme, &ColourScheme::changed);
    scheme.watch(m_ownBus);
    EXPECT_EQ(changed.size(), 0);
    ASSERT_TRUE(test::waitUntil([&changed] { return changed.size() == 1; }));
    EXPECT_TRUE(scheme.isDark());

    announce(m_portalBus, u"org.something.else"_s, 2);
    announce(m_portalBus, u"org.freedesktop.appearance"_s, 2);
    ASSERT_TRUE(test::waitUntil([&changed] { return changed.size() == 2; }));
    EXPECT_FALSE(scheme.isDark());
    announce(m_portalBus, u"org.freedesktop.appearance"_s, 0);
    announce(m_portalBus, u"org.freedesktop.appearance"_s, 1);
    ASSERT_TRUE(test::waitUntil([&changed] { return changed.size() == 3; }));
    EXPECT_TRUE(scheme.isDark());
}

TEST_F(RealColourScheme, StaysLightWhenTheDesktopSaysSo)
{
    Portal portal(2);
    serve(portal);
    ColourScheme scheme;
    scheme.watch(m_ownBus);
    ASSERT_TRUE(test::waitUntil([&portal] { return portal.reads() == 1; }));
    announce(m_portalBus, u"org.freedesktop.appearance"_s, 1);
    ASSERT_TRUE(test::waitUntil([&scheme] { return scheme.isDark(); }));
}

TEST_F(RealColourScheme, IsSilentWithoutAPortal)
{
    ColourScheme scheme;
    QSignalSpy changed(&scheme, &ColourScheme::changed);
    scheme.watch(m_ownBus);
    Portal late(1);
    serve(late);
    announce(m_portalBus, u"org.freedesktop.appearance"_s, 1);
    ASSERT_TRUE(test::waitUntil([&changed] { return changed.size() == 1; }));
    EXPECT_TRUE(scheme.isDark());
}

TEST(ColourScheme, IsSilentWithoutABus)
{
    ColourScheme scheme;
    QSignalSpy changed(&scheme, &ColourScheme::changed);
    scheme.watch(QDBusConnection(u"no such bus"_s));
    EXPECT_FALSE(scheme.isDark());
    EXPECT_EQ(changed.size(), 0);
}

} // namespace loquat
