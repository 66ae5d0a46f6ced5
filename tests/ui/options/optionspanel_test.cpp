// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionspec.h"
#include "ui/options/optionspanel.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class OptionsPanelTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        make();
    }
    void TearDown() override { QLocale::setDefault(QLocale::c()); }

    void make()
    {
        panel = std::make_unique<OptionsPanel>();
        panel->resize(288, 900);
        panel->show();
    }

    template <typename T = QWidget>
    T* find(const QString& name) const
    {
        T* found = panel->findChild<T*>(name);
        EXPECT_TRUE(found) << qPrintable(name);
        return found;
    }

    void tick(const QString& name) const { find<QCheckBox>(name)->click(); }

    void setServer(ServerKind kind, Known canThink) const
    {
        OptionContext context;
        context.server = kind;
        context.canThink = canThink;
        panel->setContext(context);
    }

    void type(const QString& name, const QString& text) const
    {
        auto* field = find<QWidget>(name);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }

    std::unique_ptr<OptionsPanel> panel;
};

RequestSettings everything()
{
    RequestSettings settings;
    settings.system = u"You are terse."_s;
    settings.options = {{u"temperature"_s, 0.7},
                        {u"top_p"_s, 0.85},
                        {u"top_k"_s, 20},
                        {u"seed"_s, 42},
                        {u"num_predict"_s, 512},
                        {u"num_ctx"_s, 8192},
                        {u"stop"_s, QJsonArray{u"END"_s, u"\n\n"_s}}};
    settings.raw = true;
    settings.stream = false;
    settings.think = QJsonValue(u"high"_s);
    settings.format = u"{ \"type\": \"object\",\n  \"additionalProperties\": false }"_s;
    settings.suffix = u"}"_s;
    settings.keepAlive = QJsonValue(u"1h30m"_s);
    return settings;
}

} // namespace

TEST_F(OptionsPanelTest, EveryOptionHasItsNameAndItsEditorBesideIt)
{
    const QList<std::pair<QString, QString>> names{{u"temperature"_s, u"Temperature"_s},
                                                   {u"topP"_s, u"Top P"_s},
                                                   {u"topK"_s, u"Top K"_s},
                                                   {u"seed"_s, u"Seed"_s},
                                                   {u"maxTokens"_s, u"Max tokens"_s},
                                                   {u"contextSize"_s, u"Context size"_s},
                                                   {u"stopSequences"_s, u"Stop sequences"_s},
                                                   {u"think"_s, u"Think"_s},
                                                   {u"format"_s, u"Format"_s},
                                                   {u"suffix"_s, u"Suffix"_s},
                                                   {u"keepAlive"_s, u"Keep alive"_s}};
    for (const auto& [objectName, name] : names) {
        EXPECT_EQ(find<QCheckBox>(objectName)->accessibleName(), name);
        EXPECT_EQ(find(objectName + "Value"_L1)->accessibleName(), name + " value"_L1);
        EXPECT_FALSE(find<QCheckBox>(objectName)->toolTip().isEmpty());
    }
    EXPECT_EQ(find<QCheckBox>(u"stream"_s)->accessibleName(), u"Stream"_s);
    EXPECT_EQ(find<QCheckBox>(u"rawPrompt"_s)->accessibleName(), u"Raw prompt"_s);
    EXPECT_FALSE(panel->findChild<QWidget*>(u"streamValue"_s));
    EXPECT_FALSE(panel->findChild<QWidget*>(u"rawPromptValue"_s));
    EXPECT_EQ(find(u"systemPrompt"_s)->accessibleName(), u"System prompt"_s);
    EXPECT_EQ(panel->accessibleName(), u"Options panel"_s);
}

TEST_F(OptionsPanelTest, AtFirstNothingIsSentButStream)
{
    EXPECT_EQ(panel->settings(), RequestSettings());
    EXPECT_TRUE(find<QCheckBox>(u"stream"_s)->isChecked());
    for (const auto* name : {"temperature", "topP", "maxTokens", "think", "keepAlive"}) {
        EXPECT_FALSE(find<QCheckBox>(QString::fromLatin1(name))->isChecked());
        EXPECT_FALSE(find(QString::fromLatin1(name) + "Value"_L1)->isEnabled());
    }
}

