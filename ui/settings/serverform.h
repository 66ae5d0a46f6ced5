// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/session/secretsaving.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace loquat {

class ConnectionView;
class MutedLabel;
class ServerDirectory;
class ServerHeaders;
class ServerLimits;
class TypedModels;
class ServerProxy;
class ServerSecret;
class ServerTls;
struct PinnedCertificate;
struct ServerProfile;

// Everything of one server. What is typed is kept when a field is left or commit() is called; what
// is wrong is said beside its field and stays typed. Secrets go to the system keychain and to
// nothing else.
class ServerForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ServerForm(ServerDirectory& servers, QWidget* parent = nullptr);
    ~ServerForm() override;

    // An invalid id empties the form and disables it.
    void setServer(const ProfileId& id);
    ProfileId server() const { return m_id; }
    void commit();
    // Waits for no answer any more: what the keychain has not told by now, ServerDirectory tells.
    // What it did not store is held for this run.
    void leave();
    void focusAddress();
    void focusKey();

Q_SIGNALS:
    // The keychain failed for a server that is not shown now. It is told again when it is.
    void keyFailedElsewhere(const loquat::ProfileId& id, const loquat::Error& error);

private:
    void showProfile();
    void showNormalised();
    void showKind();
    void commitFields();
    void commitKey();
    void removeKey();
    void storeKey(const QByteArray& key);
    void takeKeyState();
    void takeHeaderState();
    void continueTest();
    void testConnection();
    QString fault() const;
    void askServer();
    void endTest();
    void showTest();
    void trust(const PinnedCertificate& certificate);
    void showAuthentication();
    void checkName();
    void layOut();
    void connectFields();
    bool nameIsTaken() const;
    void storeSecrets(const SecretEdit& edit);
    void takeFailure(const ProfileId& id, const SecretEdit& edit, const Error& error);
    void nameHeadersAsBefore(const ProfileId& id, const SecretEdit& edit);
    void showKeyState();
    void showResult(const QString& text, bool good);
    bool practice() const;

    ServerDirectory& m_servers;
    ProfileId m_id;
    QLineEdit* m_name;
    MutedLabel* m_nameFault;
    QComboBox* m_colour;
    QLineEdit* m_address;
    MutedLabel* m_normalised;
    MutedLabel* m_kind;
    QComboBox* m_authentication;
    QLabel* m_userLabel;
    QLineEdit* m_user; // of Basic
    QLabel* m_keyLabel;
    QLineEdit* m_key;
    QPushButton* m_removeKey;
    SecretSaving m_saving;
    ServerSecret* m_keySecret;
    TypedModels* m_models;
    ServerHeaders* m_headers;
    ServerSecret* m_headerSecret;
    ServerTls* m_tls;
    ServerProxy* m_proxy;
    ServerSecret* m_proxySecret;
    ServerLimits* m_limits;
    QPushButton* m_test;
    QPushButton* m_allowPlain; // where the key would go in the open
    ConnectionView* m_steps;
    QPushButton* m_tryPort; // where nobody listens at the port of the web
    MutedLabel* m_result;
    QString m_keyFault;   // of what is typed
    QByteArray m_keySent; // what the key's field holds is on its way as this
    bool m_testAfterKey = false;
    bool m_keyTakenAway = false;
};

} // namespace loquat
