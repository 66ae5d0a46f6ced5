// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/modellistmodel.h"
#include "app/session/loadedmodels.h"
#include "app/session/modeltasks.h"
#include "app/wire/listings.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace loquat {

class Clock;
class ElidedLabel;
class ModelDetailsView;
class ModelListView;
class ModelPulls;
class ModelTexts;
class MutedLabel;
class ServerDirectory;

// A server's models, one by one: what they are, which are loaded and for how long, and what the
// server offers to do with them. Asks the server what is loaded only while it is shown.
class ModelsDialog final : public QDialog
{
    Q_OBJECT
public:
    // What it is given must outlive it. What is begun here goes on with `tasks` when it is closed.
    ModelsDialog(ServerDirectory& servers, ModelPulls& pulls, ModelTasks& tasks, const Clock& clock,
                 QWidget* parent);
    ~ModelsDialog() override;

    void showServer(const ProfileId& server);
    ProfileId server() const { return m_server; }
    QString model() const; // the selected one; empty: none

Q_SIGNALS:
    void pullRequested(const loquat::ProfileId& server, const QString& typed);
    void modelChosen(const loquat::ProfileId& server, const QString& model); // to chat with

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut(QWidget* pulls);
    void connectParts();
    void listServers();
    void selectRow(int row);
    void select(const QString& model);
    void refresh();
    void modelSelected();
    void askDetails();
    void showModel();
    void showLoaded();
    void showActions();
    void tick();
    void complain(const QString& sentence);

    void loadOrUnload();
    void copy();
    void create();
    void askToDelete();
    void remove(const QString& model);

    ServerDirectory& m_servers;
    const Clock& m_clock;
    LoadedModels m_loaded;
    ModelTasks& m_tasks;
    ModelListModel m_models;
    ModelTexts* m_texts;
    ProfileId m_server;
    QString m_shown;  // the model whose page is shown
    QString m_wanted; // to be selected once it is listed
    std::optional<ModelDetails> m_details;
    std::unique_ptr<QObject> m_asking; // who waits for the details
    QTimer m_tick;
    int m_ticks = 0;

    QComboBox* m_serverBox;
    QToolButton* m_again;
    QLineEdit* m_filter;
    ModelListView* m_list;
    ElidedLabel* m_name;
    MutedLabel* m_state;
    QPushButton* m_use;
    QPushButton* m_load;
    QPushButton* m_copy;
    QPushButton* m_create;
    QPushButton* m_delete;
    MutedLabel* m_trouble;
    ModelDetailsView* m_page;
    MutedLabel* m_why;
    QPushButton* m_pull;
};

} // namespace loquat
