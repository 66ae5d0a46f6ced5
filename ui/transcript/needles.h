// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/needle.h"

#include <QStringList>

namespace loquat {

// What Find looks for: one text, or several words of which each is a hit by itself.
class Needles
{
public:
    Needles() = default;
    Needles(const QString& text, bool matchCase);
    // Each finds the words that begin with it.
    static Needles ofWords(const QStringList& words, bool matchCase);

    bool isEmpty() const { return m_needles.empty(); }
    // In order, not overlapping; of those that begin at one place the longest.
    std::vector<TextRange> hitsIn(const QString& shown) const;
    bool mayBeIn(TurnPart part, const QString& source) const; // any of them; as Needle's

private:
    std::vector<Needle> m_needles;
};

// Words as people type them, and words in double quotes that belong together.
QStringList wordsOf(const QString& typed);
// The other way round.
QString typedWords(const QStringList& words);

} // namespace loquat
