// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/modelinfo.h"

#include <array>
#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array all{Capability::Completion, Capability::Tools,     Capability::Insert,
                         Capability::Vision,     Capability::Embedding, Capability::Thinking,
                         Capability::Image,      Capability::Audio};

} // namespace

TEST(ModelInfo, WhatAServerDoesNotSayIsUnknownNeverNo)
{
    const ModelInfo silent;
    for (const Capability one : all)
        EXPECT_EQ(silent.can(one), Known::Unknown) << int(one);
}

TEST(ModelInfo, AListIsTheWholeTruthAlsoWhereItIsEmpty)
{
    ModelInfo model;
    model.capabilities = QStringList{u"completion"_s, u"tools"_s, u"something new"_s};
    EXPECT_EQ(model.can(Capability::Completion), Known::Yes);
    EXPECT_EQ(model.can(Capability::Tools), Known::Yes);
    EXPECT_EQ(model.can(Capability::Vision), Known::No);
    EXPECT_EQ(model.can(Capability::Thinking), Known::No);
    model.capabilities = QStringList{};
    for (const Capability one : all)
        EXPECT_EQ(model.can(one), Known::No) << int(one);
}

TEST(ModelInfo, EveryCapabilityHasItsOwnName)
{
    const QStringList names{u"completion"_s, u"tools"_s,    u"insert"_s, u"vision"_s,
                            u"embedding"_s,  u"thinking"_s, u"image"_s,  u"audio"_s};
    for (const QString& name : names) {
        ModelInfo model;
        model.capabilities = QStringList{name};
        int yes = 0;
        for (const Capability one : all)
            yes += model.can(one) == Known::Yes ? 1 : 0;
        EXPECT_EQ(yes, 1) << qPrintable(name);
        EXPECT_EQ(model.can(all.at(size_t(names.indexOf(name)))), Known::Yes) << qPrintable(name);
    }
}

TEST(ModelInfo, AFamilyOfProjectorsCanSeeWhereNoListSaysOtherwise)
{
    for (const QString& family : {u"clip"_s, u"mllama"_s}) {
        ModelInfo model;
        model.families = {u"llama"_s, family};
        EXPECT_EQ(model.can(Capability::Vision), Known::Yes) << qPrintable(family);
        EXPECT_EQ(model.can(Capability::Tools), Known::Unknown);
        model.families.clear();
        model.family = family;
        EXPECT_EQ(model.can(Capability::Vision), Known::Yes) << qPrintable(family);
        model.capabilities = QStringList{u"completion"_s};
        EXPECT_EQ(model.can(Capability::Vision), Known::No) << "the list counts";
    }
    ModelInfo projector;
    projector.hasProjector = true;
    EXPECT_EQ(projector.can(Capability::Vision), Known::Yes);
    ModelInfo text;
    text.family = u"llama"_s;
    text.families = {u"llama"_s};
    EXPECT_EQ(text.can(Capability::Vision), Known::Unknown);
}

TEST(ModelInfo, OneThatOnlyEmbedsIsKnownAsSuch)
{
    ModelInfo model;
    model.capabilities = QStringList{u"embedding"_s};
    EXPECT_EQ(model.can(Capability::Embedding), Known::Yes);
    EXPECT_EQ(model.can(Capability::Completion), Known::No);
}

} // namespace loquat::test
