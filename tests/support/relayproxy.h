// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>

namespace loquat::test {

// A proxy on loopback that really relays: HTTP (CONNECT, and requests with a whole address) or
// SOCKS5. Whatever host it is asked for, it connects to the same port on loopback, so that names
// that lead nowhere can be used. Needs the event loop of its thread.
class RelayProxy final : public QObject
{
public:
    enum class Kind
    {
        Http,
        Socks5
    };

    // With a user name it lets nobody through without it and the password.
    explicit RelayProxy(Kind kind, QByteArray user = {}, QByteArray password = {});

    quint16 port() const { return m_server.serverPort(); }
    // "host:port" of every relay that was made.
    QStringList targets() const { return m_targets; }
    int refusals() const { return m_refusals; }
    // All that was received before a relay was made: heads and greetings.
    QByteArray heads() const { return m_heads; }

private:
    void accept(QTcpSocket* client);
    void takeHttp(QTcpSocket* client, QByteArray& head);
    void takeSocks(QTcpSocket* client, QByteArray& head);
    void relay(QTcpSocket* client, const QString& host, quint16 port, const QByteArray& answer,
               const QByteArray& first);

    Kind m_kind;
    QByteArray m_user;
    QByteArray m_password;
    QTcpServer m_server;
    QStringList m_targets;
    QByteArray m_heads;
    int m_refusals = 0;
};

} // namespace loquat::test
