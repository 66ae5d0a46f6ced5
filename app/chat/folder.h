// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// A folder of conversations; its name is its identity.
struct Folder
{
    QString name;
    bool folded = false; // what it holds is not listed

    bool operator==(const Folder&) const = default;
};

} // namespace loquat
