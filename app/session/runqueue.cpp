// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/runqueue.h"

#include "app/base/log.h"
#include "app/session/generation.h"

#include <algorithm>

namespace loquat {

void RunQueue::setLimit(const ProfileId& profile, int limit)
{
    m_lanes[profile].limit = std::max(1, limit);
    advance(profile);
}

void RunQueue::add(Generation* generation)
{
    const ProfileId profile = generation->turn().profile;
    m_lanes[profile].waiting.append(generation);
    connect(generation, &Generation::ended, this,
            [this, profile, generation] { leave(profile, generation); });
    connect(generation, &QObject::destroyed, this,
            [this, profile, generation] { leave(profile, generation); });
    qCDebug(sessionLog) << "turn" << generation->turn().id.value << "queued behind"
                        << m_lanes[profile].waiting.size() - 1 << "others";
    Q_EMIT changed(profile);
    advance(profile);
}

QList<Generation*> RunQueue::waiting(const ProfileId& profile) const
{
    return m_lanes.value(profile).waiting;
}

int RunQueue::placeOf(const Generation* generation) const
{
    return int(m_lanes.value(generation->turn().profile).waiting.indexOf(generation));
}

void RunQueue::move(const Generation* generation, int steps)
{
    const ProfileId profile = generation->turn().profile;
    QList<Generation*>& waiting = m_lanes[profile].waiting;
    const qsizetype from = waiting.indexOf(generation);
    if (from < 0)
        return;
    const qsizetype to = std::clamp<qsizetype>(from + steps, 0, waiting.size() - 1);
    if (to == from)
        return;
    waiting.move(from, to);
    Q_EMIT changed(profile);
}

void RunQueue::leave(const ProfileId& profile, Generation* generation)
{
    Lane& lane = m_lanes[profile];
    if (lane.running.removeAll(generation) + lane.waiting.removeAll(generation) == 0)
        return;
    Q_EMIT changed(profile);
    advance(profile);
}

void RunQueue::advance(const ProfileId& profile)
{
    while (true) {
        Lane& lane = m_lanes[profile];
        if (lane.waiting.isEmpty() || lane.running.size() >= lane.limit)
            return;
        Generation* next = lane.waiting.takeFirst();
        lane.running.append(next);
        next->run();
        Q_EMIT changed(profile);
    }
}

} // namespace loquat
