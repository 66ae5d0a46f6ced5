// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"
#include "ui/text/flowtext.h"

namespace loquat {

// The spans of a paragraph or cell, one behind the other.
FlowText flowText(const QList<Span>& spans);

} // namespace loquat
