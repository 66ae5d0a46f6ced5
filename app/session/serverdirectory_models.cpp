// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoint.h"
#include "app/server/listingjobs.h"
#include "app/session/answerlater.h"
#include "app/session/serverdirectory.h"
#include "app/session/serverfactskeeper.h"
#include "app/session/serversurvey.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

// What is asked of a server about its models.

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// What was learnt by asking is not asked for again while the digest says it is the same model.
void keepLearnt(const ModelList& before, ModelList& now, QSet<QString>& asked)
{
    QHash<QString, const ModelInfo*> known;
    for (const ModelInfo& one : before) {
        if (one.capabilities && !one.digest.isEmpty())
            known.insert(one.name, &one);
    }
    for (ModelInfo& one : now) {
        const ModelInfo* old = one.capabilities ? nullptr : known.value(one.name);
        if (!old || old->digest != one.digest)
            continue;
        one.capabilities = old->capabilities;
        one.hasProjector = one.hasProjector || old->hasProjector;
        if (one.contextLength == 0)
            one.contextLength = old->contextLength;
        asked.insert(one.name);
    }
}

} // namespace

ModelListing ServerDirectory::listing(const ProfileId& id) const
{
    const auto found = m_links.find(id.value);
    ModelListing listing = found == m_links.end() ? ModelListing{} : found->second.listing;
    const auto known = profile(id);
    if (!listing.models.isEmpty() || !known || known->models.isEmpty())
        return listing;
    for (const QString& name : known->models) {
        ModelInfo model;
        model.name = name;
        listing.models.append(model);
    }
    // That it does not list them is why they were typed.
    if (listing.error && listing.error->isMissingEndpoint()) {
        listing.state = ModelListing::State::Ready;
        listing.error.reset();
    }
    return listing;
}

std::optional<ModelInfo> ServerDirectory::model(const ProfileId& id, const QString& name) const
{
    const ModelList models = listing(id).models;
    const auto found = std::find_if(models.begin(), models.end(),
                                    [&](const ModelInfo& one) { return one.name == name; });
    return found == models.end() ? std::nullopt : std::optional(*found);
}

void ServerDirectory::refresh(const ProfileId& id)
{
    if (!profile(id) || link(id).listing.state == ModelListing::State::Loading)
        return;
    m_facts->forgetDoubts(id);
    link(id).listing.state = ModelListing::State::Loading;
    Q_EMIT listingChanged(id);
    withEndpoint(id, this, [this, id](const Result<Endpoint*>& endpoint) {
        if (!endpoint)
            return finishListing(id, failure(endpoint.error()));
        auto* survey = new ServerSurvey(**endpoint, facts(id), link(id).refusedWithoutKey);
        connect(survey, &ServerSurvey::listed, this,
                [this, id](const Result<ModelList>& models) { finishListing(id, models); });
        connect(survey, &ServerSurvey::finished, this,
                [this, id](const ServerSurvey::Findings& found) {
                    link(id).refusedWithoutKey = found.refusedWithoutKey;
                    m_facts->noteServer(id, found.kind, found.version);
                    for (const QString& path : found.missingEndpoints)
                        m_facts->noteMissing(id, path);
                });
        survey->start();
    });
}

void ServerDirectory::finishListing(const ProfileId& id, const Result<ModelList>& models)
{
    if (!profile(id))
        return;
    Link& held = link(id);
    held.listing.updatedMs = QDateTime::currentMSecsSinceEpoch();
    if (models) {
        held.listing.state = ModelListing::State::Ready;
        const ModelList before = std::exchange(held.listing.models, *models);
        held.listing.error.reset();
        held.detailsAsked.clear();
        keepLearnt(before, held.listing.models, held.detailsAsked);
        m_facts->noteListing(id, *models);
    } else {
        held.listing.state = ModelListing::State::Failed;
        held.listing.error = models.error();
    }
    Q_EMIT listingChanged(id);
}

void ServerDirectory::learnDetails(const ProfileId& id, const QString& model)
{
    const std::optional<ModelInfo> info = this->model(id, model);
    const QString path = u"/api/show"_s;
    if (!info || info->capabilities || link(id).detailsAsked.contains(model) ||
        facts(id).lacks(path))
        return;
    link(id).detailsAsked.insert(model);
    withEndpoint(id, this, [this, id, model, path](const Result<Endpoint*>& endpoint) {
        if (!endpoint)
            return;
        auto* job = new ShowJob(**endpoint, model, *endpoint);
        connect(job, &ShowJob::succeeded, this, [this, id, model](const ModelDetails& details) {
            mergeDetails(id, model, details);
        });
        connect(job, &Job::failed, this,
                [this, id, path](const Error& error) { noteFailure(id, path, error); });
        connect(job, &Job::finished, job, &QObject::deleteLater);
        job->start();
    });
}

void ServerDirectory::mergeDetails(const ProfileId& id, const QString& model,
                                   const ModelDetails& details)
{
    for (ModelInfo& info : link(id).listing.models) {
        if (info.name != model)
            continue;
        info.capabilities = details.capabilities;
        info.hasProjector = details.hasProjector;
        if (info.contextLength == 0)
            info.contextLength = details.contextLength;
        Q_EMIT listingChanged(id);
    }
}

void ServerDirectory::loaded(const ProfileId& id, QObject* context,
                             std::function<void(const Result<QList<LoadedModel>>&)> use)
{
    const QString path = u"/api/ps"_s;
    using Loaded = Result<QList<LoadedModel>>;
    if (facts(id).lacks(path))
        return answerLater(
            context, use, Loaded(failure(ErrorCode::NotFound, ErrorReason::EndpointMissing, path)));
    withEndpoint(id, context, [this, id, path, context, use](const Result<Endpoint*>& endpoint) {
        if (!endpoint)
            return use(failure(endpoint.error()));
        // Not a child of the endpoint: it fails, rather than falls silent, where that is closed.
        auto* job = new PsJob(**endpoint, this);
        connect(job, &PsJob::succeeded, context,
                [use](const QList<LoadedModel>& loaded) { use(loaded); });
        connect(job, &Job::failed, context, [this, id, path, use](const Error& error) {
            noteFailure(id, path, error);
            use(failure(error));
        });
        connect(job, &Job::finished, job, &QObject::deleteLater);
        job->start();
    });
}

} // namespace loquat
