// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoint.h"

#include "app/server/job.h"

#include <QHostAddress>
#include <QNetworkProxy>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

bool isUnspecified(const QString& host)
{
    const QHostAddress address(host);
    return address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
}

} // namespace

Endpoint::Endpoint(BaseUrl base, QByteArray key, EndpointLimits limits, QObject* parent)
    : QObject(parent)
    , m_base(std::move(base))
    , m_key(std::move(key))
    , m_limits(limits)
{
    prepare(m_network);
}

void Endpoint::prepare(QNetworkAccessManager& network) const
{
    if (m_base.isLoopback() || isUnspecified(m_base.host))
        network.setProxy(QNetworkProxy::NoProxy);
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
    if (!m_key.isEmpty())
        request.setRawHeader("Authorization",
                             m_key.startsWith("Basic ") ? m_key : "Bearer " + m_key);

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
