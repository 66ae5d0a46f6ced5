// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/job.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QNetworkReply;

namespace loquat {

// GET of any http(s) address that is no server of ours, without a key or a cookie: a picture a
// person points at. Follows at most five redirects, never with a user name, from https to http, to
// another scheme, or from the internet into our own network. Fails like any job, with HttpStatus
// for a status of 400 and above, with IdleTimeout after 30 s without a byte, and with ImageTooLarge
// for more than `most` bytes (subject: the address without user info); with RedirectRefused
// (subject: where it leads, without user info), ErrorCode::Usage where nobody should go there, and
// ErrorCode::Http where stayOnHost() is all that is in the way.
class FetchJob final : public Job
{
    Q_OBJECT
public:
    FetchJob(QUrl url, qint64 most, QObject* parent = nullptr);
    ~FetchJob() override;

    // Asks no host but that of the address; before start().
    void stayOnHost() { m_staysOnHost = true; }

    void start() override;
    void cancel() override;
    bool isFinished() const override { return m_finished; }

Q_SIGNALS:
    void succeeded(const QByteArray& bytes);

private:
    void begin();
    void redirect(QUrl target);
    void follow(const QUrl& target);
    void refuse(ErrorCode code, const QUrl& target);
    void read();
    void conclude();
    void drop();
    void fail(const Error& error);
    void finish();
    Error errorWith(ErrorCode code, ErrorReason reason) const;

    QUrl m_url;
    qint64 m_most;
    QUrl m_at; // where redirects have led to
    int m_redirects = 0;
    int m_lookup = -1;
    bool m_staysOnHost = false;
    QByteArray m_bytes;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_silence;
    bool m_finished = false;
};

} // namespace loquat
