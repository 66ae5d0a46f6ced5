// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"
#include "app/storage/sqlconnection.h"
#include "tests/support/loquatprocess.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>
#include <gtest/gtest.h>
#include <unistd.h>

// The real program against a scripted server: what design and help promise of `loquat ask`.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray generate = "/api/generate";

QByteArray delta(const QByteArray& text)
{
    return R"({"model":"m","created_at":"2026-03-01T10:00:00Z","response":")" + text +
           R"(","done":false})";
}

QByteArray done(const QByteArray& more = R"(,"done_reason":"stop")")
{
    return R"({"model":"m","created_at":"2026-03-01T10:00:00Z","response":"","done":true)" + more +
           "}";
}

class AskTest : public testing::Test
{
protected:
    Outcome ask(const QStringList& arguments, const QByteArray& input = {})
    {
        return loquat.run(QStringList{u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s} +
                              arguments,
                          input);
    }

    QJsonObject received() const
    {
        const QList<ReceivedRequest> requests = server.requests(generate);
        return requests.isEmpty() ? QJsonObject()
                                  : QJsonDocument::fromJson(requests.last().body).object();
    }

    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile file(loquat.home() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return name;
    }

    void writeSettings(const QByteArray& json)
    {
        QDir().mkpath(loquat.dataDir());
        file(u"data/settings.json"_s, json);
    }

    // One sentence for the person, and no usage of the network.
    void expectRefused(const QStringList& arguments, const QByteArray& word)
    {
        const Outcome outcome = ask(arguments);
        EXPECT_EQ(outcome.status, 2) << qPrintable(arguments.join(u' '));
        EXPECT_TRUE(outcome.out.isEmpty()) << outcome.out.constData();
        EXPECT_TRUE(outcome.err.contains(word)) << outcome.err.constData();
        EXPECT_EQ(outcome.err.count('\n'), 1) << outcome.err.constData();
        EXPECT_EQ(server.count(generate), 0);
    }

    ScriptedServer server;
    LoquatProcess loquat;
};

} // namespace

TEST_F(AskTest, PrintsTheReplyAndNothingElse)
{
    server.answer(generate, Script::lines({delta("Hel"), delta("lo"), done()}));
    const Outcome outcome = ask({u"hi"_s});
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_EQ(outcome.out, "Hello");
    EXPECT_EQ(received(),
              (QJsonObject{{u"model"_s, u"m"_s}, {u"prompt"_s, u"hi"_s}, {u"stream"_s, true}}));
}

TEST_F(AskTest, PrintsTextTheMomentItArrives)
{
    server.answer(generate, Script::stream()
                                .line(delta("first"))
                                .gate("go on")
                                .line(delta(" second"))
                                .line(done())
                                .end());
    loquat.start({u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"hi"_s});
    EXPECT_EQ(loquat.waitForOutput("first"), "first");
    server.open("go on");
    EXPECT_EQ(loquat.waitForEnd().out, "first second");
}

TEST_F(AskTest, KeepsThinkingOffTheOutput)
{
    server.answer(generate, Script::lines({R"({"thinking":"hmm, well","response":"","done":false})",
                                           delta("Blue."), done()}));
    const Outcome outcome = ask({u"hi"_s});
    EXPECT_EQ(outcome.out, "Blue.");
    EXPECT_TRUE(outcome.err.contains("hmm, well\n")) << outcome.err.constData();
}

