// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>

namespace loquat {

// How turns are drawn at the moment: the same for all of them.
struct TurnStyle
{
    QFont text;
    QFont strong; // a model's name
    QFont small;  // times, figures
    QFont code;   // its family counts
    QPalette palette;
    int width = 1; // of the reading column, in pixels
    bool rightToLeft = false;
    bool wrapCode = false; // else long lines of code scroll sideways

    bool operator==(const TurnStyle&) const = default;
};

} // namespace loquat
