// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/shelffile.h"
#include "app/session/shelfkeeper.h"
#include "tests/support/house.h"
#include "ui/options/defaultsdialog.h"
#include "ui/options/optionspanel.h"
#include "ui/options/presetnamedialog.h"
#include "ui/options/presetsdialog.h"
#include "ui/options/rawstudio.h"
#include "ui/options/schemadialog.h"
#include "ui/widgets/noticebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class OptionDialogsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        house.build();
        house.addProfile(u"Scripted"_s, u"m"_s);
        ASSERT_TRUE(house.openLibrary());
    }

    ShelfKeeper& shelf() { return house.library->shelf(); }

    Preset preset(const QString& name, const QString& model = {})
    {
        Preset made{{}, name, model, {}};
        made.settings.options = {{u"temperature"_s, 0.1}};
        return shelf().put(made);
    }

    template <typename T>
    static T* find(QWidget& in, const QString& name)
    {
        T* found = in.findChild<T*>(name);
        EXPECT_TRUE(found) << qPrintable(name);
        return found;
    }

    House house;
};

QAction* actionOf(QMenu& menu, const QString& text)
{
    for (QAction* one : menu.actions()) {
        if (one->text() == text || one->objectName() == text)
            return one;
    }
    return nullptr;
}

} // namespace

TEST_F(OptionDialogsTest, ThePanelsMenuOffersAppliesAndUpdatesPresets)
{
    preset(u"Precise"_s);
    preset(u"Of another model"_s, u"other"_s);
    OptionsPanel panel;
    panel.setShelf(shelf());
    OptionContext context;
    context.model = u"m"_s;
    panel.setContext(context);
    auto* menu = find<QMenu>(panel, u"presetMenu"_s);
    Q_EMIT menu->aboutToShow();
    EXPECT_FALSE(actionOf(*menu, u"Of another model"_s));
    ASSERT_TRUE(actionOf(*menu, u"Precise"_s));
    actionOf(*menu, u"Precise"_s)->trigger();
    EXPECT_EQ(panel.options().effective().options, (QJsonObject{{u"temperature"_s, 0.1}}));
    EXPECT_EQ(panel.options().layers.presetName, u"Precise");
    EXPECT_TRUE(panel.settings() == RequestSettings());

    OptionStack stack = panel.options();
    stack.set(u"seed"_s, 7);
    panel.setOptions(stack);
    Q_EMIT menu->aboutToShow();
    actionOf(*menu, u"updatePreset"_s)->trigger();
    EXPECT_EQ(shelf().shelf().presets.at(1).settings.options.value("seed"_L1), 7);
    Q_EMIT menu->aboutToShow();
    actionOf(*menu, u"No preset"_s)->trigger();
    EXPECT_TRUE(panel.options().layers.presetName.isEmpty());
}

TEST_F(OptionDialogsTest, UpdatingAPresetLeavesItWithItsModel)
{
    const Preset bound = preset(u"Precise"_s, u"m"_s);
    OptionsPanel panel;
    panel.setShelf(shelf());
    OptionContext context;
    context.model = u"other"_s; // the chat went on with another one
    panel.setContext(context);
    OptionStack stack;
    stack.layers.presetName = bound.name;
    stack.layers.preset = bound.settings;
    stack.set(u"seed"_s, 7);
    panel.setOptions(stack);
    auto* menu = find<QMenu>(panel, u"presetMenu"_s);
    Q_EMIT menu->aboutToShow();
    QAction* update = actionOf(*menu, u"updatePreset"_s);
    ASSERT_TRUE(update);
    update->trigger();
    const QList<Preset>& presets = shelf().shelf().presets;
    ASSERT_EQ(presets.size(), 1);
    EXPECT_EQ(presets.first().model, u"m"_s);
    EXPECT_EQ(presets.first().settings.options.value("seed"_L1), 7);
}

TEST_F(OptionDialogsTest, WhatIsSetIsKeptAsAPresetUnderAName)
{
    OptionsPanel panel;
    panel.show();
    panel.setShelf(shelf());
    OptionContext context;
    context.model = u"m"_s;
    panel.setContext(context);
    RequestSettings settings;
    settings.system = u"Be brief"_s;
    panel.setSettings(settings);
    auto* menu = find<QMenu>(panel, u"presetMenu"_s);
    Q_EMIT menu->aboutToShow();
    actionOf(*menu, u"savePreset"_s)->trigger();
    auto* dialog = panel.findChild<PresetNameDialog*>();
    ASSERT_TRUE(dialog);
    find<QLineEdit>(*dialog, u"presetName"_s)->setText(u" Terse "_s);
    find<QCheckBox>(*dialog, u"presetForModel"_s)->click();
    dialog->accept();
    ASSERT_EQ(shelf().shelf().presets.size(), 1);
    EXPECT_EQ(shelf().shelf().presets.first().name, u"Terse");
    EXPECT_EQ(shelf().shelf().presets.first().model, u"m");
    EXPECT_EQ(shelf().shelf().presets.first().settings, settings);
    EXPECT_EQ(panel.options().layers.presetName, u"Terse");
}

