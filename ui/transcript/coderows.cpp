// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/coderows.h"

#include <algorithm>

namespace loquat {

int CodeRows::columnsOf(QStringView text)
{
    constexpr int tab = 4;
    constexpr char16_t firstWide = 0x2e80;
    int columns = 0;
    for (const QChar c : text) {
        if (c == u'\t')
            columns += tab - columns % tab;
        else // a surrogate is half of a wide character
            columns += c.unicode() >= firstWide && !c.isSurrogate() ? 2 : 1;
    }
    return columns;
}

int CodeRows::rowOf(int position) const
{
    const auto after =
        std::upper_bound(m_rows.begin(), m_rows.end(), position,
                         [](int value, const Row& row) { return value < row.start; });
    return std::max(0, int(after - m_rows.begin()) - 1);
}

int CodeRows::firstRowOfLine(int line) const
{
    const auto first = std::partition_point(m_rows.begin(), m_rows.end(),
                                            [line](const Row& row) { return row.line < line; });
    return int(first - m_rows.begin());
}

int CodeRows::set(const QString& code, int common)
{
    int first = 0;
    int start = 0;
    int line = 0;
    if (!m_rows.isEmpty()) {
        // The row in which the first difference lies goes with its whole line.
        line = m_rows.at(rowOf(common)).line;
        first = firstRowOfLine(line);
        start = m_rows.at(first).start;
    }
    m_rows.resize(first);
    m_widest.resize(first);
    for (;; ++line) {
        const auto found = code.indexOf(u'\n', start);
        const int end = int(found < 0 ? code.size() : found);
        do {
            int length = std::min(longest, end - start);
            if (start + length < end && code.at(start + length).isLowSurrogate())
                --length;
            const int columns = columnsOf(QStringView(code).mid(start, length));
            m_rows.append({start, length, line});
            m_widest.append(std::max(widestColumns(), columns));
            start += length;
        } while (start < end);
        if (found < 0)
            return first;
        start = end + 1;
    }
}

} // namespace loquat
