// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/practicereply.h"
#include "app/practice/practicerequest.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace loquat {

class HttpConnection;

// Gives one reply to one client, token by token, and then deletes itself. A child of its
// connection: when the client goes, it goes.
class ReplyStream final : public QObject
{
    Q_OBJECT
public:
    // Milliseconds: before the first byte, and before each token.
    struct Timing
    {
        int loadMs = 0;
        int tokenMs = 0;
    };

    ReplyStream(HttpConnection* connection, PracticeRequest request, const PracticeReply& reply,
                Timing timing);

    void start();

Q_SIGNALS:
    void finished();

private:
    struct Token
    {
        QString text;
        bool thinking = false;
    };

    void cutAndSplit(const PracticeReply& reply);
    void step();
    void finish();
    void fail();
    void sendLine(const QJsonObject& line);
    QJsonObject line(const QString& text, const QString& thinking) const;
    QJsonObject lastLine() const;
    QList<qint64> promptIds() const;

    HttpConnection* m_connection;
    PracticeRequest m_request;
    Timing m_timing;
    QString m_failure;
    qsizetype m_failAt = -1;
    QList<Token> m_tokens;
    qsizetype m_next = 0;
    bool m_limited = false; // cut by num_predict
    bool m_streaming = false;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_loadedNs = 0; // since the start
    qint64 m_firstTokenNs = 0;
};

} // namespace loquat
