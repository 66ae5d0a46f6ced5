// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

namespace loquat {

class Generation;

// Lets at most `limit` generations run on a server at once; the others wait in order
// (protocol.md §11.1). Owns nothing. GUI thread only.
class RunQueue final : public QObject
{
    Q_OBJECT
public:
    explicit RunQueue(QObject* parent = nullptr)
        : QObject(parent)
    {}

    void setLimit(const ProfileId& profile, int limit); // at least 1, the default
    // Starts it now or when its turn comes. A generation that ends or is deleted makes room; one
    // that is stopped while it waits leaves the queue.
    void add(Generation* generation);
    QList<Generation*> waiting(const ProfileId& profile) const; // first to run first
    // How many waiting ones run before this one; -1: it does not wait.
    int placeOf(const Generation* generation) const;
    // So many places to the front (below 0) or back, as far as there are any.
    void move(const Generation* generation, int steps);

Q_SIGNALS:
    void changed(const loquat::ProfileId& profile);

private:
    struct Lane
    {
        int limit = 1;
        QList<Generation*> running;
        QList<Generation*> waiting;
    };

    void leave(const ProfileId& profile, Generation* generation);
    void advance(const ProfileId& profile);

    QHash<ProfileId, Lane> m_lanes;
};

} // namespace loquat
