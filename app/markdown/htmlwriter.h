// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"

namespace loquat {

// Writes blocks as HTML, one after the other, and opens and closes what they stand in.
class HtmlWriter
{
public:
    void add(const Block& block);
    QString finished();

private:
    void enter(const Block& block);
    void closeRun();
    void closeTo(qsizetype depth, const Enclosure* next);
    void open(const Enclosure& enclosure, bool listIsOpen);
    void addRow(const Block& block);
    void addVerbatim(const Block& block);
    void addSpans(const QList<Span>& spans);

    QString m_html;
    QList<Enclosure> m_open;
    QString m_runEnd;       // closes the table or the code that the last block belongs to
    qsizetype m_table = -1; // `table` of that table
};

} // namespace loquat
