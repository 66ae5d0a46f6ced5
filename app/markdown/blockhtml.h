// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"

namespace loquat {

// What a person expects to paste into a rich text field: a fragment of HTML without scripts, styles
// or anything that is loaded. Pictures are given as their description, formulas between dollars.
QString html(const QList<Block>& blocks);

} // namespace loquat