TEST_F(AskTest, GivesOneObjectWithEightKeys)
{
    server.answer(
        generate,
        Script::lines(
            {R"({"thinking":"hmm","response":"","done":false})", delta("caf\xc3\xa9"),
             done(
                 R"(,"done_reason":"length","context":[1, 2,3],"total_duration":4000000000,)"
                 R"("load_duration":1000000000,"prompt_eval_count":5,)"
                 R"("prompt_eval_duration":500000000,"eval_count":8,"eval_duration":2000000000)")}));
    const Outcome outcome = ask({u"--json"_s, u"hi"_s});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(outcome.out.contains("[1, 2,3]"));
    const QJsonObject object = outcome.json();
    ASSERT_EQ(object.size(), 8) << outcome.out.constData();
    EXPECT_EQ(object[u"state"_s], u"length"_s);
    EXPECT_EQ(object[u"text"_s], u"caf\u00E9"_s);
    EXPECT_EQ(object[u"thinking"_s], u"hmm"_s);
    EXPECT_EQ(object[u"done_reason"_s], u"length"_s);
    EXPECT_EQ(object[u"context"_s], (QJsonArray{1, 2, 3}));
    EXPECT_EQ(object[u"model"_s], u"m"_s);
    EXPECT_TRUE(object[u"error"_s].isNull());
    const QJsonObject stats = object[u"stats"_s].toObject();
    EXPECT_EQ(stats[u"prompt_tokens"_s], 5);
    EXPECT_EQ(stats[u"reply_tokens"_s], 8);
    EXPECT_EQ(stats[u"tokens_per_s"_s], 4);
    EXPECT_EQ(stats[u"load_s"_s], 1);
    EXPECT_EQ(stats[u"prompt_s"_s], 0.5);
    EXPECT_EQ(stats[u"reply_s"_s], 2);
    EXPECT_EQ(stats[u"total_s"_s], 4);
    EXPECT_GT(stats[u"first_token_s"_s].toDouble(), 0);
    EXPECT_GE(stats[u"wall_s"_s].toDouble(), stats[u"first_token_s"_s].toDouble());
}

TEST_F(AskTest, SendsEveryOption)
{
    server.answer(generate, Script::lines({delta("x"), done()}));
    file(u"schema.json"_s, R"({"type":"object"})");
    file(u"context.json"_s, "[5, 6.0]\n");
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::blue);
    ASSERT_TRUE(image.save(loquat.home() + u"/blue.png"_s));
    const Outcome outcome =
        ask({u"--system"_s,     u"be brief"_s,     u"--option"_s,    u"temperature=0.7"_s,
             u"--option"_s,     u"stop=a"_s,       u"--option"_s,    u"stop=b"_s,
             u"--option"_s,     u"mine=true"_s,    u"--image"_s,     u"blue.png"_s,
             u"--context"_s,    u"context.json"_s, u"--suffix"_s,    u"end"_s,
             u"--think"_s,      u"false"_s,        u"--format"_s,    u"schema.json"_s,
             u"--keep-alive"_s, u"300"_s,          u"--no-stream"_s, u"hi"_s});
    ASSERT_EQ(outcome.status, 0) << outcome.err.constData();
    QJsonObject body = received();
    const QJsonArray images = body.take(u"images"_s).toArray();
    ASSERT_EQ(images.size(), 1);
    EXPECT_TRUE(QByteArray::fromBase64(images.at(0).toString().toLatin1()).startsWith("\xff\xd8"));
    EXPECT_EQ(body, (QJsonObject{{u"model"_s, u"m"_s},
                                 {u"prompt"_s, u"hi"_s},
                                 {u"stream"_s, false},
                                 {u"system"_s, u"be brief"_s},
                                 {u"suffix"_s, u"end"_s},
                                 {u"think"_s, false},
                                 {u"keep_alive"_s, 300},
                                 {u"format"_s, QJsonObject{{u"type"_s, u"object"_s}}},
                                 {u"context"_s, QJsonArray{5, 6.0}},
                                 {u"options"_s, QJsonObject{{u"temperature"_s, 0.7},
                                                            {u"stop"_s, QJsonArray{u"a"_s, u"b"_s}},
                                                            {u"mine"_s, true}}}}));
    EXPECT_TRUE(server.requests(generate).last().body.contains("[5, 6.0]"));
}

