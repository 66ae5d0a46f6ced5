// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpointaccess.h"

#include "app/wire/baseurl.h"
#include "app/wire/headerfield.h"

#include <QFile>
#include <QHostAddress>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostFileBytes = 16 * 1024 * 1024;

bool isUnspecified(const QString& host)
{
    const QHostAddress address(host);
    return address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
}

Error errorOf(ErrorCode code, ErrorReason reason, const QString& subject)
{
    Error error;
    error.code = code;
    error.reason = reason;
    error.subject = subject;
    return error;
}

QByteArray authorizationOf(const ServerProfile& profile, const QByteArray& key)
{
    switch (profile.authentication) {
    case Authentication::None:
        return {};
    case Authentication::Bearer:
        return bearerAuthorization(key);
    case Authentication::Basic:
        if (profile.userName.isEmpty() && key.isEmpty())
            return {};
        // From a time when the user name was a part of it.
        if (profile.userName.isEmpty() && key.startsWith("Basic "))
            return key;
        return "Basic " + (profile.userName.toUtf8() + ':' + key).toBase64();
    }
    return {};
}

Result<void> takeHeaders(const ServerProfile& profile, const ServerSecrets& secrets,
                         EndpointAccess& access)
{
    for (const ExtraHeader& header : profile.headers) {
        const Result<QByteArray> name = cleanHeaderName(header.name);
        if (!name)
            return failure(name.error());
        const QString text = header.secret
                                 ? QString::fromUtf8(secrets.headers.value(header.name.toLower()))
                                 : header.value;
        const Result<QByteArray> value = cleanHeaderValue(text);
        if (!value)
            return failure(value.error());
        if (header.secret && !value->isEmpty())
            access.secretValues.append(*value);
        if (!header.secret || !value->isEmpty())
            access.headers.append({*name, *value});
    }
    return {};
}

Result<void> takeProxy(const ProxyChoice& proxy, const QByteArray& password, EndpointAccess& access)
{
    if (proxy.kind == ProxyKind::System)
        return {};
    if (proxy.kind == ProxyKind::None) {
        access.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        return {};
    }
    const bool plain = std::ranges::none_of(proxy.host, [](QChar character) {
        return character.isSpace() || u"/@?#"_s.contains(character);
    });
    if (proxy.host.isEmpty() || !plain)
        return failure(errorOf(ErrorCode::Usage, ErrorReason::ProxyInvalid, proxy.host));
    access.proxy = QNetworkProxy(
        proxy.kind == ProxyKind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy,
        proxy.host, quint16(proxy.effectivePort()), proxy.userName, QString::fromUtf8(password));
    return {};
}

} // namespace

QByteArray bearerAuthorization(const QByteArray& key)
{
    if (key.isEmpty() || key.startsWith("Basic "))
        return key;
    return "Bearer " + key;
}

QSslConfiguration EndpointAccess::tlsConfiguration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (trust == TlsTrust::CaFile)
        configuration.setCaCertificates(authorities);
    else if (trust == TlsTrust::Pinned)
        configuration.setCaCertificates({});
    return configuration;
}

QNetworkProxy EndpointAccess::proxyFor(const BaseUrl& base) const
{
    if (proxy)
        return *proxy;
    return base.isLoopback() || isUnspecified(base.host) ? QNetworkProxy::NoProxy
                                                         : QNetworkProxy::DefaultProxy;
}

namespace {

QList<QSslCertificate> certificatesIn(const QByteArray& bytes)
{
    QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(bytes, QSsl::Der);
    certificates.removeIf([](const QSslCertificate& one) { return one.isNull(); });
    return certificates;
}

// The bytes, or why there are none.
std::pair<QByteArray, CaFileFault> readCaFile(const QString& path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (path.isEmpty())
        return {{}, CaFileFault::Unnamed};
    if (!info.exists())
        return {{}, CaFileFault::Missing};
    if (info.isDir())
        return {{}, CaFileFault::Folder};
    // A device or a pipe would never end.
    if (!info.isFile())
        return {{}, CaFileFault::NoFile};
    if (!file.open(QIODevice::ReadOnly))
        return {{}, CaFileFault::Unreadable};
    if (file.size() > mostFileBytes)
        return {{}, CaFileFault::TooLarge};
    const QByteArray bytes = file.readAll();
    return {bytes, bytes.isEmpty() ? CaFileFault::Empty : CaFileFault::None};
}

} // namespace

CaFileFault caFileFault(const QString& path)
{
    const auto [bytes, fault] = readCaFile(path);
    if (fault != CaFileFault::None || !certificatesIn(bytes).isEmpty())
        return fault;
    if (bytes.contains("PRIVATE KEY-----"))
        return CaFileFault::PrivateKey;
    if (bytes.contains("CERTIFICATE REQUEST-----"))
        return CaFileFault::Request;
    const QByteArray ending = QFileInfo(path).suffix().toLower().toLatin1();
    if (bytes.contains("BEGIN PKCS7") ||
        QByteArrayList{"p12", "pfx", "p7b", "p7c"}.contains(ending))
        return CaFileFault::Bundle;
    return CaFileFault::NoCertificate;
}

Result<QList<QSslCertificate>> readAuthorities(const QString& path)
{
    const QList<QSslCertificate> certificates = certificatesIn(readCaFile(path).first);
    if (certificates.isEmpty())
        return failure(errorOf(ErrorCode::Tls, ErrorReason::CaFileInvalid, path));
    return certificates;
}

Result<EndpointAccess> endpointAccess(const ServerProfile& profile, const ServerSecrets& secrets,
                                      const BaseUrl& base)
{
    EndpointAccess access;
    access.authorization = authorizationOf(profile, secrets.key);
    if (const Result<void> taken = takeHeaders(profile, secrets, access); !taken)
        return failure(taken.error());
    if (const Result<void> taken = takeProxy(profile.proxy, secrets.proxyPassword, access); !taken)
        return failure(taken.error());
    if (base.scheme != "https"_L1)
        return access;
    access.trust = profile.tls.trust;
    if (access.trust == TlsTrust::CaFile) {
        const auto authorities = readAuthorities(profile.tls.caFile);
        if (!authorities)
            return failure(authorities.error());
        access.authorities = *authorities;
    }
    if (access.trust == TlsTrust::Pinned) {
        if (!profile.tls.pin.isSet())
            return failure(
                errorOf(ErrorCode::Tls, ErrorReason::CertificateUnpinned, base.toDisplayString()));
        access.pin = profile.tls.pin.sha256;
    }
    return access;
}

} // namespace loquat
