// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serversurvey.h"

#include "app/server/listingjobs.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString tagsPath = u"/api/tags"_s;
const QString versionPath = u"/api/version"_s;

} // namespace

ServerSurvey::ServerSurvey(Endpoint& endpoint, const QSet<QString>& missing)
    : QObject(&endpoint)
    , m_endpoint(endpoint)
    , m_missing(missing)
{}

void ServerSurvey::start()
{
    QMetaObject::invokeMethod(this, &ServerSurvey::askTags, Qt::QueuedConnection);
}

void ServerSurvey::run(Job* job, const QString& path)
{
    connect(job, &Job::failed, this, [this, path](const Error& error) {
        if (error.reason == ErrorReason::EndpointMissing)
            m_findings.missingEndpoints.append(path);
    });
    connect(job, &Job::finished, job, &QObject::deleteLater);
    job->start();
}

void ServerSurvey::askTags()
{
    if (m_missing.contains(tagsPath))
        return takeTags(failure(ErrorCode::NotFound, ErrorReason::EndpointMissing, tagsPath));
    auto* job = new TagsJob(m_endpoint, &m_endpoint);
    connect(job, &TagsJob::succeeded, this, [this](const ModelList& models) { takeTags(models); });
    connect(job, &Job::failed, this, [this](const Error& error) { takeTags(failure(error)); });
    run(job, tagsPath);
}

void ServerSurvey::takeTags(const Result<ModelList>& models)
{
    const bool answered = models || models.error().httpStatus != 0 || m_missing.contains(tagsPath);
    Q_EMIT listed(models);
    if (answered)
        askVersion();
    else
        conclude();
}

void ServerSurvey::askVersion()
{
    if (m_missing.contains(versionPath))
        return conclude();
    auto* job = new VersionJob(m_endpoint, &m_endpoint);
    connect(job, &VersionJob::succeeded, this,
            [this](const QString& version) { m_findings.version = version; });
    run(job, versionPath);
    connect(job, &Job::finished, this, &ServerSurvey::conclude);
}

void ServerSurvey::conclude()
{
    Q_EMIT finished(m_findings);
    deleteLater();
}

} // namespace loquat
