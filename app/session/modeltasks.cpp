// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modeltasks.h"

#include "app/server/copyjob.h"
#include "app/server/deletejob.h"
#include "app/server/loadjob.h"
#include "app/session/modelcreation.h"
#include "app/session/serverdirectory.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(ModelTask task)
{
    switch (task) {
    case ModelTask::Details:
        return u"/api/show"_s;
    case ModelTask::Load:
        return u"/api/ps"_s; // where nothing is loaded nothing can be
    case ModelTask::Pull:
        return u"/api/pull"_s;
    case ModelTask::Copy:
        return u"/api/copy"_s;
    case ModelTask::Create:
        return u"/api/create"_s;
    case ModelTask::Delete:
        return u"/api/delete"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ModelTasks::ModelTasks(ServerDirectory& servers, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
{}

bool ModelTasks::isOffered(const ServerDirectory& servers, const ProfileId& server, ModelTask task)
{
    const auto profile = servers.profile(server);
    const ServerFacts facts = servers.facts(server);
    if (!profile || facts.lacks(pathOf(task)))
        return false;
    if (task == ModelTask::Details)
        return true;
    // Others would take an empty prompt for a prompt, or know none of it (protocol.md §10.4).
    return !profile->practice &&
           (facts.kind == ServerKind::Ollama || facts.kind == ServerKind::Unknown);
}

template <typename Job, typename... Arguments>
void ModelTasks::change(const ProfileId& server, const QString& path, QObject* context,
                        const Done& done, const Arguments&... arguments)
{
    const QPointer<QObject> listener(context);
    const auto tell = [this, server, listener, done](const Result<void>& result) {
        if (listener)
            done(result);
        else if (!result)
            Q_EMIT failedUnseen(server, result.error());
    };
    m_servers.withEndpoint(server, this, [=, this](const Result<Endpoint*>& endpoint) {
        if (!endpoint)
            return tell(failure(endpoint.error()));
        auto* job = new Job(**endpoint, arguments..., this);
        connect(job, &Job::succeeded, this, [this, server, tell] {
            m_servers.refresh(server);
            tell({});
        });
        connect(job, &loquat::Job::failed, this, [this, server, path, tell](const Error& error) {
            m_servers.noteFailure(server, path, error);
            tell(failure(error));
        });
        connect(job, &loquat::Job::finished, job, &QObject::deleteLater);
        job->start();
    });
}

void ModelTasks::remove(const ProfileId& server, const QString& model, QObject* context,
                        const Done& done)
{
    change<DeleteJob>(server, pathOf(ModelTask::Delete), context, done, model);
}

void ModelTasks::copy(const ProfileId& server, const QString& from, const QString& to,
                      QObject* context, const Done& done)
{
    change<CopyJob>(server, pathOf(ModelTask::Copy), context, done, from, to);
}

void ModelTasks::details(const ProfileId& server, const QString& model, QObject* context,
                         const std::function<void(const Result<ModelDetails>&)>& use)
{
    m_servers.withEndpoint(server, context, [=, this](const Result<Endpoint*>& endpoint) {
        if (!endpoint)
            return use(failure(endpoint.error()));
        auto* job = new ShowJob(**endpoint, model, this);
        connect(job, &ShowJob::succeeded, context,
                [use](const ModelDetails& details) { use(details); });
        connect(job, &Job::failed, context, [this, server, use](const Error& error) {
            m_servers.noteFailure(server, pathOf(ModelTask::Details), error);
            use(failure(error));
        });
        connect(job, &Job::finished, job, &QObject::deleteLater);
        job->start();
    });
}

ModelCreation& ModelTasks::newCreation(const ProfileId& server)
{
    return *new ModelCreation(m_servers, server, this);
}

void ModelTasks::leave(ModelCreation& creation, const ProfileId& server)
{
    if (creation.state() != ModelCreation::State::Running)
        return creation.deleteLater();
    connect(&creation, &ModelCreation::changed, this, [this, server, &creation] {
        if (creation.state() == ModelCreation::State::Running)
            return;
        creation.disconnect(this);
        creation.deleteLater();
        if (creation.state() == ModelCreation::State::Failed)
            Q_EMIT failedUnseen(server, creation.error().value_or(Error{}));
    });
}

void ModelTasks::load(const ProfileId& server, const QString& model)
{
    beginLoading({server, model}, Loading::Loading);
}

void ModelTasks::unload(const ProfileId& server, const QString& model)
{
    beginLoading({server, model}, Loading::Unloading);
}

ModelTasks::Loading ModelTasks::loading(const ProfileId& server, const QString& model) const
{
    return m_loads.value({server, model}).what;
}

void ModelTasks::beginLoading(const Key& key, Loading what)
{
    if (m_loads.contains(key))
        return;
    m_loads.insert(key, {what, nullptr});
    m_servers.withEndpoint(key.first, this, [this, key, what](const Result<Endpoint*>& endpoint) {
        if (!m_loads.contains(key))
            return; // cancelled meanwhile
        if (!endpoint) {
            endLoading(key);
            Q_EMIT loadFailed(key.first, key.second, endpoint.error());
            return;
        }
        auto* job = new LoadJob(
            **endpoint, key.second,
            what == Loading::Loading ? LoadJob::Action::Load : LoadJob::Action::Unload, this);
        m_loads[key].job = job;
        connect(job, &Job::failed, this, [this, key](const Error& error) {
            Q_EMIT loadFailed(key.first, key.second, error);
        });
        connect(job, &Job::finished, this, [this, key] { endLoading(key); });
        connect(job, &Job::finished, job, &QObject::deleteLater);
        job->start();
    });
    Q_EMIT loadChanged(key.first, key.second);
}

void ModelTasks::cancelLoading(const ProfileId& server, const QString& model)
{
    const Key key(server, model);
    if (Job* job = m_loads.value(key).job)
        job->cancel();
    else
        endLoading(key);
}

void ModelTasks::endLoading(const Key& key)
{
    if (m_loads.remove(key))
        Q_EMIT loadChanged(key.first, key.second);
}

} // namespace loquat
