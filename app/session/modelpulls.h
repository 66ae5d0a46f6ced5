// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/session/modelpull.h"

#include <QList>
#include <QObject>

#include <chrono>

namespace loquat {

class Clock;
class ServerDirectory;

// Every pull of this run, on whatever server: as many at once as one likes. One of the run before
// that was not done is Idle until somebody starts it. GUI thread only.
class ModelPulls final : public QObject
{
    Q_OBJECT
public:
    // What it is given must outlive it.
    ModelPulls(ServerDirectory& servers, const Clock& clock,
               std::chrono::milliseconds silence = ModelPull::usualSilence,
               QObject* parent = nullptr);

    // The pull of this model, or a new one that was not started yet. Lives until it is dismissed,
    // and then until control returns to the event loop.
    ModelPull& pullOf(const ProfileId& server, const QString& model);
    const QList<ModelPull*>& all() const { return m_pulls; } // the oldest first
    bool isAnyRunning() const;
    // Does nothing while it runs.
    void dismiss(ModelPull& pull);
    // Those that have nothing left to say.
    void dismissDone();

Q_SIGNALS:
    void listChanged();

private:
    ServerDirectory& m_servers;
    const Clock& m_clock;
    std::chrono::milliseconds m_silence;
    QList<ModelPull*> m_pulls;
};

} // namespace loquat
