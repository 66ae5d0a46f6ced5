// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/result.h"
#include "app/chat/enginefailure.h"
#include "app/chat/modelinfo.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace loquat {

class LocalEngine;
class ServerDirectory;

// The Ollama on this computer: found where it runs, started where it is only installed. What
// Loquat started is stopped with this object; any other is let be. GUI thread only.
class LocalOllama final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Unknown, // look() was not called yet
        Looking,
        Running,   // and answers
        Installed, // and does not run
        Absent,
        Elsewhere, // does not run, and OLLAMA_HOST would have it listen on another computer
        Occupied,  // what answers in its place is no Ollama: error()
        Starting,
        Stopping,
        Failed, // it was started, and does not run: failure()
    };

    // The directory must outlive it.
    explicit LocalOllama(ServerDirectory& servers, QObject* parent = nullptr);
    ~LocalOllama() override;

    // Looks where OLLAMA_HOST says, if that is this computer, else at 127.0.0.1:11434. changed()
    // follows. Not while one of ours is starting or stopping.
    void look();
    // Runs `ollama serve`, where it is Installed or has Failed.
    void start();
    // Only one that we started.
    void stop();

    State state() const { return m_state; }
    bool isOurs() const;                                 // it runs, and we started it
    QString address() const { return m_address; }        // where it was looked for, as one types it
    QString wantedHost() const;                          // of Elsewhere: what OLLAMA_HOST says
    const ModelList& models() const { return m_models; } // of Running
    const std::optional<Error>& error() const { return m_error; }
    const std::optional<EngineFailure>& failure() const;
    // What the one that we started wrote; bounded.
    const QString& log() const;
    bool wasStarted() const { return m_started; } // in this run, by us

Q_SIGNALS:
    void changed();
    void logGrew(const QString& text);

private:
    void takeAnswer(const Result<ModelList>& models);
    void engineChanged();
    void setState(State state);

    ServerDirectory& m_servers;
    std::unique_ptr<LocalEngine> m_engine;
    State m_state = State::Unknown;
    QString m_address;
    ModelList m_models;
    std::optional<Error> m_error;
    int m_attempt = 0;
    bool m_started = false;
};

} // namespace loquat
