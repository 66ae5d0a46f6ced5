// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/modelinfo.h"
#include "app/settings/serverprofile.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace loquat {

class Endpoint;
class Job;
class SecretStore;
class SettingsStore;

// What is known of a server's models right now.
struct ModelListing
{
    enum class State
    {
        Unknown,
        Loading,
        Ready,
        Failed
    };

    State state = State::Unknown;
    ModelList models;           // of the last success, also while Loading or Failed
    std::optional<Error> error; // set when Failed
    qint64 updatedMs = 0;

    bool operator==(const ModelListing&) const = default;
};

// The servers a person set up: profiles (kept in SettingsStore), their keys (in the SecretStore),
// the endpoint that reaches each, and the models each lists. GUI thread only.
class ServerDirectory final : public QObject
{
    Q_OBJECT
public:
    ServerDirectory(SettingsStore& settings, SecretStore& secrets, QObject* parent = nullptr);
    ~ServerDirectory() override;

    QList<ServerProfile> profiles() const;
    std::optional<ServerProfile> profile(const ProfileId& id) const;
    // The chosen server; the only one if none was chosen; invalid if there is none.
    ProfileId current() const;
    void setCurrent(const ProfileId& id);
    // The model chosen last on that server (kept even if the server lists it no more).
    void setLastModel(const ProfileId& id, const QString& model);

    // Adds a profile, or replaces the one of the same id (an invalid id gets a new one). The
    // address must parse. Returns the profile as kept.
    Result<ServerProfile> save(ServerProfile profile);
    void remove(const ProfileId& id); // with its key
    // Keeps a key in the keychain; empty removes it. KeyMalformed for what cannot be a header.
    void saveKey(const ProfileId& id, const QString& typedKey, QObject* context,
                 std::function<void(const Result<void>&)> done);
    // After a failed saveKey or read: hold the key for this run only.
    void keepKeyForThisRun(const ProfileId& id, const QString& typedKey);
    void allowPlainKey(const ProfileId& id);

    // The endpoint with its key, read from the keychain when first needed. The callback runs
    // later, exactly once, unless context dies. Errors: ServerUnset, AddressInvalid,
    // Keychain*, KeyOverPlainHttp (the key would go over plain http to a public host and that
    // was not allowed).
    void withEndpoint(const ProfileId& id, QObject* context,
                      std::function<void(const Result<Endpoint*>&)> use);

    ModelListing listing(const ProfileId& id) const;
    // Asks the server for its models (and version); listingChanged follows.
    void refresh(const ProfileId& id);
    // The listed model, if it is listed.
    std::optional<ModelInfo> model(const ProfileId& id, const QString& name) const;

    // Tries an address that is not (or not yet) a profile: lists its models. Callback as above.
    void probe(const QString& address, const QString& typedKey, QObject* context,
               std::function<void(const Result<ModelList>&)> done);

    // The practice server listens at `address` in this run: adds or updates its profile.
    ProfileId usePracticeServer(const QString& name, const QString& address);

Q_SIGNALS:
    void profilesChanged();
    void currentChanged(const loquat::ProfileId& id);
    void listingChanged(const loquat::ProfileId& id);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace loquat
