// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/markdown/linecursor.h"

namespace loquat {

LineCursor::LineCursor(QStringView line, qsizetype offset)
    : m_line(line)
    , m_offset(offset)
{
    find();
}

bool LineCursor::atSpace() const
{
    return m_pos < m_line.size() && (m_line[m_pos] == u' ' || m_line[m_pos] == u'\t');
}

void LineCursor::skipToNext()
{
    m_pos = m_nextNonspace;
    m_column = m_nextNonspaceColumn;
    m_tabTakenInPart = false;
    find();
}

void LineCursor::advance(qsizetype characters)
{
    for (; characters > 0 && m_pos < m_line.size(); --characters) {
        m_column += m_line[m_pos] == u'\t' ? 4 - m_column % 4 : 1;
        m_tabTakenInPart = false;
        ++m_pos;
    }
    find();
}

void LineCursor::advanceColumns(int columns)
{
    while (columns > 0 && m_pos < m_line.size()) {
        if (m_line[m_pos] == u'\t') {
            const int toStop = 4 - m_column % 4;
            m_tabTakenInPart = toStop > columns;
            const int taken = std::min(columns, toStop);
            m_column += taken;
            columns -= taken;
            if (!m_tabTakenInPart)
                ++m_pos;
        } else {
            m_tabTakenInPart = false;
            ++m_pos;
            ++m_column;
            --columns;
        }
    }
    find();
}

QString LineCursor::rest() const
{
    if (!m_tabTakenInPart)
        return m_line.sliced(m_pos).toString();
    QString text(4 - m_column % 4, u' ');
    text += m_line.sliced(m_pos + 1);
    return text;
}

void LineCursor::find()
{
    // A line of many markers is walked once: what was found holds until it is passed.
    if (m_nextNonspace < m_pos || m_pos == 0) {
        m_nextNonspace = m_pos;
        m_nextNonspaceColumn = m_column;
        while (m_nextNonspace < m_line.size()) {
            if (m_line[m_nextNonspace] == u'\t')
                m_nextNonspaceColumn += 4 - m_nextNonspaceColumn % 4;
            else if (m_line[m_nextNonspace] == u' ')
                ++m_nextNonspaceColumn;
            else
                break;
            ++m_nextNonspace;
        }
    }
    m_indent = m_nextNonspaceColumn - m_column;
}

} // namespace loquat
