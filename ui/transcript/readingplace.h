// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/transcript/textspot.h"

namespace loquat {

// Where a reader is in a conversation: good for coming back, whatever the window's width and the
// size of text are then.
struct ReadingPlace
{
    TurnId turn; // invalid: at the end, following what comes
    TurnPart part = TurnPart::Prompt;
    int position = 0;
    int below = 0; // pixels from the viewport's top down to that character's line

    bool isAtEnd() const { return !turn.isValid(); }
    bool operator==(const ReadingPlace&) const = default;
};

} // namespace loquat
