// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QList>

namespace loquat {

// Which of several turns with the same parent is shown.
struct TurnVersions
{
    TurnId turn;
    int place = 0; // of `count`, from 0
    int count = 1;
    bool continues = false; // they continue a reply, or follow it

    bool operator==(const TurnVersions&) const = default;
};

} // namespace loquat
