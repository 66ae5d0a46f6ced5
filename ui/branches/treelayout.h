// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turntree.h"

#include <QHash>
#include <QList>

namespace loquat {

// Where each turn of a tree stands in its picture: a row for each step from the first turn, and in
// it a lane. A branch goes straight down its lane from where it begins; no two turns share a place.
class TreeLayout
{
public:
    struct Place
    {
        int row = -1;
        int lane = -1;

        bool isValid() const { return row >= 0; }
        bool operator==(const Place&) const = default;
    };

    TreeLayout() = default;
    explicit TreeLayout(const TurnTree& tree);

    int rows() const { return int(m_rows.size()); }
    int lanes() const { return m_lanes; }
    Place placeOf(TurnId id) const { return m_places.value(id); }
    const QList<TurnId>& row(int row) const { return m_rows.at(row); } // by lane
    TurnId at(const Place& place) const;                               // invalid: nothing there
    // The neighbour in the same row, towards larger lanes if `step` is 1, else -1; invalid: none.
    TurnId beside(TurnId id, int step) const;

private:
    QHash<TurnId, Place> m_places;
    QList<QList<TurnId>> m_rows;
    int m_lanes = 0;
};

} // namespace loquat