TEST_F(OptionDialogsTest, PresetsAreRenamedBoundAndDeleted)
{
    preset(u"A"_s);
    preset(u"B"_s);
    PresetsDialog dialog(shelf());
    dialog.show();
    auto* list = find<QListWidget>(dialog, u"presetList"_s);
    ASSERT_EQ(list->count(), 2);
    list->setCurrentRow(1);
    EXPECT_TRUE(find<QLabel>(dialog, u"presetSummary"_s)->text().contains(u"Temperature: 0.1"_s));
    auto* name = find<QLineEdit>(dialog, u"editedPresetName"_s);
    name->setFocus();
    QTest::keyClicks(name, u"ee"_s);
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_EQ(shelf().shelf().presets.at(1).name, u"Bee");
    auto* model = find<QLineEdit>(dialog, u"editedPresetModel"_s);
    model->setFocus();
    QTest::keyClicks(model, u"llama3"_s);
    QTest::keyClick(model, Qt::Key_Return);
    EXPECT_EQ(shelf().shelf().presets.at(1).model, u"llama3");
    find<QPushButton>(dialog, u"deletePreset"_s)->click();
    EXPECT_EQ(shelf().shelf().presets.size(), 1);
    EXPECT_EQ(list->count(), 1);
}

TEST_F(OptionDialogsTest, PresetsGoThroughAFileAndABadFileIsSaidInASentence)
{
    preset(u"A"_s);
    PresetsDialog dialog(shelf());
    const QString path = house.folder.filePath(u"presets.json"_s);
    dialog.exportTo(path);
    shelf().remove(shelf().shelf().presets.first().id);
    dialog.importFrom(path);
    ASSERT_EQ(shelf().shelf().presets.size(), 1);
    EXPECT_EQ(shelf().shelf().presets.first().settings.options.value("temperature"_L1), 0.1);
    dialog.importFrom(house.folder.path());
    auto* notice = dialog.findChild<NoticeBar*>();
    EXPECT_TRUE(notice->message().contains(u"cannot be read"_s));
    QFile bad(house.folder.filePath(u"bad.json"_s));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("{\n oops");
    bad.close();
    dialog.importFrom(bad.fileName());
    EXPECT_TRUE(notice->message().contains(u"line 2"_s)) << notice->message().toStdString();
    EXPECT_EQ(shelf().shelf().presets.size(), 1);
    dialog.exportTo(house.folder.filePath(u"no/folder.json"_s));
    EXPECT_TRUE(notice->message().contains(u"cannot be written"_s));
}

TEST_F(OptionDialogsTest, DefaultsOfServersAndModelsAreKeptWithTheProfile)
{
    DefaultsDialog dialog(*house.servers);
    dialog.show();
    dialog.choose(house.profileId, {});
    find<QCheckBox>(dialog, u"temperature"_s)->click();
    EXPECT_EQ(house.servers->profile(house.profileId)->defaults.options,
              (QJsonObject{{u"temperature"_s, 0.8}}));
    dialog.choose(house.profileId, u"m"_s);
    EXPECT_EQ(find<QComboBox>(dialog, u"defaultsModel"_s)->currentText(), u"m");
    EXPECT_FALSE(find<QCheckBox>(dialog, u"temperature"_s)->isChecked());
    find<QCheckBox>(dialog, u"seed"_s)->click();
    EXPECT_EQ(house.servers->profile(house.profileId)->modelDefaults.value(u"m"_s).options,
              (QJsonObject{{u"seed"_s, 0}}));
    find<QCheckBox>(dialog, u"seed"_s)->click();
    EXPECT_TRUE(house.servers->profile(house.profileId)->modelDefaults.isEmpty());
    ChatSession& session = *house.library->startNew();
    EXPECT_EQ(session.options().effective().options.value("temperature"_L1), 0.8);
}

TEST_F(OptionDialogsTest, DefaultsKnowWhetherTheirModelSees)
{
    house.server.answer("/api/tags",
                        Script::json(R"({"models":[{"name":"m","capabilities":["vision"]}]})"));
    house.servers->refresh(house.profileId);
    ASSERT_TRUE(waitUntil([&] {
        return house.servers->listing(house.profileId).state == ModelListing::State::Ready;
    }));
    DefaultsDialog dialog(*house.servers);
    dialog.show();
    auto* panel = dialog.findChild<OptionsPanel*>();
    dialog.choose(house.profileId, u"m"_s);
    EXPECT_EQ(panel->context().canSee, Known::Yes);
    dialog.choose(house.profileId, {});
    EXPECT_EQ(panel->context().canSee, Known::Unknown);
}

