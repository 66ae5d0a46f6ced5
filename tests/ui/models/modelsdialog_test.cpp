// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/modelpulls.h"
#include "app/session/modelshelf.h"
#include "tests/support/fakeclock.h"
#include "tests/support/house.h"
#include "ui/models/createmodeldialog.h"
#include "ui/models/modellistview.h"
#include "ui/models/modelsdialog.h"
#include "ui/models/pullrow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tags = R"({"models":[
    {"name":"gemma3:27b","size":17396936941,"digest":"a418f5838eaf7fe2cfe0a3046c8384b68ba43a4435542c942f9db00a5f342203",
     "details":{"families":null,"parameter_size":"27B","quantization_level":"Q4_K_M"},
     "capabilities":["completion","vision"]},
    {"name":"old"}]})";

constexpr auto show = R"({"template":"{{ .Prompt }}","license":"<b>free</b>","system":"Be kind.",
    "parameters":"temperature 0.7\nstop \"x\"","model_info":{"general.architecture":"gemma3",
    "gemma3.context_length":131072},"capabilities":["completion","vision"]})";

class ModelsDialogTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        addProfile(u"Home"_s, u"gemma3:27b"_s);
        server.answer("/api/tags", Script::json(tags));
        server.answer("/api/show", Script::json(show));
        server.answer("/api/version", Script::json(R"({"version":"0.33.0"})"));
        server.answer("/api/ps", Script::json(R"({"models":[]})"));
        pulls = std::make_unique<ModelPulls>(*servers, fake);
        tasks = std::make_unique<ModelTasks>(*servers);
        make();
    }
    void TearDown() override
    {
        dialog.reset();
        tasks.reset();
        pulls.reset();
        close();
    }

    void make()
    {
        dialog = std::make_unique<ModelsDialog>(*servers, *pulls, *tasks, fake, nullptr);
        list = dialog->findChild<ModelListView*>(u"managedModels"_s);
        page = dialog->findChild<QPlainTextEdit*>(u"modelDetails"_s);
    }
    // With its models listed and the one that was chosen last selected.
    bool open()
    {
        dialog->show();
        return waitUntil([&] { return dialog->model() == u"gemma3:27b"_s; }) &&
               waitUntil([&] { return !said(u"loadedState"_s).isEmpty(); });
    }
    QString said(const QString& label) { return dialog->findChild<QLabel*>(label)->text(); }
    QPushButton* button(const QString& name) { return dialog->findChild<QPushButton*>(name); }
    bool offers(const QString& name) { return button(name)->isVisible(); }
    template <typename Dialog>
    Dialog* inner()
    {
        Dialog* found = nullptr;
        waitUntil([&] { return (found = dialog->findChild<Dialog*>()) && found->isVisible(); });
        return found;
    }

    FakeClock fake;
    std::unique_ptr<ModelPulls> pulls;
    std::unique_ptr<ModelTasks> tasks;
    std::unique_ptr<ModelsDialog> dialog;
    ModelListView* list = nullptr;
    QPlainTextEdit* page = nullptr;
};

} // namespace

