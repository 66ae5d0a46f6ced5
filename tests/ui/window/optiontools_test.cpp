// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/options/optionspanel.h"
#include "ui/options/presetsdialog.h"
#include "ui/options/rawstudio.h"
#include "ui/options/schemadialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class OptionToolsTest : public MainWindowFixture
{
protected:
    OptionsPanel& panel() { return *find<OptionsPanel>(u"optionsPanel"_s); }
    void trigger(const QString& action)
    {
        for (QAction* one : window->actions()) {
            if (one->objectName() == action)
                return one->trigger();
        }
        ADD_FAILURE() << qPrintable(action);
    }
    QJsonObject lastBody()
    {
        return QJsonDocument::fromJson(server.requests("/api/generate").last().body).object();
    }
};

} // namespace

TEST_F(OptionToolsTest, WhatTheServerSaysOfTheModelIsShownInThePanel)
{
    server.answer("/api/show", Script::json(R"({"parameters":"temperature 0.6","system":"Ahoy",)"
                                            R"("template":"{{ .Prompt }}"})"));
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil([&] { return !panel().context().ownOptions.isEmpty(); }));
    EXPECT_EQ(panel().context().ownOptions.value("temperature"_L1), 0.6);
    EXPECT_EQ(panel().context().ownSystem, u"Ahoy");
    EXPECT_EQ(panel().context().templateText, u"{{ .Prompt }}");
}

TEST_F(OptionToolsTest, ThatTheModelSeesIsKnownInThePanel)
{
    server.answer("/api/tags",
                  Script::json(R"({"models":[{"name":"m","capabilities":["vision"]}]})"));
    EXPECT_EQ(panel().context().canSee, Known::Unknown);
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil([&] { return panel().context().canSee == Known::Yes; }));
    find<QCheckBox>(u"contextSize"_s)->click();
    find<QDoubleSpinBox>(u"contextSizeValue"_s)->setValue(512);
    EXPECT_TRUE(find<QLabel>(u"contextSizeProblem"_s)->text().contains(u"images"_s));
}

TEST_F(OptionToolsTest, AValueForOnePromptIsSentOnceAndGoneFromThePanel)
{
    server.answer("/api/generate", House::reply("Hi"));
    OptionStack stack = panel().options();
    stack.setOnce(u"seed"_s, true);
    stack.set(u"seed"_s, 7);
    Draft draft = session().draft();
    draft.layers = stack.layers;
    draft.text = u"Hello"_s;
    session().setDraft(draft);
    window->chat().showDraft();
    EXPECT_TRUE(find<QCheckBox>(u"seed"_s)->isChecked());
    button(u"send"_s)->click();
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(lastBody().value("options"_L1).toObject().value("seed"_L1), 7);
    EXPECT_FALSE(find<QCheckBox>(u"seed"_s)->isChecked());
}

TEST_F(OptionToolsTest, DefaultsThatChangeAreSeenAtOnce)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.modelDefaults[u"m"_s].options = {{u"top_k"_s, 3}};
    ASSERT_TRUE(servers->save(profile));
    EXPECT_TRUE(find<QCheckBox>(u"topK"_s)->isChecked());
    session().setModel(profileId, u"other"_s);
    EXPECT_FALSE(find<QCheckBox>(u"topK"_s)->isChecked());
}

TEST_F(OptionToolsTest, StopSequencesAreTriedOnTheReplyThatCameLast)
{
    server.answer("/api/generate", House::reply("One two three"));
    ASSERT_TRUE(ask(session(), u"Count"_s));
    ASSERT_TRUE(finish(session()));
    find<QCheckBox>(u"stopSequences"_s)->click();
    QTest::keyClicks(find<QLineEdit>(u"stopSequencesValue"_s), u"two"_s);
    EXPECT_TRUE(find<QLabel>(u"stopTrial"_s)->text().contains(u"One ▮"_s));
}

