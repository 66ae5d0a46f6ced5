// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flowhtml.h"

#include "ui/text/flowhtmlwriter.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

QString flowHtml(const QList<FlowPart>& parts, int from, int to)
{
    FlowHtmlWriter writer;
    int start = 0;
    for (const FlowPart& part : parts) {
        if (&part != &parts.first())
            start += int(part.separator().size());
        const int end = start + part.length();
        if (start >= to)
            break;
        if (end > from || (end == from && part.length() == 0))
            writer.add(part, std::max(0, from - start), std::min(end, to) - start);
        start = end;
    }
    return writer.take();
}

QString plainHtml(const QString& text)
{
    QString html;
    for (const QString& paragraph : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        html += u"<p>%1</p>\n"_s.arg(paragraph.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    return html;
}

} // namespace loquat
