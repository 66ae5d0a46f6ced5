// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/house.h"
#include "tests/support/relayproxy.h"
#include "ui/welcome/otherserver.h"

#include <QLabel>
#include <QLineEdit>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class OtherServerTest : public testing::Test, public House
{
protected:
    void SetUp() override
    {
        build();
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"}]})"));
        other = std::make_unique<OtherServer>(*servers);
        other->show();
        connects = std::make_unique<QSignalSpy>(other.get(), &OtherServer::connected);
    }

    void TearDown() override
    {
        other.reset();
        close();
    }

    QPushButton* button(const QString& name) const { return other->findChild<QPushButton*>(name); }
    QString says(const QString& name) const { return other->findChild<QLabel*>(name)->text(); }
    bool shows(const QString& name) const
    {
        return waitUntil([&] { return button(name)->isVisible(); });
    }
    void connectWithKey(const QString& address)
    {
        other->findChild<QLineEdit*>(u"welcomeAddress"_s)->setText(address);
        other->findChild<QLineEdit*>(u"welcomeKey"_s)->setText(u"sk-secret"_s);
        QTest::keyClick(other->findChild<QLineEdit*>(u"welcomeKey"_s), Qt::Key_Return);
    }
    void fail(ErrorReason reason)
    {
        Error error;
        error.code = ErrorCode::Secret;
        error.reason = reason;
        secrets.failWith = error;
    }

    std::unique_ptr<OtherServer> other;
    std::unique_ptr<QSignalSpy> connects;
};

} // namespace

TEST_F(OtherServerTest, WaitsForASilentKeychainUntilThatIsCancelled)
{
    secrets.silent = true;
    connectWithKey(server.url());
    ASSERT_TRUE(shows(u"cancelKey"_s));
    EXPECT_TRUE(says(u"keyState"_s).contains(u"Waiting for the keychain…"_s));
    EXPECT_FALSE(button(u"connectOther"_s)->isEnabled());
    button(u"cancelKey"_s)->click();
    EXPECT_FALSE(button(u"cancelKey"_s)->isVisible());
    EXPECT_TRUE(button(u"connectOther"_s)->isEnabled());
    EXPECT_TRUE(button(u"retryKey"_s)->isVisible());
    EXPECT_TRUE(connects->isEmpty());
    // It takes up the key in the end.
    secrets.speak();
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 1; }));
    EXPECT_EQ(secrets.keys.value(servers->current()), "sk-secret");
    EXPECT_EQ(says(u"keyState"_s), QString());
}

TEST_F(OtherServerTest, EachFailureOfTheKeychainHasASentenceAndChoices)
{
    QSet<QString> sentences;
    for (const auto reason :
         {ErrorReason::KeychainMissing, ErrorReason::KeychainLocked, ErrorReason::KeychainDenied,
          ErrorReason::KeychainTimeout, ErrorReason::KeychainFailed}) {
        fail(reason);
        connectWithKey(server.url());
        ASSERT_TRUE(shows(u"keepKeyForThisRun"_s));
        EXPECT_TRUE(button(u"retryKey"_s)->isVisible());
        EXPECT_TRUE(button(u"connectOther"_s)->isEnabled());
        EXPECT_TRUE(says(u"keyState"_s).contains(u"Not stored: the key."_s));
        sentences.insert(says(u"keyState"_s));
    }
    EXPECT_EQ(sentences.size(), 5);
    EXPECT_TRUE(connects->isEmpty());
    EXPECT_EQ(servers->profiles().size(), 1) << "tried five times, added once";
}

TEST_F(OtherServerTest, AnUnlockedKeychainIsTriedAgain)
{
    fail(ErrorReason::KeychainLocked);
    connectWithKey(server.url());
    ASSERT_TRUE(shows(u"retryKey"_s));
    secrets.failWith.reset();
    button(u"retryKey"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 1; }));
    EXPECT_EQ(secrets.keys.value(servers->current()), "sk-secret");
}

TEST_F(OtherServerTest, AKeyThatIsKeptForThisRunConnects)
{
    fail(ErrorReason::KeychainMissing);
    connectWithKey(server.url());
    ASSERT_TRUE(shows(u"keepKeyForThisRun"_s));
    button(u"keepKeyForThisRun"_s)->click();
    ASSERT_EQ(connects->size(), 1);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 2));
    EXPECT_EQ(server.requests("/api/tags").last().header("Authorization"), "Bearer sk-secret");
    EXPECT_TRUE(secrets.keys.isEmpty());
}

TEST_F(OtherServerTest, AKeyOverPlainHttpIsAskedForFirstAndOnce)
{
    const auto before = QNetworkProxy::applicationProxy();
    RelayProxy proxy(RelayProxy::Kind::Http);
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, quint16(proxy.port())));
    connectWithKey(u"http://far.example:%1"_s.arg(server.port()));
    EXPECT_TRUE(shows(u"allowPlainKey"_s));
    EXPECT_TRUE(says(u"otherState"_s).contains(u"unencrypted"_s))
        << qPrintable(says(u"otherState"_s));
    EXPECT_TRUE(button(u"connectAnyway"_s)->isVisible());
    EXPECT_TRUE(server.requests().isEmpty());
    EXPECT_TRUE(servers->profiles().isEmpty());
    button(u"allowPlainKey"_s)->click();
    EXPECT_TRUE(waitUntil([&] { return connects->size() == 1; }))
        << qPrintable(says(u"otherState"_s));
    EXPECT_EQ(server.requests("/api/tags").first().header("Authorization"), "Bearer sk-secret");
    EXPECT_TRUE(servers->profile(servers->current())->plainKeyAllowed);
    EXPECT_TRUE(server.waitForRequests("/api/tags", 2)) << "and is not asked again";
    QNetworkProxy::setApplicationProxy(before);
}

TEST_F(OtherServerTest, AddedAnywayItsKeyIsStoredButNotSent)
{
    connectWithKey(u"http://far.example:1"_s);
    ASSERT_TRUE(shows(u"connectAnyway"_s));
    EXPECT_EQ(button(u"connectAnyway"_s)->text(), u"Add it anyway"_s);
    button(u"connectAnyway"_s)->click();
    ASSERT_TRUE(waitUntil([&] { return connects->size() == 1; }));
    EXPECT_FALSE(servers->profile(servers->current())->plainKeyAllowed);
    ASSERT_TRUE(waitUntil([&] { return servers->listing(servers->current()).error.has_value(); }));
    EXPECT_EQ(servers->listing(servers->current()).error->reason, ErrorReason::KeyOverPlainHttp);
}

} // namespace loquat::test
