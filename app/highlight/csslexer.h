// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlight/token.h"

#include <QStringView>

namespace loquat {

// Reads one line of a style sheet.
class CssLexer
{
public:
    CssLexer(QStringView line, Tokens& tokens)
        : m_line(line)
        , m_tokens(tokens)
    {}

    // In the lowest bit whether a comment is open, above it how many braces are.
    int lex(int state);

private:
    bool inSelector();
    void takeComment();
    void takeString();
    void takeWord();
    void add(Token::Kind kind, qsizetype from);

    QStringView m_line;
    Tokens& m_tokens;
    qsizetype m_pos = 0;
    qsizetype m_nextMark = -1; // the next brace or semicolon
    int m_depth = 0;
    bool m_comment = false;
    bool m_value = false; // after a property's colon
};

} // namespace loquat
