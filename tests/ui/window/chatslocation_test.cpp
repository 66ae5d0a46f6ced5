// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlconnection.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QSet>
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
        for (auto one = extra.cbegin(); one != extra.cend(); ++one)
            environment.insert(one.key(), one.value());
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
    QMap<QString, QString> extra; // of the environment
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

TEST_F(ChatsLocationProcess, WithoutReadableSettingsNothingIsKeptInTheWrongPlace)
{
    const QString file = home.filePath(u".config/loquat/settings.json"_s);
    choose(other());
    extra.insert(u"TMPDIR"_s, file); // no room for the copy of them
    EXPECT_EQ(keep(), 1);
    EXPECT_TRUE(err.contains(file.toUtf8())) << err.constData();
    EXPECT_EQ(run({u"export"_s, u"--all"_s, u"--format"_s, u"txt"_s}), 1);
    extra.clear();
    ASSERT_TRUE(QFile::remove(file));
    ASSERT_TRUE(QDir().mkpath(file)); // there, and cannot be read
    EXPECT_EQ(keep(), 1);
    EXPECT_EQ(server.count("/api/generate"), 0);
    EXPECT_FALSE(QFile::exists(usual() + u"/loquat.db"_s));
}

TEST_F(ChatsLocationProcess, BrokenSettingsDoNotLoseTheFolder)
{
    ASSERT_EQ(keep(), 0) << err.constData();
    plan(other());
    start({});
    ASSERT_TRUE(waitUntil([&] { return !isPlanned(); }, std::chrono::seconds(60)));
    program.terminate();
    program.waitForFinished();
    QFile file(home.filePath(u".config/loquat/settings.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{ broken");
    file.close();
    ASSERT_EQ(keep(), 0) << err.constData();
    EXPECT_TRUE(err.contains(other().toUtf8())) << err.constData();
    EXPECT_EQ(turnsIn(other()), 2);
    EXPECT_EQ(turnsIn(usual()), -1);
    // The window sets the broken file aside, and knows the folder too.
    start({});
    ASSERT_TRUE(waitUntil([&] { return chosen() == other(); }, std::chrono::seconds(60)));
    program.terminate();
    program.waitForFinished();
    EXPECT_EQ(turnsIn(usual()), -1);
}

TEST_F(ChatsLocationProcess, WhatASecondStartBringsDuringTheMoveIsNotLost)
{
    ASSERT_EQ(keep(), 0) << err.constData();
    {
        SqlConnection connection(usual() + u"/loquat.db"_s, SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(connection.open());
        ASSERT_TRUE(
            connection.execute(u"INSERT INTO attachments (sha256, original, jpeg, width, height) "
                               u"SELECT randomblob(32), randomblob(100000000), x'00', 1, 1"_s));
    }
    plan(other());
    start({});
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(other() + u"/arriving.db.arriving"_s); },
                          std::chrono::seconds(60)));
    const int asked = server.count("/api/tags");
    QProcess second;
    second.setProcessEnvironment(program.processEnvironment());
    second.start(QStringLiteral(LOQUAT_EXECUTABLE),
                 {u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"--prompt"_s, u"Second"_s});
    ASSERT_TRUE(second.waitForFinished(60'000));
    EXPECT_EQ(second.exitCode(), 0);
    ASSERT_TRUE(isPlanned()) << "else this proves nothing";
    EXPECT_TRUE(
        waitUntil([&] { return server.count("/api/tags") > asked; }, std::chrono::seconds(60)));
}

TEST_F(DurabilityMove, KilledAtAnyStepNoMessageOrBackupIsLostAndTheMoveEnds)
{
    ASSERT_EQ(keep(), 0) << err.constData();
    ASSERT_EQ(keep(), 0) << err.constData();
    QFile database(usual() + u"/loquat.db"_s);
    ASSERT_TRUE(database.open(QIODevice::ReadOnly));
    const QByteArray original = database.readAll();
    const QString backup = u"/backups/loquat-v10-20260101-000000.db"_s;
    const QString aside = u"/loquat-damaged-20260101-000000.db"_s;
    const auto put = [](const QString& path, const QByteArray& bytes) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    // Where the next start looks for them.
    const auto place = [&] {
        if (!chosen().isEmpty())
            return chosen();
        const QString noted = QJsonDocument::fromJson(read(usual() + u"/chats-folder.json"_s))
                                  .object()
                                  .value("in"_L1)
                                  .toString();
        return noted.isEmpty() ? usual() : noted;
    };
    const auto isWholeIn = [&](const QString& folder) {
        SqlConnection connection(folder + u"/loquat.db"_s, SqlConnection::Access::ReadWrite);
        return QFile::exists(folder + u"/loquat.db"_s) && connection.open() &&
               connection.text(u"PRAGMA integrity_check"_s).value_or(QString()) == u"ok"_s &&
               connection
                       .number(u"SELECT count(*) FROM turns WHERE prompt = 'Keep this' AND "
                               u"reply = 'Kept.'"_s)
                       .value_or(-1) == 2 &&
               read(folder + backup) == "a backup" && read(folder + aside) == "set aside";
    };
    int killed = 0;
    QSet<QString> places;
    for (int step = 1; step < 200; ++step) {
        for (const QString& folder : {usual(), other(), home.filePath(u".config"_s)})
            QDir(folder).removeRecursively();
        QDir().mkpath(home.filePath(u".config/loquat"_s));
        put(usual() + u"/loquat.db"_s, original);
        put(usual() + backup, "a backup");
        put(usual() + aside, "set aside");
        plan(other());
        extra = {{u"LD_PRELOAD"_s, QStringLiteral(LOQUAT_KILL_AT)},
                 {u"LOQUAT_KILL_IN"_s, home.path()},
                 {u"LOQUAT_KILL_AT"_s, QString::number(step)}};
        start({});
        ASSERT_TRUE(waitUntil(
            [&] {
                program.waitForFinished(1);
                return program.state() == QProcess::NotRunning || !isPlanned();
            },
            std::chrono::seconds(60)));
        if (program.state() != QProcess::NotRunning) {
            // It came to the end of the move before that step.
            program.kill();
            program.waitForFinished();
            break;
        }
        ASSERT_EQ(program.exitStatus(), QProcess::CrashExit);
        if (!isPlanned())
            break;
        if (QFile::exists(other()))
            ++killed;
        places.insert(place());
        ASSERT_TRUE(isWholeIn(place())) << "step " << step << " in " << qPrintable(place());
        extra.clear();
        start({});
        ASSERT_TRUE(waitUntil([&] { return !isPlanned(); }, std::chrono::seconds(60)))
            << "step " << step;
        program.kill();
        program.waitForFinished();
        ASSERT_TRUE(isWholeIn(other())) << "step " << step;
        ASSERT_EQ(place(), other());
        ASSERT_FALSE(QFile::exists(usual() + u"/loquat.db"_s)) << "step " << step;
        ASSERT_FALSE(QFile::exists(usual() + backup)) << "step " << step;
    }
    EXPECT_GE(killed, 8) << "kills that fell into the move";
    EXPECT_EQ(places.size(), 2) << "some before the switch and some after it";
}

} // namespace loquat::test
