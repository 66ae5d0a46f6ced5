// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/server/tlsidentity.h"
#include "tests/support/lonelyloopback.h"
#include "tests/support/relayproxy.h"
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/serverform.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
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
        server.answer("/api/generate", reply("Hi"));
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

TEST_F(ServerFormTest, AddressesOfEveryShapeAreRepairedOrRefusedBesideTheField)
{
    const QList<std::pair<QString, QString>> repaired{
        {u"1.2.3.4"_s, u"http://1.2.3.4:11434"_s},
        {u":1234"_s, u"http://127.0.0.1:1234"_s},
        {u"::1"_s, u"http://[::1]:11434"_s},
        {u"[::1]:1337"_s, u"http://[::1]:1337"_s},
        {u"HTTPS://Example.com/ollama/"_s, u"https://example.com/ollama"_s},
        {u"\"1.2.3.4\""_s, u"http://1.2.3.4:11434"_s},
        {u"ollama.com/api"_s, u"https://ollama.com"_s},
        {u"http://host:11434/api/generate/"_s, u"http://host:11434"_s},
        {u"http://host/v1"_s, u"http://host"_s},
        {u"http://host//proxy///api?x=1#y"_s, u"http://host/proxy"_s},
        {u"0.0.0.0:8080"_s, u"http://127.0.0.1:8080"_s},
        {u"example.com:99999"_s, u"http://example.com:11434"_s},
        {u"fe80::1%eth0"_s, u"http://[fe80::1%eth0]:11434"_s},
    };
    for (const auto& [typed, meant] : repaired) {
        address->setText(typed);
        EXPECT_TRUE(says(*form, u"normalisedAddress"_s).contains(meant))
            << qPrintable(typed) << ": " << qPrintable(says(*form, u"normalisedAddress"_s));
    }
    for (const QString& typed : {u"http://a b"_s, u"[::1"_s, u"[zz]"_s, u"ho<st"_s, u"10.0.0.1.2"_s,
                                 u"192.168.1.256"_s, u"ftp://host"_s, u"x://host"_s}) {
        type(address, typed);
        const QString sentence = says(*form, u"normalisedAddress"_s);
        EXPECT_FALSE(sentence.isEmpty()) << qPrintable(typed);
        EXPECT_FALSE(sentence.contains(u"Requests go to"_s)) << qPrintable(typed);
        EXPECT_EQ(address->text(), typed);
        EXPECT_EQ(servers->profile(profileId)->address, server.url()) << qPrintable(typed);
    }
}

TEST_F(ServerFormTest, OffersTheUsualPortWhereNoneWasTyped)
{
    const QHostAddress host = lonelyLoopback();
    ScriptedServer usual(host, 11434);
    usual.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    usual.answer("/api/generate", reply("Hi"));
    QPushButton* tryPort = button(*form, u"tryPort"_s);
    EXPECT_FALSE(tryPort->isVisible());
    type(address, u"http://"_s + host.toString());
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return tryPort->isVisible(); }));
    EXPECT_TRUE(result().contains(u"Nothing is listening"_s)) << qPrintable(result());
    tryPort->click();
    EXPECT_FALSE(tryPort->isVisible());
    EXPECT_TRUE(waitUntil([&] { return result().contains(u"It works"_s); }));
    EXPECT_EQ(servers->profile(profileId)->address, usual.url());
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

TEST_F(ServerFormTest, AnUnlockedKeychainIsTriedAgain)
{
    secrets.failWith = keychainError(ErrorReason::KeychainLocked);
    type(key, u"sk-secret"_s);
    QPushButton* again = button(*form, u"retryKey"_s);
    ASSERT_TRUE(waitUntil([&] { return again->isVisible(); }));
    EXPECT_TRUE(state().contains(u"locked"_s)) << qPrintable(state());
    secrets.failWith.reset();
    again->click();
    EXPECT_FALSE(again->isVisible());
    EXPECT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    EXPECT_EQ(secrets.keys.value(profileId), "sk-secret");
}

