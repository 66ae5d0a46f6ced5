// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonValue>
#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace loquat {

enum class OptionKind
{
    Float,
    Integer,
    Boolean,
    TextList
};

// One key of the request's `options` object: protocol.md §8.
struct OptionSpec
{
    QLatin1StringView key; // as on the wire
    OptionKind kind = OptionKind::Float;
    double minimum = 0; // what an editor should offer; a server may take more
    double maximum = 0;
    double step = 0;
    double serverDefault = 0; // what today's Ollama uses when the key is not sent
    bool reloadsModel = false;
    bool advanced = false; // of interest to few
};

// All keys a server of today knows, in the order they should be shown.
std::span<const OptionSpec> optionSpecs();
// nullptr for a key that is not in the table (it may still be sent).
const OptionSpec* findOptionSpec(QStringView key);

// Reads KEY=VALUE's value as the key's JSON type, independent of the locale; a value for `stop`
// is one string. An unknown key is read as JSON if it parses as such, else as a string.
// Fails with OptionInvalid (subject: the key) when the text does not fit the key's type.
Result<QJsonValue> parseOptionValue(QStringView key, const QString& text);

} // namespace loquat
