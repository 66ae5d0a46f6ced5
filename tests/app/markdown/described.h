// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"

#include <QStringList>

namespace loquat::test {

inline QString described(const Span& span)
{
    static const char* const kinds[] = {"",      "code", "math", "display",
                                        "image", "html", "note", "br"};
    QString style = QString::fromLatin1(kinds[int(span.kind)]);
    if (span.emphasis)
        style += u'/';
    if (span.strong)
        style += u'*';
    if (span.strike)
        style += u'~';
    if (!span.link.isEmpty())
        style += u'@' + span.link;
    if (!span.image.isEmpty())
        style += u'!' + span.image;
    return style.isEmpty() ? span.text : u'{' + style + u':' + span.text + u'}';
}

inline QString described(const QList<Span>& spans)
{
    QString text;
    for (const Span& span : spans)
        text += described(span);
    return text;
}

// "item(2)|heading1 Title": the enclosures, the kind and the content on one line.
inline QString described(const Block& block)
{
    static const char* const kinds[] = {"p", "h", "code", "math", "rule", "row", "source"};
    QString line;
    for (const Enclosure& enclosure : block.inside) {
        switch (enclosure.kind) {
        case Enclosure::Kind::Quote:
            line += u">";
            break;
        case Enclosure::Kind::Item:
            line +=
                enclosure.ordered ? QString::number(enclosure.number) + u'.' : QStringLiteral("-");
            if (enclosure.task != Enclosure::Task::None)
                line += enclosure.task == Enclosure::Task::Done ? u"[x]" : u"[ ]";
            break;
        case Enclosure::Kind::Footnote:
            line += u'^' + enclosure.label;
            break;
        }
        line += u' ';
    }
    line += QString::fromLatin1(kinds[int(block.kind)]);
    if (block.level > 0)
        line += QString::number(block.level);
    if (block.header)
        line += u"head";
    if (!block.language.isEmpty())
        line += u'(' + block.language + u')';
    if (block.continues)
        line += u'+';
    line +=
        u' ' + described(block.spans) + QString(block.text).replace(u'\n', QStringLiteral("\\n"));
    QStringList cells;
    for (const QList<Span>& cell : block.cells)
        cells.append(described(cell));
    return (line + cells.join(u'|')).trimmed();
}

inline QStringList described(const QList<Block>& blocks)
{
    QStringList lines;
    for (const Block& block : blocks)
        lines.append(described(block));
    return lines;
}

} // namespace loquat::test
