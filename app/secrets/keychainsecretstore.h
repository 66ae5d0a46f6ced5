// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secretstore.h"

#include <QHash>

#include <chrono>

namespace loquat {

// The system keychain through QtKeychain: service "loquat", key = the profile's id. "Entry not
// found" reads as an empty key, though it may also mean a locked keyring (measured with
// gnome-keyring 42): callers that know a key was stored (ServerProfile::hasKey) take an empty
// answer for KeychainLocked.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(std::chrono::milliseconds limit = std::chrono::seconds(10),
                                 QObject* parent = nullptr);

    void read(const ProfileId& profile, QObject* context, ReadDone done) override;
    void write(const ProfileId& profile, const QByteArray& key, QObject* context,
               Done done) override;
    void remove(const ProfileId& profile, QObject* context, Done done) override;
    void keepForThisRun(const ProfileId& profile, const QByteArray& key) override;

private:
    std::chrono::milliseconds m_limit;
    QHash<ProfileId, QByteArray> m_thisRun; // kept by choice, or read once
};

} // namespace loquat
