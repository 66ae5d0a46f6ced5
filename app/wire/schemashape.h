// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace loquat {

// A place in a schema where it is no JSON Schema.
struct ShapeFault
{
    QString pointer; // of the keyword's value
    QString keyword;
};

// Whether each keyword of draft 7 has a value of its kind, each reference leads to something in the
// schema itself, and none leads back to itself without going a step into the value. What is nested
// more than 100 deep is at fault.
std::optional<ShapeFault> shapeFault(const QJsonValue& schema);

// Whether texts are matched by regular expressions somewhere in it.
bool usesPatterns(const QJsonValue& schema);

} // namespace loquat
