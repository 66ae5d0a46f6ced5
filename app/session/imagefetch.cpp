// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/imagefetch.h"

#include "app/base/whendone.h"
#include "app/images/imageencoder.h"
#include "app/server/fetchjob.h"

#include <QPromise>

#include <memory>

namespace loquat {

namespace {

bool isPage(const QByteArray& bytes)
{
    const QByteArray start = bytes.left(512).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

using Done = std::function<void(const Result<Attachment>&)>;

FetchJob* jobFor(const QUrl& url, QObject* context, const Done& done, const ImageLimits& limits)
{
    constexpr qint64 most = 20LL * 1024 * 1024;
    auto* job = new FetchJob(url, most, context);
    QObject::connect(job, &FetchJob::succeeded, context,
                     [url, context, done, limits](const QByteArray& bytes) {
                         const QString name = url.toDisplayString(QUrl::RemoveUserInfo);
                         if (isPage(bytes))
                             return done(failure(ErrorCode::Usage, ErrorReason::ImageIsPage, name));
                         whenDone(encodeImageLater(name, bytes, limits), context, done);
                     });
    QObject::connect(job, &Job::failed, context,
                     [done](const Error& error) { done(failure(error)); });
    QObject::connect(job, &Job::finished, job, &QObject::deleteLater);
    return job;
}

} // namespace

void fetchImage(const QUrl& url, QObject* context,
                std::function<void(const Result<Attachment>&)> done, const ImageLimits& limits)
{
    jobFor(url, context, done, limits)->start();
}

void fetchShownImage(const QUrl& url, QObject* context,
                     std::function<void(const Result<Attachment>&)> done)
{
    FetchJob* job = jobFor(url, context, done, {});
    job->stayOnHost();
    job->start();
}

QFuture<Result<Attachment>> fetchImageLater(const QUrl& url, const ImageLimits& limits,
                                            QObject* context)
{
    auto promise = std::make_shared<QPromise<Result<Attachment>>>();
    const QFuture<Result<Attachment>> future = promise->future();
    promise->start();
    fetchImage(
        url, context,
        [promise](const Result<Attachment>& fetched) {
            promise->addResult(fetched);
            promise->finish();
        },
        limits);
    return future;
}

} // namespace loquat
