// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace loquat {

class CreateJob;
class Endpoint;
class ServerDirectory;
struct ModelRecipe;

// One model being made by a server from another one it has. Once it is done the server's models are
// listed anew. GUI thread only; deleting a running one cancels it.
class ModelCreation final : public QObject
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

    // The directory must outlive it.
    ModelCreation(ServerDirectory& servers, const ProfileId& server, QObject* parent = nullptr);
    ~ModelCreation() override;

    // In every state but Running. changed() follows, never before this has returned.
    void start(const ModelRecipe& recipe);
    // The socket is closed when this returns.
    void cancel();

    State state() const { return m_state; }
    QString status() const { return m_status; }                   // the server's words; plain text
    const std::optional<Error>& error() const { return m_error; } // set when Failed

Q_SIGNALS:
    void changed();

private:
    void send(Endpoint& endpoint, const ModelRecipe& recipe);
    void conclude(State state, const std::optional<Error>& error = {});

    ServerDirectory& m_servers;
    ProfileId m_server;
    State m_state = State::Idle;
    QString m_status;
    std::optional<Error> m_error;
    std::unique_ptr<QObject> m_asking; // who waits for the endpoint
    std::unique_ptr<CreateJob> m_job;
};

} // namespace loquat
