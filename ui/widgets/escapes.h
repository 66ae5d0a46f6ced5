// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// Text in one visible line: line breaks, tabs, backslashes and control characters as \n, \t, \\,
// \xNN; other characters that cannot be seen as \uNNNN.
QString escaped(const QString& text);

// The way back, as a person types it; an escape that is none stays as it was typed.
QString unescaped(const QString& typed);

} // namespace loquat
