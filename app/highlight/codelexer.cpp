// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/codelexer.h"

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

int packed(int open, int value)
{
    return open | ((value & 0xffff) << 8);
}

bool marksFollow(QStringView line, qsizetype pos, QChar mark, int marks)
{
    if (pos + marks > line.size())
        return false;
    for (int at = 0; at < marks; ++at) {
        if (line[pos + at] != mark)
            return false;
    }
    return true;
}

} // namespace

// Two words with one hash would only end a string early.
int CodeLexer::hashOf(QStringView word)
{
    quint32 hash = 2166136261u;
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 16777619u;
    return int((hash ^ (hash >> 16)) & 0xffff);
}

int CodeLexer::lex(int state)
{
    goOn(state);
    while (m_pos < m_line.size()) {
        const QChar c = m_line[m_pos];
        if (c.isSpace()) {
            ++m_pos;
            continue;
        }
        const qsizetype from = m_pos;
        if (!takeSpecial() && !takeComment() && !takeRegion()) {
            if (c.isDigit() || (c == u'.' && peek(1).isDigit()))
                takeNumber();
            else if (beginsName(c) || (!m_grammar.inNames.isEmpty() && c == u'$' && inName(c)))
                takeName();
            else {
                ++m_pos;
                m_lastWord.clear();
            }
        }
        Q_ASSERT(m_pos > from);
        m_before = m_line[m_pos - 1];
    }
    return m_state != 0 ? m_state : m_here;
}

void CodeLexer::goOn(int state)
{
    const int open = state & 0xff;
    const int value = (state >> 8) & 0xffff;
    if (state <= 0)
        return;
    switch (open) {
    case HereDocument:
        m_pos = m_line.size();
        if (!endsHere(value))
            m_state = state;
        emitToken(Token::Kind::String, 0);
        return;
    case HashString:
    case BracketString:
    case BracketComment:
        finishMarked(0, open, value);
        return;
    case CppString:
        finishCpp(0, value);
        return;
    default:
        if (open >= 1 && std::size_t(open) <= m_grammar.regions.size())
            finishRegion(0, open - 1, value);
    }
}

bool CodeLexer::endsHere(int hash) const
{
    QStringView word = m_line.trimmed();
    while (word.endsWith(u';') || word.endsWith(u')') || word.endsWith(u','))
        word.chop(1);
    return hashOf(word) == hash;
}

bool CodeLexer::takeComment()
{
    for (const QString& mark : m_grammar.lineComments) {
        if (!at(mark))
            continue;
        // In a shell, "#" within a word is none; "--[[" begins a longer comment.
        if (mark == u"#" && m_grammar.features.testFlag(Grammar::Options) && m_pos > 0 &&
            !m_line[m_pos - 1].isSpace())
            return false;
        for (const Region& region : m_grammar.regions) {
            if (region.open.size() > mark.size() && at(region.open))
                return false;
        }
        const qsizetype from = m_pos;
        if (m_grammar.features.testFlag(Grammar::LongBrackets)) {
            const int marks = longBracket(m_pos + mark.size());
            if (marks >= 0) {
                m_pos += mark.size() + marks + 2;
                finishMarked(from, BracketComment, marks);
                return true;
            }
        }
        m_pos = m_line.size();
        emitToken(Token::Kind::Comment, from);
        return true;
    }
    return false;
}

bool CodeLexer::takeRegion()
{
    for (std::size_t number = 0; number < m_grammar.regions.size(); ++number) {
        const Region& region = m_grammar.regions[number];
        if (!at(region.open) ||
            (region.ownLine && region.kind == Token::Kind::Comment && m_pos > 0))
            continue;
        const qsizetype from = m_pos;
        m_pos += region.open.size();
        finishRegion(from, int(number), 1);
        return true;
    }
    return false;
}

void CodeLexer::finishRegion(qsizetype from, int number, int depth)
{
    const Region& region = m_grammar.regions[std::size_t(number)];
    Token::Kind kind = region.kind;
    bool closed = false;
    while (m_pos < m_line.size() && !closed) {
        if (!region.escape.isNull() && m_line[m_pos] == region.escape) {
            m_pos = std::min(m_pos + 2, m_line.size());
        } else if (region.nests && at(region.open)) {
            m_pos += region.open.size();
            depth = std::min(depth + 1, 0xffff);
        } else if (at(region.close) &&
                   (!region.ownLine || m_line.first(m_pos).trimmed().isEmpty())) {
            m_pos += region.close.size();
            closed = --depth <= 0;
        } else {
            ++m_pos;
        }
    }
    if (!closed && region.manyLines)
        m_state = packed(number + 1, depth);
    if (closed && m_grammar.features.testFlag(Grammar::KeysBeforeColon) &&
        kind == Token::Kind::String && m_line.sliced(m_pos).trimmed().startsWith(u':'))
        kind = Token::Kind::Attribute;
    emitToken(kind, from);
}

