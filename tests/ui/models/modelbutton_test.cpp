// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverdirectory.h"
#include "app/settings/settingsstore.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"
#include "ui/models/modelbutton.h"
#include "ui/models/modelpopup.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray twoModels = R"({"models":[
  {"name":"gemma3:27b","model":"gemma3:27b","size":17400000000,
   "digest":"a418f5838eaf7fe2cfe0a3046c8384b68ba43a4435542c942f9db00a5f342203",
   "details":{"family":"gemma3","parameter_size":"27B","quantization_level":"Q4_K_M"},
   "capabilities":["completion","vision"]},
  {"name":"qwen3:8b","model":"qwen3:8b","size":5200000000,"capabilities":["completion","thinking"]}
]})";

class ModelButtonTest : public testing::Test
{
protected:
    void SetUp() override
    {
        server.answer("/api/tags", Script::json(twoModels));
        server.answer("/api/version", Script::json(R"({"version":"0.12.0"})"));
        home = add(u"Home"_s, server.url());
        button = std::make_unique<ModelButton>(servers);
        button->setChoice(home, u"gemma3:27b"_s);
        button->show();
        QObject::connect(button.get(), &ModelButton::chosen, button.get(),
                         [this](const ProfileId& profile, const QString& model) {
                             picked.append({profile, model});
                         });
    }

    ProfileId add(const QString& name, const QString& address)
    {
        ServerProfile profile;
        profile.name = name;
        profile.address = address;
        const auto saved = servers.save(profile);
        EXPECT_TRUE(saved.has_value());
        return saved ? saved->id : ProfileId();
    }

    void open()
    {
        button->openPopup();
        popup = button->findChild<ModelPopup*>();
        ASSERT_TRUE(popup && popup->isVisible());
        filter = popup->findChild<QLineEdit*>(u"modelFilter"_s);
        list = popup->findChild<QListView*>(u"models"_s);
        ASSERT_TRUE(filter && list);
    }

    QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            texts.append(list->model()->index(row, 0).data(Qt::DisplayRole).toString());
        return texts;
    }

    bool waitForRow(const QString& text) const
    {
        return waitUntil([&] { return rows().contains(text); });
    }

    QString current() const { return list->currentIndex().data(Qt::DisplayRole).toString(); }

    QTemporaryDir folder;
    SettingsStore settings{folder.filePath(u"settings.json"_s)};
    FakeSecretStore secrets;
    ServerDirectory servers{settings, secrets};
    ScriptedServer server;
    ProfileId home;
    std::unique_ptr<ModelButton> button;
    QList<ModelChoice> picked;
    ModelPopup* popup = nullptr;
    QLineEdit* filter = nullptr;
    QListView* list = nullptr;
};

} // namespace

TEST_F(ModelButtonTest, SaysModelAndServerToEverybody)
{
    EXPECT_EQ(button->accessibleName(), u"Model"_s);
    EXPECT_EQ(button->accessibleDescription(), u"gemma3:27b on Home"_s);
    button->setChoice({}, {});
    EXPECT_EQ(button->accessibleDescription(), u"Choose a model"_s);
}

TEST_F(ModelButtonTest, OpeningAsksTheServerAndListsItsModels)
{
    open();
    ASSERT_TRUE(waitForRow(u"qwen3:8b"_s));
    EXPECT_EQ(rows(), (QStringList{u"Home"_s, u"gemma3:27b"_s, u"qwen3:8b"_s}));
    EXPECT_EQ(current(), u"gemma3:27b"_s);
    EXPECT_TRUE(list->model()
                    ->index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"gemma3:27b, 27B · Q4_K_M · 17"_s));
    EXPECT_TRUE(
        list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(u"thinking"_s));
    popup->close();
    const int asked = server.count("/api/tags");
    open();
    EXPECT_TRUE(server.waitForRequests("/api/tags", asked + 1));
}

