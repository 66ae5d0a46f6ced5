// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/session/modelcreation.h"
#include "app/wire/listings.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace loquat {

class ModelTasks;
class MutedLabel;
class ServerDirectory;

// Has a server make a new model from one it has, with another system prompt or other parameters.
// Closing it stops the server; where it goes with its window, the server goes on.
class CreateModelDialog final : public QDialog
{
    Q_OBJECT
public:
    // `details` of the model it is made from: what is changed in them is sent, and nothing else.
    // The tasks must outlive it.
    CreateModelDialog(ServerDirectory& servers, ModelTasks& tasks, const ProfileId& server,
                      const QString& model, const ModelDetails& details, QWidget* parent);
    ~CreateModelDialog() override;

Q_SIGNALS:
    void made(const QString& name); // the dialog closes

private:
    void layOut(QWidget* said);
    void check();
    void create();
    void show(const ModelCreation& creation);

    ServerDirectory& m_servers;
    ModelTasks& m_tasks;
    ProfileId m_server;
    QString m_model;
    QString m_systemBefore;
    QJsonObject m_parametersBefore;
    ModelCreation& m_creation;
    QLineEdit* m_name;
    QPlainTextEdit* m_system;
    QPlainTextEdit* m_parameters;
    MutedLabel* m_status;
    QPushButton* m_create;
    QPushButton* m_stop;
    QPushButton* m_close;
};

} // namespace loquat
