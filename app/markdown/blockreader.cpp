// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blockreader.h"

#include <algorithm>
#include <utility>

namespace loquat {

void BlockReader::read(QStringView line, qsizetype offset, bool begins, bool ends, RawBlocks& out)
{
    m_before = out.blocks.size();
    const Part part{offset, offset + line.size(), ends};
    if (begins) {
        LineCursor cursor(line, offset);
        std::size_t matched = matchContainers(cursor);
        const bool inMath = m_leaf.kind() == OpenLeaf::Kind::Math;
        const bool taken =
            inMath && matched == m_containers.size() && continueMath(cursor, part, out);
        if (inMath && !taken) {
            readMathAgain(out);
            cursor = LineCursor(line, offset);
            matched = matchContainers(cursor);
        }
        if (!taken)
            readLine(cursor, matched, part, out);
    } else if (!m_leaf.isOpen() || m_leaf.kind() == OpenLeaf::Kind::Paragraph) {
        if (!m_leaf.isOpen())
            m_leaf.openParagraph(place(offset));
        m_leaf.addParagraphText(line, false, part.end, out);
    } else {
        m_leaf.addCode(line, part.end, ends, out);
        if (m_leaf.kind() == OpenLeaf::Kind::Html && ends && endsHtml(line, m_leaf.htmlStart()))
            m_leaf.close(out);
    }
    m_given = given(out);
}

void BlockReader::readLine(LineCursor& cursor, std::size_t matched, const Part& part,
                           RawBlocks& out)
{
    if (matched == m_containers.size() && continueLeaf(cursor, part, out))
        return;
    if (cursor.blank()) {
        closeTo(matched, out);
        m_blankAt = part.offset;
    } else {
        openBlocks(cursor, matched, part, out);
    }
}

void BlockReader::finish(RawBlocks& out)
{
    m_before = out.blocks.size();
    if (m_leaf.kind() == OpenLeaf::Kind::Math)
        readMathAgain(out);
    closeTo(0, out);
    m_given = given(out);
}

std::size_t BlockReader::matchContainers(LineCursor& cursor, std::size_t first) const
{
    std::size_t matched = first;
    for (std::size_t i = first; i < m_containers.size(); ++i) {
        const Container& container = m_containers[i];
        switch (container.enclosure.kind) {
        case Enclosure::Kind::Quote:
            if (cursor.indented() || cursor.next() != u'>')
                return matched;
            cursor.skipToNext();
            cursor.advance(1);
            if (cursor.atSpace())
                cursor.advanceColumns(1);
            break;
        case Enclosure::Kind::Item:
            if (cursor.indent() >= container.columns)
                cursor.advanceColumns(container.columns);
            else if (cursor.blank() && !container.empty)
                cursor.skipToNext();
            else
                return matched;
            break;
        case Enclosure::Kind::Footnote:
            if (!cursor.blank() && !cursor.indented())
                return matched;
            cursor.advanceColumns(std::min(4, cursor.indent()));
            break;
        }
        ++matched;
    }
    return matched;
}

bool BlockReader::continueLeaf(LineCursor& cursor, const Part& part, RawBlocks& out)
{
    switch (m_leaf.kind()) {
    case OpenLeaf::Kind::Fenced:
        if (!cursor.indented() && part.lineEnds && !cursor.blank() &&
            isClosingFence(cursor.fromNext(), m_leaf.fence())) {
            m_leaf.setEnd(part.end);
            m_leaf.close(out);
            return true;
        }
        for (int left = m_leaf.fenceIndent(); left > 0 && cursor.atSpace(); --left)
            cursor.advanceColumns(1);
        m_leaf.addCode(cursor.rest(), part.end, part.lineEnds, out);
        return true;
    case OpenLeaf::Kind::Indented:
        if (cursor.blank()) {
            cursor.advanceColumns(std::min(4, cursor.indent()));
            m_leaf.addBlankCodeLine(cursor.rest());
            m_blankAt = part.offset;
            return true;
        }
        if (!cursor.indented())
            return false;
        m_blankAt = -1;
        cursor.advanceColumns(4);
        m_leaf.addCode(cursor.rest(), part.end, part.lineEnds, out);
        return true;
    case OpenLeaf::Kind::Html:
        if (cursor.blank() &&
            (m_leaf.htmlStart() == HtmlStart::BlockTag || m_leaf.htmlStart() == HtmlStart::AnyTag))
            return false;
        addSource(cursor, part, out);
        return true;
    case OpenLeaf::Kind::Math:
    case OpenLeaf::Kind::None:
    case OpenLeaf::Kind::Paragraph:
    case OpenLeaf::Kind::Table:
        return false;
    }
    return false;
}

bool BlockReader::continueMath(LineCursor& cursor, const Part& part, RawBlocks& out)
{
    // What is certainly none: then the lines before were something else as well.
    if (cursor.blank() || !part.lineEnds || openingFence(cursor.fromNext()) ||
        headingMark(cursor.fromNext()))
        return false;
    if (addMathLine(cursor, part, out) == OpenLeaf::MathLine::NoFormula)
        readMathAgain(out);
    return true;
}

OpenLeaf::MathLine BlockReader::addMathLine(LineCursor& cursor, const Part& part, RawBlocks& out)
{
    const QString text = cursor.rest();
    const auto visible =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c != u' ' && c != u'\t'; });
    const qsizetype from = std::max(part.offset, cursor.nextOffset() - (visible - text.begin()));
    m_mathLines.push_back({text, {from, part.end, true}});
    return m_leaf.addMathLine(cursor.fromNext(), part.end, out);
}

