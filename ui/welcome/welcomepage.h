// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace loquat {

class LocalOllama;
class OtherServer;
class ServerDirectory;

// The first start: the Ollama that was found on this computer or can be started there, a field for
// another server, and the practice server. Emits connected() once a server is set up and chosen.
class WelcomePage final : public QScrollArea
{
    Q_OBJECT
public:
    // Both must outlive it.
    WelcomePage(ServerDirectory& servers, LocalOllama& ollama, QWidget* parent = nullptr);

    // Looks for a local Ollama (again).
    void look();
    // Puts the focus where one types an address.
    void focusFirst();

Q_SIGNALS:
    void connected(const loquat::ProfileId& profile);
    // Nothing was set up. Offered once there is a server.
    void backRequested();
    void logRequested(); // of the local Ollama

private:
    QWidget* localSection();
    QWidget* otherSection();
    QWidget* practiceSection();
    void showLocal();
    void startPractice();

    ServerDirectory& m_servers;
    LocalOllama& m_ollama;
    QLabel* m_local = nullptr;
    QPushButton* m_useLocal = nullptr;
    QPushButton* m_startLocal = nullptr;
    QPushButton* m_localLog = nullptr;
    QPushButton* m_lookAgain = nullptr;
    OtherServer* m_other = nullptr;
    QLabel* m_practiceState = nullptr;
    QPushButton* m_back = nullptr;
};

} // namespace loquat
