// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace loquat {

// A run of text inside a block that looks and behaves alike.
struct Span
{
    enum class Kind
    {
        Text,        // text
        Code,        // text: what stood between the backticks
        Math,        // text: the formula without its dollars or brackets, inside a line
        DisplayMath, // the same, on a line of its own
        Image,       // text: the description; image: where it is. Never loaded by this room
        Html,        // text: a raw tag as it was written; shown, never interpreted
        FootnoteRef, // text: the footnote's label
        LineBreak,   // a break the writer asked for; text is empty
    };

    Kind kind = Kind::Text;
    QString text;
    bool emphasis = false;
    bool strong = false;
    bool strike = false;
    QString link;   // http, https or mailto, or empty: any other target is dropped
    QString image;  // Image only: http or https, or empty
    QString source; // Math and DisplayMath: with its delimiters, as it was written

    bool operator==(const Span&) const = default;
};

// One of the things a block stands in. An enclosure is known by its kind and `from`: two blocks
// whose enclosures compare so stand in the same quote or the same item.
struct Enclosure
{
    enum class Kind
    {
        Quote,
        Item,
        Footnote
    };
    enum class Task
    {
        None,
        Open,
        Done
    };

    Kind kind = Kind::Quote;
    qsizetype from = 0;   // UTF-16 offset in the source of its first character
    qsizetype list = 0;   // Item: `from` of the list's first item, the same for all its items
    bool ordered = false; // Item
    int number = 0;       // Item, ordered: the number to show
    Task task = Task::None;
    QString label; // Footnote

    bool operator==(const Enclosure&) const = default;
};

// A piece of Markdown that is laid out by itself. Text is a flat list of blocks; lists, quotes and
// tables are told by what their blocks have in common, so that what has been read stays as it is
// while the list, the quote or the table around it goes on.
struct Block
{
    enum class Kind
    {
        Paragraph, // spans; may be empty (an empty list item)
        Heading,   // spans, level
        Code,      // text, language
        Math,      // text: a formula that stands by itself
        Rule,
        TableRow, // cells, columns, header, table
        Source,   // text: raw HTML, and what is too deep or too wide to be read; shown as written
    };
    enum class Alignment
    {
        Default,
        Left,
        Centre,
        Right
    };

    Kind kind = Kind::Paragraph;
    qsizetype from = 0; // UTF-16 offsets in the source, [from, to)
    qsizetype to = 0;
    bool spaced = false;     // a blank line stands before it
    bool continues = false;  // goes on where the block before it was cut for its length
    bool breaks = false;     // continues: on a line of its own
    QList<Enclosure> inside; // outermost first, at most 100
    int level = 0;           // 1 to 6
    QList<Span> spans;
    QString text;   // Code and Source: every line ends in '\n', save the one that is still arriving
    QString source; // Math: with its delimiters, as it was written
    QString language;         // Code: the first word after the fence, as written
    qsizetype table = 0;      // TableRow: `from` of the header row, the same for all rows
    bool header = false;      // TableRow
    QList<Alignment> columns; // TableRow: as many as there are cells, at most 64
    QList<QList<Span>> cells; // TableRow

    bool operator==(const Block&) const = default;
};

} // namespace loquat