TEST_F(ModelsDialogTest, ShowsAModelsDetailsAsPlainText)
{
    ASSERT_TRUE(open());
    ASSERT_TRUE(waitUntil([&] { return page->toPlainText().contains(u"Licence"_s); }));
    const QString text = page->toPlainText();
    for (const QString& part :
         {u"gemma3:27b"_s, u"27B"_s, u"Q4_K_M"_s, u"17.4"_s, u"131"_s, u"completion, vision"_s,
          u"temperature 0.7"_s, u"{{ .Prompt }}"_s, u"<b>free</b>"_s, u"Be kind."_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(part);
    EXPECT_TRUE(page->isReadOnly());
    EXPECT_TRUE(page->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

TEST_F(ModelsDialogTest, WhatAServerDoesNotSayIsNotMadeUp)
{
    server.answer("/api/show", Script::json(R"({"license":null,"details":{"families":[1,null]}})"));
    ASSERT_TRUE(open());
    QTest::keyClick(dialog->findChild<QLineEdit*>(u"manageFilter"_s), Qt::Key_Down);
    ASSERT_EQ(dialog->model(), u"old"_s);
    ASSERT_TRUE(waitUntil([&] { return page->toPlainText().contains(u"does not say"_s); }));
    EXPECT_FALSE(page->toPlainText().contains(u"Licence"_s));
    EXPECT_FALSE(page->toPlainText().contains(u"On the disk"_s));
}

TEST_F(ModelsDialogTest, ADeletionIsAskedForFirst)
{
    server.answer("/api/delete", Script::json(""));
    servers->shelf().setFavourite({profileId, u"gemma3:27b"_s}, true);
    ASSERT_TRUE(open());
    button(u"deleteModel"_s)->click();
    auto* box = inner<QMessageBox>();
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->textFormat(), Qt::PlainText);
    EXPECT_TRUE(box->text().contains(u"gemma3:27b"_s) && box->text().contains(u"Home"_s));
    EXPECT_EQ(box->defaultButton(), box->button(QMessageBox::Cancel));
    box->button(QMessageBox::Cancel)->click();
    EXPECT_EQ(server.count("/api/delete"), 0);
    ASSERT_TRUE(waitUntil([&] { return dialog->findChild<QMessageBox*>() == nullptr; }));

    server.answer("/api/tags", Script::json(R"({"models":[{"name":"old"}]})"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    box = inner<QMessageBox>();
    ASSERT_NE(box, nullptr);
    box->findChild<QPushButton*>(u"confirmDelete"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return dialog->model() == u"old"_s; }));
    EXPECT_EQ(server.requests("/api/delete").first().body, R"({"model":"gemma3:27b"})");
    EXPECT_TRUE(servers->shelf().favourites().isEmpty());
}

TEST_F(ModelsDialogTest, WhatAServerCannotDoVanishesWithAWordWhy)
{
    ASSERT_TRUE(open());
    EXPECT_TRUE(offers(u"deleteModel"_s));
    EXPECT_EQ(said(u"notOffered"_s), QString());
    button(u"deleteModel"_s)->click();
    inner<QMessageBox>()->findChild<QPushButton*>(u"confirmDelete"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return !offers(u"deleteModel"_s); }));
    EXPECT_EQ(said(u"manageTrouble"_s), u"This server cannot delete models."_s);
    EXPECT_TRUE(said(u"notOffered"_s).contains(u"deleting"_s));
    EXPECT_TRUE(offers(u"copyModel"_s));
}

TEST_F(ModelsDialogTest, AProxyOffersNothingAndItIsSaidWhy)
{
    server.answer("/api/version", Script::json(R"({"version":"1.0.1e"})"));
    server.answer("/api/ps", Script::json(R"({"error":"Not found"})", 404));
    server.answer("/api/show", Script::json(R"({"error":"Not found"})", 404));
    dialog->show();
    ASSERT_TRUE(waitUntil([&] { return said(u"notOffered"_s).contains(u"ollama-api-proxy"_s); }));
    for (const QString& name :
         {u"loadModel"_s, u"copyModel"_s, u"createModel"_s, u"deleteModel"_s, u"managePull"_s})
        EXPECT_FALSE(offers(name)) << qPrintable(name);
    EXPECT_TRUE(page->toPlainText().contains(u"gemma3:27b"_s));
}

TEST_F(ModelsDialogTest, LoadsAModelAndCountsDownUntilItIsUnloaded)
{
    server.answer(
        "/api/generate",
        Script::lines({R"({"model":"m","done":true,"done_reason":"load","response":""})"}));
    ASSERT_TRUE(open());
    EXPECT_EQ(said(u"loadedState"_s), u"Not loaded"_s);
    EXPECT_EQ(button(u"loadModel"_s)->text(), u"Load"_s);
    const auto expiresIn = [&](qint64 seconds) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(fake.nowMs()).addSecs(seconds);
        server.answer("/api/ps",
                      Script::json(R"({"models":[{"name":"gemma3:27b","size":10000000000,)"
                                   R"("size_vram":10000000000,"context_length":32768,)"
                                   R"("expires_at":")" +
                                   when.toUTC().toString(Qt::ISODateWithMs).toUtf8() + "\"}]}"));
    };
    expiresIn(250);
    button(u"loadModel"_s)->click();
    ASSERT_TRUE(waitUntil([&] {
        return said(u"loadedState"_s).contains(u"unloaded in 4 min 10 s"_s);
    })) << qPrintable(said(u"loadedState"_s));
    EXPECT_TRUE(said(u"loadedState"_s).contains(u"of graphics memory · 32k context"_s));
    EXPECT_EQ(button(u"loadModel"_s)->text(), u"Unload"_s);
    fake.pass(10'000);
    ASSERT_TRUE(waitUntil([&] {
        return said(u"loadedState"_s).contains(u"in 4 min 0 s"_s) ||
               said(u"loadedState"_s).contains(u"in 4 min"_s);
    }));
    // At the end the server is asked.
    server.answer("/api/ps", Script::json(R"({"models":[]})"));
    fake.pass(300'000);
    ASSERT_TRUE(waitUntil([&] { return said(u"loadedState"_s) == u"Not loaded"_s; }));
}

TEST_F(ModelsDialogTest, UnloadsALoadedModel)
{
    server.answer("/api/ps", Script::json(R"({"models":[{"name":"gemma3:27b","size":1000,)"
                                          R"("size_vram":1000}]})"));
    server.answer(
        "/api/generate",
        Script::lines({R"({"model":"m","done":true,"done_reason":"unload","response":""})"}));
    dialog->show();
    ASSERT_TRUE(waitUntil([&] { return button(u"loadModel"_s)->text() == u"Unload"_s; }));
    server.answer("/api/ps", Script::json(R"({"models":[]})"));
    button(u"loadModel"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return said(u"loadedState"_s) == u"Not loaded"_s; }));
    ASSERT_EQ(server.count("/api/generate"), 1);
    EXPECT_TRUE(server.requests("/api/generate").first().body.contains(R"("keep_alive":0)"));
    EXPECT_EQ(button(u"loadModel"_s)->text(), u"Load"_s);
}

