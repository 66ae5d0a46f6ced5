// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/wire/serversecrets.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

namespace loquat {

class SecretStore;
struct ServerProfile;

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
    // is edited is read first, and nothing is written where that fails.
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
    using Done = std::function<void(const Result<void>&)>;

    void write(const ProfileId& id, const ServerSecrets& secrets, const QPointer<QObject>& caller,
               int epoch, const Done& done);

    SecretStore& m_secrets;
    QHash<ProfileId, ServerSecrets> m_known; // as read or written last
    QSet<ProfileId> m_ofThisRun;
    QList<ProfileId> m_beingWritten;
    QHash<ProfileId, int> m_epochs;
};

} // namespace loquat
