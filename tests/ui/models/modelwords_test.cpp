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
}

} // namespace loquat
