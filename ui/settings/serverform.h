// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace loquat {

class ServerDirectory;

// Name, address and key of one server. What is typed is kept when a field is left or commit() is
// called; what is wrong is said beside its field and stays typed. The key goes to the system
// keychain and to nothing else.
class ServerForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ServerForm(ServerDirectory& servers, QWidget* parent = nullptr);

    // An invalid id empties the form and disables it.
    void setServer(const ProfileId& id);
    ProfileId server() const { return m_id; }
    void commit();
    void focusAddress();
    void focusKey();

private:
    void showProfile();
    void showNormalised();
    void commitNameAndAddress();
    void commitKey();
    void removeKey();
    void testConnection();
    void showKeyState();
    void showKeyError(const Error& error, const QString& typed);
    void showResult(const QString& text, bool good);
    bool practice() const;

    ServerDirectory& m_servers;
    ProfileId m_id;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLabel* m_normalised;
    QLineEdit* m_key;
    QPushButton* m_removeKey;
    QLabel* m_keyState;
    QPushButton* m_keepForRun;
    QPushButton* m_test;
    QLabel* m_result;
    bool m_keyBusy = false;
};

} // namespace loquat
