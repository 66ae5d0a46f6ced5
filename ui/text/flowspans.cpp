// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flowspans.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

TextLooks looksOf(const Span& span)
{
    TextLooks looks;
    looks.setFlag(TextLook::Strong, span.strong);
    looks.setFlag(TextLook::Emphasis, span.emphasis);
    looks.setFlag(TextLook::Strike, span.strike);
    looks.setFlag(TextLook::Link, !span.link.isEmpty());
    return looks;
}

void append(FlowText& flow, const QString& text, TextLooks looks, const QString& target)
{
    if (text.isEmpty())
        return;
    const int from = int(flow.text.size());
    flow.text += text;
    if (!looks)
        return;
    LookRange range{from, int(flow.text.size()), looks, -1};
    if (!target.isEmpty()) {
        range.target = int(flow.targets.indexOf(target));
        if (range.target < 0) {
            range.target = int(flow.targets.size());
            flow.targets.append(target);
        }
    }
    flow.ranges.append(range);
}

void appendPicture(FlowText& flow, const Span& span, TextLooks looks)
{
    constexpr int longestTarget = 200;
    QString shown = u"🖼 "_s + span.text;
    if (!span.image.isEmpty())
        shown += u" (%1)"_s.arg(span.image.left(longestTarget));
    const QString target = span.link.isEmpty() ? span.image : span.link;
    looks.setFlag(TextLook::Picture);
    looks.setFlag(TextLook::Link, !target.isEmpty());
    append(flow, shown, looks, target);
}

} // namespace

FlowText formulaText(const QString& source)
{
    FlowText flow;
    append(flow, source.trimmed(), TextLook::Math, source.trimmed());
    return flow;
}

FlowText flowText(const QList<Span>& spans)
{
    constexpr int longestLabel = 20;
    FlowText flow;
    for (const Span& span : spans) {
        const TextLooks looks = looksOf(span);
        switch (span.kind) {
        case Span::Kind::Text:
            append(flow, span.text, looks, span.link);
            break;
        case Span::Kind::Code:
            append(flow, span.text, looks | TextLook::Code, span.link);
            break;
        case Span::Kind::Math:
            append(flow, span.text, looks | TextLook::Math, span.text);
            break;
        case Span::Kind::DisplayMath:
            if (!flow.text.isEmpty() && !flow.text.endsWith(u'\n'))
                flow.text += u'\n';
            append(flow, span.text.trimmed(), looks | TextLook::Math, span.text.trimmed());
            flow.text += u'\n';
            break;
        case Span::Kind::Image:
            appendPicture(flow, span, looks);
            break;
        case Span::Kind::Html:
            append(flow, span.text, looks | TextLook::Markup, span.link);
            break;
        case Span::Kind::FootnoteRef:
            append(flow, u"[%1]"_s.arg(span.text.left(longestLabel)), looks | TextLook::Note, {});
            break;
        case Span::Kind::LineBreak:
            flow.text += u'\n';
            break;
        }
    }
    while (flow.text.endsWith(u'\n'))
        flow.text.chop(1);
    return flow;
}

} // namespace loquat
