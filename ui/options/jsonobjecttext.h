// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace loquat {

// What a text is as a JSON object, or where it stops being one. Plain value.
struct JsonObjectText
{
    std::optional<QJsonObject> object;
    int line = 0; // of the first error, from 1; 0: it is JSON, but no object, or it is empty

    static JsonObjectText read(const QString& text);
    // A text that is JSON with each value on a line of its own, in the order it has.
    static QString indented(const QString& json);
};

} // namespace loquat
