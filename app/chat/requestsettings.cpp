// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/requestsettings.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

void insertText(QJsonObject& json, QLatin1StringView key, const QString& text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void insertValue(QJsonObject& json, QLatin1StringView key, const std::optional<QJsonValue>& value)
{
    if (value)
        json.insert(key, *value);
}

std::optional<QJsonValue> valueOf(const QJsonObject& json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return value;
}

// Earlier versions wrote a schema as an object.
std::optional<QString> formatOf(const QJsonObject& json)
{
    const QJsonValue value = json.value("format"_L1);
    if (value.isObject()) {
        const QJsonDocument document(value.toObject());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    }
    const QString text = value.toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

bool isThinkValue(const QJsonValue& value)
{
    static constexpr std::array levels{"low"_L1, "medium"_L1, "high"_L1, "max"_L1};
    const QString text = value.toString();
    return value.isBool() || std::any_of(levels.begin(), levels.end(),
                                         [&](QLatin1StringView one) { return text == one; });
}

QJsonObject toJson(const RequestSettings& settings)
{
    QJsonObject json;
    insertText(json, "system"_L1, settings.system);
    insertText(json, "suffix"_L1, settings.suffix);
    insertText(json, "template"_L1, settings.templateText);
    if (!settings.options.isEmpty())
        json.insert("options"_L1, settings.options);
    if (settings.raw)
        json.insert("raw"_L1, true);
    if (!settings.stream)
        json.insert("stream"_L1, false);
    if (settings.format)
        json.insert("format"_L1, *settings.format);
    insertValue(json, "think"_L1, settings.think);
    insertValue(json, "keep_alive"_L1, settings.keepAlive);
    return json;
}

RequestSettings requestSettingsFromJson(const QJsonObject& json)
{
    RequestSettings settings;
    settings.system = json.value("system"_L1).toString();
    settings.suffix = json.value("suffix"_L1).toString();
    settings.templateText = json.value("template"_L1).toString();
    settings.options = json.value("options"_L1).toObject();
    settings.raw = json.value("raw"_L1).toBool(false);
    settings.stream = json.value("stream"_L1).toBool(true);
    settings.format = formatOf(json);
    settings.think = valueOf(json, "think"_L1);
    settings.keepAlive = valueOf(json, "keep_alive"_L1);
    return settings;
}

} // namespace loquat
