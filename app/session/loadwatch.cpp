// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/loadwatch.h"

#include "app/chat/turn.h"
#include "app/session/serverdirectory.h"
#include "app/wire/listings.h"
#include "app/wire/serverkind.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Servers complete a name without a tag.
QString withTag(const QString& model)
{
    return model.contains(u':') ? model : model + ":latest"_L1;
}

} // namespace

LoadWatch::LoadWatch(ServerDirectory& servers, QObject* parent)
    : LoadWatch(servers, Intervals{}, parent)
{}

LoadWatch::LoadWatch(ServerDirectory& servers, Intervals intervals, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_intervals(intervals)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be early
    connect(&m_timer, &QTimer::timeout, this, &LoadWatch::ask);
}

LoadWatch::~LoadWatch() = default;

void LoadWatch::follow(const Turn* running)
{
    const bool waits = running && hasBroughtNothing(running->reply);
    if (waits && running->id == m_turn)
        return;
    m_timer.stop();
    m_asking.reset();
    m_turn = {};
    if (waits) {
        m_turn = running->id;
        m_profile = running->profile;
        m_model = running->model;
        m_timer.start(m_intervals.patience);
    }
    setState(LoadState::Unknown);
}

void LoadWatch::ask()
{
    const auto info = m_servers.model(m_profile, m_model);
    if ((info && isCloudModel(*info)) || m_servers.facts(m_profile).lacks(u"/api/ps"_s))
        return;
    m_asking = std::make_unique<QObject>();
    m_servers.loaded(m_profile, m_asking.get(),
                     [this](const Result<QList<LoadedModel>>& loaded) { take(loaded); });
}

void LoadWatch::take(const Result<QList<LoadedModel>>& loaded)
{
    m_timer.start(m_intervals.pause);
    if (!loaded)
        return setState(LoadState::Unknown);
    const bool isThere = std::ranges::any_of(*loaded, [this](const LoadedModel& one) {
        return withTag(one.name).compare(withTag(m_model), Qt::CaseInsensitive) == 0;
    });
    setState(isThere ? LoadState::Loaded : LoadState::Loading);
}

void LoadWatch::setState(LoadState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT changed(state);
}

} // namespace loquat
