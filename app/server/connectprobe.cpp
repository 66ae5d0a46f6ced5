// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/connectprobe.h"

#include "app/server/certificatefacts.h"
#include "app/server/secretecho.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QSslCipher>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

Error certificateChanged(const BaseUrl& base, const QString& pinned, const QString& shown)
{
    Error error;
    error.code = ErrorCode::Tls;
    error.reason = ErrorReason::CertificateChanged;
    error.subject = base.toDisplayString();
    error.serverText = pinned + u'\n' + shown;
    return error;
}

ConnectProbe::ConnectProbe(const BaseUrl& base, const EndpointAccess& access,
                           std::chrono::milliseconds limit, QObject* parent)
    : Job(parent)
    , m_base(base)
    , m_access(access)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { fail(ErrorCode::Timeout, ErrorReason::ConnectTimeout); });
    connect(&m_socket, &QSslSocket::connected, this, &ConnectProbe::onConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &ConnectProbe::onEncrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &ConnectProbe::onSocketError);
    // Goes on to see whose certificate it is; what is wrong with it is judged after that.
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        for (const QSslError& error : errors)
            m_facts.faults.append(error.errorString());
        m_socket.ignoreSslErrors();
    });
}

ConnectProbe::~ConnectProbe()
{
    m_finished = true;
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    m_socket.disconnect(this);
    m_socket.abort();
}

void ConnectProbe::start()
{
    QMetaObject::invokeMethod(this, &ConnectProbe::begin, Qt::QueuedConnection);
}

void ConnectProbe::cancel()
{
    if (!m_finished)
        finish();
}

bool ConnectProbe::goesThroughAProxy() const
{
    const QNetworkProxy proxy = m_access.proxyFor(m_base);
    if (proxy.type() != QNetworkProxy::DefaultProxy)
        return proxy.type() != QNetworkProxy::NoProxy;
    const QList<QNetworkProxy> proxies =
        QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(m_base.host, m_base.port));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

void ConnectProbe::begin()
{
    if (m_finished)
        return;
    m_limit.start();
    m_socket.setProxy(m_access.proxyFor(m_base));
    if (goesThroughAProxy()) {
        Q_EMIT resolved({});
        m_socket.connectToHost(m_base.host, quint16(m_base.port));
        return;
    }
    lookUp();
}

void ConnectProbe::lookUp()
{
    m_lookup = QHostInfo::lookupHost(m_base.host, this, [this](const QHostInfo& info) {
        m_lookup = -1;
        if (m_finished)
            return;
        if (info.error() != QHostInfo::NoError || info.addresses().isEmpty())
            return fail(ErrorCode::Dns, ErrorReason::HostNotFound);
        QStringList addresses;
        for (const QHostAddress& address : info.addresses())
            addresses.append(address.toString());
        Q_EMIT resolved(addresses);
        m_socket.connectToHost(m_base.host, quint16(m_base.port));
    });
}

void ConnectProbe::onConnected()
{
    Q_EMIT connected();
    if (m_finished)
        return;
    if (m_base.scheme != "https"_L1) {
        Q_EMIT succeeded(m_facts);
        finish();
        return;
    }
    m_secure = true;
    m_socket.setSslConfiguration(m_access.tlsConfiguration());
    m_socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket.setPeerVerifyName(m_base.host);
    m_socket.startClientEncryption();
}

void ConnectProbe::onEncrypted()
{
    m_facts.certificate = certificateFacts(m_socket.peerCertificate());
    m_facts.protocol = m_socket.sessionCipher().protocolString();
    if (m_facts.protocol.startsWith("TLSv"_L1))
        m_facts.protocol.replace("TLSv"_L1, "TLS "_L1);
    if (m_access.trust == TlsTrust::Pinned) {
        if (m_access.pin.isEmpty())
            return fail(ErrorCode::Tls, ErrorReason::CertificateUnpinned);
        if (m_access.pin != m_facts.certificate.sha256)
            return fail(
                ErrorCode::Tls, ErrorReason::CertificateChanged,
                certificateChanged(m_base, m_access.pin, m_facts.certificate.sha256).serverText);
        m_facts.faults.clear();
    }
    if (!m_facts.faults.isEmpty())
        return fail(ErrorCode::Tls, ErrorReason::CertificateInvalid, m_facts.faults.first());
    Q_EMIT succeeded(m_facts);
    finish();
}

void ConnectProbe::onSocketError(QAbstractSocket::SocketError error)
{
    if (m_finished)
        return;
    const QString text = m_socket.errorString().left(300);
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return fail(ErrorCode::Connect, ErrorReason::ProxyFailed, text);
    default:
        break;
    }
    if (m_secure)
        return fail(ErrorCode::Tls, ErrorReason::TlsFailed, text);
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return fail(ErrorCode::Connect, ErrorReason::ConnectionRefused, text);
    case QAbstractSocket::HostNotFoundError:
        return fail(ErrorCode::Dns, ErrorReason::HostNotFound, text);
    case QAbstractSocket::SocketTimeoutError:
        return fail(ErrorCode::Timeout, ErrorReason::ConnectTimeout, text);
    case QAbstractSocket::RemoteHostClosedError:
        return fail(ErrorCode::Connect, ErrorReason::ConnectionClosed, text);
    default:
        return fail(ErrorCode::Connect, ErrorReason::NetworkUnreachable, text);
    }
}

void ConnectProbe::fail(ErrorCode code, ErrorReason reason, const QString& serverText)
{
    Error error;
    error.code = code;
    error.reason = reason;
    error.subject = code == ErrorCode::Dns ? m_base.host : m_base.toDisplayString();
    error.serverText = serverText;
    m_limit.stop();
    Q_EMIT failed(SecretEcho(m_access).blanked(std::move(error)));
    finish();
}

void ConnectProbe::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_limit.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT finished();
}

} // namespace loquat
