// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// The line, from 1, of the value at a JSON pointer in a text that is JSON; 1 if it is not found.
// Names that are written with escapes are not.
int lineOfPointer(const QString& json, const QString& pointer);

} // namespace loquat
