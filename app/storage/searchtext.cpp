// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/searchtext.h"

#include "app/base/writing.h"

#include <QChar>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Letters that no decomposition leads back to the one people type for them.
QStringView plainLetters(char16_t letter)
{
    switch (letter) {
    case u'ß':
    case u'ẞ':
        return u"ss";
    case u'æ':
    case u'Æ':
        return u"ae";
    case u'œ':
    case u'Œ':
        return u"oe";
    case u'ø':
    case u'Ø':
        return u"o";
    case u'đ':
    case u'Đ':
    case u'ð':
    case u'Ð':
        return u"d";
    case u'ł':
    case u'Ł':
        return u"l";
    case u'þ':
    case u'Þ':
        return u"th";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

// Whose marks are accents or vowels that are left out when typing.
bool canLoseMarks(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
        return true;
    default:
        return false;
    }
}

// A text without case, accents and width, and where each unit of it comes from.
struct Folded
{
    QString text;
    QList<int> from; // only if it was asked for

    void append(QStringView more, int origin, bool keepOrigins)
    {
        text += more;
        if (keepOrigins)
            from.insert(from.size(), more.size(), origin);
    }
};

Folded fold(const QString& source, bool keepOrigins)
{
    Folded folded;
    folded.text.reserve(source.size());
    if (keepOrigins)
        folded.from.reserve(source.size());
    for (int i = 0; i < source.size(); ++i) {
        const QChar unit = source.at(i);
        if (unit.unicode() < 128) {
            const QChar lower = unit.toLower();
            folded.append(QStringView(&lower, 1), i, keepOrigins);
            continue;
        }
        if (const QStringView plain = plainLetters(unit.unicode()); !plain.isEmpty()) {
            folded.append(plain, i, keepOrigins);
            continue;
        }
        const bool pair =
            unit.isHighSurrogate() && i + 1 < source.size() && source.at(i + 1).isLowSurrogate();
        const char32_t character =
            pair ? QChar::surrogateToUcs4(unit, source.at(i + 1)) : char32_t(unit.unicode());
        const bool loses = canLoseMarks(character);
        if (loses && QChar::category(character) == QChar::Mark_NonSpacing)
            continue;
        const QString one = source.mid(i, pair ? 2 : 1);
        QString plain =
            one.normalized(loses ? QString::NormalizationForm_KD : QString::NormalizationForm_KC);
        if (loses)
            plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
        folded.append(plain.toCaseFolded(), i, keepOrigins);
        i += pair ? 1 : 0;
    }
    return folded;
}

char32_t characterAt(const QString& text, qsizetype at)
{
    const QChar unit = text.at(at);
    if (unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text.at(at + 1));
    return unit.unicode();
}

qsizetype unitsOf(char32_t character)
{
    return QChar::requiresSurrogates(character) ? 2 : 1;
}

// Runs of scripts without spaces as pairs of neighbours; with `alone` also the last character by
// itself, which is found by those who look for it alone.
QString inPairs(const QString& folded, bool alone)
{
    QString cut;
    cut.reserve(folded.size());
    qsizetype i = 0;
    while (i < folded.size()) {
        const char32_t character = characterAt(folded, i);
        if (!isWrittenWithoutSpaces(character)) {
            cut += QStringView(folded).sliced(i, unitsOf(character));
            i += unitsOf(character);
            continue;
        }
        QList<QStringView> run;
        while (i < folded.size() && isWrittenWithoutSpaces(characterAt(folded, i))) {
            const qsizetype units = unitsOf(characterAt(folded, i));
            run.append(QStringView(folded).sliced(i, units));
            i += units;
        }
        for (qsizetype c = 0; c + 1 < run.size(); ++c)
            ((cut += u' ') += run.at(c)) += run.at(c + 1);
        if (alone || run.size() == 1)
            (cut += u' ') += run.last();
        cut += u' ';
    }
    return cut;
}

bool isWordCharacter(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::isMark(character);
}

bool hasSubstance(const QString& folded)
{
    for (qsizetype i = 0; i < folded.size(); i += unitsOf(characterAt(folded, i))) {
        if (QChar::isLetterOrNumber(characterAt(folded, i)))
            return true;
    }
    return false;
}

constexpr qsizetype before = 40;
constexpr qsizetype after = 120;

} // namespace

