// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/modellistmodel.h"
#include "app/session/loadedmodels.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace loquat {

class ModelListView;
class ModelTexts;
class ServerDirectory;

// The list of models of every server, below the favourites and those chosen last. Typing filters,
// the arrow keys move, Enter chooses, Ctrl+D marks a favourite, Escape closes; what is typed can be
// chosen even if nothing lists it. Asks the servers anew each time it opens, also what they have
// loaded, and nothing while it is closed.
class ModelPopup final : public QFrame
{
    Q_OBJECT
public:
    // The directory must outlive it.
    explicit ModelPopup(ServerDirectory& servers, QWidget* parent = nullptr);

    void setChoice(const ModelChoice& choice);
    // Opens below `anchor`, within its screen.
    void openBelow(const QWidget& anchor);

Q_SIGNALS:
    void chosen(const loquat::ProfileId& profile, const QString& model);
    void serverSettingsRequested();
    void managementRequested(); // of the chosen server's models
    // On the chosen server; `typed` is what stands in the search.
    void pullRequested(const loquat::ProfileId& server, const QString& typed);
    void closed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void activate(const QModelIndex& index);
    void setCurrentRow(int row);
    // After a reset: the row that was current if it is still there, else the start row.
    void restoreCurrent();
    // The chosen model, or the best match once something is typed; -1: none.
    int startRow() const;
    void showEmpty();
    void showPull();

    ServerDirectory& m_servers;
    LoadedModels m_loaded;
    ModelListModel m_models;
    ModelTexts* m_texts;
    QLineEdit* m_filter;
    ModelListView* m_list;
    QLabel* m_empty;
    QPushButton* m_pull;
    ModelChoice m_choice;
    ModelRow m_current; // remembered over a reset of the list
};

} // namespace loquat
