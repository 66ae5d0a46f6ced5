// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/modellistmodel.h"

#include "app/session/loadedmodels.h"
#include "app/session/modelshelf.h"
#include "app/session/serverdirectory.h"

#include <algorithm>

namespace loquat {

namespace {

// The same rows, whatever is said of them.
bool areSameRows(const ModelRows& before, const ModelRows& after)
{
    return std::ranges::equal(before, after, [](const ModelRow& one, const ModelRow& other) {
        return one.kind == other.kind && one.section == other.section &&
               one.profile == other.profile && one.name == other.name;
    });
}

} // namespace

ModelListModel::ModelListModel(ServerDirectory& servers, QObject* parent)
    : QAbstractListModel(parent)
    , m_servers(servers)
{
    connect(&servers, &ServerDirectory::profilesChanged, this, &ModelListModel::rebuild);
    connect(&servers, &ServerDirectory::listingChanged, this, &ModelListModel::rebuild);
    connect(&servers, &ServerDirectory::factsChanged, this, &ModelListModel::rebuild);
    connect(&servers.shelf(), &ModelShelf::changed, this, &ModelListModel::rebuild);
    rebuild();
}

void ModelListModel::setLoadedModels(LoadedModels& loaded)
{
    m_loaded = &loaded;
    connect(&loaded, &LoadedModels::changed, this, &ModelListModel::rebuild);
    rebuild();
}

void ModelListModel::showOnly(const ProfileId& server)
{
    if (m_only == server)
        return;
    m_only = server;
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
    const QStringList words = m_filter.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto rank = [&](const ModelRow& row) {
        if (!row.isChoice())
            return -1;
        if (row.kind == ModelRow::Kind::Typed)
            return 0;
        const bool named = std::ranges::all_of(words, [&row](const QString& word) {
            return row.name.contains(word, Qt::CaseInsensitive);
        });
        return 1 + (named ? 2 : 0) + (row.profile == m_choice.profile ? 1 : 0);
    };
    // Of equals the first.
    const auto best = std::ranges::max_element(m_rows, {}, rank);
    return best == m_rows.end() || rank(*best) < 0 ? -1 : int(best - m_rows.begin());
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
    const ModelRow& row = m_rows.at(index.row());
    if (!row.isChoice() && !(m_only && row.kind == ModelRow::Kind::Model))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

ServerModels ModelListModel::modelsOf(const ServerProfile& profile) const
{
    ServerModels made;
    made.profile = profile;
    made.listing = m_servers.listing(profile.id);
    made.version = m_servers.facts(profile.id).version;
    made.canBeFavourite = m_servers.shelf().canKeep(profile.id);
    const auto loaded = m_loaded ? m_loaded->of(profile.id) : std::nullopt;
    if (loaded) {
        QStringList names;
        for (const LoadedModel& one : *loaded)
            names.append(one.name);
        made.loaded = names;
    }
    return made;
}

void ModelListModel::rebuild()
{
    const ShelvedModels shelved{m_servers.shelf().favourites(), m_servers.shelf().recents()};
    ModelRows rows;
    if (m_only) {
        if (const auto profile = m_servers.profile(*m_only))
            rows = serverModelRows(modelsOf(*profile), m_choice, m_filter, shelved);
    } else {
        QList<ServerModels> servers;
        const QList<ServerProfile> profiles = m_servers.profiles();
        servers.reserve(profiles.size());
        for (const ServerProfile& profile : profiles)
            servers.append(modelsOf(profile));
        rows = modelRows(servers, m_choice, m_filter, shelved);
    }
    if (rows == m_rows)
        return;
    if (areSameRows(m_rows, rows)) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace loquat
