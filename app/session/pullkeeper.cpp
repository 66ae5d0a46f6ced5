// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pullkeeper.h"

#include "app/session/modelpulls.h"
#include "app/settings/settingsstore.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// What asking again changes nothing about (protocol.md §4.7): a name that is none, one the library
// does not know, and a server that pulls nothing.
bool isFinal(const Error& error)
{
    constexpr int badRequest = 400;
    return error.httpStatus == badRequest || error.isMissingEndpoint() ||
           error.reason == ErrorReason::ModelMissing ||
           error.serverText.contains("file does not exist"_L1) ||
           error.serverText.contains("invalid model name"_L1);
}

bool mayGoOn(const ModelPull& pull)
{
    return pull.state() != ModelPull::State::Done &&
           !(pull.state() == ModelPull::State::Failed && pull.error() && isFinal(*pull.error()));
}

} // namespace

PullKeeper::PullKeeper(ModelPulls& pulls, SettingsStore& settings, QObject* parent)
    : QObject(parent)
    , m_pulls(pulls)
    , m_settings(settings)
{
    const QList<ModelChoice> unfinished = settings.current().unfinishedPulls;
    for (const ModelChoice& one : unfinished)
        pulls.pullOf(one.profile, one.model);
    connect(&pulls, &ModelPulls::listChanged, this, &PullKeeper::follow);
    follow();
}

void PullKeeper::follow()
{
    for (ModelPull* pull : m_pulls.all())
        connect(pull, &ModelPull::changed, this, &PullKeeper::keep, Qt::UniqueConnection);
    keep();
}

void PullKeeper::keep()
{
    QList<ModelChoice> unfinished;
    for (const ModelPull* pull : m_pulls.all()) {
        if (mayGoOn(*pull))
            unfinished.append({pull->server(), pull->model()});
    }
    // Progress comes ten times a second.
    if (unfinished != m_settings.current().unfinishedPulls)
        m_settings.update([&](Settings& edited) { edited.unfinishedPulls = unfinished; });
}

} // namespace loquat
