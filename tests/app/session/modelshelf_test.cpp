// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelshelf.h"
#include "app/session/serverdirectory.h"
#include "tests/support/house.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ModelShelfTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Home"_s, {});
    }
    void TearDown() override { close(); }

    ModelShelf& shelf() { return servers->shelf(); }
    ModelChoice model(const QString& name) const { return {profileId, name}; }
};

} // namespace

TEST_F(ModelShelfTest, FavouritesOutliveARestartInTheOrderInWhichTheyWereMarked)
{
    shelf().setFavourite(model(u"zebra"_s), true);
    shelf().setFavourite(model(u"ape"_s), true);
    shelf().setFavourite(model(u"ape"_s), true);
    close();
    build();
    EXPECT_EQ(shelf().favourites(), (QList<ModelChoice>{model(u"zebra"_s), model(u"ape"_s)}));
    shelf().setFavourite(model(u"zebra:latest"_s), false); // the same model
    EXPECT_EQ(shelf().favourites(), (QList<ModelChoice>{model(u"ape"_s)}));
}

TEST_F(ModelShelfTest, TheModelChosenLastIsTheFirstOfTheRecentOnes)
{
    for (const auto& name : {u"a"_s, u"b"_s, u"c"_s, u"a"_s})
        servers->setLastModel(profileId, name);
    EXPECT_EQ(shelf().recents(), (QList<ModelChoice>{model(u"a"_s), model(u"c"_s), model(u"b"_s)}));
    close();
    build();
    EXPECT_EQ(shelf().recents().first(), model(u"a"_s));
}

TEST_F(ModelShelfTest, NoMoreThanAFewRecentModelsAreKept)
{
    for (int i = 0; i < 40; ++i)
        shelf().noteUsed(model(QString::number(i)));
    EXPECT_EQ(shelf().recents().size(), 12);
    EXPECT_EQ(shelf().recents().first(), model(u"39"_s));
}

TEST_F(ModelShelfTest, AServerThatIsRemovedTakesItsModelsAlong)
{
    shelf().setFavourite(model(u"a"_s), true);
    shelf().noteUsed(model(u"a"_s));
    QSignalSpy changes(&shelf(), &ModelShelf::changed);
    servers->remove(profileId);
    EXPECT_TRUE(shelf().favourites().isEmpty());
    EXPECT_TRUE(shelf().recents().isEmpty());
    EXPECT_FALSE(changes.isEmpty());
}

TEST_F(ModelShelfTest, WhatIsThereForThisRunOnlyIsNotKept)
{
    const ProfileId passing = servers->addForThisRun(server.url()).value();
    EXPECT_FALSE(shelf().canKeep(passing));
    shelf().setFavourite({passing, u"a"_s}, true);
    shelf().noteUsed({passing, u"a"_s});
    EXPECT_TRUE(shelf().favourites().isEmpty());
    EXPECT_TRUE(shelf().recents().isEmpty());
}

} // namespace loquat::test
