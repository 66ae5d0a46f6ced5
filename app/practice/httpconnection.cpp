// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/httpconnection.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpSocket>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 64 * 1024;
constexpr qint64 longestBody = 256LL * 1024 * 1024;

QByteArray statusText(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 411:
        return "Length Required";
    case 413:
        return "Request Entity Too Large";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Internal Server Error";
    }
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket* socket, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    // What came before we listened.
    QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}

void HttpConnection::answer(int status, const QByteArray& contentType, const QByteArray& body)
{
    m_socket->write(head(status, contentType) +
                    "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
    if (m_current->method != "HEAD")
        m_socket->write(body);
    finishAnswer();
}

void HttpConnection::startStream(const QByteArray& contentType)
{
    QByteArray bytes = head(200, contentType);
    if (m_current->chunksKnown)
        bytes += "Transfer-Encoding: chunked\r\n";
    else
        m_current->keepAlive = false;
    m_socket->write(bytes + "\r\n");
}

void HttpConnection::sendPiece(const QByteArray& bytes)
{
    if (m_current->chunksKnown)
        m_socket->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
    else
        m_socket->write(bytes);
}

void HttpConnection::endStream()
{
    if (m_current->chunksKnown)
        m_socket->write("0\r\n\r\n");
    finishAnswer();
}

void HttpConnection::readMore()
{
    m_buffer += m_socket->readAll();
    if (m_answering || (!m_current && !takeHead()))
        return;
    if (m_buffer.size() < m_bodyLength)
        return;
    m_current->body = m_buffer.left(m_bodyLength);
    m_buffer.remove(0, m_bodyLength);
    m_answering = true;
    Q_EMIT requested(*m_current);
}

// True when the current request's head is complete and acceptable.
bool HttpConnection::takeHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > longestHead)
            refuse(431, "431 request header fields too large");
        return false;
    }
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    HttpRequest request;
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.left(colon).trimmed().toLower(),
                                   line.mid(colon + 1).trimmed());
    }
    bool lengthValid = true;
    m_bodyLength = request.headers.contains("content-length")
                       ? request.headers.value("content-length").toLongLong(&lengthValid)
                       : 0;
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || !lengthValid || m_bodyLength < 0) {
        refuse(400, "400 Bad Request");
        return false;
    }
    if (request.headers.contains("transfer-encoding")) {
        refuse(411, "411 length required");
        return false;
    }
    if (m_bodyLength > longestBody) {
        refuse(413, "413 request entity too large");
        return false;
    }
    request.method = words[0];
    request.path = words[1].split('?').first();
    request.chunksKnown = words[2] != "HTTP/1.0";
    const QByteArray wish = request.headers.value("connection").toLower();
    request.keepAlive = request.chunksKnown ? wish != "close" : wish == "keep-alive";
    if (request.headers.value("expect").toLower() == "100-continue")
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_current = request;
    return true;
}

void HttpConnection::refuse(int status, const QByteArray& text)
{
    m_answering = true;
    m_current = HttpRequest();
    m_current->keepAlive = false;
    answer(status, "text/plain; charset=utf-8", text);
}

void HttpConnection::finishAnswer()
{
    const bool stay = m_current->keepAlive;
    m_current.reset();
    if (!stay) {
        m_socket->disconnectFromHost();
        return;
    }
    m_answering = false;
    // Not from here: whoever answered is still at work.
    QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}

QByteArray HttpConnection::head(int status, const QByteArray& contentType) const
{
    const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc(),
                                               u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + statusText(status) +
                       "\r\nDate: " + date.toLatin1() + "\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    if (!m_current->keepAlive || !m_current->chunksKnown)
        bytes += "Connection: close\r\n";
    return bytes;
}

} // namespace loquat