TEST_F(OptionsPanelTest, EveryOptionComesBackAsItWasSet)
{
    QSignalSpy changes(panel.get(), &OptionsPanel::settingsChanged);
    panel->setSettings(everything());
    EXPECT_EQ(panel->settings(), everything());
    // What the editors hold is the same too: a change elsewhere disturbs nothing.
    tick(u"topK"_s);
    RequestSettings expected = everything();
    expected.options.remove(u"top_k"_s);
    EXPECT_EQ(panel->settings(), expected);
    tick(u"topK"_s);
    EXPECT_EQ(panel->settings(), everything());
    EXPECT_EQ(changes.size(), 2);
}

TEST_F(OptionsPanelTest, TickingSendsWhatIsShownAndUntickingSendsNothing)
{
    tick(u"temperature"_s);
    EXPECT_EQ(panel->settings().options, (QJsonObject{{u"temperature"_s, 0.8}}));
    EXPECT_TRUE(find(u"temperatureValue"_s)->isEnabled());
    type(u"temperatureValue"_s, u"0.7"_s);
    EXPECT_EQ(panel->settings().options, (QJsonObject{{u"temperature"_s, 0.7}}));
    tick(u"temperature"_s);
    EXPECT_TRUE(panel->settings().options.isEmpty());
    EXPECT_EQ(find<QDoubleSpinBox>(u"temperatureValue"_s)->value(), 0.7);
    tick(u"temperature"_s);
    EXPECT_EQ(panel->settings().options, (QJsonObject{{u"temperature"_s, 0.7}}));
}

TEST_F(OptionsPanelTest, TickingLeavesTheFocusWhereItIs)
{
    auto* box = find<QCheckBox>(u"topP"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    EXPECT_TRUE(box->isChecked());
    EXPECT_EQ(panel->focusWidget(), box);
}

TEST_F(OptionsPanelTest, GermanShowsACommaAndSendsAPoint)
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    make();
    RequestSettings settings;
    settings.options.insert(u"temperature"_s, 0.7);
    panel->setSettings(settings);
    auto* field = find<QDoubleSpinBox>(u"temperatureValue"_s);
    EXPECT_EQ(field->text(), u"0,70"_s);
    type(u"temperatureValue"_s, u"0,45"_s);
    EXPECT_EQ(toJson(panel->settings()).value(u"options"_s),
              QJsonValue(QJsonObject{{u"temperature"_s, 0.45}}));
    type(u"temperatureValue"_s, u"1.25"_s);
    EXPECT_EQ(field->text(), u"1,25"_s);
    EXPECT_EQ(panel->settings().options.value(u"temperature"_s), QJsonValue(1.25));
}

TEST_F(OptionsPanelTest, TheSliderAndTheFieldMoveTogether)
{
    tick(u"temperature"_s);
    auto* slider = find(u"temperatureValue"_s)->parentWidget()->findChild<QSlider*>();
    ASSERT_TRUE(slider);
    EXPECT_EQ(slider->accessibleName(), u"Temperature slider"_s);
    slider->setValue(14);
    EXPECT_EQ(panel->settings().options.value(u"temperature"_s), QJsonValue(0.7));
    EXPECT_EQ(find<QDoubleSpinBox>(u"temperatureValue"_s)->text(), u"0.70"_s);
    type(u"temperatureValue"_s, u"1.5"_s);
    EXPECT_EQ(slider->value(), 30);
}

TEST_F(OptionsPanelTest, WholeNumbersStayWholeOnTheWire)
{
    tick(u"seed"_s);
    type(u"seedValue"_s, u"123456789"_s);
    tick(u"contextSize"_s);
    EXPECT_EQ(QJsonDocument(panel->settings().options).toJson(QJsonDocument::Compact),
              R"({"num_ctx":8192,"seed":123456789})");
}

