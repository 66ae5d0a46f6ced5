// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowpart.h"
#include "ui/transcript/readingstyle.h"

namespace loquat {

// The empty pixels between two parts; none above the first one.
int gapBetween(const FlowPart* before, const FlowPart& part, const ReadingStyle& style);

// How many enclosures the two stand in together.
int sharedNests(const FlowPart& before, const FlowPart& part);

} // namespace loquat