TEST_F(ModelsDialogTest, TheFamiliesAreAmongTheDetails)
{
    server.answer("/api/show", Script::json(R"({"details":{"family":"llama",
        "families":["llama","clip"]},"model_info":{}})"));
    ASSERT_TRUE(open());
    ASSERT_TRUE(waitUntil([&] { return page->toPlainText().contains(u"llama, clip"_s); }))
        << qPrintable(page->toPlainText());
    EXPECT_TRUE(page->toPlainText().contains(u"Families"_s));
}

TEST_F(ModelsDialogTest, APausedPullIsResumedOrRemoved)
{
    pulls->pullOf(profileId, u"one"_s);
    ASSERT_TRUE(open());
    auto* row = dialog->findChild<PullRow*>();
    ASSERT_TRUE(row);
    auto* again = row->findChild<QPushButton*>(u"pullAgain"_s);
    EXPECT_TRUE(again->isVisible());
    EXPECT_EQ(again->text(), u"Resume"_s);
    EXPECT_TRUE(row->findChild<QPushButton*>(u"pullDismiss"_s)->isVisible());
    EXPECT_FALSE(row->findChild<QPushButton*>(u"pullStop"_s)->isVisible());
    EXPECT_EQ(server.count("/api/pull"), 0);
    server.answer("/api/pull", Script::stream().line(R"({"status":"a"})").gate("never"));
    again->click();
    EXPECT_TRUE(server.waitForRequests("/api/pull", 1));
}

