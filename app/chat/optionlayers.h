// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/requestsettings.h"

#include <QStringList>

#include <optional>

namespace loquat {

// An option's key is that of the request's `options` object, or one of the request's own fields:
// system stream raw suffix template format think keep_alive. `stream` is set where it is off, `raw`
// where it is on.
QStringList setKeys(const RequestSettings& settings);
// Nothing where it is not set. A format is a text, also where it is a schema.
std::optional<QJsonValue> optionOf(const RequestSettings& settings, QStringView key);
void setOption(RequestSettings& settings, QStringView key, const std::optional<QJsonValue>& value);

// Some options, and those that are not to be sent whatever the layers below say.
struct OptionLayer
{
    RequestSettings values;
    QStringList unset; // sorted, each once, none that has a value

    bool operator==(const OptionLayer&) const = default;
    bool holds(const QString& key) const;
    void drop(const QString& key);
};

// What decides the options of a chat besides those that were set in it.
struct ChatLayers
{
    QString presetName;     // of the preset that was chosen; empty: none
    RequestSettings preset; // as it was then
    QStringList unset;      // as OptionLayer's, of the chat's own layer
    OptionLayer once;       // for the next prompt only

    bool operator==(const ChatLayers&) const = default;
};

// As it is stored beside the chat's own options: nothing of a ChatLayers{}.
QJsonObject toJson(const RequestSettings& chat, const ChatLayers& layers);
ChatLayers chatLayersFromJson(const QJsonObject& json);

// Who decided an option, the weakest first.
enum class OptionSource
{
    Nobody, // it is not sent
    Server, // the server profile's defaults
    Model,  // the model's on that server
    Preset,
    Chat,
    Turn // for the next prompt only
};

// All layers, and what they come to.
struct OptionStack
{
    RequestSettings server;
    RequestSettings model;
    RequestSettings chat;
    ChatLayers layers;

    bool operator==(const OptionStack&) const = default;

    // Nothing where the option is not sent.
    std::optional<QJsonValue> valueOf(const QString& key) const;
    // Whose value it is, or who said that it is not to be sent.
    OptionSource sourceOf(const QString& key) const;
    RequestSettings effective() const;

    // As a person sets an option: in the chat, or for the next prompt where that has it already.
    void set(const QString& key, const std::optional<QJsonValue>& value);
    // What the topmost of Preset, Chat and Turn says of it is taken away; others stay.
    void reset(const QString& key);
    // Whether the value is for the next prompt only. Taken back, the chat has it from then on.
    void setOnce(const QString& key, bool once);

private:
    std::optional<QJsonValue> below(OptionSource top, const QString& key,
                                    OptionSource* source) const;
};

} // namespace loquat
