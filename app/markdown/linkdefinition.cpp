// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/linkdefinition.h"

#include "app/markdown/definitions.h"

namespace loquat {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

qsizetype skipSpace(QStringView text, qsizetype pos)
{
    while (pos < text.size() && isSpace(text[pos]))
        ++pos;
    return pos;
}

// White space with at most one line end.
qsizetype skipSpaceAndLine(QStringView text, qsizetype pos)
{
    pos = skipSpace(text, pos);
    if (pos < text.size() && text[pos] == u'\n')
        pos = skipSpace(text, pos + 1);
    return pos;
}

qsizetype labelEnd(QStringView text)
{
    for (qsizetype pos = 1; pos < text.size() && pos <= 1000; ++pos) {
        if (text[pos] == u'\\')
            ++pos;
        else if (text[pos] == u'[')
            return -1;
        else if (text[pos] == u']')
            return text.sliced(1, pos - 1).trimmed().isEmpty() ? -1 : pos;
    }
    return -1;
}

qsizetype addressEnd(QStringView text, qsizetype pos)
{
    if (pos < text.size() && text[pos] == u'<') {
        for (++pos; pos < text.size(); ++pos) {
            if (text[pos] == u'\\')
                ++pos;
            else if (text[pos] == u'\n' || text[pos] == u'<')
                return -1;
            else if (text[pos] == u'>')
                return pos + 1;
        }
        return -1;
    }
    const qsizetype begin = pos;
    int depth = 0;
    for (; pos < text.size(); ++pos) {
        const QChar c = text[pos];
        if (c == u'\\' && pos + 1 < text.size() && text[pos + 1].isPunct()) {
            ++pos;
        } else if (c == u'(') {
            if (++depth > 32)
                return -1;
        } else if (c == u')') {
            if (depth-- == 0)
                return -1;
        } else if (isSpace(c) || c == u'\n') {
            break;
        }
    }
    return pos > begin && depth == 0 ? pos : -1;
}

qsizetype titleEnd(QStringView text, qsizetype pos)
{
    if (pos >= text.size() || (text[pos] != u'"' && text[pos] != u'\'' && text[pos] != u'('))
        return -1;
    const QChar closing = text[pos] == u'(' ? QChar(u')') : text[pos];
    for (qsizetype at = pos + 1; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == closing)
            return at + 1;
        else if (text[at] == u'(' && closing == u')')
            return -1;
    }
    return -1;
}

bool atLineEnd(QStringView text, qsizetype pos)
{
    return pos == text.size() || (pos < text.size() && text[pos] == u'\n');
}

} // namespace

std::optional<FoundDefinition> linkDefinition(QStringView text)
{
    if (!text.startsWith(u'['))
        return std::nullopt;
    const qsizetype label = labelEnd(text);
    if (label < 0 || label + 1 >= text.size() || text[label + 1] != u':')
        return std::nullopt;
    const qsizetype address = skipSpaceAndLine(text, label + 2);
    qsizetype end = addressEnd(text, address);
    if (end < 0)
        return std::nullopt;
    const qsizetype title = skipSpaceAndLine(text, end);
    const qsizetype afterTitle = title > end ? titleEnd(text, title) : -1;
    if (afterTitle >= 0 && atLineEnd(text, skipSpace(text, afterTitle)))
        end = skipSpace(text, afterTitle);
    else
        end = skipSpace(text, end);
    if (!atLineEnd(text, end))
        return std::nullopt;
    FoundDefinition found;
    found.definition.label = Definitions::normalised(text.sliced(1, label - 1));
    found.definition.source = text.first(end).toString();
    found.definition.source.replace(u'\n', u' ');
    found.length = std::min(end + 1, text.size());
    return found;
}

} // namespace loquat
