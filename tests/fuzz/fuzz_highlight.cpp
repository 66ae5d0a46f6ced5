// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlight/linelexer.h"
#include "tests/fuzz/fuzzing.h"

// The first byte is the language, the second a part of the state to begin with.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat;
    using fuzz::require;
    if (size < 2)
        return 0;
    const auto language = Language(data[0] % (int(Language::Haskell) + 1));
    const QString text = QString::fromUtf8(fuzz::viewOf(data + 2, size - 2));
    const LineLexer lexer(language);
    int state = data[1];
    for (const QStringView line : QStringView(text).split(u'\n')) {
        Tokens tokens;
        Tokens again;
        const int next = lexer.lex(line, state, tokens);
        require(lexer.lex(line, state, again) == next && again == tokens,
                "depends on line and state");
        qsizetype end = 0;
        for (const Token& token : tokens) {
            require(token.from >= end && token.length > 0, "tokens lie in order");
            end = token.from + token.length;
        }
        require(end <= line.size(), "tokens lie in the line");
        state = next;
    }
    languageFromName(text);
    return 0;
}
