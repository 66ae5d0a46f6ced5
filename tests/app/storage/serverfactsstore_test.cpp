// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/storefixture.h"

#include <QDir>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

ServerFacts someFacts()
{
    ServerFacts facts;
    facts.kind = ServerKind::Ollama;
    facts.version = u"0.33.0"_s;
    facts.missingEndpoints = {u"/api/ps"_s};
    return facts;
}

} // namespace

using ServerFactsStoreTest = StoreFixture;

TEST_F(ServerFactsStoreTest, WhatWasLearntSurvivesARestart)
{
    expectDone(m_store->putServerFacts({u"one"_s}, someFacts()));
    reopen();
    const auto all = valueOf(m_store->serverFacts());
    EXPECT_EQ(all.size(), 1);
    EXPECT_EQ(all.value({u"one"_s}), someFacts());
}

TEST_F(ServerFactsStoreTest, NothingLearntLeavesNothingBehind)
{
    expectDone(m_store->putServerFacts({u"one"_s}, someFacts()));
    expectDone(m_store->putServerFacts({u"one"_s}, {}));
    EXPECT_EQ(count(u"server_facts"_s), 0);
    EXPECT_TRUE(valueOf(m_store->serverFacts()).isEmpty());
}

// The file was written by the first version, whose database had no place for these.
TEST(ServerFactsMigration, AnOldDatabaseIsCopiedAndGetsAPlaceForThem)
{
    const QTemporaryDir folder;
    const QString old = QStringLiteral(LOQUAT_TEST_DATA "/databases/version1.db");
    ASSERT_TRUE(QFile::copy(old, folder.filePath(u"loquat.db"_s)));
    QFile::setPermissions(folder.filePath(u"loquat.db"_s), QFile::ReadOwner | QFile::WriteOwner);
    ConversationStore store(folder.path());
    expectDone(store.open());

    const auto kept = valueOf(store.conversations());
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept.first().title, u"Kept from the first version");
    EXPECT_TRUE(valueOf(store.serverFacts()).isEmpty());
    expectDone(store.putServerFacts({u"one"_s}, someFacts()));
    EXPECT_EQ(valueOf(store.serverFacts()).value({u"one"_s}), someFacts());

    const QDir backups(folder.filePath(u"backups"_s));
    const QStringList copies = backups.entryList({u"loquat-v1-*.db"_s}, QDir::Files);
    ASSERT_EQ(copies.size(), 1);
    SqlConnection copy(backups.filePath(copies.first()), SqlConnection::Access::ReadOnly);
    ASSERT_TRUE(copy.open());
    EXPECT_EQ(copy.text(u"SELECT title FROM conversations"_s), u"Kept from the first version");
    EXPECT_EQ(copy.number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'server_facts'"_s), 0);
}

} // namespace loquat::test
