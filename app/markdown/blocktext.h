// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"

namespace loquat {

// What a person expects to paste into a plain text field: no markup characters, lists with their
// numbers or dashes, code as it is, tables with tabs between the cells, formulas between dollars,
// pictures as their description. Blank lines where the source has them; no line end at the end.
QString plainText(const QList<Block>& blocks);

// The text of some spans in the same way, as one line save for the breaks in it.
QString plainText(const QList<Span>& spans);

} // namespace loquat
