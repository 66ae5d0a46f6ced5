// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/waiting.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace loquat::test {

// What org.freedesktop.Notifications is on a desktop: keeps what it is told to show.
class NotificationService : public QDBusVirtualObject
{
public:
    struct Shown
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
    };

    static QString name() { return QStringLiteral("org.freedesktop.Notifications"); }
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }

    QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() == QStringLiteral("GetCapabilities")) {
            connection.send(message.createReply(QVariant(capabilities)));
        } else if (message.member() == QStringLiteral("Notify")) {
            const QVariantList told = message.arguments();
            const uint replaces = told.at(1).toUInt();
            shown.append({replaces ? replaces : ++m_last, replaces, told.at(3).toString(),
                          told.at(4).toString(), told.at(5).toStringList()});
            connection.send(message.createReply(shown.last().id));
        } else if (message.member() == QStringLiteral("CloseNotification")) {
            closed.append(message.arguments().first().toUInt());
            connection.send(message.createReply());
        } else {
            return false;
        }
        return true;
    }

    QStringList capabilities{QStringLiteral("body"), QStringLiteral("body-markup"),
                             QStringLiteral("actions")};
    QList<Shown> shown;
    QList<uint> closed;

private:
    uint m_last = 6;
};

// A session bus of our own, without the person's desktop, with a connection for each side.
class PrivateBus
{
public:
    // False where there is no dbus-daemon.
    bool start()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (program.isEmpty())
            return false;
        m_daemon.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                 QStringLiteral("--print-address")});
        if (!waitUntil([this] { return m_daemon.canReadLine(); }))
            return false;
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        service = QDBusConnection::connectToBus(address, QStringLiteral("service"));
        client = QDBusConnection::connectToBus(address, QStringLiteral("client"));
        return service.isConnected() && client.isConnected();
    }

    ~PrivateBus()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("service"));
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    bool serve(NotificationService& notifications)
    {
        return service.registerVirtualObject(NotificationService::path(), &notifications) &&
               service.registerService(NotificationService::name());
    }

    // As if the person had clicked it.
    void click(uint id)
    {
        QDBusMessage signal =
            QDBusMessage::createSignal(NotificationService::path(), NotificationService::name(),
                                       QStringLiteral("ActionInvoked"));
        signal.setArguments({id, QStringLiteral("default")});
        service.send(signal);
    }

    QDBusConnection service{QStringLiteral("none")};
    QDBusConnection client{QStringLiteral("none")};

private:
    QProcess m_daemon;
};

} // namespace loquat::test