TEST_F(OptionsPanelTest, ValuesFromElsewhereAreKeptExactly)
{
    RequestSettings settings;
    settings.options = {{u"temperature"_s, 0.123456789},
                        {u"top_k"_s, 5000},
                        {u"min_p"_s, 0.1},
                        {u"my_key"_s, true}};
    settings.templateText = u"{{ .Prompt }}"_s;
    panel->setSettings(settings);
    tick(u"seed"_s);
    settings.options.insert(u"seed"_s, 0);
    EXPECT_EQ(panel->settings(), settings);
    EXPECT_EQ(find<QDoubleSpinBox>(u"topKValue"_s)->value(), 5000);
    EXPECT_TRUE(find<QCheckBox>(u"other_my_key"_s)->isVisible());
    EXPECT_EQ(find<QLineEdit>(u"other_my_keyValue"_s)->text(), u"true"_s);
    EXPECT_EQ(find<QDoubleSpinBox>(u"minPValue"_s)->value(), 0.1);
    EXPECT_EQ(find<QPlainTextEdit>(u"templateValue"_s)->toPlainText(), u"{{ .Prompt }}"_s);
}

TEST_F(OptionsPanelTest, StreamUntickedSendsFalse)
{
    tick(u"stream"_s);
    EXPECT_FALSE(panel->settings().stream);
    EXPECT_EQ(toJson(panel->settings()), (QJsonObject{{u"stream"_s, false}}));
}

TEST_F(OptionsPanelTest, ARawPromptSetsTheSystemPromptAsideAndSaysWhy)
{
    type(u"systemPrompt"_s, u"Be brief."_s);
    tick(u"rawPrompt"_s);
    EXPECT_FALSE(find(u"systemPrompt"_s)->isEnabled());
    EXPECT_TRUE(find<QLabel>(u"systemPromptNote"_s)->isVisible());
    tick(u"rawPrompt"_s);
    EXPECT_TRUE(find(u"systemPrompt"_s)->isEnabled());
    EXPECT_FALSE(find<QLabel>(u"systemPromptNote"_s)->isVisible());
    EXPECT_EQ(panel->settings().system, u"Be brief."_s);
}

TEST_F(OptionsPanelTest, ThinkIsABooleanOrALevel)
{
    tick(u"think"_s);
    auto* choice = find<QComboBox>(u"thinkValue"_s);
    QList<QJsonValue> sent;
    for (int i = 0; i < choice->count(); ++i) {
        choice->setCurrentIndex(i);
        sent.append(panel->settings().think.value_or(QJsonValue()));
    }
    EXPECT_EQ(sent, (QList<QJsonValue>{false, true, u"low"_s, u"medium"_s, u"high"_s, u"max"_s}));
}

TEST_F(OptionsPanelTest, ThinkIsOfferedUnlessTheModelIsKnownNotToThink)
{
    auto* think = find(u"think"_s);
    EXPECT_TRUE(think->isEnabled()) << "nothing is known";
    setServer(ServerKind::Ollama, Known::No);
    EXPECT_FALSE(think->isEnabled());
    EXPECT_EQ(think->toolTip(), u"The chosen model cannot think."_s);
    setServer(ServerKind::Ollama, Known::Yes);
    EXPECT_TRUE(think->isEnabled());
    tick(u"think"_s);
    setServer(ServerKind::Ollama, Known::No);
    EXPECT_TRUE(think->isEnabled()) << "what is set can be taken back";
}

TEST_F(OptionsPanelTest, ThinkThatNoServerTakesIsShownAsTheOneThatIsUsual)
{
    RequestSettings settings;
    settings.think = QJsonValue(u"none"_s);
    panel->setSettings(settings);
    EXPECT_EQ(find<QComboBox>(u"thinkValue"_s)->currentData().toBool(), true);
}