TEST_F(ModelButtonTest, TypingFiltersArrowsMoveAndEnterChooses)
{
    open();
    ASSERT_TRUE(waitForRow(u"qwen3:8b"_s));
    QTest::keyClicks(filter, u"3"_s);
    EXPECT_EQ(current(), u"gemma3:27b"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    EXPECT_EQ(current(), u"qwen3:8b"_s);
    EXPECT_TRUE(picked.isEmpty());
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_FALSE(popup->isVisible());
    EXPECT_EQ(picked, (QList<ModelChoice>{{home, u"qwen3:8b"_s}}));
    // The choice is the window's.
    EXPECT_EQ(button->choice().model, u"gemma3:27b"_s);
}

TEST_F(ModelButtonTest, EscapeClosesAndChoosesNothing)
{
    QSignalSpy closed(button.get(), &ModelButton::popupClosed);
    open();
    ASSERT_TRUE(waitForRow(u"qwen3:8b"_s));
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_FALSE(popup->isVisible());
    EXPECT_TRUE(picked.isEmpty());
    EXPECT_EQ(closed.size(), 1) << "the window puts the focus back where one types";
}

TEST_F(ModelButtonTest, AClickChooses)
{
    open();
    ASSERT_TRUE(waitForRow(u"qwen3:8b"_s));
    const QRect row = list->visualRect(list->model()->index(2, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_EQ(picked, (QList<ModelChoice>{{home, u"qwen3:8b"_s}}));
}

TEST_F(ModelButtonTest, ANameCanBeTypedWhenTheServerListsNone)
{
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    button->setChoice(home, {});
    open();
    ASSERT_TRUE(waitForRow(u"This server lists no models. You can type a name above."_s));
    QTest::keyClicks(filter, u"my-model"_s);
    EXPECT_EQ(current(), u"Use “my-model”"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_EQ(picked, (QList<ModelChoice>{{home, u"my-model"_s}}));
}

TEST_F(ModelButtonTest, AVanishedModelStaysOnTopAndSaysSo)
{
    button->setChoice(home, u"old:1b"_s);
    open();
    ASSERT_TRUE(waitForRow(u"qwen3:8b"_s));
    EXPECT_EQ(rows().at(1), u"old:1b"_s);
    EXPECT_TRUE(list->model()
                    ->index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"not on the server"_s));
}

TEST_F(ModelButtonTest, AFailedListingIsSaidAndCanBeAskedAgain)
{
    server.answer("/api/tags", Script::json(R"({"error":"out of order"})", 500));
    open();
    ASSERT_TRUE(
        waitUntil([this] { return servers.listing(home).state == ModelListing::State::Failed; }));
    const QModelIndex failed = list->model()->index(list->model()->rowCount() - 1, 0);
    EXPECT_TRUE(failed.data(Qt::AccessibleTextRole).toString().endsWith(u"Retry"_s));
    server.answer("/api/tags", Script::json(twoModels));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(failed).center());
    EXPECT_TRUE(waitForRow(u"qwen3:8b"_s));
    EXPECT_TRUE(popup->isVisible());
    EXPECT_TRUE(picked.isEmpty());
}

TEST_F(ModelButtonTest, WhatIsTypedSurvivesANewListing)
{
    server.answer("/api/tags", Script().gate("go").send(Script::json(twoModels).steps.at(0).bytes));
    button->setChoice(home, {});
    open();
    QTest::keyClicks(filter, u"qwen"_s);
    EXPECT_EQ(current(), u"Use “qwen”"_s);
    server.open("go");
    ASSERT_TRUE(waitForRow(u"qwen3:8b"_s));
    EXPECT_EQ(filter->text(), u"qwen"_s);
    EXPECT_EQ(rows().last(), u"Use “qwen”"_s);
}

TEST_F(ModelButtonTest, ModelsOfEveryServerStandUnderItsName)
{
    ScriptedServer other;
    other.answer("/api/tags", Script::json(R"({"models":[{"name":"llava","model":"llava"}]})"));
    const ProfileId office = add(u"Office"_s, other.url());
    open();
    ASSERT_TRUE(waitForRow(u"llava"_s));
    ASSERT_TRUE(waitForRow(u"qwen3:8b"_s));
    EXPECT_EQ(rows(),
              (QStringList{u"Home"_s, u"gemma3:27b"_s, u"qwen3:8b"_s, u"Office"_s, u"llava"_s}));
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Down);
    EXPECT_EQ(current(), u"llava"_s);
    QTest::keyClick(filter, Qt::Key_Enter);
    EXPECT_EQ(picked, (QList<ModelChoice>{{office, u"llava"_s}}));
}

TEST_F(ModelButtonTest, WhatAnyServerListsIsChosenBeforeWhatIsOnlyTyped)
{
    ScriptedServer other;
    other.answer("/api/tags", Script::json(R"({"models":[{"name":"llava","model":"llava"}]})"));
    const ProfileId office = add(u"Office"_s, other.url());
    open();
    ASSERT_TRUE(waitForRow(u"llava"_s));
    QTest::keyClicks(filter, u"llava"_s);
    EXPECT_EQ(current(), u"llava"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_EQ(picked, (QList<ModelChoice>{{office, u"llava"_s}}));
}

TEST_F(ModelButtonTest, TheWayToTheServersIsBelowTheList)
{
    QSignalSpy asked(button.get(), &ModelButton::serverSettingsRequested);
    open();
    popup->findChild<QPushButton*>(u"serverSettings"_s)->click();
    EXPECT_EQ(asked.size(), 1);
    EXPECT_FALSE(popup->isVisible());
}

} // namespace loquat::test
