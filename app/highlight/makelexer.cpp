// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/linewise.h"

#include <QSet>

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

bool isDirective(QStringView word)
{
    static const QSet<QString> directives{u"ifeq"_s,     u"ifneq"_s, u"ifdef"_s,   u"ifndef"_s,
                                          u"else"_s,     u"endif"_s, u"include"_s, u"-include"_s,
                                          u"define"_s,   u"endef"_s, u"export"_s,  u"override"_s,
                                          u"unexport"_s, u"vpath"_s};
    return directives.contains(word.toString());
}

// Strings, $(variables) and a comment.
void lexRest(QStringView line, qsizetype pos, Tokens& tokens)
{
    while (pos < line.size()) {
        const qsizetype from = pos;
        const QChar c = line[pos++];
        if (c == u'#') {
            tokens.append({Token::Kind::Comment, from, line.size() - from});
            return;
        }
        if (c == u'"' || c == u'\'') {
            const qsizetype close = line.indexOf(c, pos);
            if (close >= 0) {
                pos = close + 1;
                tokens.append({Token::Kind::String, from, pos - from});
            }
        } else if (c == u'$' && pos < line.size()) {
            const QChar open = line[pos];
            const bool bracket = open == u'(' || open == u'{';
            const qsizetype close = bracket ? line.indexOf(open == u'(' ? u')' : u'}', pos) : pos;
            pos = close < 0 ? line.size() : close + 1;
            tokens.append({Token::Kind::Variable, from, pos - from});
        }
    }
}

} // namespace

// The state is 1 where the line before goes on.
int lexMake(QStringView line, int state, Tokens& tokens)
{
    const int next = line.endsWith(u'\\') ? 1 : 0;
    if (state == 1 || line.startsWith(u'\t')) {
        lexRest(line, 0, tokens);
        return next;
    }
    qsizetype begin = 0;
    while (begin < line.size() && line[begin] == u' ')
        ++begin;
    qsizetype end = begin;
    while (end < line.size() && !u" :=?+#$"_s.contains(line[end]))
        ++end;
    const QStringView rest = line.sliced(end).trimmed();
    if (end > begin) {
        const bool assigns = rest.startsWith(u'=') || rest.startsWith(u":=") ||
                             rest.startsWith(u"::=") || rest.startsWith(u"?=") ||
                             rest.startsWith(u"+=");
        if (isDirective(line.sliced(begin, end - begin)))
            tokens.append({Token::Kind::Keyword, begin, end - begin});
        else if (assigns)
            tokens.append({Token::Kind::Variable, begin, end - begin});
        else if (line.sliced(end).contains(u':'))
            tokens.append({Token::Kind::Function, begin, end - begin});
    }
    lexRest(line, end, tokens);
    return next;
}

} // namespace loquat
