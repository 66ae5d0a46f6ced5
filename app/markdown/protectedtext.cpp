// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/protectedtext.h"

#include <algorithm>

namespace loquat {

namespace {

constexpr qsizetype longestInLine = 1000; // more between two dollars is no formula

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n';
}

} // namespace

ProtectedText::ProtectedText(const QString& text, const Definitions& definitions)
    : m_source(text)
    , m_definitions(definitions)
{
    m_text.reserve(text.size());
    scan();
}

QString ProtectedText::restored(const QString& text) const
{
    if (!text.contains(begin))
        return text;
    QString whole;
    for (qsizetype pos = 0; pos < text.size(); ++pos) {
        const qsizetype close = text[pos] == begin ? text.indexOf(end, pos) : -1;
        if (close < 0) {
            whole += text[pos];
            continue;
        }
        whole += m_pieces[QStringView(text).sliced(pos + 1, close - pos - 1).toInt()].source;
        pos = close;
    }
    return whole;
}

void ProtectedText::scan()
{
    while (m_pos < m_source.size()) {
        const QStringView rest = QStringView(m_source).sliced(m_pos);
        switch (rest[0].unicode()) {
        case u'\\':
            if (!takeBetween(u"\\(", u"\\)", Span::Kind::Math) &&
                !takeBetween(u"\\[", u"\\]", Span::Kind::DisplayMath))
                keep(2);
            break;
        case u'`':
            takeCode();
            break;
        case u'$':
            if (!takeDollar())
                keep(rest.startsWith(u"$$") ? 2 : 1);
            break;
        case u'[':
            if (!takeFootnote(m_definitions))
                keep(1);
            break;
        case u'h':
            if (rest.startsWith(u"http://") || rest.startsWith(u"https://")) {
                const auto space = std::find_if(rest.begin(), rest.end(), isSpace);
                keep(space - rest.begin());
                break;
            }
            [[fallthrough]];
        default:
            keep(1);
        }
    }
}

bool ProtectedText::takeBetween(QStringView mark, QStringView closingMark, Span::Kind kind)
{
    if (!QStringView(m_source).sliced(m_pos).startsWith(mark))
        return false;
    const QString key = closingMark.toString();
    if (m_noneFrom.contains(key))
        return false;
    const qsizetype at = m_source.indexOf(closingMark, m_pos + mark.size());
    if (at < 0) {
        m_noneFrom.insert(key, m_pos);
        return false;
    }
    const qsizetype inner = m_pos + mark.size();
    if (QStringView(m_source).sliced(inner, at - inner).trimmed().isEmpty())
        return false;
    protect(kind, at + closingMark.size() - m_pos, mark.size());
    return true;
}

bool ProtectedText::takeDollar()
{
    const QStringView all(m_source);
    if (all.sliced(m_pos).startsWith(u"$$"))
        return takeBetween(u"$$", u"$$", Span::Kind::DisplayMath);
    if (m_pos + 2 >= all.size() || isSpace(all[m_pos + 1]) ||
        (m_pos > 0 && all[m_pos - 1].isLetterOrNumber()))
        return false;
    const auto closes = [&](qsizetype at) {
        return all[at] == u'$' && !isSpace(all[at - 1]) && all[at - 1] != u'\\' &&
               (at + 1 == all.size() || (!all[at + 1].isDigit() && all[at + 1] != u'$'));
    };
    m_nextDollar = std::max(m_nextDollar, m_pos + 2);
    while (m_nextDollar < all.size() && !closes(m_nextDollar))
        ++m_nextDollar;
    if (m_nextDollar == all.size() || m_nextDollar - m_pos > longestInLine ||
        all.sliced(m_pos, m_nextDollar - m_pos).contains(u'`'))
        return false;
    protect(Span::Kind::Math, m_nextDollar + 1 - m_pos, 1);
    return true;
}

bool ProtectedText::takeFootnote(const Definitions& definitions)
{
    const QStringView rest = QStringView(m_source).sliced(m_pos);
    if (!rest.startsWith(u"[^"))
        return false;
    const qsizetype close = rest.first(std::min<qsizetype>(rest.size(), 1000)).indexOf(u']');
    if (close < 3 || !definitions.contains(Definitions::normalised(rest.sliced(1, close - 1))))
        return false;
    m_pieces.append({Span::Kind::FootnoteRef, rest.sliced(2, close - 2).toString(),
                     rest.first(close + 1).toString()});
    m_text += begin + QString::number(m_pieces.size() - 1) + end;
    m_pos += close + 1;
    return true;
}

void ProtectedText::takeCode()
{
    const auto runFrom = [this](qsizetype pos) {
        const qsizetype start = pos;
        while (pos < m_source.size() && m_source[pos] == u'`')
            ++pos;
        return pos - start;
    };
    if (!m_backticksKnown) {
        m_backticksKnown = true;
        for (qsizetype pos = m_pos; pos < m_source.size(); ++pos) {
            if (const qsizetype length = runFrom(pos)) {
                m_backticks[length].append(pos);
                pos += length - 1;
            }
        }
    }
    const qsizetype length = runFrom(m_pos);
    const QList<qsizetype>& runs = m_backticks[length];
    const auto close = std::upper_bound(runs.begin(), runs.end(), m_pos);
    keep(close == runs.end() ? length : *close + length - m_pos);
}

void ProtectedText::keep(qsizetype length)
{
    length = std::min(length, m_source.size() - m_pos);
    m_text += QStringView(m_source).sliced(m_pos, length);
    m_pos += length;
}

void ProtectedText::protect(Span::Kind kind, qsizetype length, qsizetype markLength)
{
    const QString source = m_source.sliced(m_pos, length);
    m_pieces.append({kind, source.sliced(markLength, length - 2 * markLength).trimmed(), source});
    m_text += begin + QString::number(m_pieces.size() - 1) + end;
    m_pos += length;
}

} // namespace loquat
