// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/taglexer.h"

#include "app/highlight/linelexer.h"

#include <algorithm>

namespace loquat {

namespace {

bool inName(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u':' || c == u'.' || c == u'@';
}

} // namespace

int TagLexer::lex(int state)
{
    m_state = state & Within;
    m_opens = state & (OpensScript | OpensStyle);
    m_foreign = state & (Script | Style);
    m_inner = state >> 8;
    do {
        // An empty line may still matter to a script around it.
        if (m_foreign != 0) {
            takeForeign();
            continue;
        }
        switch (m_state) {
        case Comment:
            takeUntil(u"-->", Token::Kind::Comment);
            break;
        case CData:
            takeUntil(u"]]>", Token::Kind::String);
            break;
        case InTag:
            takeInTag();
            break;
        case DoubleQuoted:
        case SingleQuoted:
            takeQuoted();
            break;
        default:
            takeText();
        }
    } while (m_pos < m_line.size());
    return m_state | m_opens | m_foreign | (m_inner << 8);
}

void TagLexer::takeText()
{
    const qsizetype from = m_pos;
    if (m_pos == m_line.size())
        return;
    const QStringView rest = m_line.sliced(m_pos);
    if (rest.startsWith(u"<!--")) {
        m_state = Comment;
        takeUntil(u"-->", Token::Kind::Comment);
    } else if (rest.startsWith(u"<![CDATA[")) {
        m_state = CData;
        takeUntil(u"]]>", Token::Kind::String);
    } else if (rest.startsWith(u"<!") || rest.startsWith(u"<?")) {
        const qsizetype close = m_line.indexOf(u'>', m_pos);
        m_pos = close < 0 ? m_line.size() : close + 1;
        add(Token::Kind::Preprocessor, from);
    } else if (rest[0] == u'<' && rest.size() > 1 && (rest[1].isLetter() || rest[1] == u'/')) {
        takeTag();
    } else if (rest[0] == u'&') {
        qsizetype end = 1;
        while (end < std::min<qsizetype>(rest.size(), 32) &&
               (rest[end].isLetterOrNumber() || rest[end] == u'#'))
            ++end;
        const bool entity = end > 1 && end < rest.size() && rest[end] == u';';
        m_pos += entity ? end + 1 : 1;
        if (entity)
            add(Token::Kind::Builtin, from);
    } else {
        ++m_pos;
    }
}

void TagLexer::takeUntil(QStringView close, Token::Kind kind)
{
    const qsizetype from = m_pos;
    const qsizetype at = m_line.indexOf(close, m_pos);
    m_pos = at < 0 ? m_line.size() : at + close.size();
    if (at >= 0)
        m_state = Text;
    add(kind, from);
}

void TagLexer::takeTag()
{
    const qsizetype from = m_pos++;
    const bool closing = m_line[m_pos] == u'/';
    if (closing)
        ++m_pos;
    const qsizetype begin = m_pos;
    while (m_pos < m_line.size() && inName(m_line[m_pos]))
        ++m_pos;
    const QStringView name = m_line.sliced(begin, m_pos - begin);
    m_opens = 0;
    if (m_html && !closing && name.compare(u"script", Qt::CaseInsensitive) == 0)
        m_opens = OpensScript;
    else if (m_html && !closing && name.compare(u"style", Qt::CaseInsensitive) == 0)
        m_opens = OpensStyle;
    m_state = InTag;
    add(Token::Kind::Tag, from);
}

void TagLexer::takeInTag()
{
    if (m_pos == m_line.size())
        return;
    const qsizetype from = m_pos;
    const QChar c = m_line[m_pos];
    if (c == u'>' || (c == u'/' && m_pos + 1 < m_line.size() && m_line[m_pos + 1] == u'>')) {
        m_pos += c == u'>' ? 1 : 2;
        m_state = Text;
        if (c == u'>' && m_opens != 0) {
            m_foreign = m_opens == OpensScript ? Script : Style;
            m_inner = LineLexer::startState;
        }
        m_opens = 0;
        add(Token::Kind::Tag, from);
    } else if (c == u'"' || c == u'\'') {
        m_state = c == u'"' ? DoubleQuoted : SingleQuoted;
        ++m_pos;
        takeQuoted();
        m_tokens.last().from = from;
        m_tokens.last().length = m_pos - from;
    } else if (inName(c)) {
        const bool value = m_pos > 0 && m_line[m_pos - 1] == u'=';
        while (m_pos < m_line.size() && inName(m_line[m_pos]))
            ++m_pos;
        add(value ? Token::Kind::String : Token::Kind::Attribute, from);
    } else {
        ++m_pos;
    }
}

// Leaves a token also where the line ends at once.
void TagLexer::takeQuoted()
{
    const qsizetype from = m_pos;
    const qsizetype close = m_line.indexOf(m_state == DoubleQuoted ? u'"' : u'\'', m_pos);
    m_pos = close < 0 ? m_line.size() : close + 1;
    if (close >= 0)
        m_state = InTag;
    if (m_pos > from || from > 0)
        m_tokens.append({Token::Kind::String, from, m_pos - from});
}

void TagLexer::takeForeign()
{
    const bool script = m_foreign == Script;
    const qsizetype close =
        m_line.indexOf(script ? QStringView(u"</script") : u"</style", m_pos, Qt::CaseInsensitive);
    const qsizetype end = close < 0 ? m_line.size() : close;
    Tokens inner;
    const LineLexer lexer(script ? Language::JavaScript : Language::Css);
    m_inner = lexer.lex(m_line.sliced(m_pos, end - m_pos), m_inner, inner);
    for (Token token : std::as_const(inner)) {
        token.from += m_pos;
        m_tokens.append(token);
    }
    m_pos = end;
    if (close >= 0) {
        m_foreign = 0;
        m_inner = 0;
        takeTag();
    }
}

void TagLexer::add(Token::Kind kind, qsizetype from)
{
    if (m_pos > from)
        m_tokens.append({kind, from, m_pos - from});
}

} // namespace loquat
