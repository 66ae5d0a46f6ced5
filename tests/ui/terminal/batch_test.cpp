// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>

#include <csignal>
#include <gtest/gtest.h>
#include <sys/file.h>

// The real program asks a scripted server over rows.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray generate = "/api/generate";

Script reply(const QByteArray& text)
{
    return Script::lines({R"({"model":"m","response":")" + text + R"(","done":false})",
                          R"({"model":"m","response":"","done":true,"done_reason":"stop"})"});
}

QList<QJsonObject> objects(const QByteArray& lines)
{
    QList<QJsonObject> all;
    for (const QByteArray& line : lines.split('\n')) {
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    }
    return all;
}

class BatchTest : public testing::Test
{
protected:
    BatchTest()
    {
        file(u"rows.csv"_s, "fruit,colour\napple,red\n\"pear, ripe\",green\nplum,blue\n");
        server.answer(generate, reply("ok"));
    }

    QStringList line(const QStringList& more = {})
    {
        return QStringList{u"ask"_s,
                           u"--server"_s,
                           server.url(),
                           u"--model"_s,
                           u"m"_s,
                           u"--batch"_s,
                           loquat.home() + u"/rows.csv"_s,
                           u"--template"_s,
                           u"Is {{ fruit }} {{colour}}?"_s} +
               more;
    }
    Outcome batch(const QStringList& more = {}) { return loquat.run(line(more)); }

    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile file(loquat.home() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QByteArray read(const QString& name)
    {
        QFile file(loquat.home() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QStringList prompts()
    {
        QStringList all;
        for (const ReceivedRequest& request : server.requests(generate))
            all.append(QJsonDocument::fromJson(request.body).object()[u"prompt"_s].toString());
        return all;
    }

    ScriptedServer server;
    LoquatProcess loquat;
    const QString out = loquat.home() + u"/out.jsonl"_s;
};

} // namespace

TEST_F(BatchTest, AsksEachRowAndPrintsAnObjectForEach)
{
    const Outcome outcome = batch();
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_EQ(prompts(),
              (QStringList{u"Is apple red?"_s, u"Is pear, ripe green?"_s, u"Is plum blue?"_s}));
    const QList<QJsonObject> rows = objects(outcome.out);
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows.at(1).size(), 10) << "row, prompt and the eight keys";
    EXPECT_EQ(rows.at(1)[u"row"_s], 2);
    EXPECT_EQ(rows.at(1)[u"prompt"_s], u"Is pear, ripe green?"_s);
    EXPECT_EQ(rows.at(1)[u"state"_s], u"complete"_s);
    EXPECT_EQ(rows.at(1)[u"text"_s], u"ok"_s);
    EXPECT_TRUE(outcome.out.startsWith("{\"row\":1,\"prompt\":\"Is apple red?\",\"state\":"));
    EXPECT_TRUE(outcome.err.contains("3 rows answered")) << outcome.err.constData();
}

TEST_F(BatchTest, TheSecondRunAsksWhatTheFirstDidNot)
{
    server.answerNext(generate, reply("one"));
    server.answerNext(generate, Script::json(R"({"error":"out of memory"})", 500));
    const Outcome first = batch({u"--output"_s, out});
    EXPECT_EQ(first.status, 1);
    EXPECT_TRUE(first.out.isEmpty());
    EXPECT_TRUE(first.err.contains("2 rows answered, 1 failed")) << first.err.constData();
    EXPECT_TRUE(first.err.contains("Row 2: ")) << first.err.constData();
    ASSERT_EQ(objects(read(u"out.jsonl"_s)).size(), 3);

    const Outcome second = batch({u"--output"_s, out});
    EXPECT_EQ(second.status, 0) << second.err.constData();
    EXPECT_EQ(prompts().mid(3), QStringList{u"Is pear, ripe green?"_s});
    const QList<QJsonObject> rows = objects(read(u"out.jsonl"_s));
    ASSERT_EQ(rows.size(), 4) << "what came first stays";
    EXPECT_EQ(rows.at(3)[u"row"_s], 2);
    EXPECT_EQ(rows.at(3)[u"state"_s], u"complete"_s);

    EXPECT_EQ(batch({u"--output"_s, out}).status, 0);
    EXPECT_EQ(prompts().size(), 4) << "nothing is left";
}

TEST_F(BatchTest, AfterAKillTheNextRunGoesOn)
{
    server.answerNext(generate, reply("one"));
    server.answerNext(generate,
                      Script::stream().line(R"({"response":"half","done":false})").gate("never"));
    loquat.start(line({u"--output"_s, out}));
    ASSERT_TRUE(server.waitForRequests(generate, 2));
    loquat.process().kill();
    loquat.waitForEnd();
    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("{\"row\":2,\"prompt\":\"Is pe"); // as if it had been killed while it wrote
    file.close();

    const Outcome outcome = batch({u"--output"_s, out});
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    const QList<QJsonObject> rows = objects(read(u"out.jsonl"_s));
    ASSERT_EQ(rows.size(), 3);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(rows.at(i)[u"row"_s], i + 1);
}

TEST_F(BatchTest, StoppingWritesWhatHasCome)
{
    server.answerNext(generate, reply("one"));
    server.answerNext(generate,
                      Script::stream().line(R"({"response":"half","done":false})").gate("never"));
    loquat.start(line({u"--output"_s, out}));
    ASSERT_TRUE(server.waitForRequests(generate, 2));
    ::kill(pid_t(loquat.process().processId()), SIGINT);
    const Outcome outcome = loquat.waitForEnd();
    EXPECT_EQ(outcome.status, 130);
    EXPECT_TRUE(outcome.err.contains("The same command goes on")) << outcome.err.constData();
    const QList<QJsonObject> rows = objects(read(u"out.jsonl"_s));
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows.at(1)[u"state"_s], u"cancelled"_s);
}