void CodeLexer::finishMarked(qsizetype from, int open, int marks)
{
    const bool hashes = open == HashString;
    const QChar first = hashes ? u'"' : u']';
    const QChar mark = hashes ? u'#' : u'=';
    const int extra = hashes ? 0 : 1;
    bool closed = false;
    while (m_pos < m_line.size() && !closed) {
        closed = m_line[m_pos] == first && marksFollow(m_line, m_pos + 1, mark, marks) &&
                 (hashes || marksFollow(m_line, m_pos + 1 + marks, first, 1));
        m_pos += closed ? 1 + marks + extra : 1;
    }
    if (!closed)
        m_state = packed(open, marks);
    emitToken(open == BracketComment ? Token::Kind::Comment : Token::Kind::String, from);
}

void CodeLexer::finishCpp(qsizetype from, int hash)
{
    constexpr qsizetype longestDelimiter = 16;
    bool closed = false;
    while (m_pos < m_line.size() && !closed) {
        if (m_line[m_pos++] != u')')
            continue;
        const QStringView rest =
            m_line.sliced(m_pos, std::min(longestDelimiter + 1, m_line.size() - m_pos));
        const qsizetype quote = rest.indexOf(u'"');
        if (quote >= 0 && hashOf(rest.first(quote)) == hash) {
            m_pos += quote + 1;
            closed = true;
        }
    }
    if (!closed)
        m_state = packed(CppString, hash);
    emitToken(Token::Kind::String, from);
}

int CodeLexer::longBracket(qsizetype pos) const
{
    if (pos >= m_line.size() || m_line[pos] != u'[')
        return -1;
    qsizetype end = pos + 1;
    while (end < m_line.size() && m_line[end] == u'=')
        ++end;
    return end < m_line.size() && m_line[end] == u'[' ? int(end - pos - 1) : -1;
}

void CodeLexer::takeNumber()
{
    const qsizetype from = m_pos;
    while (m_pos < m_line.size()) {
        const QChar c = m_line[m_pos];
        const QChar before = m_pos > from ? m_line[m_pos - 1].toLower() : QChar();
        const bool sign =
            (c == u'+' || c == u'-') && before == u'e' && !m_line.sliced(from).startsWith(u"0x");
        const bool point = c == u'.' && peek(1).isDigit();
        const bool separator = c == u'\'' && before.isDigit() && peek(1).isDigit();
        if (!c.isLetterOrNumber() && c != u'_' && !sign && !point && !separator)
            break;
        ++m_pos;
    }
    m_pos = std::max(m_pos, from + 1);
    emitToken(Token::Kind::Number, from);
}

bool CodeLexer::inName(QChar c) const
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate() || m_grammar.inNames.contains(c);
}

void CodeLexer::takeName()
{
    const qsizetype from = m_pos;
    while (m_pos < m_line.size() && inName(m_line[m_pos]))
        ++m_pos;
    const QStringView name = m_line.sliced(from, m_pos - from);
    QString word = name.toString();
    const auto& features = m_grammar.features;
    if (features.testFlag(Grammar::AnyCase))
        word = word.toLower();

    const auto declares = [this](QStringView list) {
        return !m_lastWord.isEmpty() && list.split(u' ').contains(m_lastWord);
    };
    const bool member = m_before == u'.';
    if (m_grammar.keywords.contains(word) && !member)
        emitToken(Token::Kind::Keyword, from);
    else if (m_grammar.types.contains(word) && !member)
        emitToken(Token::Kind::Type, from);
    else if (m_grammar.builtins.contains(word) && !member)
        emitToken(Token::Kind::Builtin, from);
    else if (declares(u"def fn func fun function sub"))
        emitToken(Token::Kind::Function, from);
    else if (declares(u"class struct enum interface trait protocol"))
        emitToken(Token::Kind::Type, from);
    else if (features.testFlag(Grammar::Calls) && peek() == u'(')
        emitToken(Token::Kind::Function, from);
    else if (features.testFlag(Grammar::RustMarks) && peek() == u'!' && peek(1) != u'=')
        emitToken(Token::Kind::Function, from);
    else if (features.testFlag(Grammar::CapitalTypes) && name[0].isUpper())
        emitToken(Token::Kind::Type, from);
    m_lastWord = word;
}

void CodeLexer::emitToken(Token::Kind kind, qsizetype from)
{
    if (m_pos > from)
        m_tokens.append({kind, from, m_pos - from});
    m_lastWord.clear();
}

} // namespace loquat
