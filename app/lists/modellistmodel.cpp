// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/modellistmodel.h"

#include "app/lists/modelrows.h"
#include "app/session/serverdirectory.h"

#include <algorithm>

namespace loquat {

ModelListModel::ModelListModel(ServerDirectory& servers, QObject* parent)
    : QAbstractListModel(parent)
    , m_servers(servers)
{
    connect(&servers, &ServerDirectory::profilesChanged, this, &ModelListModel::rebuild);
    connect(&servers, &ServerDirectory::listingChanged, this, &ModelListModel::rebuild);
    connect(&servers, &ServerDirectory::factsChanged, this, &ModelListModel::rebuild);
    rebuild();
}

void ModelListModel::setChoice(const ModelChoice& choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    rebuild();
}

void ModelListModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rebuild();
}

int ModelListModel::chosenRow() const
{
    const auto found = std::ranges::find_if(m_rows, [](const ModelRow& row) {
        return row.kind == ModelRow::Kind::Model && row.chosen;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ModelListModel::firstChoice() const
{
    auto found = std::ranges::find_if(m_rows, [](const ModelRow& row) {
        return row.isChoice() && row.kind != ModelRow::Kind::Typed;
    });
    if (found == m_rows.end())
        found = std::ranges::find_if(m_rows, &ModelRow::isChoice);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ModelListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ModelListModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return m_rows.at(index.row()).name;
}

Qt::ItemFlags ModelListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!m_rows.at(index.row()).isChoice())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void ModelListModel::rebuild()
{
    QList<ServerModels> servers;
    const QList<ServerProfile> profiles = m_servers.profiles();
    servers.reserve(profiles.size());
    for (const ServerProfile& profile : profiles)
        servers.append(
            {profile, m_servers.listing(profile.id), m_servers.facts(profile.id).version});
    ModelRows rows = modelRows(servers, m_choice, m_filter);
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace loquat
