// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lonelyloopback.h"
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/serverform.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class ServerFormTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        form = std::make_unique<ServerForm>(*servers);
        form->setServer(profileId);
        form->show();
        address = edit(*form, u"serverAddress"_s);
        key = edit(*form, u"apiKey"_s);
        testButton = button(*form, u"testConnection"_s);
        keep = button(*form, u"keepKeyForThisRun"_s);
    }

    void TearDown() override
    {
        form.reset();
        SettingsFixture::TearDown();
    }

    QString state() const { return says(*form, u"keyState"_s); }
    QString result() const { return says(*form, u"testResult"_s); }
    bool storeKey(const QString& typed)
    {
        type(key, typed);
        return waitUntil([&] { return servers->profile(profileId)->hasKey; });
    }

    std::unique_ptr<ServerForm> form;
    QLineEdit* address = nullptr;
    QLineEdit* key = nullptr;
    QPushButton* testButton = nullptr;
    QPushButton* keep = nullptr;
};

} // namespace

TEST_F(ServerFormTest, ShowsWhereRequestsGo)
{
    address->setText(u"192.168.1.20"_s);
    EXPECT_TRUE(says(*form, u"normalisedAddress"_s).contains(u"http://192.168.1.20:11434"_s));
}

TEST_F(ServerFormTest, SaysWhatIsWrongWithAnAddressAndKeepsItTyped)
{
    type(address, u"ftp://example.com"_s);
    EXPECT_FALSE(says(*form, u"normalisedAddress"_s).isEmpty());
    EXPECT_FALSE(says(*form, u"normalisedAddress"_s).contains(u"Requests go to"_s));
    EXPECT_EQ(address->text(), u"ftp://example.com"_s);
    EXPECT_EQ(servers->profile(profileId)->address, server.url());
}

TEST_F(ServerFormTest, OffersTheUsualPortWhereNoneWasTyped)
{
    const QHostAddress host = lonelyLoopback();
    ScriptedServer ollama(host, 11434);
    ollama.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    QPushButton* tryPort = button(*form, u"tryPort"_s);
    EXPECT_FALSE(tryPort->isVisible());
    type(address, u"http://"_s + host.toString());
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return tryPort->isVisible(); }));
    EXPECT_TRUE(result().contains(u"Nothing is listening"_s)) << qPrintable(result());
    tryPort->click();
    EXPECT_FALSE(tryPort->isVisible());
    EXPECT_TRUE(waitUntil([&] { return result().contains(u"It works"_s); }));
    EXPECT_EQ(servers->profile(profileId)->address, ollama.url());
}

TEST_F(ServerFormTest, KeepsTheKeyInTheKeychainAndNowhereElse)
{
    ASSERT_TRUE(storeKey(u"sk-secret"_s));
    EXPECT_EQ(secrets.keys.value(profileId), "sk-secret");
    EXPECT_TRUE(key->text().isEmpty());
    EXPECT_FALSE(settingsFile().contains("sk-secret"));
}

TEST_F(ServerFormTest, OffersToKeepTheKeyForThisRunWhereNoKeychainIs)
{
    secrets.failWith = keychainError(ErrorReason::KeychainMissing);
    type(key, u"sk-secret"_s);
    ASSERT_TRUE(waitUntil([&] { return keep->isVisible(); }));
    EXPECT_FALSE(state().isEmpty());
    keep->click();
    EXPECT_FALSE(keep->isVisible());
    testButton->click();
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_EQ(server.requests("/api/tags").first().header("Authorization"), "Bearer sk-secret");
}

TEST_F(ServerFormTest, ARemovalThatFailsHasNothingToKeep)
{
    ASSERT_TRUE(storeKey(u"sk-secret"_s));
    secrets.failWith = keychainError(ErrorReason::KeychainMissing);
    const QString before = state();
    button(*form, u"removeKey"_s)->click();
    const QString during = state();
    ASSERT_TRUE(waitUntil([&] { return state() != during; }));
    EXPECT_NE(state(), before);
    EXPECT_FALSE(keep->isVisible());
}

TEST_F(ServerFormTest, ASilentKeychainBlocksNothing)
{
    secrets.silent = true;
    type(key, u"sk-secret"_s);
    type(edit(*form, u"serverName"_s), u"Renamed"_s);
    EXPECT_EQ(servers->profile(profileId)->name, u"Renamed"_s);
    EXPECT_TRUE(key->isEnabled());
}

TEST_F(ServerFormTest, KeysOfTwoServersDoNotPushEachOtherOut)
{
    const ProfileId other = addServer(u"Other"_s, u"127.0.0.1:1"_s);
    type(key, u"first"_s);
    form->setServer(other);
    type(key, u"second"_s);
    EXPECT_TRUE(waitUntil([&] { return secrets.keys.size() == 2; }));
    EXPECT_EQ(secrets.keys.value(profileId), "first");
    EXPECT_EQ(secrets.keys.value(other), "second");
}

