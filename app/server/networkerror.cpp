// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/networkerror.h"

namespace loquat {

namespace {

struct Kind
{
    ErrorCode code;
    ErrorReason reason;
};

Kind beforeAnAnswer(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::Connect, ErrorReason::ConnectionRefused};
    // The second is how Qt says that it would have to send a body again.
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return {ErrorCode::Connect, ErrorReason::ConnectionClosed};
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::Dns, ErrorReason::HostNotFound};
    case QNetworkReply::TimeoutError:
        return {ErrorCode::Timeout, ErrorReason::ConnectTimeout};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::Tls, ErrorReason::TlsFailed};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {ErrorCode::Connect, ErrorReason::ProxyFailed};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return {ErrorCode::NotApi, ErrorReason::NotJson};
    // Qt has no code of its own for "no route".
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return {ErrorCode::Connect, ErrorReason::NetworkUnreachable};
    default:
        return {ErrorCode::Connect, ErrorReason::Unspecified};
    }
}

} // namespace

Error networkError(QNetworkReply::NetworkError code, const QString& text, const BaseUrl& base,
                   bool answered, const QString& certificateFault)
{
    Error error;
    error.subject = base.toDisplayString();
    error.serverText = text.left(300);
    if (answered) {
        error.code = ErrorCode::Interrupted;
        error.reason = ErrorReason::Dropped;
        return error;
    }
    const Kind kind = beforeAnAnswer(code);
    error.code = kind.code;
    error.reason = kind.reason;
    if (kind.code == ErrorCode::Dns)
        error.subject = base.host;
    if (kind.code == ErrorCode::Tls && !certificateFault.isEmpty()) {
        error.reason = ErrorReason::CertificateInvalid;
        error.serverText = certificateFault.left(300);
    }
    return error;
}

} // namespace loquat
