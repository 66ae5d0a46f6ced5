// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/endpoint.h"
#include "app/server/job.h"
#include "app/wire/errorfacts.h"
#include "app/wire/listings.h"
#include "app/wire/serverkind.h"

#include <memory>

namespace loquat {

class Exchange;
struct ExchangeRequest;

// A request whose whole answer is small (at most 64 MiB). Base of the jobs below and of others of
// their kind.
class ListingJob : public Job
{
    Q_OBJECT
public:
    // GET, or POST with a body, with the endpoint's listing limit as its time limit; `model` is
    // what the request is about, for error facts.
    ListingJob(Endpoint& endpoint, const QString& path, const QByteArray& body,
               const QString& model, QObject* parent = nullptr);
    ListingJob(Endpoint& endpoint, const ExchangeRequest& request, const QString& model,
               QObject* parent = nullptr);
    ~ListingJob() override;

    void start() override;
    void cancel() override;
    bool isFinished() const override { return m_finished; }
    // What the answer shows of the server, in and after succeeded() and failed(); status 0: there
    // was no answer.
    const AnswerTraits& traits() const { return m_traits; }

protected:
    // The body of a 200; emits succeeded() and returns nothing, or returns why it is no answer.
    virtual std::optional<Error> deliver(const QByteArray& body) = 0;
    // So many bytes of the body are all that is wanted: the rest is not read, and not missed.
    void stopAfter(qsizetype bytes) { m_enough = bytes; }
    // Why a body that says no more than "done", in whatever words or none, says something else.
    std::optional<Error> refusalIn(const QByteArray& body) const;

private:
    void onReceived(QByteArrayView bytes);
    void onEnded(const std::optional<Error>& cause);
    FailedAnswer failedAnswer() const;
    void fail(const Error& error);
    void finish();

    QString m_path;
    QString m_model;
    std::unique_ptr<Exchange> m_exchange;
    QByteArray m_answer;
    qsizetype m_enough = 0; // 0: all
    AnswerTraits m_traits;
    int m_status = 0;
    QByteArray m_contentType;
    QByteArray m_retryAfter;
    bool m_started = false;
    bool m_finished = false;
};

// GET /api/tags
class TagsJob final : public ListingJob
{
    Q_OBJECT
public:
    explicit TagsJob(Endpoint& endpoint, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded(const loquat::ModelList& models);

protected:
    std::optional<Error> deliver(const QByteArray& body) override;
};

// GET /api/version
class VersionJob final : public ListingJob
{
    Q_OBJECT
public:
    explicit VersionJob(Endpoint& endpoint, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded(const QString& version);

protected:
    std::optional<Error> deliver(const QByteArray& body) override;
};

// POST /api/show
class ShowJob final : public ListingJob
{
    Q_OBJECT
public:
    ShowJob(Endpoint& endpoint, const QString& model, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded(const loquat::ModelDetails& details);

protected:
    std::optional<Error> deliver(const QByteArray& body) override;
};

// GET /api/ps
class PsJob final : public ListingJob
{
    Q_OBJECT
public:
    explicit PsJob(Endpoint& endpoint, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded(const QList<loquat::LoadedModel>& loaded);

protected:
    std::optional<Error> deliver(const QByteArray& body) override;
};

} // namespace loquat
