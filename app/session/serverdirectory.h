// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/modelinfo.h"
#include "app/chat/serverfacts.h"
#include "app/settings/cafilefault.h"
#include "app/settings/serverprofile.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace loquat {

class ConversationStore;
class Endpoint;
class ModelShelf;
class SecretStore;
class ServerEndpoints;
class ServerFactsKeeper;
class ServerKeys;
class ServerProfiles;
class SettingsStore;
struct LoadedModel;
struct ModelDetails;
struct SecretEdit;
struct ServerSecrets;

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
    // The one whose address leads to the same place; never the practice server.
    std::optional<ServerProfile> findByAddress(const QString& address) const;
    // The chosen server; the only one if none was chosen; invalid if there is none.
    ProfileId current() const;
    void setCurrent(const ProfileId& id);
    // The model chosen last on that server (kept even if the server lists it no more).
    void setLastModel(const ProfileId& id, const QString& model);

    // Favourites and the models chosen last.
    ModelShelf& shelf() const { return *m_shelf; }

    // Adds a profile, or replaces the one of the same id (an invalid id gets a new one). NameTaken
    // if another server has its name; without a name it gets its address as one. The
    // address must parse; a user name in it is kept with the profile, its password moves to the
    // keychain. Returns the profile as kept. An address at another host takes away the secrets,
    // the trusted certificate and the leave to send a key in the open: they were for the old one.
    // Requests that run end with ConnectionClosed if the server is reached another way now.
    Result<ServerProfile> save(ServerProfile profile);
    // Such a name that no server but this one has; a number is put behind it.
    QString freeName(const QString& name, const ProfileId& id = {}) const;
    // With its key. Requests that run end with ConnectionClosed.
    void remove(const ProfileId& id);
    // What would be stored of a typed key (with Basic: the password); KeyMalformed for what cannot
    // be a header.
    Result<QByteArray> cleanKey(const ProfileId& id, const QString& typed) const;
    // Keeps a key in the keychain (with Basic: the password); empty removes it. KeyMalformed for
    // what cannot be a header. It is done to its end although the context dies, or is null; a
    // failure is then told by keyFailed().
    void saveKey(const ProfileId& id, const QString& typedKey, QObject* context,
                 std::function<void(const Result<void>&)> done);
    // The same for any of a server's secrets, as they are; the others stay.
    void saveSecrets(const ProfileId& id, const SecretEdit& edit, QObject* context,
                     std::function<void(const Result<void>&)> done);
    // After a failed saveKey or read: hold the key for this run only.
    void keepKeyForThisRun(const ProfileId& id, const QString& typedKey);
    void keepSecretsForThisRun(const ProfileId& id, const SecretEdit& edit);
    // Before the one that stands at `before` now; at the end if that is invalid.
    void move(const ProfileId& id, const ProfileId& before);
    void allowPlainKey(const ProfileId& id);

    // The endpoint with its key, read from the keychain when first needed. The callback runs
    // later, exactly once, unless context dies. Errors: ServerUnset, AddressInvalid,
    // Keychain*, KeyOverPlainHttp (the key would go over plain http to a public host and that
    // was not allowed).
    void withEndpoint(const ProfileId& id, QObject* context,
                      std::function<void(const Result<Endpoint*>&)> use);

    // Where the server lists none, those that were typed by hand.
    ModelListing listing(const ProfileId& id) const;
    // Asks the server for its models, and then what it is; listingChanged follows, and factsChanged
    // if something was learnt. A listing known to be missing is not asked for: it fails.
    void refresh(const ProfileId& id);
    // The listed model, if it is listed.
    std::optional<ModelInfo> model(const ProfileId& id, const QString& name) const;

    // Tries an address that is not (or not yet) a profile: lists its models. Callback as above;
    // KeyOverPlainHttp unless the person allowed that.
    void probe(const QString& address, const QString& typedKey, QObject* context,
               std::function<void(const Result<ModelList>&)> done, bool plainKeyAllowed = false);

    // Whether a file holds certificates, and if not, why.
    static CaFileFault checkCaFile(const QString& path);
    // Whether the keychain gives what is stored, or else answers at all. Callback as above.
    void checkKeychain(QObject* context, std::function<void(const Result<void>&)> done);

    // Starts the practice server if it does not run yet and adds its profile (its id is
    // "practice"), called `name`. With `keep` the profile stays in the settings, and the server is
    // started again when it is next used; else it is there for this run only.
    Result<ProfileId> usePracticeServer(const QString& name, bool keep = true);
    // A server for this run only, not written to the settings. Fails like parseBaseUrl.
    Result<ProfileId> addForThisRun(const QString& address);

    // Asks the server what the model can do where its listing does not say; listingChanged follows
    // if something was learnt.
    void learnDetails(const ProfileId& id, const QString& model);

    // Keeps what is learnt of servers in an open store; in memory only until then.
    void keepFactsIn(ConversationStore& store);
    // What was learnt of a server: forgotten when its address or its version changes, and what was
    // learnt of a model when the model's digest changes.
    ServerFacts facts(const ProfileId& id) const;
    // The server answered 404 (and not for want of a model), 405 or 501 there; as "/api/show". It
    // is not asked there again. A 404 that may be a gateway's counts until refresh() only.
    void noteMissing(const ProfileId& id, const QString& path);
    // Notes it if the error says so: what a job at `path` failed with.
    void noteFailure(const ProfileId& id, const QString& path, const Error& error);
    // `edit` gets what is known of the model of that digest; an empty digest is an unknown one.
    void noteModel(const ProfileId& id, const QString& model, const QString& digest,
                   const std::function<void(ModelFacts&)>& edit);
    void forgetFacts(const ProfileId& id);
    // After a reply's connection was closed: tells a server that would go on all the same to stop
    // (protocol.md §11.4). Does nothing with servers that need no telling.
    void stopWork(const ProfileId& id);
    // Asks the server which models are loaded now. Fails with EndpointMissing, unasked, where that
    // is known to be missing. Callback as withEndpoint's.
    void loaded(const ProfileId& id, QObject* context,
                std::function<void(const Result<QList<LoadedModel>>&)> use);

Q_SIGNALS:
    void profilesChanged();
    void currentChanged(const loquat::ProfileId& id);
    void listingChanged(const loquat::ProfileId& id);
    void factsChanged(const loquat::ProfileId& id);
    // The keychain did not store or remove a key, and nobody is left who waits for the answer. The
    // profile may be gone.
    void keyFailed(const loquat::ProfileId& id, const loquat::Error& error);

private:
    // What is held of a server while Loquat runs.
    struct Link
    {
        ModelListing listing;
        bool refusedWithoutKey = false;
        QSet<QString> detailsAsked; // models
    };

    Link& link(const ProfileId& id);
    void finishListing(const ProfileId& id, const Result<ModelList>& models);
    void mergeDetails(const ProfileId& id, const QString& model, const ModelDetails& details);
    void forgetLink(const ProfileId& id);
    void takeSecrets(const ProfileId& id, const ServerSecrets& secrets);

    std::unique_ptr<ModelShelf> m_shelf;
    std::unique_ptr<ServerProfiles> m_profiles;
    std::unique_ptr<ServerKeys> m_keys;
    std::unique_ptr<ServerEndpoints> m_endpoints;
    std::unique_ptr<ServerFactsKeeper> m_facts;
    std::unordered_map<QString, Link> m_links; // by profile id
};

} // namespace loquat
