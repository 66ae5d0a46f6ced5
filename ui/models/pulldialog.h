// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace loquat {

class ModelPull;
class ModelPulls;
class MutedLabel;
class ServerDirectory;

// Pulls one model to one server, beside the work in the window: what arrives, how fast, and how it
// ended. Closing it does not stop a pull; it comes back when that has ended. What it is given must
// outlive it.
class PullDialog final : public QDialog
{
    Q_OBJECT
public:
    PullDialog(const ServerDirectory& servers, ModelPulls& pulls, const ProfileId& server,
               QWidget* parent);
    ~PullDialog() override;

    // Pulls at once. Before that the dialog asks for a name.
    void pull(const QString& model);
    // In the field for the name.
    void suggest(const QString& model);
    // Offers to ask the failed prompt again once the model is there.
    void setAskingAgain(bool offered);

    ProfileId server() const { return m_server; }
    QString model() const; // empty: none has been asked for yet
    bool isRunning() const;

Q_SIGNALS:
    void askAgainRequested(); // the dialog closes

private:
    void layOut();
    void pullTyped();
    void show(const ModelPull& pull);
    void showProgress(const ModelPull& pull);
    void offer(std::initializer_list<QPushButton*> buttons);
    QString serverName() const;
    void announceEnd();

    const ServerDirectory& m_servers;
    ModelPulls& m_pulls;
    ProfileId m_server;
    QString m_model; // what was asked for
    QPointer<ModelPull> m_pull;
    QLabel* m_headline;
    QLineEdit* m_name;
    QProgressBar* m_bar;
    MutedLabel* m_status;
    QPushButton* m_start;
    QPushButton* m_keepWaiting;
    QPushButton* m_askAgain;
    QPushButton* m_cancel;
    QPushButton* m_close;
    bool m_askingAgain = false;
};

} // namespace loquat
