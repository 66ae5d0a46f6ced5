// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/endpointaccess.h"
#include "app/server/job.h"
#include "app/wire/baseurl.h"

#include <QSslSocket>
#include <QTimer>

#include <chrono>

namespace loquat {

// What a server showed of itself while a secure connection was made. Without TLS all is empty.
struct TlsFacts
{
    PinnedCertificate certificate;
    QString protocol;   // "TLS 1.3"
    QStringList faults; // what the library says is wrong with it
    bool operator==(const TlsFacts&) const = default;
};

// Opens one connection to a server, as requests would, and closes it: nothing is sent but what TLS
// itself sends. Fails with HostNotFound, with what QAbstractSocket says of a connection, with
// ProxyFailed, ConnectTimeout, TlsFailed, CertificateInvalid, CertificateUnpinned (Pinned, and no
// certificate is pinned yet) or CertificateChanged (as in error.h); after the last three facts()
// tells of the certificate.
class ConnectProbe final : public Job
{
    Q_OBJECT
public:
    ConnectProbe(const BaseUrl& base, const EndpointAccess& access,
                 std::chrono::milliseconds limit = std::chrono::seconds(10),
                 QObject* parent = nullptr);
    ~ConnectProbe() override;

    void start() override;
    void cancel() override;
    bool isFinished() const override { return m_finished; }
    const TlsFacts& facts() const { return m_facts; }

Q_SIGNALS:
    // Empty: the proxy looks the name up.
    void resolved(const QStringList& addresses);
    void connected();
    void succeeded(const loquat::TlsFacts& facts);

private:
    void begin();
    void lookUp();
    void onConnected();
    void onEncrypted();
    void onSocketError(QAbstractSocket::SocketError error);
    bool goesThroughAProxy() const;
    void fail(ErrorCode code, ErrorReason reason, const QString& serverText = {});
    void finish();

    BaseUrl m_base;
    EndpointAccess m_access;
    QSslSocket m_socket;
    QTimer m_limit;
    TlsFacts m_facts;
    int m_lookup = -1;
    bool m_secure = false; // TLS has begun
    bool m_finished = false;
};

// The error for a certificate that is not the pinned one.
Error certificateChanged(const BaseUrl& base, const QString& pinned, const QString& shown);

} // namespace loquat
