// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/httprequest.h"

#include <QObject>

#include <optional>

class QTcpSocket;

namespace loquat {

// One client of the practice server. Requests come one at a time: the next one is told after the
// current one was answered. Deletes itself when the client has gone; what answers it should be
// its child, so that the work ends with it.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    // Takes the socket.
    explicit HttpConnection(QTcpSocket* socket, QObject* parent = nullptr);

    // A whole answer. For HEAD the body only gives the length.
    void answer(int status, const QByteArray& contentType, const QByteArray& body);

    // An answer in pieces, each sent at once.
    void startStream(const QByteArray& contentType);
    void sendPiece(const QByteArray& bytes);
    void endStream();

Q_SIGNALS:
    void requested(const loquat::HttpRequest& request);

private:
    void readMore();
    bool takeHead();
    void refuse(int status, const QByteArray& text);
    void finishAnswer();
    QByteArray head(int status, const QByteArray& contentType) const;

    QTcpSocket* m_socket;
    QByteArray m_buffer;
    std::optional<HttpRequest> m_current; // its body may still be coming
    qint64 m_bodyLength = 0;
    bool m_answering = false;
};

} // namespace loquat
