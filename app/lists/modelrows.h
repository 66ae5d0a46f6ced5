// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/modelrow.h"
#include "app/session/serverdirectory.h"
#include "app/settings/serverprofile.h"

#include <optional>

namespace loquat {

struct ServerModels
{
    ServerProfile profile;
    ModelListing listing;
    QString version = {};                   // of the server; empty: unknown
    std::optional<QStringList> loaded = {}; // names; nothing: not known
    bool canBeFavourite = false;
};

// Models that stand at the top besides standing in their groups.
struct ShelvedModels
{
    QList<ModelChoice> favourites;
    QList<ModelChoice> recents; // the last one first
};

// The rows of all servers, in their order. `filter` holds words that must all occur in a model's
// name, family, size, quantisation or abilities, whatever their case. The chosen model stands first
// in its group when its server does not list it. A typed row stands at the end of the chosen
// server's group (the first group's if none is chosen) when the filter is no listed model's name,
// and in each group that lists nothing. A group without a match is left out unless something is to
// be said or offered in it. While nothing is filtered the favourites stand before all groups, and
// after them the models chosen last: at most five, without the chosen one and the favourites.
ModelRows modelRows(const QList<ServerModels>& servers, const ModelChoice& choice,
                    const QString& filter, const ShelvedModels& shelved = {});

// The models of one server as a plain list: those it lists, and what is to be said if it lists
// none. `chosen` marks a row.
ModelRows serverModelRows(const ServerModels& server, const ModelChoice& chosen,
                          const QString& filter, const ShelvedModels& shelved = {});

} // namespace loquat
