// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/serverform.h"

#include <QCheckBox>
#include <QComboBox>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr ErrorReason reasons[]{ErrorReason::KeychainMissing, ErrorReason::KeychainLocked,
                                ErrorReason::KeychainDenied, ErrorReason::KeychainTimeout,
                                ErrorReason::KeychainFailed};

class ServerSecretTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
        open();
    }

    void TearDown() override
    {
        form.reset();
        SettingsFixture::TearDown();
    }

    void open()
    {
        form = std::make_unique<ServerForm>(*servers);
        form->setServer(profileId);
        form->show();
    }

    void unfold(const QString& part) const
    {
        form->findChild<QAbstractButton*>(part)->setChecked(true);
    }
    void typeKey() { type(edit(*form, u"apiKey"_s), u"sk-secret"_s); }
    void typeHeader()
    {
        unfold(u"headers"_s);
        button(*form, u"addHeader"_s)->click();
        type(edit(*form, u"headerName"_s), u"X-Token"_s);
        edit(*form, u"headerValue"_s)->setText(u"blue"_s);
        secretBox()->click();
    }
    void typeProxy()
    {
        unfold(u"proxy"_s);
        auto* kind = form->findChild<QComboBox*>(u"proxyKind"_s);
        kind->setCurrentIndex(2);
        Q_EMIT kind->activated(2);
        type(edit(*form, u"proxyHost"_s), u"gate.example"_s);
        type(edit(*form, u"proxyUser"_s), u"bob"_s);
        type(edit(*form, u"proxyPassword"_s), u"g4te"_s);
    }
    QCheckBox* secretBox() const { return form->findChild<QCheckBox*>(); }
    void fail(ErrorReason reason) { secrets.failWith = keychainError(reason); }
    bool shows(const QString& name)
    {
        return waitUntil([&] { return button(*form, name)->isVisible(); });
    }
    ServerSecrets stored() const { return ServerSecrets::fromItem(secrets.keys.value(profileId)); }
    QByteArray sentHeader(const QByteArray& name)
    {
        const int before = server.count("/api/tags");
        servers->refresh(profileId);
        EXPECT_TRUE(server.waitForRequests("/api/tags", before + 1));
        return server.requests("/api/tags").last().header(name);
    }

    std::unique_ptr<ServerForm> form;
};

} // namespace

TEST_F(ServerSecretTest, EachKindHasItsOwnWordsForEachFailureAndTheSameChoices)
{
    fail(reasons[0]);
    typeKey();
    typeHeader();
    typeProxy();
    const std::tuple<QString, QString, QString> kinds[]{
        {u"Key"_s, u"keyState"_s, u"Not stored: the key."_s},
        {u"Headers"_s, u"headersState"_s, u"Not stored: the header “X-Token”."_s},
        {u"Proxy"_s, u"proxyState"_s, u"Not stored: the proxy’s password."_s}};
    QSet<QString> sentences;
    for (const ErrorReason reason : reasons) {
        fail(reason);
        ASSERT_TRUE(shows(u"retryKey"_s));
        button(*form, u"retryKey"_s)->click();
        ASSERT_TRUE(shows(u"retryKey"_s));
        for (const auto& [kind, state, words] : kinds) {
            EXPECT_TRUE(says(*form, state).contains(words)) << qPrintable(says(*form, state));
            EXPECT_TRUE(button(*form, u"retry"_s + kind)->isVisible());
            EXPECT_TRUE(button(*form, u"keep"_s + kind + u"ForThisRun"_s)->isVisible());
            EXPECT_FALSE(button(*form, u"cancel"_s + kind)->isVisible());
            sentences.insert(says(*form, state));
        }
    }
    EXPECT_EQ(sentences.size(), 15);
    EXPECT_EQ(edit(*form, u"headerValue"_s)->placeholderText(), u"Not stored yet"_s);
    EXPECT_EQ(edit(*form, u"proxyPassword"_s)->placeholderText(), u"Not stored yet"_s);
}