TEST_F(BatchTest, WaitsWhereTheServerAsksForIt)
{
    server.answerNext(generate, Script::answer(429, "application/json", R"({"error":"slow down"})",
                                               {"Retry-After: 1"}));
    const Outcome outcome = batch();
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_EQ(prompts().first(2), (QStringList{u"Is apple red?"_s, u"Is apple red?"_s}));
    EXPECT_EQ(objects(outcome.out).size(), 3);
}

TEST_F(BatchTest, EndsWhereEveryRowWouldFail)
{
    server.answer(generate, Script::json(R"({"error":"unauthorized"})", 401));
    const Outcome outcome = batch({u"--output"_s, out});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(prompts().size(), 1);
    EXPECT_TRUE(outcome.err.contains("2 not asked")) << outcome.err.constData();
}

TEST_F(BatchTest, AsksAsManyAtOnceAsTheServersProfileAllows)
{
    QDir().mkpath(loquat.dataDir());
    file(u"data/settings.json"_s, R"({"servers":[{"id":"1","name":"Home","address":")" +
                                      server.url().toUtf8() +
                                      R"(","lastModel":"m","simultaneous":2}]})");
    server.answer(generate,
                  Script::stream()
                      .line(R"({"model":"m","response":"ok","done":false})")
                      .gate("go")
                      .line(R"({"model":"m","response":"","done":true,"done_reason":"stop"})")
                      .end());
    loquat.start(line());
    ASSERT_TRUE(server.waitForRequests(generate, 2));
    EXPECT_EQ(server.connectionsNow(), 2);
    EXPECT_EQ(server.count(generate), 2) << "the third waits";
    server.open("go");
    const Outcome outcome = loquat.waitForEnd();
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_EQ(server.count(generate), 3);
    QSet<int> rows;
    for (const QJsonObject& row : objects(outcome.out))
        rows.insert(row[u"row"_s].toInt());
    EXPECT_EQ(rows, (QSet<int>{1, 2, 3}));
}

// A person looks: the standard error is a terminal.
TEST_F(BatchTest, SaysHowFarItIsOnATerminal)
{
    QProcess terminal;
    QStringList words{QString::fromUtf8(LOQUAT_EXECUTABLE)};
    words += line({u"--data-dir"_s, loquat.dataDir(), u"--output"_s, out});
    for (QString& word : words)
        word = u'\'' + word + u'\'';
    terminal.start(u"script"_s, {u"-qec"_s, words.join(u' '), u"/dev/null"_s});
    ASSERT_TRUE(terminal.waitForStarted()) << "install bsdutils";
    ASSERT_TRUE(waitUntil([&] { return terminal.state() == QProcess::NotRunning; }));
    const QByteArray said = terminal.readAll();
    EXPECT_TRUE(said.contains("1 of 3 rows done")) << said.constData();
    EXPECT_TRUE(said.contains("2 of 3 rows done")) << said.constData();
    EXPECT_TRUE(said.contains("left.")) << said.constData();
}