TEST_F(ServerFormTest, WaitingForASilentKeychainCanBeCancelled)
{
    secrets.silent = true;
    QPushButton* cancel = button(*form, u"cancelKey"_s);
    EXPECT_FALSE(cancel->isVisible());
    key->setText(u"sk-secret"_s);
    testButton->click();
    EXPECT_FALSE(testButton->isEnabled());
    ASSERT_TRUE(cancel->isVisible());
    cancel->click();
    EXPECT_FALSE(cancel->isVisible());
    EXPECT_TRUE(testButton->isEnabled());
    EXPECT_TRUE(server.requests().isEmpty());
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
    EXPECT_EQ(secrets.keys.value(profileId), "secret");
    EXPECT_EQ(edit(*form, u"userName"_s)->text(), u"me"_s);
    EXPECT_EQ(servers->profile(profileId)->authentication, Authentication::Basic);
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

TEST_F(ServerFormTest, TheTestShowsEachStepAndItsReportHoldsNoSecret)
{
    server.answer("/api/version", Script::json(R"({"version":"0.11.4"})"));
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    ASSERT_TRUE(storeKey(u"sk-secret"_s));
    auto* steps = form->findChild<QWidget*>(u"connectionSteps"_s);
    EXPECT_FALSE(steps->isVisible());
    testButton->click();
    EXPECT_TRUE(steps->isVisible());
    ASSERT_TRUE(waitUntil([&] { return testButton->isEnabled(); }));
    EXPECT_TRUE(says(*form, u"stepOutcome4"_s).contains(u"0.11.4"_s));
    EXPECT_TRUE(says(*form, u"stepOutcome7"_s).contains(u"m answered"_s));
    button(*form, u"copyReport"_s)->click();
    const QString report = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(report.contains(u"[ok] Is it an Ollama API?: yes, version 0.11.4"_s))
        << qPrintable(report);
    EXPECT_FALSE(report.contains(u"sk-secret"_s));
}

TEST_F(ServerFormTest, ACertificateIsShownAndTrustedBeforeAnythingIsSent)
{
    ScriptedServer secure(loopbackIdentity(QStringLiteral(LOQUAT_TEST_DATA "/tls")));
    secure.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    secure.answer("/api/generate", reply("Hi"));
    type(address, secure.url());
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return testButton->isEnabled(); }));
    const QString shown = says(*form, u"shownCertificate"_s);
    EXPECT_TRUE(shown.contains(u"localhost"_s) && shown.contains(u"SHA-256: "_s))
        << qPrintable(shown);
    QPushButton* trust = button(*form, u"trustCertificate"_s);
    ASSERT_TRUE(trust->isVisible());
    EXPECT_TRUE(secure.requests("/api/generate").isEmpty());
    trust->click();
    ASSERT_TRUE(waitUntil([&] { return result().contains(u"It works"_s); }))
        << qPrintable(result());
    EXPECT_EQ(servers->profile(profileId)->tls.trust, TlsTrust::Pinned);
    EXPECT_TRUE(servers->profile(profileId)->tls.pin.isSet());
}

TEST_F(ServerFormTest, AKeyOverPlainHttpAsksFirstAndOnce)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    RelayProxy proxy(RelayProxy::Kind::Http);
    ServerProfile profile = *servers->profile(profileId);
    profile.address = u"http://far.example:%1"_s.arg(server.port());
    profile.proxy = {ProxyKind::Http, u"127.0.0.1"_s, proxy.port(), {}, false};
    ASSERT_TRUE(servers->save(profile));
    form->setServer(profileId);
    ASSERT_TRUE(storeKey(u"sk-secret"_s));
    QPushButton* allow = button(*form, u"allowPlainKey"_s);
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return testButton->isEnabled(); }));
    EXPECT_TRUE(allow->isVisible()) << qPrintable(result());
    EXPECT_TRUE(server.requests().isEmpty());
    allow->click();
    ASSERT_TRUE(waitUntil([&] { return result().contains(u"It works"_s); }))
        << qPrintable(result());
    EXPECT_EQ(server.requests("/api/generate").first().header("Authorization"), "Bearer sk-secret");
    testButton->click();
    ASSERT_TRUE(waitUntil([&] { return testButton->isEnabled(); }));
    EXPECT_FALSE(allow->isVisible()) << "it was asked once";
}

TEST_F(ServerFormTest, TwoServersCannotHaveOneName)
{
    addServer(u"Other"_s, u"127.0.0.1:1"_s);
    QLineEdit* name = edit(*form, u"serverName"_s);
    type(name, u" other "_s);
    EXPECT_TRUE(says(*form, u"serverNameFault"_s).contains(u"Another server"_s));
    EXPECT_EQ(servers->profile(profileId)->name, u"Scripted"_s);
    type(name, u"Mine"_s);
    EXPECT_EQ(says(*form, u"serverNameFault"_s), QString());
    EXPECT_EQ(servers->profile(profileId)->name, u"Mine"_s);
}

