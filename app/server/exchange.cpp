// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/exchange.h"

#include "app/base/log.h"
#include "app/server/certificatefacts.h"
#include "app/server/connectprobe.h"
#include "app/server/inflater.h"
#include "app/server/networkerror.h"
#include "app/server/redirect.h"
#include "app/server/requestbody.h"

#include <QNetworkProxy>
#include <QNetworkReply>

#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytesATurn = 256 * 1024;
constexpr qint64 mostNsATurn = 4'000'000;
constexpr qsizetype pieceSize = 32 * 1024;
// As many connections to one server as Qt opens; more requests wait inside it.
constexpr int connectionsOfQt = 6;

} // namespace

Exchange::Exchange(Endpoint& endpoint, ExchangeRequest request, QObject* parent)
    : QObject(parent)
    , m_endpoint(&endpoint)
    , m_display(endpoint.base().toDisplayString())
    , m_request(std::move(request))
    , m_piece(pieceSize, Qt::Uninitialized)
{
    connect(&endpoint, &Endpoint::closing, this, &Exchange::onEndpointClosing);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &Exchange::onLimit);
    m_whole.setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, &Exchange::onWholeLimit);
    // A zero timer and not a queued call: those posted while events are sent are sent as well,
    // and a flood would never let the loop come round.
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_turnBytes = 0;
        m_turnNs = 0;
        pump();
    });
}

Exchange::~Exchange()
{
    drop();
}

void Exchange::start()
{
    m_sinceStart.start();
    m_started = true;
    if (!m_endpoint) {
        QMetaObject::invokeMethod(this, &Exchange::onEndpointClosing, Qt::QueuedConnection);
        return;
    }
    if (m_request.whole.count() > 0)
        m_whole.start(m_request.whole);
    send(m_endpoint->base().endpoint(m_request.path));
}

void Exchange::abort()
{
    m_over = true;
    m_limit.stop();
    m_whole.stop();
    m_turn.stop();
    drop();
}

void Exchange::onEndpointClosing()
{
    m_endpoint.clear();
    if (!m_started || m_over)
        return;
    Error error;
    error.code = ErrorCode::Interrupted;
    error.reason = ErrorReason::ConnectionClosed;
    error.httpStatus = m_status;
    error.subject = m_display;
    end(std::move(error));
}

void Exchange::limitRest(std::chrono::milliseconds limit)
{
    m_whole.start(limit);
}

QByteArray Exchange::header(const QByteArray& name) const
{
    return m_reply ? m_reply->rawHeader(name) : QByteArray();
}

QNetworkAccessManager& Exchange::network()
{
    if (m_request.streaming && !m_ownNetwork)
        m_ownNetwork = m_endpoint->newNetwork();
    return m_ownNetwork ? *m_ownNetwork : m_endpoint->network();
}

void Exchange::send(const QUrl& url)
{
    m_url = url;
    m_echo = SecretEcho(m_endpoint->access());
    m_freshSocket = false;
    m_networkFinished = false;
    QNetworkRequest request = m_endpoint->request(m_request.path, m_request.streaming);
    request.setUrl(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, url.scheme() == "https"_L1);
    if (m_request.body.isEmpty()) {
        m_reply = network().get(request);
    } else {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto* body = new RequestBody(m_request.body);
        m_reply = m_request.method.isEmpty()
                      ? network().post(request, body)
                      : network().sendCustomRequest(request, m_request.method, body);
        body->setParent(m_reply);
    }
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this,
            [this] { m_freshSocket = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        if (m_phase == Phase::Connecting)
            enter(m_request.body.isEmpty() ? Phase::Waiting : Phase::Uploading);
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, &Exchange::onUploaded);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::onCertificateErrors);
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::onEncrypted);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::pump);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onNetworkFinished);
    // Qt 6.4 forgets a limit that is set before the request has reached its thread, and without
    // one it gives nothing out in a flood, and keeps it all, until the server pauses.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply] { reply->setReadBufferSize(mostBytesATurn); },
        Qt::QueuedConnection);
    enter(Phase::Connecting);
    qCDebug(wireLog) << m_request.path << "sent" << m_request.body.size() << "bytes, streaming"
                     << m_request.streaming;
}

