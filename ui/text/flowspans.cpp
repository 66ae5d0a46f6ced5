// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flowspans.h"

#include "ui/text/formulatext.h"

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

void appendPicture(FlowText& flow, const Span& span, TextLooks looks)
{
    constexpr int longestTarget = 200;
    const QString name = u"🖼 "_s + span.text;
    if (span.image.isEmpty())
        return flow.add(name, looks | TextLook::Picture, span.link);
    const TextLooks picture = looks | TextLook::Picture | TextLook::Link;
    const QString address = u" (%1)"_s.arg(span.image.left(longestTarget));
    if (span.link.isEmpty())
        return flow.add(name + address, picture, span.image);
    // A picture that is a link as well leads to two places.
    flow.add(name, looks, span.link);
    flow.add(address, picture, span.image);
}

} // namespace

FlowText flowText(const QList<Span>& spans)
{
    constexpr int longestLabel = 20;
    FlowText flow;
    for (const Span& span : spans) {
        const TextLooks looks = looksOf(span);
        switch (span.kind) {
        case Span::Kind::Text:
            flow.add(span.text, looks, span.link);
            break;
        case Span::Kind::Code:
            flow.add(span.text, looks | TextLook::Code, span.link);
            break;
        case Span::Kind::Math:
            FormulaText::addInline(flow, span.text, span.source, looks);
            break;
        case Span::Kind::DisplayMath:
            FormulaText::addDisplay(flow, span.text, span.source, looks);
            break;
        case Span::Kind::Image:
            appendPicture(flow, span, looks);
            break;
        case Span::Kind::Html:
            flow.add(span.text, looks | TextLook::Markup, span.link);
            break;
        case Span::Kind::FootnoteRef:
            flow.add(u"[%1]"_s.arg(span.text.left(longestLabel)), looks | TextLook::Note, {});
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
