// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/htmlstarts.h"

#include <QRegularExpression>
#include <QSet>

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

// Longer lines are no single tag that a person would miss, and matching stays quick.
constexpr qsizetype longestTag = 2048;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isBlockTag(QStringView name)
{
    static const QSet<QString> names = [] {
        const QString all =
            u"address article aside base basefont blockquote body caption center col "
            "colgroup dd details dialog dir div dl dt fieldset figcaption figure "
            "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe "
            "legend li link main menu menuitem nav noframes ol optgroup option p "
            "param section source summary table tbody td tfoot th thead title tr "
            "track ul"_s;
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names.contains(name.toString().toLower());
}

} // namespace

HtmlStart htmlStart(QStringView line)
{
    if (line.size() < 3 || line[0] != u'<')
        return HtmlStart::None;
    if (line.startsWith(u"<!--"))
        return HtmlStart::Comment;
    if (line[1] == u'?')
        return HtmlStart::Instruction;
    if (line.startsWith(u"<![CDATA["))
        return HtmlStart::CData;
    if (line[1] == u'!')
        return line[2] >= u'A' && line[2] <= u'Z' ? HtmlStart::Declaration : HtmlStart::None;

    const bool closing = line[1] == u'/';
    const qsizetype begin = closing ? 2 : 1;
    qsizetype end = begin;
    while (end < line.size() && end - begin < 16 && (isLetter(line[end]) || line[end].isDigit()))
        ++end;
    const QStringView name = line.sliced(begin, end - begin);
    const QStringView after = line.sliced(end);
    const bool delimited =
        after.isEmpty() || after[0] == u' ' || after[0] == u'\t' || after[0] == u'>';
    if (!closing && delimited) {
        for (const QStringView verbatim : {u"script", u"pre", u"style"}) {
            if (name.compare(verbatim, Qt::CaseInsensitive) == 0)
                return HtmlStart::Verbatim;
        }
    }
    if ((delimited || after.startsWith(u"/>")) && isBlockTag(name))
        return HtmlStart::BlockTag;

    static const QRegularExpression tag(
        u"^<(?:[A-Za-z][A-Za-z0-9-]*+"
        "(?:[ \\t]++[A-Za-z_:][A-Za-z0-9_.:-]*+"
        "(?:[ \\t]*+=[ \\t]*+(?:[^ \\t\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+)*+[ \\t]*+/?"
        "|/[A-Za-z][A-Za-z0-9-]*+[ \\t]*+)>[ \\t]*+$"_s);
    if (line.size() <= longestTag && tag.match(line.toString()).hasMatch())
        return HtmlStart::AnyTag;
    return HtmlStart::None;
}

bool endsHtml(QStringView line, HtmlStart start)
{
    switch (start) {
    case HtmlStart::Verbatim:
        return line.contains(u"</script>", Qt::CaseInsensitive) ||
               line.contains(u"</pre>", Qt::CaseInsensitive) ||
               line.contains(u"</style>", Qt::CaseInsensitive);
    case HtmlStart::Comment:
        return line.contains(u"-->");
    case HtmlStart::Instruction:
        return line.contains(u"?>");
    case HtmlStart::Declaration:
        return line.contains(u'>');
    case HtmlStart::CData:
        return line.contains(u"]]>");
    case HtmlStart::None:
    case HtmlStart::BlockTag:
    case HtmlStart::AnyTag:
        return false;
    }
    return false;
}

} // namespace loquat
