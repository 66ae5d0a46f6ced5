// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

namespace loquat {

// Whether everyone expects it to edit a text where one is edited: letters, the keys that move and
// delete, copy, cut, paste, undo, redo and select all. Not the rarer ones of some systems, as
// Ctrl+K and Ctrl+D.
bool isEditingKey(const QKeySequence& key);

} // namespace loquat
