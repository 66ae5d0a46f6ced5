// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlight/language.h"
#include "app/highlight/token.h"

#include <QFlags>
#include <QSet>
#include <QStringList>

#include <vector>

namespace loquat {

// From a mark to a mark: a string or a comment.
struct Region
{
    QString open;
    QString close;
    Token::Kind kind = Token::Kind::String;
    QChar escape = {};      // what takes the meaning from the character after it
    bool manyLines = false; // else it ends with the line at the latest
    bool nests = false;     // opens again within itself
    bool ownLine = false;   // its end is at the beginning of a line
};

// What a language looks like, as data.
struct Grammar
{
    enum Feature
    {
        CapitalTypes = 1 << 0,  // Names like This are types
        Calls = 1 << 1,         // a name before a parenthesis is a function
        Hashes = 1 << 2,        // #include and its like
        Decorators = 1 << 3,    // @name
        DollarNames = 1 << 4,   // $name and ${name}
        AtNames = 1 << 5,       // @name is a variable
        AnyCase = 1 << 6,       // words in any case
        StringPrefix = 1 << 7,  // r"", f"" and so on
        RustMarks = 1 << 8,     // r#""#, 'lifetime, #[attribute], macro!
        CppRaw = 1 << 9,        // R"x( )x"
        LongBrackets = 1 << 10, // [==[ ]==]
        ShellHere = 1 << 11,    // <<WORD
        PhpHere = 1 << 12,      // <<<WORD
        RubyHere = 1 << 13,     // <<~WORD
        KeysBeforeColon = 1 << 14,
        Patterns = 1 << 15, // /regular expressions/
        Symbols = 1 << 16,  // :name
        Options = 1 << 17,  // -o and --option
    };
    Q_DECLARE_FLAGS(Features, Feature)

    QStringList lineComments;
    std::vector<Region> regions; // longer marks first
    QSet<QString> keywords;
    QSet<QString> types;
    QSet<QString> builtins;
    Features features;
    QString inNames; // characters besides letters, digits and '_'
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Grammar::Features)

// Which is empty for languages that are not read by a grammar.
const Grammar& grammarOf(Language language);

} // namespace loquat
