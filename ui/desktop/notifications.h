// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QDBusConnection;

namespace loquat {

// Messages on the desktop (org.freedesktop.Notifications), each about one thing that has a key: a
// new one takes the place of the one before. Everything is asynchronous; without a bus or a
// service it stays silent. What is shown is plain text: nothing in it is markup.
class Notifications final : public QObject
{
    Q_OBJECT
public:
    explicit Notifications(QObject* parent = nullptr);
    // On this bus instead of the session's.
    explicit Notifications(const QDBusConnection& bus, QObject* parent = nullptr);
    ~Notifications() override;

    void show(qint64 key, const QString& title, const QString& text);
    void withdraw(qint64 key);

Q_SIGNALS:
    // The person has clicked the one with this key.
    void activated(qint64 key);

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void notificationClosed(uint id, uint reason);

private:
    class Bus;

    struct Message
    {
        QString title;
        QString text;
    };

    void askAboutMarkup();
    void sendWanted(qint64 key);
    void listen();
    void forget();

    std::unique_ptr<Bus> m_bus; // connecting takes a while: not before there is something to say
    std::optional<bool> m_readsMarkup; // what the service makes of a text, once it was asked
    bool m_asking = false;
    QMap<qint64, Message> m_wanted; // not sent yet, by key
    QHash<qint64, bool> m_sending;  // by key: whether it is still wanted
    QHash<qint64, uint> m_shown;    // by key: the service's number
};

} // namespace loquat
