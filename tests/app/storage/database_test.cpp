// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

Migrations withOneMore(const QString& statement)
{
    Migrations migrations = builtInMigrations();
    migrations.append({migrations.last().number + 1, {statement}});
    return migrations;
}

ErrorReason reasonOf(const Result<void>& result)
{
    return result ? ErrorReason::Unspecified : result.error().reason;
}

const QString addConversation =
    u"INSERT INTO conversations (id, created, updated, pinned, titled, title, folder, profile, "
    u"model) VALUES (1, 0, 0, 0, 0, 'kept', '', '', '')"_s;

} // namespace

class DatabaseTest : public testing::Test
{
protected:
    QString folder() const { return m_root.filePath(u"data"_s); }
    QString path() const { return folder() + u"/loquat.db"_s; }

    QStringList backups() const
    {
        return QDir(folder() + u"/backups"_s).entryList(QDir::Files, QDir::Name);
    }

    QTemporaryDir m_root;
};

TEST_F(DatabaseTest, IsMadeWithItsFolderAndBroughtUpToDate)
{
    Database database(folder());
    ASSERT_TRUE(database.open());
    EXPECT_EQ(database.filePath(), path());
    ASSERT_FALSE(builtInMigrations().isEmpty());
    EXPECT_EQ(database.connection().number(u"PRAGMA user_version"_s),
              builtInMigrations().last().number);
    EXPECT_EQ(database.connection().text(u"PRAGMA journal_mode"_s), u"wal"_s);
    EXPECT_EQ(database.connection().number(u"PRAGMA foreign_keys"_s), 1);
    EXPECT_TRUE(backups().isEmpty());
}

TEST_F(DatabaseTest, IsReadableByItsOwnerOnly)
{
    Database database(folder());
    ASSERT_TRUE(database.open());
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    for (const QString& name : {folder(), path(), path() + u"-wal"_s})
        EXPECT_FALSE(QFile::permissions(name) & others) << qPrintable(name);
}

TEST_F(DatabaseTest, MigrationsAreNumberedWithoutAGap)
{
    const Migrations migrations = builtInMigrations();
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        EXPECT_EQ(migrations.at(i).number, i + 1);
        EXPECT_FALSE(migrations.at(i).statements.isEmpty());
    }
}

TEST_F(DatabaseTest, OpensAgainWithWhatWasWritten)
{
    {
        Database database(folder());
        ASSERT_TRUE(database.open());
        ASSERT_TRUE(database.connection().execute(addConversation));
    }
    Database database(folder());
    ASSERT_TRUE(database.open());
    EXPECT_EQ(database.connection().text(u"SELECT title FROM conversations"_s), u"kept"_s);
    EXPECT_TRUE(backups().isEmpty());
}

TEST_F(DatabaseTest, IsCopiedBeforeItIsMigrated)
{
    const int before = int(builtInMigrations().size());
    {
        Database database(folder());
        ASSERT_TRUE(database.open());
        ASSERT_TRUE(database.connection().execute(addConversation));
    }
    Database database(folder(), withOneMore(u"UPDATE conversations SET title = 'changed'"_s));
    ASSERT_TRUE(database.open());
    EXPECT_EQ(database.connection().text(u"SELECT title FROM conversations"_s), u"changed"_s);
    EXPECT_EQ(database.connection().number(u"PRAGMA user_version"_s), before + 1);

    ASSERT_EQ(backups().size(), 1);
    SqlConnection copy(folder() + u"/backups/"_s + backups().first(),
                       SqlConnection::Access::ReadOnly);
    ASSERT_TRUE(copy.open());
    EXPECT_EQ(copy.text(u"SELECT title FROM conversations"_s), u"kept"_s);
    EXPECT_EQ(copy.number(u"PRAGMA user_version"_s), before);
}

