// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelshelf.h"
#include "app/session/serverdirectory.h"
#include "tests/support/house.h"
#include "ui/models/modellistview.h"
#include "ui/models/modelpopup.h"
#include "ui/models/modelrowdelegate.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray someModels = R"({"models":[
  {"name":"gemma3:27b","capabilities":["completion","vision","tools"]},
  {"name":"nomic","capabilities":["embedding"]},
  {"name":"old"},
  {"name":"qwen3:8b","capabilities":["completion","thinking","insert"]}]})";

class ModelPopupTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Home"_s, {});
        server.answer("/api/tags", Script::json(someModels));
        server.answer("/api/ps", Script::json(R"({"models":[{"name":"qwen3:8b"}]})"));
        make();
    }
    void TearDown() override
    {
        popup.reset();
        close();
    }

    void make()
    {
        popup = std::make_unique<ModelPopup>(*servers);
        filter = popup->findChild<QLineEdit*>(u"modelFilter"_s);
        list = popup->findChild<ModelListView*>(u"models"_s);
    }

    bool open(const QString& awaited = u"qwen3:8b"_s)
    {
        popup->openBelow(anchor);
        return waitUntil([&] { return rowOf(awaited) >= 0; });
    }

    QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            texts.append(list->model()->index(row, 0).data().toString());
        return texts;
    }
    int rowOf(const QString& text) const { return int(rows().indexOf(text)); }
    QString said(const QString& text) const
    {
        return list->model()->index(rowOf(text), 0).data(Qt::AccessibleTextRole).toString();
    }
    void pressStar(int row)
    {
        const QModelIndex index = list->model()->index(row, 0);
        const QRect star =
            ModelRowDelegate::starRect(list->visualRect(index), list->layoutDirection());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, star.center());
    }

    QWidget anchor;
    std::unique_ptr<ModelPopup> popup;
    QLineEdit* filter = nullptr;
    ModelListView* list = nullptr;
};

} // namespace

TEST_F(ModelPopupTest, SaysOfEachModelWhatIsKnownAndNothingElse)
{
    ASSERT_TRUE(open());
    ASSERT_TRUE(waitUntil([&] { return said(u"qwen3:8b"_s).contains(u"loaded"_s); }));
    EXPECT_EQ(said(u"gemma3:27b"_s), u"gemma3:27b, vision · tools"_s);
    EXPECT_EQ(said(u"qwen3:8b"_s), u"qwen3:8b, loaded · thinking · insert"_s);
    EXPECT_EQ(said(u"nomic"_s), u"nomic, embeddings only"_s);
    EXPECT_EQ(said(u"old"_s), u"old"_s);
    const QModelIndex embedder = list->model()->index(rowOf(u"nomic"_s), 0);
    EXPECT_FALSE(embedder.flags().testFlag(Qt::ItemIsSelectable));
    EXPECT_TRUE(list->model()->index(rowOf(u"old"_s), 0).flags().testFlag(Qt::ItemIsSelectable));
}

TEST_F(ModelPopupTest, WhatIsLoadedIsAskedWhenItOpensAndNeverWhileItIsClosed)
{
    QCoreApplication::processEvents();
    EXPECT_EQ(server.count("/api/ps"), 0);
    ASSERT_TRUE(open());
    ASSERT_TRUE(server.waitForRequests("/api/ps", 1));
    popup->close();
    const auto timers = popup->findChildren<QTimer*>();
    for (const QTimer* timer : timers)
        EXPECT_FALSE(timer->isActive() && !timer->isSingleShot());
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 2));
    EXPECT_EQ(server.count("/api/ps"), 1);
    ASSERT_TRUE(open());
    EXPECT_TRUE(server.waitForRequests("/api/ps", 2));
}

TEST_F(ModelPopupTest, AStarIsSetByTheMouseAndChoosesNothing)
{
    QSignalSpy chosen(popup.get(), &ModelPopup::chosen);
    ASSERT_TRUE(open());
    pressStar(rowOf(u"qwen3:8b"_s));
    EXPECT_EQ(rows().mid(0, 3), (QStringList{u"Favourites"_s, u"qwen3:8b"_s, u"Home"_s}));
    EXPECT_TRUE(popup->isVisible());
    EXPECT_TRUE(chosen.isEmpty());
    EXPECT_TRUE(said(u"qwen3:8b"_s).startsWith(u"qwen3:8b, on Home"_s));
    pressStar(1);
    EXPECT_EQ(rows().first(), u"Home"_s);
    EXPECT_TRUE(servers->shelf().favourites().isEmpty());
}

