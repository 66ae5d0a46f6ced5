// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/schemacheck.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;
using State = FormatVerdict::State;

namespace {

const QString person = uR"({
  "type": "object",
  "properties": {
    "name": { "type": "string", "minLength": 1 },
    "age": { "type": "integer", "minimum": 0 },
    "tags": { "type": "array", "items": { "enum": ["a", "b"] } }
  },
  "required": ["name", "age"],
  "additionalProperties": false
})"_s;

} // namespace

TEST(SchemaCheck, AReplyThatFitsFits)
{
    EXPECT_EQ(schemaFault(person), std::nullopt);
    EXPECT_EQ(checkFormat(person, uR"( {"name":"Ann","age":7,"tags":["a"]} )"_s).state,
              State::Fits);
}

TEST(SchemaCheck, WhatDoesNotFitIsNamed)
{
    const FormatVerdict verdict =
        checkFormat(person, uR"({"name":7,"tags":["a","c"],"shoe/size":4})"_s);
    EXPECT_EQ(verdict.state, State::Misses);
    EXPECT_TRUE(verdict.misses.contains(SchemaMiss{u"/name"_s, u"type"_s, {}}));
    EXPECT_TRUE(verdict.misses.contains(SchemaMiss{u"/tags/1"_s, u"enum"_s, {}}));
    EXPECT_TRUE(verdict.misses.contains(SchemaMiss{{}, u"required"_s, u"age"_s}));
    EXPECT_TRUE(verdict.misses.contains(SchemaMiss{{}, u"additionalProperties"_s, u"shoe/size"_s}));
}

TEST(SchemaCheck, AReplyThatIsNoJsonIsSoAtItsLine)
{
    EXPECT_EQ(checkFormat(person, u"{\n  \"name\": \"Ann\",\n  age\n}"_s),
              (FormatVerdict{State::NotJson, 3, {}}));
    EXPECT_EQ(checkFormat(u"json"_s, u"Sure! {}"_s).state, State::NotJson);
    EXPECT_EQ(checkFormat(u"json"_s, {}).state, State::NotJson);
    EXPECT_EQ(checkFormat(u"json"_s, u"{}"_s).state, State::IsJson);
    EXPECT_EQ(checkFormat(u"json"_s, u" \"text\" "_s).state, State::IsJson);
    EXPECT_EQ(checkFormat(uR"({"type":"number"})"_s, u"42"_s).state, State::Fits);
}

TEST(SchemaCheck, ASchemaThatIsNoneIsSoAtItsLine)
{
    EXPECT_EQ(schemaFault({}), JsonFault());
    EXPECT_EQ(schemaFault(u"[]"_s), JsonFault());
    EXPECT_EQ(schemaFault(u"{\n\n \"type\": }"_s), (JsonFault{3, {}}));
    EXPECT_EQ(schemaFault(u"{\n \"properties\": {\n  \"a\": {\n   \"type\": \"strnig\" } } }"_s),
              (JsonFault{4, u"type"_s}));
    EXPECT_EQ(schemaFault(u"{\n\"required\":\"name\"}"_s), (JsonFault{2, u"required"_s}));
    EXPECT_EQ(schemaFault(u"{\"pattern\":\"(\"}"_s), (JsonFault{1, u"pattern"_s}));
    EXPECT_EQ(schemaFault(u"{\"$ref\":\"#/definitions/none\"}"_s), (JsonFault{1, u"$ref"_s}));
    EXPECT_EQ(schemaFault(u"{\"$ref\":\"https://example.com/a\"}"_s), (JsonFault{1, u"$ref"_s}));
}

TEST(SchemaCheck, ASchemaMayLeadIntoItselfButNotRoundAndRound)
{
    const QString tree = uR"({"definitions":{"node":{"type":"object","properties":{
        "next":{"$ref":"#/definitions/node"}},"additionalProperties":false}},
        "$ref":"#/definitions/node"})"_s;
    EXPECT_EQ(schemaFault(tree), std::nullopt);
    EXPECT_EQ(checkFormat(tree, uR"({"next":{"next":{}}})"_s).state, State::Fits);
    EXPECT_EQ(checkFormat(tree, uR"({"next":{"last":{}}})"_s).state, State::Misses);
    for (
        const QString& round :
        {uR"({"$ref":"#"})"_s, uR"({"allOf":[{"$ref":"#"}]})"_s,
         uR"({"definitions":{"a":{"$ref":"#/definitions/b"},"b":{"not":{"$ref":"#/definitions/a"}}},
              "$ref":"#/definitions/a"})"_s}) {
        EXPECT_EQ(schemaFault(round)->keyword, u"$ref") << round.toStdString();
        EXPECT_EQ(checkFormat(round, u"{}"_s).state, State::Unchecked);
    }
}

TEST(SchemaCheck, WhatIsTooMuchToJudgeIsNotJudged)
{
    const QString deep = u"["_s.repeated(400) + u"]"_s.repeated(400);
    EXPECT_EQ(checkFormat(person, deep).state, State::Unchecked);
    const QString pattern = uR"({"type":"string","pattern":"^(a|b)*$"})"_s;
    EXPECT_EQ(checkFormat(pattern, u"\"abab\""_s).state, State::Fits);
    EXPECT_EQ(checkFormat(pattern, u"\"abc\""_s).state, State::Misses);
    EXPECT_EQ(checkFormat(pattern, u'"' + u"ab"_s.repeated(100'000) + u'"').state,
              State::Unchecked);
    EXPECT_EQ(checkFormat(person, u"1"_s.repeated(2 << 20)).state, State::Unchecked);
    const QString nested = u"{\"not\":"_s.repeated(5000) + u"{}"_s + u"}"_s.repeated(5000);
    EXPECT_TRUE(schemaFault(nested).has_value());
}

} // namespace loquat::test
