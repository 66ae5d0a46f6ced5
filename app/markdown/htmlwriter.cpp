// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/htmlwriter.h"

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

QString alignment(Block::Alignment alignment)
{
    switch (alignment) {
    case Block::Alignment::Default:
        return {};
    case Block::Alignment::Left:
        return u" align=\"left\""_s;
    case Block::Alignment::Centre:
        return u" align=\"center\""_s;
    case Block::Alignment::Right:
        return u" align=\"right\""_s;
    }
    return {};
}

QString listTag(const Enclosure& item)
{
    return item.ordered ? u"ol"_s : u"ul"_s;
}

} // namespace

void HtmlWriter::add(const Block& block)
{
    if (block.kind == Block::Kind::TableRow) {
        if (m_table != block.table) {
            enter(block);
            m_html += u"<table>";
            m_runEnd = u"</table>\n"_s;
            m_table = block.table;
        }
        addRow(block);
        return;
    }
    if (block.kind == Block::Kind::Code || block.kind == Block::Kind::Source) {
        addVerbatim(block);
        return;
    }
    if (block.continues && !m_runEnd.isEmpty()) {
        addSpans(block.spans);
        return;
    }
    // A blank line before a list says nothing about its items.
    const bool beginsList = !block.inside.isEmpty() &&
                            block.inside.last().from == block.inside.last().list &&
                            !m_open.contains(block.inside.last());
    enter(block);
    const bool bare = (!block.spaced || beginsList) && !m_open.isEmpty() &&
                      m_open.last().kind == Enclosure::Kind::Item;
    switch (block.kind) {
    case Block::Kind::Heading:
        m_html += u"<h%1>"_s.arg(block.level);
        addSpans(block.spans);
        m_html += u"</h%1>\n"_s.arg(block.level);
        break;
    case Block::Kind::Rule:
        m_html += u"<hr>\n";
        break;
    case Block::Kind::Math:
        m_html += u"<p>$$"_s + block.text.toHtmlEscaped() + u"$$</p>\n"_s;
        break;
    default:
        m_html += bare ? QString() : u"<p>"_s;
        m_runEnd = bare ? u"\n"_s : u"</p>\n"_s;
        addSpans(block.spans);
    }
}

QString HtmlWriter::finished()
{
    closeRun();
    closeTo(0, nullptr);
    return std::move(m_html);
}

void HtmlWriter::enter(const Block& block)
{
    closeRun();
    qsizetype same = 0;
    while (same < m_open.size() && same < block.inside.size() && m_open[same] == block.inside[same])
        ++same;
    const Enclosure* next = same < block.inside.size() ? &block.inside[same] : nullptr;
    const bool listGoesOn = next && same < m_open.size() && next->kind == Enclosure::Kind::Item &&
                            m_open[same].kind == Enclosure::Kind::Item &&
                            m_open[same].list == next->list;
    closeTo(same, listGoesOn ? next : nullptr);
    for (qsizetype depth = same; depth < block.inside.size(); ++depth)
        open(block.inside[depth], depth == same && listGoesOn);
}

void HtmlWriter::closeRun()
{
    m_html += m_runEnd;
    m_runEnd.clear();
    m_table = -1;
}

void HtmlWriter::closeTo(qsizetype depth, const Enclosure* next)
{
    while (m_open.size() > depth) {
        const Enclosure last = m_open.takeLast();
        switch (last.kind) {
        case Enclosure::Kind::Quote:
            m_html += u"</blockquote>\n";
            break;
        case Enclosure::Kind::Footnote:
            m_html += u"</div>\n";
            break;
        case Enclosure::Kind::Item:
            m_html += u"</li>\n";
            if (!next || m_open.size() > depth)
                m_html += u"</"_s + listTag(last) + u">\n"_s;
        }
    }
}

void HtmlWriter::open(const Enclosure& enclosure, bool listIsOpen)
{
    m_open.append(enclosure);
    switch (enclosure.kind) {
    case Enclosure::Kind::Quote:
        m_html += u"<blockquote>\n";
        break;
    case Enclosure::Kind::Footnote:
        m_html += u"<div>["_s + enclosure.label.toHtmlEscaped() + u"] "_s;
        break;
    case Enclosure::Kind::Item:
        if (!listIsOpen) {
            m_html += u'<' + listTag(enclosure);
            if (enclosure.ordered && enclosure.number != 1)
                m_html += u" start=\""_s + QString::number(enclosure.number) + u'"';
            m_html += u">\n";
        }
        m_html += u"<li>";
        if (enclosure.task != Enclosure::Task::None)
            m_html += enclosure.task == Enclosure::Task::Done ? u"☑ "_s : u"☐ "_s;
    }
}

void HtmlWriter::addRow(const Block& block)
{
    const QString tag = block.header ? u"th"_s : u"td"_s;
    m_html += u"<tr>";
    for (qsizetype column = 0; column < block.cells.size(); ++column) {
        m_html += u'<' + tag + alignment(block.columns.value(column)) + u'>';
        addSpans(block.cells[column]);
        m_html += u"</"_s + tag + u'>';
    }
    m_html += u"</tr>\n";
}

void HtmlWriter::addVerbatim(const Block& block)
{
    if (!block.continues || m_runEnd.isEmpty()) {
        enter(block);
        m_html += u"<pre><code>";
        m_runEnd = u"</code></pre>\n"_s;
    }
    m_html += block.text.toHtmlEscaped();
}

void HtmlWriter::addSpans(const QList<Span>& spans)
{
    for (const Span& span : spans) {
        QString before;
        QString after;
        const auto wrap = [&](const QString& tag, const QString& attributes = {}) {
            before += u'<' + tag + attributes + u'>';
            after.prepend(u"</"_s + tag + u'>');
        };
        if (!span.link.isEmpty())
            wrap(u"a"_s, u" href=\""_s + span.link.toHtmlEscaped() + u'"');
        if (span.strong)
            wrap(u"strong"_s);
        if (span.emphasis)
            wrap(u"em"_s);
        if (span.strike)
            wrap(u"del"_s);
        QString text = span.text.toHtmlEscaped();
        switch (span.kind) {
        case Span::Kind::Code:
            wrap(u"code"_s);
            break;
        case Span::Kind::Math:
            text = u'$' + text + u'$';
            break;
        case Span::Kind::DisplayMath:
            text = u"$$"_s + text + u"$$"_s;
            break;
        case Span::Kind::FootnoteRef:
            text = u"<sup>["_s + text + u"]</sup>"_s;
            break;
        case Span::Kind::LineBreak:
            text = u"<br>"_s;
            break;
        case Span::Kind::Text:
        case Span::Kind::Image:
        case Span::Kind::Html:
            break;
        }
        m_html += before + text + after;
    }
}

} // namespace loquat
