// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lonelyloopback.h"
#include "tests/ui/window/noticefixture.h"
#include "ui/window/erroranswers.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDialog>
#include <QLineEdit>

// What a failed turn offers does what it says.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto generate = "/api/generate";

Script failing(const QByteArray& message, int status)
{
    return Script::json("{\"error\":\"" + message + "\"}", status);
}

Script empty()
{
    return Script::lines(
        {R"({"model":"m","done":true,"context":[],"response":"","reasoning":{}})"});
}

Script tooLong()
{
    return failing("the prompt is longer than the context length", 400);
}

} // namespace

class ErrorAnswersTest : public NoticeFixture
{
protected:
    // The settings dialog once it is there.
    QDialog* settingsDialog()
    {
        QDialog* dialog = nullptr;
        waitUntil([&] {
            dialog = window->findChild<QDialog*>(u"settingsDialog"_s);
            return dialog && dialog->isVisible();
        });
        return dialog;
    }
};

// Takes the place of the browser.
class Browser final : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    Q_SLOT void open(const QUrl& url) { opened.append(url); }

    QList<QUrl> opened;
};

TEST_F(ErrorAnswersTest, E12AskingAgainWithoutStreamingShowsTheError)
{
    server.answerNext(generate, empty());
    server.answer(generate, failing("Incorrect API key provided", 500));
    askInWindow(u"hi"_s);
    EXPECT_FALSE(shown().contains(u"{}"_s));
    EXPECT_EQ(server.count(generate), 1); // never by itself: it costs money
    press(u"Ask again without streaming to see the error"_s);
    ASSERT_TRUE(shows(u"Incorrect API key provided"_s));
    EXPECT_EQ(server.count(generate), 2);
    EXPECT_EQ(sent(0).value("stream"_L1), true);
    EXPECT_EQ(sent(1).value("stream"_L1), false);
    EXPECT_EQ(sent(1).value("prompt"_L1), u"hi"_s);
    EXPECT_EQ(session().branch().count(), 1);
}

TEST_F(ErrorAnswersTest, E01ContinueGoesOnWhereItStopped)
{
    server.answerNext(generate, Script::lines({delta("Once upon a")}));
    server.answer(generate, reply(" time"));
    askInWindow(u"Tell me a story"_s);
    window->activateWindow();
    press(u"Continue"_s);
    EXPECT_EQ(window->focusWidget(), prompt()) << "what is typed next is a prompt";
    EXPECT_TRUE(shows(u" time"_s));
    EXPECT_TRUE(shown().contains(u"Once upon a"_s));
    EXPECT_EQ(server.count(generate), 2);
    EXPECT_TRUE(finish(session()));
    EXPECT_EQ(lastTurn(session()).origin, TurnOrigin::Continue);
}

TEST_F(ErrorAnswersTest, StartFreshTakesThePromptIntoANewChat)
{
    server.answer(generate, reply("Hello"));
    askInWindow(u"first"_s);
    server.answer(generate, tooLong());
    find<QCheckBox>(u"temperature"_s)->click();
    askInWindow(u"A long question"_s);
    const ConversationId old = session().conversation().id;
    press(u"Start fresh"_s);
    EXPECT_NE(session().conversation().id, old);
    EXPECT_EQ(session().branch().count(), 0);
    EXPECT_EQ(session().draft().text, u"A long question"_s);
    EXPECT_TRUE(session().draft().settings.options.contains(u"temperature"_s));
    EXPECT_EQ(session().model(), u"m"_s);
    EXPECT_EQ(window->focusWidget(), prompt());
    server.answer(generate, reply("Fine."));
    QTest::keyClick(prompt(), Qt::Key_Return);
    EXPECT_TRUE(shows(u"Fine."_s));
    EXPECT_EQ(library->conversations().size(), 2);
}

TEST_F(ErrorAnswersTest, ShortenBringsThePromptBackOnceAndKeepsWhatIsTyped)
{
    server.answer(generate, tooLong());
    askInWindow(u"A long question"_s);
    type(u"typed"_s);
    press(u"Shorten prompt"_s);
    EXPECT_EQ(session().draft().text, u"A long question\ntyped"_s);
    EXPECT_EQ(window->focusWidget(), prompt());
    press(u"Shorten prompt"_s);
    EXPECT_EQ(session().draft().text, u"A long question\ntyped"_s);
}

