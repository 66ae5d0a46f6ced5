// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/bodypiece.h"
#include "ui/transcript/heightindex.h"
#include "ui/transcript/paragraphlayout.h"
#include "ui/transcript/sidebar.h"

#include <map>
#include <memory>
#include <vector>

namespace loquat {

// A table. Its columns are as wide as their cells like, as far as there is room; a table that is
// wider scrolls sideways. Rows are laid out when they are seen.
class TablePiece final : public BodyPiece
{
public:
    TablePiece(FlowPart part, ReadingStylePointer style);

    bool become(const FlowPart& part, int& dirtyFrom) override;
    void setStyle(const ReadingStylePointer& style) override;
    int height() const override;
    void layOut(int top, int bottom) override;
    void release(int top, int bottom) override;
    int laidOutPosition(int top, int bottom) const override;
    int topOf(int position) const override;
    void paint(QPainter& painter, const QRect& clip, const TextMarks& marks,
               int start) const override;
    int positionAt(const QPoint& point) const override;
    QRect cursorRect(int position) const override;
    TextRange lineAt(int position) const override;
    BodyHit hitAt(const QPoint& point) const override;
    bool scrollSideways(int pixels) override;
    bool dragSideBar(int pixels) override;
    bool reveal(int position) override;

private:
    using Cells = std::vector<std::unique_ptr<ParagraphLayout>>;

    // A cell and the position in its text.
    struct Place
    {
        int row = 0;
        int column = 0;
        int position = 0;
    };

    bool hasCells() const { return !m_part.rows.isEmpty() && !m_part.columns.isEmpty(); }
    int columnCount() const { return int(m_part.columns.size()); }
    int rowCount() const { return int(m_part.rows.size()); }
    const FlowText& cell(int row, int column) const;
    int columnWidth(int column) const { return m_lefts.at(column + 1) - m_lefts.at(column); }
    ParagraphLayout::Setting setting(int row, int column) const;
    bool isNarrower(const FlowText& text, int than) const;
    int naturalWidth(int row, int column) const;
    void measure(int firstRow); // the natural widths
    void spread(int firstRow);  // the widths there are, and guessed heights from that row on
    int guessedHeight(int row) const;
    int rowAt(int y) const;
    int columnAt(int x) const;              // from the table's left edge
    int startOf(int row, int column) const; // as a position
    Place placeOf(int position) const;
    Place placeAt(const QPoint& point) const;
    QRect cellRect(int row, int column) const; // inside the padding, as it is scrolled
    const ParagraphLayout* layoutOf(int row, int column) const;

    QList<QList<int>> m_widest; // the natural widths of all rows up to each one
    QList<int> m_rowStarts;     // as positions, and behind the last row the end
    QList<int> m_lefts;         // of the columns, and the right edge
    HeightIndex m_heights;
    std::map<int, Cells> m_layouts;
    SideBar m_bar;
};

} // namespace loquat
