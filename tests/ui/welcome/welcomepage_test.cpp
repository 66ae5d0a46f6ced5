// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localollama.h"
#include "tests/support/fakeollama.h"
#include "tests/support/house.h"
#include "tests/support/lonelyloopback.h"
#include "ui/welcome/welcomepage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tags = R"({"models":[{"name":"m"}]})";

class WelcomePageTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        localOllama = std::make_unique<LocalOllama>(*servers);
        page = std::make_unique<WelcomePage>(*servers, *localOllama);
        page->resize(900, 700);
        page->show();
        address = page->findChild<QLineEdit*>(u"welcomeAddress"_s);
        key = page->findChild<QLineEdit*>(u"welcomeKey"_s);
        connects = std::make_unique<QSignalSpy>(page.get(), &WelcomePage::connected);
    }

    void TearDown() override
    {
        page.reset();
        localOllama.reset();
        close();
    }

    QPushButton* button(const QString& name) const { return page->findChild<QPushButton*>(name); }
    QString state() const { return page->findChild<QLabel*>(u"otherState"_s)->text(); }
    void connectTo(const QString& typed)
    {
        address->setText(typed);
        QTest::keyClick(address, Qt::Key_Return);
    }
    bool waitForAnswer() const
    {
        return waitUntil([&] { return button(u"connectOther"_s)->isEnabled(); });
    }

    std::unique_ptr<LocalOllama> localOllama;
    std::unique_ptr<WelcomePage> page;
    std::unique_ptr<QSignalSpy> connects;
    QLineEdit* address = nullptr;
    QLineEdit* key = nullptr;
};

} // namespace

TEST_F(WelcomePageTest, SaysWhatItFoundOnThisComputer)
{
    auto* local = page->findChild<QLabel*>(u"localState"_s);
    page->look();
    const QString looking = local->text();
    ASSERT_TRUE(waitUntil([&] { return local->text() != looking; }));
    EXPECT_TRUE(button(u"lookAgain"_s)->isVisible() || button(u"useLocal"_s)->isVisible());
}

TEST_F(WelcomePageTest, ConnectsToAnotherServer)
{
    server.answer("/api/tags", Script::json(tags));
    connectTo(server.url());
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 1; }));
    ASSERT_EQ(servers->profiles().size(), 1);
    EXPECT_EQ(servers->current(), servers->profiles().first().id);
    EXPECT_EQ(servers->profiles().first().lastModel, u"m"_s);
}

TEST_F(WelcomePageTest, SaysWhatIsWrongWithAnAddress)
{
    connectTo(u"ftp://example.com"_s);
    ASSERT_TRUE(waitForAnswer());
    EXPECT_FALSE(state().isEmpty());
    EXPECT_FALSE(button(u"connectAnyway"_s)->isVisible());
    EXPECT_EQ(address->text(), u"ftp://example.com"_s);
    EXPECT_TRUE(servers->profiles().isEmpty());
}

TEST_F(WelcomePageTest, AddsAWebPageOnlyWhenAskedTo)
{
    server.answer("/api/tags", Script::answer(200, "text/html", "<html><title>Login</title>"));
    connectTo(server.url());
    ASSERT_TRUE(waitForAnswer());
    EXPECT_FALSE(state().isEmpty());
    EXPECT_TRUE(servers->profiles().isEmpty());
    ASSERT_TRUE(button(u"connectAnyway"_s)->isVisible());
    button(u"connectAnyway"_s)->click();
    EXPECT_EQ(connects->size(), 1);
    EXPECT_EQ(servers->profiles().size(), 1);
}

TEST_F(WelcomePageTest, AKeyOpensAServerThatAsksForOne)
{
    server.answerNext("/api/tags", Script::json(R"({"error":"unauthorized"})", 401));
    server.answer("/api/tags", Script::json(tags));
    connectTo(server.url());
    ASSERT_TRUE(waitForAnswer());
    EXPECT_TRUE(connects->isEmpty());
    key->setText(u"sk-secret"_s);
    QTest::keyClick(key, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 1; }));
    EXPECT_EQ(server.requests("/api/tags").at(1).header("Authorization"), "Bearer sk-secret");
    EXPECT_EQ(secrets.keys.value(servers->current()), "sk-secret");
    EXPECT_TRUE(key->text().isEmpty());
}

TEST_F(WelcomePageTest, APasswordInTheAddressIsTheKey)
{
    server.answer("/api/tags", Script::json(tags));
    connectTo(server.url().replace(u"http://"_s, u"http://me:secret@"_s));
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 1; }));
    EXPECT_EQ(server.requests("/api/tags").first().header("Authorization"),
              "Basic " + QByteArray("me:secret").toBase64());
    EXPECT_EQ(servers->profiles().first().address, server.url());
}

TEST_F(WelcomePageTest, EnterAsksOnlyOnceAtATime)
{
    server.answer("/api/tags", Script().gate("never"));
    connectTo(server.url());
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    QTest::keyClick(address, Qt::Key_Return);
    QTest::keyClick(key, Qt::Key_Return);
    servers->probe(server.url(), {}, page.get(), [](const Result<ModelList>&) {});
    ASSERT_TRUE(server.waitForRequests("/api/tags", 2));
    EXPECT_EQ(server.count("/api/tags"), 2) << "ours and one of Enter";
}

