// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace loquat {

// The lines of a code block as they are drawn: a very long line is cut into several rows, so that
// none takes long to lay out. Positions count the characters of the code.
class CodeRows
{
public:
    struct Row
    {
        int start = 0;
        int length = 0; // without the line end
        int line = 0;
    };
    static constexpr int longest = 2000;

    // Takes the code that shares its first `common` characters with what there was; returns the
    // first row that is not as it was.
    int set(const QString& code, int common);

    int count() const { return int(m_rows.size()); }
    const Row& at(int row) const { return m_rows.at(row); }
    int rowOf(int position) const;
    int firstRowOfLine(int line) const;
    // Of the longest row, as columns of a monospaced font; tabs go to every fourth.
    int widestColumns() const { return m_widest.isEmpty() ? 0 : m_widest.last(); }
    static int columnsOf(QStringView text);

private:
    QList<Row> m_rows;
    QList<int> m_widest; // of all rows up to this one
};

} // namespace loquat