TEST_F(BatchTest, AFileGoesWithEveryRow)
{
    file(u"notes.txt"_s, "Fruits grow.");
    const Outcome outcome = batch({u"--file"_s, loquat.home() + u"/notes.txt"_s});
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    ASSERT_EQ(prompts().size(), 3);
    for (const QString& prompt : prompts()) {
        EXPECT_TRUE(prompt.contains(u"notes.txt"_s)) << qPrintable(prompt);
        EXPECT_TRUE(prompt.contains(u"Fruits grow."_s));
    }
    EXPECT_TRUE(prompts().last().endsWith(u"Is plum blue?"_s));
}

TEST_F(BatchTest, RaggedRowsAreSaidAndTheOthersAsked)
{
    file(u"rows.csv"_s, "fruit,colour\napple\npear,green\n,\n");
    const Outcome outcome = batch();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.err.contains("Row 1 has 1 fields where the head has 2; it was not asked."))
        << outcome.err.constData();
    const QList<QJsonObject> rows = objects(outcome.out);
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows.at(0)[u"row"_s], 1);
    EXPECT_TRUE(rows.at(0)[u"prompt"_s].isNull());
    EXPECT_EQ(rows.at(0)[u"error"_s].toObject()[u"code"_s], u"usage"_s);
    EXPECT_EQ(prompts(), (QStringList{u"Is pear green?"_s, u"Is  ?"_s}));
}

TEST_F(BatchTest, NothingIsSentWhereSomethingIsWrong)
{
    const QString rows = loquat.home() + u"/rows.csv"_s;
    const auto refused = [&](const QStringList& arguments, const QByteArray& sentence) {
        const Outcome outcome = loquat.run(
            QStringList{u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s} + arguments);
        EXPECT_EQ(outcome.status, 2) << outcome.err.constData();
        EXPECT_TRUE(outcome.err.contains(sentence)) << outcome.err.constData();
    };
    refused({u"--batch"_s, rows}, "Say with --template what to ask");
    refused({u"--template"_s, u"x"_s, u"hi"_s}, "belongs to --batch");
    refused({u"--output"_s, u"x"_s, u"hi"_s}, "belongs to --batch");
    refused({u"--batch"_s, rows, u"--template"_s, u"x"_s, u"hi"_s}, "leave out");
    refused({u"--batch"_s, rows, u"--template"_s, u"{{taste}}"_s},
            "The template asks for {{taste}}, but");
    refused({u"--batch"_s, u"none.csv"_s, u"--template"_s, u"x"_s}, "cannot be read");
    refused({u"--batch"_s, loquat.home(), u"--template"_s, u"x"_s}, "is a folder");
    const QString notes = file(u"notes.txt"_s, "my notes\n");
    refused({u"--batch"_s, rows, u"--template"_s, u"{{fruit}}"_s, u"--output"_s, notes},
            "is not of a batch");
    EXPECT_EQ(read(u"notes.txt"_s), "my notes\n");
    EXPECT_EQ(server.count(generate), 0);

    ASSERT_EQ(batch({u"--output"_s, out}).status, 0);
    refused({u"--batch"_s, rows, u"--template"_s, u"{{fruit}}!"_s, u"--output"_s, out},
            "comes from another template or from other rows");
    QFile locked(out);
    ASSERT_TRUE(locked.open(QIODevice::ReadOnly));
    ASSERT_EQ(flock(locked.handle(), LOCK_EX), 0);
    refused({u"--batch"_s, rows, u"--template"_s, u"{{fruit}}!"_s, u"--output"_s, out},
            "Another batch is writing");
}

TEST_F(BatchTest, AFullDiskLosesNoReply)
{
    const Outcome outcome = batch({u"--output"_s, u"/dev/full"_s});
    EXPECT_EQ(outcome.status, 1);
    const QList<QJsonObject> rows = objects(outcome.out);
    ASSERT_EQ(rows.size(), 1) << outcome.err.constData();
    EXPECT_EQ(rows.at(0)[u"text"_s], u"ok"_s);
}

TEST_F(BatchTest, RowsAreKeptAmongTheChats)
{
    ASSERT_EQ(batch({u"--save"_s}).status, 0);
    const Outcome list = loquat.run({u"export"_s, u"--list"_s});
    EXPECT_EQ(list.out.count('\n'), 3) << list.out.constData();
}

} // namespace loquat::test
