// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace loquat {

// Heights of things that stand one above the other, in pixels: where each begins and which one
// lies at a height, both in O(log n).
class HeightIndex
{
public:
    void reset(const QList<int>& heights);
    void append(int height);
    void removeLast();

    int count() const { return int(m_heights.size()); }
    int height(int index) const { return m_heights.at(index); }
    void setHeight(int index, int height);

    // Where the thing begins: the sum of all heights before it. count() is allowed: the total.
    int top(int index) const;
    int total() const { return m_total; }
    // The thing that covers `y`; the first one above the start, the last one below the end, -1 if
    // there is none. Things without height are passed over.
    int indexAt(int y) const;

private:
    QList<int> m_heights;
    QList<int> m_tree; // m_tree[i]: the sum of the (i & -i) heights that end with number i
    int m_total = 0;
};

} // namespace loquat
