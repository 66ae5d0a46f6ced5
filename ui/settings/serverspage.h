// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "ui/settings/settingspage.h"

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace loquat {

class ServerDirectory;
class ServerForm;
class UndoBar;
struct ServerProfile;

// The servers as a list, with a form for the chosen one. A server that is removed is only hidden
// while its removal can be undone.
class ServersPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit ServersPage(ServerDirectory& servers, QWidget* parent = nullptr);
    // Removes what is still hidden.
    ~ServersPage() override;

    // The shown server, but for its name, its address and its secrets.
    void reset() override;

    void choose(const ProfileId& id);
    // Keeps what is still being typed, and ends the offer to undo.
    void closeUp();
    ServerForm& form() { return *m_form; }

private:
    void fill();
    void add();
    void addProfile(ServerProfile profile, bool needsKey);
    void duplicate();
    void moveBy(int rows);
    void remove();
    void enableButtons();
    void finishRemoval();
    void tellOfKey(const ProfileId& id, const Error& error);
    ProfileId chosen() const;

    ServerDirectory& m_servers;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_template;
    QPushButton* m_remove;
    QToolButton* m_duplicate;
    QToolButton* m_up;
    QToolButton* m_down;
    ServerForm* m_form;
    QLabel* m_notice;
    UndoBar* m_undo;
    ProfileId m_leaving; // hidden, and removed unless that is undone
    bool m_filling = false;
};

} // namespace loquat
