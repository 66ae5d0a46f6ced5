// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/blocktext.h"

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

QString mark(const Enclosure& enclosure)
{
    switch (enclosure.kind) {
    case Enclosure::Kind::Quote:
        return u"> "_s;
    case Enclosure::Kind::Footnote:
        return u'[' + enclosure.label + u"] "_s;
    case Enclosure::Kind::Item:
        break;
    }
    QString text = enclosure.ordered ? QString::number(enclosure.number) + u". "_s : u"- "_s;
    if (enclosure.task != Enclosure::Task::None)
        text += enclosure.task == Enclosure::Task::Done ? u"[x] "_s : u"[ ] "_s;
    return text;
}

QString content(const Block& block)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
    case Block::Kind::Heading:
        return plainText(block.spans);
    case Block::Kind::Code:
    case Block::Kind::Source:
        return block.text.endsWith(u'\n') ? block.text.chopped(1) : block.text;
    case Block::Kind::Math:
        return u"$$"_s + block.text + u"$$"_s;
    case Block::Kind::Rule:
        return u"———"_s;
    case Block::Kind::TableRow:
        break;
    }
    QStringList cells;
    for (const QList<Span>& cell : block.cells)
        cells.append(plainText(cell).replace(u'\n', u' '));
    return cells.join(u'\t');
}

// What stands between a block and the one before it.
QString separator(const Block& before, const Block& block)
{
    if (!block.continues)
        return block.spaced ? u"\n\n"_s : u"\n"_s;
    if (block.kind != Block::Kind::Paragraph)
        return u"\n"_s;
    if (block.breaks)
        return u"\n"_s;
    return block.from > before.to ? u" "_s : QString();
}

} // namespace

QString plainText(const QList<Span>& spans)
{
    QString text;
    for (const Span& span : spans) {
        switch (span.kind) {
        case Span::Kind::Text:
        case Span::Kind::Code:
        case Span::Kind::Html:
        case Span::Kind::Image:
            text += span.text;
            break;
        case Span::Kind::Math:
            text += u'$' + span.text + u'$';
            break;
        case Span::Kind::DisplayMath:
            text += u"$$"_s + span.text + u"$$"_s;
            break;
        case Span::Kind::FootnoteRef:
            text += u'[' + span.text + u']';
            break;
        case Span::Kind::LineBreak:
            text += u'\n';
            break;
        }
    }
    return text;
}

QString plainText(const QList<Block>& blocks)
{
    QString text;
    const Block* before = nullptr;
    for (const Block& block : blocks) {
        QString first; // what begins the block's first line
        QString next;  // and the others
        bool seen = before != nullptr;
        for (qsizetype depth = 0; depth < block.inside.size(); ++depth) {
            const Enclosure& enclosure = block.inside[depth];
            seen = seen && depth < before->inside.size() && before->inside[depth] == enclosure;
            const QString begin = mark(enclosure);
            const bool quote = enclosure.kind == Enclosure::Kind::Quote;
            const QString on = quote ? begin : QString(begin.size(), u' ');
            first += seen ? on : begin;
            next += on;
        }
        if (before)
            text += separator(*before, block);
        if (!block.continues || block.kind != Block::Kind::Paragraph)
            text += first;
        text += content(block).replace(u'\n', u'\n' + next);
        before = &block;
    }
    return text;
}

} // namespace loquat
