// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/halftyped.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// No server has an option whose value would be an object with this.
constexpr auto typedKey = "loquat:typed"_L1;

} // namespace

QJsonValue halfTyped(const QString& text)
{
    return QJsonObject{{typedKey, text}};
}

std::optional<QString> halfTypedText(const QString& key, const QJsonValue& value)
{
    if (key == "format"_L1) {
        const QString text = value.toString();
        if (text.isEmpty() || text == "json"_L1 ||
            QJsonDocument::fromJson(text.toUtf8()).isObject())
            return std::nullopt;
        return text;
    }
    const QJsonValue text = value.toObject().value(typedKey);
    return text.isString() ? std::optional(text.toString()) : std::nullopt;
}

OptionLayer halfTypedOf(const OptionLayer& layer)
{
    OptionLayer kept;
    for (const QString& key : setKeys(layer.values)) {
        const std::optional<QJsonValue> value = optionOf(layer.values, key);
        if (value && halfTypedText(key, *value))
            setOption(kept.values, key, value);
    }
    return kept;
}

} // namespace loquat
