// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pullkeeper.h"

#include "app/session/modelpulls.h"
#include "app/settings/settingsstore.h"

namespace loquat {

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
        if (pull->state() != ModelPull::State::Done)
            unfinished.append({pull->server(), pull->model()});
    }
    // Progress comes ten times a second.
    if (unfinished != m_settings.current().unfinishedPulls)
        m_settings.update([&](Settings& edited) { edited.unfinishedPulls = unfinished; });
}

} // namespace loquat
