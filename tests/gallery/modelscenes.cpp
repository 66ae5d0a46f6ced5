// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localollama.h"
#include "app/session/modelshelf.h"
#include "tests/gallery/gallery.h"
#include "tests/support/fakeollama.h"
#include "ui/models/modelsdialog.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

namespace loquat::test {

namespace {

// A server with all kinds of models, two of them loaded.
void furnish(House& house)
{
    house.server.answer("/api/tags", Script::json(R"({"models":[
        {"name":"gemma3:27b","size":17396936941,"digest":"a418f5838eaf7fe2cfe0a3046c8384b68ba43a4435542c942f9db00a5f342203",
         "details":{"parameter_size":"27.4B","quantization_level":"Q4_K_M","context_length":131072},
         "capabilities":["completion","vision"]},
        {"name":"gpt-oss:120b-cloud","remote_host":"ollama.com","capabilities":["completion","tools","thinking"]},
        {"name":"hf.co/some-company/a-model-with-a-rather-long-name-instruct-GGUF:Q5_K_M","size":5733110000,
         "digest":"b418f5838eaf7fe2cfe0a3046c8384b68ba43a4435542c942f9db00a5f342203",
         "details":{"parameter_size":"8.0B","quantization_level":"Q5_K_M"},
         "capabilities":["completion","vision","thinking","tools","insert"]},
        {"name":"llama3.2:3b","size":2019393189,"digest":"c418f5838eaf7fe2cfe0a3046c8384b68ba43a4435542c942f9db00a5f342203",
         "details":{"parameter_size":"3.2B","quantization_level":"Q4_K_M"},"capabilities":["completion","tools"]},
        {"name":"nomic-embed-text:latest","size":274302450,"digest":"d418f5838eaf7fe2cfe0a3046c8384b68ba43a4435542c942f9db00a5f342203",
         "details":{"parameter_size":"137M","quantization_level":"F16"},"capabilities":["embedding"]},
        {"name":"qwen3:8b","size":5225388164,"digest":"e418f5838eaf7fe2cfe0a3046c8384b68ba43a4435542c942f9db00a5f342203",
         "details":{"parameter_size":"8.2B","quantization_level":"Q4_K_M"},"capabilities":["completion","thinking","tools"]}]})"));
    house.server.answer("/api/version", Script::json(R"({"version":"0.33.0"})"));
    const QByteArray soon =
        QDateTime::currentDateTimeUtc().addSecs(272).toString(Qt::ISODateWithMs).toUtf8();
    house.server.answer(
        "/api/ps", Script::json(R"({"models":[{"name":"gemma3:27b","size":19800000000,)"
                                R"("size_vram":19800000000,"context_length":32768,"expires_at":")" +
                                soon + R"("},{"name":"llama3.2:3b"}]})"));
    house.server.answer(
        "/api/show",
        Script::json(
            R"({"template":"{{ if .System }}<|start|>{{ .System }}<|end|>\n{{ end }}<|user|>{{ .Prompt }}",)"
            R"("license":"Gemma Terms of Use\n\nLast modified: 21 February 2024\n\nBy using, reproducing, modifying or distributing any portion of this model you agree to be bound by this agreement.",)"
            R"("parameters":"stop                           \"<end_of_turn>\"\ntemperature                    1\ntop_k                          64",)"
            R"("system":"You are a friendly assistant.","details":{"format":"gguf","family":"gemma3","families":["gemma3"]},)"
            R"("model_info":{"general.architecture":"gemma3","gemma3.context_length":131072},"capabilities":["completion","vision"]})"));
    ServerProfile profile = house.servers->profile(house.profileId).value();
    profile.colour = u"#2a7fb8"_s;
    house.servers->save(profile);
    ServerProfile other;
    other.name = u"Cellar"_s;
    other.address = u"127.77.0.1:1"_s;
    other.colour = u"#c0562b"_s;
    const ProfileId cellar = house.servers->save(other).value().id;
    house.servers->shelf().setFavourite({house.profileId, u"qwen3:8b"_s}, true);
    house.servers->shelf().setFavourite({cellar, u"deepseek-r1:70b"_s}, true);
    house.servers->shelf().noteUsed({house.profileId, u"llama3.2:3b"_s});
    house.servers->shelf().noteUsed({house.profileId, u"gemma3:27b"_s});
}

void trigger(MainWindow& window, const QString& name)
{
    const QList<QAction*> actions = window.actions();
    for (QAction* action : actions) {
        if (action->objectName() == name)
            action->trigger();
    }
}

void openPicker(House& house, MainWindow& window, const QString& typed)
{
    window.findChild<QAbstractButton*>(u"model"_s)->click();
    auto* list = window.findChild<QListView*>(u"models"_s);
    waitUntil([&] {
        return house.servers->listing(house.profileId).state == ModelListing::State::Ready &&
               list->model()->index(1, 0).isValid() && house.server.count("/api/ps") > 0;
    });
    window.findChild<QLineEdit*>(u"modelFilter"_s)->setText(typed);
    QTest::qWait(60);
}

