// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace loquat {

// Everything of a request besides model, prompt, images and context. What is unset is not sent
// (protocol.md §8): unset is an empty string, an empty optional, an absent key.
struct RequestSettings
{
    QString system;
    QJsonObject options; // only the keys that were set, each with its JSON type (optionspec.h)
    bool raw = false;
    bool stream = true; // always sent, as a JSON boolean
    QString suffix;
    QString templateText;
    // "json", or a schema: the text of a JSON object as it was typed, for the order of its keys
    // means something to a model
    std::optional<QString> format;
    std::optional<QJsonValue> think;     // see isThinkValue(); anything else is not sent
    std::optional<QJsonValue> keepAlive; // seconds as a number, or a duration as a string

    bool operator==(const RequestSettings&) const = default;
};

// Whether a server takes this for `think`: a boolean, or one of the levels low, medium, high and
// max (protocol.md §10.1). Any other text is answered with an error.
bool isThinkValue(const QJsonValue& value);

// Stable JSON form, used by the store and by exports; only what is set is written.
QJsonObject toJson(const RequestSettings& settings);
// Unknown keys are ignored, values of a wrong type read as unset.
RequestSettings requestSettingsFromJson(const QJsonObject& json);

} // namespace loquat
