// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/pulljob.h"

namespace loquat {

struct ModelRecipe;

// POST /api/create: the server makes a model from another one it has. It tells of its progress as
// when it pulls; progressed() carries its words. It may say nothing for long: never fellSilent().
class CreateJob final : public PullJob
{
    Q_OBJECT
public:
    CreateJob(Endpoint& endpoint, const ModelRecipe& recipe, QObject* parent = nullptr);
};

} // namespace loquat
