// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/colourscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString& appearance()
{
    static const QString name = u"org.freedesktop.appearance"_s;
    return name;
}

const QString& colourScheme()
{
    static const QString name = u"color-scheme"_s;
    return name;
}

// Without either, the bus library would start a bus of its own and wait for it.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}

// Older portals wrap the value twice.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

ColourScheme::ColourScheme(QObject* parent)
    : QObject(parent)
{}

void ColourScheme::watch()
{
    if (hasSessionBus())
        watch(QDBusConnection::sessionBus());
}

void ColourScheme::watch(const QDBusConnection& bus)
{
    if (!bus.isConnected())
        return;
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    QDBusConnection connection(bus);
    // The header only names the type, so the slot would be unknown to QtDBus until somebody else
    // had registered it.
    qRegisterMetaType<QDBusVariant>();
    // QtDBus connects to signals of other programs by name only; the 1 marks a slot.
    connection.connect(service, path, interface, u"SettingChanged"_s,
                       {appearance(), colourScheme()}, u"ssv"_s, this,
                       "1settingChanged(QString,QString,QDBusVariant)");

    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question.setArguments({appearance(), colourScheme()});
    auto* call = new QDBusPendingCallWatcher(connection.asyncCall(question), this);
    QObject::connect(call, &QDBusPendingCallWatcher::finished, this,
                     [this](QDBusPendingCallWatcher* finished) {
                         finished->deleteLater();
                         const QDBusPendingReply<QDBusVariant> reply = *finished;
                         if (!reply.isError())
                             take(reply.value().variant());
                     });
}

void ColourScheme::settingChanged(const QString& group, const QString& key,
                                  const QDBusVariant& value)
{
    if (group == appearance() && key == colourScheme())
        take(value.variant());
}

void ColourScheme::take(const QVariant& value)
{
    constexpr uint preferDark = 1;
    const bool dark = unwrapped(value).toUInt() == preferDark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed(dark);
}

} // namespace loquat
