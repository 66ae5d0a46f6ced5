// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localollama.h"

#include "app/server/localengine.h"
#include "app/session/serverdirectory.h"

namespace loquat {

LocalOllama::LocalOllama(ServerDirectory& servers, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_engine(std::make_unique<LocalEngine>())
{
    connect(m_engine.get(), &LocalEngine::stateChanged, this, &LocalOllama::engineChanged);
    connect(m_engine.get(), &LocalEngine::logGrew, this, &LocalOllama::logGrew);
}

LocalOllama::~LocalOllama() = default;

void LocalOllama::look()
{
    if (m_state == State::Starting || m_state == State::Stopping)
        return;
    BaseUrl base = LocalEngine::address();
    if (!LocalEngine::isHere(base))
        base = parseBaseUrl(QString()).value();
    m_address = base.toWrittenString();
    setState(State::Looking);
    m_servers.probe(m_address, QString(), this,
                    [this, attempt = ++m_attempt](const Result<ModelList>& models) {
                        if (attempt == m_attempt)
                            takeAnswer(models);
                    });
}

void LocalOllama::takeAnswer(const Result<ModelList>& models)
{
    m_models = models.value_or(ModelList());
    m_error = models ? std::nullopt : std::optional(models.error());
    if (models)
        setState(State::Running);
    else if (m_error->reason != ErrorReason::ConnectionRefused)
        setState(State::Occupied);
    else if (LocalEngine::program().isEmpty())
        setState(State::Absent);
    else if (!LocalEngine::isHere(LocalEngine::address()))
        setState(State::Elsewhere);
    else
        setState(m_engine->failure() ? State::Failed : State::Installed);
}

void LocalOllama::start()
{
    if (m_state != State::Installed && m_state != State::Failed)
        return;
    ++m_attempt;
    m_started = true;
    m_engine->start();
    setState(State::Starting);
}

void LocalOllama::stop()
{
    ++m_attempt;
    m_engine->stop();
}

bool LocalOllama::isOurs() const
{
    return m_engine->state() == LocalEngine::State::Running;
}

QString LocalOllama::wantedHost() const
{
    return LocalEngine::address().toDisplayString();
}

const std::optional<EngineFailure>& LocalOllama::failure() const
{
    return m_engine->failure();
}

const QString& LocalOllama::log() const
{
    return m_engine->log();
}

void LocalOllama::engineChanged()
{
    switch (m_engine->state()) {
    case LocalEngine::State::Starting:
        break;
    case LocalEngine::State::Stopping:
        setState(State::Stopping);
        break;
    case LocalEngine::State::Running:
        m_state = State::Looking;
        look();
        break;
    case LocalEngine::State::Stopped:
        ++m_attempt;
        if (m_engine->failure())
            return setState(State::Failed);
        m_state = State::Unknown;
        look();
        break;
    }
}

void LocalOllama::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace loquat
