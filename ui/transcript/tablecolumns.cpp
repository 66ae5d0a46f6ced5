// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/tablecolumns.h"

#include <algorithm>

namespace loquat {

QList<int> tableColumns(const QList<int>& natural, int room, int least)
{
    const auto sumWith = [&natural](int limit) {
        qint64 sum = 0;
        for (const int width : natural)
            sum += std::min(width, limit);
        return sum;
    };
    QList<int> widths = natural;
    if (widths.isEmpty())
        return widths;
    int tooHigh = *std::max_element(natural.begin(), natural.end()) + 1;
    if (sumWith(tooHigh) <= room)
        return widths;
    // The highest limit with which they fit; or, where none does, one that can still be read.
    int limit = least;
    if (sumWith(least) > room) {
        limit = least + least / 2;
    } else {
        while (limit + 1 < tooHigh) {
            const int middle = limit + (tooHigh - limit) / 2;
            (sumWith(middle) <= room ? limit : tooHigh) = middle;
        }
    }
    for (int& width : widths)
        width = std::min(width, limit);
    return widths;
}

} // namespace loquat
