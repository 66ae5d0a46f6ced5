// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowtext.h"

namespace loquat {

// How formulas are shown: as their source, set apart from the words around them. What draws
// formulas one day takes the place of this class; nothing else knows how they look. `source` is
// the formula with its delimiters, as it was written: that is what is copied of it.
class FormulaText
{
public:
    static void addInline(FlowText& flow, const QString& formula, const QString& source,
                          TextLooks looks);
    // On a line of its own.
    static void addDisplay(FlowText& flow, const QString& formula, const QString& source,
                           TextLooks looks);
    static FlowText block(const QString& formula, const QString& source);
};

} // namespace loquat
