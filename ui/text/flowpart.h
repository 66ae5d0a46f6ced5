// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowtext.h"

namespace loquat {

// What a part stands in, outermost first.
struct FlowNest
{
    enum class Kind
    {
        Bullets,
        Numbers,
        Quote,
        Note, // a footnote
    };
    Kind kind = Kind::Bullets;
    qsizetype from = 0; // of the item, quote or note, in the source
    qsizetype list = 0; // of an item: the same for all items of one list

    bool operator==(const FlowNest&) const = default;
};

enum class FlowAlign
{
    Start,
    Centre,
    End,
};

// One paragraph, code block, table or rule of a text, taken out of what it stands in: parts stand
// one below the other.
struct FlowPart
{
    enum class Kind
    {
        Paragraph,
        Heading,
        Math,   // a formula with a line of its own
        Markup, // HTML, shown as it was written
        Code,
        Table,
        Rule,
    };
    Kind kind = Kind::Paragraph;
    qsizetype from = 0; // in the source; of a table: of its head
    int level = 0;      // of a heading, 1...6
    QList<FlowNest> nest;
    QString marker;      // of the first part of a list's item: "•", "3.", "☑"
    QString lead;        // what stands before it as text: spaces, marker
    bool tight = false;  // no empty line stands before it
    bool joined = false; // goes on where the part before had become too long
    QString joint;       // joined: what stood between them, a space, a line end or nothing
    bool rightToLeft = false;
    FlowText text; // of a code block: the code; of a table: the cells, divided by tabs
    QString language;
    QList<QList<FlowText>> rows; // of a table; the first is its head
    QList<FlowAlign> columns;

    bool operator==(const FlowPart&) const = default;

    // As it is copied and read out, and what stands between it and the part before.
    QString shown() const { return lead.isEmpty() ? text.text : lead + text.text; }
    int length() const { return int(lead.size() + text.text.size()); }
    QString separator() const
    {
        return joined ? joint : tight ? QStringLiteral("\n") : QStringLiteral("\n\n");
    }
};

} // namespace loquat