// Qt waits for the end of this before it goes on with the connection.
void Exchange::onCertificateErrors(const QList<QSslError>& errors)
{
    if (!m_reply || !m_endpoint || errors.isEmpty())
        return;
    m_certificateFault = errors.first().errorString();
    if (m_endpoint->access().trust == TlsTrust::Pinned && showsThePinned())
        m_reply->ignoreSslErrors(errors);
}

// Also where nothing is wrong with the certificate but that it is another one.
void Exchange::onEncrypted()
{
    if (!m_reply || !m_endpoint || m_over || m_endpoint->access().trust != TlsTrust::Pinned)
        return;
    if (!showsThePinned())
        end(m_certificateChanged);
}

bool Exchange::showsThePinned()
{
    const QString shown = certificateFacts(m_reply->sslConfiguration().peerCertificate()).sha256;
    const QString& pinned = m_endpoint->access().pin;
    if (!shown.isEmpty() && shown == pinned)
        return true;
    m_certificateChanged = certificateChanged(m_endpoint->base(), pinned, shown);
    return false;
}

void Exchange::drop()
{
    if (!m_reply)
        return;
    QNetworkReply* reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
    // Not at once: this may be called by a slot of the reply's own.
    if (m_ownNetwork)
        m_ownNetwork.release()->deleteLater();
}

void Exchange::enter(Phase phase)
{
    m_phase = phase;
    const std::chrono::milliseconds limit = [&] {
        switch (phase) {
        case Phase::Connecting:
            return m_endpoint->limits().connect;
        case Phase::Uploading:
            return m_endpoint->limits().uploadStall;
        case Phase::Waiting:
            return m_request.firstByte;
        case Phase::Receiving:
            return m_request.idle;
        }
        Q_UNREACHABLE();
    }();
    if (limit.count() > 0)
        m_limit.start(limit);
    else
        m_limit.stop();
}

void Exchange::onUploaded(qint64 sent)
{
    // Qt announces the end of an upload with zeroes as well.
    if (sent <= 0 || m_phase > Phase::Uploading)
        return;
    enter(sent >= m_request.body.size() ? Phase::Waiting : Phase::Uploading);
}

void Exchange::onHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_over || m_status != 0 || status == 0)
        return;
    qCDebug(wireLog) << m_request.path << "status" << status << "after" << m_sinceStart.elapsed()
                     << "ms";
    const QByteArray location = m_reply->rawHeader("Location");
    if (isRedirect(status, location)) {
        redirect(location);
        return;
    }
    constexpr int proxyLoginNeeded = 407;
    if (status == proxyLoginNeeded && goesThroughAProxy()) {
        end(networkError(QNetworkReply::ProxyAuthenticationRequiredError, m_reply->errorString(),
                         m_endpoint->base(), false, {}));
        return;
    }
    m_status = status;
    enter(Phase::Receiving);
    // Where identity was not asked for, Qt has unpacked already.
    if (m_request.streaming) {
        const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
        m_inflater = Inflater::forEncoding(encoding);
        if (!m_inflater && !encoding.isEmpty() && encoding != "identity") {
            Error error;
            error.code = ErrorCode::Protocol;
            error.reason = ErrorReason::CompressionBroken;
            error.httpStatus = status;
            error.subject = QString::fromLatin1(encoding.left(40));
            end(std::move(error));
            return;
        }
    }
    Q_EMIT answered();
}

void Exchange::redirect(const QByteArray& location)
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    Result<QUrl> target = followedRedirect(m_url, location, status, !m_request.body.isEmpty());
    if (!target.has_value()) {
        end(std::move(target.error()));
        return;
    }
    if (++m_redirects > mostRedirects) {
        Error error;
        error.code = ErrorCode::Http;
        error.reason = ErrorReason::RedirectLimit;
        error.httpStatus = status;
        error.subject = target->toString();
        end(std::move(error));
        return;
    }
    drop();
    send(*target);
}

void Exchange::onNetworkFinished()
{
    // An answer without a body may be over before its head was announced.
    const QPointer<Exchange> alive(this);
    QNetworkReply* const reply = m_reply;
    onHead();
    if (!alive || m_over || m_reply != reply)
        return;
    m_networkFinished = true;
    // A pooled socket may die just when it is used again. Nothing has been answered then, and one
    // more try on a fresh socket is allowed.
    const QNetworkReply::NetworkError error = m_reply->error();
    if (m_status == 0 && !m_freshSocket && !m_retried &&
        (error == QNetworkReply::ContentReSendError ||
         error == QNetworkReply::RemoteHostClosedError)) {
        m_retried = true;
        qCDebug(wireLog) << m_request.path << "retried after a reused socket was reset";
        drop();
        send(m_url);
        return;
    }
    if (m_status == 0)
        conclude();
    else
        pump();
}

