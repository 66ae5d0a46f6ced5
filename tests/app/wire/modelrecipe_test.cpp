// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/modelrecipe.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

TEST(ModelRecipe, OnlyWhatIsChangedIsSentAndAllOfItIsAscii)
{
    ModelRecipe recipe;
    recipe.name = u"mine"_s;
    recipe.from = u"llama3:8b"_s;
    EXPECT_EQ(encodeCreate(recipe), R"({"model":"mine","from":"llama3:8b","stream":true})");
    recipe.system = u"Sei höflich."_s;
    recipe.parameters = object(R"({"temperature":0.5,"stop":["a"]})");
    EXPECT_EQ(encodeCreate(recipe),
              R"({"model":"mine","from":"llama3:8b","system":"Sei h\u00f6flich.",)"
              R"("parameters":{"stop":["a"],"temperature":0.5},"stream":true})");
    EXPECT_EQ(encodeCopy(u"a"_s, u"ä"_s), R"({"source":"a","destination":"\u00e4"})");
}

TEST(ModelRecipe, ReadsParametersAsServersGiveThem)
{
    const ParameterLines read = readParameters(u"stop                           \"<|eot_id|>\"\n"
                                               "stop \"a\\n\\\"b\\u0041\"\n"
                                               "temperature  0.7\nnum_ctx 4096\n\n"
                                               "use_mmap false\nnew_thing \"x y\"\nother 3\n"_s);
    EXPECT_TRUE(read.wrongLines.isEmpty());
    EXPECT_EQ(read.values.value("stop"_L1).toArray(), (QJsonArray{u"<|eot_id|>"_s, u"a\n\"bA"_s}));
    EXPECT_EQ(read.values.value("temperature"_L1).toDouble(), 0.7);
    EXPECT_EQ(read.values.value("num_ctx"_L1).toInt(), 4096);
    EXPECT_EQ(read.values.value("use_mmap"_L1), QJsonValue(false));
    EXPECT_EQ(read.values.value("new_thing"_L1), QJsonValue(u"x y"_s));
    EXPECT_EQ(read.values.value("other"_L1), QJsonValue(3));
    EXPECT_EQ(readParameters(parametersText(read.values)), read);
}

TEST(ModelRecipe, SaysWhichLinesCannotBeUsed)
{
    const ParameterLines read =
        readParameters(u"temperature\ntemperature warm\ntop_k 40\nstop\nstop \"\""_s);
    EXPECT_EQ(read.wrongLines, (QList<int>{1, 2, 4, 5}));
    EXPECT_EQ(read.values, object(R"({"top_k":40})"));
}

TEST(ModelRecipe, OnlyParametersThatDifferAreChanges)
{
    const QJsonObject base = object(R"({"a":1,"b":2,"stop":["x"]})");
    EXPECT_EQ(changedParameters(base, object(R"({"a":1,"b":3,"c":4,"stop":["x"]})")),
              object(R"({"b":3,"c":4})"));
    EXPECT_TRUE(changedParameters(base, base).isEmpty());
    EXPECT_TRUE(changedParameters(base, {}).isEmpty());
}

} // namespace loquat
