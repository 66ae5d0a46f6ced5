// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/chat/attachment.h"

#include <QString>

namespace loquat {

// A prompt or a reply of an earlier turn being edited in place, as far as it is typed.
struct TurnEdit
{
    TurnId turn;
    bool ofReply = false;
    QString text{};
    Attachments attachments{}; // of a prompt

    bool operator==(const TurnEdit&) const = default;
};

} // namespace loquat
