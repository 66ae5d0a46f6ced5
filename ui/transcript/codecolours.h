// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlight/linelexer.h"
#include "ui/transcript/coderows.h"

#include <QColor>
#include <QList>
#include <QTextLayout>

class QPalette;

namespace loquat {

// The colours of a code block's lines. A line's colours depend on what the lines before it left
// open; that is kept, so that each line is read once for those below it.
class CodeColours
{
public:
    explicit CodeColours(Language language);

    // The lines from this one on are not as they were.
    void forgetFrom(int line);
    // Of a row that is a whole line; a part of a very long line has no colours.
    QList<QTextLayout::FormatRange> formats(const QString& code, const CodeRows& rows, int row,
                                            const QPalette& palette);

    static QColor colour(Token::Kind kind, const QPalette& palette);

private:
    QStringView lineAt(const QString& code, const CodeRows& rows, int line) const;
    int stateBefore(const QString& code, const CodeRows& rows, int line);

    LineLexer m_lexer;
    QList<int> m_states{LineLexer::startState}; // before each line, as far as it was needed
};

} // namespace loquat