TEST_F(ModelPopupTest, AStarIsSetByTheKeyboardAndOutlivesARestart)
{
    ASSERT_TRUE(open());
    QTest::keyClicks(filter, u"qwen"_s);
    QTest::keyClick(filter, Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(said(u"qwen3:8b"_s).contains(u"favourite"_s));
    EXPECT_EQ(list->currentIndex().data().toString(), u"qwen3:8b"_s);
    filter->clear();
    EXPECT_EQ(rows().first(), u"Favourites"_s);
    popup.reset();
    close();
    build();
    make();
    ASSERT_TRUE(open());
    EXPECT_EQ(rows().mid(0, 2), (QStringList{u"Favourites"_s, u"qwen3:8b"_s}));
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(rows().first(), u"Home"_s);
}

TEST_F(ModelPopupTest, AFavouriteAtTheTopIsChosenLikeAnyOther)
{
    servers->shelf().setFavourite({profileId, u"qwen3:8b"_s}, true);
    QSignalSpy chosen(popup.get(), &ModelPopup::chosen);
    ASSERT_TRUE(open());
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().at(0).value<ProfileId>(), profileId);
    EXPECT_EQ(chosen.first().at(1).toString(), u"qwen3:8b"_s);
}

TEST_F(ModelPopupTest, TheModelsChosenLastAreAtTheTop)
{
    servers->setLastModel(profileId, u"gemma3:27b"_s);
    servers->setLastModel(profileId, u"qwen3:8b"_s);
    popup->setChoice({profileId, u"qwen3:8b"_s});
    ASSERT_TRUE(open());
    EXPECT_EQ(rows().mid(0, 3), (QStringList{u"Recent"_s, u"gemma3:27b"_s, u"Home"_s}));
    EXPECT_EQ(list->currentIndex().data().toString(), u"qwen3:8b"_s);
}

TEST_F(ModelPopupTest, AsksWhatModelsCanDoWhereTheListingDoesNotSay)
{
    server.answer("/api/show", Script::json(R"({"capabilities":["completion","vision"]})"));
    ASSERT_TRUE(open());
    ASSERT_TRUE(waitUntil([&] { return said(u"old"_s) == u"old, vision"_s; }));
    ASSERT_EQ(server.count("/api/show"), 1);
    EXPECT_TRUE(server.requests("/api/show").first().body.contains("\"old\""));
}

TEST_F(ModelPopupTest, ThousandsOfModelsAreListedAndOnlyThoseSeenAreAskedAbout)
{
    QByteArray many = R"({"models":[)";
    for (int i = 0; i < 5000; ++i)
        many += (i ? "," : "") + QByteArray(R"({"name":"model-)") + QByteArray::number(10000 + i) +
                R"(","size":4000000000,"details":{"parameter_size":"8B"}})";
    server.answer("/api/tags", Script::json(many + "]}"));
    server.answer("/api/show", Script::json(R"({"capabilities":["completion"]})"));
    ASSERT_TRUE(open(u"model-14999"_s));
    ASSERT_TRUE(server.waitForRequests("/api/show", 3));
    ASSERT_TRUE(waitUntil([&] {
        const auto first = servers->model(profileId, u"model-10000"_s);
        return first && first->capabilities.has_value();
    }));
    EXPECT_LT(server.count("/api/show"), 40);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClicks(filter, u"model-1499"_s);
    const qint64 eachKey = timer.elapsed() / 10;
    EXPECT_EQ(list->model()->rowCount(), 12); // ten, the server's head and what was typed
    EXPECT_LT(eachKey, 150);                  // generous: this runs beside other things
}

TEST_F(ModelPopupTest, NamesThatCannotBeSeenAreShownInOneLineAndChosenAsTheyAre)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"a\nb\u202e<b>c","size":null},)"
                                            R"({"name":null},{"model":7},{}]})"));
    QSignalSpy chosen(popup.get(), &ModelPopup::chosen);
    ASSERT_TRUE(open(u"a\ufffdb\ufffd<b>c"_s));
    EXPECT_EQ(rows().size(), 2);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().at(1).toString(), u"a\nb\u202e<b>c"_s);
}

TEST_F(ModelPopupTest, LeadsToTheManagementOfModels)
{
    QSignalSpy wanted(popup.get(), &ModelPopup::managementRequested);
    ASSERT_TRUE(open());
    popup->findChild<QPushButton*>(u"manageModels"_s)->click();
    EXPECT_EQ(wanted.size(), 1);
    EXPECT_FALSE(popup->isVisible());
}

} // namespace loquat::test
