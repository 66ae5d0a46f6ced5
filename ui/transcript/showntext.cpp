// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/showntext.h"

#include "app/markdown/markdown.h"
#include "ui/text/flowbuilder.h"
#include "ui/text/flowhtml.h"

namespace loquat {

QString shownText(TurnPart part, const QString& source)
{
    return part == TurnPart::Answer ? shownMarkdown(source) : TextBody::displayable(source);
}

QString shownHtml(TurnPart part, const QString& source, TextRange range)
{
    if (part == TurnPart::Answer)
        return flowHtml(flowParts(parseMarkdown(source)), range.from, range.to);
    return plainHtml(TextBody::displayable(source).mid(range.from, range.to - range.from));
}

} // namespace loquat
