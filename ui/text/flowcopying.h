// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowhtmlwriter.h"

#include <QString>

namespace loquat {

// A stretch of a text as it is copied, made a few parts at a time so that a long one stops nothing:
// as plain text, formulas that lie in it whole with their delimiters, and as HTML (see flowHtml).
// Positions count what is shown.
class FlowCopying
{
public:
    FlowCopying(const QList<FlowPart>& parts, int from, int to);

    // Goes on by at most so many parts; true when all have been copied.
    bool go(int parts);
    QString takePlain() { return std::exchange(m_plain, {}); }
    QString takeHtml() { return m_html.take(); }

private:
    void add(const FlowPart& part);
    void addPlain(const FlowPart& part, const QString& shown, int start);

    QList<FlowPart> m_parts;
    int m_from;
    int m_to;
    qsizetype m_next = 0;
    int m_end = 0; // of the part before m_next, in what is shown
    QString m_plain;
    FlowHtmlWriter m_html;
};

} // namespace loquat
