// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/loadstate.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace loquat {

class ServerDirectory;
struct LoadedModel;
struct Turn;

// While a request that was sent has brought nothing for some time, asks its server from time to
// time whether the model is loaded (/api/ps, protocol.md §4.6), unless that is known to be missing
// or the model runs elsewhere. The request itself is never touched. GUI thread only.
class LoadWatch final : public QObject
{
    Q_OBJECT
public:
    struct Intervals
    {
        std::chrono::milliseconds patience{5000}; // before the first question
        std::chrono::milliseconds pause{5000};    // from one question to the next
    };

    explicit LoadWatch(ServerDirectory& servers, QObject* parent = nullptr);
    LoadWatch(ServerDirectory& servers, Intervals intervals, QObject* parent = nullptr);
    ~LoadWatch() override;

    // To be called whenever the turn that runs has changed: begins with a turn that is waiting,
    // goes on while it waits, and ends with nullptr or a turn that waits no more.
    void follow(const Turn* running);

    LoadState state() const { return m_state; } // Unknown while nothing is followed

Q_SIGNALS:
    void changed(loquat::LoadState state);

private:
    void ask();
    void take(const Result<QList<LoadedModel>>& loaded);
    void setState(LoadState state);

    ServerDirectory& m_servers;
    Intervals m_intervals;
    QTimer m_timer;
    std::unique_ptr<QObject> m_asking; // the context of the question that is under way
    TurnId m_turn;
    ProfileId m_profile;
    QString m_model;
    LoadState m_state = LoadState::Unknown;
};

} // namespace loquat
