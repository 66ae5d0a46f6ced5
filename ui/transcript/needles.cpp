// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/needles.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

Needles::Needles(const QString& text, bool matchCase)
{
    if (!text.isEmpty())
        m_needles.emplace_back(text, matchCase);
}

Needles Needles::ofWords(const QStringList& words, bool matchCase)
{
    Needles needles;
    QStringList taken;
    for (const QString& word : words) {
        if (word.isEmpty() ||
            taken.contains(word, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive))
            continue;
        taken.append(word);
        needles.m_needles.emplace_back(word, matchCase, Needle::Place::WordStart);
    }
    return needles;
}

std::vector<TextRange> Needles::hitsIn(const QString& shown) const
{
    if (m_needles.size() == 1)
        return m_needles.front().hitsIn(shown);
    std::vector<TextRange> all;
    for (const Needle& needle : m_needles) {
        const std::vector<TextRange> more = needle.hitsIn(shown);
        all.insert(all.end(), more.begin(), more.end());
    }
    std::sort(all.begin(), all.end(), [](const TextRange& a, const TextRange& b) {
        return a.from != b.from ? a.from < b.from : a.to > b.to;
    });
    std::vector<TextRange> hits;
    for (const TextRange& hit : all) {
        if (hits.empty() || hit.from >= hits.back().to)
            hits.push_back(hit);
    }
    return hits;
}

bool Needles::mayBeIn(TurnPart part, const QString& source) const
{
    return std::any_of(m_needles.begin(), m_needles.end(),
                       [&](const Needle& needle) { return needle.mayBeIn(part, source); });
}

QStringList wordsOf(const QString& typed)
{
    QStringList words;
    const QStringList parts = typed.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        // Between a first and a second quote.
        if (i % 2 == 1 && i + 1 < parts.size())
            words.append(parts.at(i).simplified());
        else
            words += parts.at(i).simplified().split(u' ', Qt::SkipEmptyParts);
    }
    words.removeAll(QString());
    return words;
}

QString typedWords(const QStringList& words)
{
    QStringList typed;
    for (const QString& word : words)
        typed.append(word.contains(u' ') ? u'"' + word + u'"' : word);
    return typed.join(u' ');
}

} // namespace loquat
