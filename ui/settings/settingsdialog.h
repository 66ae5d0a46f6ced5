// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace loquat {

class ServerDirectory;
class ServersPage;
class SettingsStore;

// All settings. Changes apply at once; closing keeps what is still being typed.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(ServerDirectory& servers, SettingsStore& settings, QWidget* parent = nullptr);

    // Opens at a server, its address or its key field focused.
    void showServer(const ProfileId& id, bool atKey);
    void done(int result) override;

private:
    QListWidget* m_sections;
    QStackedWidget* m_pages;
    ServersPage* m_servers;
};

} // namespace loquat