TEST_F(ModelsDialogTest, NothingTicksOrAsksWhileItIsNotShown)
{
    ASSERT_TRUE(open());
    const auto ticking = [this] {
        const auto timers = dialog->findChildren<QTimer*>();
        return std::any_of(timers.begin(), timers.end(),
                           [](const QTimer* timer) { return timer->isActive(); });
    };
    dialog->close();
    const int asked = server.count("/api/ps");
    ASSERT_TRUE(waitUntil([&] { return !ticking(); }));
    servers->refresh(profileId);
    ASSERT_TRUE(
        waitUntil([&] { return servers->listing(profileId).state == ModelListing::State::Ready; }));
    EXPECT_EQ(server.count("/api/ps"), asked);
}

TEST_F(ModelsDialogTest, CopiesAModelAndSelectsTheCopy)
{
    server.answer("/api/copy", Script::json(""));
    ASSERT_TRUE(open());
    button(u"copyModel"_s)->click();
    auto* copy = dialog->findChild<QDialog*>(u"copyModelDialog"_s);
    ASSERT_NE(copy, nullptr);
    auto* name = copy->findChild<QLineEdit*>(u"copyName"_s);
    auto* go = copy->findChild<QPushButton*>(u"copyStart"_s);
    EXPECT_FALSE(go->isEnabled());
    name->setText(u"old:latest"_s);
    EXPECT_FALSE(go->isEnabled()); // there is one
    EXPECT_FALSE(copy->findChild<QLabel*>(u"copyStatus"_s)->text().isEmpty());
    name->setText(u"my model"_s);
    EXPECT_FALSE(go->isEnabled());
    name->setText(u"mine"_s);
    server.answer("/api/tags",
                  Script::json(R"({"models":[{"name":"gemma3:27b"},{"name":"mine:latest"}]})"));
    go->click();
    ASSERT_TRUE(waitUntil([&] { return dialog->model() == u"mine:latest"_s; }));
    EXPECT_EQ(server.requests("/api/copy").first().body,
              R"({"source":"gemma3:27b","destination":"mine"})");
}

TEST_F(ModelsDialogTest, MakesAModelWithOnlyWhatWasChanged)
{
    server.answer("/api/create", Script::lines({R"({"status":"success"})"}));
    ASSERT_TRUE(open());
    ASSERT_TRUE(waitUntil([&] { return page->toPlainText().contains(u"Be kind."_s); }));
    button(u"createModel"_s)->click();
    auto* create = inner<CreateModelDialog>();
    ASSERT_NE(create, nullptr);
    auto* system = create->findChild<QPlainTextEdit*>(u"createSystem"_s);
    auto* parameters = create->findChild<QPlainTextEdit*>(u"createParameters"_s);
    auto* go = create->findChild<QPushButton*>(u"createStart"_s);
    EXPECT_EQ(system->toPlainText(), u"Be kind."_s);
    EXPECT_EQ(parameters->toPlainText(), u"stop \"x\"\ntemperature 0.7"_s);
    create->findChild<QLineEdit*>(u"createName"_s)->setText(u"mine"_s);
    parameters->setPlainText(u"stop \"x\"\ntemperature warm"_s);
    EXPECT_FALSE(go->isEnabled());
    EXPECT_TRUE(create->findChild<QLabel*>(u"createStatus"_s)->text().contains(u"Line 2"_s));
    parameters->setPlainText(u"stop \"x\"\ntemperature 0.2"_s);
    ASSERT_TRUE(go->isEnabled());
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"mine:latest"}]})"));
    go->click();
    ASSERT_TRUE(waitUntil([&] { return dialog->model() == u"mine:latest"_s; }));
    EXPECT_EQ(server.requests("/api/create").first().body,
              R"({"model":"mine","from":"gemma3:27b","parameters":{"temperature":0.2},)"
              R"("stream":true})");
}

TEST_F(ModelsDialogTest, AModelThatCannotBeMadeSaysWhyAndKeepsWhatWasTyped)
{
    server.answer("/api/create", Script::lines({R"({"error":"<b>no</b> such thing"})"}));
    ASSERT_TRUE(open());
    button(u"createModel"_s)->click();
    auto* create = inner<CreateModelDialog>();
    ASSERT_NE(create, nullptr);
    auto* name = create->findChild<QLineEdit*>(u"createName"_s);
    name->setText(u"mine"_s);
    create->findChild<QPushButton*>(u"createStart"_s)->click();
    auto* status = create->findChild<QLabel*>(u"createStatus"_s);
    ASSERT_TRUE(waitUntil([&] { return status->text().contains(u"<b>no</b>"_s); }));
    EXPECT_EQ(status->textFormat(), Qt::PlainText);
    EXPECT_EQ(name->text(), u"mine"_s);
    EXPECT_TRUE(name->isEnabled());
}

