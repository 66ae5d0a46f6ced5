// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/gallery.h"

#include "app/practice/tourpages.h"
#include "tests/support/testpicture.h"
#include "ui/composer/composer.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/theme.h"
#include "ui/transcript/findbar.h"
#include "ui/transcript/transcriptview.h"
#include "ui/transcript/turnnotice.h"
#include "ui/translations.h"
#include "ui/window/chatpage.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>

#include <cstdio>
#include <functional>

// Draws every screen in both themes to PNG files: loquat_gallery [FOLDER [LANGUAGE
// [BEGINNING OF THE SCREENS' NAMES]]].

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray skyAnswer =
    R"(The sky appears blue because of **Rayleigh scattering**: air scatters short wavelengths far more than long ones.\n\n)"
    R"(| Colour | Wavelength | Scattering |\n|---|---|---|\n| Blue | 450 nm | 5.5× |\n| Red | 700 nm | 1× |\n\n)"
    R"(The intensity goes with the inverse fourth power of the wavelength:\n\n)"
    R"(```python\ndef scatter(nm):\n    # relative to red at 700 nm\n    return (700 / nm) ** 4\n\nprint(f\"{scatter(450):.1f}×\")\n```\n)";

TurnNotice* lastNotice(MainWindow& window)
{
    waitUntil([&] { return !window.findChildren<TurnNotice*>().isEmpty(); });
    return window.findChildren<TurnNotice*>().last();
}

void press(MainWindow& window, const QString& label)
{
    for (QPushButton* button : lastNotice(window)->findChildren<QPushButton*>()) {
        if (button->text() == label)
            button->click();
    }
}

// What goes wrong, and what is offered then.
void drawFailures(Gallery& gallery)
{
    const QSize small(900, 600);
    gallery.scene(u"failure-missing-model"_s, small, [](House& house, MainWindow& window) {
        fail(house, window, u"Hello?"_s, R"({"error":"model 'gemma3:27b' not found"})", 404);
    });
    gallery.scene(u"failure-too-long"_s, small, [](House& house, MainWindow& window) {
        fail(house, window, u"Summarise all of this, please."_s,
             R"({"error":"the prompt is longer than the context length"})", 400);
    });
    gallery.scene(u"failure-context-suggested"_s, QSize(1280, 860),
                  [](House& house, MainWindow& window) {
                      fail(house, window, u"Summarise all of this, please."_s,
                           R"({"error":"the prompt is longer than the context length"})", 400);
                      press(window, u"Raise context size…"_s);
                      QTest::qWait(20);
                  });
    gallery.scene(u"failure-sign-in"_s, small, [](House& house, MainWindow& window) {
        fail(house, window, u"Hello?"_s,
             R"({"error":"unauthorized","signin_url":"https://ollama.com/connect?name=desk"})",
             401);
    });
    gallery.scene(u"failure-key"_s, small, [](House& house, MainWindow& window) {
        fail(house, window, u"Hello?"_s, R"({"error":"Incorrect API key provided"})", 401);
    });
    gallery.scene(u"failure-countdown"_s, small, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Hello?"_s,
                     Script::answer(429, "application/json", R"({"error":"slow down"})",
                                    {"Retry-After: 90"}));
    });
    gallery.scene(u"failure-quota"_s, small, [](House& house, MainWindow& window) {
        fail(
            house, window, u"Hello?"_s,
            R"({"error":"you have reached your weekly usage limit, upgrade: https://ollama.com/upgrade"})",
            429);
    });
    gallery.scene(u"failure-empty"_s, small, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Hello?"_s,
                     Script::lines({R"({"model":"m","done":true,"context":[],"response":""})"}));
    });
    gallery.scene(u"failure-refused"_s, small, [](House& house, MainWindow& window) {
        ServerProfile profile = house.servers->profile(house.profileId).value();
        profile.address = u"http://127.77.0.1"_s;
        if (house.servers->save(profile))
            askAndFinish(house, window, u"Hello?"_s, {});
    });
    const auto pull = [](House& house, MainWindow& window, Script answer) {
        house.server.answer("/api/pull", answer);
        fail(house, window, u"Hello?"_s, R"({"error":"model 'gemma3:27b' not found"})", 404);
        press(window, u"Pull"_s);
        QTest::qWait(300);
    };
    const auto arriving = [] {
        return Script::stream().line(
            R"({"status":"a","digest":"sha256:a","total":17396936941,"completed":6200000000})");
    };
    gallery.scene(u"pull-arriving"_s, small, [=](House& house, MainWindow& window) {
        pull(house, window, arriving().gate("never"));
    });
    gallery.scene(u"pull-verifying"_s, small, [=](House& house, MainWindow& window) {
        pull(house, window,
             arriving().line(R"({"status":"verifying sha256 digest"})").gate("never"));
    });
    gallery.scene(u"pull-done"_s, small, [=](House& house, MainWindow& window) {
        pull(house, window, Script::lines({R"({"status":"success"})"}));
    });
    gallery.scene(u"pull-failed"_s, small, [=](House& house, MainWindow& window) {
        pull(house, window,
             Script::lines({R"({"error":"pull model manifest: file does not exist"})"}));
    });
    gallery.scene(u"pull-question"_s, small, [](House&, MainWindow& window) {
        window.findChild<QAbstractButton*>(u"model"_s)->click();
        window.findChild<QPushButton*>(u"pullModel"_s)->click();
    });
}