TEST_F(ServerFormTest, AFileThatIsNoCertificateIsSaidBesideItsField)
{
    auto* trust = form->findChild<QComboBox*>(u"tlsTrust"_s);
    trust->setCurrentIndex(1);
    Q_EMIT trust->activated(1);
    ASSERT_TRUE(settings->save());
    type(edit(*form, u"caFile"_s), settings->filePath());
    EXPECT_TRUE(says(*form, u"caFileFault"_s).contains(u"no certificate in the file"_s));
    EXPECT_EQ(servers->profile(profileId)->tls, TlsChoice());
    type(edit(*form, u"caFile"_s), QStringLiteral(LOQUAT_TEST_DATA "/tls/authority.pem"));
    EXPECT_EQ(says(*form, u"caFileFault"_s), QString());
    EXPECT_EQ(servers->profile(profileId)->tls.trust, TlsTrust::CaFile);
}

TEST_F(ServerFormTest, AProxyNeedsAHostAndItsPasswordGoesToTheKeychain)
{
    auto* kind = form->findChild<QComboBox*>(u"proxyKind"_s);
    kind->setCurrentIndex(3);
    Q_EMIT kind->activated(3);
    EXPECT_TRUE(says(*form, u"proxyFault"_s).contains(u"host"_s));
    EXPECT_EQ(servers->profile(profileId)->proxy, ProxyChoice());
    type(edit(*form, u"proxyHost"_s), u"http://gate"_s);
    EXPECT_FALSE(says(*form, u"proxyFault"_s).isEmpty());
    type(edit(*form, u"proxyHost"_s), u"gate.example"_s);
    type(edit(*form, u"proxyUser"_s), u"bob"_s);
    type(edit(*form, u"proxyPassword"_s), u"g4te"_s);
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->proxy.hasPassword; }));
    EXPECT_EQ(servers->profile(profileId)->proxy.kind, ProxyKind::Socks5);
    EXPECT_FALSE(settingsFile().contains("g4te"));
}

TEST_F(ServerFormTest, KeysAreRepairedOrRefusedBesideTheirField)
{
    for (const QString& typed : {u"ab cd"_s, u"caf\u00e9"_s, u"a\u0001b"_s}) {
        type(key, typed);
        ASSERT_TRUE(waitUntil([&] { return state().contains(u"characters"_s); }))
            << qPrintable(state());
        EXPECT_TRUE(secrets.keys.isEmpty());
    }
    ASSERT_TRUE(storeKey(u"  Bearer abc "_s));
    EXPECT_EQ(secrets.keys.value(profileId), "abc");
}

TEST_F(ServerFormTest, TheTestRefusesWhateverHasAFault)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
    const auto refused = [&](const QString& fault) {
        testButton->click();
        EXPECT_FALSE(says(*form, fault).isEmpty()) << qPrintable(fault);
        EXPECT_TRUE(result().contains(says(*form, fault))) << qPrintable(result());
        EXPECT_TRUE(testButton->isEnabled());
    };
    button(*form, u"addHeader"_s)->click();
    QLineEdit* name = edit(*form, u"headerName"_s);
    type(name, u"X-Team:"_s);
    refused(u"headersFault"_s);
    type(name, u"X-Team"_s);
    auto* trust = form->findChild<QComboBox*>(u"tlsTrust"_s);
    trust->setCurrentIndex(1);
    Q_EMIT trust->activated(1);
    type(edit(*form, u"caFile"_s), settings->filePath());
    refused(u"caFileFault"_s);
    trust->setCurrentIndex(0);
    Q_EMIT trust->activated(0);
    auto* kind = form->findChild<QComboBox*>(u"proxyKind"_s);
    kind->setCurrentIndex(2);
    Q_EMIT kind->activated(2);
    refused(u"proxyFault"_s);
    kind->setCurrentIndex(1);
    Q_EMIT kind->activated(1);
    EXPECT_EQ(server.count("/api/tags"), 0);
    testButton->click();
    EXPECT_TRUE(waitUntil([&] { return result().contains(u"It works"_s); }));
}

} // namespace loquat::test
