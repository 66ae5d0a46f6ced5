// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flowtext.h"

namespace loquat {

void FlowText::add(const QString& more, TextLooks looks, const QString& target)
{
    if (more.isEmpty())
        return;
    const int from = int(text.size());
    text += more;
    if (!looks)
        return;
    LookRange range{from, int(text.size()), looks, -1};
    if (!target.isEmpty()) {
        range.target = int(targets.indexOf(target));
        if (range.target < 0) {
            range.target = int(targets.size());
            targets.append(target);
        }
    }
    ranges.append(range);
}

} // namespace loquat