TEST_F(OptionsPanelTest, WhatAProxyMayRefuseIsSaidAndNotClamped)
{
    RequestSettings settings;
    settings.options.insert(u"temperature"_s, 1.5);
    settings.options.insert(u"num_predict"_s, -1);
    panel->setSettings(settings);
    EXPECT_TRUE(find<QLabel>(u"temperatureProblem"_s)->text().contains(u"0 to 2"_s));
    EXPECT_FALSE(find<QLabel>(u"optionWarnings"_s)->isVisible());
    setServer(ServerKind::Proxy, Known::Unknown);
    EXPECT_TRUE(find<QLabel>(u"temperatureProblem"_s)->text().contains(u"more than 1"_s));
    EXPECT_TRUE(find<QLabel>(u"maxTokensProblem"_s)->text().contains(u"none is sent"_s));
    EXPECT_TRUE(find<QLabel>(u"optionWarnings"_s)->text().contains(u'2'));
    EXPECT_EQ(panel->settings(), settings);
    setServer(ServerKind::Ollama, Known::Unknown);
    EXPECT_TRUE(find<QLabel>(u"temperatureProblem"_s)->text().contains(u"only 0 to 1"_s))
        << "both ranges are always said";
}

TEST_F(OptionsPanelTest, AFormatIsSentOnlyWhenItIsOne)
{
    tick(u"format"_s);
    EXPECT_EQ(panel->settings().format, u"json"_s);
    auto* schema = find<QPlainTextEdit>(u"formatSchema"_s);
    EXPECT_FALSE(schema->isVisible());
    find<QComboBox>(u"formatValue"_s)->setCurrentIndex(1);
    EXPECT_TRUE(schema->isVisible());
    auto* problem = find<QLabel>(u"formatProblem"_s);
    EXPECT_TRUE(problem->isVisible());
    EXPECT_FALSE(panel->options().effective().format.has_value());

    schema->setPlainText(u"{\"type\":\n  oops}"_s);
    EXPECT_FALSE(panel->options().effective().format.has_value());
    EXPECT_TRUE(problem->text().contains(u"line 2"_s)) << qPrintable(problem->text());
    schema->setPlainText(u"[1]"_s);
    EXPECT_TRUE(problem->isVisible());
    schema->setPlainText(u"{\"type\": \"object\"}"_s);
    EXPECT_FALSE(problem->text().contains(u"line"_s)) << qPrintable(problem->text());
    EXPECT_EQ(panel->settings().format, u"{\"type\": \"object\"}"_s);
    schema->setPlainText(u"{\n\"type\": \"objct\"}"_s);
    EXPECT_TRUE(problem->text().contains(u"Line 2"_s)) << qPrintable(problem->text());
    EXPECT_TRUE(panel->settings().format.has_value()) << "the server may take it";
}

TEST_F(OptionsPanelTest, KeepAliveIsANumberOrADurationAndNothingElse)
{
    tick(u"keepAlive"_s);
    type(u"keepAliveValue"_s, u"10m"_s);
    EXPECT_EQ(panel->settings().keepAlive, QJsonValue(u"10m"_s));
    type(u"keepAliveValue"_s, u"300"_s);
    EXPECT_EQ(panel->settings().keepAlive, QJsonValue(300));
    type(u"keepAliveValue"_s, u"soon"_s);
    EXPECT_FALSE(panel->options().effective().keepAlive.has_value());
    EXPECT_TRUE(find<QLabel>(u"keepAliveProblem"_s)->isVisible());
    EXPECT_FALSE(find(u"keepAliveValue"_s)->accessibleDescription().isEmpty());
}

TEST_F(OptionsPanelTest, WhatIsHalfTypedSurvivesTheSameSettings)
{
    tick(u"keepAlive"_s);
    type(u"keepAliveValue"_s, u"1h3"_s);
    panel->setSettings(panel->settings());
    EXPECT_EQ(find<QLineEdit>(u"keepAliveValue"_s)->text(), u"1h3"_s);
}

