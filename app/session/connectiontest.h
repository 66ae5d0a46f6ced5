// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/modelinfo.h"
#include "app/settings/serverprofile.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

namespace loquat {

class ConnectProbe;
class Endpoint;
class ListingJob;
class ReplyJob;
class ServerDirectory;
struct BaseUrl;

// One thing that has to work for a server to be of use.
struct ConnectionStep
{
    enum class Kind
    {
        Name,     // the host's name leads to an address
        Port,     // something listens there
        Tls,      // a secure connection is made, with somebody trusted
        Http,     // it answers requests
        Api,      // it speaks this API
        Key,      // it lets us in
        Models,   // there is something to ask
        Streaming // a reply of one token arrives, piece by piece
    };
    enum class State
    {
        Waiting,
        Running,
        Passed,
        Failed,
        Skipped, // not needed, or not reached
        Warned   // it can be used, but not as it should be
    };

    Kind kind = Kind::Name;
    State state = State::Waiting;
    std::optional<Error> error;    // set when Failed; when Warned, unless it is plain from the kind
    QStringList found;             // addresses, "TLS 1.3", a version, names of models
    PinnedCertificate certificate; // of Tls, if one was shown
    qint64 tookMs = 0;

    bool operator==(const ConnectionStep&) const = default;
};

// Tries a server step by step, from its name to a reply of one token, and stops at the first step
// that fails: those behind it are skipped. A reply that comes all at once, an empty one, and a
// model that writes no text are warned of: the server can be used. To be sure, such a reply is
// asked for once more, with a few tokens: the only one may have come with the end, or be a mark.
// Nothing is sent to a server whose certificate is not trusted, nor a key where it may not go. Asks
// with the profile as it is kept when start() is called. Used once; deleting a running one ends it.
// GUI thread only.
class ConnectionTest final : public QObject
{
    Q_OBJECT
public:
    ConnectionTest(ServerDirectory& servers, const ProfileId& server, QObject* parent = nullptr);
    ~ConnectionTest() override;

    // No signal is emitted before it has returned.
    void start();
    // The step that runs is skipped; finished() follows before this returns.
    void cancel();
    bool isFinished() const { return m_finished; }

    const QList<ConnectionStep>& steps() const { return m_steps; }
    // The step that failed; nullptr: none did.
    const ConnectionStep* failedStep() const;
    // Where the requests go, for a report; no secret is in it.
    QString address() const { return m_address; }

Q_SIGNALS:
    void stepChanged(int index);
    void finished(); // once, last

private:
    using Kind = ConnectionStep::Kind;
    using State = ConnectionStep::State;

    ConnectionStep& at(Kind kind) { return m_steps[int(kind)]; }
    void begin();
    void probe(const BaseUrl& base);
    void takeProbeError(const Error& error);
    void askVersion();
    void takeVersion(const QString& version);
    void askTags(const std::optional<Error>& versionError);
    void takeTags(const Result<ModelList>& models, const std::optional<Error>& versionError);
    void askRoot(const Error& tagsError);
    void judgeModels(const std::optional<ModelList>& listed, const std::optional<Error>& error);
    void askForAToken(const QString& model, int tokens = 1);
    void judgeReply(const QString& model, int tokens, const std::optional<Error>& error);
    void warn(Kind kind, const std::optional<Error>& error, const QStringList& found);
    void run(Kind kind);
    void pass(Kind kind, const QStringList& found = {});
    void skip(Kind kind);
    void fail(Kind kind, const Error& error);
    void end();
    void start(ListingJob* job);
    // Which step an error of the endpoint itself belongs to.
    static Kind stepOf(const Error& error);

    ServerDirectory& m_servers;
    ProfileId m_server;
    ServerProfile m_profile;
    QString m_address;
    QList<ConnectionStep> m_steps;
    QElapsedTimer m_clock;
    std::optional<Error> m_refusal; // why there is no endpoint
    QPointer<Endpoint> m_endpoint;
    std::unique_ptr<ConnectProbe> m_probe;
    std::unique_ptr<ListingJob> m_asking;
    std::unique_ptr<ReplyJob> m_reply;
    bool m_apiProven = false; // else the reply has to prove it
    bool m_started = false;
    bool m_finished = false;
};

} // namespace loquat
