// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlight/token.h"

#include <QStringView>

namespace loquat {

// Reads one line of HTML or XML, in HTML with the scripts and style sheets in it.
class TagLexer
{
public:
    TagLexer(bool html, QStringView line, Tokens& tokens)
        : m_html(html)
        , m_line(line)
        , m_tokens(tokens)
    {}

    int lex(int state);

private:
    enum State
    {
        Text = 0,
        Comment,
        CData,
        InTag,
        DoubleQuoted,
        SingleQuoted,
        Within = 0x0f,
        OpensScript = 0x10, // the tag that is open is <script>
        OpensStyle = 0x20,
        Script = 0x40, // the state of what is within stands above
        Style = 0x80,
    };

    void takeText();
    void takeUntil(QStringView close, Token::Kind kind);
    void takeTag();
    void takeInTag();
    void takeQuoted();
    void takeForeign();
    void add(Token::Kind kind, qsizetype from);

    bool m_html;
    QStringView m_line;
    Tokens& m_tokens;
    qsizetype m_pos = 0;
    int m_state = Text;
    int m_opens = 0;   // OpensScript, OpensStyle or nothing
    int m_foreign = 0; // Script, Style or nothing
    int m_inner = 0;
};

} // namespace loquat
