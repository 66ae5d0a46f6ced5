// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/serverprofile.h"
#include "app/wire/serversecrets.h"
#include "ui/settings/foldedpart.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace loquat {

class MutedLabel;

// The way to a server: as the system says, without a proxy, or through one.
class ServerProxy final : public FoldedPart
{
    Q_OBJECT
public:
    explicit ServerProxy(QWidget* parent = nullptr);
    ~ServerProxy() override;

    // Unfolded unless the system decides.
    void show(const ServerProfile& profile);
    // Writes what is valid into the profile; a typed password goes to `secrets` and leaves its
    // field.
    void write(ServerProfile& profile, SecretEdit& secrets);
    // Whether the password that was typed is in the keychain.
    void tellStored(bool stored);
    // What is wrong with the host; empty: nothing.
    QString fault() const;

private:
    ProxyKind kind() const;
    void check();

    QComboBox* m_kind;
    QWidget* m_address;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_user;
    QLineEdit* m_password;
    MutedLabel* m_fault;
    bool m_hasPassword = false; // there is one, be it on its way
    QList<QWidget*> m_labels;
};

} // namespace loquat
