// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/markdown/block.h"
#include "ui/text/flowpart.h"

namespace loquat {

// Makes parts of a Markdown text's blocks, one after the other. The last part may still grow: rows
// of one table and pieces of one code block come as blocks of their own.
class FlowBuilder
{
public:
    void add(const Block& block);

    const QList<FlowPart>& parts() const { return m_parts; }
    // All but the last one; they are final and no longer kept here.
    QList<FlowPart> takeClosed();

private:
    bool goesOn(const Block& block);
    FlowPart begin(const Block& block) const;
    void nest(const Block& block, FlowPart& part) const;

    QList<FlowPart> m_parts;
    QList<Enclosure> m_inside; // of the block before
    qsizetype m_to = 0;        // its end
};

// All parts of a whole text.
QList<FlowPart> flowParts(const QList<Block>& blocks);

// A Markdown text as it is shown: what a body of it has as its text.
QString shownMarkdown(QStringView source);
QString shownParts(const QList<FlowPart>& parts);
int shownLength(const QList<FlowPart>& parts);

} // namespace loquat
