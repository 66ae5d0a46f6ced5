// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoint.h"

#include "app/server/job.h"

namespace loquat {

using namespace Qt::StringLiterals;

Endpoint::Endpoint(BaseUrl base, const QByteArray& key, EndpointLimits limits, QObject* parent)
    : QObject(parent)
    , m_base(std::move(base))
    , m_limits(limits)
{
    setKey(key);
    prepare(m_network);
}

void Endpoint::setAccess(EndpointAccess access)
{
    m_access = std::move(access);
    prepare(m_network);
}

void Endpoint::prepare(QNetworkAccessManager& network) const
{
    network.setProxy(m_access.proxyFor(m_base));
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network.setAutoDeleteReplies(false);
    network.setTransferTimeout(0);
}

std::unique_ptr<QNetworkAccessManager> Endpoint::newNetwork() const
{
    auto network = std::make_unique<QNetworkAccessManager>();
    prepare(*network);
    return network;
}

Endpoint::~Endpoint()
{
    qDeleteAll(findChildren<Job*>(QString(), Qt::FindDirectChildrenOnly));
    Q_EMIT closing();
}

QNetworkRequest Endpoint::request(QStringView path, bool streaming) const
{
    QNetworkRequest request(m_base.endpoint(path));
    request.setRawHeader("Accept", "application/x-ndjson, application/json");
    request.setRawHeader("User-Agent", "Loquat/" LOQUAT_VERSION);
    if (streaming) {
        request.setRawHeader("Accept-Encoding", "identity");
        // A connection that carried a reply is not used again.
        request.setRawHeader("Connection", "close");
    }
    if (!m_access.authorization.isEmpty())
        request.setRawHeader("Authorization", m_access.authorization);
    for (const auto& [name, value] : m_access.headers)
        request.setRawHeader(name, value);
    if (m_base.scheme == "https"_L1)
        request.setSslConfiguration(m_access.tlsConfiguration());
    else if (m_access.proxy && m_access.proxy->type() == QNetworkProxy::HttpProxy &&
             !m_access.proxy->user().isEmpty())
        // Asked for it later, Qt would have to send the body twice. In plain http the proxy reads
        // the request itself, and keeps this header.
        request.setRawHeader(
            "Proxy-Authorization",
            "Basic " +
                (m_access.proxy->user() + u':' + m_access.proxy->password()).toUtf8().toBase64());

    using Attribute = QNetworkRequest::Attribute;
    request.setAttribute(Attribute::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(Attribute::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(Attribute::CacheSaveControlAttribute, false);
    // Over plain http Qt would ask for an upgrade, which small servers do not understand.
    request.setAttribute(Attribute::Http2AllowedAttribute, m_base.scheme == "https"_L1);
    return request;
}

} // namespace loquat
