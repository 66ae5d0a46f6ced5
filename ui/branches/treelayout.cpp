// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/branches/treelayout.h"

#include <algorithm>

namespace loquat {

TreeLayout::TreeLayout(const TurnTree& tree)
{
    struct Start
    {
        TurnId id;
        int row = 0;
    };
    QList<Start> starts;
    const QList<TurnId> roots = tree.children({});
    for (auto root = roots.rbegin(); root != roots.rend(); ++root)
        starts.append({*root, 0});
    QList<int> firstFree; // lane of each row
    while (!starts.isEmpty()) {
        const Start start = starts.takeLast();
        QList<TurnId> chain;
        QList<Start> beside;
        TurnId next = start.id;
        while (next.isValid()) {
            chain.append(next);
            const QList<TurnId> below = tree.children(next);
            const int row = start.row + int(chain.size());
            for (qsizetype i = below.size() - 1; i > 0; --i)
                beside.append({below.at(i), row});
            next = below.isEmpty() ? TurnId() : below.first();
        }
        // Also the row above, where the line to it runs.
        const int end = start.row + int(chain.size());
        if (firstFree.size() < end)
            firstFree.resize(end, 0);
        int lane = 0;
        for (int row = std::max(0, start.row - 1); row < end; ++row)
            lane = std::max(lane, firstFree.at(row));
        if (m_rows.size() < end)
            m_rows.resize(end);
        for (int i = 0; i < chain.size(); ++i) {
            const int row = start.row + i;
            m_places.insert(chain.at(i), {row, lane});
            m_rows[row].append(chain.at(i));
            firstFree[row] = lane + 1;
        }
        m_lanes = std::max(m_lanes, lane + 1);
        // The lowest branch next: it stands nearest to its chain.
        starts += beside;
    }
}

TurnId TreeLayout::at(const Place& place) const
{
    if (place.row < 0 || place.row >= m_rows.size())
        return {};
    const QList<TurnId>& row = m_rows.at(place.row);
    const auto found =
        std::lower_bound(row.begin(), row.end(), place.lane,
                         [this](TurnId id, int lane) { return m_places.value(id).lane < lane; });
    return found != row.end() && m_places.value(*found).lane == place.lane ? *found : TurnId();
}

TurnId TreeLayout::beside(TurnId id, int step) const
{
    const Place place = placeOf(id);
    if (!place.isValid())
        return {};
    const QList<TurnId>& row = m_rows.at(place.row);
    const qsizetype there = row.indexOf(id) + step;
    return there >= 0 && there < row.size() ? row.at(there) : TurnId();
}

} // namespace loquat