TEST_F(DatabaseTest, StaysAsItWasWhenAMigrationFails)
{
    const int before = int(builtInMigrations().size());
    {
        Database database(folder());
        ASSERT_TRUE(database.open());
        ASSERT_TRUE(database.connection().execute(addConversation));
    }
    Migrations broken = withOneMore(u"UPDATE conversations SET title = 'changed'"_s);
    broken.last().statements.append(u"INSERT INTO nowhere VALUES (1)"_s);
    Database refused(folder(), broken);
    EXPECT_EQ(reasonOf(refused.open()), ErrorReason::DatabaseFailed);
    EXPECT_FALSE(refused.isOpen());

    Database database(folder());
    ASSERT_TRUE(database.open());
    EXPECT_EQ(database.connection().text(u"SELECT title FROM conversations"_s), u"kept"_s);
    EXPECT_EQ(database.connection().number(u"PRAGMA user_version"_s), before);
}

TEST_F(DatabaseTest, IsNotMigratedWithoutABackup)
{
    {
        Database database(folder());
        ASSERT_TRUE(database.open());
    }
    writeFile(folder() + u"/backups"_s, "a file where the folder should be");
    Database database(folder(), withOneMore(u"DROP TABLE contexts"_s));
    EXPECT_EQ(reasonOf(database.open()), ErrorReason::FolderNotWritable);
    Database same(folder());
    ASSERT_TRUE(same.open());
    EXPECT_TRUE(same.connection().number(u"SELECT count(*) FROM contexts"_s));
}

TEST_F(DatabaseTest, ANewerOneIsRefusedUntouched)
{
    {
        Database database(folder(), withOneMore(u"CREATE TABLE later (a INTEGER)"_s));
        ASSERT_TRUE(database.open());
    }
    const QByteArray before = contentsOf(path());
    Database database(folder());
    const Result<void> opened = database.open();
    ASSERT_EQ(reasonOf(opened), ErrorReason::DatabaseNewer);
    EXPECT_EQ(opened.error().code, ErrorCode::Storage);
    EXPECT_EQ(opened.error().subject, path());
    EXPECT_EQ(contentsOf(path()), before);
    EXPECT_EQ(QDir(folder()).entryList(QDir::Files), QStringList{u"loquat.db"_s});
}

TEST_F(DatabaseTest, ANewerOneIsSeenInTheLogOfOneThatWasNotClosed)
{
    Database newer(folder());
    ASSERT_TRUE(newer.open());
    ASSERT_TRUE(newer.connection().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    ASSERT_TRUE(newer.connection().execute(u"PRAGMA user_version = 999"_s));
    // What a process that was killed leaves behind.
    const QString left = m_root.filePath(u"left"_s);
    ASSERT_TRUE(QDir().mkpath(left));
    for (const QString& name : {u"/loquat.db"_s, u"/loquat.db-wal"_s})
        ASSERT_TRUE(QFile::copy(folder() + name, left + name));

    const QByteArray before = contentsOf(left + u"/loquat.db"_s);
    const QByteArray log = contentsOf(left + u"/loquat.db-wal"_s);
    EXPECT_EQ(reasonOf(Database(left).open()), ErrorReason::DatabaseNewer);
    EXPECT_EQ(contentsOf(left + u"/loquat.db"_s), before);
    EXPECT_EQ(contentsOf(left + u"/loquat.db-wal"_s), log);
}

TEST_F(DatabaseTest, GarbageIsDamagedAndLeftAlone)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    for (const QByteArray& garbage :
         {QByteArray("hello"), QByteArray(10'000, 'x'), QByteArray("SQLite format 3\0", 16)}) {
        writeFile(path(), garbage);
        EXPECT_EQ(reasonOf(Database(folder()).open()), ErrorReason::DatabaseDamaged);
        EXPECT_EQ(contentsOf(path()), garbage);
    }
}

TEST_F(DatabaseTest, ATruncatedFileIsDamaged)
{
    {
        Database database(folder());
        ASSERT_TRUE(database.open());
        ASSERT_TRUE(database.connection().execute(addConversation));
    }
    const QByteArray whole = contentsOf(path());
    ASSERT_GT(whole.size(), 8192);
    for (const qsizetype size : {qsizetype(4096), whole.size() / 2, whole.size() - 1000}) {
        writeFile(path(), whole.left(size));
        EXPECT_EQ(reasonOf(Database(folder()).open()), ErrorReason::DatabaseDamaged) << size;
    }
}

TEST_F(DatabaseTest, ALogWithoutItsDatabaseIsNotThrownAway)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    writeFile(path(), {});
    writeFile(path() + u"-wal"_s, "somebody's words");
    EXPECT_EQ(reasonOf(Database(folder()).open()), ErrorReason::DatabaseDamaged);
    EXPECT_EQ(contentsOf(path() + u"-wal"_s), "somebody's words");
}

TEST_F(DatabaseTest, AnEmptyFileIsAFreshStart)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    writeFile(path(), {});
    EXPECT_TRUE(Database(folder()).open());
}

