// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelwords.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(ModelWords, AContextLengthIsShort)
{
    EXPECT_EQ(ModelWords::contextLength(0), QString());
    EXPECT_EQ(ModelWords::contextLength(512), u"512"_s);
    EXPECT_EQ(ModelWords::contextLength(2048), u"2k"_s);
    EXPECT_EQ(ModelWords::contextLength(131072), u"128k"_s);
    EXPECT_EQ(ModelWords::contextLength(1048576), u"1M"_s);
}

TEST(ModelWords, AMadeUpSizeIsNotShown)
{
    ModelRow row;
    row.name = row.info.name = u"gpt-4o-mini"_s;
    row.info.sizeBytes = 1000000000;
    row.info.digest = u"sha256:gpt-4o-mini"_s;
    EXPECT_EQ(ModelWords::details(row), QString());
    row.info.digest = QString(64, u'a');
    EXPECT_TRUE(ModelWords::details(row).contains(u"GB"_s));
}

TEST(ModelWords, OnlyWhatIsKnownIsMarked)
{
    ModelInfo model;
    EXPECT_TRUE(ModelWords::marks(model).isEmpty());
    model.capabilities = QStringList{u"completion"_s, u"thinking"_s, u"vision"_s};
    EXPECT_EQ(ModelWords::marks(model), (QStringList{u"vision"_s, u"thinking"_s}));
    model.capabilities = QStringList{u"insert"_s, u"tools"_s, u"telepathy"_s};
    EXPECT_EQ(ModelWords::abilities(model), (QStringList{u"tools"_s, u"insert"_s}));
}

TEST(ModelWords, ANameThatCannotBeSeenIsMadeVisible)
{
    EXPECT_EQ(ModelWords::shown(u"llama3.2:3b"_s), u"llama3.2:3b"_s);
    EXPECT_EQ(ModelWords::shown(u"a\nb\u202ec\u0007"_s), u"a\ufffdb\ufffdc\ufffd"_s);
    EXPECT_EQ(ModelWords::shown(QString(5000, u'x')).size(), 201);
}

TEST(ModelWords, ARowHasDetailsExactlyWhenSomethingIsSaid)
{
    ModelRow row;
    row.name = row.info.name = u"m"_s;
    EXPECT_FALSE(ModelWords::hasDetails(row));
    EXPECT_EQ(ModelWords::details(row), QString());
    const auto says = [](ModelRow one) {
        return ModelWords::hasDetails(one) && !ModelWords::details(one).isEmpty();
    };
    ModelRow other = row;
    other.loaded = true;
    EXPECT_TRUE(says(other));
    other = row;
    other.favourite = true;
    EXPECT_TRUE(says(other));
    other = row;
    other.info.capabilities = QStringList{u"embedding"_s};
    EXPECT_TRUE(says(other));
    other.info.capabilities = QStringList{u"insert"_s};
    EXPECT_TRUE(says(other));
    other = row;
    other.info.remoteHost = u"ollama.com"_s;
    EXPECT_TRUE(says(other));
}

} // namespace loquat
