// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/attachment.h"
#include "ui/transcript/turnstyle.h"

#include <QRect>

class QPainter;

namespace loquat {

class Pictures;

// Where the small pictures of a prompt or of a reply stand: squares in rows. Coordinates are those
// of the turn.
class Thumbnails final
{
public:
    // `area`: where they may stand; its height does not count. They begin at its left, or at its
    // right where one reads from there. `side`: of a square, in pixels; never wider than the area.
    void place(int count, const QRect& area, int side, bool rightToLeft);
    bool isEmpty() const { return m_count == 0; }
    int bottom() const; // the first y below them
    QRect rect(int index) const;
    int indexAt(const QPoint& point) const; // -1: none

    void paint(QPainter& painter, const QRect& clip, const Attachments& attachments,
               const TurnStyle& style, Pictures& pictures) const;

private:
    int m_count = 0;
    QRect m_area;
    int m_side = 1;
    bool m_rightToLeft = false;
};

} // namespace loquat