bool Exchange::waitsInQueue()
{
    if (m_freshSocket)
        return false;
    int running = 0;
    const auto replies =
        network().findChildren<QNetworkReply*>(QString(), Qt::FindDirectChildrenOnly);
    for (const QNetworkReply* reply : replies)
        running += reply->isRunning() ? 1 : 0;
    return running > connectionsOfQt;
}

void Exchange::onLimit()
{
    switch (m_phase) {
    case Phase::Connecting:
        if (waitsInQueue())
            enter(Phase::Connecting);
        else
            end(timedOut(ErrorReason::ConnectTimeout));
        return;
    case Phase::Uploading:
        end(timedOut(ErrorReason::UploadStalled));
        return;
    case Phase::Waiting:
        end(timedOut(ErrorReason::FirstByteTimeout));
        return;
    case Phase::Receiving:
        end(timedOut(ErrorReason::IdleTimeout));
        return;
    }
}

void Exchange::onWholeLimit()
{
    end(timedOut(m_phase == Phase::Connecting ? ErrorReason::ConnectTimeout
                                              : ErrorReason::ReplyTimeout));
}

void Exchange::pump()
{
    if (m_over || m_status == 0)
        return;
    const QPointer<Exchange> alive(this);
    QElapsedTimer clock;
    clock.start();
    // What came a while ago belonged to another turn of the event loop.
    if (!m_turn.isActive() &&
        (!m_sinceTurn.isValid() || m_sinceTurn.nsecsElapsed() >= mostNsATurn)) {
        m_turnBytes = 0;
        m_turnNs = 0;
        m_sinceTurn.start();
    }
    bool any = false;
    while (m_turnBytes < mostBytesATurn && m_turnNs + clock.nsecsElapsed() < mostNsATurn) {
        const qint64 before = m_turnBytes;
        const bool took = takePiece();
        if (!alive || m_over)
            return;
        if (!took)
            break;
        any = any || m_turnBytes > before;
    }
    // Only if this turn's share is used up: else the next bytes bring about the next turn.
    m_turnNs += clock.nsecsElapsed();
    if ((m_turnBytes >= mostBytesATurn || m_turnNs >= mostNsATurn) && !m_turn.isActive())
        m_turn.start();
    if (any) {
        if (m_phase == Phase::Receiving && m_request.idle.count() > 0)
            enter(Phase::Receiving);
        Q_EMIT turnEnded();
        if (!alive || m_over)
            return;
    }
    if (m_networkFinished && !m_unpacking && m_reply->bytesAvailable() == 0)
        conclude();
}

// One piece of the body; false when there is nothing to take now.
bool Exchange::takePiece()
{
    if (m_unpacking) {
        const QByteArrayView unpacked = m_inflater->next();
        if (!unpacked.isEmpty()) {
            m_turnBytes += unpacked.size();
            Q_EMIT received(unpacked);
            return true;
        }
        m_unpacking = false;
        if (m_inflater->isBroken()) {
            end(cause());
            return false;
        }
    }
    const qint64 count = m_reply->read(m_piece.data(), m_piece.size());
    if (count <= 0)
        return false;
    m_received += count;
    const QByteArrayView piece = QByteArrayView(m_piece).first(count);
    if (m_inflater) {
        m_inflater->feed(piece);
        m_unpacking = true;
        return true;
    }
    m_turnBytes += count;
    Q_EMIT received(piece);
    return true;
}

void Exchange::conclude()
{
    end(cause());
}

Error Exchange::timedOut(ErrorReason reason) const
{
    Error error;
    error.code = ErrorCode::Timeout;
    error.reason = reason;
    error.httpStatus = m_status;
    error.subject = m_display;
    return error;
}

void Exchange::end(std::optional<Error> cause)
{
    qCDebug(wireLog) << m_request.path << "ended"
                     << (cause ? errorReasonName(cause->reason) : "ok"_L1) << m_received
                     << "bytes in" << m_sinceStart.elapsed() << "ms";
    abort();
    if (cause)
        cause = withoutSecrets(*std::move(cause));
    Q_EMIT ended(cause);
}

} // namespace loquat
