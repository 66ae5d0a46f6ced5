// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlight/grammar.h"

namespace loquat {

// What grammars are put together from.

inline QSet<QString> words(QStringView list)
{
    QSet<QString> all;
    for (const QStringView word : list.split(u' ', Qt::SkipEmptyParts))
        all.insert(word.toString());
    return all;
}

inline Region quoted(QStringView mark, bool manyLines = false, QChar escape = u'\\')
{
    return {mark.toString(), mark.toString(), Token::Kind::String, escape, manyLines};
}

inline Region comment(QStringView open, QStringView close, bool nests = false)
{
    return {open.toString(), close.toString(), Token::Kind::Comment, {}, true, nests};
}

// By family, so that no table grows out of sight.
Grammar curlyGrammar(Language language);
Grammar scriptGrammar(Language language);
Grammar otherGrammar(Language language);

} // namespace loquat
