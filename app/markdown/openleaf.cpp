// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/openleaf.h"

#include "app/markdown/linkdefinition.h"

namespace loquat {

namespace {

qsizetype trimmedEnd(const QString& text)
{
    qsizetype end = text.size();
    while (end > 0 && (text[end - 1] == u' ' || text[end - 1] == u'\t' || text[end - 1] == u'\n'))
        --end;
    return end;
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u';' || c == u':';
}

unsigned markBit(QChar c)
{
    switch (c.unicode()) {
    case u'*':
        return 1;
    case u'_':
        return 2;
    case u'`':
        return 4;
    case u'~':
        return 8;
    case u'$':
        return 16;
    default:
        return 0;
    }
}

} // namespace

void OpenLeaf::begin(Kind kind, const Block& place, Block::Kind block)
{
    *this = OpenLeaf();
    m_kind = kind;
    m_block = place;
    m_block.kind = block;
}

void OpenLeaf::openParagraph(const Block& place)
{
    begin(Kind::Paragraph, place, Block::Kind::Paragraph);
}

void OpenLeaf::openFenced(const Block& place, const Fence& fence, int indent)
{
    begin(Kind::Fenced, place, Block::Kind::Code);
    m_block.language = fence.language;
    m_fence = fence;
    m_fenceIndent = indent;
}

void OpenLeaf::openIndented(const Block& place)
{
    begin(Kind::Indented, place, Block::Kind::Code);
}

void OpenLeaf::openHtml(const Block& place, HtmlStart start)
{
    begin(Kind::Html, place, Block::Kind::Source);
    m_htmlStart = start;
}

void OpenLeaf::openMath(const Block& place, QStringView mark, QStringView closingMark)
{
    begin(Kind::Math, place, Block::Kind::Math);
    m_mathMark = mark.toString();
    m_mathEnd = closingMark.toString();
}

void OpenLeaf::openTable(const Block& place, const DelimiterRow& columns, const QStringList& header,
                         qsizetype end, RawBlocks& out)
{
    begin(Kind::Table, place, Block::Kind::TableRow);
    m_block.columns = columns.columns;
    m_block.table = place.from;
    m_block.to = end;
    m_cells = header.size();
    RawBlock row{m_block, {}, header};
    row.block.header = true;
    out.blocks.append(row);
}

void OpenLeaf::addParagraphText(QStringView text, bool newLine, qsizetype end, RawBlocks& out)
{
    if (newLine) {
        if (!m_text.isEmpty())
            m_text += u'\n';
        m_lastLine = m_text.size();
        m_lastLineIsWhole = true;
    }
    m_text += text;
    m_block.to = end;
    cutParagraph(out);
}

void OpenLeaf::addCode(QStringView text, qsizetype end, bool lineEnds, RawBlocks& out)
{
    if (!m_blankLines.isEmpty()) {
        m_text += m_blankLines;
        m_blankLines.clear();
    }
    m_text += text;
    m_block.to = end;
    if (!lineEnds)
        return;
    m_text += u'\n';
    if (m_text.size() >= codeCut)
        giveCode(out);
}

void OpenLeaf::addBlankCodeLine(QStringView rest)
{
    m_blankLines += rest;
    m_blankLines += u'\n';
}

OpenLeaf::MathLine OpenLeaf::addMathLine(QStringView line, qsizetype end, RawBlocks& out)
{
    const bool first = m_text.isEmpty();
    if (!first)
        m_text += u'\n';
    m_lastLine = m_text.size();
    m_text += line;
    m_block.to = end;
    const qsizetype at = m_text.indexOf(m_mathEnd, first ? m_mathMark.size() : m_lastLine);
    if (at < 0)
        return m_text.size() > quietCut ? MathLine::NoFormula : MathLine::GoesOn;
    const QString formula = m_text.sliced(m_mathMark.size(), at - m_mathMark.size()).trimmed();
    const QStringView after = QStringView(m_text).sliced(at + m_mathEnd.size());
    if (formula.isEmpty() || !after.trimmed().isEmpty())
        return MathLine::NoFormula;
    m_block.text = formula;
    m_block.source = m_text.first(at + m_mathEnd.size());
    out.blocks.append({m_block, {}, {}});
    m_kind = Kind::None;
    return MathLine::Closes;
}

bool OpenLeaf::addRow(QStringView line, const Block& place, qsizetype end, RawBlocks& out)
{
    QStringList cells = tableCells(line);
    const qsizetype filled = std::min(cells.size(), m_block.columns.size());
    if (m_cells + filled > mostCells)
        return false;
    m_cells += filled;
    cells.resize(m_block.columns.size());
    RawBlock row{m_block, {}, cells};
    row.block.from = place.from;
    row.block.to = end;
    row.block.spaced = false;
    out.blocks.append(row);
    return true;
}

void OpenLeaf::removeLastLine()
{
    m_text.truncate(std::max<qsizetype>(0, m_lastLine - 1));
    m_block.to = std::max(m_block.from, m_lastLineFrom - 1);
}

// A display formula may have been opened in the lines before: then a line of dollars closes it.
bool OpenLeaf::startsNoFormula() const
{
    return m_text.count(u"$$") % 2 == 0;
}

void OpenLeaf::mathBecomesParagraph(qsizetype end, RawBlocks& out)
{
    const QString first = m_text.section(u'\n', 0, 0);
    begin(Kind::Paragraph, Block(m_block), Block::Kind::Paragraph);
    addParagraphText(first, true, end, out);
}

bool OpenLeaf::takeDefinitions(RawBlocks& out)
{
    if (m_block.continues || !m_text.startsWith(u'['))
        return true;
    qsizetype pos = 0;
    while (const auto definition = linkDefinition(QStringView(m_text).sliced(pos))) {
        out.definitions.append(definition->definition);
        pos += definition->length;
    }
    if (pos == 0)
        return true;
    if (m_lastLine < pos)
        m_lastLineIsWhole = false;
    m_text.remove(0, pos);
    m_lastLine = std::max<qsizetype>(0, m_lastLine - pos);
    m_scanned = std::max<qsizetype>(0, m_scanned - pos);
    return trimmedEnd(m_text) > 0;
}

void OpenLeaf::closeAsHeading(int level, qsizetype end, RawBlocks& out)
{
    m_block.kind = Block::Kind::Heading;
    m_block.level = level;
    m_block.to = end;
    m_text.truncate(trimmedEnd(m_text));
    out.blocks.append({m_block, m_text, {}});
    m_kind = Kind::None;
}

void OpenLeaf::close(RawBlocks& out)
{
    switch (m_kind) {
    case Kind::Paragraph:
        if (takeDefinitions(out)) {
            m_text.truncate(trimmedEnd(m_text));
            if (!m_text.isEmpty() || !m_block.continues)
                out.blocks.append({m_block, m_text, {}});
        }
        break;
    case Kind::Fenced:
    case Kind::Indented:
    case Kind::Html:
        if (!m_text.isEmpty() || !m_block.continues)
            giveCode(out);
        break;
    case Kind::None:
    case Kind::Math:
    case Kind::Table:
        break;
    }
    m_kind = Kind::None;
}

// Looks for the first place where a cut does no harm: after a line or a sentence, outside of
// brackets and paired marks. Depends on the text before the cut alone, so that it lies in the same
// place however the text arrives.
void OpenLeaf::cutParagraph(RawBlocks& out)
{
    while (m_scanned < m_text.size()) {
        const QChar c = m_text[m_scanned];
        m_odd ^= markBit(c);
        if (c == u'[')
            ++m_brackets;
        else if (c == u']')
            m_brackets = std::max(0, m_brackets - 1);
        const bool space = c == u' ' || c == u'\n';
        if (space)
            m_lastSpace = m_scanned;
        const bool quiet =
            m_odd == 0 && m_brackets == 0 &&
            (c == u'\n' || (c == u' ' && m_scanned > 0 && endsSentence(m_text[m_scanned - 1])));
        if (quiet && m_scanned >= quietCut) {
            givePiece(m_scanned, 1, out);
        } else if (m_scanned >= forcedCut) {
            if (m_lastSpace >= quietCut)
                givePiece(m_lastSpace, 1, out);
            else
                givePiece(m_scanned - (m_text[m_scanned].isLowSurrogate() ? 1 : 0), 0, out);
        } else {
            ++m_scanned;
        }
    }
}

void OpenLeaf::givePiece(qsizetype length, qsizetype skip, RawBlocks& out)
{
    Block piece = m_block;
    // Exact while the lines stand in the source as they are; inside quotes and items what was taken
    // off their beginnings is left out of the count.
    piece.to = std::max(piece.from, m_block.to - (m_text.size() - length));
    QString text = m_text.first(length);
    if (!m_block.continues && text.startsWith(u'[')) {
        const QString all = m_text;
        m_text = text;
        if (!takeDefinitions(out))
            m_text.clear();
        text = m_text;
        m_text = all;
    }
    text.truncate(trimmedEnd(text));
    if (!text.isEmpty())
        out.blocks.append({piece, text, {}});
    const bool breaks = skip > 0 && m_text[length] == u'\n';
    m_text.remove(0, length + skip);
    m_lastLineIsWhole = m_lastLineIsWhole && m_lastLine >= length + skip;
    m_lastLine = std::max<qsizetype>(0, m_lastLine - length - skip);
    m_block.from = piece.to + skip; // where nothing was skipped, a word was cut
    m_block.spaced = false;
    m_block.continues = true;
    m_block.breaks = breaks;
    m_scanned = 0;
    m_lastSpace = -1;
    m_odd = 0;
    m_brackets = 0;
}

void OpenLeaf::giveCode(RawBlocks& out)
{
    m_block.text = m_text;
    out.blocks.append({m_block, {}, {}});
    m_block.text.clear();
    m_text.clear();
    m_block.from = m_block.to;
    m_block.spaced = false;
    m_block.continues = true;
}

} // namespace loquat