TEST_F(OptionToolsTest, TheRawStudioMakesARawPrompt)
{
    type(u"Why?"_s);
    trigger(u"openRawStudio"_s);
    auto* studio = window->findChild<RawStudio*>();
    ASSERT_TRUE(studio);
    studio->findChild<QPlainTextEdit*>(u"filledTemplate"_s)->setPlainText(u"<u>Why?</u>"_s);
    studio->findChild<QAbstractButton*>(u"insertRaw"_s)->click();
    EXPECT_EQ(static_cast<QPlainTextEdit*>(prompt())->toPlainText(), u"<u>Why?</u>"_s);
    EXPECT_TRUE(find<QCheckBox>(u"rawPrompt"_s)->isChecked());
    EXPECT_FALSE(find<QWidget>(u"systemPrompt"_s)->isEnabled());
    server.answer("/api/generate", House::reply("Hi"));
    button(u"send"_s)->click();
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(lastBody().value("raw"_L1), true);
    EXPECT_EQ(lastBody().value("prompt"_L1), u"<u>Why?</u>"_s);
}

TEST_F(OptionToolsTest, TheRawStudioIsForItsOwnChatAndWhatStoodInThePromptComesBack)
{
    type(u"First"_s);
    const ConversationId first = session().conversation().id;
    trigger(u"openRawStudio"_s);
    auto* studio = window->findChild<RawStudio*>();
    ASSERT_TRUE(studio);
    auto* filled = studio->findChild<QPlainTextEdit*>(u"filledTemplate"_s);
    auto* insert = studio->findChild<QAbstractButton*>(u"insertRaw"_s);
    auto* obstacle = studio->findChild<QLabel*>(u"studioObstacle"_s);
    filled->selectAll();
    QTest::keyClicks(filled, u"by hand"_s);

    button(u"newChat"_s)->click();
    ASSERT_NE(session().conversation().id, first);
    type(u"Second"_s);
    EXPECT_FALSE(insert->isEnabled());
    EXPECT_TRUE(obstacle->text().contains(u"another chat"_s));
    insert->click();
    EXPECT_EQ(session().draft().text, u"Second"_s);

    window->showChat(first);
    ASSERT_TRUE(waitUntil([&] { return session().conversation().id == first; }));
    EXPECT_TRUE(insert->isEnabled());
    EXPECT_TRUE(obstacle->text().isEmpty());
    EXPECT_EQ(filled->toPlainText(), u"by hand"_s) << "also where another chat was shown";
    trigger(u"openRawStudio"_s);
    EXPECT_EQ(filled->toPlainText(), u"by hand"_s);
    type(u" and more"_s);
    const QString before = session().draft().text;
    EXPECT_TRUE(before.contains(u"and more"_s));
    insert->click();
    EXPECT_EQ(session().draft().text, u"by hand"_s);
    QTest::keyClick(prompt(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session().draft().text, before);
}

TEST_F(OptionToolsTest, AFaultySchemaIsNeitherSentNorLostNorReplacedByADefault)
{
    ServerProfile profile = *servers->profile(profileId);
    profile.modelDefaults[u"m"_s].format = u"{\"type\":\"array\"}"_s;
    ASSERT_TRUE(servers->save(profile));
    const ConversationId first = session().conversation().id;
    auto* small = find<QPlainTextEdit>(u"formatSchema"_s);
    const QString faulty = u"{\n\"type\": oops\n}"_s;
    small->setPlainText(faulty);
    Q_EMIT panel().schemaRequested();
    auto* dialog = find<SchemaDialog>(u"schemaDialog"_s);
    auto* large = dialog->findChild<QPlainTextEdit*>(u"largeSchema"_s);
    EXPECT_EQ(large->toPlainText(), faulty) << "where its lines are numbered";
    large->moveCursor(QTextCursor::End);
    QTest::keyClicks(large, u"]"_s);
    EXPECT_EQ(small->toPlainText(), faulty + u']');
    server.answer("/api/generate", House::reply("Hi"));
    type(u"Hello"_s);
    button(u"send"_s)->click();
    ASSERT_TRUE(finish(session()));
    EXPECT_FALSE(lastBody().contains("format"_L1));
    EXPECT_EQ(small->toPlainText(), faulty + u']') << "a prompt does not take it along";

    button(u"newChat"_s)->click();
    ASSERT_NE(session().conversation().id, first);
    EXPECT_FALSE(dialog->isVisible()) << "it was the other chat's";
    large->insertPlainText(u"late"_s);
    EXPECT_FALSE(session().draft().settings.format.has_value());
    window->showChat(first);
    ASSERT_TRUE(waitUntil([&] { return session().conversation().id == first; }));
    EXPECT_EQ(small->toPlainText(), faulty + u']');

    session().saveNow();
    startAgain();
    window->showChat(first);
    ASSERT_TRUE(waitUntil([&] {
        return session().conversation().id == first &&
               find<QPlainTextEdit>(u"formatSchema"_s)->toPlainText() == faulty + u']';
    }));
    EXPECT_TRUE(find<QLabel>(u"formatProblem"_s)->text().contains(u"Not sent"_s));
}

TEST_F(OptionToolsTest, AHalfTypedValueForOnePromptStaysWhenAPromptIsSent)
{
    server.answer("/api/generate", House::reply("Hi"));
    OptionStack stack = panel().options();
    stack.set(u"seed"_s, 7);
    stack.setOnce(u"seed"_s, true);
    stack.set(u"format"_s, u"{\"type\":"_s);
    stack.setOnce(u"format"_s, true);
    Draft draft = session().draft();
    draft.layers = stack.layers;
    draft.text = u"Hello"_s;
    session().setDraft(draft);
    window->chat().showDraft();
    button(u"send"_s)->click();
    ASSERT_TRUE(finish(session()));
    EXPECT_EQ(lastBody().value("options"_L1).toObject().value("seed"_L1), 7);
    EXPECT_FALSE(lastBody().contains("format"_L1));
    EXPECT_FALSE(find<QCheckBox>(u"seed"_s)->isChecked());
    EXPECT_EQ(find<QPlainTextEdit>(u"formatSchema"_s)->toPlainText(), u"{\"type\":"_s);
}

TEST_F(OptionToolsTest, TheLargeSchemaFollowsWhatIsTypedInThePanel)
{
    find<QCheckBox>(u"format"_s)->click();
    Q_EMIT panel().schemaRequested();
    auto* large =
        find<SchemaDialog>(u"schemaDialog"_s)->findChild<QPlainTextEdit*>(u"largeSchema"_s);
    find<QComboBox>(u"formatValue"_s)->setCurrentIndex(1);
    find<QPlainTextEdit>(u"formatSchema"_s)->setPlainText(u"{ }"_s);
    EXPECT_EQ(large->toPlainText(), u"{ }"_s);
    large->setPlainText(u"json"_s);
    EXPECT_EQ(large->toPlainText(), u"json"_s);
    EXPECT_FALSE(session().options().effective().format.has_value()) << "it says so, too";
}

TEST_F(OptionToolsTest, TheDialogsOpenByTheirActions)
{
    trigger(u"managePresets"_s);
    EXPECT_TRUE(find<PresetsDialog>(u"presetsDialog"_s)->isVisible());
    trigger(u"defaultOptions"_s);
    EXPECT_TRUE(find<QWidget>(u"defaultsDialog"_s)->isVisible());
    trigger(u"savedPrompts"_s);
    EXPECT_TRUE(find<QWidget>(u"savedPromptsDialog"_s)->isVisible());
    find<QCheckBox>(u"format"_s)->click();
    Q_EMIT panel().schemaRequested();
    auto* dialog = find<SchemaDialog>(u"schemaDialog"_s);
    EXPECT_TRUE(dialog->isVisible());
    dialog->findChild<QPlainTextEdit*>(u"largeSchema"_s)->setPlainText(u"{\"type\":\"object\"}"_s);
    EXPECT_EQ(session().draft().settings.format, u"{\"type\":\"object\"}"_s);
    EXPECT_EQ(find<QPlainTextEdit>(u"formatSchema"_s)->toPlainText(), u"{\"type\":\"object\"}"_s);
    trigger(u"searchOptions"_s);
    EXPECT_EQ(window->focusWidget(), find<QLineEdit>(u"searchOptions"_s));
}

} // namespace loquat::test
