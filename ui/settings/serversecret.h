// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/secretsaving.h"

#include <QWidget>

namespace loquat {

class KeychainChoices;
class ServerDirectory;

// Some of a server's secrets, beside their field: how it stands with them, and the choices where
// the keychain fails.
class ServerSecret final : public QWidget
{
    Q_OBJECT
public:
    // `what` as KeychainChoices has it. Both must outlive it.
    ServerSecret(ServerDirectory& servers, SecretSaving& saving, SecretSaving::Parts parts,
                 const QString& what, QWidget* parent = nullptr);

    void setServer(const ProfileId& id);
    // What is said while the keychain has nothing to do; shown as a fault if `bad`.
    void setIdleText(const QString& text, bool bad = false);
    bool isWaiting() const;
    bool isOpen() const; // something is not stored
    // What of the shown server is not stored.
    SecretEdit secrets() const;

Q_SIGNALS:
    void changed(); // how it stands with the shown server

private:
    SecretSaving::State state() const { return m_saving.state(m_id, m_parts); }
    void refresh();

    ServerDirectory& m_servers;
    SecretSaving& m_saving;
    SecretSaving::Parts m_parts;
    KeychainChoices* m_choices;
    ProfileId m_id;
    QString m_idleText;
    bool m_idleBad = false;
};

} // namespace loquat
