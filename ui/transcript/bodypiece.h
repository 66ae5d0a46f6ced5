// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowpart.h"
#include "ui/transcript/readingstyle.h"

class QPainter;

namespace loquat {

// One part of a body as it is drawn: a paragraph, a code block, a table. Coordinates are pixels
// from its top and from the column's left edge; positions count the characters of part().shown().
class BodyPiece
{
public:
    virtual ~BodyPiece() = default;
    BodyPiece(const BodyPiece&) = delete;
    BodyPiece& operator=(const BodyPiece&) = delete;

    const FlowPart& part() const { return m_part; }
    // Becomes another part of the same kind, keeping what is equal; false if it cannot.
    // `dirtyFrom`: the y from which on it looks different.
    virtual bool become(const FlowPart& part, int& dirtyFrom) = 0;
    virtual void setStyle(const ReadingStylePointer& style) = 0;

    virtual int height() const = 0;
    // Lays out what stands between the two; the height may be different afterwards.
    virtual void layOut(int top, int bottom) = 0;
    virtual void release(int top, int bottom) = 0;
    // A place that is laid out between the two, as a position, or -1; and where it is now.
    virtual int laidOutPosition(int top, int bottom) const = 0;
    virtual int topOf(int position) const = 0;

    // `start`: of its text among the positions that `marks` counts.
    virtual void paint(QPainter& painter, const QRect& clip, const TextMarks& marks,
                       int start) const = 0;
    virtual int positionAt(const QPoint& point) const = 0;
    virtual QRect cursorRect(int position) const = 0;
    virtual TextRange lineAt(int position) const = 0; // as it is broken on the screen
    virtual BodyHit hitAt(const QPoint& point) const = 0;

    // Sideways, by pixels of what is shown, or by pixels of its bar; true if it moved.
    virtual bool scrollSideways(int) { return false; }
    virtual bool dragSideBar(int) { return false; }
    // Scrolls sideways until the position can be seen; true if it moved.
    virtual bool reveal(int) { return false; }

    // The empty pixels above it, and how many enclosures it shares with the part before: their
    // bars go on through the gap.
    void setAbove(int gap, int sharedNests);

protected:
    BodyPiece(FlowPart part, ReadingStylePointer style);

    const ReadingStyle& style() const { return *m_style; }
    // The room that what it stands in leaves; of no height.
    QRect innerRect() const;
    // What the reader would click on at this character of a text.
    static BodyHit hitOn(const FlowText& text, int character);
    // The bars of quotes, and the list's marker beside the first line.
    void paintNest(QPainter& painter, int height, int firstLine) const;

    FlowPart m_part;
    ReadingStylePointer m_style;

private:
    int m_gapAbove = 0;
    int m_sharedNests = 0;
};

} // namespace loquat
