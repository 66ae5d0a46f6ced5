// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>

class QPainter;

namespace loquat {

// The state and the look of a thin horizontal scroll bar below something wide. Pixels.
class SideBar
{
public:
    static constexpr int thickness = 6;

    void setRoom(int view, int content);
    bool isNeeded() const { return m_content > m_view; }
    int offset() const { return m_offset; } // how far it is scrolled, 0...content - view

    // All true if it moved.
    bool setOffset(int offset);
    bool dragBy(int pixels);       // of the bar
    bool reveal(int from, int to); // of the content

    // `place`: where the bar lies, as wide as the view.
    void paint(QPainter& painter, const QRect& place, const QColor& colour) const;

private:
    int handleWidth() const;

    int m_view = 1;
    int m_content = 0;
    int m_offset = 0;
    double m_remainder = 0; // of a drag, so that nothing is lost to rounding
};

} // namespace loquat
