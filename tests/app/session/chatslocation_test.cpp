// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatbackups.h"
#include "app/session/chatslocation.h"
#include "app/storage/chatsmove.h"
#include "app/storage/sqlconnection.h"
#include "tests/support/fulldisk.h"
#include "tests/support/sessionfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

#include <unistd.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

using Found = ChatsLocation::Found;

class ChatsLocationTest : public SessionFixture
{
protected:
    void SetUp() override
    {
        SessionFixture::SetUp();
        server.answer("/api/generate", reply("Kept."));
        ChatSession* chat = library->startNew();
        ASSERT_TRUE(ask(*chat, u"Keep this"_s));
        ASSERT_TRUE(finish(*chat));
        QObject context;
        bool copied = false;
        library->backups().backUpNow(&context, [&](const Result<QString>&) { copied = true; });
        ASSERT_TRUE(waitUntil([&] { return copied; }));
        closeChats();
        ASSERT_TRUE(other.isValid());
    }

    // As between two runs; the settings stay.
    void closeChats()
    {
        pulls.reset();
        library.reset();
        store.reset();
    }

    std::unique_ptr<ChatsLocation> start(bool fixed = false)
    {
        return std::make_unique<ChatsLocation>(*settings, folder.path(), fixed);
    }

    Result<void> carryOut(ChatsLocation& location)
    {
        std::optional<Result<void>> said;
        location.carryOut([this](double share) { shares.append(share); },
                          [&](const Result<void>& done) { said = done; });
        EXPECT_FALSE(said.has_value()) << "never before it has returned";
        EXPECT_TRUE(waitUntil([&] { return said.has_value(); }));
        return said.value_or(Result<void>{});
    }

    static qint64 turnsIn(const QString& where)
    {
        if (!QFileInfo::exists(where + u"/loquat.db"_s))
            return -1;
        SqlConnection connection(where + u"/loquat.db"_s, SqlConnection::Access::ReadOnly);
        EXPECT_TRUE(connection.open());
        return connection.number(u"SELECT count(*) FROM turns"_s).value_or(-1);
    }

    QString target() const { return other.filePath(u"chats of mine"_s); }
    bool noteIsThere() const { return QFile::exists(folder.filePath(u"moving-chats.json"_s)); }
    static QStringList databasesIn(const QString& where)
    {
        return QDir(where).entryList({u"loquat*"_s}, QDir::Files);
    }

    void giveUp(ChatsLocation& location)
    {
        bool done = false;
        location.giveUp([&] { done = true; });
        EXPECT_TRUE(waitUntil([&] { return done; }));
    }

    // As a kill between the two renames of a repair leaves it.
    static void breakOffReplacement(const QString& where)
    {
        QDir().mkpath(where + u"/recovering"_s);
        EXPECT_TRUE(QFile::rename(where + u"/loquat.db"_s, where + u"/recovering/ready.db"_s));
    }

    // As a kill between the switch and the removal leaves it.
    void breakOffRemoval()
    {
        ASSERT_TRUE(start()->setPlan({target()}));
        const Result<QByteArray> hash = copyChats(folder.path(), target());
        ASSERT_TRUE(hash);
        QFile note(folder.filePath(u"moving-chats.json"_s));
        ASSERT_TRUE(note.open(QIODevice::ReadWrite));
        QByteArray text = note.readAll();
        text.replace("\"copied\": \"\"", "\"copied\": \"" + hash->toHex() + '"');
        note.resize(0);
        note.seek(0);
        note.write(text);
        settings->update([this](Settings& edited) { edited.dataFolder = target(); });
    }

    static QStringList backupsIn(const QString& where)
    {
        return QDir(where + u"/backups"_s).entryList(QDir::Files);
    }

