// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flowbuilder.h"

#include "app/markdown/markdown.h"
#include "ui/text/flowspans.h"
#include "ui/text/formulatext.h"

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString withoutLastLineEnd(const QString& text)
{
    return text.endsWith(u'\n') ? text.chopped(1) : text;
}

FlowAlign alignOf(Block::Alignment alignment)
{
    switch (alignment) {
    case Block::Alignment::Centre:
        return FlowAlign::Centre;
    case Block::Alignment::Right:
        return FlowAlign::End;
    default:
        return FlowAlign::Start;
    }
}

QString markerOf(const Enclosure& enclosure, qsizetype depth)
{
    constexpr int longestLabel = 20;
    if (enclosure.kind == Enclosure::Kind::Footnote)
        return u"[%1]"_s.arg(enclosure.label.left(longestLabel));
    switch (enclosure.task) {
    case Enclosure::Task::Open:
        return u"☐"_s;
    case Enclosure::Task::Done:
        return u"☑"_s;
    case Enclosure::Task::None:
        break;
    }
    if (enclosure.ordered)
        return u"%1."_s.arg(enclosure.number);
    constexpr std::array bullets{u'•', u'◦', u'▪'};
    return QString(QChar(bullets.at(std::size_t(depth) % bullets.size())));
}

FlowNest nestOf(const Enclosure& enclosure)
{
    FlowNest nest;
    nest.from = enclosure.from;
    nest.list = enclosure.list;
    if (enclosure.kind == Enclosure::Kind::Quote)
        nest.kind = FlowNest::Kind::Quote;
    else if (enclosure.kind == Enclosure::Kind::Footnote)
        nest.kind = FlowNest::Kind::Note;
    else
        nest.kind = enclosure.ordered ? FlowNest::Kind::Numbers : FlowNest::Kind::Bullets;
    return nest;
}

void addRow(FlowPart& table, const Block& block)
{
    QList<FlowText> row;
    for (const QList<Span>& cell : block.cells)
        row.append(flowText(cell));
    row.resize(table.columns.size());
    if (!table.rows.isEmpty())
        table.text.text += u'\n';
    for (qsizetype column = 0; column < row.size(); ++column) {
        // A line break within a cell would begin a row where it is pasted.
        row[column].text.replace(u'\n', u' ');
        if (column > 0)
            table.text.text += u'\t';
        table.text.text += row.at(column).text;
    }
    table.rows.append(row);
}

bool isSame(const Enclosure& a, const Enclosure& b)
{
    return a.kind == b.kind && a.from == b.from;
}

} // namespace

void FlowBuilder::nest(const Block& block, FlowPart& part) const
{
    qsizetype items = 0;
    for (qsizetype depth = 0; depth < block.inside.size(); ++depth) {
        const Enclosure& enclosure = block.inside.at(depth);
        part.nest.append(nestOf(enclosure));
        if (enclosure.kind == Enclosure::Kind::Quote)
            continue;
        const bool begins = m_inside.size() <= depth || !isSame(m_inside.at(depth), enclosure);
        part.marker = begins ? markerOf(enclosure, items) : QString();
        ++items;
    }
    const bool isText = part.kind != FlowPart::Kind::Code && part.kind != FlowPart::Kind::Table &&
                        part.kind != FlowPart::Kind::Rule;
    // Code and tables are copied as they are, without anything before them.
    if (items == 0 || part.joined || !isText)
        return;
    const QString spaces(2 * (items - 1), u' ');
    part.lead = spaces + (part.marker.isEmpty() ? u"  "_s : part.marker + u' ');
}

FlowPart FlowBuilder::begin(const Block& block) const
{
    FlowPart part;
    part.from = block.from;
    part.tight = !block.spaced;
    part.joined = block.continues && !m_parts.isEmpty();
    // Where nothing stood between them a word was cut.
    if (part.joined && block.from > m_to)
        part.joint = block.breaks ? u"\n"_s : u" "_s;
    switch (block.kind) {
    case Block::Kind::Paragraph:
        part.text = flowText(block.spans);
        break;
    case Block::Kind::Heading:
        part.kind = FlowPart::Kind::Heading;
        part.level = block.level;
        part.text = flowText(block.spans);
        break;
    case Block::Kind::Code:
        part.kind = FlowPart::Kind::Code;
        part.language = block.language;
        part.text.text = withoutLastLineEnd(block.text);
        break;
    case Block::Kind::Math:
        part.kind = FlowPart::Kind::Math;
        part.text = FormulaText::block(block.text, block.source);
        break;
    case Block::Kind::Rule:
        part.kind = FlowPart::Kind::Rule;
        break;
    case Block::Kind::TableRow:
        part.kind = FlowPart::Kind::Table;
        part.from = block.table;
        for (const Block::Alignment alignment : block.columns)
            part.columns.append(alignOf(alignment));
        addRow(part, block);
        break;
    case Block::Kind::Source:
        part.kind = FlowPart::Kind::Markup;
        part.text.text = withoutLastLineEnd(block.text);
        break;
    }
    nest(block, part);
    if (part.kind != FlowPart::Kind::Code && part.kind != FlowPart::Kind::Table)
        part.rightToLeft =
            part.joined ? m_parts.last().rightToLeft : part.text.text.isRightToLeft();
    return part;
}

bool FlowBuilder::goesOn(const Block& block)
{
    if (m_parts.isEmpty())
        return false;
    FlowPart& last = m_parts.last();
    if (block.kind == Block::Kind::TableRow && last.kind == FlowPart::Kind::Table &&
        last.from == block.table) {
        addRow(last, block);
        return true;
    }
    if (block.kind == Block::Kind::Code && last.kind == FlowPart::Kind::Code && block.continues) {
        last.text.text += u'\n' + withoutLastLineEnd(block.text);
        return true;
    }
    return false;
}

void FlowBuilder::add(const Block& block)
{
    if (!goesOn(block))
        m_parts.append(begin(block));
    m_inside = block.inside;
    m_to = block.to;
}

QList<FlowPart> FlowBuilder::takeClosed()
{
    if (m_parts.size() < 2)
        return {};
    FlowPart last = m_parts.takeLast();
    QList<FlowPart> closed = std::exchange(m_parts, {});
    m_parts.append(std::move(last));
    return closed;
}

QList<FlowPart> flowParts(const QList<Block>& blocks)
{
    FlowBuilder builder;
    for (const Block& block : blocks)
        builder.add(block);
    return builder.parts();
}

QString shownMarkdown(QStringView source)
{
    return shownParts(flowParts(parseMarkdown(source)));
}

QString shownParts(const QList<FlowPart>& parts)
{
    QString shown;
    for (const FlowPart& part : parts) {
        if (&part != &parts.first())
            shown += part.separator();
        shown += part.shown();
    }
    return shown;
}

int shownLength(const QList<FlowPart>& parts)
{
    int length = 0;
    for (const FlowPart& part : parts)
        length += part.length() + (&part != &parts.first() ? int(part.separator().size()) : 0);
    return length;
}

} // namespace loquat
