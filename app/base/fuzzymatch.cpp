// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/fuzzymatch.h"

#include <QStringList>

#include <algorithm>

namespace loquat {

namespace {

constexpr qsizetype mostRead = 200; // of a text; names are shorter

QString plain(const QString& text)
{
    QString letters = text.left(mostRead);
    if (std::ranges::all_of(letters, [](QChar one) { return one.unicode() < 0x80; }))
        return letters.toCaseFolded();
    letters.clear();
    for (const QChar one : text.left(mostRead).normalized(QString::NormalizationForm_KD)) {
        if (one.category() != QChar::Mark_NonSpacing)
            letters += one.toCaseFolded();
    }
    return letters;
}

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

// From each place where the first letter stands, the nearest others are taken.
std::optional<int> wordMatch(const QString& word, const QString& text)
{
    std::optional<int> best;
    for (qsizetype start = text.indexOf(word.at(0)); start >= 0;
         start = text.indexOf(word.at(0), start + 1)) {
        int score = 0;
        qsizetype last = start - 1;
        for (const QChar letter : word) {
            const qsizetype at = text.indexOf(letter, last + 1);
            if (at < 0)
                return best;
            score += at == last + 1 ? 8 : 0;
            score += beginsWord(text, at) ? 10 : 0;
            score -= int(std::min<qsizetype>(at - last - 1, 6));
            last = at;
        }
        score -= int(std::min<qsizetype>(start, 10));
        best = std::max(score, best.value_or(score));
    }
    return best;
}

} // namespace

std::optional<int> fuzzyMatch(const QString& typed, const QString& text)
{
    const QString wanted = plain(typed).simplified();
    if (wanted.isEmpty())
        return 0;
    const QString letters = plain(text);
    int score = -int(std::min<qsizetype>(letters.size(), 80)) / 8;
    for (const QString& word : wanted.split(QChar(u' '))) {
        const std::optional<int> one = wordMatch(word, letters);
        if (!one)
            return std::nullopt;
        score += *one;
    }
    return score;
}

} // namespace loquat