TEST_F(AskTest, BeginsWithTheDefaultsOfServerAndModel)
{
    server.answer(generate, Script::lines({delta("x"), done()}));
    ASSERT_TRUE(QDir().mkpath(loquat.dataDir()));
    Settings settings;
    ServerProfile profile;
    profile.id = newProfileId();
    profile.name = u"Home"_s;
    profile.address = server.url();
    profile.defaults.system = u"be brief"_s;
    profile.defaults.options = {{u"temperature"_s, 0.1}, {u"top_k"_s, 3}};
    profile.modelDefaults[u"m"_s].options = {{u"temperature"_s, 0.2}};
    settings.servers = {profile};
    QFile file(loquat.dataDir() + u"/settings.json"_s);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(settings.toJson()).toJson());
    file.close();

    ASSERT_EQ(ask({u"hi"_s}).status, 0);
    EXPECT_EQ(received()[u"system"_s], u"be brief"_s);
    EXPECT_EQ(received()[u"options"_s], (QJsonObject{{u"temperature"_s, 0.2}, {u"top_k"_s, 3}}));
    ASSERT_EQ(ask({u"--option"_s, u"temperature=0.9"_s, u"--raw"_s, u"hi"_s}).status, 0);
    EXPECT_FALSE(received().contains(u"system"_s));
    EXPECT_EQ(received()[u"options"_s], (QJsonObject{{u"temperature"_s, 0.9}, {u"top_k"_s, 3}}));
}

TEST_F(AskTest, SaysWhichOptionsItDoesNotKnow)
{
    server.answer(generate, Script::lines({delta("x"), done()}));
    const Outcome outcome =
        ask({u"--option"_s, u"temprature=0.5"_s, u"--option"_s, u"top_k=4"_s, u"hi"_s});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(outcome.err.contains("“temprature” is no option that Loquat knows"))
        << outcome.err.constData();
    EXPECT_FALSE(outcome.err.contains("top_k"));
    EXPECT_EQ(received()[u"options"_s].toObject()[u"temprature"_s], 0.5);
}

TEST_F(AskTest, ReadsThePromptFromItsInput)
{
    server.answer(generate, Script::lines({delta("x"), done()}));
    EXPECT_EQ(ask({u"-"_s}, "two\nlines\n").status, 0);
    EXPECT_EQ(received()[u"prompt"_s], u"two\nlines"_s);
}

TEST_F(AskTest, FetchesAPictureFromTheWeb)
{
    QByteArray png;
    QBuffer buffer(&png);
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::green);
    ASSERT_TRUE(image.save(&buffer, "PNG"));
    server.answer("/p.png", Script::answer(200, "image/png", png));
    server.answer(generate, Script::lines({delta("Green."), done()}));
    loquat.setEnvironment(u"LOQUAT_API_KEY"_s, u"sesame"_s);
    const Outcome outcome = ask({u"--image"_s, server.url() + u"/p.png"_s, u"hi"_s});
    ASSERT_EQ(outcome.status, 0) << outcome.err.constData();
    const QByteArray jpeg =
        QByteArray::fromBase64(received()[u"images"_s].toArray().at(0).toString().toLatin1());
    EXPECT_EQ(QImage::fromData(jpeg, "JPEG").size(), QSize(20, 10));
    ASSERT_EQ(server.count("/p.png"), 1);
    EXPECT_FALSE(server.requests("/p.png").first().hasHeader("Authorization"));
}

TEST_F(AskTest, SendsNothingWithAPictureThatIsNone)
{
    server.answer("/page", Script::answer(200, "text/html", "<html>no picture</html>"));
    file(u"text.png"_s, "no picture");
    expectRefused({u"--image"_s, u"text.png"_s, u"hi"_s}, "text.png");
    expectRefused({u"--image"_s, u"missing.png"_s, u"hi"_s}, "missing.png");
    const Outcome page = ask({u"--json"_s, u"--image"_s, server.url() + u"/page"_s, u"hi"_s});
    EXPECT_EQ(page.status, 2);
    EXPECT_EQ(page.json()[u"error"_s][u"code"_s], u"usage"_s);
    const Outcome gone = ask({u"--json"_s, u"--image"_s, server.url() + u"/gone"_s, u"hi"_s});
    EXPECT_EQ(gone.status, 1);
    EXPECT_EQ(gone.json()[u"error"_s][u"http_status"_s], 404);
    EXPECT_EQ(server.count(generate), 0);
}