    static void put(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir other;
    QList<double> shares;
};

TEST_F(ChatsLocationTest, MovesChatsAndBackupsAndLeavesNothingBehind)
{
    const auto location = start();
    EXPECT_TRUE(location->isUsual());
    EXPECT_EQ(location->look(target()), Found::Nothing);
    ASSERT_TRUE(location->setPlan({target()}));
    EXPECT_EQ(location->folder(), folder.path()) << "until it is carried out";
    // It is the next run that does it.
    const auto next = start();
    ASSERT_TRUE(next->plan());
    EXPECT_EQ(next->plan()->to, target());
    ASSERT_TRUE(carryOut(*next));
    EXPECT_EQ(next->folder(), target());
    EXPECT_EQ(settings->current().dataFolder, target());
    EXPECT_FALSE(next->plan());
    EXPECT_FALSE(noteIsThere());
    EXPECT_EQ(turnsIn(target()), 1);
    EXPECT_EQ(QDir(target() + u"/backups"_s).entryList({u"loquat-v*.db"_s}).size(), 1);
    EXPECT_TRUE(databasesIn(folder.path()).isEmpty()) << "the chats are in one place";
    EXPECT_FALSE(QFileInfo::exists(folder.filePath(u"backups"_s)));
    EXPECT_TRUE(QFile::exists(folder.filePath(u"settings.json"_s)));
    ASSERT_FALSE(shares.isEmpty());
    EXPECT_EQ(shares.last(), 1.0);
    EXPECT_TRUE(std::ranges::is_sorted(shares));
    EXPECT_EQ(QFileInfo(target() + u"/loquat.db"_s).permissions() &
                  (QFile::ReadOther | QFile::ReadGroup),
              QFile::Permissions());
    // And back.
    ASSERT_TRUE(next->setPlan({folder.path()}));
    ASSERT_TRUE(carryOut(*start()));
    EXPECT_EQ(settings->current().dataFolder, QString());
    EXPECT_EQ(turnsIn(folder.path()), 1);
    EXPECT_EQ(turnsIn(target()), -1);
}

TEST_F(ChatsLocationTest, WhatAKilledMoveLeftIsFinishedByTheNextStart)
{
    // Killed while the first copy was made.
    ASSERT_TRUE(start()->setPlan({target()}));
    QDir().mkpath(target());
    QFile half(target() + u"/arriving.db.arriving"_s);
    ASSERT_TRUE(half.open(QIODevice::WriteOnly));
    half.write("half of it");
    half.close();
    EXPECT_EQ(start()->look(target()), Found::Nothing);
    ASSERT_TRUE(carryOut(*start()));
    EXPECT_EQ(turnsIn(target()), 1);
    EXPECT_TRUE(databasesIn(folder.path()).isEmpty());
}

TEST_F(ChatsLocationTest, KilledBetweenCopyAndSwitchNothingIsLostOrAskedForTwice)
{
    ASSERT_TRUE(start()->setPlan({target()}));
    ASSERT_TRUE(copyChats(folder.path(), target()).has_value());
    const auto next = start();
    EXPECT_EQ(next->folder(), folder.path());
    EXPECT_EQ(turnsIn(folder.path()), 1);
    ASSERT_TRUE(carryOut(*next));
    EXPECT_EQ(turnsIn(target()), 1);
    EXPECT_EQ(settings->current().dataFolder, target());
    EXPECT_TRUE(databasesIn(folder.path()).isEmpty());
}

TEST_F(ChatsLocationTest, KilledAfterTheSwitchTheOldCopyIsTakenAway)
{
    ASSERT_NO_FATAL_FAILURE(breakOffRemoval());
    const auto next = start();
    ASSERT_TRUE(next->plan());
    ASSERT_TRUE(carryOut(*next));
    EXPECT_EQ(turnsIn(target()), 1);
    EXPECT_TRUE(databasesIn(folder.path()).isEmpty());
    EXPECT_FALSE(noteIsThere());
}

TEST_F(ChatsLocationTest, WhatWasWrittenToTheOldOneAfterTheCopyIsNotDeleted)
{
    const Result<QByteArray> hash = copyChats(folder.path(), target());
    ASSERT_TRUE(hash);
    {
        SqlConnection late(folder.filePath(u"loquat.db"_s), SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(late.open());
        ASSERT_TRUE(late.execute(u"DELETE FROM folders"_s));
        ASSERT_TRUE(late.execute(u"INSERT INTO folders (name, place) VALUES ('late', 1)"_s));
    }
    EXPECT_TRUE(removeCopiedChats(folder.path(), target(), *hash));
    EXPECT_EQ(turnsIn(folder.path()), 1);
}

TEST_F(ChatsLocationTest, AnotherThatHasThemOpenStopsTheMove)
{
    SqlConnection reader(folder.filePath(u"loquat.db"_s), SqlConnection::Access::ReadWrite);
    ASSERT_TRUE(reader.open());
    ASSERT_TRUE(reader.execute(u"PRAGMA journal_mode = WAL"_s));
    ASSERT_TRUE(reader.number(u"SELECT count(*) FROM turns"_s));
    const auto location = start();
    ASSERT_TRUE(location->setPlan({target()}));
    const Result<void> moved = carryOut(*location);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().reason, ErrorReason::DatabaseLocked);
    EXPECT_TRUE(location->plan()) << "to be tried again";
    EXPECT_EQ(location->folder(), folder.path());
    EXPECT_EQ(turnsIn(folder.path()), 1);
    EXPECT_EQ(turnsIn(target()), -1);
    location->dropPlan();
    EXPECT_FALSE(noteIsThere());
}

TEST_F(ChatsLocationTest, AFolderThatCannotBeWrittenChangesNothing)
{
    const QString file = other.filePath(u"file"_s);
    QFile made(file);
    ASSERT_TRUE(made.open(QIODevice::WriteOnly));
    const auto location = start();
    EXPECT_EQ(location->look(file), Found::NotUsable);
    EXPECT_EQ(location->look(file + u"/below"_s), Found::NotUsable);
    ASSERT_TRUE(location->setPlan({file + u"/below"_s}));
    const Result<void> moved = carryOut(*location);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().reason, ErrorReason::FolderNotWritable);
    EXPECT_EQ(turnsIn(folder.path()), 1);
    EXPECT_EQ(settings->current().dataFolder, QString());
}

