// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// A name that a server gave, as it can be shown: in one line, with U+FFFD for what cannot be seen
// or would turn the line around, and not endless.
QString shownName(const QString& name);

} // namespace loquat
