// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/modelrow.h"
#include "app/session/serverdirectory.h"
#include "app/settings/serverprofile.h"

namespace loquat {

struct ServerModels
{
    ServerProfile profile;
    ModelListing listing;
    QString version = {}; // of the server; empty: unknown
};

// The rows of all servers, in their order. `filter` holds words that must all occur in a model's
// name, family, size or quantisation, whatever their case. The chosen model stands first in its
// group when its server does not list it. A typed row stands at the end of the chosen server's
// group (the first group's if none is chosen) when the filter is no listed model's name, and in
// each group that lists nothing. A group without a match is left out unless something is to be
// said or offered in it.
ModelRows modelRows(const QList<ServerModels>& servers, const ModelChoice& choice,
                    const QString& filter);

} // namespace loquat