TEST_F(ChatsLocationTest, ChatsThatAreThereAlreadyAreUsedAndNotOverwritten)
{
    ASSERT_TRUE(copyChats(folder.path(), target()));
    SqlConnection there(target() + u"/loquat.db"_s, SqlConnection::Access::ReadWrite);
    ASSERT_TRUE(there.open());
    ASSERT_TRUE(there.execute(u"PRAGMA foreign_keys = ON"_s));
    ASSERT_TRUE(there.execute(u"DELETE FROM conversations"_s));
    ASSERT_TRUE(there.execute(u"VACUUM"_s));
    const auto location = start();
    EXPECT_EQ(location->look(target()), Found::Chats);
    ASSERT_TRUE(location->setPlan({target(), true}));
    EXPECT_FALSE(carryOut(*location)) << "they are other chats";
    EXPECT_EQ(turnsIn(folder.path()), 1);
    EXPECT_EQ(turnsIn(target()), 0);
    ASSERT_TRUE(location->setPlan({target(), false}));
    ASSERT_TRUE(carryOut(*start()));
    EXPECT_EQ(settings->current().dataFolder, target());
    EXPECT_EQ(turnsIn(folder.path()), 1) << "they stay";
    EXPECT_EQ(turnsIn(target()), 0);
}

TEST_F(ChatsLocationTest, AFolderThatHasGoneIsKnownAndNeverFilledWithAnEmptyDatabase)
{
    settings->update([this](Settings& edited) { edited.dataFolder = target(); });
    const auto location = start();
    EXPECT_TRUE(location->isGone());
    QDir().mkpath(target());
    EXPECT_TRUE(location->isGone()) << "the drive is missing, its folder is there";
    location->fallBack();
    EXPECT_FALSE(location->isGone());
    EXPECT_EQ(location->folder(), folder.path());
    EXPECT_TRUE(databasesIn(target()).isEmpty());
}