TEST_F(OptionsPanelTest, WhileAnOptionIsHalfTypedNoLayerBelowIsSentInstead)
{
    OptionStack stack;
    stack.server.options = {{u"my_key"_s, 1}};
    stack.model.keepAlive = QJsonValue(u"1h"_s);
    stack.layers.presetName = u"P"_s;
    stack.layers.preset.format = u"{\"type\":\"array\"}"_s;
    panel->setOptions(stack);
    type(u"keepAliveValue"_s, u"soon"_s);
    type(u"other_my_keyValue"_s, u"fast"_s);
    auto* schema = find<QPlainTextEdit>(u"formatSchema"_s);
    schema->setPlainText(u"{\"type\":"_s);
    EXPECT_TRUE(find<QLabel>(u"formatProblem"_s)->text().startsWith(u"Not sent"_s));
    EXPECT_EQ(panel->options().effective(), RequestSettings());
    schema->setPlainText({});
    EXPECT_EQ(panel->options().effective(), RequestSettings()) << "empty, it is not sent either";
    type(u"keepAliveValue"_s, {});
    EXPECT_EQ(panel->options().effective(), RequestSettings());
}

TEST_F(OptionsPanelTest, WhatIsHalfTypedComesBackWithItsChatAndAfterARestart)
{
    RequestSettings settings;
    settings.options = {{u"my_key"_s, 1}};
    panel->setSettings(settings);
    tick(u"keepAlive"_s);
    type(u"keepAliveValue"_s, u"1h3"_s);
    type(u"other_my_keyValue"_s, u"fast"_s);
    tick(u"format"_s);
    find<QComboBox>(u"formatValue"_s)->setCurrentIndex(1);
    auto* schema = find<QPlainTextEdit>(u"formatSchema"_s);
    const QString faulty = u"{\n \"type\": \"object\",\n \"required\": [\"a\"\n}"_s;
    schema->setPlainText(faulty);
    const QJsonObject stored = toJson(panel->options().chat, panel->options().layers);

    panel->setOptions({});
    EXPECT_TRUE(schema->toPlainText().isEmpty());
    OptionStack back;
    back.chat = requestSettingsFromJson(stored);
    back.layers = chatLayersFromJson(stored);
    panel->setOptions(back);
    EXPECT_EQ(schema->toPlainText(), faulty);
    EXPECT_TRUE(find<QLabel>(u"formatProblem"_s)->text().contains(u"line 4"_s));
    EXPECT_EQ(find<QLineEdit>(u"keepAliveValue"_s)->text(), u"1h3"_s);
    EXPECT_TRUE(find<QCheckBox>(u"keepAlive"_s)->isChecked());
    EXPECT_EQ(find<QLineEdit>(u"other_my_keyValue"_s)->text(), u"fast"_s);
    EXPECT_EQ(panel->options().effective(), RequestSettings());
    type(u"keepAliveValue"_s, u"1h30m"_s);
    EXPECT_EQ(panel->options().effective().keepAlive, QJsonValue(u"1h30m"_s));
}

TEST_F(OptionsPanelTest, ResetAllCanBeTakenBack)
{
    panel->setSettings(everything());
    QSignalSpy changes(panel.get(), &OptionsPanel::settingsChanged);
    auto* reset = find<QPushButton>(u"resetAll"_s);
    reset->click();
    EXPECT_EQ(panel->settings(), RequestSettings());
    reset->click();
    EXPECT_EQ(panel->settings(), everything());
    EXPECT_EQ(changes.size(), 2);
}

TEST_F(OptionsPanelTest, TheWheelChangesNothingThatHasNoFocus)
{
    tick(u"temperature"_s);
    auto* field = find<QDoubleSpinBox>(u"temperatureValue"_s);
    auto* slider = field->parentWidget()->findChild<QSlider*>();
    find(u"systemPrompt"_s)->setFocus();
    for (QWidget* target : {static_cast<QWidget*>(field), static_cast<QWidget*>(slider)}) {
        QWheelEvent wheel(QPointF(5, 5), target->mapToGlobal(QPointF(5, 5)), QPoint(),
                          QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(target, &wheel);
    }
    EXPECT_EQ(field->value(), 0.8);
}

} // namespace loquat
