// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include "tests/support/waiting.h"

#include <QHash>
#include <QMutex>
#include <QPointer>
#include <QSet>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QWaitCondition>

#include <sys/socket.h>

namespace loquat::test {

QByteArray ReceivedRequest::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

struct ScriptedServer::Shared
{
    mutable QMutex mutex;
    QHash<QByteArray, Script> always;
    QHash<QByteArray, QList<Script>> once;
    QSet<QByteArray> gates;
    QList<ReceivedRequest> requests;
    int now = 0;
    int ever = 0;
    quint16 port = 0;
    QHostAddress address;
    bool secure = false;

    Script scriptFor(const QByteArray& target)
    {
        if (auto queued = once.find(target); queued != once.end() && !queued->isEmpty())
            return queued->takeFirst();
        return always.value(target, Script::answer(404, "text/plain", "404 page not found"));
    }
};

namespace {

// One connection: reads requests, plays a script for each.
class Connection final : public QObject
{
public:
    using Take = std::function<Script(ReceivedRequest)>;
    using GateOpen = std::function<bool(const QByteArray&)>;

    Connection(QTcpSocket* socket, Take take, GateOpen gateOpen)
        : m_socket(socket)
        , m_take(std::move(take))
        , m_gateOpen(std::move(gateOpen))
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { play(); });
        connect(socket, &QTcpSocket::disconnected, this, [this] { deleteLater(); });
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_paused = false;
            play();
        });
    }

    void play()
    {
        while (m_playing && !m_paused && m_socket->bytesToWrite() < 1 << 20) {
            // The client has gone: nothing is written any more.
            if (m_socket->state() != QAbstractSocket::ConnectedState) {
                m_playing = false;
                return;
            }
            if (m_step >= m_script.steps.size()) {
                m_playing = false;
                read();
                return;
            }
            Script::Step& step = m_script.steps[m_step];
            switch (step.kind) {
            case Script::Step::Kind::Send:
                // First: flushing may lead back here.
                ++m_step;
                m_socket->write(step.bytes);
                m_socket->flush();
                break;
            case Script::Step::Kind::Repeat:
                if (step.number == 0) {
                    ++m_step;
                    break;
                }
                m_socket->write(step.bytes);
                if (step.number > 0)
                    --step.number;
                break;
            case Script::Step::Kind::Pause:
                ++m_step;
                m_paused = true;
                m_timer.start(step.number);
                break;
            case Script::Step::Kind::Gate:
                if (!m_gateOpen(step.bytes))
                    return;
                ++m_step;
                break;
            case Script::Step::Kind::Close:
                m_playing = false;
                m_socket->disconnectFromHost();
                return;
            case Script::Step::Kind::Drop:
                m_playing = false;
                reset();
                return;
            }
        }
    }

private:
    void reset()
    {
        m_socket->flush();
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(1000)) {
        }
        // Linger 0 makes close() send RST instead of FIN.
        const linger abort{1, 0};
        ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &abort,
                     sizeof abort);
        m_socket->abort();
    }

    void read()
    {
        m_buffer += m_socket->readAll();
        if (m_playing)
            return;
        // As servers answer who speaks TLS to them and should not.
        if (m_buffer.startsWith('\x16')) {
            m_socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            m_socket->disconnectFromHost();
            return;
        }
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        ReceivedRequest request;
        const QList<QByteArray> lines = m_buffer.left(end).split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (m_buffer.size() < end + 4 + length)
            return;
        request.body = m_buffer.mid(end + 4, length);
        m_buffer.remove(0, end + 4 + length);
        m_script = m_take(std::move(request));
        m_step = 0;
        m_playing = true;
        play();
    }

    QTcpSocket* m_socket;
    Take m_take;
    GateOpen m_gateOpen;
    QByteArray m_buffer;
    Script m_script;
    qsizetype m_step = 0;
    bool m_playing = false;
    bool m_paused = false;
    QTimer m_timer;
};

} // namespace

class ScriptedServerThread final : public QThread
{
public:
    std::function<void()> body;
    QObject* worker = nullptr;  // lives on this thread while it runs
    std::function<void()> wake; // runs on this thread

protected:
    void run() override { body(); }
};

ScriptedServer::ScriptedServer(const QHostAddress& address, quint16 port)
    : ScriptedServer(address, port, std::nullopt)
{}

