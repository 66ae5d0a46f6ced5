// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionlayers.h"

#include "app/chat/halftyped.h"

#include <QJsonArray>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

std::optional<QJsonValue> ifAny(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    return QJsonValue(text);
}

void addUnset(QStringList& unset, const QString& key)
{
    if (unset.contains(key))
        return;
    unset.append(key);
    unset.sort();
}

QStringList keysFrom(const QJsonValue& value)
{
    QStringList keys = value.toVariant().toStringList();
    keys.removeDuplicates();
    keys.removeAll(QString());
    keys.sort();
    return keys;
}

} // namespace

QStringList setKeys(const RequestSettings& settings)
{
    QStringList keys = settings.options.keys();
    for (const auto field : {"system"_L1, "stream"_L1, "raw"_L1, "suffix"_L1, "template"_L1,
                             "format"_L1, "think"_L1, "keep_alive"_L1}) {
        if (optionOf(settings, QString(field)))
            keys.append(field);
    }
    return keys;
}

std::optional<QJsonValue> optionOf(const RequestSettings& settings, QStringView key)
{
    if (key == "system"_L1)
        return ifAny(settings.system);
    if (key == "suffix"_L1)
        return ifAny(settings.suffix);
    if (key == "template"_L1)
        return ifAny(settings.templateText);
    if (key == "format"_L1)
        return ifAny(settings.format.value_or(QString()));
    if (key == "think"_L1)
        return settings.think;
    if (key == "keep_alive"_L1)
        return settings.keepAlive;
    if (key == "stream"_L1)
        return settings.stream ? std::nullopt : std::optional(QJsonValue(false));
    if (key == "raw"_L1)
        return settings.raw ? std::optional(QJsonValue(true)) : std::nullopt;
    const auto found = settings.options.constFind(key);
    return found == settings.options.constEnd() ? std::nullopt
                                                : std::optional(QJsonValue(found.value()));
}

void setOption(RequestSettings& settings, QStringView key, const std::optional<QJsonValue>& value)
{
    const QString text = value ? value->toString() : QString();
    if (key == "system"_L1)
        settings.system = text;
    else if (key == "suffix"_L1)
        settings.suffix = text;
    else if (key == "template"_L1)
        settings.templateText = text;
    else if (key == "format"_L1)
        settings.format = text.isEmpty() ? std::nullopt : std::optional(text);
    else if (key == "think"_L1)
        settings.think = value;
    else if (key == "keep_alive"_L1)
        settings.keepAlive = value;
    else if (key == "stream"_L1)
        settings.stream = !value || value->toBool();
    else if (key == "raw"_L1)
        settings.raw = value && value->toBool();
    else if (value)
        settings.options.insert(key, *value);
    else
        settings.options.remove(key);
}

bool OptionLayer::holds(const QString& key) const
{
    return unset.contains(key) || optionOf(values, key);
}

void OptionLayer::drop(const QString& key)
{
    unset.removeAll(key);
    setOption(values, key, std::nullopt);
}

QJsonObject toJson(const RequestSettings& chat, const ChatLayers& layers)
{
    QJsonObject json = toJson(chat);
    if (!layers.presetName.isEmpty())
        json.insert("preset"_L1, QJsonObject{{u"name"_s, layers.presetName},
                                             {u"settings"_s, toJson(layers.preset)}});
    if (!layers.unset.isEmpty())
        json.insert("unset"_L1, QJsonArray::fromStringList(layers.unset));
    if (layers.once != OptionLayer{})
        json.insert("once"_L1,
                    QJsonObject{{u"settings"_s, toJson(layers.once.values)},
                                {u"unset"_s, QJsonArray::fromStringList(layers.once.unset)}});
    return json;
}

ChatLayers chatLayersFromJson(const QJsonObject& json)
{
    ChatLayers layers;
    const QJsonObject preset = json.value("preset"_L1).toObject();
    layers.presetName = preset.value("name"_L1).toString();
    if (!layers.presetName.isEmpty())
        layers.preset = requestSettingsFromJson(preset.value("settings"_L1).toObject());
    layers.unset = keysFrom(json.value("unset"_L1));
    const QJsonObject once = json.value("once"_L1).toObject();
    layers.once.values = requestSettingsFromJson(once.value("settings"_L1).toObject());
    layers.once.unset = keysFrom(once.value("unset"_L1));
    return layers;
}

std::optional<QJsonValue> OptionStack::below(OptionSource top, const QString& key,
                                             OptionSource* source) const
{
    struct Layer
    {
        OptionSource source;
        const RequestSettings& values;
        const QStringList* unset;
    };
    const Layer all[] = {{OptionSource::Turn, layers.once.values, &layers.once.unset},
                         {OptionSource::Chat, chat, &layers.unset},
                         {OptionSource::Preset, layers.preset, nullptr},
                         {OptionSource::Model, model, nullptr},
                         {OptionSource::Server, server, nullptr}};
    for (const Layer& layer : all) {
        if (layer.source >= top)
            continue;
        const std::optional<QJsonValue> value = optionOf(layer.values, key);
        if (!value && !(layer.unset && layer.unset->contains(key)))
            continue;
        if (source)
            *source = layer.source;
        return value;
    }
    if (source)
        *source = OptionSource::Nobody;
    return std::nullopt;
}

namespace {

constexpr auto above = OptionSource(int(OptionSource::Turn) + 1);

} // namespace

std::optional<QJsonValue> OptionStack::valueOf(const QString& key) const
{
    return below(above, key, nullptr);
}

OptionSource OptionStack::sourceOf(const QString& key) const
{
    OptionSource source = OptionSource::Nobody;
    below(above, key, &source);
    return source;
}

RequestSettings OptionStack::effective() const
{
    QStringList keys;
    for (const RequestSettings* one : {&server, &model, &layers.preset, &chat, &layers.once.values})
        keys += setKeys(*one);
    keys.removeDuplicates();
    RequestSettings settings;
    for (const QString& key : std::as_const(keys)) {
        const std::optional<QJsonValue> value = valueOf(key);
        if (value && !halfTypedText(key, *value))
            setOption(settings, key, value);
    }
    return settings;
}

void OptionStack::set(const QString& key, const std::optional<QJsonValue>& value)
{
    const bool once = layers.once.holds(key);
    RequestSettings& values = once ? layers.once.values : chat;
    QStringList& unset = once ? layers.once.unset : layers.unset;
    setOption(values, key, value);
    unset.removeAll(key);
    const OptionSource own = once ? OptionSource::Turn : OptionSource::Chat;
    // The mark for the next prompt stays while it is shown, so that it can be set again.
    if (!value && (once || below(own, key, nullptr)))
        addUnset(unset, key);
}

void OptionStack::reset(const QString& key)
{
    switch (sourceOf(key)) {
    case OptionSource::Turn:
        layers.once.drop(key);
        break;
    case OptionSource::Chat:
        layers.unset.removeAll(key);
        setOption(chat, key, std::nullopt);
        break;
    case OptionSource::Preset:
        setOption(layers.preset, key, std::nullopt);
        break;
    case OptionSource::Model:
    case OptionSource::Server:
    case OptionSource::Nobody:
        break;
    }
}

void OptionStack::setOnce(const QString& key, bool once)
{
    if (layers.once.holds(key) == once)
        return;
    const std::optional<QJsonValue> value = valueOf(key);
    layers.once.drop(key);
    if (!once)
        return set(key, value);
    setOption(layers.once.values, key, value);
    if (!value)
        addUnset(layers.once.unset, key);
}

} // namespace loquat
