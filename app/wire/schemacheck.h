// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace loquat {

// Where a JSON text is wrong.
struct JsonFault
{
    int line = 0;    // from 1; 0: the whole is of the wrong kind, or empty
    QString keyword; // of the schema, where it is no schema's; empty: it is no JSON
    bool operator==(const JsonFault&) const = default;
};

// What keeps a text from being a JSON Schema to ask and to check by: it is no JSON object, one of
// its keywords has a value of the wrong kind, it refers to what is not there or to itself without
// end. Nothing: it is one.
std::optional<JsonFault> schemaFault(const QString& schema);

// A value in a reply that is not as the schema says.
struct SchemaMiss
{
    QString path;    // of the value, "/items/0/name"; empty: the whole reply
    QString keyword; // that it does not fit, "required"
    QString name;    // of the property that is missing or too much; may be empty
    bool operator==(const SchemaMiss&) const = default;
};

// How a reply stands to the format it was asked in.
struct FormatVerdict
{
    enum class State
    {
        Fits,
        IsJson,  // which was all that was asked
        NotJson, // at `line`
        Misses,
        Unchecked // the schema or the reply is more than can be judged here
    };
    State state = State::Unchecked;
    int line = 0;
    QList<SchemaMiss> misses; // the innermost first, at most 20
    bool operator==(const FormatVerdict&) const = default;
};

// `format` as in RequestSettings: "json", or a schema by the rules of draft 7. Pure, but it may
// take long: not for the thread of the window where the reply is large.
FormatVerdict checkFormat(const QString& format, const QString& reply);

} // namespace loquat
