// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/serverfactsjson.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

ServerFacts readFrom(const QByteArray& json)
{
    return serverFactsFromJson(QJsonDocument::fromJson(json).object());
}

} // namespace

TEST(ServerFactsJson, KeepsEverythingThatWasLearnt)
{
    ServerFacts facts;
    facts.kind = ServerKind::Kobold;
    facts.version = u"0.7.0"_s;
    facts.missingEndpoints = {u"/api/show"_s, u"/api/ps"_s};
    facts.models.insert(u"a"_s, {u"digest"_s, true, false, MemoryReason::ArrayDisproved});
    facts.models.insert(u"b"_s, {{}, false, true, std::nullopt});
    EXPECT_EQ(serverFactsFromJson(toJson(facts)), facts);
    EXPECT_EQ(serverFactsFromJson(toJson(ServerFacts{})), ServerFacts{});
}

TEST(ServerFactsJson, WhatIsOfTheWrongTypeWasNotLearnt)
{
    EXPECT_EQ(readFrom("{}"), ServerFacts{});
    EXPECT_EQ(readFrom(R"({"kind":7,"version":[],"missing":{},"models":[1]})"), ServerFacts{});
    EXPECT_EQ(readFrom(R"({"missing":[1,"/api/ps"]})").missingEndpoints,
              QSet<QString>{u"/api/ps"_s});
    EXPECT_EQ(readFrom(R"({"kind":"something newer"})").kind, ServerKind::Unknown);
    EXPECT_EQ(readFrom(R"({"models":{"m":{"no_thinking":"yes"}}})").models.value(u"m"_s),
              ModelFacts{});
}

} // namespace loquat
