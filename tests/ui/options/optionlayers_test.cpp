// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionspec.h"
#include "ui/options/optionlist.h"
#include "ui/options/optionrow.h"
#include "ui/options/optionspanel.h"
#include "ui/options/sourcebutton.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class PanelLayersTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        panel = std::make_unique<OptionsPanel>();
        panel->resize(288, 900);
        panel->show();
    }
    void TearDown() override { QLocale::setDefault(QLocale::c()); }

    template <typename T = QWidget>
    T* find(const QString& name) const
    {
        T* found = panel->findChild<T*>(name);
        EXPECT_TRUE(found) << qPrintable(name);
        return found;
    }

    QCheckBox* box(const QString& name) const { return find<QCheckBox>(name); }
    SourceButton* source(const QString& name) const
    {
        return find<SourceButton>(name + "Source"_L1);
    }
    QString said(const QString& name) const
    {
        const auto* label = find<QLabel>(name + "Problem"_L1);
        return label->isVisible() ? label->text() : QString();
    }

    std::unique_ptr<OptionsPanel> panel;
};

OptionStack withDefaults()
{
    OptionStack stack;
    stack.server.options = {{u"temperature"_s, 0.1}, {u"top_k"_s, 5}};
    stack.model.options = {{u"temperature"_s, 0.2}};
    return stack;
}

} // namespace

TEST_F(PanelLayersTest, EachOptionSaysWhoseItsValueIs)
{
    EXPECT_FALSE(source(u"temperature"_s)->isVisible());
    panel->setOptions(withDefaults());
    EXPECT_TRUE(box(u"temperature"_s)->isChecked());
    EXPECT_EQ(find<QDoubleSpinBox>(u"temperatureValue"_s)->value(), 0.2);
    EXPECT_EQ(source(u"temperature"_s)->text(), u"Default of this model"_s);
    EXPECT_EQ(source(u"topK"_s)->text(), u"Default of this server"_s);
    EXPECT_EQ(source(u"topK"_s)->accessibleName(), u"Top K: Default of this server"_s);
    find<QDoubleSpinBox>(u"temperatureValue"_s)->setValue(0.9);
    EXPECT_EQ(source(u"temperature"_s)->text(), u"Set in this chat"_s);
    OptionStack stack = panel->options();
    stack.layers.presetName = u"Precise"_s;
    stack.layers.preset.options = {{u"seed"_s, 7}};
    panel->setOptions(stack);
    EXPECT_EQ(source(u"seed"_s)->text(), u"From the preset “Precise”"_s);
}

TEST_F(PanelLayersTest, UntickingADefaultIsKeptAndCanBeReset)
{
    QSignalSpy changed(panel.get(), &OptionsPanel::settingsChanged);
    panel->setOptions(withDefaults());
    EXPECT_EQ(changed.size(), 0);
    box(u"topK"_s)->click();
    EXPECT_EQ(panel->options().layers.unset, QStringList{u"top_k"_s});
    EXPECT_FALSE(panel->options().effective().options.contains(u"top_k"_s));
    EXPECT_EQ(source(u"topK"_s)->text(), u"Not sent in this chat"_s);
    Q_EMIT source(u"topK"_s)->resetRequested();
    EXPECT_TRUE(box(u"topK"_s)->isChecked());
    EXPECT_EQ(panel->options(), withDefaults());
    EXPECT_EQ(changed.size(), 2);
}

TEST_F(PanelLayersTest, AnOptionCanBeForTheNextPromptOnly)
{
    panel->setOptions(withDefaults());
    Q_EMIT source(u"temperature"_s)->onceRequested(true);
    EXPECT_EQ(source(u"temperature"_s)->text(), u"For the next prompt only"_s);
    find<QDoubleSpinBox>(u"temperatureValue"_s)->setValue(1.1);
    EXPECT_EQ(panel->options().layers.once.values.options.value("temperature"_L1), 1.1);
    EXPECT_TRUE(panel->settings().options.isEmpty());
}

