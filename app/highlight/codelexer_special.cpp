// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/codelexer.h"

namespace loquat {

using namespace Qt::StringLiterals;

// What only some languages know.
bool CodeLexer::takeSpecial()
{
    const auto& features = m_grammar.features;
    const QChar c = m_line[m_pos];
    const qsizetype from = m_pos;
    const bool inWord = m_pos > 0 && inName(m_line[m_pos - 1]);
    if (c == u'#' && features.testFlag(Grammar::Hashes) && m_before.isNull()) {
        takeHash();
        return true;
    }
    if (features.testFlag(Grammar::RustMarks) && takeRust())
        return true;
    if (c == u'@' && (features & (Grammar::Decorators | Grammar::AtNames))) {
        while (m_pos < m_line.size() &&
               (m_line[m_pos] == u'@' || m_line[m_pos] == u'.' || inName(m_line[m_pos])))
            ++m_pos;
        emitToken(features.testFlag(Grammar::AtNames) ? Token::Kind::Variable
                                                      : Token::Kind::Attribute,
                  from);
        return true;
    }
    if (c == u'$' && features.testFlag(Grammar::DollarNames)) {
        takeVariable();
        return true;
    }
    if (c == u':' && features.testFlag(Grammar::Symbols) && beginsName(peek(1)) &&
        m_before != u':') {
        ++m_pos;
        while (m_pos < m_line.size() && inName(m_line[m_pos]))
            ++m_pos;
        emitToken(Token::Kind::Builtin, from);
        return true;
    }
    if (c == u'-' && features.testFlag(Grammar::Options) && !inWord &&
        (peek(1) == u'-' || peek(1).isLetter()) && (from == 0 || m_line[from - 1].isSpace())) {
        while (m_pos < m_line.size() && inName(m_line[m_pos]))
            ++m_pos;
        emitToken(Token::Kind::Attribute, from);
        return true;
    }
    if (features.testFlag(Grammar::LongBrackets) && c == u'[') {
        const int marks = longBracket(m_pos);
        if (marks >= 0) {
            m_pos += marks + 2;
            finishMarked(from, BracketString, marks);
            return true;
        }
    }
    if (features.testFlag(Grammar::StringPrefix) && beginsName(c) && !inWord) {
        qsizetype length = 0;
        while (length < 2 && u"rbuf"_s.contains(peek(length).toLower()) && !peek(length).isNull())
            ++length;
        if (length > 0 && (peek(length) == u'"' || peek(length) == u'\'')) {
            m_pos += length;
            const qsizetype tokens = m_tokens.size();
            takeRegion();
            if (m_tokens.size() > tokens) {
                m_tokens.last().from -= length;
                m_tokens.last().length += length;
            }
            return true;
        }
    }
    if (features.testFlag(Grammar::CppRaw) && c == u'R' && peek(1) == u'"' && !inWord) {
        const QStringView rest = m_line.sliced(m_pos + 2);
        const qsizetype parenthesis =
            rest.first(std::min<qsizetype>(17, rest.size())).indexOf(u'(');
        if (parenthesis >= 0) {
            m_pos += 3 + parenthesis;
            finishCpp(from, hashOf(rest.first(parenthesis)));
            return true;
        }
    }
    return takeHere() || takePattern();
}

bool CodeLexer::takeRust()
{
    const qsizetype from = m_pos;
    const QChar c = m_line[m_pos];
    const bool inWord = m_pos > 0 && inName(m_line[m_pos - 1]);
    if (c == u'r' && !inWord && (peek(1) == u'"' || peek(1) == u'#')) {
        qsizetype quote = m_pos + 1;
        while (quote < m_line.size() && m_line[quote] == u'#')
            ++quote;
        if (quote < m_line.size() && m_line[quote] == u'"') {
            const int marks = int(quote - m_pos - 1);
            m_pos = quote + 1;
            finishMarked(from, HashString, marks);
            return true;
        }
    }
    if (c == u'#' && (peek(1) == u'[' || (peek(1) == u'!' && peek(2) == u'['))) {
        const qsizetype close = m_line.indexOf(u']', m_pos);
        m_pos = close < 0 ? m_line.size() : close + 1;
        emitToken(Token::Kind::Attribute, from);
        return true;
    }
    if (c != u'\'')
        return false;
    if (peek(1) == u'\\' || peek(2) == u'\'' || peek(3) == u'\'') {
        const qsizetype close = m_line.indexOf(u'\'', m_pos + (peek(1) == u'\\' ? 3 : 2));
        m_pos = close < 0 ? m_line.size() : close + 1;
        emitToken(Token::Kind::String, from);
        return true;
    }
    ++m_pos;
    while (m_pos < m_line.size() && inName(m_line[m_pos]))
        ++m_pos;
    emitToken(Token::Kind::Variable, from);
    return true;
}

bool CodeLexer::takeHere()
{
    const auto& features = m_grammar.features;
    const bool php = features.testFlag(Grammar::PhpHere);
    const bool ruby = features.testFlag(Grammar::RubyHere);
    if ((!php && !ruby && !features.testFlag(Grammar::ShellHere)) || !at(php ? u"<<<" : u"<<"))
        return false;
    const qsizetype from = m_pos;
    qsizetype pos = m_pos + (php ? 3 : 2);
    if (!php && pos < m_line.size() && (m_line[pos] == u'-' || (ruby && m_line[pos] == u'~')))
        ++pos;
    while (!ruby && pos < m_line.size() && m_line[pos] == u' ')
        ++pos;
    const QChar quote = pos < m_line.size() && (m_line[pos] == u'\'' || m_line[pos] == u'"')
                            ? m_line[pos]
                            : QChar();
    if (!quote.isNull())
        ++pos;
    const qsizetype begin = pos;
    while (pos < m_line.size() && (m_line[pos].isLetterOrNumber() || m_line[pos] == u'_'))
        ++pos;
    if (pos == begin || !beginsName(m_line[begin]) || (ruby && !m_line[begin].isUpper()))
        return false;
    m_here = HereDocument | (hashOf(m_line.sliced(begin, pos - begin)) << 8);
    m_pos = pos + (!quote.isNull() && pos < m_line.size() && m_line[pos] == quote ? 1 : 0);
    emitToken(Token::Kind::String, from);
    return true;
}

// A slash begins a pattern where a value may stand.
bool CodeLexer::takePattern()
{
    if (m_noPattern || !m_grammar.features.testFlag(Grammar::Patterns) || m_line[m_pos] != u'/' ||
        peek(1) == u'/' || peek(1) == u'*' || peek(1).isSpace() ||
        !(m_before.isNull() || u"(,=:[!&|?{};~+"_s.contains(m_before)))
        return false;
    bool inClass = false;
    for (qsizetype pos = m_pos + 1; pos < m_line.size(); ++pos) {
        const QChar c = m_line[pos];
        if (c == u'\\') {
            ++pos;
        } else if (c == u'[') {
            inClass = true;
        } else if (c == u']') {
            inClass = false;
        } else if (c == u'/' && !inClass) {
            const qsizetype from = m_pos;
            m_pos = pos + 1;
            while (m_pos < m_line.size() && m_line[m_pos].isLetter())
                ++m_pos;
            emitToken(Token::Kind::String, from);
            return true;
        }
    }
    m_noPattern = true;
    return false;
}

void CodeLexer::takeVariable()
{
    const qsizetype from = m_pos++;
    if (peek() == u'{' || peek() == u'(') {
        const QChar close = peek() == u'{' ? u'}' : u')';
        if (peek() == u'{') {
            const qsizetype end = m_line.indexOf(close, m_pos);
            m_pos = end < 0 ? m_line.size() : end + 1;
        }
    } else if (beginsName(peek())) {
        while (m_pos < m_line.size() && (m_line[m_pos].isLetterOrNumber() || m_line[m_pos] == u'_'))
            ++m_pos;
    } else if (m_pos < m_line.size() && u"0123456789@*#?!$-"_s.contains(peek())) {
        ++m_pos;
    }
    if (m_pos > from + 1)
        emitToken(Token::Kind::Variable, from);
}

void CodeLexer::takeHash()
{
    const qsizetype from = m_pos++;
    while (peek() == u' ' || peek() == u'\t')
        ++m_pos;
    const qsizetype word = m_pos;
    while (m_pos < m_line.size() && m_line[m_pos].isLetter())
        ++m_pos;
    const bool include = m_line.sliced(word, m_pos - word) == u"include";
    emitToken(Token::Kind::Preprocessor, from);
    const qsizetype open = include ? m_line.indexOf(u'<', m_pos) : -1;
    const qsizetype close = open < 0 ? -1 : m_line.indexOf(u'>', open);
    if (close >= 0 && m_line.sliced(m_pos, open - m_pos).trimmed().isEmpty()) {
        m_pos = close + 1;
        emitToken(Token::Kind::String, open);
    }
}

} // namespace loquat
