// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/settings/settingspage.h"

class QAction;
class QFormLayout;

namespace loquat {

class ServerDirectory;

// The model that a new chat begins with, for each server.
class ModelsPage final : public SettingsPage
{
    Q_OBJECT
public:
    explicit ModelsPage(ServerDirectory& servers, QWidget* parent = nullptr);

    // Opens the default options of servers and models; nullptr: there is no such way.
    void offerDefaults(QAction* open);

    void reset() override;

private:
    void fill();
    void choose(const ProfileId& server, const QString& model);

    ServerDirectory& m_servers;
    QFormLayout* m_form;
    bool m_choosing = false;
};

} // namespace loquat