TEST_F(AskTest, RefusesWrongUsageWithOneSentence)
{
    expectRefused({u"--nonsense"_s, u"hi"_s}, "--nonsense");
    expectRefused({u"--raw"_s, u"--system"_s, u"s"_s, u"hi"_s}, "--system");
    expectRefused({u"--raw"_s, u"--context"_s, u"c.json"_s, u"hi"_s}, "--context");
    expectRefused({u"--option"_s, u"temperature=warm"_s, u"hi"_s}, "temperature");
    // What servers would answer with 400 (protocol.md §10.1).
    expectRefused({u"--think"_s, u"none"_s, u"hi"_s}, "true, false, low, medium, high or max");
    expectRefused({u"--think"_s, u"High"_s, u"hi"_s}, "think");
    expectRefused({u"--context"_s, u"missing.json"_s, u"hi"_s}, "missing.json");
    expectRefused({u"--key"_s, u"sesame"_s, u"hi"_s}, "LOQUAT_API_KEY");
    expectRefused({u""_s}, "prompt");
    expectRefused({}, "prompt");
}

TEST_F(AskTest, AnswersWrongUsageInJsonToo)
{
    for (const QString& option : {u"--nonsense"_s, u"--option=temperature=warm"_s}) {
        const Outcome outcome = ask({u"--json"_s, option, u"hi"_s});
        EXPECT_EQ(outcome.status, 2);
        EXPECT_EQ(outcome.json().size(), 8) << outcome.out.constData();
        EXPECT_EQ(outcome.json()[u"error"_s][u"code"_s], u"usage"_s);
    }
}

TEST_F(AskTest, SaysThatNobodyListens)
{
    const Outcome outcome = loquat.run(
        {u"ask"_s, u"--server"_s, u"127.0.0.1:9"_s, u"--model"_s, u"m"_s, u"--json"_s, u"hi"_s});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.json()[u"state"_s], u"failed"_s);
    EXPECT_EQ(outcome.json()[u"error"_s][u"code"_s], u"connect"_s);
    EXPECT_TRUE(outcome.json()[u"error"_s][u"http_status"_s].isNull());
    EXPECT_EQ(outcome.json()[u"model"_s], u"m"_s);
}

TEST_F(AskTest, TellsFailuresApartByStatusAndCode)
{
    struct Case
    {
        Script script;
        int status;
        QString state;
        QString code;
    };
    const QList<Case> cases{
        {Script::json(R"({"error":"model 'm' not found"})", 404), 1, u"failed"_s, u"not_found"_s},
        {Script::json(R"({"error":"no"})", 401), 1, u"failed"_s, u"auth"_s},
        {Script::answer(200, "text/html", "<html><title>Login</title></html>"), 1, u"failed"_s,
         u"not_api"_s},
        {Script::lines({delta("Hel"), R"({"error":"CUDA error"})"}), 1, u"failed"_s, u"server"_s},
        {Script::lines({delta("Hel")}), 3, u"interrupted"_s, u"interrupted"_s},
        {Script::stream().line(delta("Hel")).pause(50).drop(), 3, u"interrupted"_s,
         u"interrupted"_s},
        {Script::lines({done()}), 4, u"empty"_s, u"empty"_s},
    };
    for (const Case& one : cases) {
        server.answerNext(generate, one.script);
        const Outcome outcome = ask({u"--json"_s, u"hi"_s});
        EXPECT_EQ(outcome.status, one.status) << outcome.out.constData();
        EXPECT_EQ(outcome.json()[u"state"_s], one.state) << outcome.out.constData();
        EXPECT_EQ(outcome.json()[u"error"_s][u"code"_s], one.code) << outcome.out.constData();
        EXPECT_FALSE(outcome.json()[u"error"_s][u"message"_s].toString().isEmpty());
    }
    EXPECT_EQ(server.count(generate), cases.size()) << "exactly one request each";
}

