// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blockreader.h"

namespace loquat {

bool BlockReader::openLeaf(LineCursor& cursor, std::size_t matched, const Part& part,
                           RawBlocks& out)
{
    const qsizetype from = cursor.nextOffset();
    const bool inParagraph =
        m_leaf.kind() == OpenLeaf::Kind::Paragraph && matched == m_containers.size();
    if (cursor.indented()) {
        if (m_leaf.kind() == OpenLeaf::Kind::Paragraph)
            return false;
        closeTo(matched, out);
        m_leaf.openIndented(place(from));
        cursor.advanceColumns(4);
        m_leaf.addCode(cursor.rest(), part.end, part.lineEnds, out);
        return true;
    }
    const QStringView line = cursor.fromNext();
    if (part.lineEnds) {
        if (const auto mark = headingMark(line)) {
            closeTo(matched, out);
            RawBlock heading{place(from), headingText(line.sliced(mark->second)).toString(), {}};
            heading.block.kind = Block::Kind::Heading;
            heading.block.level = mark->first;
            heading.block.to = part.end;
            out.blocks.append(heading);
            return true;
        }
        if (const auto fence = openingFence(line)) {
            closeTo(matched, out);
            m_leaf.openFenced(place(from), *fence, cursor.indent());
            m_leaf.setEnd(part.end);
            return true;
        }
    }
    if (openHtml(cursor, matched, part, out))
        return true;
    if (!part.lineEnds)
        return false;
    if (inParagraph && underline(cursor, part, out))
        return true;
    if (isThematicBreak(line)) {
        closeTo(matched, out);
        RawBlock rule{place(from), {}, {}};
        rule.block.kind = Block::Kind::Rule;
        rule.block.to = part.end;
        out.blocks.append(rule);
        return true;
    }
    return openMath(cursor, matched, part, out);
}

bool BlockReader::openHtml(LineCursor& cursor, std::size_t matched, const Part& part,
                           RawBlocks& out)
{
    const HtmlStart start = htmlStart(cursor.fromNext());
    if (start == HtmlStart::None ||
        (start == HtmlStart::AnyTag && m_leaf.kind() == OpenLeaf::Kind::Paragraph &&
         matched == m_containers.size()))
        return false;
    closeTo(matched, out);
    m_leaf.openHtml(place(cursor.nextOffset()), start);
    addSource(cursor, part, out);
    return true;
}

bool BlockReader::underline(LineCursor& cursor, const Part& part, RawBlocks& out)
{
    const int level = headingUnderline(cursor.fromNext());
    if (level == 0 || !m_leaf.isFirstPiece())
        return false;
    if (m_leaf.takeDefinitions(out)) {
        m_leaf.closeAsHeading(level, part.end, out);
        return true;
    }
    // Nothing is left to underline: the line is text, as the library has it.
    m_leaf.drop();
    m_leaf.openParagraph(place(cursor.nextOffset()));
    addText(cursor, part, out);
    return true;
}

bool BlockReader::openMath(LineCursor& cursor, std::size_t matched, const Part& part,
                           RawBlocks& out)
{
    const QStringView line = cursor.fromNext();
    const bool dollars = line.startsWith(u"$$");
    if (!dollars && !line.startsWith(u"\\["))
        return false;
    const QStringView mark = dollars ? u"$$" : u"\\[";
    const QStringView closingMark = dollars ? u"$$" : u"\\]";
    if (m_readingAgain || line.sliced(2).contains(closingMark) || line.startsWith(u"$$$"))
        return false;
    if (m_leaf.kind() == OpenLeaf::Kind::Paragraph && !m_leaf.startsNoFormula())
        return false;
    const qsizetype from = cursor.nextOffset();
    closeTo(matched, out);
    m_leaf.openMath(place(from), mark, closingMark);
    m_mathLines.clear();
    if (addMathLine(cursor, part, out) == OpenLeaf::MathLine::NoFormula)
        readMathAgain(out);
    return true;
}

bool BlockReader::openContainer(LineCursor& cursor, std::size_t matched, bool inParagraph,
                                RawBlocks& out)
{
    const QStringView line = cursor.fromNext();
    const qsizetype from = cursor.nextOffset();
    const bool quote = line.startsWith(u'>');
    const auto footnote = footnoteMark(line);
    if (!quote && !footnote && !openItem(cursor, matched, inParagraph, out))
        return false;
    if (!quote && !footnote)
        return true;
    closeTo(matched, out);
    if (m_containers.size() >= deepest) {
        m_leaf.openHtml(place(from), HtmlStart::BlockTag);
        return true;
    }
    listHere().reset();
    Container container;
    container.enclosure.from = from;
    cursor.skipToNext();
    if (quote) {
        container.enclosure.kind = Enclosure::Kind::Quote;
        cursor.advance(1);
        if (cursor.atSpace())
            cursor.advanceColumns(1);
    } else {
        container.enclosure.kind = Enclosure::Kind::Footnote;
        container.enclosure.label = footnote->first;
        cursor.advance(footnote->second);
        out.definitions.append({u'^' + footnote->first.toCaseFolded(), {}});
    }
    push(std::move(container), out);
    return true;
}

bool BlockReader::openItem(LineCursor& cursor, std::size_t matched, bool inParagraph,
                           RawBlocks& out)
{
    const auto marker = listMarker(cursor.fromNext());
    if (!marker ||
        (inParagraph && (marker->blankAfter || (marker->ordered && marker->number != 1))))
        return false;
    const qsizetype from = cursor.nextOffset();
    closeTo(matched, out);
    if (m_containers.size() >= deepest) {
        m_leaf.openHtml(place(from), HtmlStart::BlockTag);
        return true;
    }
    Container container;
    container.columns = cursor.indent() + marker->length;
    cursor.skipToNext();
    cursor.advance(marker->length);
    // Up to four spaces belong to the marker; more begin indented code after the first.
    LineCursor afterMarker = cursor;
    const int begin = cursor.column();
    while (cursor.column() - begin < 5 && cursor.atSpace())
        cursor.advanceColumns(1);
    const int spaces = cursor.column() - begin;
    if (spaces >= 5 || spaces < 1 || marker->blankAfter) {
        cursor = afterMarker;
        if (cursor.atSpace())
            cursor.advanceColumns(1);
        container.columns += 1;
    } else {
        container.columns += spaces;
    }

    std::optional<List>& list = listHere();
    if (!list || !list->marker.sameList(*marker))
        list = List{*marker, from, marker->number};
    container.enclosure.kind = Enclosure::Kind::Item;
    container.enclosure.from = from;
    container.enclosure.list = list->from;
    container.enclosure.ordered = marker->ordered;
    container.enclosure.number = list->next++;
    if (!cursor.blank() && !cursor.indented()) {
        container.enclosure.task = taskMark(cursor.fromNext());
        if (container.enclosure.task != Enclosure::Task::None) {
            cursor.skipToNext();
            cursor.advance(3);
            if (cursor.atSpace())
                cursor.advanceColumns(cursor.indent());
        }
    }
    push(std::move(container), out);
    return true;
}

bool BlockReader::openTable(LineCursor& cursor, const Part& part, RawBlocks& out)
{
    const QChar first = cursor.next();
    if (cursor.indented() || !part.lineEnds || !m_leaf.lastLineIsWhole() ||
        (first != u'|' && first != u':' && first != u'-'))
        return false;
    const auto columns = delimiterRow(cursor.fromNext());
    if (!columns)
        return false;
    const QString headerLine = m_leaf.lastLine().toString();
    const QStringList header = tableCells(headerLine);
    if (header.size() != columns->columns.size())
        return false;

    const qsizetype headerFrom = m_leaf.lastLineFrom();
    m_leaf.removeLastLine();
    Block where = m_leaf.block();
    if (m_leaf.hasText()) {
        m_leaf.close(out);
        where = place(headerFrom);
    } else {
        m_leaf.drop();
    }
    where.from = headerFrom;
    if (header.size() > OpenLeaf::mostColumns) {
        m_leaf.openHtml(where, HtmlStart::BlockTag);
        m_leaf.addCode(headerLine, headerFrom + headerLine.size(), true, out);
        addSource(cursor, part, out);
    } else {
        m_leaf.openTable(where, *columns, header, part.end, out);
    }
    return true;
}

} // namespace loquat
