// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace loquat {

// A new model made from another that the server has: its system prompt or its parameters changed.
struct ModelRecipe
{
    QString name;
    QString from;
    std::optional<QString> system; // unset: that of the other
    QJsonObject parameters;        // only those that differ from the other's

    bool operator==(const ModelRecipe&) const = default;
};

// The body of POST /api/create: ASCII only, nothing that is not set.
QByteArray encodeCreate(const ModelRecipe& recipe);

// {"source":FROM,"destination":TO} for /api/copy.
QByteArray encodeCopy(const QString& from, const QString& to);

// Parameters as a person writes them and as /api/show gives them (protocol.md §4.4): one a line,
// "key value"; `stop` may be repeated, and a text may stand in quotes as Go writes them.
struct ParameterLines
{
    QJsonObject values;    // numbers and booleans as such, `stop` as an array
    QList<int> wrongLines; // from 1: a key without a value, or a value that the key cannot have

    bool operator==(const ParameterLines&) const = default;
};
ParameterLines readParameters(const QString& text);
// The way back.
QString parametersText(const QJsonObject& values);
// What of `edited` is not so in `base`.
QJsonObject changedParameters(const QJsonObject& base, const QJsonObject& edited);

} // namespace loquat