TEST_F(AskTest, StopsAtControlC)
{
    server.answer(generate, Script::stream().line(delta("Hel")).gate("never"));
    loquat.start({u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"hi"_s});
    ASSERT_EQ(loquat.waitForOutput("Hel"), "Hel");
    ASSERT_EQ(::kill(pid_t(loquat.process().processId()), SIGINT), 0);
    EXPECT_TRUE(server.waitUntilAllClosed());
    const Outcome outcome = loquat.waitForEnd();
    EXPECT_EQ(outcome.status, 130);
    EXPECT_EQ(outcome.out, "Hel");
}

TEST_F(AskTest, StopsAtControlCBeforeTheFirstByte)
{
    server.answer(generate, Script().gate("never"));
    loquat.start(
        {u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"--json"_s, u"hi"_s});
    ASSERT_TRUE(server.waitForRequests(generate, 1));
    ASSERT_EQ(::kill(pid_t(loquat.process().processId()), SIGINT), 0);
    EXPECT_TRUE(server.waitUntilAllClosed());
    const Outcome outcome = loquat.waitForEnd();
    EXPECT_EQ(outcome.status, 130);
    EXPECT_EQ(outcome.json()[u"state"_s], u"cancelled"_s);
    EXPECT_TRUE(outcome.json()[u"error"_s].isNull());
}

TEST_F(AskTest, StopsWhenNobodyReadsAnyMore)
{
    Script script = Script::stream();
    for (int i = 0; i < 2000; ++i)
        script.line(delta("and so on ")).pause(5);
    server.answer(generate, script);
    loquat.start({u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"hi"_s},
                 u"head -c 6"_s);
    const Outcome outcome = loquat.waitForEnd();
    EXPECT_EQ(outcome.out, "and so");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(AskTest, SendsTheKeyOfTheEnvironmentAndShowsItNowhere)
{
    server.answer(generate, Script::json(R"({"error":"bad key"})", 401));
    loquat.setEnvironment(u"LOQUAT_API_KEY"_s, u"Bearer sesame-42\n"_s);
    const Outcome outcome = ask({u"--json"_s, u"hi"_s});
    ASSERT_EQ(server.count(generate), 1);
    EXPECT_EQ(server.requests(generate).first().header("Authorization"), "Bearer sesame-42");
    EXPECT_FALSE((outcome.out + outcome.err).contains("sesame"));
}

TEST_F(AskTest, LeavesTheKeyWhereNoOtherProgramFindsIt)
{
    server.answer(generate, Script::stream().line(delta("first")).gate("go on"));
    loquat.setEnvironment(u"LOQUAT_API_KEY"_s, u"sesame-42"_s);
    loquat.start({u"ask"_s, u"--server"_s, server.url(), u"--model"_s, u"m"_s, u"hi"_s});
    ASSERT_EQ(loquat.waitForOutput("first"), "first");
    EXPECT_EQ(server.requests(generate).first().header("Authorization"), "Bearer sesame-42");
    const auto read = [this](const QString& name) {
        QFile file(u"/proc/%1/%2"_s.arg(loquat.process().processId()).arg(name));
        // Only root may look into a process that is never dumped.
        EXPECT_TRUE(file.open(QIODevice::ReadOnly) || name == u"environ"_s);
        return file.isOpen() ? file.readAll() : QByteArray();
    };
    if (geteuid() == 0) {
        EXPECT_TRUE(read(u"environ"_s).contains("LOQUAT_API_KEY"));
    }
    EXPECT_FALSE(read(u"environ"_s).contains("sesame"));
    EXPECT_FALSE(read(u"cmdline"_s).contains("sesame"));
    EXPECT_TRUE(read(u"limits"_s).simplified().contains("Max core file size 0 0"));
    loquat.process().kill();
}

TEST_F(AskTest, KeepsTheKeyFromPublicServersOverPlainHttp)
{
    loquat.setEnvironment(u"LOQUAT_API_KEY"_s, u"sesame"_s);
    // A documentation address (RFC 5737): nobody is there, and nothing must try.
    const Outcome outcome = loquat.run({u"ask"_s, u"--server"_s, u"http://192.0.2.1:8080"_s,
                                        u"--model"_s, u"m"_s, u"--json"_s, u"hi"_s});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.json()[u"error"_s][u"code"_s], u"secret"_s);
    EXPECT_FALSE((outcome.out + outcome.err).contains("sesame"));
}

