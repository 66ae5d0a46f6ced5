// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlconnection.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>
#include <gtest/gtest.h>

// The real program, without --data-dir: where it keeps the chats when another folder was chosen.

namespace loquat::test {

using namespace Qt::StringLiterals;

class ChatsLocationProcess : public testing::Test
{
protected:
    void SetUp() override
    {
        server.answer(
            "/api/generate",
            Script::lines({R"({"model":"m","response":"Kept.","done":false})",
                           R"({"model":"m","response":"","done":true,"done_reason":"stop"})"}));
        QDir().mkpath(home.filePath(u".config/loquat"_s));
    }
    void TearDown() override
    {
        if (program.state() != QProcess::NotRunning) {
            program.kill();
            program.waitForFinished();
        }
    }

    void start(const QStringList& arguments)
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
            if (qEnvironmentVariableIsSet(name))
                environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
        }
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(LOQUAT_EXECUTABLE), arguments);
        ASSERT_TRUE(program.waitForStarted());
    }
    int run(const QStringList& arguments)
    {
        start(arguments);
        EXPECT_TRUE(program.waitForFinished(60'000));
        out = program.readAllStandardOutput();
        err = program.readAllStandardError();
        return program.exitCode();
    }
    int keep()
    {
        return run({u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"--save"_s,
                    u"--json"_s, u"Keep this"_s});
    }
    void choose(const QString& folder)
    {
        QFile file(home.filePath(u".config/loquat/settings.json"_s));
        QJsonObject settings;
        if (file.open(QIODevice::ReadOnly))
            settings = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        settings.insert(u"dataFolder"_s, folder);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QJsonDocument(settings).toJson());
    }
    QString chosen() const
    {
        QFile file(home.filePath(u".config/loquat/settings.json"_s));
        if (!file.open(QIODevice::ReadOnly)) // nothing was ever chosen
            return {};
        return QJsonDocument::fromJson(file.readAll()).object().value("dataFolder"_L1).toString();
    }
    void plan(const QString& to)
    {
        QFile note(home.filePath(u".config/loquat/moving-chats.json"_s));
        ASSERT_TRUE(note.open(QIODevice::WriteOnly));
        note.write(QJsonDocument(QJsonObject{{u"to"_s, to}, {u"withChats"_s, true}}).toJson());
    }
    bool isPlanned() const
    {
        return QFile::exists(home.filePath(u".config/loquat/moving-chats.json"_s));
    }
    static qint64 turnsIn(const QString& folder)
    {
        if (!QFile::exists(folder + u"/loquat.db"_s))
            return -1;
        SqlConnection connection(folder + u"/loquat.db"_s, SqlConnection::Access::ReadOnly);
        if (!connection.open())
            return -1;
        return connection.number(u"SELECT count(*) FROM turns"_s).value_or(-1);
    }
    QString usual() const { return home.filePath(u".local/share/loquat"_s); }
    QString other() const { return home.filePath(u"elsewhere"_s); }

    ScriptedServer server;
    QTemporaryDir home;
    QProcess program;
    QByteArray out;
    QByteArray err;
};

using DurabilityMove = ChatsLocationProcess;

TEST_F(ChatsLocationProcess, TheTerminalKeepsExportsAndImportsWhereTheChatsAre)
{
    ASSERT_EQ(keep(), 0) << err.constData();
    ASSERT_EQ(turnsIn(usual()), 1);
    QDir().mkpath(other());
    ASSERT_TRUE(QFile::copy(usual() + u"/loquat.db"_s, other() + u"/loquat.db"_s));
    choose(other());
    ASSERT_EQ(keep(), 0) << err.constData();
    EXPECT_EQ(turnsIn(other()), 2);
    EXPECT_EQ(turnsIn(usual()), 1);
    const QString file = home.filePath(u"all.jsonl"_s);
    ASSERT_EQ(run({u"export"_s, u"--all"_s, u"--format"_s, u"jsonl"_s, u"--output"_s, file}), 0);
    ASSERT_EQ(run({u"import"_s, file}), 0) << err.constData();
    EXPECT_EQ(turnsIn(other()), 4);
    EXPECT_EQ(turnsIn(usual()), 1);
}

TEST_F(ChatsLocationProcess, AMissingDriveIsSaidAndNothingIsSentOrMade)
{
    choose(other());
    EXPECT_EQ(keep(), 1);
    EXPECT_TRUE(err.contains(other().toUtf8())) << err.constData();
    const QJsonObject answer = QJsonDocument::fromJson(out).object();
    EXPECT_EQ(answer.keys().size(), 8);
    EXPECT_EQ(answer.value("state"_L1).toString(), u"failed"_s);
    EXPECT_EQ(answer.value("error"_L1).toObject().value("code"_L1).toString(), u"storage"_s);
    EXPECT_EQ(server.count("/api/generate"), 0);
    EXPECT_EQ(run({u"export"_s, u"--all"_s, u"--format"_s, u"txt"_s}), 1);
    EXPECT_FALSE(QFile::exists(other()));
    EXPECT_FALSE(QFile::exists(usual() + u"/loquat.db"_s));
    // What keeps nothing needs no place.
    EXPECT_EQ(run({u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"hi"_s}), 0);
}

TEST_F(ChatsLocationProcess, DataDirOverridesTheSettings)
{
    choose(other());
    const QString folder = home.filePath(u"own"_s);
    ASSERT_EQ(run({u"--data-dir"_s, folder, u"ask"_s, u"--server"_s, server.url(), u"--model"_s,
                   u"m"_s, u"--save"_s, u"hi"_s}),
              0)
        << err.constData();
    EXPECT_EQ(turnsIn(folder), 1);
    EXPECT_FALSE(QFile::exists(other()));
}

TEST_F(ChatsLocationProcess, TheWindowMovesThemWhenItStarts)
{
    ASSERT_EQ(keep(), 0) << err.constData();
    plan(other());
    start({});
    ASSERT_TRUE(waitUntil([&] { return !isPlanned(); }, std::chrono::seconds(60)));
    EXPECT_EQ(chosen(), other());
    EXPECT_EQ(turnsIn(other()), 1);
    EXPECT_EQ(turnsIn(usual()), -1);
    program.terminate();
    program.waitForFinished();
    EXPECT_EQ(keep(), 0);
    EXPECT_EQ(turnsIn(other()), 2);
}

TEST_F(DurabilityMove, KilledAtAnyMomentTheChatsAreInOneOfBothAndTheMoveEnds)
{
    ASSERT_EQ(keep(), 0) << err.constData();
    // Large enough that a kill falls into the copying.
    {
        SqlConnection connection(usual() + u"/loquat.db"_s, SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(connection.open());
        ASSERT_TRUE(
            connection.execute(u"INSERT INTO attachments (sha256, original, jpeg, width, height) "
                               u"SELECT randomblob(32), randomblob(60000000), x'00', 1, 1"_s));
    }
    plan(other());
    for (int i = 0; i < 12 && isPlanned(); ++i) {
        start({});
        program.waitForFinished(QRandomGenerator::global()->bounded(20, 900));
        ::kill(pid_t(program.processId()), SIGKILL);
        program.waitForFinished();
        const QString where = chosen().isEmpty() ? usual() : chosen();
        ASSERT_EQ(turnsIn(where), 1) << "after kill " << i << " in " << qPrintable(where);
    }
    start({});
    ASSERT_TRUE(waitUntil([&] { return !isPlanned(); }, std::chrono::seconds(60)));
    EXPECT_EQ(turnsIn(other()), 1);
    EXPECT_EQ(turnsIn(usual()), -1);
}

} // namespace loquat::test
