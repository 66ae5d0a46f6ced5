// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/exchange.h"
#include "app/server/inflater.h"
#include "app/server/networkerror.h"

#include <QNetworkProxy>
#include <QNetworkReply>

// Exchange: what ended it.

namespace loquat {

std::optional<Error> Exchange::cause()
{
    const bool cutWhilePacked = m_networkFinished && m_received > 0 &&
                                m_reply->error() == QNetworkReply::NoError && m_inflater &&
                                !m_inflater->isComplete();
    if (cutWhilePacked || (m_inflater && m_inflater->isBroken())) {
        Error error;
        error.code = ErrorCode::Protocol;
        error.reason = ErrorReason::CompressionBroken;
        error.httpStatus = m_status;
        return error;
    }
    // A body that ends with the connection ends orderly, but Qt wants to send the request again.
    const bool untilClose =
        m_status != 0 && !m_reply->hasRawHeader("Content-Length") &&
        !m_reply->rawHeader("Transfer-Encoding").toLower().contains("chunked") &&
        m_reply->error() == QNetworkReply::ContentReSendError;
    if (untilClose)
        return std::nullopt;
    // An error status is an error to Qt, though its body came whole.
    if (m_certificateChanged && m_status == 0)
        return m_certificateChanged;
    const QNetworkReply::NetworkError error =
        isCutShort() ? QNetworkReply::RemoteHostClosedError : m_reply->error();
    const bool byStatus = m_status >= 400 && error != QNetworkReply::RemoteHostClosedError;
    if (m_status != 0 && (error == QNetworkReply::NoError || byStatus))
        return std::nullopt;
    const bool unreached = error == QNetworkReply::ConnectionRefusedError ||
                           (error == QNetworkReply::UnknownNetworkError && m_status == 0);
    if (unreached && goesThroughAProxy())
        return networkError(QNetworkReply::ProxyConnectionRefusedError, m_reply->errorString(),
                            m_endpoint->base(), m_status != 0, {});
    return networkError(error, m_reply->errorString(), m_endpoint->base(), m_status != 0,
                        m_certificateFault);
}

// Qt overlooks now and then that a connection was reset in the middle of a body. Where it has
// unpacked the body itself, the lengths cannot be compared.
bool Exchange::isCutShort() const
{
    const bool unpackedByQt = !m_request.streaming && m_reply->hasRawHeader("Content-Encoding");
    return m_networkFinished && m_status != 0 && !unpackedByQt &&
           m_reply->error() == QNetworkReply::NoError &&
           m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_received;
}

// Qt does not say whose refusal it was.
bool Exchange::goesThroughAProxy()
{
    const QNetworkProxy::ProxyType type = network().proxy().type();
    if (type != QNetworkProxy::DefaultProxy)
        return type != QNetworkProxy::NoProxy;
    const QList<QNetworkProxy> proxies =
        QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(m_url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

} // namespace loquat