TEST_F(OptionDialogsTest, TheRawStudioFillsTheTemplateIn)
{
    RawStudio studio;
    OptionContext context;
    context.model = u"m"_s;
    context.templateText = u"{{ if .System }}<s>{{ .System }}</s>{{ end }}<u>{{ .Prompt }}</u>"_s;
    studio.setContext(context);
    RequestSettings settings;
    settings.system = u"Be brief"_s;
    studio.setTexts(u"Why?"_s, settings);
    EXPECT_EQ(find<QPlainTextEdit>(studio, u"modelTemplate"_s)->toPlainText(),
              context.templateText);
    EXPECT_EQ(find<QPlainTextEdit>(studio, u"filledTemplate"_s)->toPlainText(),
              u"<s>Be brief</s><u>Why?</u>"_s);
    QSignalSpy inserted(&studio, &RawStudio::inserted);
    find<QPushButton>(studio, u"insertRaw"_s)->click();
    ASSERT_EQ(inserted.size(), 1);
    EXPECT_EQ(inserted.first().at(0).toString(), u"<s>Be brief</s><u>Why?</u>");
    EXPECT_TRUE(inserted.first().at(2).toBool());
}

TEST_F(OptionDialogsTest, TheRawStudioSaysWhatItCannotDo)
{
    RawStudio studio;
    OptionContext context;
    context.model = u"m"_s;
    context.canInsert = Known::No;
    context.templateText = u"{{ json .Tools }}{{ .Prompt }}"_s;
    studio.setContext(context);
    studio.setTexts(u"Why?"_s, {});
    EXPECT_EQ(find<QPlainTextEdit>(studio, u"filledTemplate"_s)->toPlainText(),
              context.templateText);
    EXPECT_TRUE(find<QLabel>(studio, u"filledNote"_s)->text().contains(u"more than can be"_s));
    EXPECT_FALSE(find<QPlainTextEdit>(studio, u"insertBefore"_s)->isEnabled());
    EXPECT_TRUE(find<QLabel>(studio, u"pairNote"_s)->text().contains(u"cannot insert"_s));
    context.canInsert = Known::Yes;
    studio.setContext(context);
    find<QPlainTextEdit>(studio, u"insertBefore"_s)->setPlainText(u"int x"_s);
    find<QPlainTextEdit>(studio, u"insertBehind"_s)->setPlainText(u";"_s);
    QSignalSpy inserted(&studio, &RawStudio::inserted);
    find<QPushButton>(studio, u"insertPair"_s)->click();
    ASSERT_EQ(inserted.size(), 1);
    EXPECT_EQ(inserted.first(), (QVariantList{u"int x"_s, u";"_s, false}));
}

TEST_F(OptionDialogsTest, TheSchemaDialogNamesTheLineAndChecksTheLastReply)
{
    SchemaDialog dialog;
    dialog.show();
    QSignalSpy changed(&dialog, &SchemaDialog::changed);
    dialog.setSchema(u"json"_s);
    auto* text = find<QPlainTextEdit>(dialog, u"largeSchema"_s);
    EXPECT_TRUE(text->toPlainText().isEmpty());
    text->setPlainText(u"{\n\"type\":"_s);
    auto* fault = find<QLabel>(dialog, u"schemaFault"_s);
    EXPECT_TRUE(fault->text().contains(u"line 2"_s)) << fault->text().toStdString();
    EXPECT_EQ(changed.size(), 1) << "to be kept, also where it cannot be sent";
    text->setPlainText(u"{\"type\":\"object\",\"required\":[\"a\"]}"_s);
    EXPECT_EQ(changed.size(), 2);
    EXPECT_TRUE(fault->text().contains(u"is a JSON Schema"_s));
    auto* verdict = find<QLabel>(dialog, u"schemaVerdict"_s);
    dialog.setLastReply(u"{\"b\":1}"_s);
    EXPECT_TRUE(waitUntil([&] { return verdict->text().contains(u"has no “a”"_s); }))
        << verdict->text().toStdString();
    dialog.setLastReply(u"{\"a\":1}"_s);
    EXPECT_TRUE(waitUntil([&] { return verdict->text().contains(u"fits the schema"_s); }));
    dialog.setLastReply(u"Sure!"_s);
    EXPECT_TRUE(waitUntil([&] { return verdict->text().contains(u"no valid JSON"_s); }));
    find<QPushButton>(dialog, u"indentSchema"_s)->click();
    EXPECT_EQ(text->toPlainText(),
              u"{\n  \"type\": \"object\",\n  \"required\": [\n    \"a\"\n  ]\n}"_s);
}

} // namespace loquat::test
