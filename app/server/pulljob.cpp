// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/pulljob.h"

#include "app/server/exchange.h"
#include "app/wire/pulldecoder.h"
#include "app/wire/requestencoder.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

ExchangeRequest exchangeRequest(const QString& path, const QByteArray& body)
{
    ExchangeRequest request;
    request.path = path;
    request.body = body;
    request.streaming = true;
    return request;
}

} // namespace

class PullJob::Private final
{
public:
    Private(PullJob* job, Endpoint& endpoint, QString where, const QByteArray& body, QString what,
            std::chrono::milliseconds patience)
        : q(job)
        , path(std::move(where))
        , model(std::move(what))
        , errorLimit(endpoint.limits().listing)
        , exchange(endpoint, exchangeRequest(path, body))
    {
        silence.setSingleShot(true);
        silence.setInterval(patience);
    }

    void onAnswered();
    void onReceived(QByteArrayView bytes);
    bool giveProgress();
    void onEnded(const std::optional<Error>& cause);
    void conclude(const std::optional<Error>& error);
    void finish();

    void await();

    PullJob* q;
    QString path;
    QString model;
    std::chrono::milliseconds errorLimit;
    Exchange exchange;
    QTimer silence;
    std::optional<PullDecoder> decoder;
    bool started = false;
    bool finished = false;
};

PullJob::PullJob(Endpoint& endpoint, const QString& model, std::chrono::milliseconds silence,
                 QObject* parent)
    : PullJob(endpoint, u"/api/pull"_s, encodePull(model), model, silence, parent)
{}

PullJob::PullJob(Endpoint& endpoint, const QString& path, const QByteArray& body,
                 const QString& model, std::chrono::milliseconds silence, QObject* parent)
    : Job(parent)
    , d(std::make_unique<Private>(this, endpoint, path, body, model, silence))
{
    connect(&d->exchange, &Exchange::answered, this, [this] { d->onAnswered(); });
    connect(&d->exchange, &Exchange::received, this,
            [this](QByteArrayView bytes) { d->onReceived(bytes); });
    connect(&d->exchange, &Exchange::turnEnded, this, [this] { d->giveProgress(); });
    connect(&d->exchange, &Exchange::ended, this,
            [this](const std::optional<Error>& cause) { d->onEnded(cause); });
    connect(&d->silence, &QTimer::timeout, this, &PullJob::fellSilent);
}

PullJob::~PullJob() = default;

void PullJob::start()
{
    if (d->started || d->finished)
        return;
    d->started = true;
    d->await();
    d->exchange.start();
}

void PullJob::cancel()
{
    d->exchange.abort();
    d->finish();
}

void PullJob::keepWaiting()
{
    if (d->started && !d->finished)
        d->await();
}

bool PullJob::isFinished() const
{
    return d->finished;
}

void PullJob::Private::await()
{
    if (silence.interval() > 0)
        silence.start();
}

void PullJob::Private::onAnswered()
{
    FailedAnswer head;
    head.status = exchange.status();
    head.contentType = exchange.header("Content-Type");
    head.retryAfter = exchange.header("Retry-After");
    head.path = path;
    head.model = model;
    head.nowMs = QDateTime::currentMSecsSinceEpoch();
    if (head.status < 200 || head.status >= 300)
        exchange.limitRest(errorLimit);
    decoder.emplace(std::move(head));
}

void PullJob::Private::onReceived(QByteArrayView bytes)
{
    decoder->feed(bytes);
    if (!decoder->hasEnded())
        return;
    exchange.abort();
    if (giveProgress())
        conclude(decoder->error());
}

// False when a slot has cancelled or deleted the job.
bool PullJob::Private::giveProgress()
{
    if (finished)
        return false;
    const std::optional<PullProgress> progress = decoder->takeProgress();
    if (!progress)
        return true;
    if (progress->verifying)
        silence.stop();
    else
        await();
    const QPointer<PullJob> alive(q);
    Q_EMIT q->progressed(*progress);
    return alive && !finished;
}

void PullJob::Private::onEnded(const std::optional<Error>& cause)
{
    if (!decoder)
        return conclude(cause.value_or(Error{}));
    decoder->finish(cause);
    if (giveProgress())
        conclude(decoder->error());
}

void PullJob::Private::conclude(const std::optional<Error>& error)
{
    silence.stop();
    const QPointer<PullJob> alive(q);
    if (error)
        Q_EMIT q->failed(exchange.withoutSecrets(*error));
    else
        Q_EMIT q->succeeded();
    if (alive)
        finish();
}

void PullJob::Private::finish()
{
    silence.stop();
    if (std::exchange(finished, true))
        return;
    Q_EMIT q->finished();
}

} // namespace loquat