TEST_F(ErrorAnswersTest, X15ALargerContextIsSuggestedAndNotSet)
{
    server.answerNext(generate, tooLong());
    server.answer(generate, reply("Fine."));
    auto* panel = find<QWidget>(u"optionsPanel"_s);
    button(u"options"_s)->click();
    ASSERT_FALSE(panel->isVisible());
    askInWindow(u"A long question"_s);
    press(u"Raise context size…"_s);
    EXPECT_TRUE(panel->isVisible());
    auto* suggestion = find<QPushButton>(u"contextSizeSuggestion"_s);
    ASSERT_TRUE(suggestion->isVisible());
    EXPECT_EQ(suggestion->text(), u"Set to "_s + suggestion->locale().toString(8192));
    EXPECT_EQ(window->focusWidget(), suggestion);
    EXPECT_FALSE(find<QCheckBox>(u"contextSize"_s)->isChecked());
    EXPECT_TRUE(session().draft().settings.options.isEmpty());
    suggestion->click();
    EXPECT_FALSE(suggestion->isVisible());
    EXPECT_TRUE(find<QCheckBox>(u"contextSize"_s)->isChecked());
    press(u"Try again"_s);
    ASSERT_TRUE(shows(u"Fine."_s));
    EXPECT_EQ(sent(1).value("options"_L1).toObject().value("num_ctx"_L1).toInt(), 8192);
}

TEST_F(ErrorAnswersTest, TheSuggestedContextStaysWithinTheModels)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m",)"
                                            R"("details":{"context_length":10000}}]})"));
    servers->refresh(profileId);
    ASSERT_TRUE(waitUntil([&] {
        const auto model = servers->model(profileId, u"m"_s);
        return model && model->contextLength == 10000;
    }));
    Draft draft = session().draft();
    draft.settings.options.insert(u"num_ctx"_s, 8192);
    session().setDraft(draft);
    window->chat().showDraft();
    server.answer(generate, tooLong());
    askInWindow(u"A long question"_s);
    press(u"Raise context size…"_s);
    const auto* suggestion = find<QPushButton>(u"contextSizeSuggestion"_s);
    EXPECT_EQ(suggestion->text(), u"Set to "_s + suggestion->locale().toString(10000));
}

TEST_F(ErrorAnswersTest, EnterKeyLeadsToTheKeyOfThatServer)
{
    server.answer(generate, failing("unauthorized", 401));
    ServerProfile other;
    other.name = u"Another"_s;
    other.address = u"http://127.0.0.1:1"_s;
    ASSERT_TRUE(servers->save(other));
    askInWindow(u"hi"_s);
    press(u"Enter key…"_s);
    QDialog* dialog = settingsDialog();
    ASSERT_NE(dialog, nullptr);
    ASSERT_NE(dialog->focusWidget(), nullptr);
    EXPECT_EQ(dialog->focusWidget()->accessibleName(), u"API key"_s);
    EXPECT_EQ(dialog->findChild<QLineEdit*>(u"serverName"_s)->text(), u"Scripted"_s);
    QTest::keyClicks(dialog->focusWidget(), u"right"_s);
    dialog->close();
    ASSERT_TRUE(waitUntil([&] { return secrets.keys.value(profileId) == "right"; }));
    server.answer(generate, reply("Fine."));
    press(u"Try again"_s);
    EXPECT_TRUE(shows(u"Fine."_s));
    EXPECT_EQ(server.requests(generate).last().header("Authorization"), "Bearer right");
}

TEST_F(ErrorAnswersTest, ServerSettingsLeadToTheAddress)
{
    server.answer(generate, Script::answer(404, "text/plain", "404 page not found"));
    askInWindow(u"hi"_s);
    press(u"Server settings…"_s);
    QDialog* dialog = settingsDialog();
    ASSERT_NE(dialog, nullptr);
    ASSERT_NE(dialog->focusWidget(), nullptr);
    EXPECT_EQ(dialog->focusWidget()->accessibleName(), u"Server address"_s);
}

TEST_F(ErrorAnswersTest, SignInOpensThePageOnTheClickOnly)
{
    Browser browser;
    server.answer(generate, Script::json(R"({"error":"unauthorized","signin_url":)"
                                         R"("https://ollama.com/connect?name=desk&key=c3No"})",
                                         401));
    askInWindow(u"hi"_s);
    ASSERT_NE(offered(u"Sign in to Ollama"_s), nullptr);
    EXPECT_TRUE(browser.opened.isEmpty());
    press(u"Sign in to Ollama"_s);
    EXPECT_EQ(browser.opened, QList{QUrl(u"https://ollama.com/connect?name=desk&key=c3No"_s)});
}