TEST_F(PanelLayersTest, ResetAllLeavesOnlyTheDefaults)
{
    OptionStack stack = withDefaults();
    stack.chat.system = u"Be brief"_s;
    stack.layers.presetName = u"Precise"_s;
    stack.layers.unset = {u"top_k"_s};
    panel->setOptions(stack);
    find<QAbstractButton>(u"resetAll"_s)->click();
    EXPECT_EQ(panel->options(), withDefaults());
    find<QAbstractButton>(u"resetAll"_s)->click();
    EXPECT_EQ(panel->options(), stack);
}

TEST_F(PanelLayersTest, EveryOptionOfTheTableHasARowAndTheRareOnesAreFolded)
{
    auto* list = panel->findChild<OptionList*>();
    for (const OptionSpec& spec : optionSpecs()) {
        OptionRow* row = list->row(spec.key);
        ASSERT_TRUE(row) << spec.key.data();
        EXPECT_EQ(row->isVisible(), !spec.advanced) << spec.key.data();
        EXPECT_FALSE(row->findChild<QCheckBox*>()->toolTip().isEmpty());
    }
    find<QToolButton>(u"advancedOptions"_s)->click();
    EXPECT_TRUE(find(u"minP"_s)->isVisible());
    EXPECT_TRUE(find(u"template"_s)->isVisible());
}

TEST_F(PanelLayersTest, ARareOptionThatIsSetIsInSight)
{
    RequestSettings settings;
    settings.options = {{u"use_mmap"_s, false}};
    panel->setSettings(settings);
    EXPECT_TRUE(find(u"memoryMap"_s)->isVisible());
    EXPECT_FALSE(find(u"minP"_s)->isVisible());
    EXPECT_EQ(panel->settings(), settings);
}

TEST_F(PanelLayersTest, TheSearchFindsOptionsByNameKeyAndMeaning)
{
    auto* search = find<QLineEdit>(u"searchOptions"_s);
    search->setText(u"num_batch"_s);
    EXPECT_TRUE(find(u"batchSize"_s)->isVisible());
    EXPECT_FALSE(find(u"temperature"_s)->isVisible());
    EXPECT_FALSE(find(u"systemPrompt"_s)->isVisible());
    search->setText(u"temper"_s);
    EXPECT_TRUE(find(u"temperature"_s)->isVisible());
    search->setText(u"stays loaded"_s);
    EXPECT_TRUE(find(u"keepAlive"_s)->isVisible());
    search->setText(u"no such thing"_s);
    EXPECT_FALSE(find(u"keepAlive"_s)->isVisible());
    search->clear();
    EXPECT_TRUE(find(u"temperature"_s)->isVisible());
    EXPECT_FALSE(find(u"batchSize"_s)->isVisible());
}

TEST_F(PanelLayersTest, WhatTheServerIgnoresIsMarkedAndStillSent)
{
    RequestSettings settings;
    settings.options = {{u"seed"_s, 7}, {u"stop"_s, QJsonArray{u"x"_s}}};
    settings.suffix = u"}"_s;
    panel->setSettings(settings);
    OptionContext context;
    context.server = ServerKind::Proxy;
    panel->setContext(context);
    EXPECT_EQ(said(u"seed"_s), u"This server ignores it."_s);
    EXPECT_EQ(said(u"stopSequences"_s), u"This server ignores it."_s);
    EXPECT_TRUE(said(u"temperature"_s).contains(u"asks with 0"_s));
    context.server = ServerKind::Ollama;
    context.canInsert = Known::No;
    panel->setContext(context);
    EXPECT_TRUE(said(u"suffix"_s).contains(u"cannot insert"_s));
    EXPECT_TRUE(said(u"seed"_s).isEmpty());
    EXPECT_EQ(panel->settings(), settings);
}

