// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backupfolder.h"
#include "app/storage/dailybackup.h"
#include "tests/app/storage/storefixture.h"

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 nowMs = 1'790'000'000'000;

class BackupFolderTest : public testing::Test
{
protected:
    void make(qint64 atMs, int version = 4, qint64 bytes = 100)
    {
        const QString name = u"loquat-v%1-%2.db"_s.arg(version).arg(
            QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(u"yyyyMMdd-hhmmss"_s));
        QFile file(m_folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_TRUE(file.resize(bytes));
    }

    QList<qint64> agesInDays() const
    {
        QList<qint64> ages;
        for (const Backup& backup : m_backups.list())
            ages.append((nowMs - backup.madeMs) / dayMs);
        return ages;
    }

    QTemporaryDir m_folder;
    BackupFolder m_backups{m_folder.path()};
};

} // namespace

TEST_F(BackupFolderTest, ListsTheNewestFirstAndNothingElse)
{
    make(nowMs - 3 * dayMs, 2);
    make(nowMs, 4, 123);
    QFile other(m_folder.filePath(u"loquat-v4-yesterday.db"_s));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    const QList<Backup> all = m_backups.list();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all.first().madeMs, nowMs);
    EXPECT_EQ(all.first().version, 4);
    EXPECT_EQ(all.first().bytes, 123);
    EXPECT_EQ(all.last().version, 2);
}

TEST_F(BackupFolderTest, KeepsOneADayForAWeekAndOneAWeekForAMonth)
{
    for (int day = 0; day < 60; ++day) {
        make(nowMs - day * dayMs);
        make(nowMs - day * dayMs - 3'600'000);
    }
    m_backups.rotate(nowMs);
    EXPECT_EQ(agesInDays(), (QList<qint64>{0, 0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 28}));
    m_backups.rotate(nowMs);
    EXPECT_EQ(agesInDays().size(), 12);
}

TEST_F(BackupFolderTest, KeepsTheNewestOfEachVersionHoweverOld)
{
    for (int version = 1; version <= 3; ++version) {
        make(nowMs - 400 * dayMs, version);
        make(nowMs - 390 * dayMs, version);
    }
    for (int day = 0; day < 4; ++day)
        make(nowMs - day * dayMs, 4);
    m_backups.rotate(nowMs);
    EXPECT_EQ(agesInDays(), (QList<qint64>{0, 1, 2, 3, 390, 390, 390}));
}

TEST_F(BackupFolderTest, LetsTheOldestGoWhenAllTogetherAreTooLarge)
{
    for (int day = 0; day < 7; ++day)
        make(nowMs - day * dayMs, 4, 600LL << 20);
    m_backups.rotate(nowMs);
    EXPECT_EQ(agesInDays(), (QList<qint64>{0, 1, 2}));
}

class DailyBackupTest : public StoreFixture
{};

TEST_F(DailyBackupTest, IsMadeOnceADay)
{
    putOne();
    const BackupFolder backups(m_folder.filePath(u"backups"_s));
    {
        DailyBackup daily(m_folder.path(), 0);
        QSignalSpy done(&daily, &DailyBackup::done);
        ASSERT_TRUE(done.wait(10'000));
    }
    ASSERT_EQ(backups.list().size(), 1);
    {
        DailyBackup daily(m_folder.path(), 0);
        QSignalSpy done(&daily, &DailyBackup::done);
        EXPECT_FALSE(done.wait(300));
    }
    EXPECT_EQ(backups.list().size(), 1);

    const QString made = backups.list().first().path;
    QString older = made;
    older.replace(made.section(u'-', -2), u"20200101-000000.db"_s);
    ASSERT_TRUE(QFile::rename(made, older));
    DailyBackup daily(m_folder.path(), 0);
    QSignalSpy done(&daily, &DailyBackup::done);
    ASSERT_TRUE(done.wait(10'000));
    EXPECT_EQ(backups.read().size(), 2);
}

TEST_F(DailyBackupTest, TellsOfADamagedDatabase)
{
    const Conversation conversation = putOne();
    fillBehind(conversation.id, 3000);
    m_store.reset();
    const QString path = m_folder.filePath(u"loquat.db"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(file.size() / 8192 * 4096));
    file.write(QByteArray(8 * 4096, '\x77'));
    file.close();
    DailyBackup daily(m_folder.path(), 0);
    QSignalSpy failed(&daily, &DailyBackup::failed);
    ASSERT_TRUE(failed.wait(10'000));
    EXPECT_EQ(failed.first().first().value<Error>().reason, ErrorReason::DatabaseDamaged);
}

} // namespace loquat::test
