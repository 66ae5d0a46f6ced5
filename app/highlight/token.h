// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace loquat {

// A part of a line of code that has a colour. What has none is not told.
struct Token
{
    enum class Kind
    {
        Keyword,
        Type,
        Builtin, // a name the language brings along, and its constants
        String,
        Number,
        Comment,
        Function,
        Preprocessor,
        Variable,
        Attribute, // decorators, keys, names of attributes and properties
        Tag,
        Heading, // of a section, of a file in a patch
        Inserted,
        Deleted,
    };

    Kind kind = Kind::Keyword;
    qsizetype from = 0; // UTF-16 code units from the line's beginning
    qsizetype length = 0;

    bool operator==(const Token&) const = default;
};

using Tokens = QList<Token>;

} // namespace loquat
