// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secretsaving.h"
#include "tests/support/sessionfixture.h"

#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

using State = SecretSaving::State;

class SecretSavingTest : public SessionFixture
{
protected:
    void SetUp() override
    {
        SessionFixture::SetUp();
        saving = std::make_unique<SecretSaving>(*servers);
    }

    void TearDown() override
    {
        saving.reset();
        SessionFixture::TearDown();
    }

    static SecretEdit key(const QByteArray& value)
    {
        SecretEdit edit;
        edit.key = value;
        return edit;
    }
    static SecretEdit proxy(const QByteArray& value)
    {
        SecretEdit edit;
        edit.proxyPassword = value;
        return edit;
    }
    static SecretEdit header(const QString& name, const QByteArray& value)
    {
        SecretEdit edit;
        edit.headers = {{name, value}};
        return edit;
    }
    // A form says so before it stores a value.
    void haveSecretHeaders(const QStringList& names)
    {
        ServerProfile profile = *servers->profile(profileId);
        for (const QString& name : names)
            profile.headers.append({name, {}, true});
        EXPECT_TRUE(servers->save(profile));
    }
    void lock()
    {
        Error locked;
        locked.code = ErrorCode::Secret;
        locked.reason = ErrorReason::KeychainLocked;
        secrets.failWith = locked;
    }
    bool reaches(State state, SecretSaving::Parts parts = SecretSaving::All)
    {
        return waitUntil([&] { return saving->state(profileId, parts) == state; });
    }
    ServerSecrets stored() const { return ServerSecrets::fromItem(secrets.keys.value(profileId)); }

    std::unique_ptr<SecretSaving> saving;
};

} // namespace

TEST_F(SecretSavingTest, SeveralThatFailAtOnceAreAllStoredByOneRetry)
{
    lock();
    saving->store(profileId, key("sk"));
    haveSecretHeaders({u"X-Token"_s, u"X-Other"_s});
    saving->store(profileId, header(u"x-token"_s, "blue"));
    saving->store(profileId, header(u"x-other"_s, "red"));
    saving->store(profileId, proxy("gate"));
    EXPECT_EQ(saving->state(profileId), State::Waiting);
    ASSERT_TRUE(reaches(State::Failed));
    for (const SecretSaving::Part part :
         {SecretSaving::Key, SecretSaving::Proxy, SecretSaving::Headers})
        EXPECT_EQ(saving->state(profileId, part), State::Failed) << part;
    EXPECT_EQ(saving->error(profileId)->reason, ErrorReason::KeychainLocked);
    EXPECT_TRUE(secrets.keys.isEmpty());
    secrets.failWith.reset();
    saving->retry(profileId);
    ASSERT_TRUE(reaches(State::Idle));
    EXPECT_EQ(stored().key, "sk");
    EXPECT_EQ(stored().proxyPassword, "gate");
    EXPECT_EQ(stored().headers,
              (QMap<QString, QByteArray>{{u"x-token"_s, "blue"}, {u"x-other"_s, "red"}}));
}

TEST_F(SecretSavingTest, WhatIsTypedAnewReplacesWhatFailedAndTakesTheOthersAlong)
{
    lock();
    saving->store(profileId, key("old"));
    saving->store(profileId, proxy("gate"));
    ASSERT_TRUE(reaches(State::Failed));
    secrets.failWith.reset();
    saving->store(profileId, key("new"));
    ASSERT_TRUE(reaches(State::Idle));
    EXPECT_EQ(stored().key, "new");
    EXPECT_EQ(stored().proxyPassword, "gate");
}

TEST_F(SecretSavingTest, ALateFailureDoesNotBringBackWhatWasReplaced)
{
    secrets.silent = true;
    saving->store(profileId, key("old"));
    saving->store(profileId, key("new"));
    lock();
    secrets.speak();
    ASSERT_TRUE(reaches(State::Failed));
    EXPECT_EQ(saving->secrets(profileId).key, QByteArray("new"));
}

