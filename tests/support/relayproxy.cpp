// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/relayproxy.h"

#include <QHostAddress>
#include <QUrl>

#include <memory>

namespace loquat::test {

RelayProxy::RelayProxy(Kind kind, QByteArray user, QByteArray password)
    : m_kind(kind)
    , m_user(std::move(user))
    , m_password(std::move(password))
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* client = m_server.nextPendingConnection())
            accept(client);
    });
}

void RelayProxy::accept(QTcpSocket* client)
{
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    const auto head = std::make_shared<QByteArray>();
    connect(client, &QTcpSocket::readyRead, this, [this, client, head] {
        const QByteArray bytes = client->readAll();
        m_heads += bytes;
        *head += bytes;
        if (m_kind == Kind::Http)
            takeHttp(client, *head);
        else
            takeSocks(client, *head);
    });
}

void RelayProxy::takeHttp(QTcpSocket* client, QByteArray& head)
{
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray permit =
        "Proxy-Authorization: Basic " + (m_user + ':' + m_password).toBase64();
    if (!m_user.isEmpty() && !head.left(end).contains(permit)) {
        ++m_refusals;
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                      "Proxy-Authenticate: Basic realm=\"gate\"\r\nContent-Length: 0\r\n"
                      "Connection: close\r\n\r\n");
        client->disconnectFromHost();
        return;
    }
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.value(0) == "CONNECT") {
        const QList<QByteArray> target = words.value(1).split(':');
        relay(client, QString::fromLatin1(target.value(0)), target.value(1).toUShort(),
              "HTTP/1.1 200 Connection established\r\n\r\n", head.mid(end + 4));
        return;
    }
    const QUrl url(QString::fromLatin1(words.value(1)));
    QByteArray plain = words.value(0) + ' ' + url.path().toLatin1() + " HTTP/1.1";
    plain += head.mid(head.indexOf("\r\n"));
    relay(client, url.host(), quint16(url.port(80)), {}, plain);
}

void RelayProxy::takeSocks(QTcpSocket* client, QByteArray& head)
{
    // The answers move along with what has been read: greeting, user, request.
    const bool guarded = !m_user.isEmpty();
    if (head.size() < 2 || head.size() < 2 + head.at(1))
        return;
    const QByteArray methods = head.mid(2, head.at(1));
    qsizetype at = 2 + head.at(1);
    const char wanted = guarded ? '\2' : '\0';
    if (!methods.contains(wanted)) {
        ++m_refusals;
        client->write("\5\xff", 2);
        client->disconnectFromHost();
        return;
    }
    if (!client->property("greeted").toBool()) {
        client->setProperty("greeted", true);
        client->write(QByteArray("\5") + wanted);
    }
    if (guarded) {
        if (head.size() < at + 2)
            return;
        const qsizetype userSize = quint8(head.at(at + 1));
        if (head.size() < at + 3 + userSize)
            return;
        const qsizetype passwordSize = quint8(head.at(at + 2 + userSize));
        if (head.size() < at + 3 + userSize + passwordSize)
            return;
        const bool right = head.mid(at + 2, userSize) == m_user &&
                           head.mid(at + 3 + userSize, passwordSize) == m_password;
        at += 3 + userSize + passwordSize;
        if (!client->property("let in").toBool()) {
            client->setProperty("let in", true);
            client->write(QByteArray("\1") + (right ? '\0' : '\1'));
            if (!right) {
                ++m_refusals;
                client->disconnectFromHost();
                return;
            }
        }
    }
    if (head.size() < at + 5)
        return;
    QString host;
    qsizetype size = 4;
    if (head.at(at + 3) == 3) {
        size = quint8(head.at(at + 4));
        host = QString::fromLatin1(head.mid(at + 5, size));
        ++size;
    } else {
        host = QStringLiteral("an address");
        size = head.at(at + 3) == 4 ? 16 : 4;
    }
    const qsizetype portAt = at + 4 + size;
    if (head.size() < portAt + 2)
        return;
    const auto port = quint16(quint8(head.at(portAt)) << 8 | quint8(head.at(portAt + 1)));
    relay(client, host, port, QByteArray("\5\0\0\1\0\0\0\0\0\0", 10), head.mid(portAt + 2));
}

void RelayProxy::relay(QTcpSocket* client, const QString& host, quint16 port,
                       const QByteArray& answer, const QByteArray& first)
{
    m_targets.append(host + u':' + QString::number(port));
    client->disconnect(this);
    auto* server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server, answer, first] {
        client->write(answer);
        server->write(first);
        server->write(client->readAll());
        connect(client, &QTcpSocket::readyRead, server,
                [client, server] { server->write(client->readAll()); });
    });
    connect(server, &QTcpSocket::readyRead, client,
            [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace loquat::test