TEST_F(ErrorAnswersTest, AQuotaOffersItsPageAndNoCountdown)
{
    Browser browser;
    server.answer(generate, Script::answer(429, "application/json",
                                           R"({"error":"you have reached your weekly usage limit, )"
                                           R"(upgrade: https://ollama.com/upgrade"})",
                                           {"Retry-After: 3600"}));
    askInWindow(u"hi"_s);
    ASSERT_NE(notice(), nullptr);
    EXPECT_EQ(labelsOf(*notice()), QStringList{u"Open ollama.com"_s});
    press(u"Open ollama.com"_s);
    EXPECT_EQ(browser.opened, QList{QUrl(u"https://ollama.com/upgrade"_s)});
}

TEST_F(ErrorAnswersTest, TooManyRequestsCountDownToTryAgain)
{
    server.answerNext(generate, Script::answer(429, "application/json", R"({"error":"slow down"})",
                                               {"Retry-After: 2"}));
    server.answer(generate, reply("Fine."));
    askInWindow(u"hi"_s);
    QPushButton* again = offered(u"Try again in 2 s"_s);
    ASSERT_NE(again, nullptr);
    EXPECT_FALSE(again->isEnabled());
    EXPECT_TRUE(waitUntil([&] { return again->text() == u"Try again in 1 s"_s; }));
    ASSERT_TRUE(waitUntil([&] { return again->isEnabled(); }));
    EXPECT_EQ(again->text(), u"Try again"_s);
    EXPECT_EQ(server.count(generate), 1);
    again->click();
    EXPECT_TRUE(shows(u"Fine."_s));
}

TEST_F(ErrorAnswersTest, ChooseModelOpensTheList)
{
    server.answer(generate, failing("Model m not supported", 500));
    askInWindow(u"hi"_s);
    press(u"Choose model…"_s);
    auto* popup = window->findChild<QWidget*>(u"modelPopup"_s);
    ASSERT_NE(popup, nullptr);
    EXPECT_TRUE(popup->isVisible());
    popup->close();
    server.answer(generate, reply("Fine."));
    session().setModel(profileId, u"other"_s);
    press(u"Try again"_s);
    EXPECT_TRUE(shows(u"Fine."_s));
    EXPECT_EQ(sent(1).value("model"_L1), u"other"_s);
}

TEST_F(ErrorAnswersTest, TryPort11434ChangesTheAddressAndAsksAgain)
{
    const QHostAddress address = lonelyLoopback();
    ScriptedServer usual(address, 11434);
    usual.answer(generate, reply("Fine."));
    moveServer(u"http://"_s + address.toString());
    askInWindow(u"hi"_s);
    ASSERT_NE(notice(), nullptr);
    EXPECT_EQ(labelsOf(*notice()),
              (QStringList{u"Try port 11434"_s, u"Try again"_s, u"Server settings…"_s}));
    press(u"Try port 11434"_s);
    EXPECT_TRUE(shows(u"Fine."_s));
    EXPECT_EQ(servers->profile(profileId)->address, usual.url());
    EXPECT_EQ(usual.count(generate), 1);
}

TEST_F(ErrorAnswersTest, AKeyGoesInTheOpenOnlyWhenThatIsAllowed)
{
    // An address that is public and, by its purpose, nobody's.
    moveServer(u"http://203.0.113.1:1"_s);
    servers->keepKeyForThisRun(profileId, u"secret"_s);
    askInWindow(u"hi"_s);
    ASSERT_NE(notice(), nullptr);
    EXPECT_TRUE(notice()->text().contains(u"unencrypted connection"_s));
    EXPECT_FALSE(notice()->text().contains(u"secret"_s));
    EXPECT_FALSE(servers->profile(profileId)->plainKeyAllowed);
    press(u"Send the key anyway"_s);
    EXPECT_TRUE(servers->profile(profileId)->plainKeyAllowed);
    EXPECT_TRUE(session().isRunning());
    session().stop();
}

TEST_F(ErrorAnswersTest, TheKeyIsSentAnywayToTheServerThatFailedAndToNoOther)
{
    moveServer(u"http://203.0.113.1:1"_s);
    servers->keepKeyForThisRun(profileId, u"secret"_s);
    ServerProfile other;
    other.name = u"Another"_s;
    other.address = u"http://203.0.113.2:1"_s;
    const auto saved = servers->save(other);
    ASSERT_TRUE(saved);
    askInWindow(u"hi"_s);
    session().setModel(saved->id, u"elsewhere"_s);
    press(u"Send the key anyway"_s);
    EXPECT_TRUE(servers->profile(profileId)->plainKeyAllowed);
    EXPECT_FALSE(servers->profile(saved->id)->plainKeyAllowed);
    ASSERT_TRUE(session().isRunning());
    EXPECT_EQ(session().running()->profile, profileId);
    EXPECT_EQ(session().running()->model, u"m"_s);
    session().stop();
}

} // namespace loquat::test

#include "erroranswers_test.moc"
