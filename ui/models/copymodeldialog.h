// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace loquat {

class ModelTasks;
class MutedLabel;
class ServerDirectory;

// Asks for a second name for a model, and has its server give it.
class CopyModelDialog final : public QDialog
{
    Q_OBJECT
public:
    // Both must outlive it.
    CopyModelDialog(ServerDirectory& servers, ModelTasks& tasks, const ProfileId& server,
                    const QString& model, QWidget* parent);

Q_SIGNALS:
    void made(const QString& name); // the dialog closes

private:
    void copy();
    void check();

    ServerDirectory& m_servers;
    ModelTasks& m_tasks;
    ProfileId m_server;
    QString m_model;
    QLineEdit* m_name;
    MutedLabel* m_status;
    QPushButton* m_copy;
};

// Why a model cannot be called so on this server, as a sentence; empty: it can.
QString whyNotNamed(const QString& name, const ServerDirectory& servers, const ProfileId& server);

} // namespace loquat
