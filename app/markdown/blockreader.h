// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/linecursor.h"
#include "app/markdown/openleaf.h"

#include <optional>
#include <vector>

namespace loquat {

// Reads Markdown's block structure line by line: quotes, items and footnotes around, one open leaf
// within. Each line is read once, in time linear in its length and at most a hundred enclosures. A
// value: copy it to see how an unfinished text would end.
class BlockReader
{
public:
    static constexpr std::size_t deepest = 100;

    // A line, or a part of a very long one: `begins` and `ends` say which end of it this is. Gives
    // what was closed by it.
    void read(QStringView line, qsizetype offset, bool begins, bool ends, RawBlocks& out);

    void finish(RawBlocks& out);

    // Whether an unfinished line is better not shown yet: it is markup whose meaning is open.
    bool holdsBack(QStringView line) const;

private:
    struct Part // of the source: where it ends, and whether the line ends there too
    {
        qsizetype offset = 0;
        qsizetype end = 0;
        bool lineEnds = true;
    };
    struct List
    {
        ListMarker marker;
        qsizetype from = 0;
        int next = 0;
    };
    struct Container
    {
        Enclosure enclosure;
        int columns = 0; // Item: how far its content is indented
        bool empty = true;
        bool spaced = false;
        qsizetype given = 0; // how many blocks had been given when it was opened
        std::optional<List> list;
    };

    struct Line // of a formula that may turn out to be none
    {
        QString text; // behind what the formula stands in
        Part part;
    };

    // How many of the containers from `first` on the line goes on with, and all before them.
    std::size_t matchContainers(LineCursor& cursor, std::size_t first = 0) const;
    void readLine(LineCursor& cursor, std::size_t matched, const Part& part, RawBlocks& out);
    bool continueLeaf(LineCursor& cursor, const Part& part, RawBlocks& out);
    bool continueMath(LineCursor& cursor, const Part& part, RawBlocks& out);
    OpenLeaf::MathLine addMathLine(LineCursor& cursor, const Part& part, RawBlocks& out);
    void readMathAgain(RawBlocks& out);
    void openBlocks(LineCursor& cursor, std::size_t matched, const Part& part, RawBlocks& out);
    bool openContainer(LineCursor& cursor, std::size_t matched, bool inParagraph, RawBlocks& out);
    bool openItem(LineCursor& cursor, std::size_t matched, bool inParagraph, RawBlocks& out);
    bool openLeaf(LineCursor& cursor, std::size_t matched, const Part& part, RawBlocks& out);
    bool openHtml(LineCursor& cursor, std::size_t matched, const Part& part, RawBlocks& out);
    bool openMath(LineCursor& cursor, std::size_t matched, const Part& part, RawBlocks& out);
    bool underline(LineCursor& cursor, const Part& part, RawBlocks& out);
    bool openTable(LineCursor& cursor, const Part& part, RawBlocks& out);
    void addSource(LineCursor& cursor, const Part& part, RawBlocks& out);
    void addText(LineCursor& cursor, const Part& part, RawBlocks& out);

    void closeTo(std::size_t matched, RawBlocks& out);
    void push(Container container, RawBlocks& out);
    qsizetype given(const RawBlocks& out) const { return m_given + out.blocks.size() - m_before; }
    std::optional<List>& listHere();
    // Where a leaf that begins at `from` stands. The caller opens it there.
    Block place(qsizetype from);

    std::vector<Container> m_containers; // outermost first; m_inside has their enclosures
    std::optional<List> m_rootList;
    OpenLeaf m_leaf;
    std::vector<Line> m_mathLines; // of the open formula
    bool m_readingAgain = false;   // what was taken for a formula: nothing in it begins another
    qsizetype m_blankAt = -1;      // the last blank line since a leaf was opened
    qsizetype m_given = 0;         // blocks given before the line that is being read
    qsizetype m_before = 0;        // what was in `out` then
    QList<Enclosure> m_inside;
};

} // namespace loquat
