// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/replyjob.h"
#include "app/wire/requestencoder.h"

namespace loquat {

// POST /api/chat: the same replies in another dress (protocol.md §4.9).
class ChatJob final : public ReplyJob
{
    Q_OBJECT
public:
    ChatJob(Endpoint& endpoint, const ChatRequest& request, QObject* parent = nullptr);
};

} // namespace loquat
