// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>
#include <QtEndian>

#include <unistd.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 mostBytes = 16 * 1024 * 1024;
constexpr char acknowledgement = 'k';

// The same for every way to write the folder, also before it exists.
QString canonicalFolder(const QString& folder)
{
    const QString absolute = QDir::cleanPath(QDir(folder).absolutePath());
    QString missing;
    QString existing = absolute;
    while (!QFileInfo::exists(existing) && existing.size() > 1) {
        missing.prepend(u'/' + QFileInfo(existing).fileName());
        existing = QFileInfo(existing).path();
    }
    const QString canonical = QFileInfo(existing).canonicalFilePath();
    return QDir::cleanPath((canonical.isEmpty() ? existing : canonical) + missing);
}

// A folder of this user alone; only where the system gives none, one in the common folder, told
// apart by the user's number.
QString socketFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QFileInfo info(runtime);
    if (!runtime.isEmpty() && info.isDir() && info.isWritable())
        return info.absoluteFilePath();
    const QString own = QDir::tempPath() + u"/loquat-%1"_s.arg(getuid());
    QDir().mkdir(own);
    QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return own;
}

QByteArray framed(const QByteArray& bytes)
{
    QByteArray frame(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(quint32(bytes.size()), frame.data());
    return frame + bytes;
}

} // namespace

SingleInstance::SingleInstance(const QString& dataFolder, QObject* parent)
    : QObject(parent)
{
    const QByteArray hash =
        QCryptographicHash::hash(canonicalFolder(dataFolder).toUtf8(), QCryptographicHash::Sha256);
    m_socketPath =
        socketFolder() + u"/loquat-%1.socket"_s.arg(QLatin1StringView(hash.first(10).toHex()));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Outcome SingleInstance::start(const QByteArray& arguments,
                                              std::chrono::milliseconds limit)
{
    m_lock = std::make_unique<QLockFile>(m_socketPath + u".lock"_s);
    // Only a dead holder makes the lock stale, never age: Loquat may run for weeks.
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0)) {
        QLocalServer::removeServer(m_socketPath);
        return m_server.listen(m_socketPath) ? Outcome::First : Outcome::Unreachable;
    }
    if (m_lock->error() != QLockFile::LockFailedError)
        return Outcome::Unreachable;
    return handOver(arguments, limit) ? Outcome::HandedOver : Outcome::Unreachable;
}

bool SingleInstance::handOver(const QByteArray& arguments, std::chrono::milliseconds limit)
{
    QEventLoop loop;
    QLocalSocket socket;
    bool taken = false;
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    connect(&socket, &QLocalSocket::connected, &loop,
            [&socket, &arguments] { socket.write(framed(arguments)); });
    connect(&socket, &QLocalSocket::readyRead, &loop, [&socket, &loop, &taken] {
        taken = socket.readAll().startsWith(acknowledgement);
        loop.quit();
    });
    // The other may hold the lock but not listen yet.
    QTimer again;
    again.setInterval(std::chrono::milliseconds(50));
    const auto attempt = [this, &socket] {
        if (socket.state() == QLocalSocket::UnconnectedState)
            socket.connectToServer(m_socketPath);
    };
    connect(&again, &QTimer::timeout, &loop, attempt);
    again.start();
    QTimer::singleShot(0, &loop, attempt);
    loop.exec();
    return taken;
}

void SingleInstance::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() < qint64(sizeof(quint32)))
                return;
            const quint32 size = qFromBigEndian<quint32>(socket->peek(sizeof(quint32)).constData());
            if (size > mostBytes) {
                socket->abort();
                return;
            }
            if (socket->bytesAvailable() < qint64(sizeof(quint32)) + size)
                return;
            socket->skip(sizeof(quint32));
            const QByteArray arguments = socket->read(size);
            socket->write(&acknowledgement, 1);
            socket->disconnectFromServer();
            Q_EMIT received(arguments);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace loquat
