// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrations.h"
#include "app/storage/sqlconnection.h"
#include "app/storage/transaction.h"
#include "tests/durability/storedchats.h"
#include "tests/durability/tickingserver.h"
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <csignal>
#include <gtest/gtest.h>

// Loquat on disks that are full or cannot be written, and on files that are held, damaged or newer.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

class DurabilityDisk : public testing::Test
{
protected:
    DurabilityDisk()
    {
        m_loquat.setEnvironment(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_loquat.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        m_server.answer("/api/generate", Script::lines({R"({"response":"Kept.","done":false})",
                                                        R"({"done":true,"done_reason":"stop"})"}));
    }

    void useDisk(const QString& variable, const QString& value)
    {
        m_loquat.setEnvironment(u"LD_PRELOAD"_s, QStringLiteral(LOQUAT_BAD_DISK));
        m_loquat.setEnvironment(u"LOQUAT_DISK_FOLDER"_s, m_loquat.dataDir());
        m_loquat.setEnvironment(u"LOQUAT_DISK_FREED"_s, freed());
        m_loquat.setEnvironment(variable, value);
        // A sanitizer wants to be loaded first, and is not.
        m_loquat.setEnvironment(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    }

    QString freed() const { return m_loquat.home() + u"/freed"_s; }
    QString path() const { return m_loquat.dataDir() + u"/loquat.db"_s; }

    QStringList target() const { return {u"--server"_s, m_server.url(), u"--model"_s, u"m"_s}; }

    Outcome ask(const QString& prompt)
    {
        return m_loquat.run(QStringList{u"ask"_s} + target() +
                            QStringList{u"--save"_s, u"--json"_s, prompt});
    }

    static QString errorOf(const Outcome& outcome)
    {
        return outcome.json().value(u"error"_s).toObject().value(u"code"_s).toString();
    }

    void killWindow()
    {
        ::kill(pid_t(m_loquat.process().processId()), SIGKILL);
        m_loquat.waitForEnd();
    }

    ScriptedServer m_server;
    LoquatProcess m_loquat;
};

} // namespace

TEST_F(DurabilityDisk, AReplyThatMeetsAFullDiskIsStoredWholeWhenThereIsRoomAgain)
{
    ASSERT_EQ(ask(u"before"_s).status, 0);
    TickingServer ticking;
    useDisk(u"LOQUAT_DISK_ROOM"_s, u"160000"_s);
    const QStringList arguments = {u"--server"_s, ticking.url(), u"--model"_s, u"m"_s,
                                   u"--prompt"_s, u"long"_s,     u"--send"_s};
    m_loquat.start(arguments);
    ASSERT_TRUE(waitUntil([&] { return ticking.endless() == 1; }, std::chrono::seconds(30)));
    // The journal grows until nothing fits any more.
    const auto journalled = [&] {
        SqlConnection connection(path(), SqlConnection::Access::ReadOnly);
        return connection.open()
                   ? connection.number(u"SELECT count(*) FROM reply_pieces"_s).value_or(0)
                   : 0;
    };
    qint64 before = -1;
    ASSERT_TRUE(waitUntil(
        [&] {
            // Four pieces a second while there is room.
            const qint64 now = journalled();
            const bool stuck = now > 0 && now == before;
            before = now;
            const qint64 untilMs = ticking.nowMs() + 1500;
            waitUntil([&] { return ticking.nowMs() > untilMs; });
            return stuck && journalled() == now;
        },
        std::chrono::seconds(100)));
    EXPECT_EQ(integrityOf(m_loquat.dataDir()), u"ok"_s);

    const qint64 freedMs = ticking.nowMs();
    QFile freedFile(freed());
    ASSERT_TRUE(freedFile.open(QIODevice::WriteOnly));
    ASSERT_TRUE(waitUntil([&] { return journalled() > before; }, std::chrono::seconds(20)));
    const qint64 untilMs = ticking.nowMs() + 600;
    waitUntil([&] { return ticking.nowMs() > untilMs; });
    killWindow();

    const StoredChats chats = storedChats(m_loquat.dataDir());
    ASSERT_NE(chats.find(u"before"_s), nullptr);
    EXPECT_EQ(chats.find(u"before"_s)->reply.text, u"Kept."_s);
    const Turn* turn = chats.find(u"long"_s);
    ASSERT_NE(turn, nullptr);
    const QStringList moments = turn->reply.text.split(u' ', Qt::SkipEmptyParts);
    ASSERT_FALSE(moments.isEmpty());
    EXPECT_GE(moments.last().toLongLong(), freedMs);
    // No gap where the disk was full: moments come every five milliseconds.
    for (qsizetype i = 1; i < moments.size(); ++i)
        ASSERT_LE(moments.at(i).toLongLong() - moments.at(i - 1).toLongLong(), 1000);
}

TEST_F(DurabilityDisk, NothingIsAskedThatCouldNotBeStored)
{
    ASSERT_EQ(ask(u"before"_s).status, 0);
    useDisk(u"LOQUAT_DISK_ROOM"_s, u"0"_s);
    const Outcome outcome = ask(u"does not fit"_s);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(errorOf(outcome), u"storage"_s);
    EXPECT_EQ(m_server.count("/api/generate"), 1);
    const StoredChats chats = storedChats(m_loquat.dataDir());
    EXPECT_EQ(chats.conversations.size(), 1);
    EXPECT_EQ(integrityOf(m_loquat.dataDir()), u"ok"_s);
}

TEST_F(DurabilityDisk, AnyAmountOfRoomLeavesASoundDatabase)
{
    ASSERT_EQ(ask(u"before"_s).status, 0);
    useDisk(u"LOQUAT_DISK_ROOM"_s, u"0"_s);
    int refusals = 0;
    int unstored = 0;
    for (int room = 4096; room < 240'000; room += room < 24'000 ? 8192 : 4096) {
        m_loquat.setEnvironment(u"LOQUAT_DISK_ROOM"_s, QString::number(room));
        const Outcome outcome = ask(u"with %1"_s.arg(room));
        const StoredChats chats = storedChats(m_loquat.dataDir());
        EXPECT_EQ(integrityOf(m_loquat.dataDir()), u"ok"_s) << room;
        ASSERT_NE(chats.find(u"before"_s), nullptr);
        if (outcome.status == 0) {
            ASSERT_NE(chats.find(u"with %1"_s.arg(room)), nullptr) << room;
            EXPECT_EQ(chats.find(u"with %1"_s.arg(room))->reply.text, u"Kept."_s) << room;
        } else {
            EXPECT_EQ(errorOf(outcome), u"storage"_s) << outcome.out.constData();
            // What came and does not fit is printed at least.
            const bool came = outcome.json().value(u"state"_s) == u"complete"_s;
            EXPECT_EQ(outcome.json().value(u"text"_s), came ? u"Kept."_s : QJsonValue()) << room;
            ++(came ? unstored : refusals);
        }
    }
    EXPECT_GT(refusals, 0);
    RecordProperty("refusals", refusals);
    RecordProperty("unstored", unstored);
}

TEST_F(DurabilityDisk, AFileThatCannotBeWrittenIsLeftAsItIs)
{
    ASSERT_EQ(ask(u"before"_s).status, 0);
    const QByteArray before = contentsOf(path());
    useDisk(u"LOQUAT_DISK_READONLY"_s, u"1"_s);
    const Outcome outcome = ask(u"in vain"_s);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(errorOf(outcome), u"storage"_s);
    EXPECT_EQ(m_server.count("/api/generate"), 1);
    EXPECT_EQ(contentsOf(path()), before);

    // The window goes on without it and touches nothing either.
    m_loquat.start(target() + QStringList{u"--prompt"_s, u"in vain"_s, u"--send"_s});
    EXPECT_FALSE(m_loquat.process().waitForFinished(3000));
    killWindow();
    EXPECT_EQ(contentsOf(path()), before);
    EXPECT_EQ(storedChats(m_loquat.dataDir()).turns.size(), 1);
}

TEST_F(DurabilityDisk, AFileHeldByAnotherProcessLosesNothing)
{
    ASSERT_EQ(ask(u"before"_s).status, 0);
    TickingServer ticking;
    m_loquat.start({u"--server"_s, ticking.url(), u"--model"_s, u"m"_s, u"--prompt"_s, u"long"_s,
                    u"--send"_s});
    ASSERT_TRUE(waitUntil([&] { return ticking.endless() == 1; }, std::chrono::seconds(30)));
    qint64 releasedMs = 0;
    {
        SqlConnection other(path(), SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(waitUntil([&] { return other.execute(u"BEGIN IMMEDIATE"_s).has_value(); }));
        const qint64 untilMs = ticking.nowMs() + 3500; // longer than Loquat waits for a lock
        waitUntil([&] { return ticking.nowMs() > untilMs; });
        ASSERT_TRUE(other.execute(u"COMMIT"_s));
        releasedMs = ticking.nowMs();
    }
    ASSERT_TRUE(waitUntil(
        [&] {
            const StoredChats chats = storedChats(m_loquat.dataDir());
            const Turn* turn = chats.find(u"long"_s);
            return turn && turn->reply.text.section(u' ', -2, -2).toLongLong() > releasedMs;
        },
        std::chrono::seconds(30)));
    killWindow();
    const StoredChats chats = storedChats(m_loquat.dataDir());
    const QStringList moments = chats.find(u"long"_s)->reply.text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < moments.size(); ++i)
        ASSERT_LE(moments.at(i).toLongLong() - moments.at(i - 1).toLongLong(), 1000);
}

TEST_F(DurabilityDisk, ALockThatStaysIsToldAndNothingIsSent)
{
    ASSERT_EQ(ask(u"before"_s).status, 0);
    SqlConnection other(path(), SqlConnection::Access::ReadWrite);
    ASSERT_TRUE(other.open());
    ASSERT_TRUE(other.execute(u"BEGIN IMMEDIATE"_s));
    const Outcome outcome = ask(u"in vain"_s);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(errorOf(outcome), u"storage"_s);
    EXPECT_EQ(m_server.count("/api/generate"), 1);
}

TEST_F(DurabilityDisk, ANewerDatabaseIsRefusedUntouched)
{
    ASSERT_EQ(ask(u"before"_s).status, 0);
    {
        SqlConnection connection(path(), SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(connection.open());
        ASSERT_TRUE(connection.execute(
            u"PRAGMA user_version = %1"_s.arg(builtInMigrations().last().number + 1)));
    }
    const QByteArray before = contentsOf(path());
    const QStringList entries = QDir(m_loquat.dataDir()).entryList(QDir::Files, QDir::Name);
    const Outcome outcome = ask(u"in vain"_s);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(errorOf(outcome), u"storage"_s);
    m_loquat.start(target() + QStringList{u"--prompt"_s, u"in vain"_s, u"--send"_s});
    EXPECT_FALSE(m_loquat.process().waitForFinished(3000));
    killWindow();
    EXPECT_EQ(contentsOf(path()), before);
    EXPECT_EQ(m_server.count("/api/generate"), 1);
    for (const QString& entry : QDir(m_loquat.dataDir()).entryList({u"*.db*"_s}, QDir::Files))
        EXPECT_TRUE(entries.contains(entry)) << qPrintable(entry);
}

TEST_F(DurabilityDisk, ADamagedFileIsSetAsideAndReadAsFarAsItGoes)
{
    for (int number = 0; number < 12; ++number)
        ASSERT_EQ(ask(u"prompt %1"_s.arg(number)).status, 0);
    const QByteArray whole = contentsOf(path());
    const auto damage = [&](QByteArray bytes) {
        for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path() + suffix);
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    QByteArray scribbled = whole;
    scribbled.replace(0, 4096, QByteArray(4096, '#'));
    QStringList setAside;
    for (const QByteArray& damaged : {scribbled, whole.first(whole.size() - 4096 * 3)}) {
        damage(damaged);
        ASSERT_EQ(ask(u"after"_s).status, 0);
        QStringList now =
            QDir(m_loquat.dataDir()).entryList({u"loquat-damaged-*.db"_s}, QDir::Files);
        now.removeIf([&](const QString& name) { return setAside.contains(name); });
        ASSERT_EQ(now.size(), 1);
        EXPECT_TRUE(contentsOf(m_loquat.dataDir() + u'/' + now.first()) == damaged);
        setAside += now;
        EXPECT_EQ(integrityOf(m_loquat.dataDir()), u"ok"_s);
        const StoredChats chats = storedChats(m_loquat.dataDir());
        EXPECT_NE(chats.find(u"after"_s), nullptr);
        EXPECT_GE(chats.turns.size(), 8);
    }
}

TEST_F(DurabilityDisk, ProcessesThatShareAFolderLoseNothing)
{
    TickingServer ticking;
    m_loquat.setEnvironment(u"QT_LOGGING_RULES"_s, u"loquat.store=true"_s);
    m_loquat.start({u"--server"_s, ticking.url(), u"--model"_s, u"m"_s, u"--prompt"_s,
                    u"short window"_s, u"--send"_s});
    std::vector<std::unique_ptr<QProcess>> others;
    constexpr int count = 8;
    for (int number = 0; number < count; ++number) {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_loquat.process().processEnvironment());
        process->start(m_loquat.process().program(),
                       {u"--data-dir"_s, m_loquat.dataDir(), u"ask"_s, u"--server"_s, ticking.url(),
                        u"--model"_s, u"m"_s, u"--save"_s, u"short %1"_s.arg(number)});
        others.push_back(std::move(process));
    }
    for (const auto& process : others) {
        ASSERT_TRUE(process->state() == QProcess::NotRunning || process->waitForFinished(60'000));
        EXPECT_EQ(process->exitCode(), 0) << process->readAllStandardError().constData();
    }
    ASSERT_TRUE(waitUntil(
        [&] {
            const StoredChats chats = storedChats(m_loquat.dataDir());
            const Turn* turn = chats.find(u"short window"_s);
            return turn && turn->reply.state == ReplyState::Complete;
        },
        std::chrono::seconds(30)))
        << m_loquat.process().readAllStandardError().constData();
    killWindow();
    const StoredChats chats = storedChats(m_loquat.dataDir());
    EXPECT_EQ(chats.turns.size(), count + 1);
    for (int number = 0; number < count; ++number) {
        const QString prompt = u"short %1"_s.arg(number);
        ASSERT_NE(chats.find(prompt), nullptr) << number;
        EXPECT_EQ(chats.find(prompt)->reply.text, TickingServer::shortReply(prompt));
    }
    EXPECT_EQ(integrityOf(m_loquat.dataDir()), u"ok"_s);
}

} // namespace loquat::test
