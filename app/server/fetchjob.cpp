// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/fetchjob.h"

#include "app/server/networkerror.h"
#include "app/server/ownnetwork.h"
#include "app/wire/baseurl.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>
#include <chrono>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 5;
constexpr qint64 bufferSize = 256 * 1024;
constexpr std::chrono::seconds longestSilence{30};

BaseUrl baseOf(const QUrl& url)
{
    BaseUrl base;
    base.scheme = url.scheme();
    base.host = url.host();
    base.port = url.port(base.scheme == "https"_L1 ? 443 : 80);
    return base;
}

// A proxy does the looking up itself, and ours may be there to hide what is asked for.
bool isReachedByProxy(const QUrl& url)
{
    const QList<QNetworkProxy> proxies =
        QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

} // namespace

FetchJob::FetchJob(QUrl url, qint64 most, QObject* parent)
    : Job(parent)
    , m_url(std::move(url))
    , m_most(most)
    , m_at(m_url.adjusted(QUrl::RemoveUserInfo))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(longestSilence);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { fail(errorWith(ErrorCode::Timeout, ErrorReason::IdleTimeout)); });
}

FetchJob::~FetchJob()
{
    m_finished = true;
    drop();
}

void FetchJob::start()
{
    QMetaObject::invokeMethod(this, &FetchJob::begin, Qt::QueuedConnection);
}

void FetchJob::begin()
{
    if (m_finished)
        return;
    if (!m_at.isValid() || m_at.host().isEmpty())
        return fail(errorWith(ErrorCode::Usage, ErrorReason::AddressInvalid));
    m_network.setProxy(baseOf(m_at).isLoopback() ? QNetworkProxy::NoProxy
                                                 : QNetworkProxy::DefaultProxy);
    QNetworkRequest request(m_at);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Loquat/" LOQUAT_VERSION ""_s);
    request.setRawHeader("Accept", "image/*");
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    m_reply = m_network.get(request);
    // Set at once, Qt 6.4 would forget it and give nothing out in a flood.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply.data()] { reply->setReadBufferSize(bufferSize); },
        Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::readyRead, this, &FetchJob::read);
    connect(m_reply, &QNetworkReply::finished, this, &FetchJob::conclude);
    m_silence.start();
}

void FetchJob::cancel()
{
    if (m_finished)
        return;
    drop();
    finish();
}

void FetchJob::redirect(QUrl target)
{
    target.setUserInfo({});
    target.setFragment({});
    const bool safe = target.isValid() && !target.host().isEmpty() &&
                      (target.scheme() == "https"_L1 ||
                       (target.scheme() == "http"_L1 && m_at.scheme() == "http"_L1));
    if (!safe)
        return refuse(ErrorCode::Usage, target);
    if (++m_redirects > mostRedirects)
        return fail(errorWith(ErrorCode::Http, ErrorReason::RedirectLimit));
    drop();
    m_bytes.clear();
    const bool sameHost = target.host() == m_at.host();
    if (sameHost || isInOwnNetwork(m_at))
        return follow(target);
    if (isInOwnNetwork(target))
        return refuse(ErrorCode::Usage, target);
    if (isReachedByProxy(target))
        return follow(target);
    // Whoever owns a name may say that it is ours.
    m_silence.start();
    m_lookup = QHostInfo::lookupHost(target.host(), this, [this, target](const QHostInfo& found) {
        m_lookup = -1;
        const QList<QHostAddress> addresses = found.addresses();
        const bool inside =
            std::any_of(addresses.begin(), addresses.end(),
                        [](const QHostAddress& one) { return isInOwnNetwork(one); });
        if (inside)
            refuse(ErrorCode::Usage, target);
        else
            follow(target);
    });
}

void FetchJob::follow(const QUrl& target)
{
    if (m_staysOnHost && target.host() != m_url.host())
        return refuse(ErrorCode::Http, target);
    m_at = target;
    begin();
}

void FetchJob::refuse(ErrorCode code, const QUrl& target)
{
    constexpr int longest = 300;
    Error error = errorWith(code, ErrorReason::RedirectRefused);
    error.subject = target.toString(QUrl::FullyEncoded);
    // What is cut would be another address.
    if (code == ErrorCode::Usage)
        error.subject.truncate(longest);
    fail(error);
}

void FetchJob::read()
{
    m_silence.start();
    m_bytes += m_reply->readAll();
    if (m_bytes.size() > m_most)
        fail(errorWith(ErrorCode::Usage, ErrorReason::ImageTooLarge));
}

void FetchJob::conclude()
{
    read();
    if (m_finished)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (status >= 300 && status < 400 && !target.isEmpty())
        return redirect(m_at.resolved(target));
    if (status >= 400) {
        Error error = errorWith(ErrorCode::Http, ErrorReason::HttpStatus);
        error.httpStatus = status;
        return fail(error);
    }
    if (m_reply->error() != QNetworkReply::NoError)
        return fail(networkError(m_reply->error(), m_reply->errorString(), baseOf(m_at),
                                 status != 0, QString()));
    drop();
    Q_EMIT succeeded(m_bytes);
    finish();
}

void FetchJob::drop()
{
    m_silence.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void FetchJob::fail(const Error& error)
{
    drop();
    Q_EMIT failed(error);
    finish();
}

void FetchJob::finish()
{
    if (std::exchange(m_finished, true))
        return;
    Q_EMIT finished();
}

Error FetchJob::errorWith(ErrorCode code, ErrorReason reason) const
{
    Error error;
    error.code = code;
    error.reason = reason;
    error.subject = m_url.toDisplayString(QUrl::RemoveUserInfo);
    return error;
}

} // namespace loquat
