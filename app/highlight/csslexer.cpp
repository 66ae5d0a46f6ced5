// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/csslexer.h"

#include <algorithm>

namespace loquat {

namespace {

bool inWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}

} // namespace

int CssLexer::lex(int state)
{
    constexpr int deepest = 1000;
    m_depth = std::max(0, state >> 1);
    if (state & 1)
        takeComment();
    while (m_pos < m_line.size()) {
        const QChar c = m_line[m_pos];
        const QStringView rest = m_line.sliced(m_pos);
        if (rest.startsWith(u"/*")) {
            takeComment();
        } else if (rest.startsWith(u"//") && (m_pos == 0 || m_line[m_pos - 1].isSpace())) {
            const qsizetype from = m_pos;
            m_pos = m_line.size();
            add(Token::Kind::Comment, from);
        } else if (c == u'"' || c == u'\'') {
            takeString();
        } else if (inWord(c) || c == u'#' || c == u'.' || c == u'@' || c == u'$') {
            takeWord();
        } else {
            if (c == u'{')
                m_depth = std::min(m_depth + 1, deepest);
            else if (c == u'}')
                m_depth = std::max(m_depth - 1, 0);
            if (c == u'{' || c == u'}' || c == u';')
                m_value = false;
            else if (c == u':' && m_depth > 0 && !inSelector())
                m_value = true;
            ++m_pos;
        }
    }
    return (m_depth << 1) | (m_comment ? 1 : 0);
}

// What comes before an opening brace are no properties.
bool CssLexer::inSelector()
{
    if (m_nextMark < m_pos) {
        m_nextMark = m_pos;
        while (m_nextMark < m_line.size() && m_line[m_nextMark] != u'{' &&
               m_line[m_nextMark] != u'}' && m_line[m_nextMark] != u';')
            ++m_nextMark;
    }
    return m_nextMark < m_line.size() && m_line[m_nextMark] == u'{';
}

void CssLexer::takeComment()
{
    const qsizetype from = m_pos;
    const qsizetype search = m_line.sliced(m_pos).startsWith(u"/*") ? m_pos + 2 : m_pos;
    const qsizetype close = m_line.indexOf(u"*/", search);
    m_comment = close < 0;
    m_pos = close < 0 ? m_line.size() : close + 2;
    add(Token::Kind::Comment, from);
}

void CssLexer::takeString()
{
    const qsizetype from = m_pos;
    const QChar quote = m_line[m_pos++];
    while (m_pos < m_line.size() && m_line[m_pos] != quote)
        m_pos += m_line[m_pos] == u'\\' ? 2 : 1;
    m_pos = std::min(m_pos + 1, m_line.size());
    add(Token::Kind::String, from);
}

void CssLexer::takeWord()
{
    const qsizetype from = m_pos++;
    const QChar first = m_line[from];
    const bool number = first.isDigit() || ((first == u'.' || first == u'-') &&
                                            m_pos < m_line.size() && m_line[m_pos].isDigit());
    while (m_pos < m_line.size() &&
           (inWord(m_line[m_pos]) || (number && (m_line[m_pos] == u'.' || m_line[m_pos] == u'%'))))
        ++m_pos;
    const QChar after = m_pos < m_line.size() ? m_line[m_pos] : QChar();
    if (first == u'@')
        add(Token::Kind::Keyword, from);
    else if (first == u'$' || m_line.sliced(from, m_pos - from).startsWith(u"--"))
        add(Token::Kind::Variable, from);
    else if (number || (m_value && first == u'#'))
        add(Token::Kind::Number, from);
    else if (m_value && after == u'(')
        add(Token::Kind::Function, from);
    else if (m_value)
        add(Token::Kind::Builtin, from);
    else if (m_depth > 0 && after == u':' && !inSelector())
        add(Token::Kind::Attribute, from);
    else if (first == u'.' || first == u'#')
        add(Token::Kind::Type, from);
    else
        add(Token::Kind::Tag, from);
}

void CssLexer::add(Token::Kind kind, qsizetype from)
{
    if (m_pos > from)
        m_tokens.append({kind, from, m_pos - from});
}

} // namespace loquat
