// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace loquat {

// One row of a table that prompts are made of.
struct BatchRow
{
    enum class Fault
    {
        None,
        Fields,   // not as many as the head has
        NoObject, // a line that is no JSON object
    };

    int number = 0; // from 1, the head not counted
    QHash<QString, QString> values;
    Fault fault = Fault::None;
    int fields = 0; // that it has, of a table

    bool operator==(const BatchRow&) const = default;
};

struct BatchRows
{
    QStringList columns; // of JSON Lines: every name that any row has
    QList<BatchRow> rows;

    bool operator==(const BatchRows&) const = default;
};

// Why nothing can be read.
struct BatchRowsProblem
{
    enum class Kind
    {
        Unreadable, // subject: why, as the system says it
        TooLarge,
        NotUtf8,
        Empty,         // no rows
        SameColumn,    // two have one name; subject: it
        UnclosedQuote, // the last field's quotation mark is never closed
    };

    Kind kind = Kind::Unreadable;
    QString subject;

    bool operator==(const BatchRowsProblem&) const = default;
};

// Rows as JSON Lines (one object a line; values that are no text as JSON) or as CSV with a head
// (RFC 4180; divided by commas, semicolons or tabs, whichever the head has most of), UTF-8, with or
// without a byte order mark. A row that is not like the others is kept with its fault.
tl::expected<BatchRows, BatchRowsProblem> readBatchRows(const QByteArray& bytes, bool isJson);

// The file's ending says what it is: .jsonl, .ndjson, .json; .csv, .tsv. Else its first character.
tl::expected<BatchRows, BatchRowsProblem> readBatchFile(const QString& path);

} // namespace loquat
