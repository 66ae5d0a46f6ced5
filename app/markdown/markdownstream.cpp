// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/markdownstream.h"

#include <algorithm>

namespace loquat {

namespace {

// A line that is longer than this is read in parts of this length.
constexpr qsizetype longestLine = 8192;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

// What stands in for a character that would take the display apart; 0 if it may stay.
char16_t replacement(QStringView text, qsizetype pos)
{
    const char16_t c = text[pos].unicode();
    if (c < 0x20)
        return c == u'\t' ? u'\0' : (c == u'\v' || c == u'\f') ? u' ' : u'\xfffd';
    if (c < 0x7f)
        return u'\0';
    if (QChar::isHighSurrogate(c))
        return pos + 1 < text.size() && text[pos + 1].isLowSurrogate() ? u'\0' : u'\xfffd';
    if (QChar::isLowSurrogate(c))
        return pos > 0 && text[pos - 1].isHighSurrogate() ? u'\0' : u'\xfffd';
    if (c == 0x2028 || c == 0x2029)
        return u' ';
    const bool apart = c < 0xa0 || c == 0xfffc || c >= 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    return apart ? u'\xfffd' : u'\0';
}

QString shown(QStringView text)
{
    QString clean = text.toString();
    for (qsizetype pos = 0; pos < text.size(); ++pos) {
        if (const char16_t c = replacement(text, pos))
            clean[pos] = c;
    }
    return clean;
}

void addDefinitions(const RawBlocks& read, Definitions& definitions, QSet<QString>& added)
{
    for (const LinkDefinition& definition : read.definitions) {
        if (definitions.add(definition))
            added.insert(definition.label);
    }
}

QSet<QString> labelsIn(const RawBlock& raw)
{
    QSet<QString> labels = Definitions::labelsIn(raw.text);
    for (const QString& cell : raw.cells)
        labels.unite(Definitions::labelsIn(cell));
    return labels;
}

} // namespace

void MarkdownStream::append(QStringView piece)
{
    if (piece.isEmpty())
        return;
    m_pending += piece;
    readLines(false);
    commit();
}

void MarkdownStream::finish()
{
    readLines(true);
    if (!m_pending.isEmpty() || m_insideLine)
        feed(m_pending, true);
    m_consumed += m_pending.size();
    m_pending.clear();
    m_reader.finish(m_read);
    commit();
}

// Reads whole lines, and of a line that has grown too long whole parts.
void MarkdownStream::readLines(bool last)
{
    qsizetype begin = 0; // the lines are cut off together, not one by one
    const auto lineEnd = [&] {
        const auto at =
            std::find_if(m_pending.cbegin() + begin + m_searched, m_pending.cend(), isLineEnd);
        return at - m_pending.cbegin();
    };
    for (;;) {
        const qsizetype end = lineEnd();
        while (end - begin > longestLine) {
            const bool cutsPair = m_pending[begin + longestLine - 1].isHighSurrogate();
            const qsizetype length = longestLine - (cutsPair ? 1 : 0);
            feed(QStringView(m_pending).sliced(begin, length), false);
            begin += length;
            m_consumed += length;
        }
        m_searched = end - begin;
        if (end == m_pending.size())
            break;
        const bool carriage = m_pending[end] == u'\r';
        if (carriage && end + 1 == m_pending.size() && !last)
            break; // the other half of the line end may still come
        const bool both = carriage && end + 1 < m_pending.size() && m_pending[end + 1] == u'\n';
        feed(QStringView(m_pending).sliced(begin, end - begin), true);
        m_consumed += end - begin + (both ? 2 : 1);
        begin = end + (both ? 2 : 1);
        m_searched = 0;
    }
    m_pending.remove(0, begin);
}

void MarkdownStream::feed(QStringView text, bool lineEnds)
{
    m_reader.read(shown(text), m_consumed, !m_insideLine, lineEnds, m_read);
    m_insideLine = !lineEnds;
}

void MarkdownStream::commit()
{
    m_tail.reset();
    if (m_read.blocks.isEmpty() && m_read.definitions.isEmpty())
        return;
    for (const RawBlock& raw : std::as_const(m_read.blocks)) {
        bool unresolved = false;
        for (const QString& label : labelsIn(raw)) {
            if (!m_definitions.contains(label)) {
                m_waiting[label].append(m_stable.size());
                unresolved = true;
            }
        }
        if (unresolved)
            m_unresolved.insert(m_stable.size(), raw);
        m_stable.append(m_inlines.finished(raw, m_definitions));
    }
    QSet<QString> added;
    addDefinitions(m_read, m_definitions, added);
    readAgain(added);
    m_read = {};
}

void MarkdownStream::readAgain(const QSet<QString>& labels)
{
    QSet<qsizetype> blocks;
    for (const QString& label : labels) {
        for (const qsizetype block : m_waiting.take(label))
            blocks.insert(block);
    }
    for (const qsizetype block : blocks)
        m_stable[block] = m_inlines.finished(m_unresolved.value(block), m_definitions);
    m_reread.unite(blocks);
}

const QList<Block>& MarkdownStream::tail() const
{
    if (!m_tail) {
        BlockReader reader = m_reader;
        RawBlocks read;
        QStringView line(m_pending);
        // What may be half of a line end or of a character is not shown.
        if (!line.isEmpty() && (line.back() == u'\r' || line.back().isHighSurrogate()))
            line.chop(1);
        if (!line.isEmpty() && (m_insideLine || !m_reader.holdsBack(line)))
            reader.read(shown(line), m_consumed, !m_insideLine, true, read);
        reader.finish(read);
        Definitions definitions = m_definitions;
        QSet<QString> added;
        addDefinitions(read, definitions, added);
        m_tail.emplace();
        for (const RawBlock& raw : std::as_const(read.blocks))
            m_tail->append(m_inlines.finished(raw, definitions));
    }
    return *m_tail;
}

QList<qsizetype> MarkdownStream::takeReread()
{
    QList<qsizetype> blocks(m_reread.begin(), m_reread.end());
    std::sort(blocks.begin(), blocks.end());
    m_reread.clear();
    return blocks;
}

} // namespace loquat
