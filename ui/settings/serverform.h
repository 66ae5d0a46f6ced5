// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/base/result.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace loquat {

class MutedLabel;
class ServerDirectory;
class ServerLimits;
struct ModelListing;

// Name, address, key and limits of one server. What is typed is kept when a field is left or
// commit() is called; what is wrong is said beside its field and stays typed. The key goes to the
// system keychain and to nothing else.
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
    void leave();
    void focusAddress();
    void focusKey();

Q_SIGNALS:
    // The keychain failed for a server that is not shown now. It is told again when it is.
    void keyFailedElsewhere(const loquat::ProfileId& id, const loquat::Error& error);

private:
    struct FailedKey
    {
        Error error;
        QString typed; // empty: it was to be removed
    };

    void showProfile();
    void showNormalised();
    void showKind();
    void commitFields();
    void commitKey();
    void removeKey();
    void storeKey(const QString& typed);
    void finishKey(const ProfileId& id, const QString& typed, const Result<void>& result);
    void testConnection();
    void askServer();
    void endTest();
    void showListing(const ModelListing& listing);
    void showKeyState();
    void showKeyError(const Error& error, const QString& typed);
    void showResult(const QString& text, bool good);
    bool practice() const;

    ServerDirectory& m_servers;
    ProfileId m_id;
    QLineEdit* m_name;
    QLineEdit* m_address;
    MutedLabel* m_normalised;
    MutedLabel* m_kind;
    QLineEdit* m_key;
    QPushButton* m_removeKey;
    MutedLabel* m_keyState;
    QPushButton* m_keepForRun;
    ServerLimits* m_limits;
    QPushButton* m_test;
    QPushButton* m_tryPort; // where nobody listens at the port of the web
    MutedLabel* m_result;
    QHash<ProfileId, QString> m_keysBeingStored; // the latest of each; empty: being removed
    QHash<ProfileId, FailedKey> m_failedKeys;
    std::unique_ptr<QObject> m_asking;  // who waits for the keychain
    std::unique_ptr<QObject> m_testing; // who waits for the listing
    bool m_testAfterKey = false;
    bool m_keyTakenAway = false;
};

} // namespace loquat
