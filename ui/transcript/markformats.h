// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/textbody.h"

#include <QTextLayout>

namespace loquat {

// How what is marked is drawn in a text of `length` characters that begins at `start`; positions
// count from its beginning. What comes later is drawn over what comes before.
QList<QTextLayout::FormatRange> markFormats(const TextMarks& marks, int start, int length,
                                            const QPalette& palette);

} // namespace loquat
