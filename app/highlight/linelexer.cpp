// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/linelexer.h"

#include "app/highlight/codelexer.h"
#include "app/highlight/csslexer.h"
#include "app/highlight/linewise.h"
#include "app/highlight/taglexer.h"

namespace loquat {

int LineLexer::lex(QStringView line, int state, Tokens& tokens) const
{
    if (line.size() > longestLine)
        return state;
    switch (m_language) {
    case Language::None:
        return startState;
    case Language::Html:
    case Language::Xml:
        return TagLexer(m_language == Language::Html, line, tokens).lex(state);
    case Language::Css:
        return CssLexer(line, tokens).lex(state);
    case Language::Yaml:
        return lexYaml(line, state, tokens);
    case Language::Toml:
    case Language::Ini:
        return lexSettings(m_language, line, state, tokens);
    case Language::Make:
        return lexMake(line, state, tokens);
    case Language::Diff:
        return lexDiff(line, tokens);
    case Language::Markdown:
        return lexMarkdown(line, state, tokens);
    default:
        return CodeLexer(grammarOf(m_language), line, tokens).lex(state);
    }
}

} // namespace loquat