TEST_F(DatabaseTest, AnotherProgramsDatabaseIsLeftAlone)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    {
        SqlConnection other(path(), SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(other.execute(u"CREATE TABLE recipes (name TEXT)"_s));
    }
    const QByteArray before = contentsOf(path());
    EXPECT_EQ(reasonOf(Database(folder()).open()), ErrorReason::DatabaseDamaged);
    EXPECT_EQ(contentsOf(path()), before);
}

TEST_F(DatabaseTest, ALockedOneSaysSo)
{
    {
        Database database(folder());
        ASSERT_TRUE(database.open());
    }
    SqlConnection other(path(), SqlConnection::Access::ReadWrite);
    ASSERT_TRUE(other.open());
    ASSERT_TRUE(other.execute(u"PRAGMA locking_mode = EXCLUSIVE"_s));
    ASSERT_TRUE(other.execute(u"BEGIN EXCLUSIVE"_s));
    ASSERT_TRUE(other.execute(u"UPDATE conversations SET pinned = 0"_s));
    Database database(folder());
    EXPECT_EQ(reasonOf(database.open()), ErrorReason::DatabaseLocked);
}

TEST_F(DatabaseTest, AFolderThatCannotBeMadeIsNotWritable)
{
    const QString file = m_root.filePath(u"file"_s);
    writeFile(file, "not a folder");
    const Result<void> opened = Database(file + u"/data"_s).open();
    ASSERT_EQ(reasonOf(opened), ErrorReason::FolderNotWritable);
    EXPECT_EQ(opened.error().subject, file + u"/data/loquat.db"_s);
    EXPECT_EQ(reasonOf(Database(file).open()), ErrorReason::FolderNotWritable);
}

TEST_F(DatabaseTest, AFolderWithoutRoomForFilesIsNotWritable)
{
    // Nobody, not even root, can make a file there.
    EXPECT_EQ(reasonOf(Database(u"/proc/self"_s).open()), ErrorReason::FolderNotWritable);
}

TEST_F(DatabaseTest, AFullOneSaysSoAndKeepsWhatItHad)
{
    Database database(folder());
    ASSERT_TRUE(database.open());
    const SqlConnection& connection = database.connection();
    ASSERT_TRUE(connection.execute(addConversation));
    const Result<qint64> pages = connection.number(u"PRAGMA page_count"_s);
    ASSERT_TRUE(pages);
    ASSERT_TRUE(connection.number(u"PRAGMA max_page_count = %1"_s.arg(*pages + 1)));
    const Result<void> written = inTransaction(connection, Durability::Durable, [&] {
        return Statement(connection, u"UPDATE conversations SET draft_text = ?"_s)
            .bind(QString(100'000, u'x'))
            .run();
    });
    EXPECT_EQ(reasonOf(written), ErrorReason::DiskFull);
    EXPECT_EQ(connection.text(u"SELECT title || draft_text FROM conversations"_s), u"kept"_s);
    EXPECT_TRUE(connection.execute(u"UPDATE conversations SET title = 'small'"_s));
}

TEST_F(DatabaseTest, WithoutAFolderLivesInMemory)
{
    Database database({});
    ASSERT_TRUE(database.open());
    EXPECT_TRUE(database.connection().execute(addConversation));
    EXPECT_TRUE(database.filePath().isEmpty());
}

} // namespace loquat
