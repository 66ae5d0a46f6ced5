// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/replyjob.h"

namespace loquat {

// POST /api/generate without a prompt: loads the model, or unloads it (protocol.md §10.4). No
// message of any conversation. A server that knows no loading may generate a text instead: then
// the end's doneReason is neither "load" nor "unload", and nothing was loaded for certain.
class LoadJob final : public ReplyJob
{
    Q_OBJECT
public:
    enum class Action
    {
        Load,
        Unload
    };

    LoadJob(Endpoint& endpoint, const QString& model, Action action, QObject* parent = nullptr);
};

} // namespace loquat