ScriptedServer::ScriptedServer(const QSslConfiguration& identity)
    : ScriptedServer(QHostAddress(QHostAddress::LocalHost), 0, identity)
{}

ScriptedServer::ScriptedServer(const QHostAddress& address, quint16 port,
                               std::optional<QSslConfiguration> identity)
    : m_shared(std::make_unique<Shared>())
    , m_thread(std::make_unique<ScriptedServerThread>())
{
    m_shared->address = address;
    m_shared->secure = identity.has_value();
    QMutex startMutex;
    QWaitCondition started;
    bool ready = false;
    Shared* shared = m_shared.get();
    ScriptedServerThread* thread = m_thread.get();
    m_thread->body = [&, shared, thread] {
        QTcpServer plain;
        QSslServer secure;
        if (identity)
            secure.setSslConfiguration(*identity);
        QTcpServer& server = identity ? secure : plain;
        QList<QPointer<Connection>> connections;
        if (!server.listen(shared->address, port))
            qFatal("the scripted server cannot listen");
        QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
            while (QTcpSocket* socket = server.nextPendingConnection()) {
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                {
                    const QMutexLocker lock(&shared->mutex);
                    ++shared->now;
                    ++shared->ever;
                }
                auto* connection = new Connection(
                    socket,
                    [shared](ReceivedRequest request) {
                        const QMutexLocker lock(&shared->mutex);
                        const Script script = shared->scriptFor(request.target);
                        shared->requests.append(std::move(request));
                        return script;
                    },
                    [shared](const QByteArray& gate) {
                        const QMutexLocker lock(&shared->mutex);
                        return shared->gates.contains(gate);
                    });
                connection->setParent(&server);
                QObject::connect(connection, &QObject::destroyed, connection, [shared] {
                    const QMutexLocker lock(&shared->mutex);
                    --shared->now;
                });
                connections.append(connection);
            }
        });
        thread->worker = &server;
        thread->wake = [&connections] {
            for (const QPointer<Connection>& connection : connections) {
                if (connection)
                    connection->play();
            }
        };
        {
            const QMutexLocker lock(&startMutex);
            shared->port = server.serverPort();
            ready = true;
            started.wakeAll();
        }
        QEventLoop loop;
        QObject::connect(thread, &QThread::finished, &loop, &QEventLoop::quit);
        static_cast<void>(loop.exec());
    };
    QMutexLocker lock(&startMutex);
    m_thread->start();
    while (!ready)
        started.wait(&startMutex);
}

ScriptedServer::~ScriptedServer()
{
    m_thread->quit();
    m_thread->wait();
}

quint16 ScriptedServer::port() const
{
    return m_shared->port;
}

QString ScriptedServer::url() const
{
    const QString host = m_shared->address.protocol() == QAbstractSocket::IPv6Protocol
                             ? QStringLiteral("[%1]").arg(m_shared->address.toString())
                             : m_shared->address.toString();
    return QStringLiteral("%1://%2:%3")
        .arg(m_shared->secure ? QStringLiteral("https") : QStringLiteral("http"), host)
        .arg(m_shared->port);
}

void ScriptedServer::answer(const QByteArray& target, const Script& script)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->always.insert(target, script);
}

void ScriptedServer::answerNext(const QByteArray& target, const Script& script)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->once[target].append(script);
}

void ScriptedServer::open(const QByteArray& gate)
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->gates.insert(gate);
    }
    QMetaObject::invokeMethod(m_thread->worker, m_thread->wake, Qt::QueuedConnection);
}

QList<ReceivedRequest> ScriptedServer::requests() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->requests;
}

QList<ReceivedRequest> ScriptedServer::requests(const QByteArray& target) const
{
    QList<ReceivedRequest> matching;
    for (const ReceivedRequest& request : requests()) {
        if (request.target == target)
            matching.append(request);
    }
    return matching;
}

int ScriptedServer::connectionsNow() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->now;
}

int ScriptedServer::connectionsEver() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->ever;
}

bool ScriptedServer::waitForRequests(const QByteArray& target, int wanted,
                                     std::chrono::milliseconds limit) const
{
    return waitUntil([&] { return count(target) >= wanted; }, limit);
}

bool ScriptedServer::waitUntilAllClosed(std::chrono::milliseconds limit) const
{
    return waitUntil([&] { return connectionsNow() == 0; }, limit);
}

} // namespace loquat::test