QString indexedText(const QString& text)
{
    return inPairs(fold(text, false).text, true);
}

SearchWords::SearchWords(const QString& words)
{
    const QStringList parts = words.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString folded = fold(parts.at(i), false).text.simplified();
        // Between a first and a second quote; one that is still open counts as none.
        if (i % 2 == 1 && i + 1 < parts.size()) {
            if (hasSubstance(folded))
                m_words.append({folded, true});
            continue;
        }
        for (const QString& word : folded.split(u' ', Qt::SkipEmptyParts)) {
            // A single letter would find nearly everything.
            const bool enough = word.size() > 1 || isWrittenWithoutSpaces(characterAt(word, 0)) ||
                                word.at(0).isDigit();
            if (enough && hasSubstance(word))
                m_words.append({word, false});
        }
    }
}

QString SearchWords::matchExpression() const
{
    QStringList terms;
    for (const Word& word : m_words) {
        QString cut = inPairs(word.folded, false).simplified();
        cut.remove(u'"');
        terms.append(u'"' + cut + u'"' + (word.whole ? u""_s : u"*"_s));
    }
    return terms.join(u" AND "_s);
}

bool SearchWords::areIn(const QString& text) const
{
    const QString folded = fold(text, false).text;
    return std::ranges::all_of(
        m_words, [&](const Word& word) { return folded.contains(word.folded); });
}

QList<SearchHit::Mark> SearchWords::marksIn(const QString& text, int most) const
{
    const Folded folded = fold(text, true);
    QList<std::pair<qsizetype, qsizetype>> found; // in the folded text
    for (const Word& word : m_words) {
        const bool anywhere = isWrittenWithoutSpaces(characterAt(word.folded, 0));
        qsizetype at = 0;
        int count = 0;
        while (count < most && (at = folded.text.indexOf(word.folded, at)) >= 0) {
            const qsizetype end = at + word.folded.size();
            const bool begins = anywhere || at == 0 ||
                                !isWordCharacter(folded.text.at(at - 1).unicode()) ||
                                isWrittenWithoutSpaces(folded.text.at(at - 1).unicode());
            const bool ends = !word.whole || anywhere || end == folded.text.size() ||
                              !isWordCharacter(folded.text.at(end).unicode());
            if (begins && ends) {
                found.append({at, end});
                ++count;
            }
            at = begins && ends ? end : at + 1;
        }
    }
    std::sort(found.begin(), found.end());
    QList<SearchHit::Mark> marks;
    for (const auto& [from, end] : std::as_const(found)) {
        const int start = folded.from.at(from);
        int stop = end < folded.from.size() ? folded.from.at(end) : int(text.size());
        // One character may have become several.
        if (stop == start)
            stop = start + 1;
        if (!marks.isEmpty() && start < marks.last().from + marks.last().length)
            continue;
        marks.append({start, stop - start});
    }
    return marks;
}

Snippet snippetOf(const QString& text, const QList<SearchHit::Mark>& marks)
{
    const qsizetype place = marks.isEmpty() ? 0 : marks.first().from;
    qsizetype from = std::max<qsizetype>(0, place - before);
    qsizetype to = std::min<qsizetype>(text.size(), place + after);
    // At a space, where there is one near.
    if (from > 0) {
        const qsizetype space = text.indexOf(u' ', from);
        if (space >= 0 && space < place)
            from = space + 1;
    }
    if (to < text.size()) {
        const qsizetype space = text.lastIndexOf(u' ', to);
        if (space > place + after / 2)
            to = space;
    }
    if (from > 0 && text.at(from).isLowSurrogate())
        --from;
    if (to < text.size() && text.at(to).isLowSurrogate())
        ++to;
    Snippet snippet;
    if (from > 0)
        snippet.text = u"…"_s;
    const qsizetype shift = snippet.text.size() - from;
    for (qsizetype i = from; i < to; ++i) {
        const QChar unit = text.at(i);
        const bool blank = unit.isSpace() || unit.category() == QChar::Other_Control;
        snippet.text += blank ? QChar(u' ') : unit;
    }
    if (to < text.size())
        snippet.text += u'…';
    for (const SearchHit::Mark& mark : marks) {
        if (mark.from >= from && mark.from + mark.length <= to)
            snippet.marks.append({int(mark.from + shift), mark.length});
    }
    return snippet;
}

} // namespace loquat
