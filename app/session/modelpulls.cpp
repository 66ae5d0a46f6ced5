// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelpulls.h"

#include <algorithm>

namespace loquat {

ModelPulls::ModelPulls(ServerDirectory& servers, const Clock& clock,
                       std::chrono::milliseconds silence, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_clock(clock)
    , m_silence(silence)
{}

ModelPull& ModelPulls::pullOf(const ProfileId& server, const QString& model)
{
    for (ModelPull* pull : std::as_const(m_pulls)) {
        if (pull->server() == server && pull->model() == model)
            return *pull;
    }
    auto* pull = new ModelPull(m_servers, server, model, m_clock, m_silence, this);
    m_pulls.append(pull);
    Q_EMIT listChanged();
    return *pull;
}

bool ModelPulls::isAnyRunning() const
{
    return std::ranges::any_of(
        m_pulls, [](const ModelPull* pull) { return pull->state() == ModelPull::State::Running; });
}

void ModelPulls::dismiss(ModelPull& pull)
{
    if (pull.state() == ModelPull::State::Running || !m_pulls.removeOne(&pull))
        return;
    pull.deleteLater();
    Q_EMIT listChanged();
}

void ModelPulls::dismissDone()
{
    const QList<ModelPull*> pulls = m_pulls;
    for (ModelPull* pull : pulls) {
        if (pull->state() == ModelPull::State::Done)
            dismiss(*pull);
    }
}

} // namespace loquat
