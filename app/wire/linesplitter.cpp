// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/linesplitter.h"

#include <algorithm>
#include <utility>

namespace loquat {

namespace {

constexpr qsizetype longLine = 64 * 1024;

bool isBlankByte(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

bool isBlankLine(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), isBlankByte);
}

bool startsWithField(QByteArrayView line, QByteArrayView field)
{
    return line.size() >= field.size() &&
           line.first(field.size()).compare(field, Qt::CaseInsensitive) == 0;
}

} // namespace

void LineSplitter::feed(QByteArrayView bytes)
{
    if (m_overflowed || m_finished)
        return;
    if (m_start > 0) {
        m_buffer.remove(0, m_start);
        m_scanned -= m_start;
        m_start = 0;
    }
    // Of a line that grows to megabytes, memory that is reserved but not touched costs less than
    // memory that is moved.
    const qsizetype needed = m_buffer.size() + bytes.size();
    if (needed > m_buffer.capacity() && needed > longLine)
        m_buffer.reserve(qMax(needed, qMin(8 * needed, m_limit)));
    m_buffer.append(bytes);
}

void LineSplitter::finish()
{
    m_finished = true;
}

std::optional<QByteArray> LineSplitter::next()
{
    while (std::optional<QByteArray> line = cut()) {
        if (m_atBodyStart) {
            m_atBodyStart = false;
            if (line->startsWith("\xEF\xBB\xBF"))
                line->remove(0, 3);
        }
        if (line->endsWith('\r'))
            line->chop(1);
        if (startsWithField(*line, "data:"))
            line->remove(0, line->size() > 5 && line->at(5) == ' ' ? 6 : 5);
        else if (line->startsWith(':') || startsWithField(*line, "event:") ||
                 startsWithField(*line, "id:") || startsWithField(*line, "retry:"))
            continue;
        if (isBlankLine(*line))
            continue;
        if (line->startsWith("[DONE]") && isBlankLine(QByteArrayView(*line).sliced(6)))
            return QByteArray("[DONE]");
        return line;
    }
    return std::nullopt;
}

std::optional<QByteArray> LineSplitter::cut()
{
    if (m_overflowed)
        return std::nullopt;
    const qsizetype feedAt = m_buffer.indexOf('\n', m_scanned);
    const qsizetype end = feedAt < 0 ? m_buffer.size() : feedAt;
    if (end - m_start > m_limit) {
        m_overflowed = true;
        m_buffer = QByteArray();
        return std::nullopt;
    }
    if (feedAt < 0 && (!m_finished || end == m_start)) {
        m_scanned = end;
        return std::nullopt;
    }
    m_lastUnterminated = feedAt < 0;
    const qsizetype after = feedAt < 0 ? end : feedAt + 1;
    // Nothing else is in the buffer: a line of megabytes is not copied.
    if (m_start == 0 && after == m_buffer.size()) {
        QByteArray line = std::exchange(m_buffer, QByteArray());
        line.truncate(end);
        m_scanned = 0;
        return line;
    }
    QByteArray line = m_buffer.mid(m_start, end - m_start);
    m_start = after;
    m_scanned = m_start;
    return line;
}

} // namespace loquat
