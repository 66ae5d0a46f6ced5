// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/search.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace loquat {

// How text is folded and cut for the index, so that it is found as people expect: without case,
// accents, width; ß as ss, ø as o and the like; and scripts that are written without spaces as
// pairs of neighbouring characters, so that any part of a sentence is found.

// What is handed to SQLite's tokenizer.
QString indexedText(const QString& text);

// The words of a query. Pure.
class SearchWords final
{
public:
    explicit SearchWords(const QString& words);

    // Nothing that could be looked for.
    bool isEmpty() const { return m_words.isEmpty(); }
    // For MATCH of FTS5.
    QString matchExpression() const;
    // Whether every word is somewhere in a text, also inside another word.
    bool areIn(const QString& text) const;
    // Where the words stand in a text, in order, not overlapping, each at most so often.
    QList<SearchHit::Mark> marksIn(const QString& text, int most) const;

private:
    struct Word
    {
        QString folded;
        bool whole = false; // in quotes: no longer word is meant
    };
    QList<Word> m_words;
};

// A line of the text around a place, with the marks in it.
struct Snippet
{
    QString text;
    QList<SearchHit::Mark> marks;
};
Snippet snippetOf(const QString& text, const QList<SearchHit::Mark>& marks);

} // namespace loquat
