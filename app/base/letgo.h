// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>

#include <algorithm>

namespace loquat {

// Destroys the end of a list for about so long, at least a little of it; true when nothing is left.
// A list of very many pieces takes longer to go than a frame may last, and another thread that did
// it would fight this one for the allocator.
template <typename T>
bool letGoFor(QList<T>& list, qint64 ns)
{
    constexpr qsizetype atOnce = 64;
    QElapsedTimer clock;
    clock.start();
    do {
        const qsizetype left = std::max<qsizetype>(0, list.size() - atOnce);
        list.erase(list.begin() + left, list.end());
    } while (!list.isEmpty() && clock.nsecsElapsed() < ns);
    if (list.isEmpty())
        list = {};
    return list.isEmpty();
}

} // namespace loquat