TEST_F(ChatsLocationTest, TheCommandLineOverridesTheSettings)
{
    ASSERT_TRUE(start()->setPlan({target()}));
    settings->update([this](Settings& edited) { edited.dataFolder = other.path(); });
    const auto location = start(true);
    EXPECT_TRUE(location->isFixed());
    EXPECT_EQ(location->folder(), folder.path());
    EXPECT_FALSE(location->isGone());
    EXPECT_FALSE(location->plan());
}

TEST_F(ChatsLocationTest, OtherFilesAreSeen)
{
    QFile made(other.filePath(u"holiday.jpeg"_s));
    ASSERT_TRUE(made.open(QIODevice::WriteOnly));
    EXPECT_EQ(start()->look(other.path()), Found::OtherThings);
    EXPECT_EQ(start()->look(folder.path()), Found::Chats);
}

TEST_F(ChatsLocationTest, WhatARepairLeftUnderAnotherNameIsMovedToo)
{
    breakOffReplacement(folder.path());
    ASSERT_TRUE(start()->setPlan({target()}));
    ASSERT_TRUE(carryOut(*start()));
    EXPECT_EQ(turnsIn(target()), 1);
    EXPECT_EQ(settings->current().dataFolder, target());
}

TEST_F(ChatsLocationTest, WhatARepairLeftUnderAnotherNameHasNotGone)
{
    ASSERT_TRUE(start()->setPlan({target()}));
    ASSERT_TRUE(carryOut(*start()));
    breakOffReplacement(target());
    EXPECT_FALSE(start()->isGone());
    EXPECT_EQ(start()->look(target()), Found::Chats);
}

TEST_F(ChatsLocationTest, ChatsThatShouldBeThereAreNeverMade)
{
    QDir().mkpath(target()); // where its drive would be
    ASSERT_TRUE(start()->setPlan({target(), false}));
    const auto location = start();
    EXPECT_FALSE(carryOut(*location));
    EXPECT_EQ(location->folder(), folder.path());
    EXPECT_TRUE(databasesIn(target()).isEmpty());
    EXPECT_EQ(turnsIn(folder.path()), 1);
}

TEST_F(ChatsLocationTest, ANoteThatCannotBeWrittenLeavesAllAsItWas)
{
    // Each of the three files in turn.
    for (const QString& name :
         {u"settings.json"_s, u"chats-folder.json"_s, u"moving-chats.json"_s}) {
        const auto location = start();
        ASSERT_TRUE(location->setPlan({target()}));
        const QString path = folder.filePath(name);
        QFile::remove(path);
        ASSERT_TRUE(QDir().mkpath(path + u"/in the way"_s));
        const Result<void> moved = carryOut(*location);
        EXPECT_FALSE(moved) << qPrintable(name);
        EXPECT_EQ(location->folder(), folder.path()) << qPrintable(name);
        EXPECT_EQ(turnsIn(folder.path()), 1);
        EXPECT_EQ(backupsIn(folder.path()).size(), 1);
        ASSERT_TRUE(QDir(path).removeRecursively());
        giveUp(*location);
        EXPECT_FALSE(location->plan());
        EXPECT_TRUE(databasesIn(target()).isEmpty()) << qPrintable(name);
        EXPECT_TRUE(backupsIn(target()).isEmpty()) << "no word stays where nobody looks";
        EXPECT_EQ(start()->folder(), folder.path());
    }
    // And tried again it goes well, with nothing left of the old one.
    const auto location = start();
    ASSERT_TRUE(location->setPlan({target()}));
    ASSERT_TRUE(QDir().mkpath(folder.filePath(u"chats-folder.json/in the way"_s)));
    EXPECT_FALSE(carryOut(*location));
    ASSERT_TRUE(QDir(folder.filePath(u"chats-folder.json"_s)).removeRecursively());
    ASSERT_TRUE(carryOut(*location));
    EXPECT_EQ(turnsIn(target()), 1);
    EXPECT_TRUE(databasesIn(folder.path()).isEmpty());
}

