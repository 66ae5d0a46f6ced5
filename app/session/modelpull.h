// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/wire/pullprogress.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace loquat {

class Clock;
class Endpoint;
class PullJob;
class ServerDirectory;

// One model being fetched by a server from its library (protocol.md §4.7). What has arrived stays
// on the server when it is stopped or fails: start() goes on from there. Once it is done the
// server's models are listed anew. GUI thread only; deleting a running one cancels it.
class ModelPull final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Idle,
        Running,
        Done,
        Failed,
        Cancelled
    };

    // Outside verifying, nothing at all for so long makes it quiet.
    static const std::chrono::milliseconds usualSilence;

    ModelPull(ServerDirectory& servers, const ProfileId& server, const QString& model,
              const Clock& clock, std::chrono::milliseconds silence = usualSilence,
              QObject* parent = nullptr);
    ~ModelPull() override;

    // Whether the server can be asked, by what is known of it.
    static bool isOffered(const ServerDirectory& servers, const ProfileId& server);

    ProfileId server() const { return m_server; }
    QString model() const { return m_model; }

    // In every state but Running. changed() follows, never before this has returned.
    void start();
    // The socket is closed when this returns.
    void cancel();
    // A person wants to go on waiting although it is quiet.
    void keepWaiting();

    State state() const { return m_state; }
    const PullProgress& progress() const { return m_progress; }
    const std::optional<Error>& error() const { return m_error; } // set when Failed
    bool isQuiet() const { return m_quiet; }
    // Of the last seconds; nothing before it can be told.
    std::optional<double> bytesPerSecond() const;
    std::optional<double> secondsLeft() const;

Q_SIGNALS:
    // State, progress or quiet; progress at most ten times a second.
    void changed();

private:
    struct Sample
    {
        qint64 atNs = 0;
        qint64 bytes = 0;
    };

    void send(Endpoint& endpoint);
    void take(const PullProgress& progress);
    void conclude(State state, const std::optional<Error>& error = {});
    void fallQuiet();

    ServerDirectory& m_servers;
    const Clock& m_clock;
    ProfileId m_server;
    QString m_model;
    std::chrono::milliseconds m_silence;
    State m_state = State::Idle;
    PullProgress m_progress;
    std::optional<Error> m_error;
    std::unique_ptr<QObject> m_asking; // who waits for the endpoint
    std::unique_ptr<PullJob> m_job;
    QList<Sample> m_samples; // oldest first
    QTimer m_frame;
    bool m_quiet = false;
};

} // namespace loquat
