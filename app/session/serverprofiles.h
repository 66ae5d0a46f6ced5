// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/settings/serverprofile.h"

#include <QList>

#include <functional>
#include <optional>

namespace loquat {

class SettingsStore;

// The profiles of the servers: those in the settings, and those for this run only. GUI thread
// only; tells nobody of changes.
class ServerProfiles final
{
public:
    explicit ServerProfiles(SettingsStore& settings)
        : m_settings(settings)
    {}

    QList<ServerProfile> all() const;
    std::optional<ServerProfile> find(const ProfileId& id) const;
    bool isForThisRun(const ProfileId& id) const;
    // The one whose address leads to the same place; never the practice server.
    std::optional<ServerProfile> findByAddress(const QString& address) const;

    // The chosen one; the only one if none was chosen; invalid if there is none.
    ProfileId current() const;
    // False if it is unknown, or current already.
    bool choose(const ProfileId& id);

    // Adds it to the settings or replaces the one of its id, which may be for this run only.
    void keep(const ServerProfile& profile);
    void keepForThisRun(const ServerProfile& profile) { m_thisRun.append(profile); }
    void change(const ProfileId& id, const std::function<void(ServerProfile&)>& edit);
    void remove(const ProfileId& id);
    void move(const ProfileId& id, const ProfileId& before);

private:
    SettingsStore& m_settings;
    QList<ServerProfile> m_thisRun;
    ProfileId m_currentOfThisRun;
};

} // namespace loquat
