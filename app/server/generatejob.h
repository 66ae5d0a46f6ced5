// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/replyjob.h"
#include "app/wire/requestencoder.h"

namespace loquat {

// POST /api/generate. An empty prompt loads or unloads the model (protocol.md §10.4).
class GenerateJob final : public ReplyJob
{
    Q_OBJECT
public:
    GenerateJob(Endpoint& endpoint, const GenerateRequest& request, QObject* parent = nullptr);
};

} // namespace loquat