TEST_F(ServerSecretTest, APasswordIsCalledOne)
{
    auto* choice = form->findChild<QComboBox*>(u"authentication"_s);
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
    fail(ErrorReason::KeychainLocked);
    typeKey();
    ASSERT_TRUE(shows(u"retryKey"_s));
    EXPECT_TRUE(says(*form, u"keyState"_s).contains(u"Not stored: the password."_s))
        << qPrintable(says(*form, u"keyState"_s));
}

TEST_F(ServerSecretTest, SeveralThatFailAtOnceLoseNone)
{
    fail(ErrorReason::KeychainLocked);
    typeKey();
    typeHeader();
    typeProxy();
    ASSERT_TRUE(shows(u"retryProxy"_s));
    ASSERT_TRUE(secrets.keys.isEmpty());
    secrets.failWith.reset();
    button(*form, u"retryProxy"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return servers->profile(profileId)->hasKey; }));
    EXPECT_EQ(stored().key, "sk-secret");
    EXPECT_EQ(stored().proxyPassword, "g4te");
    EXPECT_EQ(stored().headers, (QMap<QString, QByteArray>{{u"x-token"_s, "blue"}}));
    for (const QString& kind : {u"Key"_s, u"Headers"_s, u"Proxy"_s}) {
        EXPECT_FALSE(button(*form, u"retry"_s + kind)->isVisible());
        EXPECT_FALSE(button(*form, u"keep"_s + kind + u"ForThisRun"_s)->isVisible());
    }
    EXPECT_EQ(edit(*form, u"apiKey"_s)->text(), QString());
    EXPECT_TRUE(edit(*form, u"headerValue"_s)->placeholderText().contains(u"Stored"_s));
    EXPECT_FALSE(settingsFile().contains("blue"));
}

TEST_F(ServerSecretTest, WhatIsTypedQuicklyInARowIsAllStored)
{
    secrets.silent = true;
    typeKey();
    typeHeader();
    typeProxy();
    for (const QString& state : {u"keyState"_s, u"headersState"_s, u"proxyState"_s})
        EXPECT_TRUE(says(*form, state).contains(u"Waiting for the keychain…"_s));
    secrets.speak();
    ASSERT_TRUE(waitUntil([&] { return stored().proxyPassword == "g4te"; }));
    EXPECT_EQ(stored().key, "sk-secret");
    EXPECT_EQ(stored().headers.value(u"x-token"_s), "blue");
}

TEST_F(ServerSecretTest, ASecretHeaderIsKeptForThisRunOnlyWhenThatIsChosen)
{
    fail(ErrorReason::KeychainMissing);
    typeHeader();
    ASSERT_TRUE(shows(u"keepHeadersForThisRun"_s));
    button(*form, u"keepHeadersForThisRun"_s)->click();
    EXPECT_FALSE(button(*form, u"keepHeadersForThisRun"_s)->isVisible());
    EXPECT_TRUE(says(*form, u"headersState"_s).contains(u"Held until Loquat is closed"_s));
    EXPECT_EQ(sentHeader("X-Token"), "blue");
    EXPECT_TRUE(secrets.keys.isEmpty());
}

TEST_F(ServerSecretTest, WaitingForTheKeychainCanBeCancelledAndTriedAgain)
{
    secrets.silent = true;
    typeHeader();
    ASSERT_TRUE(shows(u"cancelHeaders"_s));
    EXPECT_FALSE(button(*form, u"cancelKey"_s)->isVisible());
    button(*form, u"cancelHeaders"_s)->click();
    EXPECT_FALSE(button(*form, u"cancelHeaders"_s)->isVisible());
    EXPECT_TRUE(button(*form, u"retryHeaders"_s)->isVisible());
    EXPECT_TRUE(button(*form, u"keepHeadersForThisRun"_s)->isVisible());
    secrets.silent = false;
    button(*form, u"retryHeaders"_s)->click();
    // The first request is still there and comes first.
    secrets.speak();
    EXPECT_TRUE(waitUntil([&] { return stored().headers.value(u"x-token"_s) == "blue"; }));
    EXPECT_TRUE(waitUntil([&] { return !button(*form, u"cancelHeaders"_s)->isVisible(); }));
}

