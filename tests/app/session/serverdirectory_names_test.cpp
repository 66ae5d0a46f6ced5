// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"

namespace loquat::test {

using namespace Qt::StringLiterals;

class ServerDirectoryNames : public SessionFixture
{};

TEST_F(ServerDirectoryNames, TwoServersCannotHaveOneName)
{
    ServerProfile other;
    other.address = u"127.0.0.1:1"_s;
    for (const QString& name : {u"Scripted"_s, u" scripted  "_s}) {
        other.name = name;
        const auto refused = servers->save(other);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().reason, ErrorReason::NameTaken);
        EXPECT_EQ(refused.error().subject, name.trimmed());
    }
    EXPECT_EQ(servers->profiles().size(), 1);
    EXPECT_EQ(servers->freeName(u"scripted"_s), u"scripted 2"_s);
    EXPECT_EQ(servers->freeName(u"scripted"_s, profileId), u"scripted"_s);
    other.name = servers->freeName(u"Scripted"_s);
    const auto saved = servers->save(other);
    ASSERT_TRUE(saved);
    ServerProfile renamed = *saved;
    renamed.name = u"SCRIPTED"_s;
    EXPECT_FALSE(servers->save(renamed));
    EXPECT_EQ(servers->profile(saved->id)->name, u"Scripted 2"_s);
}

TEST_F(ServerDirectoryNames, WhereNobodyCanBeAskedANameGetsANumber)
{
    for (int i = 0; i < 2; ++i) {
        ServerProfile nameless;
        nameless.address = u"http://127.0.0.1:1"_s;
        ASSERT_TRUE(servers->save(nameless));
        ASSERT_TRUE(servers->addForThisRun(u"http://127.0.0.1:2"_s));
    }
    ASSERT_TRUE(servers->usePracticeServer(u"Scripted"_s));
    QStringList names;
    for (const ServerProfile& one : servers->profiles())
        names.append(one.name);
    names.sort();
    EXPECT_EQ(names, (QStringList{u"Scripted"_s, u"Scripted 2"_s, u"http://127.0.0.1:1"_s,
                                  u"http://127.0.0.1:1 2"_s, u"http://127.0.0.1:2"_s,
                                  u"http://127.0.0.1:2 2"_s}));
}

} // namespace loquat::test
