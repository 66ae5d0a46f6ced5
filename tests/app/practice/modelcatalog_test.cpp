// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/modelcatalog.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

TEST(PracticeModelCatalog, ListsItsFiveModelsWithTheirCapabilities)
{
    const QJsonArray models = ModelCatalog().tags()["models"_L1].toArray();
    QStringList names;
    for (const QJsonValue& model : models) {
        names.append(model["name"_L1].toString());
        EXPECT_EQ(model["model"_L1], model["name"_L1]);
        EXPECT_EQ(model["digest"_L1].toString().size(), 64);
        EXPECT_EQ(model["capabilities"_L1].toArray().contains(u"vision"_s),
                  names.last() == u"tour"_s || names.last() == u"echo"_s);
        EXPECT_EQ(model["capabilities"_L1].toArray().contains(u"thinking"_s),
                  names.last() == u"thinker"_s);
    }
    EXPECT_EQ(names, (QStringList{u"tour"_s, u"echo"_s, u"thinker"_s, u"slow"_s, u"faulty"_s}));
}

TEST(PracticeModelCatalog, FindsAModelWithAndWithoutItsTag)
{
    ASSERT_NE(ModelCatalog::find(u"echo"_s), nullptr);
    EXPECT_EQ(ModelCatalog::find(u"echo:latest"_s), ModelCatalog::find(u"echo"_s));
    EXPECT_EQ(ModelCatalog::find(u"echo:8b"_s), nullptr);
    EXPECT_EQ(ModelCatalog::find(QString()), nullptr);
}

TEST(PracticeModelCatalog, ShowsWhatIsLoaded)
{
    ModelCatalog catalog;
    const auto running = [&catalog] {
        return catalog.running()["models"_L1].toArray();
    };
    EXPECT_TRUE(running().isEmpty());
    catalog.load(*ModelCatalog::find(u"echo"_s), -1);
    ASSERT_EQ(running().size(), 1);
    EXPECT_GT(running()[0]["expires_at"_L1].toString(), u"2300"_s);
    EXPECT_GT(running()[0]["context_length"_L1].toInt(), 0);
    catalog.load(*ModelCatalog::find(u"echo"_s), 0);
    EXPECT_TRUE(running().isEmpty());
}

} // namespace loquat
