// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/notifications.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QVariantMap>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString defaultAction = u"default"_s;

QDBusMessage callOf(const QString& method, const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, method);
    call.setArguments(arguments);
    return call;
}

} // namespace

class Notifications::Bus
{
public:
    explicit Bus(const QDBusConnection& bus)
        : connection(bus)
    {}

    QDBusConnection connection;
    bool listening = false;
};

Notifications::Notifications(QObject* parent)
    : QObject(parent)
{}

Notifications::Notifications(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(std::make_unique<Bus>(bus))
{}

Notifications::~Notifications() = default;

void Notifications::listen()
{
    if (!m_bus)
        m_bus = std::make_unique<Bus>(QDBusConnection::sessionBus());
    if (m_bus->listening || !m_bus->connection.isConnected())
        return;
    m_bus->listening = true;
    // QtDBus connects to signals of other programs by name only; the 1 marks a slot.
    m_bus->connection.connect(service, path, service, u"ActionInvoked"_s, this,
                              "1actionInvoked(uint,QString)");
    m_bus->connection.connect(service, path, service, u"NotificationClosed"_s, this,
                              "1notificationClosed(uint,uint)");
    // Another service knows none of the numbers of the one before.
    auto* watcher = new QDBusServiceWatcher(service, m_bus->connection,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &Notifications::forget);
}

void Notifications::forget()
{
    m_readsMarkup.reset();
    m_shown.clear();
}

void Notifications::show(qint64 key, const QString& title, const QString& text)
{
    listen();
    if (!m_bus->connection.isConnected())
        return;
    m_wanted.insert(key, {title, text});
    if (m_readsMarkup)
        sendWanted(key);
    else
        askAboutMarkup();
}

void Notifications::askAboutMarkup()
{
    if (std::exchange(m_asking, true))
        return;
    auto* asked = new QDBusPendingCallWatcher(
        m_bus->connection.asyncCall(callOf(u"GetCapabilities"_s, {})), this);
    const QList<qint64> askedFor = m_wanted.keys();
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked, askedFor] {
        asked->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *asked;
        if (reply.isError()) {
            for (const qint64 key : askedFor) // nobody was there to be told
                m_wanted.remove(key);
            if (!m_wanted.isEmpty())
                askAboutMarkup();
            return;
        }
        m_readsMarkup = reply.value().contains(u"body-markup"_s);
        const QList<qint64> keys = m_wanted.keys();
        for (const qint64 key : keys)
            sendWanted(key);
    });
}

// One at a time for each key: a second one needs the number of the first to take its place.
void Notifications::sendWanted(qint64 key)
{
    if (!m_wanted.contains(key) || m_sending.contains(key))
        return;
    const auto [title, text] = m_wanted.take(key);
    const QVariantList arguments{
        QGuiApplication::applicationDisplayName(),
        m_shown.value(key, 0),
        u"loquat"_s,
        title, // never markup, as the specification has it
        m_readsMarkup.value_or(true) ? text.toHtmlEscaped() : text,
        QStringList{defaultAction, tr("Open")},
        QVariantMap{{u"desktop-entry"_s, u"loquat"_s}, {u"category"_s, u"im.received"_s}},
        -1, // as long as the desktop likes
    };
    m_sending.insert(key, true);
    auto* asked = new QDBusPendingCallWatcher(
        m_bus->connection.asyncCall(callOf(u"Notify"_s, arguments)), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, key, asked] {
        asked->deleteLater();
        const bool stillWanted = m_sending.take(key);
        const QDBusPendingReply<uint> reply = *asked;
        if (reply.isError())
            return;
        m_shown.insert(key, reply.value());
        if (m_wanted.contains(key))
            sendWanted(key);
        else if (!stillWanted)
            withdraw(key);
    });
}

void Notifications::withdraw(qint64 key)
{
    m_wanted.remove(key);
    if (m_sending.contains(key))
        m_sending.insert(key, false);
    const uint id = m_shown.take(key);
    if (id != 0)
        m_bus->connection.asyncCall(callOf(u"CloseNotification"_s, {id}));
}

void Notifications::actionInvoked(uint id, const QString& action)
{
    const auto key = m_shown.key(id, -1);
    if (key >= 0 && action == defaultAction)
        Q_EMIT activated(key);
}

void Notifications::notificationClosed(uint id, uint)
{
    const auto key = m_shown.key(id, -1);
    if (key >= 0)
        m_shown.remove(key);
}

} // namespace loquat