TEST_F(ModelsDialogTest, ShowsEveryPullWithOneBarAndLetsItBeStoppedAndGoneOnWith)
{
    const QByteArray half = R"({"status":"a","digest":"sha256:a","total":1000,"completed":500})";
    server.answer("/api/pull", Script::stream().line(half).gate("never"));
    ASSERT_TRUE(open());
    EXPECT_TRUE(dialog->findChildren<PullRow*>().isEmpty());
    pulls->pullOf(profileId, u"one"_s).start();
    pulls->pullOf(profileId, u"two"_s).start();
    const auto rows = dialog->findChildren<PullRow*>();
    ASSERT_EQ(rows.size(), 2);
    for (PullRow* row : rows) {
        auto* bar = row->findChild<QProgressBar*>();
        EXPECT_TRUE(waitUntil([&] { return bar->maximum() == 2 * bar->value(); }));
    }
    auto* stop = rows.first()->findChild<QPushButton*>(u"pullStop"_s);
    auto* again = rows.first()->findChild<QPushButton*>(u"pullAgain"_s);
    stop->click();
    ASSERT_TRUE(waitUntil([&] { return again->isVisible(); }));
    EXPECT_FALSE(stop->isVisible());
    again->click();
    ASSERT_TRUE(server.waitForRequests("/api/pull", 3));
    ASSERT_TRUE(waitUntil([&] { return stop->isVisible(); }));
    stop->click();
    auto* remove = rows.first()->findChild<QPushButton*>(u"pullDismiss"_s);
    ASSERT_TRUE(waitUntil([&] { return remove->isVisible(); }));
    remove->click();
    EXPECT_EQ(pulls->all().size(), 1);
    ASSERT_TRUE(waitUntil([&] { return dialog->findChildren<PullRow*>().size() == 1; }));
}

TEST_F(ModelsDialogTest, FollowsTheServersOneSetsUpAndRemoves)
{
    ASSERT_TRUE(open());
    auto* box = dialog->findChild<QComboBox*>(u"manageServer"_s);
    EXPECT_EQ(box->count(), 1);
    ServerProfile other;
    other.name = u"<i>Other</i>"_s;
    other.address = u"127.0.0.1:1"_s;
    const ProfileId id = servers->save(other).value().id;
    EXPECT_EQ(box->count(), 2);
    EXPECT_EQ(dialog->server(), profileId);
    dialog->showServer(id);
    EXPECT_EQ(box->currentText(), u"<i>Other</i>"_s);
    EXPECT_EQ(dialog->model(), QString());
    servers->remove(id);
    EXPECT_EQ(dialog->server(), profileId);
    servers->remove(profileId);
    EXPECT_FALSE(dialog->server().isValid());
    EXPECT_FALSE(offers(u"managePull"_s));
}

TEST_F(ModelsDialogTest, FiveThousandModelsAreNoTrouble)
{
    QByteArray many = R"({"models":[{"name":"gemma3:27b"})";
    for (int i = 0; i < 5000; ++i)
        many += R"(,{"name":"m)" + QByteArray::number(i) + R"(","size":null,"details":null})";
    server.answer("/api/tags", Script::json(many + "]}"));
    ASSERT_TRUE(open());
    EXPECT_EQ(list->model()->rowCount(), 5001);
    EXPECT_LT(server.count("/api/show"), 40);
    dialog->findChild<QLineEdit*>(u"manageFilter"_s)->setText(u"m4999"_s);
    EXPECT_EQ(list->model()->rowCount(), 1);
}

} // namespace loquat::test
