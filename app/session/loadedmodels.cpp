// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/loadedmodels.h"

#include "app/session/serverdirectory.h"
#include "app/settings/modelchoice.h"

namespace loquat {

using namespace Qt::StringLiterals;

LoadedModels::LoadedModels(ServerDirectory& servers, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
{
    // An address that changed is another server; one that went is none.
    connect(&servers, &ServerDirectory::listingChanged, this, [this](const ProfileId& server) {
        const ModelListing listing = m_servers.listing(server);
        if (listing.state == ModelListing::State::Unknown ||
            listing.state == ModelListing::State::Failed)
            take(server, std::nullopt);
    });
}

void LoadedModels::ask(const ProfileId& server)
{
    if (m_asking.contains(server) || !m_servers.profile(server) ||
        m_servers.facts(server).lacks(u"/api/ps"_s))
        return;
    m_asking.insert(server);
    m_servers.loaded(server, this, [this, server](const Result<QList<LoadedModel>>& loaded) {
        m_asking.remove(server);
        take(server, loaded ? std::optional(*loaded) : std::nullopt);
    });
}

std::optional<QList<LoadedModel>> LoadedModels::of(const ProfileId& server) const
{
    const auto found = m_loaded.find(server);
    return found == m_loaded.end() ? std::nullopt : std::optional(*found);
}

std::optional<LoadedModel> LoadedModels::find(const ProfileId& server, const QString& model) const
{
    const auto held = m_loaded.find(server);
    if (held == m_loaded.end())
        return std::nullopt;
    for (const LoadedModel& one : *held) {
        if (fullModelName(one.name).compare(fullModelName(model), Qt::CaseInsensitive) == 0)
            return one;
    }
    return std::nullopt;
}

void LoadedModels::take(const ProfileId& server, std::optional<QList<LoadedModel>> loaded)
{
    if (of(server) == loaded)
        return;
    if (loaded)
        m_loaded.insert(server, *loaded);
    else
        m_loaded.remove(server);
    Q_EMIT changed(server);
}

} // namespace loquat