TEST_F(AskTest, RefusesAKeyThatCannotBeSent)
{
    loquat.setEnvironment(u"LOQUAT_API_KEY"_s, u"ses\u00E4me"_s);
    expectRefused({u"hi"_s}, "key");
}

TEST_F(AskTest, TakesTheOnlyModel)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"solo"}]})"));
    server.answer(generate, Script::lines({delta("x"), done()}));
    EXPECT_EQ(loquat.run({u"ask"_s, u"--server"_s, server.url(), u"hi"_s}).status, 0);
    EXPECT_EQ(received()[u"model"_s], u"solo"_s);
}

TEST_F(AskTest, NamesTheModelsThereAre)
{
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"b"},{"name":"a"}]})"));
    const Outcome outcome = loquat.run({u"ask"_s, u"--server"_s, server.url(), u"hi"_s});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.err.contains("a, b")) << outcome.err.constData();
    EXPECT_EQ(server.count(generate), 0);
}

TEST_F(AskTest, NamesTheServersThereAre)
{
    const Outcome none = loquat.run({u"ask"_s, u"hi"_s});
    EXPECT_EQ(none.status, 2);
    EXPECT_TRUE(none.err.contains("--practice")) << none.err.constData();

    writeSettings(R"({"servers":[{"id":"1","name":"Home","address":")" + server.url().toUtf8() +
                  R"(","lastModel":"m1"},{"id":"2","name":"Office","address":"office:1"}]})");
    const Outcome unclear = loquat.run({u"ask"_s, u"hi"_s});
    EXPECT_EQ(unclear.status, 2);
    EXPECT_TRUE(unclear.err.contains("Home, Office")) << unclear.err.constData();
    const Outcome unknown = loquat.run({u"ask"_s, u"--server"_s, u"cellar"_s, u"hi"_s});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.err.contains("Home, Office")) << unknown.err.constData();
}

TEST_F(AskTest, UsesAProfileAndItsLastModel)
{
    const QByteArray settings =
        R"({"servers":[{"id":"1","name":"Home","address":")" + server.url().toUtf8() +
        R"(","lastModel":"m1"},{"id":"2","name":"Office","address":"office:1"}],)"
        R"("currentServer":"1"})";
    writeSettings(settings);
    server.answer(generate, Script::lines({delta("x"), done()}));
    for (const QStringList& choice : {QStringList{}, QStringList{u"--server"_s, u"home"_s},
                                      QStringList{u"--server"_s, server.url()}}) {
        EXPECT_EQ(loquat.run(QStringList{u"ask"_s} + choice + QStringList{u"hi"_s}).status, 0);
        EXPECT_EQ(received()[u"model"_s], u"m1"_s);
    }
    QFile kept(loquat.dataDir() + u"/settings.json"_s);
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), settings) << "a command changes no settings";
}

TEST_F(AskTest, OpensNoDatabaseWithoutSave)
{
    server.answer(generate, Script::lines({delta("x"), done()}));
    EXPECT_EQ(ask({u"hi"_s}).status, 0);
    EXPECT_FALSE(QFile::exists(loquat.dataDir() + u"/loquat.db"_s));
}

