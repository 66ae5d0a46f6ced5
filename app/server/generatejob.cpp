// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/generatejob.h"

#include "app/server/exchange.h"
#include "app/wire/errorfacts.h"

#include <QDateTime>
#include <QPointer>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostErrorBytes = 1024 * 1024;
constexpr auto generatePath = "/api/generate"_L1;

bool isError(int status)
{
    return status < 200 || status >= 300;
}

bool carriesContext(const GenerateRequest& request)
{
    return !request.settings.raw && !request.context.isEmpty() && request.context != "[]";
}

ExchangeRequest exchangeRequest(const Endpoint& endpoint, const GenerateRequest& request)
{
    ExchangeRequest exchange;
    exchange.path = generatePath;
    exchange.body = encodeGenerate(request);
    exchange.streaming = true;
    exchange.firstByte = endpoint.limits().firstByte;
    exchange.idle = endpoint.limits().idle;
    return exchange;
}

} // namespace

class GenerateJob::Private final
{
public:
    Private(GenerateJob* job, Endpoint& to, GenerateRequest what)
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

    GenerateJob* q;
    std::chrono::milliseconds errorLimit;
    GenerateRequest request;
    Exchange exchange;
    FailedAnswer head; // and the body of an error
    std::optional<ReplyDecoder> decoder;
    ReplyEnd end;
    bool started = false;
    bool finished = false;
};

GenerateJob::GenerateJob(Endpoint& endpoint, GenerateRequest request, QObject* parent)
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

GenerateJob::~GenerateJob() = default;

void GenerateJob::start()
{
    if (d->started || d->finished)
        return;
    d->started = true;
    d->exchange.start();
}

void GenerateJob::cancel()
{
    d->exchange.abort();
    d->finish();
}

bool GenerateJob::isFinished() const
{
    return d->finished;
}

const ReplyEnd& GenerateJob::end() const
{
    return d->end;
}

void GenerateJob::Private::onAnswered()
{
    head.status = exchange.status();
    head.contentType = exchange.header("Content-Type");
    head.retryAfter = exchange.header("Retry-After");
    head.path = generatePath;
    head.model = request.model;
    head.carriedContext = carriesContext(request);
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
        reply.expectsLoad = request.prompt.isEmpty();
        decoder.emplace(std::move(reply));
    }
    Q_EMIT q->answered();
}

void GenerateJob::Private::onReceived(QByteArrayView bytes)
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

void GenerateJob::Private::onEnded(const std::optional<Error>& cause)
{
    if (decoder) {
        decoder->finish(cause);
        if (giveDelta())
            conclude();
    } else if (head.status != 0) {
        concludeFailed(errorOfAnswer(head));
    } else {
        concludeFailed(cause.value_or(Error{}));
    }
}

// False when a slot has cancelled or deleted the job.
bool GenerateJob::Private::giveDelta()
{
    if (!decoder || finished)
        return !finished;
    const ReplyDelta delta = decoder->takeDelta();
    if (delta.isEmpty())
        return true;
    const QPointer<GenerateJob> alive(q);
    Q_EMIT q->progressed(delta);
    return alive && !finished;
}

void GenerateJob::Private::concludeFailed(const Error& error)
{
    end.state = ReplyState::Failed;
    end.error = error;
    const QPointer<GenerateJob> alive(q);
    Q_EMIT q->failed(error);
    if (alive)
        finish();
}

void GenerateJob::Private::conclude()
{
    end = decoder->end();
    const bool isFailure = end.state == ReplyState::Failed || end.state == ReplyState::Interrupted;
    const QPointer<GenerateJob> alive(q);
    if (isFailure)
        Q_EMIT q->failed(end.error.value_or(Error{}));
    else
        Q_EMIT q->succeeded(end);
    if (alive)
        finish();
}

void GenerateJob::Private::finish()
{
    if (finished)
        return;
    finished = true;
    Q_EMIT q->finished();
}

} // namespace loquat