void drawAll(Gallery& gallery)
{
    const QSize wide(1280, 860);
    gallery.scene(
        u"welcome"_s, wide,
        [](House&, MainWindow& window) {
            auto* connect = window.findChild<QWidget*>(u"lookAgain"_s);
            auto* use = window.findChild<QWidget*>(u"useLocal"_s);
            waitUntil([&] { return connect->isVisible() || use->isVisible(); });
        },
        false);
    gallery.scene(u"memory-menu"_s, wide, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Why is the sky blue?"_s, finished("Rayleigh scattering."));
        waitUntil([&] { return sessionOf(window).memory().way != MemoryWay::None; });
        auto* badge = window.findChild<QToolButton*>(u"memory"_s);
        badge->menu()->popup(badge->mapToGlobal(QPoint(0, badge->height())));
    });
    gallery.scene(u"memory-test"_s, wide, [](House& house, MainWindow& window) {
        house.server.answer("/api/generate", finished("OK"));
        window.findChild<QAction*>(u"testMemory"_s)->trigger();
        auto* said = window.findChild<QLabel*>(u"memoryTestResult"_s);
        waitUntil([&] { return said->text().contains(u"emembered:"_s); });
    });
    gallery.scene(u"empty"_s, wide, [](House&, MainWindow&) {});
    const auto long_chat = [](House& house, MainWindow& window) {
        sessionOf(window).setDraft([] {
            Draft draft;
            draft.settings.system = u"You are a concise physics tutor."_s;
            draft.settings.options.insert(u"temperature"_s, 0.7);
            draft.settings.options.insert(u"num_predict"_s, 512);
            draft.settings.options.insert(u"stop"_s, QJsonArray({u"END"_s, u"\n\n"_s}));
            return draft;
        }());
        Q_EMIT sessionOf(window).draftChanged();
        askAndFinish(house, window,
                     u"Why is the sky blue? Give me a small table and a code example."_s,
                     finished(skyAnswer));
    };
    gallery.scene(u"finished"_s, wide, long_chat);
    gallery.scene(u"picture"_s, wide, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Paint a sunset over the sea."_s,
                     Script::lines({House::delta("Here it is, with calm water:"),
                                    paintedLine(testPng(1024, 768))}));
        QTest::qWait(60);
    });
    gallery.scene(u"picture-painting"_s, wide, [](House& house, MainWindow& window) {
        house.server.answer("/api/generate", Script::stream().line(paintingLine(3)).gate("never"));
        if (house.ask(sessionOf(window), u"Paint a sunset over the sea."_s))
            waitUntil([&] { return house.lastTurn(sessionOf(window)).reply.steps.has_value(); });
    });
    const auto streaming = [&](House& house, MainWindow& window) {
        long_chat(house, window);
        house.server.answer(
            "/api/generate",
            Script::stream()
                .line(House::delta("At sunset the light crosses far more air, so the blue has been "
                                   "scattered out of the beam before it reaches "))
                .gate("never"));
        ChatSession& session = sessionOf(window);
        if (house.ask(session, u"And at sunset?"_s))
            waitUntil([&] { return !house.lastTurn(session).reply.text.isEmpty(); });
        QTest::qWait(40);
    };
    gallery.scene(u"streaming"_s, wide, streaming);
    gallery.scene(u"small-1280x800"_s, QSize(1280, 800), streaming);
    gallery.scene(u"narrow-900x600"_s, QSize(900, 600), streaming);
    gallery.scene(u"narrow-640x600"_s, QSize(640, 600), streaming);
    gallery.scene(u"error"_s, wide, [&](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Hello?"_s,
                     Script::json(R"({"error":"model 'gemma3:27b' not found"})", 404));
        askAndFinish(house, window, u"And now?"_s,
                     Script::lines({House::delta("I was about to say"),
                                    R"({"error":"CUDA error: out of memory"})"}));
        askAndFinish(house, window, u"Once more."_s,
                     Script::lines({R"({"model":"m","done":true,"context":[],"response":""})"}));
    });
    drawBranches(gallery);
    drawKeychain(gallery);
    drawLists(gallery);
    drawOptions(gallery);
    drawModels(gallery);
    drawSearch(gallery);
    drawComposer(gallery);
    drawExchange(gallery);
    drawSettings(gallery);
    drawFailures(gallery);
    gallery.scene(u"interrupted"_s, wide, [&](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Tell me a story."_s,
                     Script::lines({House::delta("Once upon a time there was")}));
        askAndFinish(
            house, window, u"A longer one."_s,
            Script::lines({House::delta("It was a dark and stormy night"),
                           R"({"model":"m","response":"","done":true,"done_reason":"length"})"}));
    });
    gallery.scene(u"images"_s, wide, [](House&, MainWindow& window) {
        QStringList files;
        static const QTemporaryDir folder;
        for (const QColor colour : {QColor(0xe8a15c), QColor(0x86a86b)}) {
            QImage image(640, 480, QImage::Format_RGB32);
            image.fill(colour);
            files.append(folder.filePath(colour.name().mid(1) + u".png"_s));
            image.save(files.last());
        }
        Draft draft;
        draft.text = u"Which of these two photos was taken later in the day?"_s;
        sessionOf(window).setDraft(draft);
        Q_EMIT sessionOf(window).draftChanged();
        window.chat().composer().addImageFiles(files);
        waitUntil([&] { return sessionOf(window).draft().attachments.size() == 2; });
    });
    gallery.scene(u"settings"_s, wide, [](House&, MainWindow& window) {
        window.findChild<QAbstractButton*>(u"settings"_s)->click();
    });
    gallery.scene(u"settings-limits"_s, wide, [](House& house, MainWindow& window) {
        house.server.answer("/api/version", Script::json(R"({"version":"0.33.0"})"));
        ServerProfile profile = *house.servers->profile(house.profileId);
        profile.firstByteLimitMs = 90'000;
        house.servers->save(profile);
        window.findChild<QAbstractButton*>(u"settings"_s)->click();
        window.findChild<QAbstractButton*>(u"testConnection"_s)->click();
        window.findChild<QSpinBox*>(u"idleLimit"_s)->setValue(60);
        waitUntil([&] { return !house.servers->facts(house.profileId).version.isEmpty(); });
    });
    gallery.scene(u"find"_s, QSize(900, 600), [&](House& house, MainWindow& window) {
        long_chat(house, window);
        window.chat().findBar().open();
        window.findChild<QLineEdit*>(u"findText"_s)->setText(u"sc"_s);
        QTest::qWait(50);
    });
    gallery.scene(u"zoomed"_s, QSize(900, 600), [&](House& house, MainWindow& window) {
        long_chat(house, window);
        gallery.zoom(170);
        askAndFinish(
            house, window, u"\u05d5\u05d1\u05e2\u05d1\u05e8\u05d9\u05ea? 日本語で? \U0001F30A"_s,
            finished(
                u"\u05d4\u05e9\u05de\u05d9\u05d9\u05dd \u05db\u05d7\u05d5\u05dc\u05d9\u05dd.\\n空は青い。\\nBlue, \U0001F499."_s
                    .toUtf8()));
    });
    gallery.scene(u"appearance"_s, QSize(900, 600), [](House&, MainWindow& window) {
        window.findChild<QAbstractButton*>(u"settings"_s)->click();
        window.findChild<SettingsDialog*>()->showPage(3);
    });
    gallery.scene(u"help"_s, wide,
                  [](House&, MainWindow& window) { QTest::keyClick(&window, Qt::Key_F1); });
    gallery.scene(u"models"_s, wide, [](House& house, MainWindow& window) {
        window.findChild<QAbstractButton*>(u"model"_s)->click();
        waitUntil([&] {
            return house.servers->listing(house.profileId).state == ModelListing::State::Ready;
        });
    });
    // The practice server's page about Markdown, from its beginning and further down.
    const auto markdown = [&](int from) {
        return [from](House& house, MainWindow& window) {
            askAndFinish(house, window, u"What can you show me?"_s,
                         finished(QJsonDocument(QJsonArray{tourPageFor(u"markdown"_s)})
                                      .toJson(QJsonDocument::Compact)
                                      .replace("[\"", "")
                                      .replace("\"]", "")));
            QScrollBar& bar = *window.chat().transcript().verticalScrollBar();
            bar.setValue(from);
            bar.setValue(from);
        };
    };
    gallery.scene(u"markdown-1"_s, QSize(1280, 800), markdown(0));
    gallery.scene(u"markdown-2"_s, QSize(1280, 800), markdown(560));
    gallery.scene(u"markdown-3"_s, QSize(1280, 800), markdown(1120));
    gallery.scene(u"markdown-narrow"_s, QSize(900, 600), markdown(480));
    gallery.scene(u"long"_s, wide, [&](House& house, MainWindow& window) {
        for (int i = 1; i <= 12; ++i)
            askAndFinish(house, window, u"Question number %1, asked in one line."_s.arg(i),
                         finished("Answer " + QByteArray::number(i) +
                                  ". A paragraph that is long enough to be broken over several "
                                  "lines of the reading column, so that one sees how the text "
                                  "sits in it, how wide it is and how the lines are spaced."));
    });
}

} // namespace

} // namespace loquat::test

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    loquat::loadTranslations(application,
                             argc > 2 ? QString::fromLocal8Bit(argv[2]) : QStringLiteral("en"));
    loquat::theme::Theme theme(application);
    loquat::test::Gallery gallery(argc > 1 ? QString::fromLocal8Bit(argv[1])
                                           : QStringLiteral(LOQUAT_GALLERY_FOLDER),
                                  argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString(), theme);
    loquat::test::drawAll(gallery);
    return 0;
}
