// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverprofiles.h"

#include "app/settings/settingsstore.h"
#include "app/wire/baseurl.h"

#include <algorithm>

namespace loquat {

namespace {

std::optional<ServerProfile> findIn(const QList<ServerProfile>& profiles, const ProfileId& id)
{
    const auto found =
        std::ranges::find_if(profiles, [&](const ServerProfile& one) { return one.id == id; });
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QList<ServerProfile> ServerProfiles::all() const
{
    return m_settings.current().servers + m_thisRun;
}

std::optional<ServerProfile> ServerProfiles::find(const ProfileId& id) const
{
    return findIn(all(), id);
}

bool ServerProfiles::isForThisRun(const ProfileId& id) const
{
    return findIn(m_thisRun, id).has_value();
}

std::optional<ServerProfile> ServerProfiles::findByAddress(const QString& address) const
{
    const Result<BaseUrl> wanted = parseBaseUrl(address);
    if (!wanted)
        return std::nullopt;
    for (const ServerProfile& one : all()) {
        const Result<BaseUrl> known = parseBaseUrl(one.address);
        if (!one.practice && known && known->toString() == wanted->toString())
            return one;
    }
    return std::nullopt;
}

ProfileId ServerProfiles::current() const
{
    const ProfileId chosen =
        m_currentOfThisRun.isValid() ? m_currentOfThisRun : m_settings.current().currentServer;
    if (find(chosen))
        return chosen;
    const QList<ServerProfile> profiles = all();
    return profiles.size() == 1 ? profiles.first().id : ProfileId{};
}

bool ServerProfiles::choose(const ProfileId& id)
{
    if (!find(id) || current() == id)
        return false;
    if (isForThisRun(id)) {
        m_currentOfThisRun = id;
        return true;
    }
    m_currentOfThisRun = {};
    m_settings.update([&](Settings& settings) { settings.currentServer = id; });
    return true;
}

void ServerProfiles::keep(const ServerProfile& profile)
{
    m_thisRun.removeIf([&](const ServerProfile& one) { return one.id == profile.id; });
    m_settings.update([&](Settings& settings) {
        const auto old = std::ranges::find_if(
            settings.servers, [&](const ServerProfile& one) { return one.id == profile.id; });
        if (old == settings.servers.end())
            settings.servers.append(profile);
        else
            *old = profile;
        if (!settings.currentServer.isValid() || m_currentOfThisRun == profile.id)
            settings.currentServer = profile.id;
    });
    if (m_currentOfThisRun == profile.id)
        m_currentOfThisRun = {};
}

void ServerProfiles::change(const ProfileId& id, const std::function<void(ServerProfile&)>& edit)
{
    const auto editIn = [&](QList<ServerProfile>& profiles) {
        for (ServerProfile& one : profiles) {
            if (one.id == id)
                edit(one);
        }
    };
    editIn(m_thisRun);
    m_settings.update([&](Settings& settings) { editIn(settings.servers); });
}

void ServerProfiles::remove(const ProfileId& id)
{
    const auto isIt = [&](const ServerProfile& one) {
        return one.id == id;
    };
    m_thisRun.removeIf(isIt);
    m_settings.update([&](Settings& settings) {
        settings.servers.removeIf(isIt);
        if (settings.currentServer == id)
            settings.currentServer = {};
    });
}

void ServerProfiles::move(const ProfileId& id, const ProfileId& before)
{
    if (id == before)
        return;
    m_settings.update([&](Settings& settings) {
        const auto from = std::ranges::find(settings.servers, id, &ServerProfile::id);
        if (from == settings.servers.end())
            return;
        const ServerProfile moved = *from;
        settings.servers.erase(from);
        const auto to = std::ranges::find(settings.servers, before, &ServerProfile::id);
        settings.servers.insert(to, moved);
    });
}

} // namespace loquat
