// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/chatsmove.h"
#include "app/storage/database.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>

#include <future>
#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

class ChatsMoveTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QDir().mkpath(from() + u"/backups"_s);
        Database database(from());
        ASSERT_TRUE(database.open());
        ASSERT_TRUE(database.connection().execute(
            u"INSERT INTO folders (name, place) VALUES ('ours', 1)"_s));
        database.close();
        put(from() + backup, "our backup");
    }

    static void put(const QString& path, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString from() const { return top.filePath(u"from"_s); }
    QString to() const { return top.filePath(u"to"_s); }

    QTemporaryDir top;
    const QString backup = u"/backups/loquat-v10-20260101-000000.db"_s;
};

TEST_F(ChatsMoveTest, AnotherFileOfTheSameNameKeepsItsContents)
{
    put(to() + backup, "theirs");
    ASSERT_TRUE(copyChats(from(), to()));
    EXPECT_EQ(read(to() + backup), "our backup");
    EXPECT_EQ(read(to() + u"/backups/loquat-v10-20260101-000000-2.db"_s), "theirs");
}

TEST_F(ChatsMoveTest, ABackupThatCannotBeReadIsNotDeleted)
{
    const Result<QByteArray> hash = copyChats(from(), to());
    ASSERT_TRUE(hash);
    const QString late = from() + u"/backups/loquat-v10-20260102-000000.db"_s;
    put(late, "made since");
    QFile::setPermissions(late, {});
    const bool isRoot = geteuid() == 0;
    if (isRoot) {
        for (const QString& path : {top.path(), from(), from() + u"/backups"_s, to(),
                                    to() + u"/backups"_s, from() + u"/loquat.db"_s,
                                    to() + u"/loquat.db"_s, from() + backup, to() + backup, late})
            ASSERT_EQ(chown(qPrintable(path), 65534, 65534), 0);
        ASSERT_EQ(seteuid(65534), 0);
    }
    const Result<Removal> removed = removeCopiedChats(from(), to(), *hash);
    if (isRoot) {
        ASSERT_EQ(seteuid(0), 0);
    }
    ASSERT_TRUE(removed);
    EXPECT_TRUE(QFile::exists(late));
    EXPECT_FALSE(QFile::exists(from() + backup));
    EXPECT_EQ(removed->left, late);
}

TEST_F(ChatsMoveTest, WhoWaitedWhileTheyWereMovedMakesNoneInTheOldPlace)
{
    Result<std::shared_ptr<QLockFile>> lock = lockChats(from());
    ASSERT_TRUE(lock);
    const Result<QByteArray> hash = copyChats(from(), to());
    ASSERT_TRUE(hash);
    const int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    ASSERT_GE(inotify_add_watch(watch, qPrintable(from() + u"/opening.lock"_s), IN_OPEN), 0);
    auto late = std::async(std::launch::async, [this] { return Database(from()).open(); });
    // It has seen that the lock is taken.
    char event[4096];
    EXPECT_TRUE(waitUntil([&] { return ::read(watch, event, sizeof event) > 0; }));
    ::close(watch);
    ASSERT_TRUE(removeCopiedChats(from(), to(), *hash));
    lock->reset();
    const Result<void> opened = late.get();
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().reason, ErrorReason::DatabaseLocked);
    EXPECT_FALSE(QFile::exists(from() + u"/loquat.db"_s));
    EXPECT_TRUE(Database(to()).open());
}

TEST_F(ChatsMoveTest, WhatIsGivenUpLeavesNoWordInTheOtherPlace)
{
    ASSERT_TRUE(copyChats(from(), to()));
    put(to() + u"/arriving.db.arriving"_s, "half");
    put(to() + u"/backups/loquat-v10-20260103-000000.db.arriving"_s, "half");
    discardCopy(from(), to(), false);
    EXPECT_EQ(QDir(to()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    EXPECT_TRUE(holdsChats(from()));
    EXPECT_EQ(read(from() + backup), "our backup");
}

TEST_F(ChatsMoveTest, WhatWasOpenedSinceIsSetAsideAndNotDeleted)
{
    ASSERT_TRUE(copyChats(from(), to()));
    ASSERT_TRUE(Database(to()).open());
    discardCopy(from(), to(), true);
    EXPECT_FALSE(holdsChats(to()));
    EXPECT_EQ(QDir(to()).entryList({u"loquat-replaced-*.db"_s}).size(), 1);
}

} // namespace loquat::test
