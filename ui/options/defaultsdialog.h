// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QDialog>

class QComboBox;

namespace loquat {

class MutedLabel;
class OptionsPanel;
class ServerDirectory;

// The options that a server's chats begin with, and those of each of its models, over them. What is
// changed is kept at once.
class DefaultsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit DefaultsDialog(ServerDirectory& servers, QWidget* parent = nullptr);

    // An empty model: the server's own.
    void choose(const ProfileId& server, const QString& model);

private:
    void fillServers();
    void fillModels();
    void showChosen();
    void keep();
    ProfileId server() const;
    QString model() const;

    ServerDirectory& m_servers;
    QComboBox* m_server;
    QComboBox* m_model;
    OptionsPanel* m_panel;
    MutedLabel* m_note;
    bool m_showing = false;
};

} // namespace loquat
