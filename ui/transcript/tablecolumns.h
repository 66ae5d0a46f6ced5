// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace loquat {

// How wide each column of a table becomes, in pixels. `natural`: what its widest cell would like.
// Where they do not all fit into `room`, the wide ones give way down to `least`; narrower than that
// none is made, and the table is then wider than the room.
QList<int> tableColumns(const QList<int>& natural, int room, int least);

} // namespace loquat
