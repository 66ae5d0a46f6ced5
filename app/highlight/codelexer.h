// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlight/grammar.h"

#include <QStringView>

namespace loquat {

// Reads one line of a language that a Grammar describes.
class CodeLexer
{
public:
    CodeLexer(const Grammar& grammar, QStringView line, Tokens& tokens)
        : m_grammar(grammar)
        , m_line(line)
        , m_tokens(tokens)
    {}

    // What is left open: in the low eight bits a region's number plus one or one of the Open below,
    // above them how deep it nests, how many marks close it, or which word does (as a hash).
    int lex(int state);

private:
    enum Open
    {
        HereDocument = 0xf0,
        HashString,
        CppString,
        BracketString,
        BracketComment
    };

    static int hashOf(QStringView word);
    bool endsHere(int hash) const;
    void goOn(int state);
    bool takeComment();
    bool takeRegion();
    bool takeSpecial();
    bool takeRust();
    bool takeHere();
    bool takePattern();
    void takeNumber();
    void takeName();
    void takeVariable();
    void takeHash();

    void finishRegion(qsizetype from, int region, int depth);
    void finishMarked(qsizetype from, int open, int marks);
    void finishCpp(qsizetype from, int hash);
    void emitToken(Token::Kind kind, qsizetype from);
    int longBracket(qsizetype pos) const; // marks between the brackets, or -1
    bool at(QStringView text) const { return m_line.sliced(m_pos).startsWith(text); }
    QChar peek(qsizetype ahead = 0) const
    {
        return m_pos + ahead < m_line.size() ? m_line[m_pos + ahead] : QChar();
    }
    bool inName(QChar c) const;
    static bool beginsName(QChar c) { return c.isLetter() || c == u'_'; }

    const Grammar& m_grammar;
    QStringView m_line;
    Tokens& m_tokens;
    qsizetype m_pos = 0;
    int m_state = 0;
    int m_here = 0;           // the state after this line if a here-document begins in it
    QChar m_before;           // the last character that is no space
    QString m_lastWord;       // if nothing but space has come since
    bool m_noPattern = false; // no slash ends one in the rest of the line
};

} // namespace loquat