TEST_F(ServerSecretTest, LeavingTheFieldOfAFailedKeyDoesNotTakeTheChoiceAway)
{
    fail(ErrorReason::KeychainMissing);
    QLineEdit* key = edit(*form, u"apiKey"_s);
    type(key, u"sk-secret"_s);
    ASSERT_TRUE(shows(u"keepKeyForThisRun"_s));
    Q_EMIT key->editingFinished();
    EXPECT_TRUE(button(*form, u"keepKeyForThisRun"_s)->isVisible());
}

TEST_F(ServerSecretTest, UntickingSecretAsksForTheValueAndLosesNothing)
{
    typeHeader();
    ASSERT_TRUE(waitUntil([&] { return stored().headers.value(u"x-token"_s) == "blue"; }));
    secretBox()->click();
    EXPECT_TRUE(says(*form, u"headersFault"_s).contains(u"type it again"_s))
        << qPrintable(says(*form, u"headersFault"_s));
    EXPECT_EQ(servers->profile(profileId)->headers, (QList<ExtraHeader>{{u"X-Token"_s, {}, true}}));
    // Also not by whatever else is changed, nor by closing.
    type(edit(*form, u"serverName"_s), u"Renamed"_s);
    form->leave();
    open();
    EXPECT_TRUE(secretBox()->isChecked());
    EXPECT_EQ(sentHeader("X-Token"), "blue");
    secretBox()->click();
    type(edit(*form, u"headerValue"_s), u"green"_s);
    EXPECT_EQ(says(*form, u"headersFault"_s), QString());
    EXPECT_EQ(servers->profile(profileId)->headers,
              (QList<ExtraHeader>{{u"X-Token"_s, u"green"_s, false}}));
    EXPECT_TRUE(waitUntil([&] { return secrets.keys.isEmpty(); }));
}

TEST_F(ServerSecretTest, TickingSecretAgainLeavesItAsItWas)
{
    typeHeader();
    ASSERT_TRUE(waitUntil([&] { return stored().headers.value(u"x-token"_s) == "blue"; }));
    secretBox()->click();
    secretBox()->click();
    EXPECT_EQ(says(*form, u"headersFault"_s), QString());
    EXPECT_EQ(sentHeader("X-Token"), "blue");
}

TEST_F(ServerSecretTest, APartThatWasFoldedAwayUnfoldsForADecision)
{
    secrets.silent = true;
    typeHeader();
    form->findChild<QAbstractButton*>(u"headers"_s)->setChecked(false);
    EXPECT_FALSE(button(*form, u"cancelHeaders"_s)->isVisible());
    fail(ErrorReason::KeychainLocked);
    secrets.speak();
    EXPECT_TRUE(shows(u"retryHeaders"_s));
}

TEST_F(ServerSecretTest, ClosingWithoutAChoiceHoldsWhatWasTyped)
{
    fail(ErrorReason::KeychainLocked);
    typeHeader();
    ASSERT_TRUE(shows(u"retryHeaders"_s));
    form->leave();
    form.reset();
    EXPECT_EQ(sentHeader("X-Token"), "blue");
    open();
}

TEST_F(ServerSecretTest, TheTestSaysThatASecretIsNotStored)
{
    fail(ErrorReason::KeychainLocked);
    edit(*form, u"apiKey"_s)->setText(u"sk-secret"_s);
    button(*form, u"testConnection"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return button(*form, u"testConnection"_s)->isEnabled(); }));
    EXPECT_TRUE(says(*form, u"testResult"_s).contains(u"not stored"_s));
    EXPECT_TRUE(server.requests().isEmpty());
}

} // namespace loquat::test
