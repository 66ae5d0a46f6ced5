// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serversurvey.h"

#include "app/server/rootjob.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

const QString tagsPath = u"/api/tags"_s;
const QString versionPath = u"/api/version"_s;
const QString rootPath = u"/"_s;

} // namespace

ServerSurvey::ServerSurvey(Endpoint& endpoint, const ServerFacts& known, bool refusedWithoutKey)
    : QObject(&endpoint)
    , m_endpoint(endpoint)
    , m_known(known)
{
    m_evidence.host = endpoint.base().host;
    m_evidence.refusedWithoutKey = refusedWithoutKey;
}

void ServerSurvey::start()
{
    QMetaObject::invokeMethod(this, &ServerSurvey::askTags, Qt::QueuedConnection);
}

void ServerSurvey::run(ListingJob* job, const QString& path)
{
    connect(job, &Job::failed, this, [this, path](const Error& error) {
        if (error.reason == ErrorReason::EndpointMissing)
            m_findings.missingEndpoints.append(path);
    });
    connect(job, &Job::finished, this,
            [this, job] { m_evidence.note(job->traits(), m_endpoint.hasKey()); });
    connect(job, &Job::finished, job, &QObject::deleteLater);
}

void ServerSurvey::askTags()
{
    if (m_known.lacks(tagsPath))
        return takeTags(failure(ErrorCode::NotFound, ErrorReason::EndpointMissing, tagsPath));
    auto* job = new TagsJob(m_endpoint, &m_endpoint);
    run(job, tagsPath);
    connect(job, &TagsJob::succeeded, this, [this](const ModelList& models) { takeTags(models); });
    connect(job, &Job::failed, this, [this](const Error& error) { takeTags(failure(error)); });
    job->start();
}

void ServerSurvey::takeTags(const Result<ModelList>& models)
{
    const bool answers = models || models.error().httpStatus != 0 || m_known.lacks(tagsPath);
    if (models)
        m_evidence.models = *models;
    Q_EMIT listed(models);
    if (answers)
        askVersion();
    else
        conclude();
}

void ServerSurvey::askVersion()
{
    if (m_known.lacks(versionPath))
        return askRoot();
    auto* job = new VersionJob(m_endpoint, &m_endpoint);
    run(job, versionPath);
    connect(job, &VersionJob::succeeded, this,
            [this](const QString& version) { m_evidence.version = version; });
    connect(job, &Job::finished, this, &ServerSurvey::askRoot);
    job->start();
}

void ServerSurvey::askRoot()
{
    if (m_evidence.models || m_evidence.version || m_known.kind != ServerKind::Unknown ||
        m_known.lacks(rootPath))
        return conclude();
    auto* job = new RootJob(m_endpoint, &m_endpoint);
    run(job, rootPath);
    connect(job, &RootJob::succeeded, this,
            [this](const QByteArray& beginning) { m_evidence.root = beginning; });
    connect(job, &Job::finished, this, &ServerSurvey::conclude);
    job->start();
}

void ServerSurvey::conclude()
{
    m_findings.kind = recogniseServer(m_evidence);
    m_findings.version = m_evidence.version.value_or(QString());
    m_findings.refusedWithoutKey = m_evidence.refusedWithoutKey;
    Q_EMIT finished(m_findings);
    deleteLater();
}

} // namespace loquat