TEST_F(WelcomePageTest, AnAnswerThatComesAfterItHasConnectedIsIgnored)
{
    server.answerNext("/api/tags",
                      Script().gate("late").send(Script::json(tags).steps.first().bytes));
    connectTo(server.url());
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    button(u"startPractice"_s)->click();
    ASSERT_EQ(connects->size(), 1);
    EXPECT_TRUE(button(u"connectOther"_s)->isEnabled());
    server.open("late");
    bool answered = false;
    server.answer("/api/tags", Script::json(tags));
    servers->probe(server.url(), {}, page.get(), [&](const auto&) { answered = true; });
    ASSERT_TRUE(waitUntil([&] { return answered; }));
    EXPECT_EQ(connects->size(), 1);
    EXPECT_EQ(servers->profiles().size(), 1);
}

TEST_F(WelcomePageTest, PractisingConnects)
{
    button(u"startPractice"_s)->click();
    ASSERT_EQ(connects->size(), 1);
    EXPECT_TRUE(servers->profile(servers->current())->practice);
}

TEST_F(WelcomePageTest, TheSameServerIsNotAddedTwice)
{
    server.answer("/api/tags", Script::json(tags));
    connectTo(server.url());
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 1; }));
    connectTo(server.url().mid(7) + u'/');
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 2; }));
    EXPECT_EQ(servers->profiles().size(), 1);
}

TEST_F(WelcomePageTest, OffersTheUsualPortWhereNoneWasTyped)
{
    const QHostAddress host = lonelyLoopback();
    ScriptedServer usual(host, 11434);
    usual.answer("/api/tags", Script::json(tags));
    connectTo(u"http://"_s + host.toString());
    auto* offered = button(u"connectAnyway"_s);
    ASSERT_TRUE(waitUntil([&] { return offered->isVisible(); }));
    EXPECT_EQ(offered->text(), u"Try port 11434"_s);
    offered->click();
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 1; }));
    EXPECT_EQ(servers->profile(servers->current())->address, usual.url());
}

TEST_F(WelcomePageTest, LeadsBackOnceThereIsAServer)
{
    EXPECT_FALSE(button(u"welcomeBack"_s)->isVisible());
    addProfile(u"Scripted"_s, u"m"_s);
    ASSERT_TRUE(button(u"welcomeBack"_s)->isVisible());
    QSignalSpy back(page.get(), &WelcomePage::backRequested);
    button(u"welcomeBack"_s)->click();
    EXPECT_EQ(back.size(), 1);
}

TEST_F(WelcomePageTest, StartsAnOllamaThatIsOnlyInstalledAndUsesIt)
{
    const FakeOllama computer;
    auto* said = page->findChild<QLabel*>(u"localState"_s);
    page->look();
    ASSERT_TRUE(waitUntil([&] { return button(u"startOllama"_s)->isVisible(); }));
    EXPECT_TRUE(said->text().contains(u"installed on this computer"_s));
    EXPECT_FALSE(button(u"useLocal"_s)->isVisible());
    EXPECT_FALSE(button(u"showOllamaLog"_s)->isVisible());
    button(u"startOllama"_s)->click();
    EXPECT_FALSE(button(u"startOllama"_s)->isVisible());
    ASSERT_TRUE(waitUntil([&] { return button(u"useLocal"_s)->isVisible(); }));
    EXPECT_TRUE(said->text().contains(u"tiny:1b"_s)) << qPrintable(said->text());
    QSignalSpy logs(page.get(), &WelcomePage::logRequested);
    button(u"showOllamaLog"_s)->click();
    EXPECT_EQ(logs.size(), 1);
    button(u"useLocal"_s)->click();
    ASSERT_EQ(servers->profiles().size(), 1);
    EXPECT_EQ(servers->profiles().first().address, computer.address());
    EXPECT_EQ(servers->profiles().first().lastModel, u"tiny:1b"_s);
}

TEST_F(WelcomePageTest, SaysHowToGetOllamaAndOpensNothing)
{
    const FakeOllama computer(FakeOllama::Installed::No);
    auto* said = page->findChild<QLabel*>(u"localState"_s);
    page->look();
    ASSERT_TRUE(waitUntil([&] { return said->text().contains(u"ollama.com/download"_s); }));
    EXPECT_EQ(said->textFormat(), Qt::PlainText);
    EXPECT_FALSE(said->openExternalLinks());
    EXPECT_FALSE(button(u"startOllama"_s)->isVisible());
    EXPECT_TRUE(button(u"lookAgain"_s)->isVisible());
}

TEST_F(WelcomePageTest, SaysWhyOllamaDidNotStart)
{
    FakeOllama computer;
    computer.behave("exit");
    auto* said = page->findChild<QLabel*>(u"localState"_s);
    page->look();
    ASSERT_TRUE(waitUntil([&] { return button(u"startOllama"_s)->isVisible(); }));
    button(u"startOllama"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return said->text().contains(u"exit status 3"_s); }));
    EXPECT_TRUE(said->text().contains(u"could not create directory"_s));
    EXPECT_EQ(button(u"startOllama"_s)->text(), u"Start Ollama again"_s);
    EXPECT_TRUE(button(u"startOllama"_s)->isVisible());
}

TEST_F(WelcomePageTest, TheAddressHasTheFocusWhenItIsAskedFor)
{
    page->activateWindow();
    page->focusFirst();
    EXPECT_EQ(page->focusWidget(), address);
}

} // namespace loquat::test
