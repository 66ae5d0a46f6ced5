// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/heightindex.h"

#include <bit>

namespace loquat {

void HeightIndex::reset(const QList<int>& heights)
{
    m_heights = heights;
    m_tree = QList<int>(heights.size() + 1, 0);
    m_total = 0;
    for (int i = 1; i <= heights.size(); ++i) {
        m_tree[i] += heights.at(i - 1);
        m_total += heights.at(i - 1);
        const int parent = i + (i & -i);
        if (parent <= heights.size())
            m_tree[parent] += m_tree.at(i);
    }
}

void HeightIndex::append(int height)
{
    if (m_tree.isEmpty())
        m_tree.append(0);
    m_heights.append(height);
    const int number = count();
    int sum = height;
    for (int step = 1; step < (number & -number); step *= 2)
        sum += m_tree.at(number - step);
    m_tree.append(sum);
    m_total += height;
}

void HeightIndex::removeLast()
{
    m_total -= m_heights.last();
    m_heights.removeLast();
    m_tree.removeLast();
}

void HeightIndex::setHeight(int index, int height)
{
    const int difference = height - m_heights.at(index);
    if (difference == 0)
        return;
    m_heights[index] = height;
    m_total += difference;
    for (int i = index + 1; i <= count(); i += i & -i)
        m_tree[i] += difference;
}

int HeightIndex::top(int index) const
{
    int sum = 0;
    for (int i = index; i > 0; i -= i & -i)
        sum += m_tree.at(i);
    return sum;
}

int HeightIndex::indexAt(int y) const
{
    if (count() == 0)
        return -1;
    int found = 0;
    int rest = y;
    for (int step = int(std::bit_floor(unsigned(count()))); step > 0; step /= 2) {
        const int next = found + step;
        if (next <= count() && m_tree.at(next) <= rest) {
            found = next;
            rest -= m_tree.at(next);
        }
    }
    return std::min(found, count() - 1);
}

} // namespace loquat
