// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/serverkeys.h"
#include "app/settings/serverprofile.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/waiting.h"

#include <gtest/gtest.h>
#include <optional>

namespace loquat::test {

using namespace Qt::StringLiterals;

class ServerKeysTest : public testing::Test
{
protected:
    ServerKeysTest()
    {
        profile.id = ProfileId{u"one"_s};
        profile.hasKey = true;
        profile.headers = {{u"X-Token"_s, {}, true}};
        store.keys.insert(profile.id, "abcd");
    }

    ServerSecrets read()
    {
        std::optional<Result<ServerSecrets>> got;
        keys.read(profile, &guard, [&](const Result<ServerSecrets>& result) { got = result; });
        EXPECT_TRUE(waitUntil([&] { return got.has_value(); }));
        EXPECT_TRUE(got && got->has_value());
        return got && *got ? **got : ServerSecrets();
    }

    Result<void> save(const SecretEdit& edit)
    {
        std::optional<Result<void>> got;
        keys.save(profile, edit, &guard, [&](const Result<void>& result) { got = result; });
        EXPECT_TRUE(waitUntil([&] { return got.has_value(); }));
        return got.value_or(Result<void>());
    }

    static SecretEdit header(const QByteArray& value)
    {
        SecretEdit edit;
        edit.headers = {{u"x-token"_s, value}};
        return edit;
    }

    ServerProfile profile;
    FakeSecretStore store;
    ServerKeys keys{store};
    QObject guard;
};

TEST_F(ServerKeysTest, WhatIsKeptForThisRunStandsBesideTheKeyThatWasRead)
{
    EXPECT_EQ(read().key, "abcd");
    Error refused;
    refused.code = ErrorCode::Secret;
    refused.reason = ErrorReason::KeychainDenied;
    store.failWith = refused;
    EXPECT_FALSE(save(header("token")));
    keys.keepForThisRun(profile.id, header("token"));
    const ServerSecrets secrets = read();
    EXPECT_EQ(secrets.key, "abcd");
    EXPECT_EQ(secrets.headers.value(u"x-token"_s), "token");
}

TEST_F(ServerKeysTest, WhatWasSavedMeanwhileIsNotForgottenForWhatIsKept)
{
    SecretEdit edit;
    edit.key = "new key";
    EXPECT_TRUE(save(edit));
    keys.keepForThisRun(profile.id, header("token"));
    EXPECT_EQ(read().key, "new key");
}

TEST_F(ServerKeysTest, AKeyThatHasBecomeVoidIsNotKeptBesideANewSecret)
{
    EXPECT_EQ(read().key, "abcd");
    keys.forget(profile);
    keys.keepForThisRun(profile.id, header("token"));
    EXPECT_EQ(read().key, QByteArray());
}

TEST_F(ServerKeysTest, SecretsThatAreSavedInARowDoNotUndoEachOther)
{
    for (const bool others : {false, true}) {
        store.keys.clear();
        profile.hasKey = others;
        if (others)
            store.keys.insert(profile.id, "abcd");
        store.silent = true;
        int answers = 0;
        const auto done = [&](const Result<void>& result) {
            EXPECT_TRUE(result);
            ++answers;
        };
        SecretEdit key;
        key.key = "new key";
        SecretEdit proxy;
        proxy.proxyPassword = "gate";
        keys.save(profile, header("token"), &guard, done);
        keys.save(profile, proxy, &guard, done);
        keys.save(profile, key, &guard, done);
        store.speak();
        ASSERT_TRUE(waitUntil([&] { return answers == 3; }));
        const ServerSecrets kept = ServerSecrets::fromItem(store.keys.value(profile.id));
        EXPECT_EQ(kept.key, "new key");
        EXPECT_EQ(kept.proxyPassword, "gate");
        EXPECT_EQ(kept.headers.value(u"x-token"_s), "token");
    }
}

TEST_F(ServerKeysTest, WhatHasBecomeVoidWhileItWaitedIsNotWritten)
{
    store.keys.clear();
    profile.hasKey = false;
    store.silent = true;
    int answers = 0;
    SecretEdit key;
    key.key = "for the old host";
    keys.save(profile, header("token"), &guard, [&](const auto&) { ++answers; });
    keys.save(profile, key, &guard, [&](const auto&) { ++answers; });
    keys.forget(profile);
    store.speak();
    ASSERT_TRUE(waitUntil([&] { return answers == 2; }));
    EXPECT_TRUE(waitUntil([&] { return store.keys.isEmpty(); }));
}

} // namespace loquat::test
