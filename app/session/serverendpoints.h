// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/settings/serverprofile.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>

namespace loquat {

class Endpoint;
class PracticeServer;
class ServerKeys;
class ServerProfiles;
struct BaseUrl;
struct ServerSecrets;

// The endpoint that reaches each server, made with its key when it is first needed; and the
// practice server, started then. GUI thread only.
class ServerEndpoints final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive it.
    ServerEndpoints(ServerProfiles& profiles, ServerKeys& keys, QObject* parent = nullptr);
    ~ServerEndpoints() override;

    // As ServerDirectory::withEndpoint.
    void use(const ProfileId& id, QObject* context,
             std::function<void(const Result<Endpoint*>&)> use);
    // nullptr: it was not needed yet.
    Endpoint* made(const ProfileId& id) const;

    void setLimits(const ServerProfile& profile);
    // As the keychain holds them now.
    void setSecrets(const ServerProfile& profile, const ServerSecrets& secrets);
    void readKeyAgain(const ProfileId& id);
    // Requests that run end with ConnectionClosed, those of `listener` silently.
    void close(const ProfileId& id, const QObject* listener);
    void closeAll();

    // Where the practice server listens; starts it.
    Result<QString> practiceAddress();
    // A key must not go there without being asked for.
    static bool goesInTheOpen(const BaseUrl& base);

private:
    struct Held
    {
        std::unique_ptr<Endpoint> endpoint;
        bool keyRead = false;
    };

    Result<Endpoint*> make(const ServerProfile& profile, const ServerSecrets& secrets);
    // The endpoint, unless its key may not go where it leads.
    static Result<Endpoint*> checked(const ServerProfile& profile, Endpoint* endpoint);

    ServerProfiles& m_profiles;
    ServerKeys& m_keys;
    std::unordered_map<QString, Held> m_held; // by profile id
    QHash<ProfileId, int> m_changes;          // of the secrets, counted
    std::unique_ptr<PracticeServer> m_practice;
    QString m_practiceAddress;
};

} // namespace loquat
