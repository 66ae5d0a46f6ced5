// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/textspot.h"

#include <QString>
#include <QStringMatcher>

#include <vector>

namespace loquat {

// A text that is looked for, on one line.
class Needle
{
public:
    // Whether words may begin with more than the text.
    enum class Place
    {
        Anywhere,
        WordStart, // only where a word begins; in scripts without spaces that is anywhere
    };

    Needle() = default;
    Needle(const QString& text, bool matchCase, Place place = Place::Anywhere);

    bool isEmpty() const { return m_text.isEmpty(); }
    // In order, not overlapping.
    std::vector<TextRange> hitsIn(const QString& shown) const;
    // Whether what is shown of a source can hold it: quick, and never a no too many. Reading a
    // reply's Markdown costs a hundred times as much.
    bool mayBeIn(TurnPart part, const QString& source) const;

private:
    QString m_text;
    QStringMatcher m_matcher;
    QString m_word; // the longest row of letters in it
    QStringMatcher m_wordMatcher;
    Place m_place = Place::Anywhere;
};

} // namespace loquat
