// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace loquat {

// Walks through one line in columns: a tab reaches to the next multiple of four, and a block may
// take a part of it.
class LineCursor
{
public:
    // `offset` is where the line begins in the source.
    LineCursor(QStringView line, qsizetype offset);

    // Where the next character that is neither space nor tab stands.
    int indent() const { return m_indent; } // columns from here to it
    bool indented() const { return m_indent >= 4; }
    bool blank() const { return m_nextNonspace == m_line.size(); }
    qsizetype nextOffset() const { return m_offset + m_nextNonspace; }
    QChar next() const { return blank() ? QChar() : m_line[m_nextNonspace]; }
    QStringView fromNext() const { return m_line.sliced(m_nextNonspace); }

    bool atSpace() const;
    bool atEnd() const { return m_pos == m_line.size(); }
    int column() const { return m_column; }

    void skipToNext();
    void advance(qsizetype characters);
    void advanceColumns(int columns);

    // What is left, with the rest of a tab that was taken in part as spaces.
    QString rest() const;

private:
    void find();

    QStringView m_line;
    qsizetype m_offset;
    qsizetype m_pos = 0;
    int m_column = 0;
    bool m_tabTakenInPart = false;
    qsizetype m_nextNonspace = 0;
    int m_nextNonspaceColumn = 0;
    int m_indent = 0;
};

} // namespace loquat
