// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelcreation.h"

#include "app/server/createjob.h"
#include "app/session/serverdirectory.h"
#include "app/wire/modelrecipe.h"

namespace loquat {

using namespace Qt::StringLiterals;

ModelCreation::ModelCreation(ServerDirectory& servers, const ProfileId& server, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_server(server)
{}

ModelCreation::~ModelCreation() = default;

void ModelCreation::start(const ModelRecipe& recipe)
{
    if (m_state == State::Running)
        return;
    m_state = State::Running;
    m_status.clear();
    m_error.reset();
    m_asking = std::make_unique<QObject>();
    m_servers.withEndpoint(m_server, m_asking.get(),
                           [this, recipe](const Result<Endpoint*>& endpoint) {
                               if (endpoint)
                                   send(**endpoint, recipe);
                               else
                                   conclude(State::Failed, endpoint.error());
                           });
}

void ModelCreation::send(Endpoint& endpoint, const ModelRecipe& recipe)
{
    m_job = std::make_unique<CreateJob>(endpoint, recipe);
    connect(m_job.get(), &PullJob::progressed, this, [this](const PullProgress& progress) {
        m_status = progress.status;
        Q_EMIT changed();
    });
    connect(m_job.get(), &PullJob::succeeded, this, [this] { conclude(State::Done); });
    connect(m_job.get(), &Job::failed, this, [this](const Error& error) {
        m_servers.noteFailure(m_server, u"/api/create"_s, error);
        conclude(State::Failed, error);
    });
    m_job->start();
}

void ModelCreation::cancel()
{
    if (m_state != State::Running)
        return;
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    conclude(State::Cancelled);
}

void ModelCreation::conclude(State state, const std::optional<Error>& error)
{
    m_state = state;
    m_error = error;
    m_asking.reset();
    // It may be its signal that led here.
    if (m_job)
        m_job.release()->deleteLater();
    if (state == State::Done)
        m_servers.refresh(m_server);
    Q_EMIT changed();
}

} // namespace loquat