ModelsDialog* openModels(MainWindow& window, const QString& awaited)
{
    trigger(window, u"models"_s);
    auto* dialog = window.findChild<ModelsDialog*>();
    auto* page = dialog->findChild<QPlainTextEdit*>(u"modelDetails"_s);
    waitUntil([&] { return page->toPlainText().contains(awaited); });
    QTest::qWait(40);
    return dialog;
}

} // namespace

void drawModels(Gallery& gallery)
{
    const QSize wide(1280, 860);
    gallery.scene(u"picker"_s, wide, [](House& house, MainWindow& window) {
        furnish(house);
        openPicker(house, window, {});
    });
    gallery.scene(u"picker-typed"_s, wide, [](House& house, MainWindow& window) {
        furnish(house);
        openPicker(house, window, u"tools"_s);
    });
    gallery.scene(u"manage"_s, wide, [](House& house, MainWindow& window) {
        furnish(house);
        openModels(window, u"Licence"_s);
    });
    gallery.scene(u"manage-pulls"_s, wide, [](House& house, MainWindow& window) {
        furnish(house);
        house.server.answer(
            "/api/pull",
            Script::stream()
                .line(
                    R"({"status":"a","digest":"sha256:a","total":17396936941,"completed":6200000000})")
                .gate("never"));
        auto* dialog = openModels(window, u"Licence"_s);
        for (const QString& name : {u"qwen3:32b"_s, u"phi4:14b"_s}) {
            dialog->findChild<QLineEdit*>(u"manageFilter"_s)->setText(name);
            dialog->findChild<QPushButton*>(u"managePull"_s)->click();
            for (QDialog* pull : window.findChildren<QDialog*>(u"pullDialog"_s)) {
                auto* start = pull->findChild<QPushButton*>(u"pullStart"_s);
                if (start->isVisible())
                    start->click();
                pull->hide();
            }
        }
        dialog->findChild<QLineEdit*>(u"manageFilter"_s)->clear();
        QTest::qWait(200);
        dialog->findChildren<QPushButton*>(u"pullStop"_s).last()->click();
        QTest::qWait(60);
    });
    gallery.scene(u"manage-proxy"_s, wide, [](House& house, MainWindow& window) {
        house.server.answer("/api/version", Script::json(R"({"version":"1.0.1e"})"));
        house.servers->forgetFacts(house.profileId);
        openModels(window, u"gemma3"_s);
        waitUntil([&] { return !house.servers->facts(house.profileId).version.isEmpty(); });
        QTest::qWait(60);
    });
    gallery.scene(u"manage-create"_s, wide, [](House& house, MainWindow& window) {
        furnish(house);
        auto* dialog = openModels(window, u"Licence"_s);
        dialog->findChild<QPushButton*>(u"createModel"_s)->click();
        dialog->findChild<QLineEdit*>(u"createName"_s)->setText(u"friendly:latest"_s);
    });
    gallery.scene(u"manage-copy"_s, wide, [](House& house, MainWindow& window) {
        furnish(house);
        auto* dialog = openModels(window, u"Licence"_s);
        dialog->findChild<QPushButton*>(u"copyModel"_s)->click();
        dialog->findChild<QLineEdit*>(u"copyName"_s)->setText(u"qwen3:8b"_s);
    });
    gallery.scene(u"manage-delete"_s, wide, [](House& house, MainWindow& window) {
        furnish(house);
        openModels(window, u"Licence"_s)->findChild<QPushButton*>(u"deleteModel"_s)->click();
        QTest::qWait(30);
    });
    const auto look = [](House& house) {
        house.ollama->look();
        waitUntil([&] { return house.ollama->state() != LocalOllama::State::Looking; });
    };
    gallery.scene(
        u"welcome-installed"_s, wide,
        [=](House& house, MainWindow&) {
            const FakeOllama computer;
            look(house);
        },
        false);
    gallery.scene(
        u"welcome-failed"_s, wide,
        [=](House& house, MainWindow& window) {
            FakeOllama computer;
            computer.behave("exit");
            look(house);
            window.findChild<QPushButton*>(u"startOllama"_s)->click();
            waitUntil([&] { return house.ollama->state() == LocalOllama::State::Failed; });
        },
        false);
    gallery.scene(
        u"welcome-absent"_s, wide,
        [=](House& house, MainWindow&) {
            const FakeOllama computer(FakeOllama::Installed::No);
            look(house);
        },
        false);
    gallery.scene(u"ollama-log"_s, wide, [=](House& house, MainWindow& window) {
        const FakeOllama computer;
        LocalOllama& ollama = *house.ollama;
        trigger(window, u"localOllama"_s);
        waitUntil([&] { return ollama.state() == LocalOllama::State::Installed; });
        ollama.start();
        waitUntil([&] { return ollama.state() == LocalOllama::State::Running; });
        QTest::qWait(40);
    });
}

} // namespace loquat::test
