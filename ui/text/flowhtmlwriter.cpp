// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flowhtmlwriter.h"

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString escaped(QStringView text)
{
    QString html = text.toString().toHtmlEscaped();
    return html.replace(u'\n', u"<br>"_s);
}

QString listTag(const FlowNest& nest)
{
    return nest.kind == FlowNest::Kind::Numbers ? u"ol"_s : u"ul"_s;
}

bool isItem(const FlowNest& nest)
{
    return nest.kind == FlowNest::Kind::Bullets || nest.kind == FlowNest::Kind::Numbers;
}

} // namespace

void FlowHtmlWriter::add(const FlowPart& part, int from, int to)
{
    enter(part.nest);
    const int lead = int(part.lead.size());
    addContent(part, std::max(0, from - lead), std::max(0, to - lead));
}

QString FlowHtmlWriter::take()
{
    close(0);
    return std::exchange(m_html, {});
}

void FlowHtmlWriter::close(qsizetype depth)
{
    while (m_open.size() > depth) {
        const FlowNest nest = m_open.takeLast();
        if (isItem(nest))
            m_html += u"</li></%1>\n"_s.arg(listTag(nest));
        else if (nest.kind == FlowNest::Kind::Quote)
            m_html += u"</blockquote>\n"_s;
    }
}

void FlowHtmlWriter::enter(const QList<FlowNest>& nests)
{
    const auto end = std::mismatch(m_open.begin(), m_open.end(), nests.begin(), nests.end());
    qsizetype depth = end.first - m_open.begin();
    const bool nextItem = depth < m_open.size() && depth < nests.size() &&
                          isItem(m_open.at(depth)) && isItem(nests.at(depth)) &&
                          m_open.at(depth).list == nests.at(depth).list;
    if (nextItem) {
        close(depth + 1);
        m_open[depth] = nests.at(depth);
        m_html += u"</li>\n<li>"_s;
        ++depth;
    }
    close(depth);
    for (; depth < nests.size(); ++depth) {
        const FlowNest& nest = nests.at(depth);
        m_open.append(nest);
        if (isItem(nest))
            m_html += u"<%1><li>"_s.arg(listTag(nest));
        else if (nest.kind == FlowNest::Kind::Quote)
            m_html += u"<blockquote>"_s;
    }
}

void FlowHtmlWriter::addContent(const FlowPart& part, int from, int to)
{
    switch (part.kind) {
    case FlowPart::Kind::Heading:
        wrap(u"h%1"_s.arg(part.level), part.text, from, to);
        break;
    case FlowPart::Kind::Code:
    case FlowPart::Kind::Markup:
        m_html += u"<pre><code>%1</code></pre>\n"_s.arg(
            QStringView(part.text.text).mid(from, to - from).toString().toHtmlEscaped());
        break;
    case FlowPart::Kind::Rule:
        m_html += u"<hr>\n"_s;
        break;
    case FlowPart::Kind::Table:
        addTable(part, from, to);
        break;
    case FlowPart::Kind::Paragraph:
    case FlowPart::Kind::Math:
        wrap(u"p"_s, part.text, from, to);
        break;
    }
}

void FlowHtmlWriter::wrap(const QString& tag, const FlowText& text, int from, int to)
{
    m_html += u'<' + tag + u'>';
    addText(text, from, to);
    m_html += u"</%1>\n"_s.arg(tag);
}

// Whole rows: half a table is none.
void FlowHtmlWriter::addTable(const FlowPart& part, int from, int to)
{
    m_html += u"<table border=\"1\">"_s;
    int start = 0;
    for (qsizetype row = 0; row < part.rows.size(); ++row) {
        int end = start - 1;
        for (const FlowText& cell : part.rows.at(row))
            end += int(cell.text.size()) + 1;
        if (end > from && start < to) {
            const QString tag = row == 0 ? u"th"_s : u"td"_s;
            m_html += u"<tr>"_s;
            for (const FlowText& cell : part.rows.at(row))
                wrap(tag, cell, 0, int(cell.text.size()));
            m_html += u"</tr>\n"_s;
        }
        start = end + 1;
    }
    m_html += u"</table>\n"_s;
}

void FlowHtmlWriter::addText(const FlowText& text, int from, int to)
{
    const QStringView all(text.text);
    int done = from;
    for (const LookRange& range : text.ranges) {
        const int start = std::max(range.from, from);
        const int end = std::min(range.to, to);
        if (start >= end)
            continue;
        m_html += escaped(all.mid(done, start - done));
        addLooked(text, range, all.mid(start, end - start));
        done = end;
    }
    if (done < to)
        m_html += escaped(all.mid(done, to - done));
}

void FlowHtmlWriter::addLooked(const FlowText& text, const LookRange& range, QStringView shown)
{
    QStringList tags;
    if (range.looks & TextLook::Strong)
        tags.append(u"strong"_s);
    if (range.looks & (TextLooks(TextLook::Emphasis) | TextLook::Math))
        tags.append(u"em"_s);
    if (range.looks & TextLook::Strike)
        tags.append(u"s"_s);
    if (range.looks & (TextLooks(TextLook::Code) | TextLook::Markup))
        tags.append(u"code"_s);
    if (range.looks & TextLook::Note)
        tags.append(u"sup"_s);
    const bool isLink = (range.looks & TextLook::Link) && range.target >= 0;
    if (isLink)
        m_html += u"<a href=\""_s + text.targets.at(range.target).toHtmlEscaped() + u"\">"_s;
    for (const QString& tag : std::as_const(tags))
        m_html += u'<' + tag + u'>';
    m_html += escaped(shown);
    for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag)
        m_html += u"</"_s + *tag + u'>';
    if (isLink)
        m_html += u"</a>"_s;
}

} // namespace loquat
