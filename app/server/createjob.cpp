// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/createjob.h"

#include "app/wire/modelrecipe.h"

namespace loquat {

using namespace Qt::StringLiterals;

CreateJob::CreateJob(Endpoint& endpoint, const ModelRecipe& recipe, QObject* parent)
    : PullJob(endpoint, u"/api/create"_s, encodeCreate(recipe), recipe.from,
              std::chrono::milliseconds(0), parent)
{}

} // namespace loquat