TEST_F(SecretSavingTest, KeepingOnePartLeavesTheOthersToBeDecided)
{
    lock();
    saving->store(profileId, key("sk"));
    saving->store(profileId, proxy("gate"));
    ASSERT_TRUE(reaches(State::Failed));
    saving->keepForThisRun(profileId, SecretSaving::Key);
    EXPECT_EQ(saving->state(profileId, SecretSaving::Key), State::Held);
    EXPECT_EQ(saving->state(profileId, SecretSaving::Proxy), State::Failed);
    secrets.failWith.reset();
    saving->retry(profileId);
    ASSERT_TRUE(reaches(State::Idle));
    EXPECT_EQ(stored().key, "sk") << "it can be stored now, so it is";
    EXPECT_EQ(stored().proxyPassword, "gate");
}

TEST_F(SecretSavingTest, WhoWaitsNoLongerStillHearsThatItWasStored)
{
    secrets.silent = true;
    saving->store(profileId, key("sk"));
    saving->stopWaiting(profileId);
    EXPECT_EQ(saving->state(profileId), State::Waived);
    EXPECT_EQ(saving->secrets(profileId).key, QByteArray("sk")) << "it is not lost";
    secrets.speak();
    ASSERT_TRUE(reaches(State::Idle));
    EXPECT_EQ(stored().key, "sk");
}

TEST_F(SecretSavingTest, WhatIsKeptForThisRunIsNoFailureLater)
{
    secrets.silent = true;
    saving->store(profileId, key("sk"));
    saving->stopWaiting(profileId);
    saving->keepForThisRun(profileId);
    EXPECT_EQ(saving->state(profileId), State::Held);
    QSignalSpy failures(saving.get(), &SecretSaving::failed);
    lock();
    secrets.speak();
    EXPECT_TRUE(ask(*library->startNew(), u"hi"_s));
    EXPECT_TRUE(server.waitForRequests("/api/generate", 1));
    EXPECT_EQ(server.requests("/api/generate").first().header("Authorization"), "Bearer sk");
    EXPECT_EQ(saving->state(profileId), State::Held);
    EXPECT_TRUE(failures.isEmpty());
}

TEST_F(SecretSavingTest, ARemovalHasNothingToKeep)
{
    lock();
    saving->store(profileId, key({}));
    ASSERT_TRUE(reaches(State::Failed));
    EXPECT_FALSE(SecretSaving::holdsValues(saving->secrets(profileId)));
}

TEST_F(SecretSavingTest, WhatFailedIsHeldWhenNobodyIsLeftToDecide)
{
    lock();
    saving->store(profileId, key("sk"));
    ASSERT_TRUE(reaches(State::Failed));
    saving->leave();
    saving.reset();
    server.answer("/api/tags", Script::json(R"({"models":[]})"));
    servers->refresh(profileId);
    ASSERT_TRUE(server.waitForRequests("/api/tags", 1));
    EXPECT_EQ(server.requests("/api/tags").first().header("Authorization"), "Bearer sk");
    EXPECT_FALSE(servers->profile(profileId)->hasKey);
}

TEST_F(SecretSavingTest, AHeaderThatCouldNotBeRenamedIsTold)
{
    haveSecretHeaders({u"X-Token"_s});
    saving->store(profileId, header(u"x-token"_s, "blue"));
    ASSERT_TRUE(reaches(State::Idle));
    lock();
    SecretEdit renaming;
    renaming.renamedHeaders = {{u"x-token"_s, u"x-group"_s}};
    QSignalSpy failures(saving.get(), &SecretSaving::failed);
    saving->store(profileId, renaming);
    ASSERT_TRUE(reaches(State::Failed));
    EXPECT_EQ(saving->state(profileId, SecretSaving::Key), State::Idle);
    ASSERT_EQ(failures.size(), 1);
    EXPECT_EQ(failures.first().at(1).value<SecretEdit>().renamedHeaders, renaming.renamedHeaders);
    EXPECT_TRUE(saving->secrets(profileId).renamedHeaders.isEmpty());
}

} // namespace loquat::test
