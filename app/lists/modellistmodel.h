// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/modelrows.h"

#include <QAbstractListModel>

namespace loquat {

class LoadedModels;
class ServerDirectory;

// The models of all servers, grouped by server, filtered by what is typed: see modelRows(). Only
// rows that can be chosen are enabled. DisplayRole is the row's name. Follows the directory; a
// change of which rows there are is a reset. GUI thread only.
class ModelListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    // The directory must outlive it.
    explicit ModelListModel(ServerDirectory& servers, QObject* parent = nullptr);

    // Marks what is loaded. It must outlive this.
    void setLoadedModels(LoadedModels& loaded);
    // Only this server's models, as a plain list of which every one can be selected.
    void showOnly(const ProfileId& server);
    void setChoice(const ModelChoice& choice);
    void setFilter(const QString& filter);
    const QString& filter() const { return m_filter; }

    const ModelRow& rowAt(int row) const { return m_rows.at(row); }
    // The row of the chosen model, or -1.
    int chosenRow() const;
    // The row that the filter most likely means, or -1: a name before an ability, then the chosen
    // server before others, then the first. What was only typed comes behind what is listed.
    int firstChoice() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void rebuild();
    ServerModels modelsOf(const ServerProfile& profile) const;

    ServerDirectory& m_servers;
    LoadedModels* m_loaded = nullptr;
    std::optional<ProfileId> m_only;
    ModelChoice m_choice;
    QString m_filter;
    ModelRows m_rows;
};

} // namespace loquat