TEST_F(ServerFormTest, AKeyThatFailsWhileAnotherServerIsShownIsTold)
{
    const ProfileId other = addServer(u"Other"_s, u"127.0.0.1:1"_s);
    QSignalSpy elsewhere(form.get(), &ServerForm::keyFailedElsewhere);
    secrets.failWith = keychainError(ErrorReason::KeychainMissing);
    type(key, u"first"_s);
    form->setServer(other);
    ASSERT_TRUE(waitUntil([&] { return elsewhere.size() == 1; }));
    EXPECT_EQ(elsewhere.first().first().value<ProfileId>(), profileId);
    EXPECT_FALSE(keep->isVisible());
    form->setServer(profileId);
    EXPECT_TRUE(keep->isVisible());
}

TEST_F(ServerFormTest, TheTestRefusesAnAddressThatIsNone)
{
    address->setText(u"ftp://example.com"_s);
    testButton->click();
    EXPECT_FALSE(result().isEmpty());
    EXPECT_TRUE(testButton->isEnabled());
    EXPECT_EQ(servers->listing(profileId).state, ModelListing::State::Unknown);
}

TEST_F(ServerFormTest, TheTestWaitsForTheKeyThatIsBeingStored)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    key->setText(u"sk-secret"_s);
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return testButton->isEnabled(); }));
    EXPECT_TRUE(result().contains(u"It works"_s)) << result().toStdString();
    ASSERT_EQ(server.count("/api/tags"), 1);
    EXPECT_EQ(server.requests("/api/tags").first().header("Authorization"), "Bearer sk-secret");
}

TEST_F(ServerFormTest, TheTestSaysWhatIsWrong)
{
    server.answer("/api/tags", Script::json(R"({"error":"unauthorized"})", 401));
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return testButton->isEnabled(); }));
    EXPECT_FALSE(result().isEmpty());
    EXPECT_FALSE(result().contains(u"It works"_s));
}

TEST_F(ServerFormTest, AnotherServerCanBeTestedWhileOneIsSilent)
{
    server.answer("/api/tags", Script().gate("never"));
    testButton->click();
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_FALSE(testButton->isEnabled());
    form->setServer(addServer(u"Other"_s, u"127.0.0.1:1"_s));
    EXPECT_TRUE(testButton->isEnabled());
    EXPECT_TRUE(result().isEmpty());
}

TEST_F(ServerFormTest, APasswordDoesNotStayInTheAddress)
{
    type(address, u"https://me:secret@example.com/ollama"_s);
    EXPECT_EQ(address->text(), servers->profile(profileId)->address);
    EXPECT_FALSE(address->text().contains(u"secret"_s));
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    EXPECT_EQ(secrets.keys.value(profileId), "Basic " + QByteArray("me:secret").toBase64());
    EXPECT_FALSE(settingsFile().contains("secret"));
}

TEST_F(ServerFormTest, APasswordThatIsNotStoredIsTold)
{
    secrets.failWith = keychainError(ErrorReason::KeychainMissing);
    type(address, u"https://me:secret@example.com"_s);
    EXPECT_TRUE(waitUntil([&] { return keep->isVisible(); }));
}

TEST_F(ServerFormTest, SaysThatTheKeyOfTheOldHostIsGone)
{
    ASSERT_TRUE(storeKey(u"sk-secret"_s));
    const QString before = state();
    type(address, u"https://example.com"_s);
    EXPECT_TRUE(state().contains(u"old address"_s)) << state().toStdString();
    EXPECT_NE(state(), before);
    EXPECT_TRUE(waitUntil([&] { return secrets.keys.isEmpty(); }));
}

TEST_F(ServerFormTest, SaysWhatAnswersAsPlainText)
{
    auto* kind = form->findChild<QLabel*>(u"serverKind"_s);
    EXPECT_FALSE(kind->isVisible());
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    server.answer("/api/version", Script::json(R"({"version":"<b>7</b>"})"));
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return kind->isVisible(); }));
    EXPECT_TRUE(kind->text().contains(u"<b>7</b>"_s));
    EXPECT_EQ(kind->textFormat(), Qt::PlainText);
    form->setServer(addServer(u"Other"_s, u"127.0.0.1:1"_s));
    EXPECT_FALSE(kind->isVisible());
}

TEST_F(ServerFormTest, TheTestForgetsWhatWasLearntOfTheServer)
{
    servers->noteMissing(profileId, u"/api/tags"_s);
    servers->noteModel(profileId, u"m"_s, {}, [](ModelFacts& facts) { facts.noThinking = true; });
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return testButton->isEnabled(); }));
    EXPECT_TRUE(result().contains(u"It works"_s)) << result().toStdString();
    EXPECT_TRUE(servers->facts(profileId).models.isEmpty());
}

} // namespace loquat::test