// Each line is read twice at most: no line of it is taken for the beginning of a formula again.
void BlockReader::readMathAgain(RawBlocks& out)
{
    const std::vector<Line> lines = std::exchange(m_mathLines, {});
    const std::size_t outside = m_containers.size();
    m_leaf.mathBecomesParagraph(lines.front().part.end, out);
    m_leaf.setLastLineFrom(m_leaf.block().from);
    m_readingAgain = true;
    for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
        LineCursor cursor(line->text, line->part.offset);
        const std::size_t matched = matchContainers(cursor, outside);
        readLine(cursor, matched, line->part, out);
    }
    m_readingAgain = false;
}

void BlockReader::openBlocks(LineCursor& cursor, std::size_t matched, const Part& part,
                             RawBlocks& out)
{
    const auto inParagraph = [&] {
        return m_leaf.kind() == OpenLeaf::Kind::Paragraph && matched == m_containers.size();
    };
    while (!cursor.blank()) {
        if (openLeaf(cursor, matched, part, out))
            return;
        if (cursor.indented() || !openContainer(cursor, matched, inParagraph(), out))
            break;
        matched = m_containers.size();
        if (m_leaf.isOpen()) { // too deep
            addSource(cursor, part, out);
            return;
        }
    }
    if (m_leaf.kind() == OpenLeaf::Kind::Paragraph) {
        if (!inParagraph() || !openTable(cursor, part, out))
            addText(cursor, part, out);
        return;
    }
    if (m_leaf.kind() == OpenLeaf::Kind::Table && matched == m_containers.size()) {
        Block row;
        row.from = cursor.nextOffset();
        const bool isRow = part.lineEnds && cursor.fromNext().trimmed() != u"|";
        if (isRow && m_leaf.addRow(cursor.fromNext(), row, part.end, out))
            return;
        const bool full = isRow;
        closeTo(matched, out);
        if (full) {
            m_leaf.openHtml(place(row.from), HtmlStart::BlockTag);
            addSource(cursor, part, out);
            return;
        }
    }
    closeTo(matched, out);
    if (cursor.blank())
        return;
    m_leaf.openParagraph(place(cursor.nextOffset()));
    addText(cursor, part, out);
}

void BlockReader::addSource(LineCursor& cursor, const Part& part, RawBlocks& out)
{
    const QString text = cursor.rest();
    m_leaf.addCode(text, part.end, part.lineEnds, out);
    if (part.lineEnds && endsHtml(text, m_leaf.htmlStart()))
        m_leaf.close(out);
}

void BlockReader::addText(LineCursor& cursor, const Part& part, RawBlocks& out)
{
    const qsizetype from = cursor.nextOffset();
    m_leaf.addParagraphText(cursor.fromNext(), true, part.end, out);
    m_leaf.setLastLineFrom(from);
}

void BlockReader::closeTo(std::size_t matched, RawBlocks& out)
{
    m_leaf.close(out);
    while (m_containers.size() > matched) {
        const Container& container = m_containers.back();
        if (container.given == given(out)) {
            // A mark with nothing behind it is shown all the same.
            RawBlock empty;
            empty.block.from = container.enclosure.from;
            empty.block.to = empty.block.from + 1;
            empty.block.spaced = container.spaced;
            empty.block.inside = m_inside;
            out.blocks.append(empty);
            if (m_blankAt < container.enclosure.from)
                m_blankAt = -1;
        }
        m_containers.pop_back();
        m_inside.removeLast();
    }
}

void BlockReader::push(Container container, RawBlocks& out)
{
    if (!m_containers.empty())
        m_containers.back().empty = false;
    container.spaced = m_blankAt >= 0;
    container.given = given(out);
    m_inside.append(container.enclosure);
    m_containers.push_back(std::move(container));
}

std::optional<BlockReader::List>& BlockReader::listHere()
{
    return m_containers.empty() ? m_rootList : m_containers.back().list;
}

Block BlockReader::place(qsizetype from)
{
    Block block;
    block.from = from;
    block.spaced = m_blankAt >= 0;
    block.inside = m_inside;
    m_blankAt = -1;
    listHere().reset();
    if (!m_containers.empty())
        m_containers.back().empty = false;
    return block;
}

bool BlockReader::holdsBack(QStringView line) const
{
    constexpr qsizetype longest = 500;
    if (line.size() > longest)
        return false;
    qsizetype pos = 0;
    const auto skip = [&](QStringView characters) {
        while (pos < line.size() && characters.contains(line[pos]))
            ++pos;
        return pos == line.size();
    };
    skip(u" \t>");
    if (m_leaf.kind() == OpenLeaf::Kind::Fenced)
        return pos < line.size() && skip(QStringView(&m_leaf.fence().mark, 1));
    if (m_leaf.kind() == OpenLeaf::Kind::Indented || m_leaf.kind() == OpenLeaf::Kind::Html)
        return false;
    const qsizetype begin = pos;
    if (skip(u"-=*_+#`~|$:\\ \t"))
        return true;
    if (pos == begin) {
        if (skip(u"0123456789"))
            return pos - begin < 10;
        if (pos == begin || (line[pos] != u'.' && line[pos] != u')'))
            return line[pos] == u'[' && line.size() - pos < 2;
        ++pos;
        if (skip(u" \t"))
            return true;
    }
    // "- [x]": a task whose mark has not arrived whole.
    return line[pos] == u'[' && line.size() - pos <= 3;
}

} // namespace loquat
