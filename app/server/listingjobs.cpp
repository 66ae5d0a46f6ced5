// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/listingjobs.h"

#include "app/server/exchange.h"
#include "app/wire/errorfacts.h"
#include "app/wire/requestencoder.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 64 * 1024 * 1024;
constexpr qsizetype mostErrorBytes = 1024 * 1024;

ExchangeRequest listing(const Endpoint& endpoint, const QString& path, const QByteArray& body)
{
    ExchangeRequest request;
    request.path = path;
    request.body = body;
    request.whole = endpoint.limits().listing;
    return request;
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

ListingJob::ListingJob(Endpoint& endpoint, const QString& path, const QByteArray& body,
                       const QString& model, QObject* parent)
    : ListingJob(endpoint, listing(endpoint, path, body), model, parent)
{}

ListingJob::ListingJob(Endpoint& endpoint, const ExchangeRequest& request, const QString& model,
                       QObject* parent)
    : Job(parent)
    , m_path(request.path)
    , m_model(model)
    , m_exchange(std::make_unique<Exchange>(endpoint, request))
{
    connect(m_exchange.get(), &Exchange::answered, this, [this] {
        m_status = m_exchange->status();
        m_contentType = m_exchange->header("Content-Type");
        m_retryAfter = m_exchange->header("Retry-After");
        m_traits = answerTraits(m_status, m_exchange->header("Server"), {});
    });
    connect(m_exchange.get(), &Exchange::received, this, &ListingJob::onReceived);
    connect(m_exchange.get(), &Exchange::ended, this, &ListingJob::onEnded);
}

ListingJob::~ListingJob() = default;

void ListingJob::start()
{
    if (m_started || m_finished)
        return;
    m_started = true;
    m_exchange->start();
}

void ListingJob::cancel()
{
    m_exchange->abort();
    finish();
}

void ListingJob::onReceived(QByteArrayView bytes)
{
    const bool isError = !isSuccess(m_status);
    m_answer.append(bytes.data(), bytes.size());
    if (isError && m_answer.size() >= mostErrorBytes) {
        m_answer.truncate(mostErrorBytes);
        m_exchange->abort();
        onEnded(std::nullopt);
    } else if (!isError && m_enough > 0 && m_answer.size() >= m_enough) {
        m_answer.truncate(m_enough);
        m_exchange->abort();
        onEnded(std::nullopt);
    } else if (m_answer.size() > mostBytes) {
        m_exchange->abort();
        Error error;
        error.code = ErrorCode::Protocol;
        error.reason = ErrorReason::LineTooLong;
        error.httpStatus = m_status;
        fail(error);
    }
}

void ListingJob::onEnded(const std::optional<Error>& cause)
{
    if (m_status != 0 && !isSuccess(m_status)) {
        m_traits = answerTraits(m_status, m_traits.server, m_answer);
        fail(errorOfAnswer(failedAnswer()));
        return;
    }
    if (cause) {
        fail(*cause);
        return;
    }
    const QPointer<ListingJob> alive(this);
    const std::optional<Error> wrong = deliver(m_answer);
    if (!alive)
        return;
    if (wrong)
        fail(*wrong);
    else
        finish();
}

std::optional<Error> ListingJob::refusalIn(const QByteArray& body) const
{
    if (body.trimmed().isEmpty())
        return std::nullopt;
    FailedAnswer answer = failedAnswer();
    answer.body = body.first(std::min(body.size(), mostErrorBytes));
    Error error = errorOfAnswer(answer);
    if (error.reason == ErrorReason::NotJson)
        return std::nullopt;
    return error;
}

FailedAnswer ListingJob::failedAnswer() const
{
    FailedAnswer answer;
    answer.status = m_status;
    answer.contentType = m_contentType;
    answer.retryAfter = m_retryAfter;
    answer.body = m_answer;
    answer.path = m_path;
    answer.model = m_model;
    answer.nowMs = QDateTime::currentMSecsSinceEpoch();
    return answer;
}

void ListingJob::fail(const Error& error)
{
    const QPointer<ListingJob> alive(this);
    Q_EMIT failed(m_exchange->withoutSecrets(error));
    if (alive)
        finish();
}

void ListingJob::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished();
}

TagsJob::TagsJob(Endpoint& endpoint, QObject* parent)
    : ListingJob(endpoint, u"/api/tags"_s, {}, {}, parent)
{}

std::optional<Error> TagsJob::deliver(const QByteArray& body)
{
    const Result<ModelList> models = decodeTags(body);
    if (!models.has_value())
        return models.error();
    Q_EMIT succeeded(*models);
    return std::nullopt;
}

VersionJob::VersionJob(Endpoint& endpoint, QObject* parent)
    : ListingJob(endpoint, u"/api/version"_s, {}, {}, parent)
{}

std::optional<Error> VersionJob::deliver(const QByteArray& body)
{
    const Result<QString> version = decodeVersion(body);
    if (!version.has_value())
        return version.error();
    Q_EMIT succeeded(*version);
    return std::nullopt;
}

ShowJob::ShowJob(Endpoint& endpoint, const QString& model, QObject* parent)
    : ListingJob(endpoint, u"/api/show"_s, encodeModelName(model), model, parent)
{}

std::optional<Error> ShowJob::deliver(const QByteArray& body)
{
    const Result<ModelDetails> details = decodeShow(body);
    if (!details.has_value())
        return details.error();
    Q_EMIT succeeded(*details);
    return std::nullopt;
}

PsJob::PsJob(Endpoint& endpoint, QObject* parent)
    : ListingJob(endpoint, u"/api/ps"_s, {}, {}, parent)
{}

std::optional<Error> PsJob::deliver(const QByteArray& body)
{
    const Result<QList<LoadedModel>> loaded = decodePs(body);
    if (!loaded.has_value())
        return loaded.error();
    Q_EMIT succeeded(*loaded);
    return std::nullopt;
}

} // namespace loquat
