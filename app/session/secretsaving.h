// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/wire/serversecrets.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace loquat {

class ServerDirectory;

// Secrets on their way to the keychain, and what is to become of those that do not arrive: nothing
// that was typed is lost until a person has decided. Of each server on its own. GUI thread only.
class SecretSaving final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Idle,    // all is stored, or nothing was asked for
        Waiting, // for the keychain
        Waived,  // nobody waits any more; the keychain may still do it
        Failed,
        Held // for this run only, by choice
    };

    enum Part
    {
        Key = 1, // or the password of Basic
        Proxy = 2,
        Headers = 4,
        All = Key | Proxy | Headers
    };
    Q_DECLARE_FLAGS(Parts, Part)

    // `servers` must outlive it.
    explicit SecretSaving(ServerDirectory& servers, QObject* parent = nullptr);
    ~SecretSaving() override;

    // Begins to store these and what has failed before, or to remove what is empty. What is typed
    // anew replaces what of the same waits or has failed.
    void store(const ProfileId& id, const SecretEdit& edit);
    // Once more, all that is not stored.
    void retry(const ProfileId& id);
    // Holds what is not stored of these until Loquat ends.
    void keepForThisRun(const ProfileId& id, Parts parts = All);
    void stopWaiting(const ProfileId& id);
    // For good: what has failed is held for this run; what is on its way comes to its end, and
    // ServerDirectory tells if that is a bad one.
    void leave();

    State state(const ProfileId& id, Parts parts = All) const;
    // What waits, has failed or is held. A header that was to be renamed is not among what failed.
    SecretEdit secrets(const ProfileId& id, Parts parts = All) const;
    // Why it Failed last.
    std::optional<Error> error(const ProfileId& id) const;
    // Whether any of it is more than a removal.
    static bool holdsValues(const SecretEdit& edit);

Q_SIGNALS:
    void changed(const loquat::ProfileId& id);
    // After changed(). The edit holds the renamed headers that kept their old names.
    void failed(const loquat::ProfileId& id, const loquat::SecretEdit& edit,
                const loquat::Error& error);

private:
    struct Errand
    {
        int number;
        SecretEdit edit;
        bool waived;
    };
    struct Server
    {
        QList<Errand> errands; // they come back in their order
        SecretEdit failed;
        bool movesFailed = false; // of headers that were to be renamed
        SecretEdit held;
        std::optional<Error> error;
    };

    void finish(const ProfileId& id, int number, const Result<void>& result);

    ServerDirectory& m_servers;
    QHash<ProfileId, Server> m_state;
    std::unique_ptr<QObject> m_asking; // who waits for the keychain
    int m_numbers = 0;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(SecretSaving::Parts)

} // namespace loquat
