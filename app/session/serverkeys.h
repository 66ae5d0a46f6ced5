// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/settings/serverprofile.h"
#include "app/wire/serversecrets.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <optional>

namespace loquat {

class SecretStore;
// The secrets of the servers: which are kept in the SecretStore, which only for this run, and which
// have become void. GUI thread only.
class ServerKeys final : public QObject
{
    Q_OBJECT
public:
    explicit ServerKeys(SecretStore& secrets, QObject* parent = nullptr);

    // The secrets, empty if the profile has none; the keychain is not asked then. Later, exactly
    // once, unless the context dies. KeychainLocked where some were stored and are not found.
    void read(const ServerProfile& profile, QObject* context,
              std::function<void(const Result<ServerSecrets>&)> use);
    // As ServerDirectory::saveSecrets; changed() comes before `done`. What is stored besides what
    // is edited is read first, and nothing is written where that fails. Of one profile, each waits
    // for the one before it, so that neither undoes the other.
    void save(const ServerProfile& profile, const SecretEdit& edit, QObject* context,
              std::function<void(const Result<void>&)> done);
    // Beside what is stored, as far as it was read in this run.
    void keepForThisRun(const ProfileId& id, const SecretEdit& edit);
    // Reads what is stored for one of these, as read(); where nothing is, asks for what is not
    // there, and any answer is a good one.
    void check(const QList<ServerProfile>& profiles, QObject* context,
               std::function<void(const Result<void>&)> done);
    // The keys read or being saved before become void; the stored one is removed.
    void forget(const ServerProfile& profile);
    // How often the keys of this profile have become void.
    int epoch(const ProfileId& id) const { return m_epochs.value(id); }

Q_SIGNALS:
    // These are stored now, and had not become void meanwhile.
    void changed(const loquat::ProfileId& id, const loquat::ServerSecrets& secrets);
    // Nobody is left who waits for the answer.
    void failed(const loquat::ProfileId& id, const loquat::Error& error);

private:
    struct Saving
    {
        ServerProfile profile; // as it was when it was asked for
        SecretEdit edit;
        QPointer<QObject> caller;
        std::function<void(const Result<void>&)> done;
        int epoch;
    };

    // The first one of a profile; `stored` is what the one before it wrote.
    void saveNext(const ProfileId& id, const std::optional<ServerSecrets>& stored);
    void write(const ProfileId& id, const ServerSecrets& secrets);
    void finish(const ProfileId& id, const Result<void>& result,
                const std::optional<ServerSecrets>& written);

    SecretStore& m_secrets;
    QHash<ProfileId, ServerSecrets> m_known; // as read or written last
    QSet<ProfileId> m_ofThisRun;
    QHash<ProfileId, QList<Saving>> m_savings; // the first one runs
    QHash<ProfileId, int> m_epochs;
};

} // namespace loquat
