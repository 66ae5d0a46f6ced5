// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/tickingserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 5;

QByteArray line(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray piece(const QString& text)
{
    return line({{u"response"_s, text}, {u"done"_s, false}});
}

} // namespace

class TickingServer::Worker : public QTcpServer
{
public:
    explicit Worker(TickingServer& owner)
        : m_owner(owner)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

private:
    void read(QTcpSocket& socket)
    {
        QByteArray& got = m_got[&socket];
        got += socket.readAll();
        const qsizetype end = got.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = got.first(end).toLower();
        const qsizetype length = head.indexOf("content-length:");
        const qint64 size = length < 0
                                ? 0
                                : head.mid(length + 15, head.indexOf('\r', length) - length - 15)
                                      .trimmed()
                                      .toLongLong();
        if (got.size() < end + 4 + size)
            return;
        const QByteArray body = got.mid(end + 4, size);
        m_got.remove(&socket);
        if (head.startsWith("post /api/generate"))
            reply(socket, QJsonDocument::fromJson(body).object().value(u"prompt"_s).toString());
        else
            socket.write(
                "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n"
                "Content-Length: 21\r\nConnection: close\r\n\r\n{\"error\":\"not found\"}");
        if (!head.startsWith("post /api/generate"))
            socket.disconnectFromHost();
    }

    void reply(QTcpSocket& socket, const QString& prompt)
    {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n"
                     "Connection: close\r\n\r\n");
        if (prompt.startsWith("short"_L1)) {
            socket.write(piece(shortReply(prompt)));
            socket.write(line({{u"done"_s, true}, {u"done_reason"_s, u"stop"_s}}));
            socket.disconnectFromHost();
            return;
        }
        ++m_owner.m_endless;
        auto* timer = new QTimer(&socket);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, &socket, [this, &socket] {
            socket.write(piece(QString::number(m_owner.nowMs()) + u' '));
            socket.flush();
        });
        timer->start(tickMs);
    }

    TickingServer& m_owner;
    QHash<QTcpSocket*, QByteArray> m_got;
};

class TickingServer::Thread : public QThread
{
public:
    explicit Thread(TickingServer& owner)
        : m_owner(owner)
    {}

    std::atomic<int> port = 0;

protected:
    void run() override
    {
        Worker worker(m_owner);
        if (!worker.listen(QHostAddress::LocalHost))
            qFatal("no port");
        port = worker.serverPort();
        exec();
    }

private:
    TickingServer& m_owner;
};

TickingServer::TickingServer()
    : m_thread(std::make_unique<Thread>(*this))
{
    m_timer.start();
    m_thread->start();
    while (m_thread->port == 0)
        QThread::yieldCurrentThread();
    m_port = quint16(m_thread->port.load());
}

TickingServer::~TickingServer()
{
    m_thread->quit();
    m_thread->wait();
}

QString TickingServer::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

QString TickingServer::shortReply(const QString& prompt)
{
    QString text = u"In answer to “%1”: "_s.arg(prompt);
    for (int i = 0; i < 200; ++i)
        text += QString::number(i) + u" é 中 😀 "_s;
    return text;
}

} // namespace loquat::test
