// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/replyjob.h"

#include "app/base/log.h"
#include "app/server/exchange.h"
#include "app/wire/errorfacts.h"

#include <QDateTime>
#include <QPointer>

namespace loquat {

namespace {

constexpr qsizetype mostErrorBytes = 1024 * 1024;
constexpr int clientClosedRequest = 499;

bool isError(int status)
{
    return status < 200 || status >= 300;
}

ExchangeRequest exchangeRequest(const Endpoint& endpoint, const ReplyRequest& request)
{
    ExchangeRequest exchange;
    exchange.path = request.path;
    exchange.body = request.body;
    exchange.streaming = true;
    exchange.firstByte = endpoint.limits().firstByte;
    exchange.idle = endpoint.limits().idle;
    return exchange;
}

} // namespace

class ReplyJob::Private final
{
public:
    Private(ReplyJob* job, Endpoint& to, ReplyRequest what)
        : q(job)
        , errorLimit(to.limits().listing)
        , request(std::move(what))
        , exchange(to, exchangeRequest(to, request))
    {}

    void onAnswered();
    void onReceived(QByteArrayView bytes);
    void onEnded(const std::optional<Error>& cause);
    bool giveDelta();
    void concludeFailed(const Error& error);
    void conclude();
    void finish();

    ReplyJob* q;
    std::chrono::milliseconds errorLimit;
    ReplyRequest request;
    Exchange exchange;
    FailedAnswer head; // and the body of an error
    std::optional<ReplyDecoder> decoder;
    ReplyEnd end;
    bool started = false;
    bool finished = false;
};

ReplyJob::ReplyJob(Endpoint& endpoint, ReplyRequest request, QObject* parent)
    : Job(parent)
    , d(std::make_unique<Private>(this, endpoint, std::move(request)))
{
    connect(&d->exchange, &Exchange::answered, this, [this] { d->onAnswered(); });
    connect(&d->exchange, &Exchange::received, this,
            [this](QByteArrayView bytes) { d->onReceived(bytes); });
    connect(&d->exchange, &Exchange::turnEnded, this, [this] { d->giveDelta(); });
    connect(&d->exchange, &Exchange::ended, this,
            [this](const std::optional<Error>& cause) { d->onEnded(cause); });
}

ReplyJob::~ReplyJob() = default;

void ReplyJob::start()
{
    if (d->started || d->finished)
        return;
    d->started = true;
    d->exchange.start();
}

void ReplyJob::cancel()
{
    d->exchange.abort();
    d->finish();
}

bool ReplyJob::isFinished() const
{
    return d->finished;
}

const ReplyEnd& ReplyJob::end() const
{
    return d->end;
}

void ReplyJob::Private::onAnswered()
{
    head.status = exchange.status();
    head.contentType = exchange.header("Content-Type");
    head.retryAfter = exchange.header("Retry-After");
    head.path = request.path;
    head.model = request.model;
    head.carriedContext = request.carriesContext;
    head.nowMs = QDateTime::currentMSecsSinceEpoch();
    if (isError(head.status)) {
        // An error has nothing to think about.
        exchange.limitRest(errorLimit);
    } else {
        ReplyHead reply;
        reply.status = head.status;
        reply.contentType = head.contentType;
        reply.retryAfter = head.retryAfter;
        reply.model = head.model;
        reply.path = head.path;
        reply.nowMs = head.nowMs;
        reply.carriedContext = head.carriedContext;
        reply.expectsLoad = request.expectsLoad;
        decoder.emplace(std::move(reply));
    }
    Q_EMIT q->answered();
}

void ReplyJob::Private::onReceived(QByteArrayView bytes)
{
    if (!decoder) {
        head.body.append(bytes.data(), bytes.size());
        if (head.body.size() >= mostErrorBytes) {
            head.body.truncate(mostErrorBytes);
            exchange.abort();
            onEnded(std::nullopt);
        }
        return;
    }
    decoder->feed(bytes);
    if (decoder->hasEnded()) {
        exchange.abort();
        if (giveDelta())
            conclude();
    }
}

void ReplyJob::Private::onEnded(const std::optional<Error>& cause)
{
    if (decoder) {
        decoder->finish(cause);
        if (giveDelta())
            conclude();
    } else if (head.status != 0) {
        concludeFailed(exchange.withoutSecrets(errorOfAnswer(head)));
    } else {
        concludeFailed(cause.value_or(Error{}));
    }
}

// False when a slot has cancelled or deleted the job.
bool ReplyJob::Private::giveDelta()
{
    if (!decoder || finished)
        return !finished;
    const QPointer<ReplyJob> alive(q);
    if (const std::optional<Steps> steps = decoder->takeSteps()) {
        Q_EMIT q->stepped(*steps);
        if (!alive || finished)
            return false;
    }
    const ReplyDelta delta = decoder->takeDelta();
    if (delta.isEmpty())
        return true;
    Q_EMIT q->progressed(delta);
    return alive && !finished;
}

void ReplyJob::Private::concludeFailed(const Error& error)
{
    // As if the person had stopped it: some server or gateway did (protocol.md §6.3).
    const bool closed = head.status == clientClosedRequest;
    end.state = closed ? ReplyState::Cancelled : ReplyState::Failed;
    end.error = closed ? std::nullopt : std::optional(error);
    const QPointer<ReplyJob> alive(q);
    Q_EMIT q->failed(error);
    if (alive)
        finish();
}

void ReplyJob::Private::conclude()
{
    end = decoder->end();
    if (end.error)
        end.error = exchange.withoutSecrets(*std::move(end.error));
    if (end.skippedLines > 0)
        qCWarning(wireLog) << request.path << "skipped" << end.skippedLines
                           << "lines that are no JSON objects";
    const bool isFailure = end.state == ReplyState::Failed || end.state == ReplyState::Interrupted;
    const QPointer<ReplyJob> alive(q);
    if (isFailure)
        Q_EMIT q->failed(end.error.value_or(Error{}));
    else
        Q_EMIT q->succeeded(end);
    if (alive)
        finish();
}

void ReplyJob::Private::finish()
{
    if (finished)
        return;
    finished = true;
    Q_EMIT q->finished();
}

} // namespace loquat
