// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/transcriptview.h"

#include <QAccessible>
#include <QPointer>

namespace loquat {

// A stretch of the transcript as assistive technology reads it: one text, or several one after the
// other with an empty line between. Offsets count UTF-16 units. The caret and the selection are
// the view's own: what is set here is seen there.
class TranscriptText : public QAccessibleTextInterface
{
public:
    explicit TranscriptText(TranscriptView* view);

    void selection(int index, int* start, int* end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override; // -1: elsewhere
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int* start,
                             int* end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int* start,
                            int* end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int* start,
                         int* end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& onScreen) const override; // -1: none there
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

    int offsetOf(const TextSpot& spot) const; // -1: not in it

protected:
    // What it consists of at the moment, in order.
    virtual QList<TranscriptView::Message> messages() const = 0;
    TranscriptView* view() const { return m_view; }

private:
    struct Piece
    {
        int turn = -1;
        TurnPart part = TurnPart::Prompt;
        int start = 0; // its first character's offset
        QString text;
    };

    QList<Piece> pieces() const;
    static const Piece& pieceAt(const QList<Piece>& pieces, int offset); // pieces are not empty
    TextSpot spotOf(int offset) const;
    const TextBody* bodyOf(const Piece& piece) const;
    TextRange rangeAt(const QList<Piece>& pieces, int offset,
                      QAccessible::TextBoundaryType boundary) const;
    QString give(TextRange range, int* start, int* end) const;

    QPointer<TranscriptView> m_view;
};

} // namespace loquat
