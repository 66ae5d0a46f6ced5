// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionlayers.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

RequestSettings with(const QString& key, const QJsonValue& value)
{
    RequestSettings settings;
    setOption(settings, key, value);
    return settings;
}

const QString temperature = u"temperature"_s;

} // namespace

TEST(OptionLayers, EveryKeyIsSetAndReadAndTakenAway)
{
    const std::pair<QString, QJsonValue> all[] = {
        {u"system"_s, u"Be brief"_s}, {u"suffix"_s, u"}"_s},    {u"template"_s, u"{{ .Prompt }}"_s},
        {u"format"_s, u"json"_s},     {u"think"_s, false},      {u"keep_alive"_s, u"10m"_s},
        {u"stream"_s, false},         {u"raw"_s, true},         {u"temperature"_s, 0.5},
        {u"my_own"_s, u"x"_s},        {u"top_k"_s, qint64(20)},
    };
    RequestSettings settings;
    for (const auto& [key, value] : all) {
        setOption(settings, key, value);
        EXPECT_EQ(optionOf(settings, key), std::optional(value)) << key.toStdString();
    }
    EXPECT_EQ(setKeys(settings).size(), std::size(all));
    for (const auto& [key, value] : all)
        setOption(settings, key, std::nullopt);
    EXPECT_EQ(settings, RequestSettings());
}

TEST(OptionLayers, AStrongerLayerDecides)
{
    OptionStack stack;
    EXPECT_EQ(stack.sourceOf(temperature), OptionSource::Nobody);
    EXPECT_EQ(stack.valueOf(temperature), std::nullopt);
    const auto check = [&](double value, OptionSource source) {
        EXPECT_EQ(stack.valueOf(temperature), std::optional(QJsonValue(value)));
        EXPECT_EQ(stack.sourceOf(temperature), source);
        EXPECT_EQ(stack.effective(), with(temperature, value));
    };
    stack.server = with(temperature, 0.1);
    check(0.1, OptionSource::Server);
    stack.model = with(temperature, 0.2);
    check(0.2, OptionSource::Model);
    stack.layers.preset = with(temperature, 0.3);
    check(0.3, OptionSource::Preset);
    stack.chat = with(temperature, 0.4);
    check(0.4, OptionSource::Chat);
    stack.layers.once.values = with(temperature, 0.5);
    check(0.5, OptionSource::Turn);
    stack.reset(temperature);
    check(0.4, OptionSource::Chat);
    stack.reset(temperature);
    check(0.3, OptionSource::Preset);
    stack.reset(temperature);
    check(0.2, OptionSource::Model);
    stack.reset(temperature);
    check(0.2, OptionSource::Model);
}

TEST(OptionLayers, UntickedIsNotSentAlthoughADefaultSetsIt)
{
    OptionStack stack;
    stack.server = with(temperature, 0.1);
    stack.set(temperature, std::nullopt);
    EXPECT_EQ(stack.valueOf(temperature), std::nullopt);
    EXPECT_EQ(stack.sourceOf(temperature), OptionSource::Chat);
    EXPECT_EQ(stack.effective(), RequestSettings());
    stack.reset(temperature);
    EXPECT_EQ(stack.sourceOf(temperature), OptionSource::Server);
    EXPECT_EQ(stack.layers, ChatLayers());
}

TEST(OptionLayers, UntickedWithoutADefaultLeavesNothingBehind)
{
    OptionStack stack;
    stack.set(temperature, 0.5);
    stack.set(temperature, std::nullopt);
    EXPECT_EQ(stack, OptionStack());
}

TEST(OptionLayers, AValueForTheNextPromptLeavesTheChatsOwn)
{
    OptionStack stack;
    stack.set(temperature, 0.4);
    stack.setOnce(temperature, true);
    stack.set(temperature, 0.9);
    EXPECT_EQ(stack.sourceOf(temperature), OptionSource::Turn);
    EXPECT_EQ(stack.valueOf(temperature), std::optional(QJsonValue(0.9)));
    stack.layers.once = {};
    EXPECT_EQ(stack.valueOf(temperature), std::optional(QJsonValue(0.4)));
}

TEST(OptionLayers, AValueForTheNextPromptCanBecomeTheChats)
{
    OptionStack stack;
    stack.setOnce(temperature, true);
    EXPECT_EQ(stack.sourceOf(temperature), OptionSource::Turn);
    stack.set(temperature, 0.9);
    stack.setOnce(temperature, false);
    EXPECT_EQ(stack.sourceOf(temperature), OptionSource::Chat);
    EXPECT_EQ(stack.chat, with(temperature, 0.9));
}

TEST(OptionLayers, StoredAndReadTheyAreTheSame)
{
    OptionStack stack;
    stack.server = with(temperature, 0.1);
    stack.layers.presetName = u"Precise"_s;
    stack.layers.preset = with(u"top_p"_s, 0.5);
    stack.set(u"seed"_s, 7);
    stack.set(temperature, std::nullopt);
    stack.setOnce(u"seed"_s, true);
    stack.setOnce(u"raw"_s, true);
    const QJsonObject json = toJson(stack.chat, stack.layers);
    EXPECT_EQ(chatLayersFromJson(json), stack.layers);
    EXPECT_EQ(requestSettingsFromJson(json), stack.chat);
    EXPECT_EQ(toJson(RequestSettings(), ChatLayers()), QJsonObject());
    EXPECT_EQ(chatLayersFromJson({{u"unset"_s, 7}, {u"once"_s, u"x"_s}, {u"preset"_s, true}}),
              ChatLayers());
}

} // namespace loquat::test
