// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/codecolours.h"

#include "ui/theme/tokens.h"

#include <QPalette>

#include <array>

namespace loquat {

namespace {

struct Ink
{
    QRgb light;
    QRgb dark;
};

// All at least 4.5:1 on what stands behind code in their theme.
Ink inkOf(Token::Kind kind)
{
    switch (kind) {
    case Token::Kind::Keyword:
        return {0xff8a36a0, 0xffd8a0f0};
    case Token::Kind::Type:
    case Token::Kind::Attribute:
        return {0xff0f6570, 0xff7fd0d8};
    case Token::Kind::Builtin:
    case Token::Kind::Function:
    case Token::Kind::Tag:
        return {0xff1f5fa8, 0xff8fc1f5};
    case Token::Kind::String:
    case Token::Kind::Inserted:
        return {0xff2a6f35, 0xff9fd39b};
    case Token::Kind::Number:
        return {0xff9a4a00, 0xfff0b27a};
    case Token::Kind::Preprocessor:
        return {0xff8a4b1c, 0xffe0b080};
    case Token::Kind::Variable:
        return {0xff7a4b00, 0xffe8c98a};
    case Token::Kind::Comment:
        return {0xff6b645a, 0xff9c9388};
    case Token::Kind::Heading:
        return {0xff25221d, 0xffece7df};
    case Token::Kind::Deleted:
        return {0xffb42f2a, 0xfff2837a};
    }
    return {0xff25221d, 0xffece7df};
}

} // namespace

CodeColours::CodeColours(Language language)
    : m_lexer(language)
{}

QColor CodeColours::colour(Token::Kind kind, const QPalette& palette)
{
    const Ink ink = inkOf(kind);
    return QColor::fromRgb(theme::isDark(palette) ? ink.dark : ink.light);
}

void CodeColours::forgetFrom(int line)
{
    if (m_states.size() > line + 1)
        m_states.resize(line + 1);
}

QStringView CodeColours::lineAt(const QString& code, const CodeRows& rows, int line) const
{
    const int start = rows.at(rows.firstRowOfLine(line)).start;
    const auto end = code.indexOf(u'\n', start);
    return QStringView(code).mid(start, end < 0 ? -1 : end - start);
}

int CodeColours::stateBefore(const QString& code, const CodeRows& rows, int line)
{
    Tokens unused;
    while (m_states.size() <= line) {
        const int next = int(m_states.size()) - 1;
        unused.clear();
        m_states.append(m_lexer.lex(lineAt(code, rows, next), m_states.last(), unused));
    }
    return m_states.at(line);
}

QList<QTextLayout::FormatRange> CodeColours::formats(const QString& code, const CodeRows& rows,
                                                     int row, const QPalette& palette)
{
    const int line = rows.at(row).line;
    const bool isWhole = (row == 0 || rows.at(row - 1).line != line) &&
                         (row + 1 == rows.count() || rows.at(row + 1).line != line);
    if (m_lexer.language() == Language::None || !isWhole)
        return {};
    Tokens tokens;
    m_lexer.lex(lineAt(code, rows, line), stateBefore(code, rows, line), tokens);
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(tokens.size());
    for (const Token& token : tokens) {
        QTextLayout::FormatRange format;
        format.start = int(token.from);
        format.length = int(token.length);
        format.format.setForeground(colour(token.kind, palette));
        formats.append(format);
    }
    return formats;
}

} // namespace loquat
