// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowpart.h"

namespace loquat {

// Parts as a fragment of HTML (see flowHtml), one after the other.
class FlowHtmlWriter
{
public:
    // What of the part is shown from `from` to `to`, its lead counted.
    void add(const FlowPart& part, int from, int to);
    QString take();

private:
    void close(qsizetype depth);
    void enter(const QList<FlowNest>& nests);
    void addContent(const FlowPart& part, int from, int to);
    void wrap(const QString& tag, const FlowText& text, int from, int to);
    void addTable(const FlowPart& part, int from, int to);
    void addText(const FlowText& text, int from, int to);
    void addLooked(const FlowText& text, const LookRange& range, QStringView shown);

    QString m_html;
    QList<FlowNest> m_open;
};

} // namespace loquat
