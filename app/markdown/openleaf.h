// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/htmlstarts.h"
#include "app/markdown/linestarts.h"
#include "app/markdown/rawblock.h"

namespace loquat {

// The block that lines are being added to. A value: what is still open is copied to see how it
// would look if the text ended here. Blocks that have grown long are handed out in pieces.
class OpenLeaf
{
public:
    enum class Kind
    {
        None,
        Paragraph,
        Fenced,
        Indented,
        Html,
        Math,
        Table
    };

    static constexpr qsizetype quietCut = 3072;
    static constexpr qsizetype forcedCut = 6144;
    static constexpr qsizetype codeCut = 16384;
    static constexpr qsizetype mostCells = 20000;
    static constexpr qsizetype mostColumns = 64;

    Kind kind() const { return m_kind; }
    bool isOpen() const { return m_kind != Kind::None; }

    // Each begins a leaf where none is open. `place` has from, spaced and inside.
    void openParagraph(const Block& place);
    void openFenced(const Block& place, const Fence& fence, int indent);
    void openIndented(const Block& place);
    void openHtml(const Block& place, HtmlStart start);
    void openMath(const Block& place, QStringView mark, QStringView closingMark);
    // Gives the header row out.
    void openTable(const Block& place, const DelimiterRow& columns, const QStringList& header,
                   qsizetype end, RawBlocks& out);

    const Fence& fence() const { return m_fence; }
    int fenceIndent() const { return m_fenceIndent; }
    HtmlStart htmlStart() const { return m_htmlStart; }

    // `end` is the source offset after the text. `newLine` says whether the text begins a line.
    void addParagraphText(QStringView text, bool newLine, qsizetype end, RawBlocks& out);
    void addCode(QStringView text, qsizetype end, bool lineEnds, RawBlocks& out);
    enum class MathLine
    {
        GoesOn,
        Closes, // the leaf is closed
        NoFormula,
    };
    MathLine addMathLine(QStringView line, qsizetype end, RawBlocks& out);
    // False if the row is beyond what a table may hold.
    bool addRow(QStringView line, const Block& place, qsizetype end, RawBlocks& out);
    void addBlankCodeLine(QStringView rest);

    // The last line of a paragraph, whether it is known whole, and what stands before it.
    QStringView lastLine() const { return QStringView(m_text).sliced(m_lastLine); }
    bool lastLineIsWhole() const { return m_lastLineIsWhole; }
    qsizetype lastLineFrom() const { return m_lastLineFrom; }
    void removeLastLine();
    bool startsNoFormula() const;

    // A formula that turned out to be none: its first line begins a paragraph. Nothing else of it
    // is kept.
    void mathBecomesParagraph(qsizetype end, RawBlocks& out);
    // Takes link definitions off the beginning of a paragraph; false if nothing else is left.
    bool takeDefinitions(RawBlocks& out);
    bool isFirstPiece() const { return !m_block.continues; }

    void closeAsHeading(int level, qsizetype end, RawBlocks& out);
    const Block& block() const { return m_block; }
    bool hasText() const { return !m_text.isEmpty(); }
    void drop() { m_kind = Kind::None; }
    void setEnd(qsizetype end) { m_block.to = end; }
    void close(RawBlocks& out);
    void setLastLineFrom(qsizetype from) { m_lastLineFrom = from; }

private:
    void begin(Kind kind, const Block& place, Block::Kind block);
    void cutParagraph(RawBlocks& out);
    void givePiece(qsizetype length, qsizetype skip, RawBlocks& out);
    void giveCode(RawBlocks& out);

    Kind m_kind = Kind::None;
    Block m_block;
    QString m_text;
    QString m_blankLines; // Indented: they belong to it only if more follows
    Fence m_fence;
    int m_fenceIndent = 0;
    HtmlStart m_htmlStart = HtmlStart::None;
    QString m_mathMark;
    QString m_mathEnd;
    qsizetype m_cells = 0;

    qsizetype m_lastLine = 0; // where in m_text the last line begins
    qsizetype m_lastLineFrom = 0;
    bool m_lastLineIsWhole = true;
    // What the search for a quiet place to cut has seen.
    qsizetype m_scanned = 0;
    qsizetype m_lastSpace = -1;
    unsigned m_odd = 0; // one bit for each mark that has come an odd number of times
    int m_brackets = 0;
};

} // namespace loquat