TEST_F(ChatsLocationTest, AFullDiskLeavesAllAsItWas)
{
    const auto location = start();
    ASSERT_TRUE(location->setPlan({target()}));
    {
        const FullDisk disk;
        EXPECT_FALSE(carryOut(*location));
        EXPECT_EQ(location->folder(), folder.path());
        EXPECT_TRUE(databasesIn(target()).isEmpty());
    }
    ASSERT_TRUE(carryOut(*location));
    EXPECT_EQ(turnsIn(target()), 1);
}

TEST_F(ChatsLocationTest, LostSettingsDoNotLoseTheChats)
{
    ASSERT_TRUE(start()->setPlan({target()}));
    ASSERT_TRUE(carryOut(*start()));
    const QString file = settings->filePath();
    for (const QByteArray& broken : {QByteArray("{ not json"), QByteArray("{}"),
                                     QByteArray(R"({"dataFolder": "../elsewhere"})")}) {
        put(file, broken);
        SettingsStore fresh(file);
        EXPECT_EQ(fresh.current().dataFolder, QString());
        const ChatsLocation location(fresh, folder.path(), false);
        EXPECT_EQ(location.folder(), target());
        EXPECT_FALSE(location.isGone());
    }
}

TEST_F(ChatsLocationTest, TheWayBackToWhatWasLeftBehindIsKept)
{
    ASSERT_TRUE(start()->setPlan({target()}));
    ASSERT_TRUE(carryOut(*start()));
    const QString away = other.filePath(u"away"_s);
    ASSERT_TRUE(QDir().rename(target(), away));
    EXPECT_TRUE(start()->fallBack());
    EXPECT_EQ(start()->folder(), folder.path());
    EXPECT_EQ(start()->leftBehind(), target());
    ASSERT_TRUE(QDir().rename(away, target()));
    ASSERT_TRUE(start()->setPlan({target(), false}));
    ASSERT_TRUE(carryOut(*start()));
    EXPECT_EQ(start()->folder(), target());
    EXPECT_EQ(start()->leftBehind(), QString());
}

TEST_F(ChatsLocationTest, AnOldCopyThatStaysIsSaidAndRemembered)
{
    ASSERT_NO_FATAL_FAILURE(breakOffRemoval());
    // Written since, so it is no copy.
    put(folder.filePath(u"backups/loquat-v10-20260101-000000.db"_s), "of now");
    const auto location = start();
    ASSERT_TRUE(carryOut(*location));
    EXPECT_EQ(location->leftover(), folder.filePath(u"backups/loquat-v10-20260101-000000.db"_s));
    EXPECT_TRUE(location->plan()) << "to be tried again";
    EXPECT_EQ(turnsIn(target()), 1);
    location->leaveCopy();
    EXPECT_EQ(start()->leftBehind(), folder.path());
    EXPECT_FALSE(start()->plan());
}

TEST_F(ChatsLocationTest, TheOldOneStaysUntilTheNewOneWasOpened)
{
    ASSERT_NO_FATAL_FAILURE(breakOffRemoval());
    put(target() + u"/loquat.db"_s, QByteArray(20'000, 'x'));
    const auto location = start();
    EXPECT_FALSE(carryOut(*location));
    EXPECT_EQ(turnsIn(folder.path()), 1);
    EXPECT_EQ(backupsIn(folder.path()).size(), 1);
}

} // namespace loquat::test
