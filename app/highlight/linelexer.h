// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlight/language.h"
#include "app/highlight/token.h"

#include <QStringView>

namespace loquat {

// Colours code line by line. What one line leaves open (a comment, a string, a here-document) is
// carried to the next as a number, so that a text can be coloured from any line on whose state is
// known, and again only until the states agree.
class LineLexer
{
public:
    // Longer lines are left without colours, and leave the state as it was.
    static constexpr qsizetype longestLine = 10000;

    explicit LineLexer(Language language)
        : m_language(language)
    {}

    Language language() const { return m_language; }

    static constexpr int startState = 0;

    // Appends the tokens of `line` (without its line end) in order, none overlapping, none empty,
    // all within the line; gives the state after it. Time linear in the line. Thread-safe.
    int lex(QStringView line, int state, Tokens& tokens) const;

private:
    Language m_language;
};

} // namespace loquat
