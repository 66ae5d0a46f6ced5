// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

namespace loquat::test {

struct RawAnswer
{
    int status = 0; // 0: the answer did not come whole
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;          // without chunk framing
    QList<QByteArray> pieces; // the chunks, if it came in chunks

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString error() const { return json()[QStringLiteral("error")].toString(); }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray& line : body.split('\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }
};

// A client that shows the bytes as they are. Blocks for at most ten seconds a step; the server
// under test must run on another thread.
class RawClient
{
public:
    explicit RawClient(const QString& address)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                               quint16(QUrl(address).port()));
        m_socket.waitForConnected(limitMs);
    }

    void write(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        m_socket.waitForBytesWritten(limitMs);
    }
    void send(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
              const QByteArray& headers = {})
    {
        write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers +
              "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    void post(const QByteArray& path, const QJsonObject& json)
    {
        send("POST", path, QJsonDocument(json).toJson(QJsonDocument::Compact));
    }

    bool waitFor(const QByteArray& text)
    {
        while (!m_buffer.contains(text)) {
            if (!more())
                return false;
        }
        return true;
    }
    bool waitUntilClosed()
    {
        while (more()) {
        }
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    bool gotAnything()
    {
        m_buffer += m_socket.readAll();
        return !m_buffer.isEmpty();
    }
    void close()
    {
        m_socket.disconnectFromHost();
        if (m_socket.state() != QAbstractSocket::UnconnectedState)
            m_socket.waitForDisconnected(limitMs);
    }

    RawAnswer answer(bool toHead = false)
    {
        RawAnswer answer;
        if (!waitFor("\r\n\r\n"))
            return answer;
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        const QList<QByteArray> lines = m_buffer.left(end).split('\n');
        m_buffer.remove(0, end + 4);
        for (const QByteArray& line : lines.mid(1))
            answer.headers.insert(line.left(line.indexOf(':')).toLower(),
                                  line.mid(line.indexOf(':') + 1).trimmed());
        const bool whole =
            toHead || (answer.headers.value("transfer-encoding") == "chunked" ? readChunks(answer)
                                                                              : readLength(answer));
        if (whole)
            answer.status = lines.first().split(' ').value(1).toInt();
        return answer;
    }

private:
    static constexpr int limitMs = 10'000;

    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(limitMs))
            return false;
        m_buffer += m_socket.readAll();
        return true;
    }
    bool readLength(RawAnswer& answer)
    {
        const qint64 length = answer.headers.value("content-length").toLongLong();
        while (m_buffer.size() < length) {
            if (!more())
                return false;
        }
        answer.body = m_buffer.left(length);
        m_buffer.remove(0, length);
        return true;
    }
    bool readChunks(RawAnswer& answer)
    {
        while (waitFor("\r\n")) {
            const qsizetype head = m_buffer.indexOf("\r\n");
            const qint64 length = m_buffer.left(head).toLongLong(nullptr, 16);
            while (m_buffer.size() < head + 2 + length + 2) {
                if (!more())
                    return false;
            }
            const QByteArray piece = m_buffer.mid(head + 2, length);
            m_buffer.remove(0, head + 2 + length + 2);
            if (length == 0)
                return true;
            answer.pieces.append(piece);
            answer.body += piece;
        }
        return false;
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace loquat::test
