// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/piecegaps.h"

#include <algorithm>

namespace loquat {

namespace {

bool isBox(const FlowPart& part)
{
    return part.kind == FlowPart::Kind::Code || part.kind == FlowPart::Kind::Table;
}

bool isInList(const FlowPart& part)
{
    return std::any_of(part.nest.begin(), part.nest.end(),
                       [](const FlowNest& nest) { return nest.kind != FlowNest::Kind::Quote; });
}

// Hundredths of the text's height.
int gapPercent(const FlowPart& before, const FlowPart& part)
{
    using Kind = FlowPart::Kind;
    if (part.joined)
        return 0;
    if (before.kind == Kind::Heading)
        return part.kind == Kind::Heading || isBox(part) ? 60 : 35;
    if (part.kind == Kind::Heading)
        return part.level <= 2 ? 150 : 120;
    if (part.kind == Kind::Rule || before.kind == Kind::Rule)
        return 110;
    if (isBox(part) || isBox(before))
        return 70;
    if (isInList(before) && isInList(part))
        return part.tight ? 8 : 40;
    if (isInList(part) && part.tight)
        return 25;
    return 60;
}

} // namespace

int gapBetween(const FlowPart* before, const FlowPart& part, const ReadingStyle& style)
{
    return before ? gapPercent(*before, part) * style.em() / 100 : 0;
}

int sharedNests(const FlowPart& before, const FlowPart& part)
{
    const auto end =
        std::mismatch(before.nest.begin(), before.nest.end(), part.nest.begin(), part.nest.end());
    return int(end.first - before.nest.begin());
}

} // namespace loquat
