// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loquat {

// How far a picture in the making has come, in the server's steps.
struct Steps
{
    qint64 completed = 0;
    qint64 total = 0; // at least 1, and not less than completed

    bool operator==(const Steps&) const = default;
};

} // namespace loquat
