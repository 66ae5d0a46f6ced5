// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/needle.h"

#include "app/base/writing.h"

#include <algorithm>
#include <array>
#include <optional>

namespace loquat {

namespace {

QString longestWord(const QString& text)
{
    QString longest;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = from;
        while (end < text.size() && text.at(end).isLetter())
            ++end;
        if (end - from > longest.size())
            longest = text.mid(from, end - from);
        from = end + 1;
    }
    return longest;
}

// Those that may stand within a word and are not shown, and those that may begin more than a mark.
bool isMark(QChar c)
{
    static constexpr auto marks = [] {
        std::array<bool, 128> table{};
        for (const char mark :
             {'*', '_', '`', '~', '\\', '$', '!', '[', ']', '(', ')', '<', '>', '&'})
            table.at(std::size_t(mark)) = true;
        return table;
    }();
    return c.unicode() < marks.size() && marks[c.unicode()];
}

// A name or a number that may be written instead of a character.
bool startsEntity(QStringView rest)
{
    constexpr qsizetype longest = 40;
    const qsizetype end = rest.left(longest).indexOf(u';');
    return end > 1 && (rest.at(1) == u'#' || rest.at(1).isLetter());
}

// The source without what may stand within a word and is not shown: marks and the addresses of
// links. Nothing where that cannot be said so simply.
std::optional<QString> bareWords(QStringView source)
{
    QString bare(source.size(), Qt::Uninitialized);
    QChar* to = bare.data();
    for (qsizetype pos = 0; pos < source.size(); ++pos) {
        const QChar c = source.at(pos);
        if (!isMark(c)) {
            *to++ = c;
            continue;
        }
        const QChar next = pos + 1 < source.size() ? source.at(pos + 1) : QChar(u' ');
        if ((c == u'&' && startsEntity(source.mid(pos))) || (c == u']' && next == u'[') ||
            (c == u'[' && next == u'^'))
            return std::nullopt;
        if (c == u']' && next == u'(') {
            const qsizetype end = source.indexOf(u')', pos);
            const QStringView address = source.mid(pos + 2, std::max<qsizetype>(0, end - pos - 2));
            const bool isSimple = std::none_of(address.begin(), address.end(), [](QChar one) {
                return one == u'(' || one == u'<' || one == u'"' || one == u'\'' || one == u'\\' ||
                       one == u'\n';
            });
            if (end < 0 || !isSimple)
                return std::nullopt;
            pos = end;
        } else if (c == u'&') {
            *to++ = c;
        }
    }
    bare.truncate(to - bare.constData());
    return bare;
}

bool isWordStart(const QString& text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    return !before.isLetterOrNumber() || isWrittenWithoutSpaces(before.unicode()) ||
           isWrittenWithoutSpaces(text.at(at).unicode());
}

} // namespace

Needle::Needle(const QString& text, bool matchCase, Place place)
    : m_text(text)
    , m_matcher(text, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive)
    , m_word(longestWord(text))
    , m_wordMatcher(m_word, Qt::CaseInsensitive)
    , m_place(place)
{}

std::vector<TextRange> Needle::hitsIn(const QString& shown) const
{
    std::vector<TextRange> hits;
    const auto length = m_text.size();
    for (auto at = m_matcher.indexIn(shown); at >= 0;) {
        const bool counts = m_place == Place::Anywhere || isWordStart(shown, at);
        if (counts)
            hits.push_back({int(at), int(at + length)});
        at = m_matcher.indexIn(shown, at + (counts ? length : 1));
    }
    return hits;
}

bool Needle::mayBeIn(TurnPart part, const QString& source) const
{
    if (source.isEmpty())
        return false;
    if (part != TurnPart::Answer || m_word.isEmpty() || m_wordMatcher.indexIn(source) >= 0)
        return true;
    const std::optional<QString> bare = bareWords(source);
    return !bare || m_wordMatcher.indexIn(*bare) >= 0;
}

} // namespace loquat