TEST_F(PanelLayersTest, TheModelsOwnValuesAreShownBesideWhatIsNotSet)
{
    OptionContext context;
    context.ownOptions = {{u"temperature"_s, 0.6}, {u"stop"_s, QJsonArray{u"\n"_s, u"END"_s}}};
    context.ownSystem = u"You are a pirate."_s;
    context.contextLength = 8192;
    panel->setContext(context);
    EXPECT_EQ(said(u"temperature"_s), u"The model’s own: 0.6"_s);
    EXPECT_EQ(said(u"stopSequences"_s), u"The model’s own: \\n, END"_s);
    EXPECT_TRUE(find<QLabel>(u"systemPromptNote"_s)->text().contains(u"pirate"_s));
    RequestSettings settings;
    settings.options = {{u"num_ctx"_s, 100000}};
    panel->setSettings(settings);
    EXPECT_TRUE(said(u"contextSize"_s).contains(u"8,192"_s))
        << said(u"contextSize"_s).toStdString();
}

TEST_F(PanelLayersTest, WhatIsTypedAndIsNoNumberIsSaidAndTheNumberKept)
{
    box(u"temperature"_s)->click();
    auto* field = find<QDoubleSpinBox>(u"temperatureValue"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, u"warm"_s);
    EXPECT_TRUE(said(u"temperature"_s).contains(u"no number"_s))
        << said(u"temperature"_s).toStdString();
    EXPECT_EQ(panel->settings().options.value("temperature"_L1), 0.8);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, u"1.2"_s);
    EXPECT_FALSE(said(u"temperature"_s).contains(u"no number"_s));
    EXPECT_EQ(panel->settings().options.value("temperature"_L1), 1.2);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, u"7"_s);
    EXPECT_EQ(panel->settings().options.value("temperature"_L1), 7) << "marked, not refused";
    EXPECT_FALSE(said(u"temperature"_s).isEmpty());
}

TEST_F(PanelLayersTest, StopSequencesAreTriedOnTheLastReply)
{
    auto* trial = find<QLabel>(u"stopTrial"_s);
    EXPECT_FALSE(trial->isVisible());
    panel->setLastReply(u"First line\nSecond END line"_s);
    box(u"stopSequences"_s)->click();
    auto* field = find<QLineEdit>(u"stopSequencesValue"_s);
    field->setFocus();
    QTest::keyClicks(field, u"END"_s);
    EXPECT_TRUE(trial->text().contains(u"Second ▮"_s)) << trial->text().toStdString();
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"\\n"_s);
    EXPECT_TRUE(trial->text().contains(u"First line▮"_s)) << trial->text().toStdString();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, u"zzz"_s);
    EXPECT_TRUE(trial->text().contains(u"END"_s));
    panel->setLastReply(u"nothing of it"_s);
    EXPECT_TRUE(trial->text().startsWith(u"None"_s));
}

TEST_F(PanelLayersTest, NoNameIsCutInLargeLetters)
{
    QFont large = panel->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    panel->setFont(large);
    find<QToolButton>(u"advancedOptions"_s)->click();
    QApplication::processEvents();
    QApplication::processEvents();
    for (const auto* one : panel->findChildren<QCheckBox*>())
        EXPECT_GE(one->width(), one->sizeHint().width()) << qPrintable(one->text());
}

TEST_F(PanelLayersTest, ThinkOffersWhatTheModelTakes)
{
    OptionContext context;
    context.family = u"gptoss"_s;
    panel->setContext(context);
    auto* choice = find<QComboBox>(u"thinkValue"_s);
    EXPECT_EQ(choice->count(), 3);
    RequestSettings settings;
    settings.think = QJsonValue(false);
    panel->setSettings(settings);
    EXPECT_EQ(panel->options().effective().think, QJsonValue(false)) << "as it was set";
    EXPECT_TRUE(said(u"think"_s).contains(u"always thinks"_s));
}

} // namespace loquat