TEST_F(AskTest, ReportsAnUnusableDatabaseAndSendsNothing)
{
    // What is damaged would be recovered; a folder is nothing to recover from.
    QDir().mkpath(loquat.dataDir() + u"/loquat.db"_s);
    const Outcome outcome = ask({u"--save"_s, u"--json"_s, u"hi"_s});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.json()[u"error"_s][u"code"_s], u"storage"_s) << outcome.out.constData();
    EXPECT_EQ(server.count(generate), 0);
}

TEST_F(AskTest, TellsThatAReplyCouldNotBeStored)
{
    server.answer(generate, Script::lines({delta("Precious."), done()}));
    ASSERT_EQ(ask({u"--save"_s, u"first"_s}).status, 0);
    {
        SqlConnection connection(loquat.dataDir() + u"/loquat.db"_s,
                                 SqlConnection::Access::ReadWrite);
        ASSERT_TRUE(connection.open());
        ASSERT_TRUE(connection.execute(u"CREATE TRIGGER stuck BEFORE UPDATE OF reply ON turns "
                                       u"WHEN new.reply <> '' "
                                       u"BEGIN SELECT RAISE(ABORT, 'stuck'); END"_s));
    }
    const Outcome plain = ask({u"--save"_s, u"second"_s});
    EXPECT_EQ(plain.status, 1);
    EXPECT_EQ(plain.out, "Precious.");
    EXPECT_TRUE(plain.err.contains("is not among the chats")) << plain.err.constData();

    const Outcome json = ask({u"--save"_s, u"--json"_s, u"third"_s});
    EXPECT_EQ(json.status, 1);
    EXPECT_EQ(json.json()[u"text"_s], u"Precious."_s);
    EXPECT_EQ(json.json()[u"state"_s], u"complete"_s) << json.out.constData();
    EXPECT_EQ(json.json()[u"error"_s][u"code"_s], u"storage"_s);
}

TEST_F(AskTest, SaysWhatBecameOfADamagedDatabaseAndGoesOn)
{
    server.answer(generate, Script::lines({delta("Hello"), done()}));
    QDir().mkpath(loquat.dataDir());
    file(u"data/loquat.db"_s, QByteArray(8192, 'x'));
    const Outcome outcome = ask({u"--save"_s, u"hi"_s});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(outcome.err.contains("loquat-damaged-")) << outcome.err.constData();
    EXPECT_EQ(server.count(generate), 1);
}

TEST_F(AskTest, TalksToThePracticeServer)
{
    const Outcome outcome = loquat.run({u"ask"_s, u"--practice"_s, u"Why is the sky blue?"_s});
    EXPECT_EQ(outcome.status, 0) << outcome.err.constData();
    EXPECT_TRUE(outcome.out.contains("Loquat")) << outcome.out.constData();
    const Outcome echo =
        loquat.run({u"--practice"_s, u"ask"_s, u"--model"_s, u"echo"_s, u"say caf\u00E9"_s});
    EXPECT_EQ(echo.status, 0);
    EXPECT_TRUE(echo.out.contains("say caf\xc3\xa9")) << echo.out.constData();
}

TEST_F(AskTest, SaysThatAWindowNeedsADisplay)
{
    const Outcome outcome = loquat.run({});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.out.isEmpty());
    EXPECT_TRUE(outcome.err.contains("loquat ask")) << outcome.err.constData();
    EXPECT_EQ(outcome.err.count('\n'), 1) << outcome.err.constData();
}

TEST_F(AskTest, AnswersHelpAndVersion)
{
    EXPECT_EQ(loquat.run({u"--version"_s}).out, "Loquat " LOQUAT_VERSION "\n");
    const Outcome help = loquat.run({u"--help"_s});
    EXPECT_EQ(help.status, 0);
    EXPECT_TRUE(help.out.contains("loquat ask"));
    EXPECT_TRUE(loquat.run({u"ask"_s, u"--help"_s}).out.contains("--keep-alive"));
    const Outcome unknown = loquat.run({u"--frobnicate"_s});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.err.contains("--frobnicate"));
}

} // namespace loquat::test
