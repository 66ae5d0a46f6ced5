// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flowcopying.h"

#include <algorithm>

namespace loquat {

FlowCopying::FlowCopying(const QList<FlowPart>& parts, int from, int to)
    : m_parts(parts)
    , m_from(from)
    , m_to(to)
{}

bool FlowCopying::go(int parts)
{
    for (; parts > 0 && m_next < m_parts.size() && m_end < m_to; --parts)
        add(m_parts.at(m_next++));
    return m_next == m_parts.size() || m_end >= m_to;
}

void FlowCopying::add(const FlowPart& part)
{
    const int before = m_end;
    const QString separator = m_next > 1 ? part.separator() : QString();
    const int start = before + int(separator.size());
    m_end = start + part.length();
    if (m_end < m_from)
        return;
    const int first = std::clamp(m_from, before, start) - before;
    const int last = std::clamp(m_to, before, start) - before;
    m_plain += QStringView(separator).mid(first, last - first);
    if (start >= m_to)
        return;
    addPlain(part, part.shown(), start);
    if (m_end > m_from || part.length() == 0)
        m_html.add(part, std::max(0, m_from - start), std::min(m_end, m_to) - start);
}

void FlowCopying::addPlain(const FlowPart& part, const QString& shown, int start)
{
    const int to = std::min(m_to, m_end);
    int done = std::max(m_from, start);
    const auto addFormulas = [&](const FlowText& flow, int text) {
        for (const LookRange& range : flow.ranges) {
            const bool isWhole = text + range.from >= m_from && text + range.to <= m_to;
            if (!(range.looks & TextLook::Math) || range.target < 0 || !isWhole)
                continue;
            m_plain += QStringView(shown).mid(done - start, text + range.from - done);
            m_plain += flow.targets.at(range.target);
            done = text + range.to;
        }
    };
    int text = start + int(part.lead.size());
    addFormulas(part.text, text);
    for (const QList<FlowText>& row : part.rows) {
        for (const FlowText& cell : row) {
            addFormulas(cell, text);
            text += int(cell.text.size()) + 1;
        }
    }
    m_plain += QStringView(shown).mid(done - start, to - done);
}

} // namespace loquat
