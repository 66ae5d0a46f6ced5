// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/secretstore.h"

#include <QHash>

#include <chrono>
#include <deque>
#include <memory>

namespace QKeychain {
class Job;
}

namespace loquat {

// The system keychain through QtKeychain: service "loquat", key = the profile's id. "Entry not
// found" reads as an empty key, though it may also mean a locked keyring (measured with
// gnome-keyring 42): callers that know a key was stored (ServerProfile::hasKey) take an empty
// answer for KeychainLocked. remove() fails with KeychainLocked where no entry was found, for the
// same reason.
//
// Requests run one after the other; one that runs out of time before its turn is never sent to
// the keychain, one that is already there is left alone and its late answer ignored. A keychain
// that waits for a person who does not answer so makes every later request time out too, until
// it answers. Destroying the store drops what is pending; no callback follows.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(std::chrono::milliseconds limit = std::chrono::seconds(10),
                                 QObject* parent = nullptr);
    ~KeychainSecretStore() override;

    // How long each request may take.
    std::chrono::milliseconds limit() const { return m_limit; }

    void read(const ProfileId& profile, QObject* context, ReadDone done) override;
    void write(const ProfileId& profile, const QByteArray& key, QObject* context,
               Done done) override;
    void remove(const ProfileId& profile, QObject* context, Done done) override;
    void keepForThisRun(const ProfileId& profile, const QByteArray& key) override;

private:
    struct Request;
    using RequestPointer = std::shared_ptr<Request>;

    void ask(const RequestPointer& request);
    void runNext();
    void start(const RequestPointer& request);
    void answered(const RequestPointer& request, QKeychain::Job& job);
    void settle(const RequestPointer& request, const Result<QByteArray>& result);

    std::chrono::milliseconds m_limit;
    QHash<ProfileId, QByteArray> m_thisRun; // kept by choice, read once, or written
    QHash<ProfileId, int> m_changes;        // counts them: a read must not bring back what is gone
    std::deque<RequestPointer> m_waiting;
    bool m_busy = false; // the keychain owes an answer, in time or late
};

} // namespace loquat
