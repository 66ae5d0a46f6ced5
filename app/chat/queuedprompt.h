// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/attachment.h"
#include "app/chat/requestsettings.h"
#include "app/chat/turnorigin.h"

#include <QString>

namespace loquat {

// What is to be asked in a conversation as soon as the replies before it have ended.
struct QueuedPrompt
{
    TurnId id; // that its turn will have
    TurnOrigin origin = TurnOrigin::Asked;
    TurnId parent; // of anything but Asked, which follows what is shown then; invalid: a first turn
    ProfileId profile;
    QString model;
    QString prompt;
    Attachments attachments{};
    RequestSettings settings{};

    bool operator==(const QueuedPrompt&) const = default;
};

} // namespace loquat
