// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>

namespace loquat {

class SecretStore;
struct ServerProfile;

// The keys of the servers: which are kept in the SecretStore, which only for this run, and which
// have become void. GUI thread only.
class ServerKeys final : public QObject
{
    Q_OBJECT
public:
    explicit ServerKeys(SecretStore& secrets, QObject* parent = nullptr);

    // The key, empty if the profile has none; the keychain is not asked then. Later, exactly once,
    // unless the context dies. KeychainLocked where one was stored and is not found.
    void read(const ServerProfile& profile, QObject* context,
              std::function<void(const Result<QByteArray>&)> use);
    // As ServerDirectory::saveKey; changed() comes before `done`.
    void save(const ProfileId& id, const QString& typedKey, QObject* context,
              std::function<void(const Result<void>&)> done);
    // False for what cannot be a key.
    bool keepForThisRun(const ProfileId& id, const QString& typedKey);
    // The keys read or being saved before become void; the stored one is removed.
    void forget(const ServerProfile& profile);
    // How often the keys of this profile have become void.
    int epoch(const ProfileId& id) const { return m_epochs.value(id); }

Q_SIGNALS:
    // A key was stored, or removed if it is empty, and had not become void meanwhile.
    void changed(const loquat::ProfileId& id, const QByteArray& key);
    // Nobody is left who waits for the answer.
    void failed(const loquat::ProfileId& id, const loquat::Error& error);

private:
    SecretStore& m_secrets;
    QSet<ProfileId> m_ofThisRun;
    QList<ProfileId> m_beingWritten;
    QHash<ProfileId, int> m_epochs;
};

} // namespace loquat
