// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/spelledwords.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 64;

bool isJudged(QStringView word)
{
    return word.size() > 1 && word.size() <= longestWord && std::ranges::all_of(word, [](QChar c) {
               return c.isLetter() || c.isMark() || c.isSurrogate() || c == u'\'' ||
                      c == u'\u2019' || c == u'-';
           });
}

// The parts of a line that are no prose.
QList<SpelledWord> technicalParts(const QString& line)
{
    static const QRegularExpression pattern(
        uR"(`[^`]*`|\S+://\S+|\S+@\S+|\S*[/\\_]\S*|[\w.-]*\d[\w.-]*|\w+\.\w[\w.]*)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QList<SpelledWord> parts;
    for (auto match = pattern.globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        parts.append({one.capturedStart(), one.capturedLength()});
    }
    return parts;
}

} // namespace

QList<SpelledWord> spelledWords(const QString& line)
{
    QList<SpelledWord> words;
    if (line.startsWith("```"_L1))
        return words;
    const QList<SpelledWord> technical = technicalParts(line);
    auto skip = technical.begin();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, line);
    qsizetype start = 0;
    while (start >= 0 && start < line.size()) {
        const qsizetype end = finder.toNextBoundary();
        if (end < 0)
            break;
        while (skip != technical.end() && skip->start + skip->length <= start)
            ++skip;
        const bool inside = skip != technical.end() && start >= skip->start;
        if (!inside && isJudged(QStringView(line).mid(start, end - start)))
            words.append({start, end - start});
        start = end;
    }
    return words;
}

} // namespace loquat
