// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/shelfkeeper.h"
#include "tests/gallery/gallery.h"
#include "ui/composer/placeholderdialog.h"
#include "ui/options/optionspanel.h"

#include <QAction>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QString schema = uR"({
  "type": "object",
  "properties": {
    "name": { "type": "strnig" }
  }
})"_s;

constexpr auto show =
    R"({"parameters":"temperature 0.6\nstop \"<|eot_id|>\"","system":"You are helpful.",)"
    R"("template":"{{ if .System }}<|system|>\n{{ .System }}<|end|>\n{{ end }}<|user|>\n{{ .Prompt )"
    R"(}}<|end|>\n<|assistant|>\n{{ .Response }}"})";

void fillShelf(House& house)
{
    Preset precise{{}, u"Precise"_s, {}, {}};
    precise.settings.options = {{u"temperature"_s, 0.1}, {u"seed"_s, 7}};
    precise.settings.system = u"Answer in one sentence."_s;
    house.library->shelf().put(precise);
    house.library->shelf().put(Preset{{}, u"Long stories"_s, u"gemma3:27b"_s, {}});
    house.library->shelf().put(
        SavedPrompt{{}, u"Translate"_s, u"Translate into {{language}}:\n\n{{text}}"_s});
    house.library->shelf().put(
        SavedPrompt{{}, u"Review code"_s, u"Review this code for mistakes:\n\n{{code}}"_s});
}

void learn(House& house, MainWindow& window)
{
    house.server.answer("/api/show", Script::json(show));
    house.servers->refresh(house.profileId);
    auto* panel = window.findChild<OptionsPanel*>();
    waitUntil([&] { return !panel->context().templateText.isEmpty(); });
}

void setLayers(House& house, MainWindow& window)
{
    fillShelf(house);
    ServerProfile profile = *house.servers->profile(house.profileId);
    profile.defaults.options = {{u"num_ctx"_s, 16384}};
    profile.modelDefaults[u"gemma3:27b"_s].keepAlive = QJsonValue(u"1h30m"_s);
    if (!house.servers->save(profile))
        return;
    Draft draft = sessionOf(window).draft();
    const Preset& preset = house.library->shelf().shelf().presets.last();
    draft.layers.presetName = preset.name;
    draft.layers.preset = preset.settings;
    draft.settings.options = {{u"top_k"_s, 5000}, {u"mirostat"_s, 1}};
    draft.layers.once.values.options = {{u"top_p"_s, 0.5}};
    sessionOf(window).setDraft(draft);
    window.chat().showDraft();
}

void trigger(MainWindow& window, const QString& action)
{
    for (QAction* one : window.actions()) {
        if (one->objectName() == action)
            one->trigger();
    }
    QTest::qWait(50);
}

} // namespace

void drawOptions(Gallery& gallery)
{
    const QSize wide(1280, 860);
    gallery.scene(u"options-layers"_s, wide, [](House& house, MainWindow& window) {
        learn(house, window);
        setLayers(house, window);
    });
    gallery.scene(u"options-large"_s, wide, [&](House& house, MainWindow& window) {
        gallery.zoom(150);
        setLayers(house, window);
        QTest::qWait(50);
    });
    gallery.scene(u"options-advanced"_s, {1280, 1500}, [](House& house, MainWindow& window) {
        learn(house, window);
        window.findChild<QToolButton*>(u"advancedOptions"_s)->click();
    });
    gallery.scene(u"options-search"_s, wide, [](House&, MainWindow& window) {
        window.findChild<QLineEdit*>(u"searchOptions"_s)->setText(u"repeat"_s);
    });
    gallery.scene(u"options-stop-and-schema"_s, {1280, 1200}, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Name a fruit"_s, finished("A loquat, END of story."));
        Draft draft = sessionOf(window).draft();
        draft.settings.options = {{u"stop"_s, QJsonArray{u"END"_s, u"\n\n"_s}}};
        draft.settings.format = schema;
        sessionOf(window).setDraft(draft);
        window.chat().showDraft();
    });
    gallery.scene(u"options-others"_s, {1280, 1300}, [](House&, MainWindow& window) {
        Draft draft = sessionOf(window).draft();
        draft.settings.options = {
            {u"mirostat"_s, 2}, {u"tfs_z"_s, 0.95}, {u"xtc_threshold"_s, 0.1}};
        draft.settings.format = u"json"_s;
        sessionOf(window).setDraft(draft);
        window.chat().showDraft();
        window.findChild<QToolButton*>(u"otherOptionsFold"_s)->click();
        window.findChild<QLineEdit*>(u"newOptionName"_s)->setText(u"dry_base"_s);
        QTest::keyClicks(window.findChild<QLineEdit*>(u"newOptionValue"_s), u"fast"_s);
        window.findChild<QAbstractButton*>(u"addOption"_s)->click();
        auto* area = window.findChild<OptionsPanel*>()->findChild<QScrollArea*>();
        QTest::qWait(50);
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    });
    gallery.scene(u"presets"_s, wide, [](House& house, MainWindow& window) {
        fillShelf(house);
        trigger(window, u"managePresets"_s);
        window.findChild<QListWidget*>(u"presetList"_s)->setCurrentRow(1);
    });
    gallery.scene(u"default-options"_s, wide, [](House& house, MainWindow& window) {
        setLayers(house, window);
        trigger(window, u"defaultOptions"_s);
    });
    gallery.scene(u"raw-studio"_s, wide, [](House& house, MainWindow& window) {
        learn(house, window);
        Draft draft = sessionOf(window).draft();
        draft.text = u"Why is the sky blue?"_s;
        draft.settings.system = u"Answer in one sentence."_s;
        sessionOf(window).setDraft(draft);
        window.chat().showDraft();
        trigger(window, u"openRawStudio"_s);
    });
    gallery.scene(u"schema"_s, wide, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Name a fruit"_s, finished(R"({\"name\":7})"));
        Draft draft = sessionOf(window).draft();
        draft.settings.format = schema;
        sessionOf(window).setDraft(draft);
        window.chat().showDraft();
        Q_EMIT window.findChild<OptionsPanel*>()->schemaRequested();
        QTest::qWait(50);
    });
    gallery.scene(u"prompts"_s, wide, [](House& house, MainWindow& window) {
        fillShelf(house);
        trigger(window, u"savedPrompts"_s);
        window.findChild<QListWidget*>(u"promptList"_s)->setCurrentRow(1);
    });
    gallery.scene(u"prompts-slash"_s, wide, [](House& house, MainWindow& window) {
        fillShelf(house);
        auto* prompt = window.findChild<QPlainTextEdit*>(u"prompt"_s);
        QTest::keyClick(prompt, Qt::Key_Slash);
        QTest::qWait(50);
    });
    gallery.scene(u"prompts-form"_s, wide, [](House& house, MainWindow& window) {
        fillShelf(house);
        auto* dialog =
            new PlaceholderDialog(house.library->shelf().shelf().prompts.last(), &window);
        dialog->findChild<QPlainTextEdit*>(u"placeholder-language"_s)->setPlainText(u"French"_s);
        dialog->show();
    });
    gallery.scene(u"palette"_s, wide, [](House& house, MainWindow& window) {
        fillShelf(house);
        house.servers->refresh(house.profileId);
        waitUntil([&] { return !house.servers->listing(house.profileId).models.isEmpty(); });
        trigger(window, u"commandPalette"_s);
        QTest::keyClicks(window.findChild<QWidget*>(u"palettePopup"_s)->findChild<QLineEdit*>(),
                         u"pre"_s);
    });
}

} // namespace loquat::test
