// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/modelinfo.h"
#include "app/session/secretsaving.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;

namespace loquat {

class KeychainChoices;
class MutedLabel;
class ServerDirectory;

// An address and a key: tries the server, adds it and stores the key. Where that fails, says why
// and offers what can be done.
class OtherServer final : public QWidget
{
    Q_OBJECT
public:
    // `servers` must outlive it.
    explicit OtherServer(ServerDirectory& servers, QWidget* parent = nullptr);

    void focusAddress();
    // Adds one that was tried already and needs no key, or takes the one of that address.
    void add(const QString& name, const QString& address, const ModelList& models);
    // The answers of what was begun before are ignored from now on.
    void abandon();

Q_SIGNALS:
    // It is the chosen one, and its key is stored or held.
    void connected(const loquat::ProfileId& id);

private:
    // What is tried.
    struct Attempt
    {
        QString name; // empty: its address
        QString address;
        QString key;
        bool plainKeyAllowed = false;
    };

    void connectTyped(bool plainKeyAllowed);
    void beginAttempt();
    void take(const Attempt& attempt, const Result<ModelList>& models);
    void use(const Attempt& attempt, const ModelList& models);
    void choose();
    void takeKeyState();
    void fail(const Error& error);
    void offer(const QString& label, const std::function<void()>& act);

    ServerDirectory& m_servers;
    SecretSaving m_saving;
    QLineEdit* m_address;
    QLineEdit* m_key;
    QPushButton* m_connect;
    QPushButton* m_allowPlain;
    QPushButton* m_anyway; // what to do all the same, after a failure
    MutedLabel* m_state;
    KeychainChoices* m_choices;
    ProfileId m_adding; // its key is on its way
    int m_attempt = 0;
};

} // namespace loquat
