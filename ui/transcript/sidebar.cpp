// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/sidebar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace loquat {

namespace {

constexpr int leastHandle = 24;

} // namespace

void SideBar::setRoom(int view, int content)
{
    m_view = std::max(1, view);
    m_content = content;
    m_offset = std::clamp(m_offset, 0, std::max(0, m_content - m_view));
}

bool SideBar::setOffset(int offset)
{
    const int before = m_offset;
    m_offset = std::clamp(offset, 0, std::max(0, m_content - m_view));
    return m_offset != before;
}

int SideBar::handleWidth() const
{
    const auto share = qint64(m_view) * m_view / std::max(1, m_content);
    return std::clamp(int(share), std::min(leastHandle, m_view), m_view);
}

bool SideBar::dragBy(int pixels)
{
    const int room = m_view - handleWidth();
    if (room <= 0)
        return false;
    const double wanted = m_remainder + double(pixels) * (m_content - m_view) / room;
    const double whole = std::trunc(wanted);
    m_remainder = wanted - whole;
    return setOffset(m_offset + int(whole));
}

bool SideBar::reveal(int from, int to)
{
    if (from < m_offset)
        return setOffset(from);
    return to > m_offset + m_view && setOffset(to - m_view);
}

void SideBar::paint(QPainter& painter, const QRect& place, const QColor& colour) const
{
    if (!isNeeded())
        return;
    const int handle = handleWidth();
    const auto along = qint64(m_offset) * (m_view - handle) / std::max(1, m_content - m_view);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(place.left() + int(along), place.top(), handle, thickness),
                            thickness / 2.0, thickness / 2.0);
}

} // namespace loquat
