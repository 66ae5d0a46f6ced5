// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/imagefetch.h"

#include "app/base/whendone.h"
#include "app/images/imageencoder.h"
#include "app/server/fetchjob.h"

namespace loquat {

void fetchImage(const QUrl& url, QObject* context,
                std::function<void(const Result<Attachment>&)> done)
{
    constexpr qint64 most = 20LL * 1024 * 1024;
    auto* job = new FetchJob(url, most, context);
    QObject::connect(job, &FetchJob::succeeded, context,
                     [url, context, done](const QByteArray& bytes) {
                         const QString name = url.toDisplayString(QUrl::RemoveUserInfo);
                         whenDone(encodeImageLater(name, bytes), context, done);
                     });
    QObject::connect(job, &Job::failed, context,
                     [done](const Error& error) { done(failure(error)); });
    QObject::connect(job, &Job::finished, job, &QObject::deleteLater);
    job->start();
}

} // namespace loquat
