// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/linewise.h"

#include <algorithm>

namespace loquat {

namespace {

using namespace Qt::StringLiterals;

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == u' ' || line[indent] == u'\t'))
        ++indent;
    return indent;
}

void add(Tokens& tokens, Token::Kind kind, qsizetype from, qsizetype to)
{
    if (to > from)
        tokens.append({kind, from, to - from});
}

// Where the string that begins at `pos` ends.
qsizetype stringEnd(QStringView line, qsizetype pos)
{
    const QChar quote = line[pos++];
    while (pos < line.size() && line[pos] != quote)
        pos += line[pos] == u'\\' && quote == u'"' ? 2 : 1;
    return std::min(pos + 1, line.size());
}

bool isNumber(QStringView word)
{
    if (word.startsWith(u'-') || word.startsWith(u'+'))
        word = word.sliced(1);
    return !word.isEmpty() && word[0].isDigit() &&
           std::all_of(word.begin(), word.end(),
                       [](QChar c) { return c.isLetterOrNumber() || u"._:+-"_s.contains(c); });
}

bool isConstant(QStringView word)
{
    for (const QStringView constant :
         {u"true", u"false", u"null", u"yes", u"no", u"on", u"off", u"~", u"inf", u"nan"}) {
        if (word.compare(constant, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

// Strings, numbers, constants and a comment in what follows a key.
void lexValue(QStringView line, qsizetype pos, QStringView commentMarks, Tokens& tokens)
{
    while (pos < line.size()) {
        const QChar c = line[pos];
        if (commentMarks.contains(c) && (pos == 0 || line[pos - 1].isSpace())) {
            add(tokens, Token::Kind::Comment, pos, line.size());
            return;
        }
        if (c == u'"' || c == u'\'') {
            const qsizetype end = stringEnd(line, pos);
            add(tokens, Token::Kind::String, pos, end);
            pos = end;
        } else if (c == u'&' || c == u'*' || c == u'!' || c.isLetterOrNumber() || c == u'-' ||
                   c == u'+' || c == u'~') {
            qsizetype end = pos + 1;
            while (end < line.size() && !line[end].isSpace() && !u",[]{}\"'"_s.contains(line[end]))
                ++end;
            const QStringView word = line.sliced(pos, end - pos);
            if (isNumber(word))
                add(tokens, Token::Kind::Number, pos, end);
            else if (isConstant(word))
                add(tokens, Token::Kind::Builtin, pos, end);
            else if (c == u'&' || c == u'*' || c == u'!')
                add(tokens, Token::Kind::Variable, pos, end);
            pos = end;
        } else {
            ++pos;
        }
    }
}

} // namespace

// The state is one more than the indent of the key whose text block is open.
int lexYaml(QStringView line, int state, Tokens& tokens)
{
    const qsizetype indent = indentOf(line);
    if (indent == line.size())
        return state;
    if (state > 0 && indent >= state) {
        add(tokens, Token::Kind::String, indent, line.size());
        return state;
    }
    if (line.startsWith(u"---") || line.startsWith(u"%")) {
        add(tokens, Token::Kind::Preprocessor, 0, line.size());
        return 0;
    }
    qsizetype pos = indent;
    while (pos + 1 < line.size() && line[pos] == u'-' && line[pos + 1] == u' ')
        pos = pos + 1 + indentOf(line.sliced(pos + 1));
    qsizetype colon = pos;
    if (pos < line.size() && (line[pos] == u'"' || line[pos] == u'\''))
        colon = stringEnd(line, pos);
    while (colon < line.size() && line[colon] != u'#' &&
           !(line[colon] == u':' && (colon + 1 == line.size() || line[colon + 1].isSpace())) &&
           !u"{[\"'"_s.contains(line[colon]))
        ++colon;
    if (colon < line.size() && line[colon] == u':') {
        add(tokens, Token::Kind::Attribute, pos, colon);
        pos = colon + 1;
    }
    const QStringView value = line.sliced(pos).trimmed();
    lexValue(line, pos, u"#", tokens);
    const bool block =
        !value.isEmpty() && value.size() <= 3 && (value[0] == u'|' || value[0] == u'>');
    return block ? int(indent) + 1 : 0;
}

// The state is 1 in a text between three double quotes, 2 between three single ones.
int lexSettings(Language language, QStringView line, int state, Tokens& tokens)
{
    const bool toml = language == Language::Toml;
    const QStringView marks = toml ? u"#" : u"#;";
    qsizetype pos = 0;
    if (state > 0) {
        const qsizetype close = line.indexOf(state == 1 ? u"\"\"\"" : u"'''");
        add(tokens, Token::Kind::String, 0, close < 0 ? line.size() : close + 3);
        if (close < 0)
            return state;
        lexValue(line, close + 3, marks, tokens);
        return 0;
    }
    pos = indentOf(line);
    if (pos < line.size() && line[pos] == u'[') {
        const qsizetype close = line.lastIndexOf(u']');
        const qsizetype end = close < 0 ? line.size() : close + 1;
        add(tokens, Token::Kind::Heading, pos, end);
        lexValue(line, end, marks, tokens);
        return 0;
    }
    if (pos < line.size() && marks.contains(line[pos])) {
        add(tokens, Token::Kind::Comment, pos, line.size());
        return 0;
    }
    const qsizetype equals = line.indexOf(u'=', pos);
    if (equals >= 0) {
        qsizetype end = equals;
        while (end > pos && line[end - 1].isSpace())
            --end;
        add(tokens, Token::Kind::Attribute, pos, end);
        pos = equals + 1;
        const qsizetype begin = pos + indentOf(line.sliced(pos));
        const QStringView value = line.sliced(begin);
        for (const QStringView quotes : {u"\"\"\"", u"'''"}) {
            if (toml && value.startsWith(quotes)) {
                const qsizetype close = line.indexOf(quotes, begin + 3);
                add(tokens, Token::Kind::String, begin, close < 0 ? line.size() : close + 3);
                if (close < 0)
                    return quotes[0] == u'"' ? 1 : 2;
                pos = close + 3;
                break;
            }
        }
    }
    lexValue(line, pos, marks, tokens);
    return 0;
}

int lexDiff(QStringView line, Tokens& tokens)
{
    Token::Kind kind = Token::Kind::Inserted;
    if (line.startsWith(u"+++") || line.startsWith(u"---") || line.startsWith(u"diff ") ||
        line.startsWith(u"index "))
        kind = Token::Kind::Heading;
    else if (line.startsWith(u"@@"))
        kind = Token::Kind::Preprocessor;
    else if (line.startsWith(u'-') || line.startsWith(u'<'))
        kind = Token::Kind::Deleted;
    else if (!line.startsWith(u'+') && !line.startsWith(u'>'))
        return 0;
    add(tokens, kind, 0, line.size());
    return 0;
}

// The state is the length of the fence that is open, negative for one of tildes.
int lexMarkdown(QStringView line, int state, Tokens& tokens)
{
    const qsizetype indent = indentOf(line);
    const QStringView text = line.sliced(indent);
    int fence = 0;
    const QChar mark = text.isEmpty() ? QChar() : text[0];
    if (mark == u'`' || mark == u'~') {
        while (fence < text.size() && text[fence] == mark)
            ++fence;
    }
    if (fence >= 3) {
        const int signedFence = mark == u'`' ? fence : -fence;
        const bool closes = (state > 0) == (signedFence > 0) && fence >= std::abs(state) &&
                            text.sliced(fence).trimmed().isEmpty();
        add(tokens, Token::Kind::Preprocessor, indent, line.size());
        return state == 0 ? signedFence : closes ? 0 : state;
    }
    if (state != 0) {
        add(tokens, Token::Kind::String, indent, line.size());
        return state;
    }
    if (text.startsWith(u'#')) {
        add(tokens, Token::Kind::Heading, indent, line.size());
        return 0;
    }
    qsizetype pos = indent;
    if (text.startsWith(u'>') ||
        ((mark == u'-' || mark == u'*' || mark == u'+') && text.size() > 1 && text[1] == u' ')) {
        add(tokens, Token::Kind::Keyword, indent, indent + 1);
        ++pos;
    }
    while (pos < line.size()) {
        const qsizetype open = line.indexOf(u'`', pos);
        const qsizetype close = open < 0 ? -1 : line.indexOf(u'`', open + 1);
        if (close < 0)
            break;
        add(tokens, Token::Kind::String, open, close + 1);
        pos = close + 1;
    }
    return 0;
}

} // namespace loquat
